package io.microcredential.core.stack;

/** How a member of a stack stands at one instant. */
public enum MemberStatus {
  /** It counts here. */
  DONE,
  /** It is held, but counts elsewhere in a stack in which one award counts once. */
  COUNTED_ELSEWHERE,
  /** It was held and has expired or been revoked. */
  LAPSED,
  /** It is held in a version earlier than the one asked for. */
  EARLIER_VERSION,
  /** It is not held, or as a nested stack not complete. */
  OPEN
}
