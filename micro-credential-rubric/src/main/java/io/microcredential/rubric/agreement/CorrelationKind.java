package io.microcredential.rubric.agreement;

/** Says which correlation of two columns of scores is meant. */
public enum CorrelationKind {
  /** Product-moment correlation: how near the pairs lie to a straight line. */
  PEARSON,
  /** Spearman's rho: Pearson's correlation of ranks, ties sharing their mean rank. */
  SPEARMAN,
  /** Kendall's tau-b: concordant less discordant pairs, corrected for ties. */
  KENDALL_TAU_B
}
