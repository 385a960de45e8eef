package io.microcredential.core.json;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one reading. */
record Reading(List<Problem> problems) {

  void add(Problem problem) {
    problems.add(problem);
  }

  /** Notes that a value is of another kind than expected, and returns that there is no value. */
  @Nullable Object wrongType(JsonPointer at, String expected, JsonValue found) {
    add(
        Problem.error(
            "json.wrong-type", at, "Expected " + expected + ", found " + found.kind() + "."));
    return null;
  }

  /** Notes that a type refuses a value, and returns that there is no value. */
  @Nullable Object invalid(JsonPointer at, @Nullable String why) {
    String reason = why == null || why.isBlank() ? "it is malformed" : why;
    add(Problem.error("json.invalid-value", at, "This value is not allowed: " + reason + "."));
    return null;
  }
}
