package io.microcredential.rubric.agreement;

/** Says where the raters of an intraclass correlation come from. */
public enum IccModel {
  /** Each unit has its own raters, drawn at random: nobody knows who is stricter than whom. */
  ONE_WAY_RANDOM,
  /** The same raters rate all units, and stand for many others like them. */
  TWO_WAY_RANDOM,
  /** The same raters rate all units, and nobody else is of interest. */
  TWO_WAY_MIXED
}
