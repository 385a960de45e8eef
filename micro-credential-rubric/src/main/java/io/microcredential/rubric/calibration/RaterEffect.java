package io.microcredential.rubric.calibration;

/**
 * What a rater does to ratings, each a figure with its interval.
 *
 * <p><i>Others</i> are all other raters of a unit, or the one rater that was named as the truth.
 * All but the first three compare on the same units, so that a rater who happens to get better work
 * is not called lenient. They still compare with whoever else read it: where raters meet the same
 * few colleagues only, a many-facet model tells severity from that of the colleagues, and these
 * figures do not.
 *
 * <p>Source of the kinds: F. E. Saal, R. G. Downey, M. A. Lahey, <i>Rating the ratings</i>, 1980,
 * doi:10.1037/0033-2909.88.2.413.
 */
public enum RaterEffect {
  /**
   * The share of ratings that are neither in the lowest nor in the highest category, as the mean
   * over units; interval by Wilson. Criteria with fewer than three categories are left out.
   */
  MIDDLE_SHARE,
  /**
   * The mean correlation of the rater's ratings on any two criteria, over the pairs of criteria in
   * which both vary; interval by the jackknife over units. High where one impression colours all.
   */
  HALO_CORRELATION,
  /**
   * {@link #HALO_CORRELATION} less the mean of the others' own; interval by the jackknife over all
   * units, which leaves a unit out for everybody at once. More than 0 speaks for halo.
   */
  HALO_EXCESS,
  /**
   * The mean over units of the rater's value less the mean of the others', in points of the scale;
   * interval by Student's t over units. More than 0 is lenient, less than 0 severe. Several
   * criteria are averaged inside the unit.
   */
  LENIENCY,
  /**
   * The mean over units of the rater's share of middle categories less the others'; interval by
   * Student's t over units. More than 0 speaks for central tendency.
   */
  MIDDLE_EXCESS,
  /**
   * The standard deviation of the rater's values over that of the others, both inside raters and on
   * the same units, variances pooled over criteria; interval by the jackknife of its logarithm.
   * Less than 1 speaks for restriction of range. A rater with one category all the time has 0, with
   * an interval of 0 that says little where units are few.
   */
  SPREAD_RATIO,
  /**
   * The standard deviation over units of the rater's deviation from the others, once the mean
   * deviation is taken off, in points of the scale; interval by chi-square. The others' own
   * disagreement is part of it, so compare raters with each other.
   */
  INCONSISTENCY,
  /** The share of the others who gave the same category, mean over units; interval by Wilson. */
  EXACT_AGREEMENT,
  /**
   * The share of the others who gave the same category or one beside it, mean over units; interval
   * by Wilson.
   */
  ADJACENT_AGREEMENT,
  /**
   * The mean over units and others of how much the rater's values vary over the criteria of a unit
   * (standard deviation) less how much the other's do on the same criteria; interval by Student's t
   * over units. Less than 0 means flatter profiles, which speaks for halo.
   */
  PROFILE_EXCESS,
  /**
   * Cohen's kappa of the rater with the others, every pair of ratings of a unit counted once;
   * interval by the jackknife over units. Undefined where criteria have different scales.
   */
  KAPPA,
  /** {@link #KAPPA} with quadratic weights. */
  QUADRATIC_KAPPA
}
