package io.microcredential.examples.benchmarks;

import io.microcredential.rubric.agreement.AgreementAccumulator;
import io.microcredential.rubric.agreement.AgreementCounts;
import io.microcredential.rubric.agreement.KrippendorffAlpha;
import io.microcredential.rubric.agreement.Metric;
import io.microcredential.rubric.agreement.Resampling;
import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.util.concurrent.TimeUnit;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Krippendorff's ordinal alpha of 100,000 units by five raters with holes; the same by DKPro
 * Statistics; and a thousand bootstrap samples over a tenth of the units.
 */
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AlphaBenchmark {

  static final KrippendorffAlpha ORDINAL = KrippendorffAlpha.withDefaults().with(Metric.ORDINAL);

  /** How many units. */
  @Param("100000")
  public int size;

  private int[][] rows = {};
  private RatingTable table = RatingTable.of(Scale.range(1, 1), rows);
  private RatingTable tenth = table;
  private CodingAnnotationStudy study = new CodingAnnotationStudy(InventedRatings.RATERS);

  /** Invents the ratings, and gives them to both. */
  @Setup
  public void invent() {
    Scale scale = Scale.range(1, InventedRatings.LEVELS);
    rows = new InventedRatings(1).rows(size, InventedRatings.RATERS);
    table = RatingTable.of(scale, rows);
    tenth = RatingTable.of(scale, new InventedRatings(2).rows(size / 10, InventedRatings.RATERS));
    study = study(rows);
  }

  /** Returns DKPro's form of ratings; null is a hole there. */
  static CodingAnnotationStudy study(int[][] rows) {
    var study = new CodingAnnotationStudy(rows[0].length);
    for (int[] row : rows) {
      var item = new Object[row.length];
      for (int rater = 0; rater < row.length; rater++) {
        item[rater] = row[rater] == RatingTable.MISSING ? null : row[rater] + 1;
      }
      study.addItemAsArray(item);
    }
    return study;
  }

  /** From the table to the figure. */
  @Benchmark
  public Coefficient ordinalAlpha() {
    return ORDINAL.estimate(table);
  }

  /** The same by DKPro Statistics 2.2.1. */
  @Benchmark
  public double ordinalAlphaByDkpro() {
    return new KrippendorffAlphaAgreement(study, new OrdinalDistanceFunction())
        .calculateAgreement();
  }

  /** Counts the ratings of each unit by category, adds the squares, and computes no figure. */
  @Benchmark
  public long floorCountingOnly() {
    RatingTable ratings = table;
    long sum = 0;
    long[] totals = new long[InventedRatings.LEVELS];
    for (int unit = 0; unit < ratings.unitCount(); unit++) {
      int[] counts = new int[InventedRatings.LEVELS];
      int end = ratings.end(unit);
      for (int i = ratings.start(unit); i < end; i++) {
        counts[ratings.codeAt(i)]++;
      }
      for (int level = 0; level < counts.length; level++) {
        totals[level] += counts[level];
        sum += (long) counts[level] * counts[level];
      }
    }
    return sum + totals[0];
  }

  /** Reads every rating once, and adds the codes. */
  @Benchmark
  public long floorReadingOnly() {
    RatingTable ratings = table;
    long sum = 0;
    for (int unit = 0; unit < ratings.unitCount(); unit++) {
      int end = ratings.end(unit);
      for (int i = ratings.start(unit); i < end; i++) {
        sum += ratings.codeAt(i);
      }
    }
    return sum;
  }

  /** A thousand samples of units, alpha of each, standard error and interval. */
  @Benchmark
  public Coefficient thousandBootstrapSamples() {
    return ORDINAL.with(Bootstrap.of(1000, 42)).estimate(tenth);
  }

  /** A thousand samples of pairs, by Krippendorff's own algorithm. */
  @Benchmark
  public Coefficient thousandBootstrapSamplesOfPairs() {
    return ORDINAL.with(Bootstrap.of(1000, 42)).with(Resampling.PAIRS).estimate(tenth);
  }

  /** Unit after unit into an accumulator, as from a stream. */
  @Benchmark
  public AgreementCounts counting() {
    var counting = AgreementAccumulator.of(table.scale());
    for (int[] row : rows) {
      counting.add(row);
    }
    return counting.counts();
  }
}
