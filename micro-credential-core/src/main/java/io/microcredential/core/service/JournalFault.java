package io.microcredential.core.service;

/** What can be wrong with a link of a journal. */
public enum JournalFault {
  /** An entry is missing before this one. */
  GAP,
  /** The entry says something else than it did. */
  CHANGED,
  /** The entry follows another one than the one before it. */
  UNLINKED,
  /** All links hold, but an end that was kept elsewhere is another one. */
  REWRITTEN,
  /** An end that was kept elsewhere is not reached. */
  CUT_OFF
}
