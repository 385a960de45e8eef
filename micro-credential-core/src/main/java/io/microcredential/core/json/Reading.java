package io.microcredential.core.json;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one reading, up to a bound that no document can exceed. */
record Reading(List<Problem> problems) {

  private static final int MOST = 1_000;

  static Reading start() {
    return new Reading(new ArrayList<>());
  }

  /** Returns whether further problems are no longer listed. */
  boolean isFull() {
    return problems.size() > MOST;
  }

  void add(Problem problem) {
    if (problems.size() < MOST) {
      problems.add(problem);
    } else if (problems.size() == MOST) {
      problems.add(
          Problem.error(
                  "json.more-problems",
                  JsonPointer.root(),
                  "There are more problems than the " + MOST + " listed here.")
              .fix("Mend these first."));
    }
  }

  /** Notes that a value is of another kind than expected, and returns that there is no value. */
  @Nullable Object wrongType(Place at, String expected, JsonValue found) {
    add(
        Problem.error(
            "json.wrong-type",
            at.pointer(),
            "Expected " + expected + ", found " + found.kind() + "."));
    return null;
  }

  /** Notes that a type refuses a value, and returns that there is no value. */
  @Nullable Object invalid(Place at, @Nullable String why) {
    String reason = why == null || why.isBlank() ? "it is malformed" : why;
    add(
        Problem.error(
            "json.invalid-value", at.pointer(), "This value is not allowed: " + reason + "."));
    return null;
  }
}
