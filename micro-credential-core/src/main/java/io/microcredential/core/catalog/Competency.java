package io.microcredential.core.catalog;

import io.microcredential.core.LanguageMap;
import java.util.Objects;

/**
 * The one thing that somebody who holds the micro-credential can do.
 *
 * @param statement what the person can do, in one sentence
 */
public record Competency(@MaxLength(500) LanguageMap statement) {

  /** Checks that nothing is missing. */
  public Competency {
    Objects.requireNonNull(statement, "statement");
  }
}
