package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.PROCESS;
import static io.microcredential.core.earning.SampleWork.assessor;
import static io.microcredential.core.earning.SampleWork.day;
import static io.microcredential.core.earning.SampleWork.levels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.AwardId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.catalog.AttemptPolicy;
import io.microcredential.core.kit.SampleDefinitions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Feature row C1. Every move in every state: what is possible, and what happens to what is not. */
class StateMachineTest {

  private static final EarningProcess ONE_ATTEMPT =
      SampleWork.process(SampleDefinitions.draft(b -> b.attemptPolicy(new AttemptPolicy(1))));

  /** A learner in each state, and the moves that it allows. */
  enum Stage {
    ENROLLED("enrolled", PROCESS, SampleWork.enrolled(PROCESS), Move.DRAFT, Move.WITHDRAW),
    DRAFTING(
        "drafting", PROCESS, SampleWork.drafting(PROCESS), Move.SAVE, Move.SUBMIT, Move.WITHDRAW),
    SUBMITTED(
        "submitted", PROCESS, SampleWork.submitted(PROCESS), Move.BEGIN_ASSESSMENT, Move.WITHDRAW),
    UNDER_ASSESSMENT(
        "under assessment",
        PROCESS,
        SampleWork.underAssessment(PROCESS),
        Move.ASSESS,
        Move.DECIDE,
        Move.WITHDRAW),
    NOT_YET(
        "decided", PROCESS, SampleWork.notYet(PROCESS), Move.REVISE, Move.APPEAL, Move.WITHDRAW),
    USED_UP(
        "decided",
        ONE_ATTEMPT,
        SampleWork.notYet(ONE_ATTEMPT),
        Move.COACH,
        Move.APPEAL,
        Move.WITHDRAW),
    COACHED(
        "decided",
        ONE_ATTEMPT,
        ONE_ATTEMPT
            .coach(SampleWork.notYet(ONE_ATTEMPT), SampleWork.COACH, 1, day(6))
            .orElseThrow(),
        Move.REVISE,
        Move.APPEAL,
        Move.WITHDRAW),
    APPEALED(
        "under assessment",
        PROCESS,
        PROCESS.appeal(SampleWork.notYet(PROCESS), "Look at minute 3.", day(6)).orElseThrow(),
        Move.ASSESS,
        Move.DECIDE,
        Move.WITHDRAW),
    REVISING(
        "drafting",
        PROCESS,
        PROCESS.revise(SampleWork.notYet(PROCESS)).orElseThrow(),
        Move.SAVE,
        Move.REOPEN,
        Move.SUBMIT,
        Move.WITHDRAW),
    EARNED("decided", PROCESS, SampleWork.earned(PROCESS), Move.AWARD, Move.WITHDRAW),
    AWARDED("awarded", PROCESS, SampleWork.awarded(PROCESS), Move.RELEASE),
    RELEASED("awarded", PROCESS, SampleWork.released(PROCESS), Move.RELEASE, Move.TAKE_BACK),
    WITHDRAWN(
        "withdrawn",
        PROCESS,
        PROCESS.withdraw(SampleWork.submitted(PROCESS), day(2)).orElseThrow());

    final String words;
    final EarningProcess process;
    final Enrollment enrollment;
    final List<Move> allowed;

    Stage(String words, EarningProcess process, Enrollment enrollment, Move... allowed) {
      this.words = words;
      this.process = process;
      this.enrollment = enrollment;
      this.allowed = List.of(allowed);
    }

    Outcome<Enrollment> take(Move move) {
      return take(process, move);
    }

    Outcome<Enrollment> take(EarningProcess process, Move move) {
      return switch (move) {
        case DRAFT -> process.draft(enrollment);
        case SAVE -> process.save(enrollment, SampleWork.portfolio());
        case REOPEN -> process.reopen(enrollment, SampleDefinitions.WAIT_TIME);
        case SUBMIT -> process.submit(enrollment, SubmissionId.of("submission-9"), day(30));
        case BEGIN_ASSESSMENT -> process.beginAssessment(enrollment);
        case ASSESS -> process.assess(enrollment, assessor("ada"), judgement());
        case DECIDE ->
            process.decide(
                enrollment, DecisionId.of("d-9"), "Words.", LearnerRecord.nothing(), day(30));
        case AWARD -> process.award(enrollment, AwardId.of("urn:uuid:9"), day(30));
        case REVISE -> process.revise(enrollment);
        case RELEASE ->
            process.release(enrollment, EvidenceId.of("plan"), SampleWork.PLACE, day(30));
        case COACH -> process.coach(enrollment, SampleWork.COACH, 1, day(30));
        case APPEAL -> process.appeal(enrollment, "Look at minute 3.", day(30));
        case TAKE_BACK -> process.takeBack(enrollment, EvidenceId.of("plan"), day(30));
        case WITHDRAW -> process.withdraw(enrollment, day(30));
      };
    }

    private Assessment judgement() {
      var work = process.blindView(SampleWork.underAssessment(process), AssessorRole.ASSESSOR);
      return work.orElseThrow()
          .assess(
              AssessmentId.of("a-9"),
              assessor("ada").person(),
              AssessorRole.ASSESSOR,
              levels().entrySet().stream()
                  .map(e -> SampleWork.rating(e.getKey(), e.getValue(), "ada"))
                  .toList(),
              day(2));
    }
  }

  static Stream<Arguments> cells() {
    return Arrays.stream(Stage.values())
        .flatMap(stage -> Arrays.stream(Move.values()).map(move -> Arguments.of(stage, move)));
  }

  static Stream<Arguments> impossibleCells() {
    return cells().filter(cell -> !((Stage) cell.get()[0]).allowed.contains((Move) cell.get()[1]));
  }

  @ParameterizedTest
  @EnumSource
  void eachStateAllowsItsOwnMovesAndNoOther(Stage stage) {
    assertThat(stage.process.possibleMoves(stage.enrollment)).isEqualTo(stage.allowed);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void aMoveIsRefusedAsNotPossibleNowExactlyWhereTheStateDoesNotAllowIt(Stage stage, Move move) {
    assertThat(stage.take(move).problems().codes().contains("earning.not-now"))
        .isEqualTo(!stage.allowed.contains(move));
  }

  @ParameterizedTest
  @MethodSource("impossibleCells")
  void anImpossibleMoveSaysWhatWasAskedWhereOneStandsAndWhatIsPossible(Stage stage, Move move) {
    Outcome<Enrollment> refused = stage.take(move);

    assertThat(refused.value()).isEmpty();
    assertThat(refused.problems()).hasSize(1);
    Problem problem = refused.problems().list().get(0);
    assertThat(problem.message()).contains(move.words(), '"' + stage.words + '"');
    assertThat(stage.allowed).allMatch(allowed -> problem.fix().contains(allowed.words()));
    if (stage == Stage.WITHDRAWN) {
      assertThat(problem.fix()).contains("has withdrawn");
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void noMoveChangesTheEnrollmentThatItStartsFrom(Stage stage, Move move) {
    String before = Enrollment.jsonForm().write(stage.enrollment);

    stage.take(move);

    assertThat(Enrollment.jsonForm().write(stage.enrollment)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"UNDER_ASSESSMENT", "APPEALED"},
      mode = EnumSource.Mode.EXCLUDE)
  void nobodySeesTheWorkExceptWhileItIsJudged(Stage stage) {
    assertThat(stage.process.blindView(stage.enrollment, AssessorRole.ASSESSOR).problems().codes())
        .containsExactly("earning.not-now");
  }

  @Test
  void asManyAttemptsArePossibleAsTheDefinitionSays() {
    Enrollment now = SampleWork.notYet(PROCESS);
    for (int attempt = 2; attempt <= 3; attempt++) {
      Enrollment again =
          SampleWork.resubmitted(
              PROCESS,
              PROCESS.revise(now).orElseThrow(),
              SampleWork.portfolio().with(SampleWork.work(2 + attempt)));
      now =
          SampleWork.decided(
              PROCESS,
              SampleWork.agreed(
                  PROCESS,
                  again,
                  levels(SampleDefinitions.STUDENT_VOICE, SampleDefinitions.MISSING)),
              LearnerRecord.nothing());
    }

    assertThat(PROCESS.possibleMoves(now)).contains(Move.COACH).doesNotContain(Move.REVISE);
    assertThat(PROCESS.revise(now).problems().codes()).containsExactly("earning.not-now");
    assertThat(now.earlier()).hasSize(2);
  }

  @Test
  void theProcessOfAnotherVersionTakesNoMove() {
    EarningProcess next =
        SampleWork.process(SampleDefinitions.draft(b -> b.version(new Version(1, 1))));

    assertThatThrownBy(() -> next.possibleMoves(Stage.ENROLLED.enrollment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("use the process of that version");
    for (Move move : Move.values()) {
      assertThatThrownBy(() -> Stage.ENROLLED.take(next, move))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
