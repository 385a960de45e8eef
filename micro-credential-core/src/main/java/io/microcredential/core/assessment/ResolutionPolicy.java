package io.microcredential.core.assessment;

import java.util.Objects;

/** Declares how the ratings of several assessors become one level for each criterion. */
public sealed interface ResolutionPolicy {

  /**
   * Returns how many assessors rate independently before anything is resolved.
   *
   * @return at least 1
   */
  int independentAssessors();

  /** One assessor's ratings count as they are. */
  record SingleAssessor() implements ResolutionPolicy {
    @Override
    public int independentAssessors() {
      return 1;
    }
  }

  /**
   * Two assessors rate independently. Equal levels count; levels one apart are settled as declared;
   * for anything wider an expert rates the criterion and the expert's level counts.
   *
   * @param adjacent which level counts when the two are one apart
   */
  record TwoAssessors(AdjacentRatings adjacent) implements ResolutionPolicy {
    /** Checks that nothing is missing. */
    public TwoAssessors {
      Objects.requireNonNull(adjacent, "adjacent");
    }

    @Override
    public int independentAssessors() {
      return 2;
    }
  }
}
