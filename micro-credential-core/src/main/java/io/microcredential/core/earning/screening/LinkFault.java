package io.microcredential.core.earning.screening;

/** Why others cannot follow an address. */
public enum LinkFault {
  /** It is not written as an address is. */
  MALFORMED,
  /** Its scheme is not {@code http} or {@code https}. */
  NOT_ON_THE_WEB,
  /** It names no computer. */
  NO_HOST,
  /** It carries a user name or a password, which everybody who reads it would learn. */
  CREDENTIALS,
  /** It leads to the reader's own computer or to a network that only some can see. */
  LOCAL,
  /** It looks like one that opens only for the person who is signed in. */
  ONLY_FOR_OWNER,
  /** Somebody tried it, and there was nothing to see. */
  NOTHING_THERE
}
