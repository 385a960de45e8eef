package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.PROCESS;
import static io.microcredential.core.earning.SampleWork.assessor;
import static io.microcredential.core.earning.SampleWork.day;
import static io.microcredential.core.earning.SampleWork.judgement;
import static io.microcredential.core.earning.SampleWork.levels;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_VOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.AwardId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.Outcome;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.catalog.AppealPolicy;
import io.microcredential.core.earning.EarningState.Decided;
import io.microcredential.core.earning.EarningState.UnderAssessment;
import io.microcredential.core.kit.SampleDefinitions;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Feature row C7: an appeal is judged by new, independent assessors; the first decision is kept.
 */
class AppealTest {

  private static final String GROUNDS = "Minute 3 of the recording was overlooked.";
  private static final Enrollment NOT_YET = SampleWork.notYet(PROCESS);
  private static final Enrollment APPEALED = PROCESS.appeal(NOT_YET, GROUNDS, day(6)).orElseThrow();

  /** Returns a judgement on appeal, which is made a day after it was lodged. */
  private static Outcome<Enrollment> judge(Enrollment enrollment, String name) {
    Assessor judge = assessor(name);
    Assessment first = judgement(PROCESS, enrollment, judge, AssessorRole.ASSESSOR, levels());
    return PROCESS.assess(enrollment, judge, again(first, name, day(7)));
  }

  private static Assessment again(Assessment assessment, String name, Instant at) {
    return new Assessment(
        AssessmentId.of(name + "-on-appeal"),
        assessment.submission(),
        assessment.assessor(),
        assessment.role(),
        assessment.rubric(),
        assessment.ratings(),
        at);
  }

  private static Enrollment upheld() {
    return judge(APPEALED, "fay")
        .then(e -> judge(e, "gus"))
        .then(
            e ->
                PROCESS.decide(
                    e, DecisionId.of("d-2"), "You were right.", LearnerRecord.nothing(), day(8)))
        .orElseThrow();
  }

  @Test
  void theSameSubmissionIsJudgedAnewAndMayBeEarned() {
    Enrollment decided = upheld();

    assertThat(decided.submission()).isEqualTo(NOT_YET.submission());
    assertThat(decided.decision().orElseThrow().isEarned()).isTrue();
    assertThat(PROCESS.award(decided, AwardId.of("urn:uuid:1"), day(9)).isSuccess()).isTrue();
  }

  @Test
  void theFirstDecisionAndWhatItRestedOnAreKept() {
    Attempt attempt = ((Decided) upheld().state()).attempt();
    Appeal appeal = attempt.appeal();

    assertThat(appeal).isNotNull();
    assertThat(appeal.decision()).isEqualTo(NOT_YET.decision().orElseThrow());
    assertThat(appeal.assessments()).isEqualTo(((Decided) NOT_YET.state()).attempt().assessments());
    assertThat(History.of(upheld()).decisions()).hasSize(2);
  }

  @Test
  void theNewAssessorsSeeTheWorkAndNothingOfTheFirstJudgement() {
    BlindSubmission seen = PROCESS.blindView(APPEALED, AssessorRole.ASSESSOR).orElseThrow();

    assertThat(seen.toRate()).isEqualTo(SampleDefinitions.rubric().criterionIds());
    assertThat(seen.portfolio()).isEqualTo(NOT_YET.portfolio().orElseThrow());
    assertThat(seen.toString()).doesNotContain(GROUNDS);
  }

  @Test
  void nobodyJudgesAnAppealAgainstTheirOwnJudgement() {
    Outcome<Enrollment> refused = judge(APPEALED, "ada");

    assertThat(refused.problems().codes()).containsExactly("assessment.not-independent");
    Assessment first = ((Decided) NOT_YET.state()).attempt().assessments().get(0);
    Assessment same = again(first, "ada", day(7));
    UnderAssessment state = (UnderAssessment) APPEALED.state();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UnderAssessment(state.submission(), List.of(same), state.appeal()))
        .withMessageContaining("own judgement");
  }

  @Test
  void oneWhoJudgedAnEarlierAttemptOfTheLearnerIsNotNewEither() {
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
              assessor(name),
              AssessorRole.ASSESSOR,
              levels(STUDENT_VOICE, DEVELOPING));
    }
    Enrollment refusedTwice = SampleWork.decided(PROCESS, again, LearnerRecord.nothing());
    Enrollment appealed = PROCESS.appeal(refusedTwice, GROUNDS, day(20)).orElseThrow();
    Assessment ada =
        again(
            judgement(PROCESS, appealed, assessor("ada"), AssessorRole.ASSESSOR, levels()),
            "ada",
            day(21));

    assertThat(PROCESS.assess(appealed, assessor("ada"), ada).problems().codes())
        .containsExactly("assessment.not-independent");
  }

  @Test
  void aJudgementFromBeforeTheAppealDoesNotCount() {
    Assessment early =
        again(
            judgement(PROCESS, APPEALED, assessor("fay"), AssessorRole.ASSESSOR, levels()),
            "fay",
            day(6).minusNanos(1));

    assertThat(PROCESS.assess(APPEALED, assessor("fay"), early).problems().codes())
        .containsExactly("assessment.too-early");
  }

  @Test
  void thereIsOneAppealInAnAttempt() {
    Enrollment stillNot =
        SampleWork.judgedOnAppeal(PROCESS, APPEALED, levels(STUDENT_VOICE, DEVELOPING), day(7));

    assertThat(stillNot.decision().orElseThrow().isEarned()).isFalse();
    assertThat(PROCESS.possibleMoves(stillNot)).containsExactly(Move.REVISE, Move.WITHDRAW);
  }

  @Test
  void itGivesItsGroundsAndFollowsTheDecision() {
    assertThat(PROCESS.appeal(NOT_YET, " ", day(1)).problems().codes())
        .containsExactly("earning.grounds-missing", "earning.too-early");
  }

  @Test
  void itIsLodgedWithinTheDeclaredTimeWhoseEndIsOutside() {
    EarningProcess tenDays =
        SampleWork.process(
            SampleDefinitions.draft(b -> b.appeals(new AppealPolicy(Period.ofDays(10)))));
    Enrollment notYet = SampleWork.notYet(tenDays);
    Instant end = notYet.decision().orElseThrow().decidedAt().plus(Duration.ofDays(10));

    assertThat(tenDays.appeal(notYet, GROUNDS, end.minusNanos(1)).isSuccess()).isTrue();
    assertThat(tenDays.appeal(notYet, GROUNDS, end).problems().codes())
        .containsExactly("earning.appeal-too-late");
  }

  @Test
  void theGroundsStayOutOfEveryMessage() {
    assertThat(((UnderAssessment) APPEALED.state()).appeal()).isNotNull();
    assertThat(String.valueOf(((UnderAssessment) APPEALED.state()).appeal()))
        .doesNotContain("Minute");
  }
}
