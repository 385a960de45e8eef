package io.microcredential.core.stack;

/** Why a step is worth taking next. */
public enum NextStepReason {
  /** It was held before and has expired, been revoked, or been replaced by a later version. */
  RENEWS,
  /** The stack asked about cannot be completed without it. */
  REQUIRED,
  /** It alone completes the stack that it stands in. */
  COMPLETES_STACK,
  /** It is one of those that bring the stack nearer. */
  COUNTS
}
