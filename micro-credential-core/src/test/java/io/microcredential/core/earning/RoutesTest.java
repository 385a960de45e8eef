package io.microcredential.core.earning;

import static io.microcredential.core.assessment.AssessmentRoute.PORTFOLIO;
import static io.microcredential.core.assessment.AssessmentRoute.PRIOR_LEARNING;
import static io.microcredential.core.assessment.AssessmentRoute.TEST;
import static io.microcredential.core.earning.SampleWork.day;
import static io.microcredential.core.earning.SampleWork.levels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.AwardId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.TestId;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.catalog.RouteOffer;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.TestScore;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The routes by which a competency is shown: portfolio, test, prior learning. */
class RoutesTest {

  private static final TestId PRAXIS = TestId.of("praxis-5622");
  private static final AwardRule EITHER =
      new AwardRule.ByRoute(
          List.of(
              new AwardRule.RouteBranch(PORTFOLIO, SampleDefinitions.rule()),
              new AwardRule.RouteBranch(PRIOR_LEARNING, SampleDefinitions.rule()),
              new AwardRule.RouteBranch(
                  TEST, new AwardRule.TestScoreAtLeast(PRAXIS, Fraction.of(160)))));
  private static final EarningProcess PROCESS =
      SampleWork.process(
          SampleDefinitions.draft(
              b ->
                  b.awardRule(EITHER)
                      .routes(
                          RouteOffer.portfolio(),
                          RouteOffer.test(),
                          RouteOffer.priorLearning(Period.ofDays(60)))));

  private static LearnerRecord scored(int points) {
    return new LearnerRecord(List.of(new TestScore(PRAXIS, Fraction.of(points))), List.of(), null);
  }

  private static Enrollment drafting(AssessmentRoute route) {
    return PROCESS.draft(SampleWork.enrolled(PROCESS), route).orElseThrow();
  }

  private static Enrollment sitting() {
    return PROCESS
        .submit(drafting(TEST), SubmissionId.of("submission-1"), day(1))
        .then(PROCESS::beginAssessment)
        .orElseThrow();
  }

  private static Outcome<Enrollment> decide(Enrollment enrollment, LearnerRecord record) {
    return PROCESS.decide(
        enrollment,
        DecisionId.of("d-" + enrollment.earlier().size()),
        "Noted.",
        record,
        day(5 + 10 * enrollment.earlier().size()));
  }

  /** Feature row C5: test or portfolio, and the route is recorded on the award. */
  @Nested
  class TestOrPortfolio {

    @Test
    void whoPassesTheTestEarnsItWithoutAPortfolioAndTheAwardSaysSo() {
      Enrollment awarded =
          decide(sitting(), scored(160))
              .then(e -> PROCESS.award(e, AwardId.of("urn:uuid:1"), day(41)))
              .orElseThrow();

      assertThat(awarded.award().orElseThrow().route()).isEqualTo(TEST);
      assertThat(awarded.decision().orElseThrow().feedback().overall()).isEqualTo("Noted.");
      String written = Enrollment.jsonForm().write(awarded);
      assertThat(Enrollment.jsonForm().read(written).orElseThrow()).isEqualTo(awarded);
    }

    @Test
    void whoHandsInAPortfolioEarnsTheSameByTheOtherRoute() {
      Enrollment awarded = SampleWork.awarded(PROCESS);

      assertThat(awarded.award().orElseThrow().route()).isEqualTo(PORTFOLIO);
    }

    @Test
    void aTestScoreDoesNotEarnItForSomebodyOnThePortfolioRoute() {
      Enrollment judged =
          SampleWork.agreed(
              PROCESS,
              SampleWork.underAssessment(PROCESS),
              levels(SampleDefinitions.STUDENT_VOICE, SampleDefinitions.DEVELOPING));

      assertThat(decide(judged, scored(200)).orElseThrow().decision().orElseThrow().isEarned())
          .isFalse();
    }

    @Test
    void withoutTheScoreNothingIsDecided() {
      assertThat(decide(sitting(), LearnerRecord.nothing()).problems().codes())
          .containsExactly("earning.cannot-tell");
    }

    @Test
    void nobodyJudgesATestByTheRubric() {
      assertThat(PROCESS.possibleMoves(sitting())).containsExactly(Move.DECIDE, Move.WITHDRAW);
      assertThat(PROCESS.blindView(sitting(), AssessorRole.ASSESSOR).problems().codes())
          .containsExactly("earning.not-now");
    }

    @Test
    void nothingIsHandedInWithATest() {
      Enrollment full = PROCESS.save(drafting(TEST), SampleWork.portfolio()).orElseThrow();

      assertThat(PROCESS.submit(full, SubmissionId.of("s"), day(1)).problems().codes())
          .containsExactly("submission.not-on-this-route");
      Submission empty = sitting().submission().orElseThrow();
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new Submission(
                      empty.id(),
                      1,
                      empty.definition(),
                      TEST,
                      SampleWork.portfolio(),
                      List.of(),
                      empty.submittedAt()))
          .withMessageContaining("nothing is handed in");
    }

    @Test
    void whoFailsTheTestMayTryWithAPortfolio() {
      Enrollment failed = decide(sitting(), scored(159)).orElseThrow();
      Enrollment again = PROCESS.revise(failed, PORTFOLIO).orElseThrow();

      assertThat(SampleWork.draftOf(again).portfolio()).isEqualTo(EvidencePortfolio.empty());
      Enrollment open = SampleWork.resubmitted(PROCESS, again, SampleWork.portfolio());
      Enrollment decided =
          SampleWork.decided(
              PROCESS, SampleWork.agreed(PROCESS, open, levels()), LearnerRecord.nothing());
      assertThat(decided.decision().orElseThrow().isEarned()).isTrue();
    }

    @Test
    void whatAPortfolioReachedStandsWhenATestLiesBetween() {
      Enrollment notYet = SampleWork.notYet(PROCESS);
      Enrollment test =
          PROCESS
              .revise(notYet, TEST)
              .then(e -> PROCESS.submit(e, SubmissionId.of("submission-2"), day(11)))
              .then(PROCESS::beginAssessment)
              .then(e -> decide(e, scored(100)))
              .orElseThrow();
      EarningState.Drafting third =
          SampleWork.draftOf(PROCESS.revise(test, PRIOR_LEARNING).orElseThrow());

      assertThat(third.kept()).hasSize(3);
      assertThat(third.portfolio()).isEqualTo(SampleWork.portfolio());
    }

    @Test
    void aRouteThatTheDefinitionDoesNotOfferIsClosed() {
      Enrollment plain = SampleWork.enrolled(SampleWork.PROCESS);

      assertThat(SampleWork.PROCESS.draft(plain, TEST).problems().codes())
          .containsExactly("earning.route-not-offered");
      assertThat(
              SampleWork.PROCESS
                  .revise(SampleWork.notYet(SampleWork.PROCESS), PRIOR_LEARNING)
                  .problems()
                  .codes())
          .containsExactly("earning.route-not-offered");
    }
  }

  /** Feature row C9: prior learning is recognised if it is young enough. */
  @Nested
  class PriorLearning {

    private static Enrollment with(int daysBeforeSubmission) {
      Evidence plan = SampleWork.plan();
      var dated =
          new Evidence(
              plan.id(),
              plan.requirement(),
              plan.kind(),
              plan.roles(),
              plan.artifact(),
              plan.narrative(),
              plan.context(),
              LocalDate.parse("2026-09-02").minusDays(daysBeforeSubmission),
              plan.consent());
      return PROCESS
          .save(drafting(PRIOR_LEARNING), SampleWork.portfolio().with(dated))
          .orElseThrow();
    }

    @Test
    void workFromBeforeTheEnrollmentCounts() {
      Enrollment submitted =
          PROCESS.submit(with(60), SubmissionId.of("submission-1"), day(1)).orElseThrow();
      Enrollment judged =
          SampleWork.agreed(PROCESS, PROCESS.beginAssessment(submitted).orElseThrow(), levels());
      Enrollment awarded =
          PROCESS
              .award(
                  SampleWork.decided(PROCESS, judged, LearnerRecord.nothing()),
                  AwardId.of("urn:uuid:1"),
                  day(5))
              .orElseThrow();

      assertThat(awarded.award().orElseThrow().route()).isEqualTo(PRIOR_LEARNING);
    }

    @Test
    void workFromBeforeTheWindowDoesNot() {
      Outcome<Enrollment> refused = PROCESS.submit(with(61), SubmissionId.of("s"), day(1));

      assertThat(refused.problems().codes()).containsExactly("submission.evidence-too-old");
      Problem problem = refused.problems().list().get(0);
      assertThat(problem.at()).hasToString("/evidence/3/capturedOn");
      assertThat(problem.fix()).contains("2026-07-04");
    }

    @Test
    void theWindowIsTheRoutesOwn() {
      EvidencePortfolio old = SampleWork.draftOf(with(61)).portfolio();

      assertThat(PROCESS.completeness(old, day(1)).hasErrors()).isFalse();
      assertThat(PROCESS.completeness(PRIOR_LEARNING, old, day(1)).codes())
          .containsExactly("submission.evidence-too-old");
    }

    @Test
    void whatWasYoungEnoughOnceStaysSoInALaterAttempt() {
      Enrollment submitted =
          PROCESS.submit(with(60), SubmissionId.of("submission-1"), day(1)).orElseThrow();
      Enrollment notYet =
          SampleWork.decided(
              PROCESS,
              SampleWork.agreed(
                  PROCESS,
                  PROCESS.beginAssessment(submitted).orElseThrow(),
                  levels(SampleDefinitions.STUDENT_VOICE, SampleDefinitions.DEVELOPING)),
              LearnerRecord.nothing());
      Enrollment again = PROCESS.revise(notYet).orElseThrow();
      EvidencePortfolio changed = SampleWork.draftOf(again).portfolio().with(SampleWork.work(3));

      assertThat(
              PROCESS
                  .save(again, changed)
                  .then(e -> PROCESS.submit(e, SubmissionId.of("submission-2"), day(11)))
                  .isSuccess())
          .isTrue();
    }
  }
}
