package io.microcredential.rubric.calibration;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * From where on a rater's figure is worth a word: bounds that a programme declares.
 *
 * <p>Where nothing else is said a flag needs the whole interval beyond the bound and at least ten
 * units. With intervals of level 0.95 one rater in forty is still flagged by chance alone on each
 * side of a bound that is exactly true; with many raters ask for a higher level.
 *
 * <pre>{@code
 * FlagBounds.none()
 *     .within(RaterEffect.LENIENCY, -0.3, 0.3)
 *     .atLeast(RaterEffect.SPREAD_RATIO, 0.7)
 *     .atMost(RaterEffect.HALO_EXCESS, 0.15);
 * }</pre>
 */
public final class FlagBounds {

  private final Map<RaterEffect, Double> lower;
  private final Map<RaterEffect, Double> upper;
  private final ThresholdBasis basis;
  private final int minimumUnits;

  private FlagBounds(
      Map<RaterEffect, Double> lower,
      Map<RaterEffect, Double> upper,
      ThresholdBasis basis,
      int minimumUnits) {
    this.lower = lower;
    this.upper = upper;
    this.basis = basis;
    this.minimumUnits = minimumUnits;
  }

  /**
   * Returns bounds that flag nobody.
   *
   * @return no bounds, on the interval, from ten units on
   */
  public static FlagBounds none() {
    return new FlagBounds(Map.of(), Map.of(), ThresholdBasis.INTERVAL, 10);
  }

  /**
   * Returns the bounds with a lower one.
   *
   * @param effect of which figure
   * @param bound less than this is flagged
   * @return the bounds
   */
  public FlagBounds atLeast(RaterEffect effect, double bound) {
    return new FlagBounds(with(lower, effect, bound), upper, basis, minimumUnits);
  }

  /**
   * Returns the bounds with an upper one.
   *
   * @param effect of which figure
   * @param bound more than this is flagged
   * @return the bounds
   */
  public FlagBounds atMost(RaterEffect effect, double bound) {
    return new FlagBounds(lower, with(upper, effect, bound), basis, minimumUnits);
  }

  /**
   * Returns the bounds with a lower and an upper one.
   *
   * @param effect of which figure
   * @param least less than this is flagged
   * @param most more than this is flagged, at least {@code least}
   * @return the bounds
   * @throws IllegalArgumentException if the bounds are not in order
   */
  public FlagBounds within(RaterEffect effect, double least, double most) {
    if (!(least <= most)) {
      throw new IllegalArgumentException("the lower bound is at most the upper");
    }
    return atLeast(effect, least).atMost(effect, most);
  }

  /**
   * Returns the bounds held against something else.
   *
   * @param compared the estimate or the whole interval
   * @return the bounds
   */
  public FlagBounds judgedBy(ThresholdBasis compared) {
    return new FlagBounds(lower, upper, compared, minimumUnits);
  }

  /**
   * Returns the bounds for raters with enough units.
   *
   * @param units a figure on fewer units is never flagged, at least 1
   * @return the bounds
   * @throws IllegalArgumentException if it is less than 1
   */
  public FlagBounds fromUnits(int units) {
    if (units < 1) {
      throw new IllegalArgumentException("a flag needs at least 1 unit, was " + units);
    }
    return new FlagBounds(lower, upper, basis, units);
  }

  private static Map<RaterEffect, Double> with(
      Map<RaterEffect, Double> bounds, RaterEffect effect, double bound) {
    if (!Double.isFinite(bound)) {
      throw new IllegalArgumentException("a bound is a finite number");
    }
    Map<RaterEffect, Double> more = new EnumMap<>(RaterEffect.class);
    more.putAll(bounds);
    more.put(effect, bound);
    return more;
  }

  List<RaterFlag> flags(Map<RaterEffect, Coefficient> figures) {
    List<RaterFlag> flags = new ArrayList<>();
    figures.forEach(
        (effect, figure) -> {
          if (figure instanceof Estimate estimate && estimate.sample().units() >= minimumUnits) {
            flag(effect, estimate, flags);
          }
        });
    return List.copyOf(flags);
  }

  private void flag(RaterEffect effect, Estimate figure, List<RaterFlag> flags) {
    double low = figure.value();
    double high = figure.value();
    if (basis == ThresholdBasis.INTERVAL) {
      ConfidenceInterval interval = figure.interval();
      if (interval == null) {
        return;
      }
      low = interval.lower();
      high = interval.upper();
    }
    Double least = lower.get(effect);
    if (least != null && high < least) {
      flags.add(new RaterFlag(effect, figure, RaterFlag.Side.TOO_LOW, least));
    }
    Double most = upper.get(effect);
    if (most != null && low > most) {
      flags.add(new RaterFlag(effect, figure, RaterFlag.Side.TOO_HIGH, most));
    }
  }
}
