package io.microcredential.rubric.fairness;

import io.microcredential.rubric.estimate.Coefficient;

/** What may be shown of one group's awards. */
public sealed interface GroupRate {

  /**
   * Returns the name of the group.
   *
   * @return as it was given; "all" for the total
   */
  String group();

  /**
   * A group whose figures may be shown.
   *
   * @param group its name
   * @param awarded how many were awarded
   * @param people how many there are
   * @param rate awarded / people with Wilson's interval; undefined for a group without people
   */
  record Shown(String group, long awarded, long people, Coefficient rate) implements GroupRate {}

  /**
   * A group of which nothing is shown, not even its size.
   *
   * @param group its name
   * @param because why
   */
  record Hidden(String group, Why because) implements GroupRate {}

  /** Says why a group is hidden. */
  enum Why {
    /** So few people, or so few with one of the two outcomes, that persons could be known. */
    SMALL,
    /** It is not small, but without hiding it a small one could be got by subtraction. */
    TO_PROTECT_ANOTHER
  }
}
