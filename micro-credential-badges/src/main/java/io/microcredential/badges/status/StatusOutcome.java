package io.microcredential.badges.status;

/** What one status entry says of a badge. */
public enum StatusOutcome {
  /** The issuer has set nothing: by this entry the badge stands. */
  NOT_SET,
  /** The issuer has taken the badge back for good. */
  REVOKED,
  /** The issuer has taken the badge back for now. */
  SUSPENDED,
  /** The issuer says something of the badge that takes nothing from it by itself. */
  MESSAGE,
  /** What the issuer says could not be found out; the badge may be revoked. */
  UNKNOWN
}
