package io.microcredential.core.permission;

/** Says what an action is done to. */
public enum SubjectKind {
  /** A definition, in any version and state. */
  DEFINITION,
  /** What a learner hands in, as a whole. */
  SUBMISSION,
  /** One piece of a learner's work. */
  EVIDENCE,
  /** One assessor's judgement. */
  ASSESSMENT,
  /** What follows from the judgements. */
  DECISION,
  /** A micro-credential that somebody earned. */
  AWARD,
  /** Somebody, as the people of a portal are kept. */
  PERSON
}
