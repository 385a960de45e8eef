package io.microcredential.core.assessment;

/** Says whether a criterion speaks of every piece of work. */
public enum Applicability {
  /** It applies to all work; nobody may leave it out. */
  ALWAYS,
  /** There is work to which it does not apply; whoever rates says so, and why. */
  MAY_NOT_APPLY
}
