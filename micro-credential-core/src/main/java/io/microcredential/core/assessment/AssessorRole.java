package io.microcredential.core.assessment;

/** Says in which role somebody judges. */
public enum AssessorRole {
  /** Judges independently of the others, first. */
  ASSESSOR,
  /** Judges where the assessors are too far apart. */
  EXPERT
}
