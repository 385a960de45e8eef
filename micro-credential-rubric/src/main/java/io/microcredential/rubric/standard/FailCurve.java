package io.microcredential.rubric.standard;

import java.util.Arrays;

/**
 * The share of examinees who fail by each cut score: P(score &lt; <i>c</i>), joined by straight
 * lines between the scores that occur.
 */
final class FailCurve {

  private final double[] scores;
  private final double[] shares;

  private FailCurve(double[] scores, double[] shares) {
    this.scores = scores;
    this.shares = shares;
  }

  /** Takes at least one score. */
  static FailCurve of(double[] all) {
    double[] rising = all.clone();
    Arrays.sort(rising);
    double[] distinct = Arrays.stream(rising).distinct().toArray();
    double[] shares = new double[distinct.length];
    int below = 0;
    for (int i = 0; i < distinct.length; i++) {
      while (rising[below] < distinct[i]) {
        below++;
      }
      shares[i] = (double) below / rising.length;
    }
    return new FailCurve(distinct, shares);
  }

  double at(double cut) {
    int found = Arrays.binarySearch(scores, cut);
    if (found >= 0) {
      return shares[found];
    }
    int above = -found - 1;
    if (above == 0) {
      return 0;
    }
    if (above == scores.length) {
      return 1;
    }
    double part = (cut - scores[above - 1]) / (scores[above] - scores[above - 1]);
    return shares[above - 1] + part * (shares[above] - shares[above - 1]);
  }

  /**
   * Returns where the curve crosses the diagonal from the box's upper left to its lower right
   * corner, or {@code NaN} if it passes the box by.
   */
  double crossing(double left, double right, double bottom, double top) {
    if (left == right) {
      double share = at(left);
      return bottom <= share && share <= top ? left : Double.NaN;
    }
    if (at(left) > top || at(right) < bottom) {
      return Double.NaN;
    }
    double lower = left;
    double gapAtLower = at(left) - top;
    double[] corners =
        Arrays.stream(scores).filter(score -> left < score && score < right).toArray();
    for (int i = 0; i <= corners.length; i++) {
      double upper = i < corners.length ? corners[i] : right;
      double gapAtUpper = at(upper) - (top + (bottom - top) * (upper - left) / (right - left));
      if (gapAtUpper >= 0) {
        // Past the highest score everybody fails: the curve jumps there instead of rising.
        boolean jumps = lower == scores[scores.length - 1];
        return jumps || gapAtUpper == gapAtLower
            ? lower
            : lower + (upper - lower) * -gapAtLower / (gapAtUpper - gapAtLower);
      }
      lower = upper;
      gapAtLower = gapAtUpper;
    }
    return Double.NaN;
  }
}
