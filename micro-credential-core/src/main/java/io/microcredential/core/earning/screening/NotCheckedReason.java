package io.microcredential.core.earning.screening;

/** Why nobody looked. */
public enum NotCheckedReason {
  /** No check of this kind is set up. */
  NO_CHECK,
  /** The check would need a network, and there is none. */
  NO_NETWORK,
  /** The text is longer than {@link EvidenceScreening#MAX_TEXT_LENGTH}. */
  TOO_LONG,
  /** The text has more addresses than {@link EvidenceScreening#MAX_LINKS}. */
  TOO_MANY,
  /** The check was tried and gave no answer. */
  NO_ANSWER
}
