package io.microcredential.core.rule;

import io.microcredential.core.DecisionId;
import java.util.Objects;

/**
 * A decision of the past, as far as another rule has to know it.
 *
 * @param decision which decision
 * @param facts what was known then
 */
public record ReplayCase(DecisionId decision, Facts facts) {

  /** Checks that nothing is missing. */
  public ReplayCase {
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(facts, "facts");
  }
}
