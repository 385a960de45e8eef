package io.microcredential.examples.benchmarks;

import io.microcredential.rubric.agreement.CohenKappa;
import io.microcredential.rubric.agreement.CrossTable;
import io.microcredential.rubric.agreement.Weights;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.util.concurrent.TimeUnit;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.WeightedKappaAgreement;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
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
 * Cohen's kappa with quadratic weights over a million pairs, from plain arrays and from a table;
 * the same by DKPro Statistics, whose weighted kappa is another number but the same work.
 */
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class KappaBenchmark {

  private static final CohenKappa QUADRATIC = CohenKappa.withDefaults().with(Weights.quadratic());
  private static final Scale SCALE = Scale.range(1, InventedRatings.LEVELS);

  /** How many pairs. */
  @Param("1000000")
  public int size;

  private byte[] first = {};
  private byte[] second = {};
  private RatingTable table = RatingTable.of(SCALE, new int[0][2]);
  private CodingAnnotationStudy study = new CodingAnnotationStudy(2);

  /** Invents pairs without holes, which DKPro's kappa does not take, and gives them to both. */
  @Setup
  public void invent() {
    int[][] rows = new InventedRatings(1).rows(size, 2);
    first = new byte[size];
    second = new byte[size];
    for (int unit = 0; unit < size; unit++) {
      rows[unit][0] = Math.max(0, rows[unit][0]);
      rows[unit][1] = Math.max(0, rows[unit][1]);
      first[unit] = (byte) rows[unit][0];
      second[unit] = (byte) rows[unit][1];
    }
    table = RatingTable.of(SCALE, rows);
    study = AlphaBenchmark.study(rows);
  }

  /** From two arrays to the figure, with standard error and interval. */
  @Benchmark
  public Coefficient quadraticKappa() {
    return QUADRATIC.estimate(CrossTable.of(SCALE, first, second));
  }

  /** From a table of two raters to the figure. */
  @Benchmark
  public Coefficient quadraticKappaOfTable() {
    return QUADRATIC.estimate(table);
  }

  /** The same by DKPro Statistics 2.2.1, without standard error. */
  @Benchmark
  public double quadraticKappaByDkpro() {
    return new WeightedKappaAgreement(study, new IntervalDistanceFunction()).calculateAgreement();
  }

  /** Counts the pairs into a square, and computes no figure. */
  @Benchmark
  public int[] floorCountingOnly() {
    int[] counts = new int[InventedRatings.LEVELS * InventedRatings.LEVELS];
    for (int unit = 0; unit < first.length; unit++) {
      counts[first[unit] * InventedRatings.LEVELS + second[unit]]++;
    }
    return counts;
  }
}
