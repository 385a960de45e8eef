package io.microcredential.rubric.standard;

import java.util.Objects;

/**
 * A cell of Ebel's table of items.
 *
 * @param relevance how relevant its items are, such as "essential"
 * @param difficulty how difficult they are, such as "hard"
 */
public record EbelCell(String relevance, String difficulty) {

  /** Checks that both are there. */
  public EbelCell {
    Objects.requireNonNull(relevance, "relevance");
    Objects.requireNonNull(difficulty, "difficulty");
  }
}
