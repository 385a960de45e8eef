package io.microcredential.rubric.standard;

/** Says where the standard error of a cut score comes from. */
public enum ErrorSource {
  /** There is none: no formula is published for these data, and no bootstrap was asked for. */
  NOT_STATED,
  /** The spread of the judges' cut scores, divided by the root of their number. */
  BETWEEN_JUDGES,
  /** The spread of examinees' scores, divided by the root of their number. */
  BETWEEN_EXAMINEES,
  /** The spread divided by the root of the number, times the root of π/2: a median's, if normal. */
  MEDIAN_OF_NORMAL,
  /** The standard error of a mean predicted by a regression. */
  REGRESSION,
  /** The delta method, from the estimated variances of the curve's parameters. */
  DELTA_METHOD,
  /** The delta method from variances that allow for each judge's own habits. */
  DELTA_METHOD_BY_JUDGE,
  /** Seeded bootstrap over judges. */
  BOOTSTRAP_JUDGES,
  /** Seeded bootstrap over examinees. */
  BOOTSTRAP_EXAMINEES,
  /** Seeded bootstrap over judges and, apart from them, over examinees. */
  BOOTSTRAP_BOTH
}
