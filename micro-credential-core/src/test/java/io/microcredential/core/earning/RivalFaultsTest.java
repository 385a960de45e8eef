package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.PROCESS;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static io.microcredential.core.kit.SampleDefinitions.MISSING;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_VOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.AwardId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Rounding;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.earning.EarningState.Awarded;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.Facts;
import io.microcredential.core.rule.HeldCredential;
import io.microcredential.core.rule.RuleSyntax;
import io.microcredential.core.rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Faults found in other engines, each as a test that this one passes.
 *
 * <p>The twelfth, a hashed recipient that could never match, is tested where badges are verified.
 */
class RivalFaultsTest {

  private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
  private static final String A = "https://example.org/a";
  private static final Facts NOTHING =
      Facts.of(
          NOW,
          SampleDefinitions.rubric(),
          new RubricResult(List.of(), new RubricScore.Unknown(List.of(STUDENT_VOICE))));

  private static AwardRule rule(String text) {
    return RuleSyntax.parse(text).orElseThrow();
  }

  private static HeldCredential held(String id, @Nullable Instant until) {
    return new HeldCredential(
        MicroCredentialId.of(id), new Version(1, 0), NOW.minus(Duration.ofDays(400)), until, null);
  }

  private static Verdict ask(String rule, HeldCredential... held) {
    return rule(rule).evaluate(NOTHING.withHeld(List.of(held))).verdict();
  }

  @Nested
  class Badgr {

    private static final String TWO_OF_THREE =
        "2 of (held \"https://example.org/a\", held \"https://example.org/b\","
            + " held \"https://example.org/c\")";

    @Test
    void twoOfThreeIsNotSatisfiedByTwoCopiesOfOne() {
      assertThat(ask(TWO_OF_THREE, held(A, null), held(A, null))).isEqualTo(Verdict.NOT_MET);
      assertThat(ask(TWO_OF_THREE, held(A, null), held("https://example.org/b", null)))
          .isEqualTo(Verdict.MET);
      AwardRule one = rule("held \"https://example.org/a\"");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new AwardRule.CountOf(2, List.of(one, one)));
    }

    @Test
    void aGroupWithNothingInItIsRefusedAndNeverComplete() {
      assertThatIllegalArgumentException().isThrownBy(() -> new AwardRule.AllOf(List.of()));
      assertThatIllegalArgumentException().isThrownBy(() -> new AwardRule.AnyOf(List.of()));
      assertThatIllegalArgumentException().isThrownBy(() -> new AwardRule.CountOf(1, List.of()));
      assertThat(RuleSyntax.parse("all()").problems().codes()).containsExactly("rule.empty-group");
      assertThat(JsonForm.of(AwardRule.class).read("{\"type\":\"allOf\",\"rules\":[]}").isSuccess())
          .isFalse();
      Facts noCriteria =
          Facts.of(NOW, new Rubric(LanguageMap.english("Empty"), List.of()), NOTHING.result());
      assertThat(rule("each >= developing").evaluate(noCriteria).verdict())
          .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void nothingIsAwardedForARecordThatIsNotCompleted() {
      Enrollment notYet = SampleWork.notYet(PROCESS);
      assertThat(PROCESS.award(notYet, AwardId.of("urn:uuid:award-9"), SampleWork.day(9)))
          .matches(outcome -> !outcome.isSuccess());
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> {
                Award award = EarnedAttempt.AWARDED.award();
                new Award(
                    award.id(),
                    award.learner(),
                    SampleWork.decisionOf(notYet),
                    award.pins(),
                    award.awardedAt(),
                    null);
              })
          .withMessageContaining("does not say that it is earned");
    }

    @Test
    void whatHasExpiredOrWasRevokedDoesNotCount() {
      String one = "held \"https://example.org/a\"";
      assertThat(ask(one, held(A, NOW.plusSeconds(1)))).isEqualTo(Verdict.MET);
      assertThat(ask(one, held(A, NOW))).isEqualTo(Verdict.NOT_MET);
      assertThat(ask(one, held(A, NOW.minusSeconds(1)))).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void whatHasExpiredCanBeRenewed() {
      String one = "held \"https://example.org/a\"";
      HeldCredential expired = held(A, NOW.minusSeconds(1));
      assertThat(ask(one, expired)).isEqualTo(Verdict.NOT_MET);
      assertThat(ask(one, expired, held(A, NOW.plus(Duration.ofDays(365))))).isEqualTo(Verdict.MET);
    }
  }

  @Nested
  class BadgeKit {

    @Test
    void nothingThatARuleSaysIsStoredWithoutBeingRead() {
      String form = JsonForm.of(AwardRule.class).write(rule("hours >= 1"));
      String withAction = form.replaceFirst("\\{", "{\"action\":\"queue-application\",");
      assertThat(JsonForm.of(AwardRule.class).read(withAction).problems().codes())
          .containsExactly("json.unknown-member");
    }

    @Test
    void decidingNeverIssues() {
      Enrollment earned = SampleWork.earned(PROCESS);
      assertThat(earned.state()).isNotInstanceOf(Awarded.class);
      assertThat(PROCESS.possibleMoves(earned)).contains(Move.AWARD);
    }

    @Test
    void onePersonCanEarnTheSameMoreThanOnce() {
      Enrollment again =
          PROCESS.enroll(EnrollmentId.of("enrollment-2"), SampleWork.LEARNER, SampleWork.day(0));
      Enrollment assessed =
          PROCESS
              .draft(again)
              .then(e -> PROCESS.save(e, SampleWork.portfolio()))
              .then(e -> PROCESS.submit(e, SubmissionId.of("submission-b"), SampleWork.day(1)))
              .then(PROCESS::beginAssessment)
              .map(e -> SampleWork.agreed(PROCESS, e, SampleWork.levels()))
              .orElseThrow();
      Enrollment decided = SampleWork.decided(PROCESS, assessed, LearnerRecord.nothing());
      Award second =
          ((Awarded)
                  PROCESS
                      .award(decided, AwardId.of("urn:uuid:award-2"), SampleWork.day(5))
                      .orElseThrow()
                      .state())
              .award();
      Award first = EarnedAttempt.AWARDED.award();
      assertThat(second.learner()).isEqualTo(first.learner());
      assertThat(second.pins().definition()).isEqualTo(first.pins().definition());
      assertThat(second.id()).isNotEqualTo(first.id());
    }
  }

  @Nested
  class OpenOlat {

    /** Every combination of three conditions, in every place. */
    @Test
    void allMeansAllAndNotTheFirstThatMatches() {
      for (int combination = 0; combination < 8; combination++) {
        var held = new ArrayList<HeldCredential>();
        for (int i = 0; i < 3; i++) {
          if ((combination >> i & 1) == 1) {
            held.add(held("https://example.org/" + "abc".charAt(i), null));
          }
        }
        assertThat(ask(ALL_THREE, held.toArray(HeldCredential[]::new)))
            .isEqualTo(held.size() == 3 ? Verdict.MET : Verdict.NOT_MET);
      }
    }

    @Test
    void conditionsThatAreMetAreMet() {
      assertThat(
              ask(
                  ALL_THREE,
                  held("https://example.org/c", null),
                  held("https://example.org/b", null),
                  held(A, null)))
          .isEqualTo(Verdict.MET);
    }

    private static final String ALL_THREE =
        "all(held \"https://example.org/a\", held \"https://example.org/b\","
            + " held \"https://example.org/c\")";
  }

  @Nested
  class OpenResponseAssessment {

    @Test
    void aScoreIsExactAndRoundedOnlyAsDeclared() {
      Map<CriterionId, LevelId> levels = new LinkedHashMap<>();
      SampleDefinitions.rubric().criterionIds().forEach(id -> levels.put(id, MISSING));
      levels.put(SampleDefinitions.NEXT_STEPS, DEVELOPING);
      ScoringMethod exact = new ScoringMethod.WeightedMean(null);
      assertThat(value(exact, levels)).isEqualTo(Fraction.of(1, 5));
      assertThat(value(exact.rounded(Rounding.halfUp(0)), levels)).isEqualTo(Fraction.ZERO);
      Facts facts =
          Facts.of(
              NOW,
              SampleDefinitions.rubric(),
              new RubricResult(List.of(), exact.score(SampleDefinitions.rubric(), levels)));
      assertThat(rule("score >= 1").evaluate(facts).verdict()).isEqualTo(Verdict.NOT_MET);
      assertThat(rule("score >= 1/5").evaluate(facts).verdict()).isEqualTo(Verdict.MET);
    }

    private static Fraction value(ScoringMethod method, Map<CriterionId, LevelId> levels) {
      return ((RubricScore.Exact) method.score(SampleDefinitions.rubric(), levels)).value();
    }
  }

  @Nested
  class CanvasCredentials {

    @Test
    void noStepBeforeTheDecisionAwards() {
      for (Enrollment early :
          List.of(
              SampleWork.enrolled(PROCESS),
              SampleWork.drafting(PROCESS),
              SampleWork.submitted(PROCESS),
              SampleWork.underAssessment(PROCESS))) {
        assertThat(PROCESS.possibleMoves(early)).doesNotContain(Move.AWARD);
        assertThat(
                PROCESS.award(early, AwardId.of("urn:uuid:award-1"), SampleWork.day(5)).isSuccess())
            .isFalse();
      }
    }
  }
}
