package io.microcredential.rubric.standard;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Examinees of whom it is known whether they should be awarded, and how likely they are.
 *
 * @param masters whether the true score is at the line or above
 * @param awards how likely an award is
 * @param weights how much each examinee counts, at least 0
 */
record ConditionalAwards(boolean[] masters, double[] awards, double[] weights) {

  static ConditionalAwards evenly(boolean[] masters, double[] awards) {
    double[] weights = new double[awards.length];
    Arrays.fill(weights, 1);
    return new ConditionalAwards(masters, awards, weights);
  }

  DecisionMatrix matrix() {
    return matrix(IntStream.range(0, awards.length).toArray()).orElseThrow();
  }

  /** Adds the examinees up who are drawn; nothing if they have no weight. */
  Optional<DecisionMatrix> matrix(int[] drawn) {
    double[][] decisions = new double[2][2];
    double agreeing = 0;
    double total = 0;
    for (int i : drawn) {
      int master = masters[i] ? 1 : 0;
      decisions[master][1] += weights[i] * awards[i];
      decisions[master][0] += weights[i] * (1 - awards[i]);
      agreeing += weights[i] * (awards[i] * awards[i] + (1 - awards[i]) * (1 - awards[i]));
      total += weights[i];
    }
    return total > 0
        ? Optional.of(
            new DecisionMatrix(
                decisions[1][1] / total,
                decisions[0][0] / total,
                decisions[0][1] / total,
                decisions[1][0] / total,
                agreeing / total))
        : Optional.empty();
  }
}
