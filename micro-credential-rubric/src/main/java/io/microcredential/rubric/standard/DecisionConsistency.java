package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Coefficient;
import java.util.Objects;

/**
 * How well two independent assessments of the same form would agree on who is awarded.
 *
 * @param agreement the share of examinees with the same decision twice, from 1/2 to 1
 * @param chance the agreement that award rates alone would bring
 * @param kappa (agreement − chance) / (1 − chance), from 0 to 1; undefined where all or none are
 *     awarded, or so nearly all that chance leaves less than 1e-8
 */
public record DecisionConsistency(Coefficient agreement, Coefficient chance, Coefficient kappa) {

  /** Checks that all is there. */
  public DecisionConsistency {
    Objects.requireNonNull(agreement, "agreement");
    Objects.requireNonNull(chance, "chance");
    Objects.requireNonNull(kappa, "kappa");
  }
}
