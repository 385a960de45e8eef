package io.microcredential.core.service;

/** What an erasure does with something. */
public enum ErasureMeans {
  /** It is taken away for good. */
  DELETED,
  /** It stays, and nothing leads from it to the person any more. */
  PSEUDONYM,
  /** Its bare facts stay, on a ground. */
  FACTS_KEPT
}
