package io.microcredential.core.assessment;

import java.util.Objects;

/**
 * Declares, with the definition and before anybody applies, how work is judged.
 *
 * @param resolution how ratings of several assessors are combined
 * @param scoring how levels become a score
 */
public record AssessmentPolicy(ResolutionPolicy resolution, ScoringMethod scoring) {

  /** Checks that nothing is missing. */
  public AssessmentPolicy {
    Objects.requireNonNull(resolution, "resolution");
    Objects.requireNonNull(scoring, "scoring");
  }

  /**
   * Returns the policy of two assessors, the lower of two adjacent levels, and the exact weighted
   * mean.
   *
   * @return the policy
   */
  public static AssessmentPolicy twoAssessors() {
    return new AssessmentPolicy(
        new ResolutionPolicy.TwoAssessors(AdjacentRatings.LOWER),
        new ScoringMethod.WeightedMean(null));
  }
}
