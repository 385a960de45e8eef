package io.microcredential.badges;

/** What a badge is worth, all checks together. */
public enum VerificationResult {
  /** Everything holds, and the caller trusts the issuer. */
  VALID,
  /** Everything holds, but the caller does not trust the issuer. */
  ISSUER_NOT_TRUSTED,
  /** The badge may have been revoked or suspended; nobody could tell. */
  STATUS_UNKNOWN,
  /** The badge is genuine and was valid once. */
  EXPIRED,
  /** The badge is genuine and will be valid later. */
  NOT_YET_VALID,
  /** The badge is genuine, but was issued to somebody else. */
  NOT_THIS_PERSON,
  /** The badge is genuine, and its issuer has suspended it for now. */
  SUSPENDED,
  /** The badge is genuine, and its issuer has revoked it. */
  REVOKED,
  /** The badge is secured in a way, or by a key, that cannot be checked here. */
  CANNOT_CHECK,
  /** The badge is malformed, was changed, or is not the issuer's. */
  INVALID
}
