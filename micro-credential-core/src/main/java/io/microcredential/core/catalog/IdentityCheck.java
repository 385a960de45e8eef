package io.microcredential.core.catalog;

/** Says whether it is made sure that the learner is who they say they are. */
public enum IdentityCheck {
  /** It is not. */
  NOT_VERIFIED,
  /** It is. */
  VERIFIED
}
