package io.microcredential.core.stack;

/** Whether one award may count for several members of the same stack at a time. */
public enum StackCounting {
  /** What counts inside one member counts inside no other member of this stack. */
  ONCE,
  /** What counts inside one member counts inside the others too. */
  FOR_EACH_MEMBER
}
