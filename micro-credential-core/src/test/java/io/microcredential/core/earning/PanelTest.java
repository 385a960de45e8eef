package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.PROCESS;
import static io.microcredential.core.earning.SampleWork.assessor;
import static io.microcredential.core.earning.SampleWork.day;
import static io.microcredential.core.earning.SampleWork.expert;
import static io.microcredential.core.earning.SampleWork.judged;
import static io.microcredential.core.earning.SampleWork.judgement;
import static io.microcredential.core.earning.SampleWork.levels;
import static io.microcredential.core.earning.SampleWork.rating;
import static io.microcredential.core.earning.SampleWork.underAssessment;
import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.EXEMPLARY;
import static io.microcredential.core.kit.SampleDefinitions.MISSING;
import static io.microcredential.core.kit.SampleDefinitions.NEXT_STEPS;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static io.microcredential.core.kit.SampleDefinitions.WAIT_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problem;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who is still needed, and what happens where somebody cannot tell. */
class PanelTest {

  private static final Enrollment OPEN = underAssessment(PROCESS);

  private static void assertOnly(
      Enrollment enrollment, Assessor judge, Assessment assessment, String code, String pointer) {
    assertThat(PROCESS.assess(enrollment, judge, assessment).problems())
        .extracting(Problem::code, problem -> problem.at().toString())
        .containsExactly(tuple(code, pointer));
  }

  @Nested
  class ThePlaces {

    @Test
    void aThirdAssessorIsNotNeeded() {
      Enrollment two = SampleWork.agreed(PROCESS, OPEN, levels());
      Assessment third = judgement(PROCESS, two, assessor("cy"), AssessorRole.ASSESSOR, levels());
      assertOnly(two, assessor("cy"), third, "assessment.not-needed", "/role");
    }

    @Test
    void anExpertIsNotNeededWhileNobodyIsTooFarApart() {
      Assessment early = judgement(PROCESS, OPEN, expert("eve"), AssessorRole.EXPERT, levels());
      assertThat(early.ratings()).isEmpty();
      assertOnly(OPEN, expert("eve"), early, "assessment.not-needed", "/role");
    }

    @Test
    void anExpertRatesOnlyWhereTheAssessorsAreTooFarApart() {
      Enrollment apart = apart();
      Assessment all =
          PROCESS
              .blindView(apart, AssessorRole.EXPERT)
              .orElseThrow()
              .assess(
                  AssessmentId.of("eve"),
                  PersonId.of("eve"),
                  AssessorRole.EXPERT,
                  List.of(
                      rating(QUESTIONS, DEMONSTRATED, "eve"),
                      rating(WAIT_TIME, DEMONSTRATED, "eve")),
                  day(2));
      assertOnly(
          apart, expert("eve"), all, "assessment.criterion-not-open", "/ratings/1/criterion");
    }

    @Test
    void onlyOneExpertIsNeeded() {
      Enrollment settled = judged(PROCESS, apart(), expert("eve"), AssessorRole.EXPERT, levels());
      Assessment second = judgement(PROCESS, settled, expert("fay"), AssessorRole.EXPERT, levels());
      assertOnly(settled, expert("fay"), second, "assessment.not-needed", "/role");
    }

    @Test
    void oneAssessorIsEnoughWhereTheDefinitionSaysSo() {
      EarningProcess alone =
          SampleWork.process(
              SampleDefinitions.draft(
                  b ->
                      b.assessmentPolicy(
                          new AssessmentPolicy(
                              new ResolutionPolicy.SingleAssessor(),
                              new ScoringMethod.WeightedMean(null)))));
      Enrollment once =
          judged(alone, underAssessment(alone), assessor("ada"), AssessorRole.ASSESSOR, levels());

      assertThat(
              alone
                  .assess(
                      once,
                      assessor("ben"),
                      judgement(alone, once, assessor("ben"), AssessorRole.ASSESSOR, levels()))
                  .problems()
                  .codes())
          .containsExactly("assessment.not-needed");
      assertThat(
              SampleWork.decisionOf(SampleWork.decided(alone, once, LearnerRecord.nothing()))
                  .facts()
                  .result()
                  .criteria())
          .allMatch(result -> result.basis() == ResultBasis.SINGLE);
    }

    private static Enrollment apart() {
      Enrollment once =
          judged(PROCESS, OPEN, assessor("ada"), AssessorRole.ASSESSOR, levels(QUESTIONS, MISSING));
      return judged(PROCESS, once, assessor("ben"), AssessorRole.ASSESSOR, levels());
    }
  }

  /** Nobody may be left waiting because somebody said that they could not tell. */
  @Nested
  class WhereSomebodyCannotTell {

    @Test
    void theLevelIsUnknownAndNotLow() {
      Enrollment two = oneCannotTell();

      assertThat(decide(two).problems())
          .extracting(Problem::code)
          .containsExactly("earning.rating-missing");
      assertThat(decide(two).problems().toString()).contains("wait-time");
    }

    @Test
    void anotherAssessorIsAskedAndTheWordsOfTheFirstStayInTheFeedback() {
      Enrollment three =
          judged(
              PROCESS,
              oneCannotTell(),
              assessor("cy"),
              AssessorRole.ASSESSOR,
              levels(QUESTIONS, EXEMPLARY));

      Decision decision =
          SampleWork.decisionOf(SampleWork.decided(PROCESS, three, LearnerRecord.nothing()));

      assertThat(decision.facts().result().criteria())
          .extracting(CriterionResult::counted)
          .allMatch(counted -> counted.stream().noneMatch(id -> id.value().startsWith("ada")));
      assertThat(decision.feedback().criteria())
          .filteredOn(comment -> comment.criterion().equals(WAIT_TIME))
          .hasSize(3);
    }

    @Test
    void anotherExpertIsAsked() {
      Enrollment once =
          judged(
              PROCESS,
              OPEN,
              assessor("ada"),
              AssessorRole.ASSESSOR,
              levels(QUESTIONS, MISSING, NEXT_STEPS, MISSING));
      Enrollment apart = judged(PROCESS, once, assessor("ben"), AssessorRole.ASSESSOR, levels());
      Enrollment unsure =
          judged(PROCESS, apart, expert("eve"), AssessorRole.EXPERT, levels(NEXT_STEPS, null));
      assertThat(decide(unsure).problems().codes())
          .containsOnly("earning.expert-needed")
          .hasSize(2);

      Enrollment sure = judged(PROCESS, unsure, expert("fay"), AssessorRole.EXPERT, levels());

      assertThat(decide(sure).isSuccess()).isTrue();
    }

    @Test
    void twoWhoCannotTellAreFollowedByTwoWhoCan() {
      Enrollment two =
          judged(
              PROCESS,
              oneCannotTell(),
              assessor("cy"),
              AssessorRole.ASSESSOR,
              levels(QUESTIONS, null));
      assertThat(decide(two).problems().codes()).contains("earning.rating-missing");

      Enrollment sure = judged(PROCESS, two, assessor("di"), AssessorRole.ASSESSOR, levels());

      assertThat(decide(sure).isSuccess()).isTrue();
    }

    private static Enrollment oneCannotTell() {
      Enrollment once =
          judged(PROCESS, OPEN, assessor("ada"), AssessorRole.ASSESSOR, levels(WAIT_TIME, null));
      return judged(PROCESS, once, assessor("ben"), AssessorRole.ASSESSOR, levels());
    }

    private static Outcome<Enrollment> decide(Enrollment enrollment) {
      return PROCESS.decide(
          enrollment, DecisionId.of("d"), "Words.", LearnerRecord.nothing(), day(9));
    }
  }

  @Test
  void nothingIsToBeRatedWhereEverythingStands() {
    EarningProcess tested =
        SampleWork.process(
            SampleDefinitions.withRule(
                new AwardRule.AllOf(
                    List.of(
                        new AwardRule.EachAtLeast(DEMONSTRATED, List.of()),
                        new AwardRule.HoursAtLeast(Fraction.of(10))))));
    LearnerRecord few = new LearnerRecord(List.of(), List.of(), Fraction.of(9));
    Enrollment notYet =
        SampleWork.decided(
            tested, SampleWork.agreed(tested, underAssessment(tested), levels()), few);
    Enrollment again =
        SampleWork.resubmitted(tested, tested.revise(notYet).orElseThrow(), SampleWork.portfolio());

    assertThat(
            tested
                .assess(
                    again,
                    assessor("cy"),
                    judgement(tested, again, assessor("cy"), AssessorRole.ASSESSOR, levels()))
                .problems()
                .codes())
        .containsExactly("assessment.not-needed");
  }
}
