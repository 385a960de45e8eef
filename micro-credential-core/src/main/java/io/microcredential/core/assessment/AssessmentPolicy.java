package io.microcredential.core.assessment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Declares, with the definition and before anybody applies, how work is judged.
 *
 * @param resolution how ratings of several assessors are combined
 * @param scoring how levels become a score
 * @param automatedRaters whether a declared program may be one of the assessors; null where none
 *     may, which is also what {@link AutomatedRaters#NONE} becomes
 */
public record AssessmentPolicy(
    ResolutionPolicy resolution, ScoringMethod scoring, @Nullable AutomatedRaters automatedRaters) {

  /** Checks that nothing is missing. */
  public AssessmentPolicy {
    Objects.requireNonNull(resolution, "resolution");
    Objects.requireNonNull(scoring, "scoring");
    // One way to say it, so that two policies that mean the same have the same digest.
    automatedRaters = automatedRaters == AutomatedRaters.NONE ? null : automatedRaters;
  }

  /**
   * Declares how work is judged by people alone.
   *
   * @param resolution how ratings of several assessors are combined
   * @param scoring how levels become a score
   */
  public AssessmentPolicy(ResolutionPolicy resolution, ScoringMethod scoring) {
    this(resolution, scoring, null);
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

  /**
   * Returns this policy with another word about programs.
   *
   * @param allowed whether a declared program may be one of the assessors
   * @return the policy
   */
  public AssessmentPolicy with(AutomatedRaters allowed) {
    return new AssessmentPolicy(resolution, scoring, allowed);
  }

  /**
   * Returns whether a declared program may be one of the assessors.
   *
   * @return whether one place may be a program's; never the only one
   */
  public boolean allowsAutomatedRater() {
    return automatedRaters == AutomatedRaters.ONE_AMONG_OTHERS
        && resolution.independentAssessors() > 1;
  }
}
