package io.microcredential.rubric.agreement;

/** Says how correlations of pairs become one. */
public enum CorrelationAverage {
  /** The mean of Fisher's transforms, transformed back; less biased for few units. */
  FISHER_Z,
  /** The mean of the correlations as they are. */
  PLAIN
}
