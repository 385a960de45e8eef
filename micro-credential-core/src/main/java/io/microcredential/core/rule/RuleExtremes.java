package io.microcredential.core.rule;

import io.microcredential.core.Fraction;
import java.util.Objects;

/**
 * The ends of what a definition allows, between which all real facts lie.
 *
 * @param poorest every criterion at its lowest level, nothing else
 * @param best every criterion at its highest level, all evidence that may be handed in, every test
 *     and prerequisite that the rule speaks of, as many hours as anybody could want
 */
public record RuleExtremes(Facts poorest, Facts best) {

  /** Checks that nothing is missing. */
  public RuleExtremes {
    Objects.requireNonNull(poorest, "poorest");
    Objects.requireNonNull(best, "best");
  }

  /** Returns the poorest facts with as many hours as the best. */
  Facts hoursAlone() {
    Fraction hours = best.hours();
    return hours == null ? poorest : poorest.withHours(hours);
  }
}
