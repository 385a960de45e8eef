package io.microcredential.rubric.agreement;

/** Says what a bootstrap of Krippendorff's alpha draws. */
public enum Resampling {
  /**
   * Whole units, with replacement, and alpha anew from each sample: the ordinary bootstrap, which
   * asks how alpha would move with other units of the same kind.
   */
  UNITS,
  /**
   * Pairs of ratings out of all observed pairs, while the expected disagreement stays as it is:
   * Krippendorff's own algorithm, as in his macro for SPSS and the R package {@code icr}. Its
   * intervals are about as wide as if the pairs of a unit had nothing to do with each other.
   */
  PAIRS
}
