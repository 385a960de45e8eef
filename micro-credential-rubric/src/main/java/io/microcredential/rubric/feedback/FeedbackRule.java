package io.microcredential.rubric.feedback;

/** What feedback is checked for. */
public enum FeedbackRule {
  /** There is no letter and no digit. */
  EMPTY("empty"),
  /** There are fewer words than asked for. */
  TOO_SHORT("too-short"),
  /** There is praise that fits any work, such as <i>good job</i>, and hardly a word besides. */
  GENERIC_PRAISE("generic-praise"),
  /**
   * Nothing points to the work: no artifact, page, time, quotation or address, and no name of a
   * piece of evidence.
   */
  NO_EVIDENCE("no-evidence"),
  /**
   * There is a judgement, such as <i>weak</i> or <i>excellent</i>, but no reason and no place where
   * to look; that an artifact is mentioned is not a reason.
   */
  NO_REASON("no-reason"),
  /** There are words that hurt. */
  HARSH("harsh"),
  /** The same words went to several learners. */
  REPEATED("repeated");

  private final String key;

  FeedbackRule(String key) {
    this.key = key;
  }

  /**
   * Returns the code of its problems.
   *
   * @return stable, such as {@code feedback.generic-praise}
   */
  public String code() {
    return "feedback." + key;
  }

  String key() {
    return key;
  }
}
