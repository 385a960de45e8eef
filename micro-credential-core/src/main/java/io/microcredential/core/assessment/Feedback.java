package io.microcredential.core.assessment;

import java.util.List;

/**
 * What the learner is told with a decision, whether awarded or not.
 *
 * @param overall the words about the whole, not blank
 * @param criteria the words about single criteria; more than one for a criterion where more than
 *     one assessor commented
 */
public record Feedback(String overall, List<CriterionComment> criteria) {

  /** Copies the list and checks that there are words. */
  public Feedback {
    if (overall.isBlank()) {
      throw new IllegalArgumentException("feedback says something about the whole");
    }
    criteria = List.copyOf(criteria);
  }

  /** Returns the number of comments; the words are for the learner alone. */
  @Override
  public String toString() {
    return "Feedback[comments=" + criteria.size() + "]";
  }
}
