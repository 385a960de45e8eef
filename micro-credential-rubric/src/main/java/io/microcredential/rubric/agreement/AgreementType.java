package io.microcredential.rubric.agreement;

/** Says whether it counts against raters that one is stricter than another. */
public enum AgreementType {
  /** Raters agree where they give the same score; a stricter rater disagrees. */
  ABSOLUTE,
  /** Raters agree where they put units in the same order and at the same distances. */
  CONSISTENCY
}
