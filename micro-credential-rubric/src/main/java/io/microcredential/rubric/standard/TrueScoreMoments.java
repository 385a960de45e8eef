package io.microcredential.rubric.standard;

import io.microcredential.rubric.internal.Descriptive;
import java.util.Arrays;
import java.util.Optional;

/**
 * The first four moments of true scores, from the factorial moments of observed ones.
 *
 * <p>Under Lord's two-term approximation E x<sup>(r)</sup> = n<sup>(r)</sup>E t<sup>r</sup> − k r(r
 * − 1)(n − 2)<sup>(r − 2)</sup>(E t<sup>r − 1</sup> − E t<sup>r</sup>), solved for one moment after
 * the other; k = 0 is the binomial. Source: B. A. Hanson, 1991,
 * https://files.eric.ed.gov/fulltext/ED344945.pdf.
 *
 * @param mean of true scores as shares
 * @param variance of them
 * @param skewness standardized third moment
 * @param kurtosis standardized fourth moment, 3 for a normal distribution
 */
record TrueScoreMoments(double mean, double variance, double skewness, double kurtosis) {

  /** Takes scores that count successes in {@code length} trials, which need not be whole. */
  static TrueScoreMoments of(double[] scores, double length, double lordsK) {
    double[] raw = new double[5];
    raw[1] = Descriptive.mean(scores) / length;
    for (int order = 2; order <= 4; order++) {
      double shift = lordsK * order * (order - 1);
      raw[order] =
          (meanFactorial(scores, order) / factorial(length - 2, order - 2) + shift * raw[order - 1])
              / (length * (length - 1) + shift);
    }
    double mean = raw[1];
    double variance = raw[2] - mean * mean;
    double third = raw[3] - 3 * mean * raw[2] + 2 * mean * mean * mean;
    double fourth =
        raw[4] - 4 * mean * raw[3] + 6 * mean * mean * raw[2] - 3 * mean * mean * mean * mean;
    return new TrueScoreMoments(
        mean, variance, third / Math.pow(variance, 1.5), fourth / (variance * variance));
  }

  private static double meanFactorial(double[] scores, int order) {
    return Descriptive.mean(Arrays.stream(scores).map(score -> factorial(score, order)).toArray());
  }

  private static double factorial(double value, int order) {
    double product = 1;
    for (int i = 0; i < order; i++) {
      product *= value - i;
    }
    return product;
  }

  Optional<TrueScoreBeta> fit(TrueScoreModel model) {
    Optional<TrueScoreBeta> four =
        model == TrueScoreModel.FOUR_PARAMETER ? fourParameters() : Optional.empty();
    return four.or(this::twoParameters);
  }

  private Optional<TrueScoreBeta> twoParameters() {
    double sum = mean * (1 - mean) / variance - 1;
    return mean > 0 && mean < 1 && variance > 0 && sum > 0
        ? Optional.of(new TrueScoreBeta(0, 1, mean * sum, (1 - mean) * sum))
        : Optional.empty();
  }

  private Optional<TrueScoreBeta> fourParameters() {
    double square = skewness * skewness;
    double sum = 6 * (kurtosis - square - 1) / (6 + 3 * square - 2 * kurtosis);
    double unequal =
        1 - 24 * (sum + 1) / ((sum + 2) * (sum + 3) * kurtosis - 3 * (sum + 1) * (sum - 6));
    if (!(sum > 0 && unequal >= 0 && variance > 0 && Double.isFinite(sum))) {
      return Optional.empty();
    }
    double larger = sum / 2 * (1 + Math.sqrt(unequal));
    double smaller = sum - larger;
    double alpha = skewness < 0 ? larger : smaller;
    double beta = sum - alpha;
    double range = Math.sqrt(variance * sum * sum * (sum + 1) / (alpha * beta));
    double lower = mean - alpha / sum * range;
    return smaller > 0 && lower >= 0 && lower + range <= 1
        ? Optional.of(new TrueScoreBeta(lower, lower + range, alpha, beta))
        : Optional.empty();
  }
}
