package io.microcredential.core.assessment;

/** Says why a rating gives no level. */
public enum NoLevel {
  /** The assessor could not tell the level: it is unknown, not low. */
  CANNOT_TELL,
  /** The criterion does not apply to this work: there is no level to tell. */
  NOT_APPLICABLE
}
