package io.microcredential.core.permission;

/** Says what somebody is in a programme. */
public enum Role {
  /** Earns micro-credentials. */
  LEARNER,
  /** Judges submissions independently of others. */
  ASSESSOR,
  /** Judges where assessors disagree. */
  EXPERT,
  /** Decides on the ground of the assessments. */
  APPROVER,
  /** Writes definitions. */
  AUTHOR,
  /** Helps learners before they submit. */
  COACH,
  /** Runs the programme. */
  PROGRAMME_ADMINISTRATOR,
  /** Sees how the programme judged, and changes nothing. */
  AUDITOR,
  /** Anybody, known or not. */
  PUBLIC
}
