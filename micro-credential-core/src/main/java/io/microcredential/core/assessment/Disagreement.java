package io.microcredential.core.assessment;

/** Says which level counts when assessors had to give the same and did not. */
public enum Disagreement {
  /** The lowest of the levels counts: nobody doubted that it was reached. */
  LOWEST,
  /** The highest of the levels counts. */
  HIGHEST,
  /** An expert rates the criterion, and the expert's level counts. */
  EXPERT,
  /**
   * The assessors talk it over, and an expert who leads the discussion records the level on which
   * they agree. The field calls this discussion.
   */
  DISCUSSION;

  /**
   * Returns whether somebody else has to record a level.
   *
   * @return whether an expert is asked, to judge or to lead a discussion
   */
  public boolean takesExpert() {
    return this == EXPERT || this == DISCUSSION;
  }
}
