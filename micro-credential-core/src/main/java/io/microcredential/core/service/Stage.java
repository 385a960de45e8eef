package io.microcredential.core.service;

/** What waits for the people of a programme. */
public enum Stage {
  /** A submission that was not opened to assessors yet. */
  SUBMITTED,
  /** A submission that assessors judge. */
  UNDER_ASSESSMENT,
  /** A decision that says <i>earned</i>, for which no award was made yet. */
  EARNED
}
