package io.microcredential.rubric.standard;

import java.util.Objects;

/**
 * What one judge finds acceptable, by Hofstee's four questions.
 *
 * @param judge the judge's name
 * @param lowestCut the lowest acceptable cut score, even if everybody passes
 * @param highestCut the highest acceptable cut score, even if nobody passes
 * @param lowestFailRate the lowest acceptable share of failures, from 0 to 1
 * @param highestFailRate the highest acceptable share of failures, from 0 to 1
 */
public record HofsteeJudgement(
    String judge,
    double lowestCut,
    double highestCut,
    double lowestFailRate,
    double highestFailRate) {

  /** Checks the order. */
  public HofsteeJudgement {
    Objects.requireNonNull(judge, "judge");
    if (!(Double.isFinite(lowestCut) && Double.isFinite(highestCut) && lowestCut <= highestCut)) {
      throw new IllegalArgumentException("the lowest cut score is at most the highest");
    }
    if (!(0 <= lowestFailRate && lowestFailRate <= highestFailRate && highestFailRate <= 1)) {
      throw new IllegalArgumentException(
          "failure rates are from 0 to 1, the lowest at most the highest");
    }
  }

  /** Returns the four answers without the judge's name, which is personal. */
  @Override
  public String toString() {
    return "HofsteeJudgement["
        + lowestCut
        + " to "
        + highestCut
        + ", "
        + lowestFailRate
        + " to "
        + highestFailRate
        + "]";
  }
}
