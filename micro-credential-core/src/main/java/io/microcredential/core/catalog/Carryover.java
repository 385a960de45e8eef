package io.microcredential.core.catalog;

/** Says what becomes of work on one part when a new version takes the place of an old one. */
public enum Carryover {
  /** Work on the old part counts for the new one. */
  CARRIES,
  /** The new part takes the place of the old one, and the work has to be done again. */
  REDO,
  /** Only the new version has the part, so nobody has done it yet. */
  NEW,
  /** Only the old version had the part; work on it is kept and no longer counts. */
  DROPPED
}
