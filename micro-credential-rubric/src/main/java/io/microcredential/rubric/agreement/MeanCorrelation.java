package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the mean correlation of all pairs of raters, over the units that every rater rated.
 *
 * <p>With r the correlation of each of the k(k − 1)/2 pairs: tanh of the mean of artanh r, or the
 * plain mean of r. R's {@code irr::meancor} and {@code irr::meanrho} are the same, save that they
 * leave perfect pairs out before averaging; here a perfect pair makes the transformed mean {@link
 * UndefinedReason#PERFECT_PAIR}, because leaving out the best pairs tells less than the truth. Take
 * the plain mean then.
 *
 * <p>A rater whose scores do not vary makes it {@link UndefinedReason#NO_VARIANCE}. There is no
 * published standard error for correlations of the same units; ask for a bootstrap.
 */
public final class MeanCorrelation {

  private final CorrelationKind kind;
  private final CorrelationAverage average;
  private final double level;
  private final @Nullable Bootstrap bootstrap;

  private MeanCorrelation(
      CorrelationKind kind,
      CorrelationAverage average,
      double level,
      @Nullable Bootstrap bootstrap) {
    this.kind = Objects.requireNonNull(kind, "kind");
    this.average = Objects.requireNonNull(average, "average");
    this.level = ConfidenceInterval.requireLevel(level);
    this.bootstrap = bootstrap;
  }

  /**
   * Returns the mean of Pearson's correlations by Fisher's transformation.
   *
   * @return the estimator
   */
  public static MeanCorrelation withDefaults() {
    return new MeanCorrelation(CorrelationKind.PEARSON, CorrelationAverage.FISHER_Z, 0.95, null);
  }

  /**
   * Returns the estimator for another correlation.
   *
   * @param correlation which correlation
   * @return the changed estimator
   */
  public MeanCorrelation with(CorrelationKind correlation) {
    return new MeanCorrelation(correlation, average, level, bootstrap);
  }

  /**
   * Returns the estimator with another way to average.
   *
   * @param way how correlations of pairs become one
   * @return the changed estimator
   */
  public MeanCorrelation with(CorrelationAverage way) {
    return new MeanCorrelation(kind, way, level, bootstrap);
  }

  /**
   * Returns the estimator with a standard error and a percentile interval from drawn units.
   *
   * @param draws how many replicates, and their seed
   * @return the changed estimator
   */
  public MeanCorrelation with(Bootstrap draws) {
    return new MeanCorrelation(kind, average, level, draws);
  }

  /**
   * Returns the estimator with another confidence level.
   *
   * @param confidence more than 0 and less than 1
   * @return the changed estimator
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public MeanCorrelation atLevel(double confidence) {
    return new MeanCorrelation(kind, average, confidence, bootstrap);
  }

  /**
   * Estimates the mean correlation.
   *
   * @param table scores of units by raters
   * @return the figure, from −1 to 1; over complete units
   */
  public Coefficient estimate(ScoreTable table) {
    double[][] rows = table.completeRows();
    var used = SampleSize.of(rows.length, (long) rows.length * table.raterCount());
    Undefined lack = Lack.of(table, used, 2);
    if (lack != null) {
      return lack;
    }
    double[][] columns = CompleteRows.columns(rows);
    return UnitBootstrap.refine(
        point(columns, used),
        bootstrap,
        rows.length,
        level,
        drawn -> point(CompleteRows.drawn(columns, drawn), used).estimated().orElse(Double.NaN));
  }

  private Coefficient point(double[][] columns, SampleSize used) {
    double sum = 0;
    for (int first = 0; first < columns.length; first++) {
      for (int second = first + 1; second < columns.length; second++) {
        PairedScores pair = PairedScores.of(columns[first], columns[second]);
        if (pair.hasConstantSide()) {
          return Undefined.because(UndefinedReason.NO_VARIANCE, used);
        }
        double correlation = pair.correlation(kind);
        if (average == CorrelationAverage.FISHER_Z && Math.abs(correlation) == 1) {
          return Undefined.because(UndefinedReason.PERFECT_PAIR, used);
        }
        sum += average == CorrelationAverage.PLAIN ? correlation : Correlation.artanh(correlation);
      }
    }
    double mean = sum / IntStream.range(0, columns.length).sum();
    return Estimate.of(average == CorrelationAverage.PLAIN ? mean : Math.tanh(mean), used);
  }
}
