package io.microcredential.core.catalog;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.PromptId;
import java.util.List;
import java.util.Objects;

/**
 * A question that the learner answers in writing.
 *
 * @param id identifies it inside the definition
 * @param text the question
 * @param wordLimit the most words that an answer may have, at least 1
 * @param speaksTo the criteria that the answer is evidence for
 */
public record Prompt(
    PromptId id, @MaxLength(2000) LanguageMap text, int wordLimit, List<CriterionId> speaksTo) {

  /** Copies the list and checks the range. */
  public Prompt {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    if (wordLimit < 1) {
      throw new IllegalArgumentException("a word limit must be at least 1, was " + wordLimit);
    }
    speaksTo = List.copyOf(speaksTo);
  }
}
