package io.microcredential.core.credit;

/** How an award stands towards its renewal on a day. */
public enum RenewalStanding {
  /** It is not valid yet. */
  NOT_YET_VALID,
  /** It is valid and has no end. */
  WITHOUT_END,
  /** It is valid, and the window for its renewal has not opened. */
  VALID,
  /** It is valid and may be renewed. */
  RENEWABLE,
  /** It has expired and may still be renewed. */
  IN_GRACE,
  /** It has expired and has to be earned anew. */
  LAPSED
}
