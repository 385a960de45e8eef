package io.microcredential.core.earning;

import static io.microcredential.core.earning.EarnedAttempt.refuses;
import static io.microcredential.core.earning.SampleWork.COACH;
import static io.microcredential.core.earning.SampleWork.PROCESS;
import static io.microcredential.core.earning.SampleWork.day;
import static io.microcredential.core.earning.SampleWork.levels;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_VOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.DefinitionRef;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.catalog.AttemptPolicy;
import io.microcredential.core.catalog.TeamArtifactPolicy;
import io.microcredential.core.earning.EarningState.Awarded;
import io.microcredential.core.earning.EarningState.Decided;
import io.microcredential.core.earning.EarningState.Drafting;
import io.microcredential.core.earning.EarningState.Enrolled;
import io.microcredential.core.earning.EarningState.Submitted;
import io.microcredential.core.earning.EarningState.UnderAssessment;
import io.microcredential.core.earning.EarningState.Withdrawn;
import io.microcredential.core.kit.SampleDefinitions;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** No move leads to these states, and no stored document is taken for one of them. */
class StatesOffTheWayTest {

  private static final EarningProcess ONE =
      SampleWork.process(SampleDefinitions.draft(b -> b.attemptPolicy(new AttemptPolicy(1))));
  private static final Enrollment NOT_YET = SampleWork.notYet(PROCESS);

  private static Enrollment coached() {
    return ONE.coach(SampleWork.notYet(ONE), COACH, 1, day(6)).orElseThrow();
  }

  private static Enrollment with(Enrollment of, List<CoachSession> coaching) {
    return new Enrollment(
        of.id(),
        of.learner(),
        of.definition(),
        of.enrolledAt(),
        of.earlier(),
        of.state(),
        of.releases(),
        coaching,
        of.carried());
  }

  /** Returns what somebody else would have said word for word. */
  private static Assessment by(PersonId person, Assessment said) {
    return new Assessment(
        said.id(),
        said.submission(),
        person,
        said.role(),
        said.kind(),
        said.rubric(),
        said.ratings(),
        said.assessedAt());
  }

  @Nested
  class WhoJudges {

    @Test
    void isNoCoachOfTheLearner() {
      Enrollment again =
          SampleWork.resubmitted(
              ONE,
              ONE.revise(coached()).orElseThrow(),
              SampleWork.portfolio().with(SampleWork.work(3)));
      Enrollment judged = SampleWork.agreed(ONE, again, levels());
      UnderAssessment state = (UnderAssessment) judged.state();
      Assessment coachs = by(COACH, state.assessments().get(0));

      refuses(
          () -> judged.with(new UnderAssessment(state.submission(), List.of(coachs))),
          "no coach judges");
    }

    @Test
    void isOnAppealNobodyWhoJudgedAnEarlierAttempt() {
      Enrollment again =
          SampleWork.resubmitted(
              PROCESS,
              PROCESS.revise(NOT_YET).orElseThrow(),
              SampleWork.portfolio().with(SampleWork.work(3)));
      for (String name : List.of("cy", "di")) {
        again =
            SampleWork.judged(
                PROCESS,
                again,
                SampleWork.assessor(name),
                AssessorRole.ASSESSOR,
                levels(STUDENT_VOICE, DEVELOPING));
      }
      Enrollment appealed =
          PROCESS
              .appeal(SampleWork.decided(PROCESS, again, LearnerRecord.nothing()), "Look.", day(20))
              .orElseThrow();
      Enrollment decided =
          SampleWork.judgedOnAppeal(PROCESS, appealed, levels(STUDENT_VOICE, DEVELOPING), day(21));
      Attempt attempt = ((Decided) decided.state()).attempt();
      Assessment adas = by(PersonId.of("ada"), attempt.assessments().get(0));
      UnderAssessment forged =
          new UnderAssessment(attempt.submission(), List.of(adas), attempt.appeal());

      refuses(() -> appealed.with(forged), "judged this learner before");
    }

    @Test
    void isNoMemberOfTheTeam() {
      var mate = PersonId.of("learner-8");
      EarningProcess teams = teams();
      Enrollment open =
          teams
              .save(SampleWork.drafting(teams), shared(mate))
              .then(e -> teams.submit(e, SubmissionId.of("submission-1"), day(1)))
              .then(teams::beginAssessment)
              .orElseThrow();
      UnderAssessment state = (UnderAssessment) SampleWork.agreed(teams, open, levels()).state();
      Assessment mates = by(mate, state.assessments().get(0));

      refuses(
          () -> open.with(new UnderAssessment(state.submission(), List.of(mates))),
          "their own team");
    }
  }

  @Nested
  class InTheOrderOfTime {

    @Test
    void nothingIsSubmittedBeforeTheCoachsSessionThatOpenedTheWay() {
      Enrollment draft =
          ONE.revise(coached())
              .then(e -> ONE.save(e, SampleWork.portfolio().with(SampleWork.work(3))))
              .orElseThrow();

      assertThat(ONE.submit(draft, SubmissionId.of("s-2"), day(5)).problems().codes())
          .containsExactly("earning.too-early");
      Enrollment late = ONE.submit(draft, SubmissionId.of("s-2"), day(7)).orElseThrow();
      refuses(
          () -> with(late, List.of(new CoachSession(COACH, 1, 1, day(8)))), "before the coach's");
    }

    @Test
    void aCoachStepsInAfterADecision() {
      refuses(
          () ->
              with(SampleWork.underAssessment(ONE), List.of(new CoachSession(COACH, 1, 1, day(9)))),
          "decided and not earned");
      refuses(
          () -> with(coached(), List.of(new CoachSession(COACH, 1, 1, day(2)))),
          "decided and not earned");
    }

    @Test
    void nobodyWithdrawsBeforeWhatHasHappened() {
      Enrollment submitted = SampleWork.submitted(PROCESS);

      assertThat(PROCESS.withdraw(submitted, day(1).minusNanos(1)).problems().codes())
          .containsExactly("earning.too-early");
      refuses(
          () -> submitted.with(new Withdrawn(submitted.state(), day(1).minusNanos(1))),
          "before what has happened");
    }

    @Test
    void anAppealIsLodgedAfterTheCoachsSessionBeforeIt() {
      assertThat(ONE.appeal(coached(), "Look again.", day(5)).problems().codes())
          .containsExactly("earning.too-early");
    }

    @Test
    void anAppealThatNobodyHasToJudgeIsDecidedAfterItWasLodged() {
      Enrollment appealed = PROCESS.appeal(NOT_YET, "Look again.", day(6)).orElseThrow();

      Outcome<Enrollment> early =
          PROCESS.decide(appealed, DecisionId.of("d"), "Words.", LearnerRecord.nothing(), day(5));

      assertThat(early.problems().codes()).contains("earning.too-early");
    }

    @Test
    void twoReleasesOfOnePieceDoNotHoldTogetherInWhateverOrder() {
      Enrollment awarded = SampleWork.awarded(PROCESS);
      var plan = SampleWork.plan().id();
      var later = new EvidenceRelease(plan, SampleWork.PLACE, day(8));
      var earlier = new EvidenceRelease(plan, SampleWork.PLACE, day(6));

      assertThat(awarded.state()).isInstanceOf(Awarded.class);
      refuses(() -> awarded.withReleases(List.of(later, earlier)), "once at a time");
    }
  }

  @Nested
  class Drafts {

    @Test
    void nobodyHasOnlyEnrolledAfterAnAttempt() {
      Enrollment draft = PROCESS.revise(NOT_YET).orElseThrow();

      refuses(() -> draft.with(new Enrolled()), "has made no attempt");
    }

    @Test
    void nothingStandsBesideATest() {
      Drafting draft = SampleWork.draftOf(PROCESS.revise(NOT_YET).orElseThrow());

      refuses(
          () -> new Drafting(AssessmentRoute.TEST, EvidencePortfolio.empty(), draft.kept()),
          "beside a test");
    }

    @Test
    void aRouteThatIsNotOfferedIsNotHandedIn() {
      Enrollment closed =
          SampleWork.drafting(PROCESS)
              .with(
                  new Drafting(AssessmentRoute.PRIOR_LEARNING, SampleWork.portfolio(), List.of()));

      assertThat(PROCESS.submit(closed, SubmissionId.of("s"), day(1)).problems().codes())
          .containsExactly("earning.route-not-offered");
    }

    @Test
    void theLearnerIsNotAmongTheOthersOfTheTeam() {
      EarningProcess teams = teams();

      Outcome<Enrollment> refused =
          teams
              .save(SampleWork.drafting(teams), shared(SampleWork.LEARNER))
              .then(e -> teams.submit(e, SubmissionId.of("s"), day(1)));

      assertThat(refused.problems().codes()).containsExactly("submission.team-own-name");
    }
  }

  @Test
  void aResultThatThePinnedRubricDoesNotHaveIsAProblemAndNoException() {
    var strange =
        new CriterionResult(CriterionId.of("strange"), DEVELOPING, ResultBasis.KEPT, List.of());
    DefinitionRef pinned = SampleWork.DEFINITION.ref();
    Enrollment begun = SampleWork.enrolled(PROCESS);
    var work =
        new CarriedWork(
            EnrollmentId.of("old"),
            pinned,
            SampleWork.DEFINITION.rubricDigest(),
            EvidencePortfolio.empty(),
            List.of(strange));
    var submission =
        new Submission(
            SubmissionId.of("submission-1"),
            1,
            pinned,
            SampleWork.portfolio(),
            List.of(strange),
            day(1));
    Enrollment open =
        PROCESS.beginAssessment(begun.with(work, new Submitted(submission))).orElseThrow();
    Enrollment judged = SampleWork.agreed(PROCESS, open, levels());

    assertThat(
            PROCESS
                .decide(judged, DecisionId.of("d"), "Words.", LearnerRecord.nothing(), day(4))
                .problems()
                .codes())
        .containsExactly("earning.other-rubric");
  }

  @Test
  void aCoachIsNamedInNoMessage() {
    assertThat(coached().coaching().toString()).doesNotContain(COACH.value());
  }

  private static EarningProcess teams() {
    return SampleWork.process(
        SampleDefinitions.draft(
            b ->
                b.teamArtifacts(
                    new TeamArtifactPolicy(List.of(SampleDefinitions.LESSON_PLAN), 1))));
  }

  private static EvidencePortfolio shared(PersonId other) {
    return SampleWork.portfolio()
        .with(SampleWork.plan().with(new TeamContribution(List.of(other), "My own part.")));
  }
}
