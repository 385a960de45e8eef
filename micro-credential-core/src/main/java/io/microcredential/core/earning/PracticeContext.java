package io.microcredential.core.earning;

import java.util.List;

/**
 * Where and with whom the work was done, for assessors who have to see it in its light.
 *
 * @param gradeBands the grades or groups, such as {@code 3-5}; an open list of the programme
 * @param contentAreas the subjects or fields, such as {@code science}; an open list
 * @param setting the setting in the learner's words, such as special needs or a rural school
 */
public record PracticeContext(List<String> gradeBands, List<String> contentAreas, String setting) {

  /** Copies the lists. */
  public PracticeContext {
    gradeBands = List.copyOf(gradeBands);
    contentAreas = List.copyOf(contentAreas);
    Coherence.text(setting);
    gradeBands.forEach(Coherence::text);
    contentAreas.forEach(Coherence::text);
  }

  /** Returns how much there is; the words are the learner's own. */
  @Override
  public String toString() {
    return "PracticeContext[gradeBands="
        + gradeBands.size()
        + ", contentAreas="
        + contentAreas.size()
        + "]";
  }
}
