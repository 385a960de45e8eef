package io.microcredential.rubric.fairness;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Compares the odds of success of two groups of like ability.
 *
 * <p>With <i>A</i> and <i>B</i> of the reference group passed and failed, <i>C</i> and <i>D</i> of
 * the focal group, <i>T</i> all of a stratum: α = Σ(<i>AD</i>/<i>T</i>) / Σ(<i>BC</i>/<i>T</i>).
 * The variance of ln α is that of Robins, Breslow and Greenland, Σ<i>PR</i>/2(Σ<i>R</i>)² +
 * Σ(<i>PS</i> + <i>QR</i>)/2Σ<i>R</i>Σ<i>S</i> + Σ<i>QS</i>/2(Σ<i>S</i>)² with <i>P</i> = (<i>A</i>
 * + <i>D</i> )/<i>T</i>, <i>Q</i> = (<i>B</i> + <i>C</i>)/<i>T</i>, <i>R</i> = <i>AD</i>/<i>T</i>,
 * <i>S</i> = <i>BC</i>/<i>T</i>; intervals are normal on the logarithm. The test is χ² = (|ΣA −
 * ΣE(A)| − ½)² / ΣVar(A), with and without the ½; a difference of less than ½ is corrected to 0.
 *
 * <p>Edge cases: strata of fewer than two people, or of one group or one outcome only, tell nothing
 * and count for nothing. Where no stratum is left, all is undefined ({@link
 * UndefinedReason#NO_OVERLAP}); where α would be 0 or infinite, it alone is ({@link
 * UndefinedReason#ONE_SIDED}).
 *
 * <p>Sources: N. Mantel, W. Haenszel, 1959, doi:10.1093/jnci/22.4.719; J. Robins, N. Breslow, S.
 * Greenland, 1986, doi:10.2307/2531052; P. W. Holland, D. T. Thayer in H. Wainer, H. I. Braun
 * (eds.), <i>Test Validity</i>, 1988, 129–145.
 *
 * <pre>{@code
 * MantelHaenszelResult item =
 *     MantelHaenszel.withDefaults().estimate(Stratum.split(2, 2, totals, groups, outcomes));
 * }</pre>
 */
public final class MantelHaenszel {

  /** ETS' scale of item difficulty has a standard deviation of 4; this is 4/1.7, rounded. */
  private static final double DELTA_SCALE = -2.35;

  private final double level;

  private MantelHaenszel(double level) {
    this.level = ConfidenceInterval.requireLevel(level);
  }

  /**
   * Returns the comparison with level 0.95.
   *
   * @return the comparison
   */
  public static MantelHaenszel withDefaults() {
    return new MantelHaenszel(0.95);
  }

  /**
   * Returns the comparison with another confidence level.
   *
   * @param other more than 0 and less than 1
   * @return the comparison, changed
   */
  public MantelHaenszel atLevel(double other) {
    return new MantelHaenszel(other);
  }

  /**
   * Estimates the odds ratio and tests it.
   *
   * @param strata each of two groups, the reference group first, and two levels, failed and passed
   * @return the figures
   * @throws IllegalArgumentException if a stratum has more groups or levels
   */
  public MantelHaenszelResult estimate(List<Stratum> strata) {
    Stratum.requireShape(strata, 2, 2);
    List<Cells> cells = strata.stream().map(Cells::of).filter(Cells::tells).toList();
    long people = Stratum.people(strata);
    SampleSize sample = SampleSize.of(people, people);
    ChiSquare corrected = test(cells, true, sample);
    ChiSquare uncorrected = test(cells, false, sample);
    double right = sum(cells, Cells::right);
    double left = sum(cells, Cells::left);
    if (right == 0 || left == 0) {
      Undefined none =
          Undefined.because(
              cells.isEmpty() ? UndefinedReason.NO_OVERLAP : UndefinedReason.ONE_SIDED, sample);
      return new MantelHaenszelResult(none, none, none, corrected, uncorrected);
    }
    double log = Math.log(right / left);
    double error =
        Math.sqrt(
            sum(cells, c -> c.agreeing() * c.right()) / (2 * right * right)
                + sum(cells, c -> c.agreeing() * c.left() + c.opposing() * c.right())
                    / (2 * right * left)
                + sum(cells, c -> c.opposing() * c.left()) / (2 * left * left));
    double half = error * NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    double ratio = right / left;
    return new MantelHaenszelResult(
        new Estimate(
            ratio,
            ratio * error,
            new ConfidenceInterval(
                Math.exp(log - half), Math.exp(log + half), level, IntervalMethod.LOG_NORMAL),
            sample),
        around(log, error, half, sample),
        around(DELTA_SCALE * log, -DELTA_SCALE * error, -DELTA_SCALE * half, sample),
        corrected,
        uncorrected);
  }

  private Estimate around(double value, double error, double half, SampleSize sample) {
    return new Estimate(
        value,
        error,
        new ConfidenceInterval(value - half, value + half, level, IntervalMethod.NORMAL),
        sample);
  }

  private static ChiSquare test(List<Cells> cells, boolean corrected, SampleSize sample) {
    double variance = sum(cells, Cells::variance);
    if (variance == 0) {
      return new ChiSquare(Undefined.because(UndefinedReason.NO_OVERLAP, sample), 1);
    }
    double away = Math.abs(sum(cells, Cells::excess));
    double used = Math.max(0, corrected ? away - 0.5 : away);
    Coefficient statistic = Estimate.of(used * used / variance, sample);
    return new ChiSquare(statistic, 1);
  }

  private static double sum(List<Cells> cells, ToDoubleFunction<Cells> term) {
    return cells.stream().mapToDouble(term).sum();
  }

  /** The counts of one stratum by the letters of the formula. */
  private record Cells(double a, double b, double c, double d) {

    static Cells of(Stratum stratum) {
      return new Cells(
          stratum.count(0, 1), stratum.count(0, 0), stratum.count(1, 1), stratum.count(1, 0));
    }

    boolean tells() {
      return a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0;
    }

    double total() {
      return a + b + c + d;
    }

    double right() {
      return a * d / total();
    }

    double left() {
      return b * c / total();
    }

    double agreeing() {
      return (a + d) / total();
    }

    double opposing() {
      return (b + c) / total();
    }

    /** A less what is expected of it: (AD − BC)/T. */
    double excess() {
      return (a * d - b * c) / total();
    }

    double variance() {
      return (a + b) * (c + d) * (a + c) * (b + d) / (total() * total() * (total() - 1));
    }
  }
}
