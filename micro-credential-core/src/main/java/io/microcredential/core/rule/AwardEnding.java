package io.microcredential.core.rule;

/** How an award stops holding. */
public enum AwardEnding {
  /** Its time ran out. */
  EXPIRED,
  /** It was taken back. */
  REVOKED
}
