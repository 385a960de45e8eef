package io.microcredential.rubric.fairness;

import java.util.Objects;

/**
 * How many people of one group were awarded.
 *
 * @param group the name of the group
 * @param awarded how many were awarded, at least 0
 * @param people how many there are in the group, at least as many
 */
public record AwardCount(String group, long awarded, long people) {

  /** Checks the counts. */
  public AwardCount {
    Objects.requireNonNull(group, "group");
    if (!(0 <= awarded && awarded <= people)) {
      throw new IllegalArgumentException("of a group, none to all are awarded");
    }
  }
}
