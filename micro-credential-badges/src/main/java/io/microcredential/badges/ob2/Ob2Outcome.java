package io.microcredential.badges.ob2;

/** What came of one step of verification. */
public enum Ob2Outcome {
  /** The badge meets the clause. */
  PASSED,
  /** The badge breaks the clause. */
  FAILED,
  /** The step could not be carried out; that is neither good nor bad. */
  UNDECIDED,
  /** The clause does not concern this badge, or the caller did not ask. */
  NOT_APPLICABLE
}
