package io.microcredential.rubric.agreement;

/**
 * The six intraclass correlations of Shrout and Fleiss (1979), by the names that papers use.
 *
 * <p>Source: P. Shrout, J. Fleiss, <i>Intraclass correlations: uses in assessing rater
 * reliability</i>, Psychological Bulletin 86, 1979, doi:10.1037/0033-2909.86.2.420.
 */
public enum ShroutFleissForm {
  /** ICC(1,1): each unit has other raters; one rater's score. */
  ICC_1_1(IccForm.ONE_WAY_SINGLE),
  /** ICC(2,1): random raters rate all units, absolute agreement; one rater's score. */
  ICC_2_1(IccForm.RANDOM_ABSOLUTE_SINGLE),
  /** ICC(3,1): fixed raters rate all units, consistency; one rater's score. */
  ICC_3_1(IccForm.MIXED_CONSISTENCY_SINGLE),
  /** ICC(1,k): each unit has other raters; the mean of k raters. */
  ICC_1_K(IccForm.ONE_WAY_AVERAGE),
  /** ICC(2,k): random raters rate all units, absolute agreement; the mean of k raters. */
  ICC_2_K(IccForm.RANDOM_ABSOLUTE_AVERAGE),
  /** ICC(3,k): fixed raters rate all units, consistency; the mean of k raters. */
  ICC_3_K(IccForm.MIXED_CONSISTENCY_AVERAGE);

  private final IccForm form;

  ShroutFleissForm(IccForm form) {
    this.form = form;
  }

  /**
   * Returns the form of McGraw and Wong that is the same.
   *
   * @return the form
   */
  public IccForm form() {
    return form;
  }
}
