package io.microcredential.core.catalog;

import io.microcredential.core.LanguageMap;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a learner knows, understands or can do at the end.
 *
 * @param statement what it is, in one sentence
 * @param skill where a public list of skills describes it, or null where none does
 */
public record LearningOutcome(@MaxLength(500) LanguageMap statement, @Nullable URI skill) {

  /** Checks that nothing is missing. */
  public LearningOutcome {
    Objects.requireNonNull(statement, "statement");
  }
}
