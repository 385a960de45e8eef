package io.microcredential.core.assessment;

/** Says how a criterion came by its level, or why it has none. */
public enum ResultBasis {
  /** One assessor judges alone, as declared. */
  SINGLE,
  /** The assessors gave the same level. */
  AGREED,
  /** The assessors were one level apart, settled as declared. */
  ADJACENT,
  /** More than half of the assessors gave this level; only theirs counted. */
  MAJORITY,
  /** This is the middle of the levels that the assessors gave. */
  MEDIAN,
  /** This is the mean of the standings that the assessors gave, rounded as declared. */
  MEAN,
  /** The assessors differed, and the lowest of their levels counts, as declared. */
  LOWEST,
  /** The assessors differed, and the highest of their levels counts, as declared. */
  HIGHEST,
  /** An expert's level counts. */
  EXPERT,
  /** An expert's level was combined with others, as declared. */
  EXPERT_AMONG,
  /** The assessors talked it over, and an expert recorded the level on which they agreed. */
  CONSENSUS,
  /** The level was reached in an earlier attempt and kept. */
  KEPT,
  /** Those who settle it say that the criterion does not apply to this work: no level. */
  NOT_APPLICABLE,
  /** An expert has to rate and has not: the assessors differ, or something else asks for one. */
  EXPERT_NEEDED,
  /** Somebody's rating is missing: no level. */
  UNRATED;

  /**
   * Returns whether a criterion on this basis has a level.
   *
   * @return whether the level is known
   */
  public boolean isKnown() {
    return isSettled() && this != NOT_APPLICABLE;
  }

  /**
   * Returns whether nothing more has to be said about a criterion on this basis.
   *
   * @return whether the level is known, or the criterion does not apply
   */
  public boolean isSettled() {
    return this != EXPERT_NEEDED && this != UNRATED;
  }
}
