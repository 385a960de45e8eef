package io.microcredential.core.earning;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.EarningState.Decided;
import io.microcredential.core.earning.EarningState.Drafting;
import io.microcredential.core.earning.EarningState.Enrolled;
import io.microcredential.core.earning.EarningState.Submitted;
import io.microcredential.core.earning.EarningState.UnderAssessment;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says which moves each state allows. */
final class Moves {

  private Moves() {}

  static List<Move> possible(Enrollment enrollment, MicroCredential definition) {
    EarningState state = enrollment.state();
    if (state instanceof Enrolled) {
      return List.of(Move.DRAFT);
    } else if (state instanceof Drafting) {
      return List.of(Move.SAVE, Move.SUBMIT);
    } else if (state instanceof Submitted) {
      return List.of(Move.BEGIN_ASSESSMENT);
    } else if (state instanceof UnderAssessment) {
      return List.of(Move.ASSESS, Move.DECIDE);
    } else if (state instanceof Decided decided) {
      if (decided.attempt().decision().isEarned()) {
        return List.of(Move.AWARD);
      }
      int made = enrollment.earlier().size() + 1;
      return made < definition.attemptPolicy().maximum() ? List.of(Move.REVISE) : List.of();
    }
    return List.of(Move.RELEASE);
  }

  static <T> Outcome<T> notNow(List<Move> possible, Enrollment enrollment, Move asked) {
    String now =
        possible.isEmpty()
            ? "Nothing is possible now: the attempts are used up; let a coach step in."
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

  /** Turns a type's name such as UnderAssessment into words. */
  private static String words(String camelCase) {
    return camelCase.replaceAll("(?<=.)([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }
}
