package io.microcredential.badges;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A badge as it was handed in, taken out of its wrapping.
 *
 * @param check whether it could be read
 * @param credential the document, or null if there is none
 * @param secured whether the document carries its own proof
 */
record BadgeInput(Check check, @Nullable JsonObject credential, boolean secured) {

  static BadgeInput read(byte[] bytes) {
    return json(bytes, "A JSON document.", Problems.none());
  }

  private static BadgeInput json(byte[] utf8, String what, Problems warnings) {
    Outcome<JsonValue> parsed = Json.parse(utf8);
    if (parsed.value().isEmpty()) {
      return unreadable(parsed.problems());
    }
    if (parsed.orElseThrow() instanceof JsonObject object) {
      return new BadgeInput(Check.passed(VerificationStep.INPUT, what, warnings), object, true);
    }
    return unreadable(
        Problems.of(
            Problem.error("input.not-an-object", JsonPointer.root(), "A badge is a JSON object.")));
  }

  private static BadgeInput unreadable(Problems problems) {
    Check check = Check.failed(VerificationStep.INPUT, "This cannot be read as a badge.", problems);
    return new BadgeInput(check, null, false);
  }
}
