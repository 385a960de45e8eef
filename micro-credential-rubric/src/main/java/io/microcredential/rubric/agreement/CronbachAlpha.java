package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Estimates Cronbach's alpha: the reliability of a sum of criteria, or of raters.
 *
 * <p>With k columns, their variances vᵢ and the variance V of their sum:
 *
 * <pre>
 * alpha = k/(k − 1) · (1 − Σvᵢ / V)
 * </pre>
 *
 * <p>It is the intraclass correlation ICC(C,k), and computed as such. At most 1, without a lower
 * bound; below 0 where columns go against each other. Only units with every column are used. The
 * interval is L. Feldt's (1965, doi:10.1007/BF02289499): (1 − A)/(1 − alpha) follows F with n − 1
 * and (n − 1)(k − 1) degrees of freedom.
 *
 * <p><b>Edge cases.</b> One column: {@link UndefinedReason#TOO_FEW_ITEMS}. The sum does not vary:
 * {@link UndefinedReason#NO_VARIANCE}.
 *
 * <p>Source: L. Cronbach, <i>Coefficient alpha and the internal structure of tests</i>, 1951,
 * doi:10.1007/BF02310555.
 */
public final class CronbachAlpha {

  private final IntraclassCorrelation correlation;

  private CronbachAlpha(IntraclassCorrelation correlation) {
    this.correlation = correlation;
  }

  /**
   * Returns alpha with Feldt's 95 % interval.
   *
   * @return the estimator
   */
  public static CronbachAlpha withDefaults() {
    return new CronbachAlpha(IntraclassCorrelation.of(IccForm.MIXED_CONSISTENCY_AVERAGE));
  }

  /**
   * Returns the estimator with another confidence level.
   *
   * @param confidence more than 0 and less than 1
   * @return the changed estimator
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public CronbachAlpha atLevel(double confidence) {
    ConfidenceInterval.requireLevel(confidence);
    return new CronbachAlpha(correlation.atLevel(confidence));
  }

  /**
   * Returns the estimator with a standard error and a percentile interval from drawn units instead
   * of Feldt's.
   *
   * @param draws how many replicates, and their seed
   * @return the changed estimator
   */
  public CronbachAlpha with(Bootstrap draws) {
    return new CronbachAlpha(correlation.with(draws));
  }

  /**
   * Estimates alpha.
   *
   * @param table one row for each unit, one column for each criterion, item or rater
   * @return the figure, at most 1
   */
  public Coefficient estimate(ScoreTable table) {
    return inWordsOfItems(correlation.estimate(table));
  }

  /**
   * Estimates alpha without each of the columns in turn, over the units that have all columns.
   *
   * @param table one row for each unit, one column for each criterion, item or rater
   * @return one figure for each column: alpha of the others
   */
  public List<Coefficient> withoutEach(ScoreTable table) {
    double[][] rows = table.completeRows();
    if (rows.length == 0) {
      return Collections.nCopies(table.raterCount(), estimate(table));
    }
    return IntStream.range(0, table.raterCount())
        .mapToObj(column -> estimate(ScoreTable.of(without(rows, column))))
        .toList();
  }

  private static double[][] without(double[][] rows, int column) {
    return Stream.of(rows)
        .map(
            row ->
                IntStream.range(0, row.length)
                    .filter(place -> place != column)
                    .mapToDouble(place -> row[place])
                    .toArray())
        .toArray(double[][]::new);
  }

  private static Coefficient inWordsOfItems(Coefficient coefficient) {
    if (!(coefficient instanceof Undefined undefined)) {
      return coefficient;
    }
    return switch (undefined.reason()) {
      case ONE_RATER -> Undefined.because(UndefinedReason.TOO_FEW_ITEMS, undefined.sample());
      case NO_VARIATION -> Undefined.because(UndefinedReason.NO_VARIANCE, undefined.sample());
      default -> undefined;
    };
  }
}
