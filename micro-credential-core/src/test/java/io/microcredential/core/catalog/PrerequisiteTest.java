package io.microcredential.core.catalog;

import static io.microcredential.core.catalog.PublisherLintsTest.only;
import static io.microcredential.core.kit.SampleDefinitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardEnding;
import io.microcredential.core.rule.EquivalentCredential;
import io.microcredential.core.rule.Facts;
import io.microcredential.core.rule.HeldCredential;
import io.microcredential.core.rule.Verdict;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature row A7: levels, and prerequisites aware of version, expiry and equivalence. */
class PrerequisiteTest {

  private static final MicroCredentialId LEVEL_1 =
      MicroCredentialId.of("https://example.org/level-1");
  private static final MicroCredentialId OTHER = MicroCredentialId.of("https://example.org/other");
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant LAST_YEAR = Instant.parse("2025-03-02T08:00:00Z");
  private static final Prerequisite PLAIN =
      new Prerequisite(LEVEL_1, text("Level 1"), new Version(2, 0));

  private static boolean isMet(Prerequisite prerequisite, HeldCredential held) {
    var nothing =
        new RubricResult(
            List.of(), new RubricScore.Unknown(SampleDefinitions.rubric().criterionIds()));
    Facts facts = Facts.of(NOW, SampleDefinitions.rubric(), nothing).withHeld(List.of(held));
    return prerequisite.rule().evaluate(facts).verdict() == Verdict.MET;
  }

  private static HeldCredential held(MicroCredentialId id, int version, Instant expires) {
    return new HeldCredential(id, new Version(version, 0), LAST_YEAR, expires, null);
  }

  @Test
  void theVersionCounts() {
    assertThat(isMet(PLAIN, held(LEVEL_1, 2, null))).isTrue();
    assertThat(isMet(PLAIN, held(LEVEL_1, 1, null))).isFalse();
    assertThat(isMet(PLAIN, held(OTHER, 2, null))).isFalse();
  }

  @Test
  void whatExpiredDoesNotCountUnlessItIsSaid() {
    HeldCredential expired = held(LEVEL_1, 2, NOW.minusSeconds(1));
    var lenient =
        new Prerequisite(LEVEL_1, text("Level 1"), null, List.of(), List.of(AwardEnding.EXPIRED));
    assertThat(isMet(PLAIN, expired)).isFalse();
    assertThat(isMet(lenient, expired)).isTrue();
    assertThat(isMet(lenient, expired.revokedFrom(LAST_YEAR))).isFalse();
  }

  @Test
  void whatIsDeclaredEquivalentCounts() {
    var either =
        new Prerequisite(
            LEVEL_1,
            text("Level 1"),
            null,
            List.of(new EquivalentCredential(OTHER, new Version(3, 0))),
            List.of());
    assertThat(isMet(either, held(OTHER, 3, null))).isTrue();
    assertThat(isMet(either, held(OTHER, 2, null))).isFalse();
    assertThat(isMet(either, held(LEVEL_1, 1, null))).isTrue();
  }

  @Test
  void nothingIsNamedTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Prerequisite(
                    LEVEL_1,
                    text("Level 1"),
                    null,
                    List.of(new EquivalentCredential(LEVEL_1, null)),
                    List.of()));
  }

  @Test
  void nothingIsItsOwnPrerequisite() {
    only(
        SampleDefinitions.draft(
            b ->
                b.prerequisites(
                    PLAIN, new Prerequisite(SampleDefinitions.ID, text("Itself"), null))),
        "definition.prerequisite-of-itself",
        "/prerequisites/1/credential");
  }
}
