package io.microcredential.badges;

import java.net.URI;
import java.util.Objects;

/**
 * The clause of a specification that demands a check.
 *
 * @param id a stable identifier, such as {@code ob3.proof} or {@code ob2.hosted}
 * @param source where the clause stands
 */
public record Clause(String id, URI source) {

  /** Checks that nothing is missing. */
  public Clause {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
  }
}
