package io.microcredential.core.portfolio;

/** Who may see an item of a portfolio besides its owner. */
public enum Visibility {
  /** Nobody; an item begins like this. */
  PRIVATE,
  /** Whoever was given a share that covers it. */
  SHARED,
  /** Everybody. */
  PUBLIC
}
