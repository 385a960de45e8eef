package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the correlation of two raters, or of two criteria, over the units that both have.
 *
 * <p>A correlation does not see that one rater is stricter than the other, or uses half of the
 * scale: for agreement take {@link IntraclassCorrelation}.
 *
 * <p>The interval is that of Fisher's transformation z = artanh r, z ± q·s, with q the normal
 * quantile and s = 1/√(n − 3) for Pearson, √((1 + r²/2)/(n − 3)) for Spearman and √(0.437/(n − 4))
 * for Kendall, as D. Bonett and T. Wright recommend (<i>Sample size requirements for estimating
 * Pearson, Kendall and Spearman correlations</i>, 2000, doi:10.1007/BF02294183). There is none for
 * a correlation of exactly 1 or −1, or for too few units.
 *
 * <p><b>Edge cases.</b> Fewer than two units: {@link UndefinedReason#TOO_FEW_UNITS}. One side does
 * not vary: {@link UndefinedReason#NO_VARIANCE}.
 *
 * <pre>{@code
 * Coefficient rho = Correlation.spearman().estimate(scores, 0, 1);
 * }</pre>
 */
public final class Correlation {

  private final CorrelationKind kind;
  private final double level;
  private final @Nullable Bootstrap bootstrap;

  private Correlation(CorrelationKind kind, double level, @Nullable Bootstrap bootstrap) {
    this.kind = Objects.requireNonNull(kind, "kind");
    this.level = ConfidenceInterval.requireLevel(level);
    this.bootstrap = bootstrap;
  }

  /**
   * Returns a correlation with a 95 % interval.
   *
   * @param kind which correlation
   * @return the estimator
   */
  public static Correlation of(CorrelationKind kind) {
    return new Correlation(kind, 0.95, null);
  }

  /**
   * Returns Pearson's product-moment correlation.
   *
   * @return the estimator, with a 95 % interval
   */
  public static Correlation pearson() {
    return of(CorrelationKind.PEARSON);
  }

  /**
   * Returns Spearman's correlation of ranks.
   *
   * @return the estimator, with a 95 % interval
   */
  public static Correlation spearman() {
    return of(CorrelationKind.SPEARMAN);
  }

  /**
   * Returns Kendall's tau-b.
   *
   * @return the estimator, with a 95 % interval
   */
  public static Correlation kendall() {
    return of(CorrelationKind.KENDALL_TAU_B);
  }

  /**
   * Returns the estimator with another confidence level.
   *
   * @param confidence more than 0 and less than 1
   * @return the changed estimator
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public Correlation atLevel(double confidence) {
    return new Correlation(kind, confidence, bootstrap);
  }

  /**
   * Returns the estimator with a standard error and a percentile interval from drawn units.
   *
   * @param draws how many replicates, and their seed
   * @return the changed estimator
   */
  public Correlation with(Bootstrap draws) {
    return new Correlation(kind, level, draws);
  }

  /**
   * Estimates the correlation of two columns of numbers.
   *
   * @param first one number for each unit, finite
   * @param second one for each of the same units
   * @return the figure, from −1 to 1
   * @throws IllegalArgumentException if the columns differ in length or a number is not finite
   */
  public Coefficient estimate(double[] first, double[] second) {
    return estimate(PairedScores.of(first, second));
  }

  /**
   * Estimates the correlation of two raters over the units that both scored.
   *
   * @param table the scores
   * @param first the place of a rater, from 0
   * @param second the place of the other
   * @return the figure, from −1 to 1
   */
  public Coefficient estimate(ScoreTable table, int first, int second) {
    return estimate(PairedScores.of(table, first, second));
  }

  private Coefficient estimate(PairedScores pairs) {
    return UnitBootstrap.refine(
        point(pairs),
        bootstrap,
        pairs.size(),
        level,
        drawn -> point(pairs.drawn(drawn)).estimated().orElse(Double.NaN));
  }

  private Coefficient point(PairedScores pairs) {
    if (pairs.size() < 2) {
      return Undefined.because(
          pairs.size() == 0 ? UndefinedReason.NO_PAIRS : UndefinedReason.TOO_FEW_UNITS,
          pairs.sample());
    }
    if (pairs.hasConstantSide()) {
      return Undefined.because(UndefinedReason.NO_VARIANCE, pairs.sample());
    }
    double value = pairs.correlation(kind);
    return new Estimate(
        value, null, bootstrap == null ? interval(value, pairs.size()) : null, pairs.sample());
  }

  private @Nullable ConfidenceInterval interval(double value, int units) {
    double variance =
        switch (kind) {
          case PEARSON -> 1.0 / (units - 3);
          case SPEARMAN -> (1 + value * value / 2) / (units - 3);
          case KENDALL_TAU_B -> 0.437 / (units - 4);
        };
    if (!(variance > 0) || Double.isInfinite(variance) || Math.abs(value) >= 1) {
      return null;
    }
    double reach = Quantiles.twoSidedNormal(level) * Math.sqrt(variance);
    return new ConfidenceInterval(
        Math.tanh(artanh(value) - reach),
        Math.tanh(artanh(value) + reach),
        level,
        IntervalMethod.FISHER_Z);
  }

  static double artanh(double correlation) {
    return (Math.log1p(correlation) - Math.log1p(-correlation)) / 2;
  }

  /**
   * Tests whether two raters' scores are independent.
   *
   * <p>For Pearson and Spearman t = r·√((n − 2)/(1 − r²)) with n − 2 degrees of freedom, for
   * Kendall the normal approximation with the variance corrected for ties; two-sided. R's {@code
   * cor.test(exact = FALSE)} does the same.
   *
   * @param table the scores
   * @param first the place of a rater, from 0
   * @param second the place of the other
   * @return the test, or nothing where the figure is undefined or there are fewer than three units
   */
  public Optional<SignificanceTest> test(ScoreTable table, int first, int second) {
    PairedScores pairs = PairedScores.of(table, first, second);
    if (pairs.size() < 3 || pairs.hasConstantSide()) {
      return Optional.empty();
    }
    if (kind == CorrelationKind.KENDALL_TAU_B) {
      return Optional.of(SignificanceTest.twoSidedNormal(pairs.kendall().standardized()));
    }
    double value = pairs.correlation(kind);
    double degrees = pairs.size() - 2.0;
    return Optional.of(
        SignificanceTest.twoSidedStudent(
            value * Math.sqrt(degrees / ((1 - value) * (1 + value))), degrees));
  }

  /**
   * Estimates the correlations of all pairs of raters.
   *
   * @param table the scores
   * @return one pair after the other: first with second, first with third, and so on
   */
  public List<RaterPair> ofPairs(ScoreTable table) {
    var pairs = new ArrayList<RaterPair>();
    for (int first = 0; first < table.raterCount(); first++) {
      for (int second = first + 1; second < table.raterCount(); second++) {
        pairs.add(
            new RaterPair(
                table.raters().get(first),
                table.raters().get(second),
                estimate(table, first, second)));
      }
    }
    return List.copyOf(pairs);
  }

  /**
   * A figure of two raters.
   *
   * @param first the name of a rater
   * @param second the name of the other
   * @param coefficient their figure
   */
  public record RaterPair(String first, String second, Coefficient coefficient) {

    /** Returns the figure only; names of raters may be personal. */
    @Override
    public String toString() {
      return "RaterPair[" + coefficient + "]";
    }
  }
}
