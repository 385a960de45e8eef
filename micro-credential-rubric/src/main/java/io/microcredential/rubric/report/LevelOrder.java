package io.microcredential.rubric.report;

/** Says whether the categories of the scales stand in an order. */
public enum LevelOrder {
  /** Each level is more than the one before, as in a rubric. */
  ORDERED,
  /** The categories are only different, as in diagnoses; no figure uses their distance. */
  UNORDERED
}
