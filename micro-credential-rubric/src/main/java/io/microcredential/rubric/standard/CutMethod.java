package io.microcredential.rubric.standard;

/** Says by which method a cut score was set. */
public enum CutMethod {
  /** Judges say how many of a hundred borderline learners would succeed at each item. */
  ANGOFF,
  /** Judges say for each item whether a borderline learner would succeed. */
  YES_NO_ANGOFF,
  /** Judges sort items by relevance and difficulty, and say what share of each cell is enough. */
  EBEL,
  /** Judges put a bookmark into a booklet of items ordered by difficulty. */
  BOOKMARK,
  /** The middle of the scores of examinees who were judged borderline. */
  BORDERLINE_GROUP,
  /** The score that a regression predicts for a borderline examinee. */
  BORDERLINE_REGRESSION,
  /** Where passing becomes more likely than not, by a logistic curve. */
  CONTRASTING_GROUPS_LOGISTIC,
  /** Where the normal curves of two groups cross. */
  CONTRASTING_GROUPS_NORMAL,
  /** A compromise of acceptable cut scores with acceptable failure rates. */
  HOFSTEE,
  /** Judges sort whole portfolios into levels. */
  BODY_OF_WORK
}
