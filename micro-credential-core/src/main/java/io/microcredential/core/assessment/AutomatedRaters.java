package io.microcredential.core.assessment;

/** Says whether a declared program may take a place among those who rate. */
public enum AutomatedRaters {
  /** No program rates. */
  NONE,
  /** One place of several may be a program's; people take the others. */
  ONE_AMONG_OTHERS
}
