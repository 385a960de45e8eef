package io.microcredential.rubric.estimate;

/** Says why data cannot carry a figure. */
public enum UndefinedReason {
  /** There are no ratings. */
  NO_RATINGS("there are no ratings"),
  /** There is only one rater. */
  ONE_RATER("one rater alone cannot agree or disagree with anybody"),
  /** No unit was rated by two raters. */
  NO_PAIRS("no unit was rated by two raters"),
  /** There are fewer units than the formula needs. */
  TOO_FEW_UNITS("there are fewer units than the formula needs"),
  /** There are fewer criteria, items or tasks than the formula needs. */
  TOO_FEW_ITEMS("there are fewer criteria than the formula needs"),
  /** All ratings are the same, or chance alone would make all ratings the same. */
  NO_VARIATION("all ratings are equal, so chance would agree as well as the raters did"),
  /** The quantity by which the formula divides has no variance. */
  NO_VARIANCE("the values that would be compared do not vary"),
  /** The scale has one category only. */
  ONE_CATEGORY("the scale has only one category, so nobody can disagree"),
  /** Missing ratings leave nothing that the formula can use. */
  INCOMPLETE("the formula needs complete rows, and missing ratings leave too few"),
  /** The criteria have different scales, which one figure cannot mix. */
  DIFFERENT_SCALES("the criteria have different scales, which one figure cannot mix"),
  /** No scale has a category between the lowest and the highest. */
  NO_MIDDLE("no scale has a category between the lowest and the highest"),
  /** The metric cannot measure these values, such as a ratio with values below 0. */
  UNFIT_VALUES("the values do not fit the metric that was asked for"),
  /** The two sides that are compared do not meet. */
  NO_OVERLAP("the sets that are compared do not overlap"),
  /** An iterative estimate did not settle. */
  NOT_CONVERGED("the iteration did not settle");

  private final String sentence;

  UndefinedReason(String sentence) {
    this.sentence = sentence;
  }

  /**
   * Returns the reason in words.
   *
   * @return a clause without a full stop, in English
   */
  public String sentence() {
    return sentence;
  }
}
