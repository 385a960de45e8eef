package io.microcredential.rubric.scoring;

/** Says why there is no number. */
public enum NoScore {
  /** Too few criteria apply for the formula. */
  TOO_FEW_APPLY,
  /** So many unknown criteria may not apply that not all cases are gone through. */
  TOO_MANY_CASES
}
