package io.microcredential.core.assessment;

/** Says how a criterion came by its level, or why it has none. */
public enum ResultBasis {
  /** One assessor judges alone, as declared. */
  SINGLE,
  /** The assessors gave the same level. */
  AGREED,
  /** The assessors were one level apart, settled as declared. */
  ADJACENT,
  /** An expert's level counts. */
  EXPERT,
  /** The level was reached in an earlier attempt and kept. */
  KEPT,
  /** The assessors are too far apart and no expert has rated yet: no level. */
  EXPERT_NEEDED,
  /** Somebody's rating is missing: no level. */
  UNRATED;

  /**
   * Returns whether a criterion on this basis has a level.
   *
   * @return whether the level is known
   */
  public boolean isKnown() {
    return this != EXPERT_NEEDED && this != UNRATED;
  }
}
