package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Coefficient;
import java.util.Objects;

/**
 * What one judge's judgements come to, as a judge is told between two rounds.
 *
 * @param judge the judge's name
 * @param cut the cut score of this judge alone; undefined where the judge left judgements out
 * @param withPanel how the judge's ratings of the items go with the mean of the other judges'
 *     ratings: Pearson's correlation over items; undefined for methods without ratings of items
 * @param withDifficulty how they go with the items' difficulties as they were observed: Pearson's
 *     correlation over items; undefined where no difficulties were given
 */
public record JudgeCut(
    String judge, Coefficient cut, Coefficient withPanel, Coefficient withDifficulty) {

  /** Checks that all is there. */
  public JudgeCut {
    Objects.requireNonNull(judge, "judge");
    Objects.requireNonNull(cut, "cut");
    Objects.requireNonNull(withPanel, "withPanel");
    Objects.requireNonNull(withDifficulty, "withDifficulty");
  }

  /** Returns the cut score without the judge's name, which is personal. */
  @Override
  public String toString() {
    return "JudgeCut[" + cut + "]";
  }
}
