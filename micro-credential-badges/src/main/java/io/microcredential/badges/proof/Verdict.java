package io.microcredential.badges.proof;

/** What the check of one proof came to, apart from whose key it was made with. */
public enum Verdict {
  /** The signature is the named key's, over exactly this content. */
  HOLDS,
  /** The signature is wrong or the proof breaks the rules. */
  FAILS,
  /**
   * The proof cannot be checked here, for want of the cryptosuite or of the key; it is neither
   * valid nor forged.
   */
  CANNOT_CHECK
}
