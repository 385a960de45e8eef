package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Coefficient;
import java.util.Objects;

/**
 * Hofstee's compromise with what a plot of it needs.
 *
 * @param score the cut score
 * @param failRate the share of examinees who fail by it, read off the same smoothed curve
 * @param lowestCut the panel's lowest acceptable cut score: the left side of the box
 * @param highestCut the panel's highest acceptable cut score: its right side
 * @param lowestFailRate the panel's lowest acceptable share of failures: its bottom
 * @param highestFailRate the panel's highest acceptable share of failures: its top
 */
public record HofsteeCut(
    CutScore score,
    Coefficient failRate,
    Coefficient lowestCut,
    Coefficient highestCut,
    Coefficient lowestFailRate,
    Coefficient highestFailRate) {

  /** Checks that all is there. */
  public HofsteeCut {
    Objects.requireNonNull(score, "score");
    Objects.requireNonNull(failRate, "failRate");
    Objects.requireNonNull(lowestCut, "lowestCut");
    Objects.requireNonNull(highestCut, "highestCut");
    Objects.requireNonNull(lowestFailRate, "lowestFailRate");
    Objects.requireNonNull(highestFailRate, "highestFailRate");
  }
}
