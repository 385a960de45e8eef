package io.microcredential.core.assessment;

/** Says which level counts when assessors had to give the same and did not. */
public enum Disagreement {
  /** The lowest of the levels counts: nobody doubted that it was reached. */
  LOWEST,
  /** The highest of the levels counts. */
  HIGHEST,
  /** An expert rates the criterion, and the expert's level counts. */
  EXPERT
}
