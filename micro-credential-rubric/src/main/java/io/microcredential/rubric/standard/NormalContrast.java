package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.internal.Descriptive;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Sets a cut score where the normal curves of those who should pass and of the others cross.
 *
 * <p>Each group has a normal curve with its mean and its standard deviation (<i>n</i> − 1); both
 * groups weigh the same, however large they are. The cut score is the crossing between the two
 * means. Its standard error comes from those of the four parameters (<i>s</i>²/<i>n</i> for a mean,
 * <i>s</i>²/2(<i>n</i> − 1) for a standard deviation, if scores are normal) by the delta method,
 * with a normal interval; or both come from a bootstrap over examinees.
 *
 * <p>Edge cases: undefined if a group has fewer than two examinees or no variance, if those who
 * should pass do not score higher on average, or if the curves do not cross between the means.
 *
 * <p>Source: S. A. Livingston, M. J. Zieky, <i>Passing Scores</i>, 1982; R. A. Berk,
 * <i>Determination of optimal cutting scores in criterion-referenced measurement</i>, 1976.
 */
public final class NormalContrast {

  private final int passing;
  private final Panel settings;

  private NormalContrast(int passing, Panel settings) {
    this.passing = passing;
    this.settings = settings;
  }

  /**
   * Returns the method with level 0.95.
   *
   * @param passing the lowest level that passes
   * @return the method
   */
  public static NormalContrast at(int passing) {
    return new NormalContrast(passing, Panel.withDefaults());
  }

  /**
   * Returns the method with its error from resampled examinees.
   *
   * @param bootstrap how to resample
   * @return the method, changed
   */
  public NormalContrast with(Bootstrap bootstrap) {
    return new NormalContrast(passing, settings.with(bootstrap));
  }

  /**
   * Returns the method with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the method, changed
   */
  public NormalContrast atLevel(double level) {
    return new NormalContrast(passing, settings.atLevel(level));
  }

  /**
   * Estimates the cut score.
   *
   * @param examinees all who were judged
   * @return the cut score on the scale of scores
   */
  public CutScore estimate(List<JudgedScore> examinees) {
    SampleSize sample = SampleSize.of(examinees.size(), examinees.size());
    Curves curves = curves(examinees);
    Optional<UndefinedReason> obstacle = curves.obstacle();
    if (obstacle.isPresent()) {
      return CutScore.undefined(CutMethod.CONTRASTING_GROUPS_NORMAL, obstacle.get(), sample);
    }
    double cut = curves.crossing();
    Measured measured =
        settings.bootstrap() == null
            ? Measured.normal(
                cut, curves.error(cut), settings.level(), sample, ErrorSource.DELTA_METHOD)
            : Measured.resampled(
                cut,
                Drawing.of(
                    settings.bootstrap(), examinees.size(), drawn -> again(examinees, drawn)),
                settings.level(),
                sample,
                ErrorSource.BOOTSTRAP_EXAMINEES);
    return CutScore.of(CutMethod.CONTRASTING_GROUPS_NORMAL, measured);
  }

  private double again(List<JudgedScore> examinees, int[] drawn) {
    Curves curves = curves(IntStream.of(drawn).mapToObj(examinees::get).toList());
    return curves.obstacle().isPresent() ? Double.NaN : curves.crossing();
  }

  private Curves curves(List<JudgedScore> examinees) {
    return new Curves(
        Normal.of(JudgedScore.scores(examinees.stream().filter(e -> e.level() < passing).toList())),
        Normal.of(
            JudgedScore.scores(examinees.stream().filter(e -> e.level() >= passing).toList())));
  }

  /** A normal curve and of how many it is; {@code NaN} where there are too few. */
  private record Normal(double mean, double deviation, int count) {

    static Normal of(double[] scores) {
      return scores.length < 2
          ? new Normal(Double.NaN, Double.NaN, scores.length)
          : new Normal(
              Descriptive.mean(scores), Descriptive.standardDeviation(scores), scores.length);
    }

    double logDensity(double at) {
      double away = (at - mean) / deviation;
      return -Math.log(deviation) - away * away / 2;
    }

    double varianceOfMean() {
      return deviation * deviation / count;
    }

    double varianceOfDeviation() {
      return deviation * deviation / (2 * (count - 1.0));
    }
  }

  /** The curve of those who should not pass, and of those who should. */
  private record Curves(Normal below, Normal above) {

    Optional<UndefinedReason> obstacle() {
      if (below.count() == 0 || above.count() == 0) {
        return Optional.of(UndefinedReason.ONE_GROUP);
      }
      if (below.count() < 2 || above.count() < 2) {
        return Optional.of(UndefinedReason.TOO_FEW_UNITS);
      }
      if (below.deviation() == 0 || above.deviation() == 0) {
        return Optional.of(UndefinedReason.NO_VARIANCE);
      }
      if (!(below.mean() < above.mean())) {
        return Optional.of(UndefinedReason.NOT_INCREASING);
      }
      return advantage(below.mean()) > 0 && advantage(above.mean()) < 0
          ? Optional.empty()
          : Optional.of(UndefinedReason.NO_CROSSING);
    }

    private double advantage(double at) {
      return below.logDensity(at) - above.logDensity(at);
    }

    /** Halves the way between the means until nothing lies between; there is one root. */
    double crossing() {
      double lower = below.mean();
      double upper = above.mean();
      double middle = lower + (upper - lower) / 2;
      while (lower < middle && middle < upper) {
        if (advantage(middle) > 0) {
          lower = middle;
        } else {
          upper = middle;
        }
        middle = lower + (upper - lower) / 2;
      }
      return middle;
    }

    double error(double cut) {
      double slope =
          (cut - above.mean()) / square(above.deviation())
              - (cut - below.mean()) / square(below.deviation());
      return Math.sqrt(part(below, cut) + part(above, cut)) / Math.abs(slope);
    }

    private static double part(Normal curve, double cut) {
      double away = (cut - curve.mean()) / curve.deviation();
      double byMean = away / curve.deviation();
      double byDeviation = (away * away - 1) / curve.deviation();
      return byMean * byMean * curve.varianceOfMean()
          + byDeviation * byDeviation * curve.varianceOfDeviation();
    }

    private static double square(double value) {
      return value * value;
    }
  }
}
