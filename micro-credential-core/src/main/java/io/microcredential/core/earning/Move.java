package io.microcredential.core.earning;

/** A step that somebody may take on the way through a micro-credential. */
public enum Move {
  /** Begin to collect evidence. */
  DRAFT("begin a draft"),
  /** Save what was collected so far. */
  SAVE("save the draft"),
  /** Give up a result that stands, so that its evidence may change. */
  REOPEN("give up a result that stands"),
  /** Hand the portfolio in. */
  SUBMIT("submit"),
  /** Open the submission to assessors. */
  BEGIN_ASSESSMENT("begin the assessment"),
  /** Record what one assessor says. */
  ASSESS("record an assessment"),
  /** Decide. */
  DECIDE("decide"),
  /** Award what is earned. */
  AWARD("award"),
  /** Begin another attempt at what was not met. */
  REVISE("begin another attempt"),
  /** Record a coach's session, after which the learner may try again. */
  COACH("record a coach's session"),
  /** Appeal against the decision. */
  APPEAL("appeal"),
  /** Release evidence to the public. */
  RELEASE("release evidence"),
  /** Take a release of evidence back. */
  TAKE_BACK("take a release back"),
  /** Leave before the end. */
  WITHDRAW("withdraw");

  private final String words;

  Move(String words) {
    this.words = words;
  }

  /** Returns the step in plain words. */
  String words() {
    return words;
  }
}
