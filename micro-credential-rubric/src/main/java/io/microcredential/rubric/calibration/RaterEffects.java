package io.microcredential.rubric.calibration;

import io.microcredential.rubric.agreement.Weights;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.RatingTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Estimates what each rater does to ratings: severity, central tendency, restriction of range,
 * halo, inconsistency, agreement with others. Each figure comes with its interval, and with a flag
 * only where a declared bound is passed; {@link RaterEffect} says how each is computed.
 *
 * <p>Ratings may be missing: a figure rests on the units that the rater and somebody else rated.
 * With two raters each is measured by the other alone, so nobody can say which one is severe.
 *
 * <pre>{@code
 * List<RaterProfile> profiles =
 *     RaterEffects.withDefaults()
 *         .with(FlagBounds.none().within(RaterEffect.LENIENCY, -0.3, 0.3))
 *         .estimate(ratings);
 * }</pre>
 *
 * <p>Immutable, and safe for use by many threads.
 */
public final class RaterEffects {

  private final double level;
  private final FlagBounds bounds;
  private final @Nullable String truth;

  private RaterEffects(double level, FlagBounds bounds, @Nullable String truth) {
    this.level = level;
    this.bounds = bounds;
    this.truth = truth;
  }

  /**
   * Returns the estimator with intervals of level 0.95, without bounds, against all other raters.
   *
   * @return the estimator
   */
  public static RaterEffects withDefaults() {
    return new RaterEffects(0.95, FlagBounds.none(), null);
  }

  /**
   * Returns the estimator with another confidence level.
   *
   * @param confidence more than 0 and less than 1
   * @return the estimator
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public RaterEffects atLevel(double confidence) {
    return new RaterEffects(ConfidenceInterval.requireLevel(confidence), bounds, truth);
  }

  /**
   * Returns the estimator with bounds beyond which a figure is flagged.
   *
   * @param declared the bounds
   * @return the estimator
   */
  public RaterEffects with(FlagBounds declared) {
    return new RaterEffects(level, Objects.requireNonNull(declared, "declared"), truth);
  }

  /**
   * Returns the estimator that compares with one rater, such as the true levels of an expert panel
   * entered under a name of their own. That rater gets no profile.
   *
   * @param trueRater the name of that rater in the ratings
   * @return the estimator
   */
  public RaterEffects against(String trueRater) {
    return new RaterEffects(level, bounds, Objects.requireNonNull(trueRater, "trueRater"));
  }

  /**
   * Estimates on several criteria.
   *
   * @param ratings units by raters by criteria; the scales of the criteria should have comparable
   *     values, because figures in points are averaged over criteria
   * @return one profile for each rater, in the order of the ratings
   * @throws IllegalArgumentException if the rater that is the truth is not among the raters
   */
  public List<RaterProfile> estimate(RatingData ratings) {
    return estimate(ratings.raters(), ratings.criteria().stream().map(ratings::table).toList());
  }

  /**
   * Estimates on one criterion; what takes several, such as halo, is undefined.
   *
   * @param ratings units by raters
   * @return one profile for each rater, in the order of the ratings
   * @throws IllegalArgumentException if the rater that is the truth is not among the raters
   */
  public List<RaterProfile> estimate(RatingTable ratings) {
    return estimate(ratings.raters(), List.of(ratings));
  }

  private List<RaterProfile> estimate(List<String> raters, List<RatingTable> tables) {
    int place = truth == null ? -1 : raters.indexOf(truth);
    if (truth != null && place < 0) {
      throw new IllegalArgumentException(
          "the rater that is the truth has to be among the raters; ask raters() who they are");
    }
    var panel = new Panel(tables, place);
    int[][] units = panel.unitsOfRaters();
    var halo = new HaloFigures(panel, units, level);
    List<RaterProfile> profiles = new ArrayList<>();
    for (int rater = 0; rater < panel.raters(); rater++) {
      if (rater != place) {
        Map<RaterEffect, Coefficient> figures = figures(panel, rater, units[rater]);
        figures.put(RaterEffect.HALO_CORRELATION, halo.correlation(rater));
        figures.put(RaterEffect.HALO_EXCESS, halo.excess(rater));
        profiles.add(new RaterProfile(raters.get(rater), figures, bounds.flags(figures)));
      }
    }
    return List.copyOf(profiles);
  }

  private Map<RaterEffect, Coefficient> figures(Panel panel, int rater, int[] units) {
    Map<RaterEffect, Coefficient> figures = new EnumMap<>(RaterEffect.class);
    new UnitFigures(panel, rater, units, level).putInto(figures);
    figures.put(RaterEffect.SPREAD_RATIO, new SpreadFigure(panel, rater, units).estimate(level));
    figures.put(RaterEffect.PROFILE_EXCESS, new ProfileFigure(panel, rater).estimate(units, level));
    var kappa = new PairKappa(panel, rater, units);
    figures.put(RaterEffect.KAPPA, kappa.estimate(Weights.identity(), level));
    figures.put(RaterEffect.QUADRATIC_KAPPA, kappa.estimate(Weights.quadratic(), level));
    return figures;
  }
}
