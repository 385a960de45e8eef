package io.microcredential.rubric.agreement;

import java.util.Objects;

/**
 * How far apart two ratings are: the difference function of Krippendorff's alpha.
 *
 * <p>For values <i>c</i> and <i>k</i>, with <i>n<sub>g</sub></i> the number of pairable ratings of
 * the value <i>g</i>, the squared difference δ² is
 *
 * <ul>
 *   <li>nominal: 0 if <i>c = k</i>, else 1;
 *   <li>ordinal: (Σ<sub>g=c…k</sub> <i>n<sub>g</sub></i> − (<i>n<sub>c</sub></i> +
 *       <i>n<sub>k</sub></i>) / 2)², the number of ratings that lie between the two, so it depends
 *       on what all raters did;
 *   <li>interval: (<i>c − k</i>)²;
 *   <li>ratio: ((<i>c − k</i>) / (<i>c + k</i>))², for values not below 0;
 *   <li>circular: sin²(π (<i>c − k</i>) / period), for hours, weekdays, angles;
 *   <li>polar: (<i>c − k</i>)² / ((<i>c + k</i> − 2 lowest)(2 highest − <i>c − k</i>)), for scales
 *       between two poles, where a step near a pole counts more than one in the middle.
 * </ul>
 *
 * <p>The ordinal metric is Krippendorff's own, as in the R package {@code irr}; Gwet's ordinal
 * <i>weights</i> give another figure, {@link WeightedAlpha}.
 *
 * @see <a href="https://repository.upenn.edu/handle/20.500.14332/2089">K. Krippendorff, Computing
 *     Krippendorff's Alpha-Reliability, 2011</a>
 */
public sealed interface Metric {

  /** Categories without an order. */
  Metric NOMINAL = Level.NOMINAL;

  /** Categories with an order and nothing more. */
  Metric ORDINAL = Level.ORDINAL;

  /** Values whose differences mean something. */
  Metric INTERVAL = Level.INTERVAL;

  /** Values, none below 0, whose quotients mean something. */
  Metric RATIO = Level.RATIO;

  /**
   * Returns the metric of values on a circle.
   *
   * @param period the distance once around, such as 24 for hours; more than 0, finite
   * @return the metric
   */
  static Metric circular(double period) {
    return new Circular(period);
  }

  /**
   * Returns the metric of values between two poles.
   *
   * @param lowest the value of the lower pole
   * @param highest the value of the higher pole, more than the lowest
   * @return the metric
   */
  static Metric polar(double lowest, double highest) {
    return new Polar(lowest, highest);
  }

  /**
   * Returns a metric of the caller's own.
   *
   * @param difference the squared difference of two values
   * @return the metric
   */
  static Metric of(SquaredDifference difference) {
    return new Custom(difference);
  }

  /** The levels of measurement. */
  enum Level implements Metric {
    /** Categories without an order. */
    NOMINAL,
    /** Categories with an order and nothing more. */
    ORDINAL,
    /** Values whose differences mean something. */
    INTERVAL,
    /** Values, none below 0, whose quotients mean something. */
    RATIO
  }

  /**
   * Values on a circle.
   *
   * @param period the distance once around
   */
  record Circular(double period) implements Metric {

    /** Checks the period. */
    public Circular {
      if (!(period > 0 && Double.isFinite(period))) {
        throw new IllegalArgumentException("a period is finite and more than 0, was " + period);
      }
    }
  }

  /**
   * Values between two poles.
   *
   * @param lowest the value of the lower pole
   * @param highest the value of the higher pole
   */
  record Polar(double lowest, double highest) implements Metric {

    /** Checks the order of the poles. */
    public Polar {
      if (!(Double.isFinite(lowest) && Double.isFinite(highest) && lowest < highest)) {
        throw new IllegalArgumentException("the higher pole lies above the lower, both finite");
      }
    }
  }

  /**
   * A difference function of the caller's own.
   *
   * @param difference the squared difference of two values
   */
  record Custom(SquaredDifference difference) implements Metric {

    /** Checks that there is one. */
    public Custom {
      Objects.requireNonNull(difference, "difference");
    }
  }
}
