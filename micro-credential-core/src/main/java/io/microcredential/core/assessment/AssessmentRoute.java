package io.microcredential.core.assessment;

/** A way by which a competency is shown and judged. */
public enum AssessmentRoute {
  /** Work done on the way to the micro-credential, judged against the rubric. */
  PORTFOLIO,
  /** A formal test in place of a portfolio; nobody judges the rubric. */
  TEST,
  /** Work done before, within a declared time, judged against the same rubric. */
  PRIOR_LEARNING;

  /**
   * Returns whether work is handed in and judged against the rubric.
   *
   * @return false for a test alone
   */
  public boolean isJudged() {
    return this != TEST;
  }
}
