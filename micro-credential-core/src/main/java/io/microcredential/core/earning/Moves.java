package io.microcredential.core.earning;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.EarningState.Awarded;
import io.microcredential.core.earning.EarningState.Decided;
import io.microcredential.core.earning.EarningState.Drafting;
import io.microcredential.core.earning.EarningState.Enrolled;
import io.microcredential.core.earning.EarningState.Submitted;
import io.microcredential.core.earning.EarningState.UnderAssessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says which moves each state allows. */
final class Moves {

  private Moves() {}

  static List<Move> possible(Enrollment enrollment, MicroCredential definition) {
    EarningState state = enrollment.state();
    if (state instanceof Enrolled) {
      return List.of(Move.DRAFT, Move.WITHDRAW);
    } else if (state instanceof Drafting draft) {
      return draft.kept().isEmpty()
          ? List.of(Move.SAVE, Move.SUBMIT, Move.WITHDRAW)
          : List.of(Move.SAVE, Move.REOPEN, Move.SUBMIT, Move.WITHDRAW);
    } else if (state instanceof Submitted) {
      return List.of(Move.BEGIN_ASSESSMENT, Move.WITHDRAW);
    } else if (state instanceof UnderAssessment judged) {
      return judged.submission().route().isJudged()
          ? List.of(Move.ASSESS, Move.DECIDE, Move.WITHDRAW)
          : List.of(Move.DECIDE, Move.WITHDRAW);
    } else if (state instanceof Decided decided) {
      return decided(enrollment, decided.attempt(), definition);
    } else if (state instanceof Awarded) {
      return enrollment.releases().stream().anyMatch(release -> release.takenBackAt() == null)
          ? List.of(Move.RELEASE, Move.TAKE_BACK)
          : List.of(Move.RELEASE);
    }
    return List.of();
  }

  private static List<Move> decided(
      Enrollment enrollment, Attempt attempt, MicroCredential definition) {
    if (attempt.decision().isEarned()) {
      return List.of(Move.AWARD, Move.WITHDRAW);
    }
    // A coach's grants add up; nobody could grant more than a whole number holds.
    long allowed =
        definition.attemptPolicy().maximum()
            + enrollment.coaching().stream().mapToLong(CoachSession::furtherAttempts).sum();
    List<Move> moves = new ArrayList<>();
    moves.add(enrollment.earlier().size() + 1 < allowed ? Move.REVISE : Move.COACH);
    if (attempt.appeal() == null) {
      moves.add(Move.APPEAL);
    }
    moves.add(Move.WITHDRAW);
    return List.copyOf(moves);
  }

  static <T> Outcome<T> notNow(Enrollment enrollment, MicroCredential definition, Move asked) {
    List<Move> possible = possible(enrollment, definition);
    String now =
        possible.isEmpty()
            ? "Nothing is possible any more: the learner has withdrawn; enroll again."
            : "Possible now: "
                + possible.stream().map(Move::words).collect(Collectors.joining(", "))
                + ".";
    String state = words(enrollment.state().getClass().getSimpleName());
    return Outcome.refusal(
        Problem.error(
                "earning.not-now",
                JsonPointer.root(),
                "It is not possible to " + asked.words() + " in the state \"" + state + "\".")
            .fix(now));
  }

  static Problem problem(String code, String message) {
    return Problem.error(code, JsonPointer.root(), message);
  }

  /** Turns a type's name such as UnderAssessment into words. */
  private static String words(String camelCase) {
    return camelCase.replaceAll("(?<=.)([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }
}
