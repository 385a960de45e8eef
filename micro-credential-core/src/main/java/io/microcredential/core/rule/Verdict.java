package io.microcredential.core.rule;

/** The answer of a rule. Only {@link #MET} awards; not knowing is never a pass. */
public enum Verdict {
  /** The facts satisfy the rule, whatever else may become known. */
  MET,
  /** The facts break the rule, whatever else may become known. */
  NOT_MET,
  /** It depends on something that is not known. */
  UNKNOWN;

  /**
   * Returns the answer of the opposite rule.
   *
   * @return met for not met and the reverse; unknown stays unknown
   */
  public Verdict negated() {
    return switch (this) {
      case MET -> NOT_MET;
      case NOT_MET -> MET;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** Returns met or not met for a question that has an answer. */
  static Verdict of(boolean met) {
    return met ? MET : NOT_MET;
  }
}
