package io.microcredential.core.earning;

import static io.microcredential.core.earning.EarnedAttempt.ASSESSMENTS;
import static io.microcredential.core.earning.EarnedAttempt.AWARDED;
import static io.microcredential.core.earning.EarnedAttempt.DECISION;
import static io.microcredential.core.earning.EarnedAttempt.NOT_YET;
import static io.microcredential.core.earning.EarnedAttempt.SUBMISSION;
import static io.microcredential.core.earning.EarnedAttempt.decision;
import static io.microcredential.core.earning.EarnedAttempt.facts;
import static io.microcredential.core.earning.EarnedAttempt.firstResult;
import static io.microcredential.core.earning.EarnedAttempt.refuses;
import static io.microcredential.core.earning.SampleWork.PROCESS;
import static io.microcredential.core.earning.SampleWork.day;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.Digest;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.CriterionComment;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.Feedback;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.earning.EarningState.Decided;
import io.microcredential.core.earning.EarningState.Drafting;
import io.microcredential.core.earning.EarningState.Enrolled;
import io.microcredential.core.earning.EarningState.Submitted;
import io.microcredential.core.earning.EarningState.UnderAssessment;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.Facts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What cannot be put together, not even from parts that are right by themselves. */
class EnrollmentInvariantsTest {

  @Nested
  class AnAttempt {

    private static Attempt attempt(Submission submission, Decision decision) {
      return new Attempt(submission, ASSESSMENTS, decision);
    }

    private static Decision with(Facts facts, Feedback feedback) {
      return decision(DECISION.rule(), facts, feedback);
    }

    @Test
    void holdsADecisionOnItsOwnSubmission() {
      var other =
          new Submission(
              SubmissionId.of("other"),
              1,
              SUBMISSION.definition(),
              SUBMISSION.portfolio(),
              List.of(),
              SUBMISSION.submittedAt());
      refuses(() -> new Attempt(other, List.of(), DECISION), "about another submission");
      refuses(() -> attempt(other, DECISION), "an assessment is about another submission");
    }

    @Test
    void isDecidedOnTheEvidenceThatWasSubmitted() {
      Facts none = DECISION.facts().withEvidence(List.of());
      refuses(
          () ->
              attempt(
                  SUBMISSION,
                  decision(
                      new AwardRule.EachAtLeast(SampleDefinitions.DEVELOPING, List.of()),
                      none,
                      DECISION.feedback())),
          "other evidence than was submitted");
    }

    @Test
    void isDecidedAfterItWasJudged() {
      var late = new ArrayList<>(ASSESSMENTS);
      Assessment last = late.get(1);
      late.set(
          1,
          new Assessment(
              last.id(),
              last.submission(),
              last.assessor(),
              last.role(),
              last.rubric(),
              last.ratings(),
              day(30)));
      refuses(() -> new Attempt(SUBMISSION, late, DECISION), "before it was submitted and judged");
    }

    @Test
    void countsOnlyAssessmentsThatAreHere() {
      refuses(
          () -> new Attempt(SUBMISSION, ASSESSMENTS.subList(0, 1), DECISION),
          "counts an assessment that is not here");
    }

    @Test
    void keepsOnlyWhatStood() {
      CriterionResult first = DECISION.facts().result().criteria().get(0);
      Facts invented = facts(firstResult(History.standing(first)));
      refuses(
          () -> attempt(SUBMISSION, with(invented, DECISION.feedback())),
          "keeps a result that did not stand");

      var standing =
          new Submission(
              SUBMISSION.id(),
              1,
              SUBMISSION.definition(),
              SUBMISSION.portfolio(),
              List.of(History.standing(first)),
              SUBMISSION.submittedAt());
      refuses(() -> attempt(standing, DECISION), "leaves out a result that stood");
    }

    @Test
    void tellsTheLearnerWhatTheAssessorsSaid() {
      List<CriterionComment> kinder =
          DECISION.feedback().criteria().stream()
              .map(comment -> new CriterionComment(comment.criterion(), "Lovely work."))
              .toList();
      refuses(
          () -> attempt(SUBMISSION, with(DECISION.facts(), new Feedback("Words.", kinder))),
          "leaves out or changes what an assessor said");
    }

    @Test
    void isJudgedByDifferentPeopleAgainstOneRubric() {
      Assessment one = ASSESSMENTS.get(0);
      var twice =
          new Assessment(
              AssessmentId.of("twice"),
              one.submission(),
              one.assessor(),
              one.role(),
              one.rubric(),
              one.ratings(),
              one.assessedAt());
      refuses(
          () -> new UnderAssessment(SUBMISSION, List.of(one, twice)), "nobody judges a submission");
      refuses(() -> new UnderAssessment(SUBMISSION, List.of(one, one)), "has its own id");
      var other =
          new Assessment(
              one.id(),
              one.submission(),
              one.assessor(),
              one.role(),
              Digest.ofText("another rubric"),
              one.ratings(),
              one.assessedAt());
      refuses(
          () -> new Attempt(SUBMISSION, List.of(other, ASSESSMENTS.get(1)), DECISION),
          "against another rubric");
    }
  }

  @Nested
  class AnEnrollment {

    private static Enrollment enrollment(
        PersonId learner, List<Attempt> earlier, EarningState state, EvidenceRelease... releases) {
      return new Enrollment(
          NOT_YET.id(),
          learner,
          NOT_YET.definition(),
          NOT_YET.enrolledAt(),
          earlier,
          state,
          List.of(releases),
          List.of(),
          null);
    }

    private static Enrollment own(List<Attempt> earlier, EarningState state) {
      return enrollment(SampleWork.LEARNER, earlier, state);
    }

    private final Attempt failed = History.of(NOT_YET).attempts().get(0);

    @Test
    void holdsNobodyElsesAward() {
      refuses(
          () -> enrollment(PersonId.of("somebody-else"), List.of(), AWARDED), "another learner's");
    }

    @Test
    void holdsNoJudgementOfTheLearner() {
      refuses(
          () -> enrollment(PersonId.of("ada"), List.of(), NOT_YET.state()),
          "nobody judges their own work");
    }

    @Test
    void countsItsAttempts() {
      refuses(() -> own(List.of(failed), NOT_YET.state()), "numbered in order");
      refuses(() -> own(List.of(), PROCESS.revise(NOT_YET).orElseThrow().state()), "did not reach");
    }

    @Test
    void endsWithTheAttemptThatEarnedIt() {
      refuses(
          () -> own(List.of(AWARDED.attempt()), new Drafting(EvidencePortfolio.empty(), List.of())),
          "no attempt after the one that earned it");
    }

    @Test
    void keepsOnlyWhatTheAttemptBeforeReached() {
      var better =
          new CriterionResult(
              SampleDefinitions.STUDENT_VOICE,
              SampleDefinitions.EXEMPLARY,
              ResultBasis.KEPT,
              List.of());
      refuses(
          () -> own(List.of(failed), new Drafting(EvidencePortfolio.empty(), List.of(better))),
          "did not reach");
    }

    @Test
    void keepsOnlyResultsThatStandAndEachOnce() {
      CriterionResult judged = DECISION.facts().result().criteria().get(0);
      CriterionResult kept = History.standing(judged);
      refuses(() -> new Drafting(EvidencePortfolio.empty(), List.of(judged)), "has the basis KEPT");
      refuses(() -> new Drafting(EvidencePortfolio.empty(), List.of(kept, kept)), "at most once");
    }

    @Test
    void holdsOnlySubmissionsToItsOwnVersionAndAfterItBegan() {
      Submission old =
          new Submission(
              SUBMISSION.id(),
              1,
              SUBMISSION.definition(),
              SUBMISSION.portfolio(),
              List.of(),
              day(0).minusNanos(1));
      refuses(() -> own(List.of(), new Submitted(old)), "before the enrollment");
      EarningProcess other =
          SampleWork.process(SampleDefinitions.draft(b -> b.version(new Version(1, 1))));
      refuses(
          () -> own(List.of(), SampleWork.submitted(other).state()),
          "another version than the enrollment pins");
    }

    @Test
    void releasesOnlyEvidenceBehindItsAwardAndEachPieceOnce() {
      var plan = new EvidenceRelease(EvidenceId.of("plan"), SampleWork.PLACE, day(6));
      var diary = new EvidenceRelease(EvidenceId.of("diary"), SampleWork.PLACE, day(6));
      var early = new EvidenceRelease(EvidenceId.of("plan"), SampleWork.PLACE, day(4));
      PersonId learner = SampleWork.LEARNER;
      for (EarningState state : List.of(new Enrolled(), new Submitted(SUBMISSION))) {
        refuses(() -> enrollment(learner, List.of(), state, plan), "only evidence behind an award");
      }
      refuses(
          () -> enrollment(learner, List.of(), new Decided(AWARDED.attempt()), plan),
          "only evidence behind an award");
      refuses(() -> enrollment(learner, List.of(), AWARDED, diary), "only evidence behind");
      refuses(() -> enrollment(learner, List.of(), AWARDED, early), "not before the award");
      refuses(() -> enrollment(learner, List.of(), AWARDED, plan, plan), "released once at a time");
    }
  }
}
