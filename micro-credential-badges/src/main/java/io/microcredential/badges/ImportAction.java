package io.microcredential.badges;

/** What an import does with one file. */
public enum ImportAction {
  /** The badge is new here. */
  IMPORTED,
  /** The badge takes the place of an older version of itself. */
  REPLACED,
  /** The badge is here already, or a newer version of it. */
  SKIPPED,
  /** The file is no badge that may come in. */
  REFUSED
}
