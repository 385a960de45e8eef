package io.microcredential.core.portfolio;

import java.util.Objects;

/**
 * Two people after a merge or a split; both are stored together.
 *
 * @param person who stands for both, or stood
 * @param other who was merged, or left
 */
public record PersonPair(Person person, Person other) {

  /** Checks that nobody is missing. */
  public PersonPair {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(other, "other");
  }
}
