package io.microcredential.core.earning;

import io.microcredential.core.DefinitionRef;
import io.microcredential.core.Digest;
import java.util.Objects;

/**
 * Pins what an award rests on, so that a later change of any of it shows.
 *
 * @param definition the version of the definition
 * @param rubric the digest of the rubric
 * @param submission the digest of everything that was handed in, evidence included
 * @param assessments the digest of everything that assessors said
 * @param decision the digest of the decision
 */
public record AwardPins(
    DefinitionRef definition,
    Digest rubric,
    Digest submission,
    Digest assessments,
    Digest decision) {

  /** Checks that nothing is missing. */
  public AwardPins {
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(rubric, "rubric");
    Objects.requireNonNull(submission, "submission");
    Objects.requireNonNull(assessments, "assessments");
    Objects.requireNonNull(decision, "decision");
  }
}
