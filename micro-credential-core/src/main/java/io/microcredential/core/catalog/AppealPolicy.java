package io.microcredential.core.catalog;

import java.time.Period;

/**
 * How long a decision may be appealed against.
 *
 * @param within how long after the decision, at least a day
 */
public record AppealPolicy(Period within) {

  /** Checks the range. */
  public AppealPolicy {
    Spans.check(within, "the time for an appeal");
  }
}
