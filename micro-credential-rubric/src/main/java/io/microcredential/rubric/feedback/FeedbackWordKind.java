package io.microcredential.rubric.feedback;

import java.util.Locale;

/** The lists of words that the rules look at. */
public enum FeedbackWordKind {
  /** Praise that fits any work. */
  PRAISE,
  /** Words that say nothing beside praise. */
  FILLER,
  /** Words that judge. */
  JUDGEMENT,
  /** Words that lead to a reason or an example. */
  REASON,
  /** Names of what learners hand in, and of what they do. */
  EVIDENCE,
  /** Places in a piece of work that are numbered, such as <i>page</i>. */
  PLACE,
  /** Numbers in words, beside a place. */
  NUMBER,
  /** Words that hurt. */
  HARSH;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
