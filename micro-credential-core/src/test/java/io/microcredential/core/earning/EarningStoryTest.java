package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.DEFINITION;
import static io.microcredential.core.earning.SampleWork.LEARNER;
import static io.microcredential.core.earning.SampleWork.PROCESS;
import static io.microcredential.core.earning.SampleWork.assessor;
import static io.microcredential.core.earning.SampleWork.day;
import static io.microcredential.core.earning.SampleWork.decided;
import static io.microcredential.core.earning.SampleWork.decisionOf;
import static io.microcredential.core.earning.SampleWork.draftOf;
import static io.microcredential.core.earning.SampleWork.drafting;
import static io.microcredential.core.earning.SampleWork.expert;
import static io.microcredential.core.earning.SampleWork.judged;
import static io.microcredential.core.earning.SampleWork.levels;
import static io.microcredential.core.earning.SampleWork.plan;
import static io.microcredential.core.earning.SampleWork.portfolio;
import static io.microcredential.core.earning.SampleWork.resubmitted;
import static io.microcredential.core.earning.SampleWork.underAssessment;
import static io.microcredential.core.earning.SampleWork.work;
import static io.microcredential.core.kit.SampleDefinitions.CHOICE;
import static io.microcredential.core.kit.SampleDefinitions.CONTEXT;
import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static io.microcredential.core.kit.SampleDefinitions.EXEMPLARY;
import static io.microcredential.core.kit.SampleDefinitions.MISSING;
import static io.microcredential.core.kit.SampleDefinitions.NEXT_STEPS;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_VOICE;
import static io.microcredential.core.kit.SampleDefinitions.WAIT_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.microcredential.core.AwardId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.Outcome;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionComment;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.rule.Verdict;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One teacher's way from the enrollment to the award, step by step. */
class EarningStoryTest {

  @Test
  void anIncompleteDraftIsRefusedWithEveryReasonAtOnce() {
    EvidencePortfolio half = EvidencePortfolio.empty().with(plan()).answering(CONTEXT, "A class.");
    Enrollment saved = PROCESS.save(drafting(PROCESS), half).orElseThrow();

    Outcome<Enrollment> refused = PROCESS.submit(saved, SubmissionId.of("submission-1"), day(1));

    assertThat(refused.problems().codes())
        .containsExactly(
            "submission.evidence-missing",
            "submission.answer-missing",
            "submission.answer-missing");
    assertThat(refused.problems().toString()).contains("student-work", "choice", "reflection");
    assertThat(refused.problems()).allMatch(problem -> !problem.fix().isBlank());
    assertThat(refused.problems()).isEqualTo(PROCESS.completeness(half, day(1)));
  }

  @Test
  void whoeverJudgesSeesTheWorkAndNeitherTheLearnerNorTheOthers() {
    Enrollment once =
        judged(PROCESS, underAssessment(PROCESS), assessor("ada"), AssessorRole.ASSESSOR, levels());

    BlindSubmission seen = PROCESS.blindView(once, AssessorRole.ASSESSOR).orElseThrow();

    assertThat(seen.portfolio()).isEqualTo(portfolio());
    assertThat(seen.rubric()).isEqualTo(DEFINITION.rubric());
    assertThat(seen.rubricDigest()).isEqualTo(DEFINITION.rubricDigest());
    assertThat(seen.toRate()).isEqualTo(DEFINITION.rubric().criterionIds());
    assertThat(Json.write(JsonForm.of(BlindSubmission.class).toJson(seen)))
        .doesNotContain(LEARNER.value(), once.id().value(), "\"ada\"", "Seen by");
  }

  @Test
  void aTeacherEarnsItAtTheSecondAttempt() {
    Enrollment apart = twoAssessorsFarApart();
    Enrollment notYet = expertSettlesIt(apart);
    Enrollment revising = whatWasMetStands(notYet);
    Enrollment earned = secondAttempt(revising);
    Enrollment awarded = awardPinsWhatItRestsOn(earned);
    evidenceIsPrivateUntilReleased(awarded);
  }

  private static Enrollment twoAssessorsFarApart() {
    Enrollment once =
        judged(
            PROCESS,
            underAssessment(PROCESS),
            assessor("ada"),
            AssessorRole.ASSESSOR,
            levels(QUESTIONS, EXEMPLARY, NEXT_STEPS, MISSING));
    assertThat(decide(once).problems().codes()).containsOnly("earning.rating-missing").hasSize(4);

    Enrollment apart =
        judged(
            PROCESS,
            once,
            assessor("ben"),
            AssessorRole.ASSESSOR,
            levels(STUDENT_VOICE, DEVELOPING));
    assertThat(decide(apart).problems().codes()).containsExactly("earning.expert-needed");
    assertThat(decide(apart).problems().toString()).contains("next-steps");
    return apart;
  }

  private static Outcome<Enrollment> decide(Enrollment enrollment) {
    return PROCESS.decide(
        enrollment, DecisionId.of("d"), "Some words.", LearnerRecord.nothing(), day(4));
  }

  private static Enrollment expertSettlesIt(Enrollment apart) {
    assertThat(PROCESS.blindView(apart, AssessorRole.EXPERT).orElseThrow().toRate())
        .containsExactly(NEXT_STEPS);
    Enrollment settled =
        judged(PROCESS, apart, expert("eve"), AssessorRole.EXPERT, levels(NEXT_STEPS, DEVELOPING));

    Enrollment notYet = decided(PROCESS, settled, LearnerRecord.nothing());

    Decision decision = decisionOf(notYet);
    assertThat(decision.isEarned()).isFalse();
    assertThat(decision.trace().verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(decision.facts().result().criteria())
        .extracting(CriterionResult::criterion, CriterionResult::level, CriterionResult::basis)
        .containsExactly(
            tuple(QUESTIONS, DEMONSTRATED, ResultBasis.ADJACENT),
            tuple(WAIT_TIME, DEMONSTRATED, ResultBasis.AGREED),
            tuple(STUDENT_VOICE, DEVELOPING, ResultBasis.ADJACENT),
            tuple(NEXT_STEPS, DEVELOPING, ResultBasis.EXPERT));
    assertThat(decision.feedback().overall()).isEqualTo(SampleWork.WORDS);
    assertThat(decision.feedback().criteria())
        .extracting(CriterionComment::criterion)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of(NEXT_STEPS),
                    DEFINITION.rubric().criterionIds().stream().flatMap(id -> Stream.of(id, id)))
                .toList());
    return notYet;
  }

  private static Enrollment whatWasMetStands(Enrollment notYet) {
    Enrollment revising = PROCESS.revise(notYet).orElseThrow();

    assertThat(draftOf(revising).portfolio()).isEqualTo(portfolio());
    assertThat(draftOf(revising).kept())
        .extracting(CriterionResult::criterion)
        .containsExactly(QUESTIONS, WAIT_TIME);

    Outcome<Enrollment> refused =
        PROCESS
            .save(revising, portfolio().answering(CHOICE, "Another answer."))
            .then(e -> PROCESS.submit(e, SubmissionId.of("submission-2"), day(11)));
    assertThat(refused.problems().codes()).containsExactly("earning.part-already-met");
    return revising;
  }

  private static Enrollment secondAttempt(Enrollment revising) {
    Enrollment again = resubmitted(PROCESS, revising, portfolio().with(work(3)));
    assertThat(PROCESS.blindView(again, AssessorRole.ASSESSOR).orElseThrow().toRate())
        .containsExactly(STUDENT_VOICE, NEXT_STEPS);

    Enrollment earned =
        decided(PROCESS, SampleWork.agreed(PROCESS, again, levels()), LearnerRecord.nothing());

    assertThat(decisionOf(earned).isEarned()).isTrue();
    assertThat(earned.earlier()).hasSize(1);
    assertThat(PROCESS.possibleMoves(earned)).containsExactly(Move.AWARD, Move.WITHDRAW);
    return earned;
  }

  @Test
  void anEnrollmentShowsWhatThereIsAtEachStep() {
    Enrollment enrolled = PROCESS.enroll(EnrollmentId.of("e-9"), LEARNER, day(0));
    assertThat(enrolled.portfolio()).isEmpty();
    Enrollment drafting = PROCESS.draft(enrolled).orElseThrow();
    assertThat(drafting.portfolio()).contains(EvidencePortfolio.empty());
    assertThat(drafting.submission()).isEmpty();
    Enrollment judging = underAssessment(PROCESS);
    assertThat(judging.submission().map(Submission::portfolio)).isEqualTo(judging.portfolio());
    assertThat(judging.decision()).isEmpty();
    Enrollment notYet = expertSettlesIt(twoAssessorsFarApart());
    assertThat(notYet.decision().map(Decision::isEarned)).contains(false);
    assertThat(notYet.award()).isEmpty();
    assertThat(notYet.submission()).isPresent();
  }

  private static Enrollment awardPinsWhatItRestsOn(Enrollment earned) {
    Enrollment awarded =
        PROCESS.award(earned, AwardId.of("urn:uuid:award-1"), day(15)).orElseThrow();

    var state = (EarningState.Awarded) awarded.state();
    assertThat(awarded.award()).contains(state.award());
    assertThat(awarded.decision()).contains(state.attempt().decision());
    assertThat(awarded.submission()).contains(state.attempt().submission());
    assertThat(state.award().learner()).isEqualTo(LEARNER);
    assertThat(state.award().pins())
        .isEqualTo(
            new AwardPins(
                DEFINITION.ref(),
                DEFINITION.rubricDigest(),
                state.attempt().submission().digest(),
                Coherence.digest(state.attempt().assessments()),
                state.attempt().decision().digest()));
    assertThat(state.award().validUntil())
        .isEqualTo(day(15).atZone(ZoneOffset.UTC).plusYears(5).toInstant());
    return awarded;
  }

  private static void evidenceIsPrivateUntilReleased(Enrollment awarded) {
    assertThat(awarded.releases()).isEmpty();

    Enrollment released =
        PROCESS.release(awarded, EvidenceId.of("plan"), SampleWork.PLACE, day(16)).orElseThrow();

    assertThat(released.releases())
        .containsExactly(new EvidenceRelease(EvidenceId.of("plan"), SampleWork.PLACE, day(16)));
    assertThat(released.state()).isEqualTo(awarded.state());
  }
}
