package io.microcredential.core.earning.screening;

/** What one look at one thing came to. */
public enum ScreeningOutcome {
  /** Somebody looked and found nothing to worry about. */
  NOTHING_FOUND,
  /** Somebody should look again; a machine may be wrong. */
  CONCERN,
  /** Nobody looked; this is no pass. */
  NOT_CHECKED
}
