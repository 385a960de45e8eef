package io.microcredential.core.catalog.completeness;

/** Says whether an element was found. */
public enum Presence {
  /** It is there. */
  PRESENT,
  /** It is not there and could be. */
  MISSING,
  /** There is nothing to say here. */
  NOT_APPLICABLE
}
