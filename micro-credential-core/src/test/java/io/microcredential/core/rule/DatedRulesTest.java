package io.microcredential.core.rule;

import static io.microcredential.core.rule.RandomRules.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.Digest;
import io.microcredential.core.Fraction;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.TestId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.rule.AwardRule.AllOf;
import io.microcredential.core.rule.AwardRule.EvidencePresent;
import io.microcredential.core.rule.AwardRule.HeldFor;
import io.microcredential.core.rule.AwardRule.HoursAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.PointsAtLeast;
import io.microcredential.core.rule.AwardRule.PrerequisiteHeld;
import io.microcredential.core.rule.AwardRule.TestScoreAtLeast;
import io.microcredential.core.rule.AwardRule.WithinPeriod;
import io.microcredential.core.rule.AwardRule.Worth;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Feature rows F1, F3 and A7: points, periods, credentials that expire, are revoked or replaced.
 */
class DatedRulesTest {

  private static final Facts NOTHING =
      Facts.of(NOW, RandomRules.RUBRIC, RandomRules.result(Map.of()));
  private static final MicroCredentialId A = MicroCredentialId.of("https://example.org/a");
  private static final MicroCredentialId B = MicroCredentialId.of("https://example.org/b");
  private static final TestId TEST = TestId.of("praxis");

  private static Verdict asked(String rule, Facts facts) {
    return RuleSyntax.parse(rule).orElseThrow().evaluate(facts).verdict();
  }

  private static Facts captured(String... days) {
    return NOTHING.withEvidence(
        List.of(days).stream()
            .map(
                day ->
                    new EvidenceFact(
                        Digest.ofText(day), EvidenceKind.VIDEO, List.of(), LocalDate.parse(day)))
            .toList());
  }

  private static HeldCredential held(
      MicroCredentialId id, String from, @Nullable String expires, @Nullable String revoked) {
    return new HeldCredential(
        id,
        new Version(1, 0),
        instant(from),
        expires == null ? null : instant(expires),
        revoked == null ? null : instant(revoked));
  }

  private static Instant instant(String day) {
    return Instant.parse(day + "T00:00:00Z");
  }

  private static Facts holding(HeldCredential... held) {
    return NOTHING.withHeld(List.of(held));
  }

  /** Asked on 1 May 2026. */
  @Nested
  class WithinAPeriod {

    @Test
    void thePeriodIsHalfOpen() {
      String rule = "within 1 year evidence >= 1";
      assertThat(asked(rule, captured("2025-05-01"))).isEqualTo(Verdict.NOT_MET);
      assertThat(asked(rule, captured("2025-05-02"))).isEqualTo(Verdict.MET);
      assertThat(asked(rule, captured("2026-05-01"))).isEqualTo(Verdict.MET);
      assertThat(asked(rule, captured("2026-05-02"))).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void theDayIsThatOfUtcAndNotOfTheMachine() {
      Facts late = captured("2026-05-02");
      Instant lastSecond = Instant.parse("2026-05-01T23:59:59Z");
      assertThat(asked("within 1 day evidence >= 1", at(late, lastSecond)))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(asked("within 1 day evidence >= 1", at(late, lastSecond.plusSeconds(1))))
          .isEqualTo(Verdict.MET);
    }

    private static Facts at(Facts facts, Instant at) {
      return new Facts(
          at,
          facts.route(),
          facts.rubric(),
          facts.result(),
          facts.evidence(),
          facts.tests(),
          facts.held(),
          facts.hours());
    }

    @Test
    void oldPiecesDoNotCountBesideNewOnes() {
      Facts facts = captured("2020-01-01", "2026-01-01", "2026-02-01");
      assertThat(asked("within 1 year evidence video >= 2", facts)).isEqualTo(Verdict.MET);
      assertThat(asked("within 1 year evidence video >= 3", facts)).isEqualTo(Verdict.NOT_MET);
      assertThat(asked("evidence video >= 3", facts)).isEqualTo(Verdict.MET);
    }

    @Test
    void ofNestedPeriodsTheShortestDecides() {
      Facts facts = captured("2026-01-01");
      assertThat(asked("within 1 year within 1 month evidence >= 1", facts))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(asked("within 1 month within 1 year evidence >= 1", facts))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(asked("within 1 year within 5 months evidence >= 1", facts))
          .isEqualTo(Verdict.MET);
    }

    @Test
    void aTestOfAnUnknownDayIsUnknownAndNeverAPass() {
      String rule = "within 5 years test praxis >= 160";
      assertThat(asked(rule, scored(160, null))).isEqualTo(Verdict.UNKNOWN);
      assertThat(asked(rule, scored(159, null))).isEqualTo(Verdict.NOT_MET);
      assertThat(asked(rule, scored(160, LocalDate.of(2021, 5, 2)))).isEqualTo(Verdict.MET);
      assertThat(asked(rule, scored(160, LocalDate.of(2021, 5, 1)))).isEqualTo(Verdict.NOT_MET);
      assertThat(asked("test praxis >= 160", scored(160, null))).isEqualTo(Verdict.MET);
    }

    private static Facts scored(int score, @Nullable LocalDate takenOn) {
      return NOTHING.withTests(List.of(new TestScore(TEST, Fraction.of(score), takenOn)));
    }

    @Test
    void credentialsCountByTheDayOfTheirAward() {
      String rule = "within 1 year held \"" + A + "\"";
      assertThat(asked(rule, holding(held(A, "2025-05-01", null, null))))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(asked(rule, holding(held(A, "2025-05-02", null, null)))).isEqualTo(Verdict.MET);
      assertThat(asked(rule, holding(held(A, "2025-05-02", "2026-05-01", null))))
          .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void everyLeafOfTheTraceSaysWithinWhichPeriod() {
      AwardRule rule =
          RuleSyntax.parse("within 2 years not all(evidence >= 1, test praxis >= 1)").orElseThrow();
      Facts facts =
          captured("2026-01-01")
              .withTests(List.of(new TestScore(TEST, Fraction.ONE, LocalDate.of(2020, 1, 1))));
      assertThat(TraceText.in(Locale.ENGLISH).text(rule.evaluate(facts), facts))
          .isEqualTo(
              """
              met  In the last 2 years: This must not be so:
                not met  In the last 2 years: All of these are needed (1 of 2 met):
                  met  In the last 2 years: Evidence (any): 1 found, needs 1
                  not met  In the last 2 years: Test “praxis”: 1 on 2020-01-01, needs 1\
              """);
      assertThat(RuleText.of(RandomRules.RUBRIC, Locale.ENGLISH).lines(rule))
          .containsExactly(
              "in the last 2 years:",
              "  not this:",
              "    all of these:",
              "      evidence (any): at least 1 piece",
              "      test “praxis” passed with at least 1");
    }

    @Test
    void onlyWhatHasADayCanStandInAPeriod() {
      AwardRule evidence = new EvidencePresent(null, null, 1);
      AwardRule hours = new HoursAtLeast(Fraction.ONE);
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new WithinPeriod(Period.ofDays(1), new Not(new AllOf(List.of(evidence, hours)))))
          .withMessageContaining("have a day");
      for (Period period :
          List.of(Period.ZERO, Period.ofDays(-1), Period.of(1, -1, 0), Period.ofYears(1001))) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new WithinPeriod(period, evidence))
            .withMessageContaining("at least a day");
      }
      assertThat(new WithinPeriod(Period.ofYears(1000), evidence).parts())
          .containsExactly(evidence);
    }

    @Test
    void theEndsOfTimeAreNoTrouble() {
      AwardRule rule = RuleSyntax.parse("within 1000 years evidence >= 1").orElseThrow();
      AwardRule since = RuleSyntax.parse("held for 1000 years \"" + A + "\"").orElseThrow();
      for (Instant end : List.of(Instant.MIN, Instant.MAX)) {
        Facts facts =
            at(
                captured("2026-01-01").withHeld(holding(held(A, "2026-01-01", null, null)).held()),
                end);
        assertThat(rule.evaluate(facts).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(since.verdict(facts))
            .isEqualTo(end.equals(Instant.MAX) ? Verdict.MET : Verdict.NOT_MET);
      }
    }
  }

  @Nested
  class Prerequisites {

    @Test
    void whatExpiredOrWasRevokedCountsOnlyWhereTheRuleSaysSo() {
      Facts expired = holding(held(A, "2020-01-01", "2026-05-01", null));
      Facts revoked = holding(held(A, "2020-01-01", null, "2026-05-01"));
      Facts both = holding(held(A, "2020-01-01", "2026-05-01", "2026-05-01"));
      String rule = "held \"" + A + "\"";
      for (Facts facts : List.of(expired, revoked, both)) {
        assertThat(asked(rule, facts)).isEqualTo(Verdict.NOT_MET);
        assertThat(asked(rule + " even if expired or revoked", facts)).isEqualTo(Verdict.MET);
      }
      assertThat(asked(rule + " even if expired", expired)).isEqualTo(Verdict.MET);
      assertThat(asked(rule + " even if expired", revoked)).isEqualTo(Verdict.NOT_MET);
      assertThat(asked(rule + " even if expired", both)).isEqualTo(Verdict.NOT_MET);
      assertThat(asked(rule + " even if revoked", revoked)).isEqualTo(Verdict.MET);
      assertThat(asked(rule + " even if revoked", expired)).isEqualTo(Verdict.NOT_MET);
      assertThat(asked(rule + " even if expired", holding(held(A, "2026-05-02", null, null))))
          .as("what is not awarded yet never counts")
          .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void anEquivalentCredentialDoesAsWellFromItsOwnVersionOn() {
      Facts other = holding(held(B, "2020-01-01", null, null));
      assertThat(asked("held \"" + A + "\"", other)).isEqualTo(Verdict.NOT_MET);
      assertThat(asked("held \"" + A + "\" version >= 9.0 or \"" + B + "\"", other))
          .isEqualTo(Verdict.MET);
      assertThat(asked("held \"" + A + "\" or \"" + B + "\" version >= 1.1", other))
          .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void areToldWithAllThatWillDo() {
      AwardRule rule =
          RuleSyntax.parse(
                  "held \"" + A + "\" version >= 2.0 or \"" + B + "\" even if expired or revoked")
              .orElseThrow();
      assertThat(RuleText.of(RandomRules.RUBRIC, Locale.ENGLISH).lines(rule))
          .containsExactly(
              "holding " + A + ", version 2.0 or later or " + B + " (even if expired or revoked)");
    }

    @Test
    void nothingIsNamedTwice() {
      var again = List.of(new EquivalentCredential(A, null));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new PrerequisiteHeld(A, null, again, List.of()));
      var endings = List.of(AwardEnding.EXPIRED, AwardEnding.EXPIRED);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new PrerequisiteHeld(A, null, List.of(), endings));
    }
  }

  @Nested
  class HeldForALongTime {

    private static final String RULE = "held for 1 year \"" + A + "\"";

    @Test
    void itIsHeldLongEnoughFromTheInstantOnThatLiesThePeriodAfterTheAward() {
      assertThat(asked(RULE, holding(held(A, "2025-05-01", null, null)))).isEqualTo(Verdict.MET);
      var later =
          new HeldCredential(A, new Version(1, 0), instant("2025-05-01").plusNanos(1), null, null);
      assertThat(asked(RULE, holding(later))).isEqualTo(Verdict.NOT_MET);
      assertThat(asked(RULE, NOTHING)).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void itHasToBeHeldStill() {
      assertThat(asked(RULE, holding(held(A, "2020-01-01", "2026-05-01", null))))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(
              asked(RULE + " even if expired", holding(held(A, "2020-01-01", "2026-05-01", null))))
          .isEqualTo(Verdict.MET);
    }

    @Test
    void renewalsWithoutAGapAreCountedThrough() {
      HeldCredential first = held(A, "2024-01-01", "2025-12-01", null);
      HeldCredential next = held(A, "2025-12-01", null, null);
      HeldCredential late = held(A, "2025-12-02", null, null);
      assertThat(asked(RULE, holding(next, first))).isEqualTo(Verdict.MET);
      assertThat(asked(RULE, holding(late, first))).isEqualTo(Verdict.NOT_MET);
      assertThat(asked(RULE, holding(next))).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void aLongAwardCoversAShortOneInsideIt() {
      assertThat(
              asked(
                  RULE,
                  holding(
                      held(A, "2024-01-01", null, null),
                      held(A, "2025-01-01", "2025-02-01", null))))
          .isEqualTo(Verdict.MET);
    }

    @Test
    void equivalentCredentialsCarryOn() {
      Facts facts =
          holding(held(A, "2024-01-01", "2026-01-01", null), held(B, "2025-12-01", null, null));
      assertThat(asked(RULE + " or \"" + B + "\"", facts)).isEqualTo(Verdict.MET);
      assertThat(asked("held for 1 year \"" + B + "\"", facts)).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void theTraceSaysSinceWhen() {
      AwardRule rule = new HeldFor(Period.ofYears(1), new PrerequisiteHeld(A, null));
      Facts facts = holding(held(A, "2024-01-01", null, null));
      assertThat(TraceText.in(Locale.ENGLISH).text(rule.evaluate(facts), facts))
          .isEqualTo("met  Holds " + A + " for 1 year: held since 2024-01-01");
    }
  }

  @Nested
  class Points {

    private static final AwardRule VIDEO = new EvidencePresent(EvidenceKind.VIDEO, null, 1);
    private static final AwardRule PASSED = new TestScoreAtLeast(TEST, Fraction.ONE);
    private static final AwardRule HOURS = new HoursAtLeast(Fraction.ONE);
    private static final PointsAtLeast RULE =
        new PointsAtLeast(
            Fraction.ONE,
            List.of(
                new Worth(Fraction.of(2, 3), VIDEO),
                new Worth(Fraction.of(1, 3), PASSED),
                new Worth(Fraction.of(1, 6), HOURS)));

    @Test
    void areAddedExactly() {
      Facts video = captured("2026-01-01");
      Facts passed = video.withTests(List.of(new TestScore(TEST, Fraction.ONE)));
      assertThat(RULE.evaluate(passed).verdict()).isEqualTo(Verdict.MET);
      Facts hours =
          video.withTests(List.of(new TestScore(TEST, Fraction.ZERO))).withHours(Fraction.ONE);
      assertThat(RULE.evaluate(hours).verdict()).as("5/6 of 1").isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void thatAreOpenLeaveItOpenUnlessTheyDoNotMatter() {
      assertThat(RULE.evaluate(captured("2026-01-01")).verdict()).isEqualTo(Verdict.UNKNOWN);
      assertThat(RULE.evaluate(NOTHING).verdict())
          .as("1/3 and 1/6 are open and not enough")
          .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void areWithinReachAndMoreThanNothing() {
      List<Worth> rules = RULE.rules();
      assertThat(new PointsAtLeast(Fraction.of(7, 6), rules).parts()).hasSize(3);
      for (Fraction points : List.of(Fraction.ZERO, Fraction.of(-1), Fraction.of(8, 6))) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PointsAtLeast(points, rules));
      }
      assertThatIllegalArgumentException().isThrownBy(() -> new Worth(Fraction.ZERO, VIDEO));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new PointsAtLeast(Fraction.ONE, List.of()));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new PointsAtLeast(
                      Fraction.ONE,
                      List.of(new Worth(Fraction.ONE, VIDEO), new Worth(Fraction.of(2), VIDEO))))
          .withMessageContaining("each rule once");
    }

    @Test
    void areToldWithEveryRule() {
      Facts facts = captured("2026-01-01").withHours(Fraction.ONE);
      assertThat(TraceText.in(Locale.ENGLISH).text(RULE.evaluate(facts), facts))
          .isEqualTo(
              """
              not known yet  At least 1 of 7/6 points are needed (5/6 reached):
                met  2/3 points: Evidence (kind: video): 1 found, needs 1
                not known yet  1/3 points: Test “praxis”: not known yet, needs 1
                met  1/6 points: Hours of participation: 1, needs 1\
              """);
    }
  }
}
