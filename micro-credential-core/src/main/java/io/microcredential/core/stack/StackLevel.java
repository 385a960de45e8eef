package io.microcredential.core.stack;

import io.microcredential.core.catalog.CredentialLevel;
import java.util.Objects;

/**
 * A level that somebody reaches inside a stack, such as bronze for any two members.
 *
 * @param level its number and name
 * @param requirement how much of the stack makes the level
 */
public record StackLevel(CredentialLevel level, StackRequirement requirement) {

  /** Checks that nothing is missing. */
  public StackLevel {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(requirement, "requirement");
  }
}
