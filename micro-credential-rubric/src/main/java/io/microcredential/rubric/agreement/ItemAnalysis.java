package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Looks at the criteria of a rubric one by one: how hard each is, whether it tells good work from
 * weak, which of its levels nobody uses, and which two criteria say the same.
 *
 * <p>A unit's score on a criterion is the mean of its raters' scores. Then, for each criterion:
 *
 * <ul>
 *   <li><i>mean</i> of the scores, with the t interval of n units;
 *   <li><i>difficulty</i>: (mean − lowest)/(highest − lowest) of the scale, from 0 (nobody gets
 *       anything) to 1 (everybody gets all); the p-value of a yes-or-no item. High is easy;
 *   <li><i>item-rest correlation</i>: Pearson's, with the sum of the other criteria; below 0.2 a
 *       criterion tells little, below 0 it goes against the others;
 *   <li><i>alpha if dropped</i>: {@link CronbachAlpha} of the others; above the alpha of all, the
 *       criterion costs reliability;
 *   <li><i>levels</i>: how many ratings each level got, the unused ones among them.
 * </ul>
 *
 * <p>Correlations and alpha use the units that have every criterion; means and levels use all. Two
 * criteria are named redundant where their correlation is at least a bound.
 *
 * <p>Source: F. Lord, M. Novick, <i>Statistical Theories of Mental Test Scores</i>, 1968, chapter
 * 15.
 *
 * <pre>{@code
 * ItemReport report = ItemAnalysis.withDefaults().withRedundancyFrom(0.9).analyze(ratings);
 * }</pre>
 */
public final class ItemAnalysis {

  private final double redundancy;
  private final double level;

  private ItemAnalysis(double redundancy, double level) {
    if (!(redundancy > 0 && redundancy <= 1)) {
      throw new IllegalArgumentException(
          "the bound of redundancy is a correlation above 0 and at most 1, was " + redundancy);
    }
    this.redundancy = redundancy;
    this.level = ConfidenceInterval.requireLevel(level);
  }

  /**
   * Returns an analysis that names two criteria redundant from a correlation of 0.9, with 95 %
   * intervals.
   *
   * @return the analysis
   */
  public static ItemAnalysis withDefaults() {
    return new ItemAnalysis(0.9, 0.95);
  }

  /**
   * Returns the analysis with another bound of redundancy.
   *
   * @param bound the least correlation of two criteria that are named redundant, above 0, at most 1
   * @return the changed analysis
   * @throws IllegalArgumentException if the bound is not in the range
   */
  public ItemAnalysis withRedundancyFrom(double bound) {
    return new ItemAnalysis(bound, level);
  }

  /**
   * Returns the analysis with another confidence level.
   *
   * @param confidence more than 0 and less than 1
   * @return the changed analysis
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public ItemAnalysis atLevel(double confidence) {
    return new ItemAnalysis(redundancy, confidence);
  }

  /**
   * Analyzes the criteria of a rubric.
   *
   * @param data ratings of units by raters on criteria
   * @return what is to be said of each criterion, in the order of the data
   */
  public ItemReport analyze(RatingData data) {
    List<RatingTable> tables = data.criteria().stream().map(data::table).toList();
    double[][] scores = new double[data.units().size()][tables.size()];
    for (int unit = 0; unit < scores.length; unit++) {
      for (int criterion = 0; criterion < tables.size(); criterion++) {
        scores[unit][criterion] = meanRating(tables.get(criterion), unit);
      }
    }
    var table = ScoreTable.of(data.units(), data.criteria(), scores);
    List<Coefficient> dropped = alpha().withoutEach(table);
    List<ItemFigures> items =
        IntStream.range(0, tables.size())
            .mapToObj(
                place -> {
                  RatingTable ratings = tables.get(place);
                  Scale scale = ratings.scale();
                  return figures(
                      table,
                      place,
                      scale.value(0),
                      scale.value(scale.size() - 1),
                      dropped.get(place),
                      levels(ratings));
                })
            .toList();
    return report(table, items);
  }

  /**
   * Analyzes columns of numbers that all have the same range.
   *
   * @param table one row for each unit, one column for each criterion or item
   * @param lowest the lowest score that a column can have
   * @param highest the highest, more than the lowest
   * @return what is to be said of each column; without levels
   * @throws IllegalArgumentException if the range is empty
   */
  public ItemReport analyze(ScoreTable table, double lowest, double highest) {
    if (!(lowest < highest)) {
      throw new IllegalArgumentException("the highest score of a criterion is above its lowest");
    }
    List<Coefficient> dropped = alpha().withoutEach(table);
    List<ItemFigures> items =
        IntStream.range(0, table.raterCount())
            .mapToObj(
                place -> figures(table, place, lowest, highest, dropped.get(place), List.of()))
            .toList();
    return report(table, items);
  }

  private static double meanRating(RatingTable ratings, int unit) {
    return IntStream.range(ratings.start(unit), ratings.end(unit))
        .mapToDouble(rating -> ratings.scale().value(ratings.codeAt(rating)))
        .average()
        .orElse(Double.NaN);
  }

  private static List<ItemFigures.LevelCount> levels(RatingTable ratings) {
    long[] counts = new long[ratings.scale().size()];
    for (int rating = 0; rating < ratings.ratingCount(); rating++) {
      counts[ratings.codeAt(rating)]++;
    }
    return IntStream.range(0, counts.length)
        .mapToObj(
            code -> new ItemFigures.LevelCount(ratings.scale().labels().get(code), counts[code]))
        .toList();
  }

  private ItemReport report(ScoreTable table, List<ItemFigures> items) {
    double[][] columns = CompleteRows.columns(table.completeRows());
    var redundant = new ArrayList<ItemReport.RedundantPair>();
    for (int first = 0; first < columns.length; first++) {
      for (int second = first + 1; second < columns.length; second++) {
        Coefficient correlation = pearson().estimate(columns[first], columns[second]);
        if (correlation.estimated().orElse(-1) >= redundancy) {
          redundant.add(
              new ItemReport.RedundantPair(
                  table.raters().get(first), table.raters().get(second), correlation));
        }
      }
    }
    return new ItemReport(items, alpha().estimate(table), redundant);
  }

  private Correlation pearson() {
    return Correlation.pearson().atLevel(level);
  }

  private CronbachAlpha alpha() {
    return CronbachAlpha.withDefaults().atLevel(level);
  }

  private ItemFigures figures(
      ScoreTable table,
      int place,
      double lowest,
      double highest,
      Coefficient alphaIfDropped,
      List<ItemFigures.LevelCount> levels) {
    Coefficient mean = mean(table, place);
    return new ItemFigures(
        table.raters().get(place),
        mean,
        difficulty(mean, lowest, highest),
        itemRest(table, place),
        alphaIfDropped,
        levels);
  }

  private Coefficient mean(ScoreTable table, int place) {
    double[] scores =
        IntStream.range(0, table.unitCount())
            .filter(unit -> table.isPresent(unit, place))
            .mapToDouble(unit -> table.value(unit, place))
            .toArray();
    var used = SampleSize.of(scores.length, scores.length);
    if (scores.length == 0) {
      return Undefined.because(UndefinedReason.NO_RATINGS, used);
    }
    double mean = Quantiles.mean(scores);
    if (scores.length == 1) {
      return Estimate.of(mean, used);
    }
    double squares = Arrays.stream(scores).map(x -> (x - mean) * (x - mean)).sum();
    double degrees = scores.length - 1.0;
    double error = Math.sqrt(squares / degrees / scores.length);
    double reach = error * TDistribution.of(degrees).inverseSurvivalProbability((1 - level) / 2);
    return new Estimate(
        mean,
        error,
        new ConfidenceInterval(mean - reach, mean + reach, level, IntervalMethod.STUDENT_T),
        used);
  }

  private static Coefficient difficulty(Coefficient mean, double lowest, double highest) {
    if (!(mean instanceof Estimate estimate)) {
      return mean;
    }
    double range = highest - lowest;
    if (range == 0) {
      return Undefined.because(UndefinedReason.ONE_CATEGORY, mean.sample());
    }
    Double error = estimate.standardError();
    ConfidenceInterval interval = estimate.interval();
    return new Estimate(
        (estimate.value() - lowest) / range,
        error == null ? null : error / range,
        interval == null
            ? null
            : new ConfidenceInterval(
                    (interval.lower() - lowest) / range,
                    (interval.upper() - lowest) / range,
                    interval.level(),
                    interval.method())
                .within(0, 1),
        estimate.sample());
  }

  private Coefficient itemRest(ScoreTable table, int place) {
    double[][] rows = table.completeRows();
    if (table.raterCount() < 2) {
      return Undefined.because(UndefinedReason.TOO_FEW_ITEMS, table.size());
    }
    if (rows.length < 2) {
      return Undefined.because(
          table.unitCount() < 2 ? UndefinedReason.TOO_FEW_UNITS : UndefinedReason.INCOMPLETE,
          table.size());
    }
    double[] item = Arrays.stream(rows).mapToDouble(row -> row[place]).toArray();
    double[] rest =
        Arrays.stream(rows)
            .mapToDouble(
                row ->
                    IntStream.range(0, row.length)
                        .filter(other -> other != place)
                        .mapToDouble(other -> row[other])
                        .sum())
            .toArray();
    return pearson().estimate(item, rest);
  }
}
