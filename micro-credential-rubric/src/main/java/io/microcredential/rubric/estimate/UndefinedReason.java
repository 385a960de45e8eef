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
  /** The variance by which the formula divides is estimated at zero or below. */
  NOT_POSITIVE("the variance by which the formula divides is estimated at zero or below"),
  /** A correlation of 1 or -1 has no finite Fisher transform. */
  PERFECT_PAIR("a pair correlates perfectly, and Fisher's transform of that is infinite"),
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
  /** A score separates two groups wholly, so that a logistic curve has no best slope. */
  SEPARATED("a score separates the two groups wholly, so no slope of a curve is the best"),
  /** Higher scores do not go with higher judgements. */
  NOT_INCREASING("higher scores do not go with higher judgements"),
  /** The curves do not cross where the method looks for a crossing. */
  NO_CROSSING("the curves do not cross where the method looks"),
  /** A judgement lies beyond the range that was measured. */
  BEYOND_RANGE("the judgements lie beyond the range that was measured"),
  /** One of the two groups that are compared is empty. */
  ONE_GROUP("one of the two groups that are compared is empty"),
  /** Only one outcome occurs where the other could, so that a ratio of odds is 0 or infinite. */
  ONE_SIDED("all strata lean wholly to one side, so the ratio of odds is 0 or infinite"),
  /** No distribution of the model has the moments of these scores. */
  UNFIT_MOMENTS("no distribution of the model has the moments of these scores"),
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
