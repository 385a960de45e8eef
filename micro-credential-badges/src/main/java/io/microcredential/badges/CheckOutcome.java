package io.microcredential.badges;

/** What came of one check. */
public enum CheckOutcome {
  /** The badge meets the clause. */
  PASSED,
  /** The badge breaks the clause. */
  FAILED,
  /** The check could not be carried out; that is neither good nor bad. */
  UNDECIDED,
  /** The clause does not concern this badge, or the caller did not ask. */
  NOT_APPLICABLE
}
