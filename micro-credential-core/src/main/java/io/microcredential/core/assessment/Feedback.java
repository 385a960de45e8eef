package io.microcredential.core.assessment;

import java.util.List;

/**
 * What the learner is told with a decision, whether awarded or not.
 *
 * @param overall the words about the whole, with at least a letter or digit
 * @param criteria the words about single criteria; more than one for a criterion where more than
 *     one assessor commented
 */
public record Feedback(String overall, List<CriterionComment> criteria) {

  /** Copies the list and checks that there are words. */
  public Feedback {
    if (!isSaid(overall)) {
      throw new IllegalArgumentException("feedback says something about the whole");
    }
    criteria = List.copyOf(criteria);
  }

  /**
   * Returns whether a text says anything. Blanks, signs and characters that nobody can see do not;
   * nor does a text with half a character in it, which could be neither stored nor digested.
   *
   * @param text the text
   * @return whether there is a letter or digit in it and every character is whole
   */
  public static boolean isSaid(String text) {
    boolean said = false;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int c = text.codePointAt(i);
      if (Character.getType(c) == Character.SURROGATE) {
        return false;
      }
      said |= Character.isLetterOrDigit(c);
    }
    return said;
  }

  /** Returns the number of comments; the words are for the learner alone. */
  @Override
  public String toString() {
    return "Feedback[comments=" + criteria.size() + "]";
  }
}
