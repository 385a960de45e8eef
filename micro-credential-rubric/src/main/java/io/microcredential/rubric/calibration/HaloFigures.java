package io.microcredential.rubric.calibration;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/** How much one impression colours all criteria: each rater alone, and against the others. */
final class HaloFigures {

  private final Panel panel;
  private final double level;
  private final HaloOfRater[] raters;

  /** For each unit, what leaving it out adds to the sum of all raters' figures. */
  private final double[] changes;

  HaloFigures(Panel panel, int[][] unitsOfRaters, double level) {
    this.panel = panel;
    this.level = level;
    this.raters =
        IntStream.range(0, panel.raters())
            .mapToObj(rater -> new HaloOfRater(panel, rater, unitsOfRaters[rater]))
            .toArray(HaloOfRater[]::new);
    this.changes = new double[panel.units()];
    for (HaloOfRater rater : raters) {
      if (rater.reason() == null) {
        for (int i = 0; i < rater.units().length; i++) {
          changes[rater.units()[i]] += rater.without()[i] - rater.value();
        }
      }
    }
  }

  Coefficient correlation(int place) {
    HaloOfRater rater = raters[place];
    SampleSize sample = SampleSize.of(rater.units().length, rater.ratings());
    UndefinedReason reason = rater.reason();
    return reason == null
        ? estimate(rater.value(), rater.without(), sample, -1)
        : Undefined.because(reason, sample);
  }

  Coefficient excess(int place) {
    HaloOfRater rater = raters[place];
    SampleSize sample = SampleSize.of(rater.units().length, rater.ratings());
    UndefinedReason reason = rater.reason();
    if (reason != null) {
      return Undefined.because(reason, sample);
    }
    int[] others =
        IntStream.range(0, raters.length)
            .filter(other -> panel.isOther(place, other) && raters[other].reason() == null)
            .toArray();
    if (others.length == 0) {
      return Undefined.because(
          panel.raters() < 2 ? UndefinedReason.ONE_RATER : UndefinedReason.NO_VARIANCE, sample);
    }
    double sum = Arrays.stream(others).mapToDouble(other -> raters[other].value()).sum();
    double[] own = new double[panel.units()];
    for (int i = 0; i < rater.units().length; i++) {
      own[rater.units()[i]] = rater.without()[i] - rater.value();
    }
    double[] theirs = panel.truth() < 0 ? changes : changesOf(raters[panel.truth()]);
    double[] without = new double[panel.units()];
    for (int unit = 0; unit < without.length; unit++) {
      double rest = panel.truth() < 0 ? theirs[unit] - own[unit] : theirs[unit];
      without[unit] = rater.value() + own[unit] - (sum + rest) / others.length;
    }
    return estimate(rater.value() - sum / others.length, without, sample, -2);
  }

  private double[] changesOf(HaloOfRater rater) {
    double[] all = new double[panel.units()];
    for (int i = 0; i < rater.units().length; i++) {
      all[rater.units()[i]] = rater.without()[i] - rater.value();
    }
    return all;
  }

  private Coefficient estimate(double value, double[] without, SampleSize sample, double least) {
    if (!Arrays.stream(without).allMatch(Double::isFinite)) {
      // Hangs on a single unit: then nobody can say how sure it is.
      return Estimate.of(value, sample);
    }
    double error = Intervals.jackknifeError(without);
    double half =
        error * TDistribution.of(sample.units() - 1.0).inverseSurvivalProbability((1 - level) / 2);
    return new Estimate(
        value,
        error,
        new ConfidenceInterval(value - half, value + half, level, IntervalMethod.JACKKNIFE)
            .within(least, -least),
        sample);
  }
}
