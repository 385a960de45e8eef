package io.microcredential.rubric.estimate;

/** Says how a confidence interval was found. */
public enum IntervalMethod {
  /** Value plus and minus a normal quantile times the standard error. */
  NORMAL,
  /** Value plus and minus a quantile of Student's t times the standard error. */
  STUDENT_T,
  /** From quantiles of F, as for intraclass correlations. */
  F_DISTRIBUTION,
  /** Fisher's transformation of a correlation. */
  FISHER_Z,
  /** Wilson's score interval for a proportion. */
  WILSON,
  /** Normal on the logarithm, as for odds ratios. */
  LOG_NORMAL,
  /** From quantiles of chi-square, as for a standard deviation. */
  CHI_SQUARED,
  /** Student's t on a standard error by the jackknife, which leaves out each unit in turn. */
  JACKKNIFE,
  /** Percentiles of seeded bootstrap replicates. */
  BOOTSTRAP_PERCENTILE
}
