package io.microcredential.badges.ob3;

import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Optional;
import java.util.function.Function;

/**
 * A class of the data model: its name there, and how an object of it is wrapped.
 *
 * @param name the name that the specification gives the class
 * @param wrapping makes the typed object, without a check
 */
record Kind<T>(String name, Function<JsonObject, T> wrapping) {

  /** Reads a document of somebody else. */
  Outcome<T> from(JsonObject json) {
    Problems problems = problems(json);
    return problems.hasErrors()
        ? Outcome.refusal(problems)
        : Outcome.success(wrapping.apply(json), problems);
  }

  /** Makes an object of what a caller of this library says. */
  T of(JsonObject json) {
    Optional<Problem> wrong = problems(json).stream().filter(Problem::isError).findFirst();
    if (wrong.isPresent()) {
      throw new IllegalArgumentException(
          name + wrong.get().at() + " has not its form: " + wrong.get().message());
    }
    return wrapping.apply(json);
  }

  /** Looks at a part of an object that was checked as a whole. */
  T view(JsonObject json) {
    return wrapping.apply(json);
  }

  private Problems problems(JsonObject json) {
    return switch (name) {
      case "AchievementCredential" -> CredentialStructure.problems(json);
      case "EndorsementCredential" -> CredentialStructure.endorsementProblems(json);
      default -> CredentialStructure.partProblems(json, name);
    };
  }
}
