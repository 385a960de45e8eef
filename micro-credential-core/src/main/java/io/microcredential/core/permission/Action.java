package io.microcredential.core.permission;

/** Something that somebody wants to do to a subject of one kind. */
public enum Action {
  /** Reads a definition. */
  READ_DEFINITION(SubjectKind.DEFINITION),
  /** Writes or changes a draft. */
  EDIT_DEFINITION(SubjectKind.DEFINITION),
  /** Publishes a version. */
  PUBLISH_DEFINITION(SubjectKind.DEFINITION),
  /** Takes a version out of use. */
  RETIRE_DEFINITION(SubjectKind.DEFINITION),
  /** Reads a submission with the learner's name. */
  READ_SUBMISSION(SubjectKind.SUBMISSION),
  /** Reads a submission in its blind form. */
  READ_BLIND_SUBMISSION(SubjectKind.SUBMISSION),
  /** Hands in work. */
  SUBMIT(SubjectKind.SUBMISSION),
  /** Takes work back. */
  WITHDRAW_SUBMISSION(SubjectKind.SUBMISSION),
  /** Gives a submission to those who are to judge it. */
  ASSIGN_SUBMISSION(SubjectKind.SUBMISSION),
  /** Reads a piece of evidence. */
  READ_EVIDENCE(SubjectKind.EVIDENCE),
  /** Adds, changes or removes a piece of evidence before it is handed in. */
  EDIT_EVIDENCE(SubjectKind.EVIDENCE),
  /** Shows a piece of evidence to others. */
  RELEASE_EVIDENCE(SubjectKind.EVIDENCE),
  /** Reads an assessment. */
  READ_ASSESSMENT(SubjectKind.ASSESSMENT),
  /** Judges. */
  ASSESS(SubjectKind.ASSESSMENT),
  /** Says as a learner how the own work stands; it is kept apart and makes no level. */
  ASSESS_OWN_WORK(SubjectKind.ASSESSMENT),
  /** Reads a decision. */
  READ_DECISION(SubjectKind.DECISION),
  /** Decides. */
  DECIDE(SubjectKind.DECISION),
  /** Asks for another decision, on what other people judge. */
  APPEAL(SubjectKind.DECISION),
  /** Coaches a learner whose attempts are used up, and grants another. */
  COACH(SubjectKind.DECISION),
  /** Reads an award. */
  READ_AWARD(SubjectKind.AWARD),
  /** Makes an award of a decision. */
  GRANT_AWARD(SubjectKind.AWARD),
  /** Takes an award back. */
  REVOKE_AWARD(SubjectKind.AWARD),
  /** Shows an award to others. */
  SHARE_AWARD(SubjectKind.AWARD),
  /** Reads by what somebody is and was known. */
  READ_PERSON(SubjectKind.PERSON),
  /** Registers somebody, and says by what they are known and who else they are. */
  EDIT_PERSON(SubjectKind.PERSON),
  /** Arranges and shares a portfolio. */
  EDIT_PORTFOLIO(SubjectKind.PERSON),
  /** Erases what is kept of somebody, as far as nothing speaks against it. */
  ERASE_PERSON(SubjectKind.PERSON);

  private final SubjectKind subject;

  Action(SubjectKind subject) {
    this.subject = subject;
  }

  /**
   * Returns what this action is done to.
   *
   * @return the kind of subject; any other kind is denied
   */
  public SubjectKind subject() {
    return subject;
  }
}
