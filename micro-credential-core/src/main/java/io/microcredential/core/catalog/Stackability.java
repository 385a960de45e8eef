package io.microcredential.core.catalog;

/** Says how the micro-credential goes together with others. */
public enum Stackability {
  /** It stands on its own. */
  STAND_ALONE,
  /** It can also count towards another credential. */
  STACKABLE
}
