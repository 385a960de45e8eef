package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.internal.Descriptive;
import java.util.Optional;

/**
 * Estimates decision consistency from one test by the beta-binomial model.
 *
 * <p>With KR-21 = <i>r</i> and mean μ of <i>n</i> items, α = (1/<i>r</i> − 1)μ and β =
 * <i>n</i>/<i>r </i> − <i>n</i> − α. Two tests have the bivariate beta-binomial distribution
 * P(<i>x</i>, <i>y</i>) = C(<i>n</i>, <i>x</i>)C(<i>n</i>, <i>y</i>)B(α + <i>x</i> + <i>y</i>, β +
 * 2<i>n</i> − <i>x</i> − <i>y</i>)/B(α, β); the agreement is its mass on equal decisions, chance
 * that of its margins. The sums are finite and exact.
 *
 * <p>Edge cases: fewer than two scores, scores all equal, or a KR-21 of 0 or less (or of 1, where
 * everybody has all or nothing), make the figures undefined; a kappa is undefined where chance
 * alone agrees fully.
 *
 * <p>Source: H. Huynh, Journal of Educational Measurement 13, 1976, 253–264.
 */
public final class Huynh {

  private final int items;
  private final DecisionFigures figures;

  private Huynh(int items, DecisionFigures figures) {
    this.items = items;
    this.figures = figures;
  }

  /**
   * Returns the method without intervals.
   *
   * @param items how many items the test has, at least 2
   * @return the method
   * @throws IllegalArgumentException if there are fewer
   */
  public static Huynh withItems(int items) {
    return new Huynh(NumbersRight.requireItems(items), DecisionFigures.withDefaults());
  }

  /**
   * Returns the method with intervals from resampled examinees.
   *
   * @param bootstrap how to resample
   * @return the method, changed
   */
  public Huynh with(Bootstrap bootstrap) {
    return new Huynh(items, new DecisionFigures(figures.level(), bootstrap));
  }

  /**
   * Returns the method with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the method, changed
   */
  public Huynh atLevel(double level) {
    return new Huynh(items, new DecisionFigures(level, figures.bootstrap()));
  }

  /**
   * Estimates the figures.
   *
   * @param cut the lowest number right that is awarded
   * @param scores the numbers right of the examinees
   * @return how two tests of this kind would agree
   * @throws IllegalArgumentException if the cut or a score is not from 0 to the number of items
   */
  public DecisionConsistency estimate(int cut, int... scores) {
    double[] values = NumbersRight.checked(items, cut, scores);
    SampleSize sample = SampleSize.of(scores.length, scores.length);
    if (scores.length < 2) {
      return DecisionFigures.undefined(UndefinedReason.TOO_FEW_UNITS, sample).consistency();
    }
    if (Descriptive.products(values, values) == 0) {
      return DecisionFigures.undefined(UndefinedReason.NO_VARIANCE, sample).consistency();
    }
    return decide(cut, values)
        .map(
            matrix ->
                figures
                    .of(
                        matrix,
                        null,
                        sample,
                        scores.length,
                        drawn -> decide(cut, Panel.pick(values, drawn)))
                    .consistency())
        .orElseGet(
            () -> DecisionFigures.undefined(UndefinedReason.UNFIT_MOMENTS, sample).consistency());
  }

  private Optional<DecisionMatrix> decide(int cut, double[] scores) {
    double reliability = KuderRichardson21.withItems(items).of(scores);
    if (!(reliability > 0 && reliability < 1)) {
      return Optional.empty();
    }
    double alpha = (1 / reliability - 1) * Descriptive.mean(scores);
    double beta = items / reliability - items - alpha;
    double[] logChoices = logChoices();
    double[] logMoments = logMoments(alpha, beta);
    double both = 0;
    double awarded = 0;
    for (int first = cut; first <= items; first++) {
      for (int second = 0; second <= items; second++) {
        double mass = Math.exp(logChoices[first] + logChoices[second] + logMoments[first + second]);
        awarded += mass;
        both += second >= cut ? mass : 0;
      }
    }
    // The method says nothing about true standing: all awards and denials stand for right ones.
    return Optional.of(new DecisionMatrix(awarded, 1 - awarded, 0, 0, 1 - 2 * awarded + 2 * both));
  }

  /** The logarithms of the binomial coefficients C(n, x). */
  private double[] logChoices() {
    double[] logs = new double[items + 1];
    for (int x = 1; x <= items; x++) {
      logs[x] = logs[x - 1] + Math.log((items - x + 1.0) / x);
    }
    return logs;
  }

  /** The logarithms of B(α + s, β + 2n − s)/B(α, β), which are products of rising factorials. */
  private double[] logMoments(double alpha, double beta) {
    double[] logs = new double[2 * items + 1];
    for (int i = 0; i < 2 * items; i++) {
      logs[0] += Math.log((beta + i) / (alpha + beta + i));
    }
    for (int s = 0; s < 2 * items; s++) {
      logs[s + 1] = logs[s] + Math.log((alpha + s) / (beta + 2 * items - s - 1));
    }
    return logs;
  }
}
