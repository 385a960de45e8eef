package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.PROCESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.AwardId;
import io.microcredential.core.Version;
import io.microcredential.core.credit.AwardTerm;
import io.microcredential.core.credit.EarnedAward;
import io.microcredential.core.credit.Validity;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardEnding;
import io.microcredential.core.rule.HeldCredential;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An award as rules, stacks, incentives and renewal look at it, without anybody copying fields. */
class AwardViewsTest {

  private static final Award AWARD = SampleWork.awarded(PROCESS).award().orElseThrow();
  private static final AwardId ID = AwardId.of("urn:uuid:award-1");

  private static Award valid(Instant from, @Nullable Instant until) {
    return new Award(AWARD.id(), AWARD.learner(), AWARD.decision(), AWARD.pins(), from, until);
  }

  @Test
  void isHeldFromTheAwardToItsExpiry() {
    HeldCredential held = AWARD.held();
    assertThat(held)
        .isEqualTo(
            new HeldCredential(
                SampleDefinitions.ID,
                new Version(1, 0),
                AWARD.awardedAt(),
                AWARD.validUntil(),
                null));
    assertThat(held.holdsAt(AWARD.awardedAt())).isTrue();
    assertThat(held.holdsAt(AWARD.validUntil())).isFalse();
    assertThat(LearnerRecord.holding(List.of(held)))
        .isEqualTo(new LearnerRecord(List.of(), List.of(held), null));
  }

  @Test
  void aRevocationThatSomebodyKnowsOfIsAdded() {
    Instant revoked = AWARD.awardedAt().plus(Duration.ofDays(1));
    HeldCredential held = AWARD.held().revokedFrom(revoked);
    assertThat(held.holdsAt(revoked.minusSeconds(1))).isTrue();
    assertThat(held.holdsAt(revoked)).isFalse();
    assertThat(held.holdsAt(revoked, List.of(AwardEnding.REVOKED))).isTrue();
    assertThat(held.expires()).isEqualTo(AWARD.validUntil());
  }

  @Test
  void isEarnedOnTheDayOfTheGivenPlace() {
    Award late = valid(Instant.parse("2026-09-06T02:00:00Z"), null);
    assertThat(late.earned(ZoneOffset.UTC))
        .isEqualTo(new EarnedAward(ID, SampleDefinitions.ID, LocalDate.parse("2026-09-06")));
    assertThat(late.earned(ZoneId.of("America/Chicago")).on()).isEqualTo("2026-09-05");
  }

  @Test
  void itsTermIsInDays() {
    assertThat(AWARD.term(ZoneOffset.UTC))
        .isEqualTo(
            new AwardTerm(
                ID,
                new Version(1, 0),
                Validity.between(LocalDate.parse("2026-09-06"), LocalDate.parse("2031-09-06"))));
    Instant evening = Instant.parse("2026-09-06T20:00:00Z");
    assertThat(valid(evening, null).term(ZoneOffset.UTC).validity())
        .isEqualTo(Validity.from(LocalDate.parse("2026-09-06")));
    assertThat(valid(evening, evening.plusSeconds(60)).term(ZoneOffset.UTC).validity())
        .as("an award is valid for at least a day")
        .isEqualTo(Validity.between(LocalDate.parse("2026-09-06"), LocalDate.parse("2026-09-07")));
  }
}
