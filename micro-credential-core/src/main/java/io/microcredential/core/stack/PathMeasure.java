package io.microcredential.core.stack;

/** What makes one way through a stack shorter than another. */
public enum PathMeasure {
  /** The number of steps. */
  COUNT,
  /** The hours of work. */
  HOURS,
  /** The money to be paid, all in one currency. */
  COST
}
