package io.microcredential.rubric.resolution;

import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResolutionPolicy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The level that counts for one criterion and the levels it came from; {@link ResolutionText} puts
 * it into words.
 *
 * @param policy the policy that settled it
 * @param result the result
 * @param independent the levels that the independent assessors gave, lowest first, so that nobody
 *     can tell who gave which; empty where the result was kept
 * @param expert the level that an expert gave where one was needed, or null
 * @param saidNotApplicable how many of the independent assessors said that the criterion does not
 *     apply, at least 0
 */
public record CriterionResolution(
    ResolutionPolicy policy,
    CriterionResult result,
    List<LevelId> independent,
    @Nullable LevelId expert,
    int saidNotApplicable) {

  /** Copies the levels and checks the number. */
  public CriterionResolution {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(result, "result");
    independent = List.copyOf(independent);
    if (saidNotApplicable < 0) {
      throw new IllegalArgumentException("the number of assessors is not negative");
    }
  }

  /**
   * Makes a resolution of which nobody said that the criterion does not apply.
   *
   * @param policy the policy that settled it
   * @param result the result
   * @param independent the levels that the independent assessors gave, lowest first
   * @param expert the level that an expert gave where one was needed, or null
   */
  public CriterionResolution(
      ResolutionPolicy policy,
      CriterionResult result,
      List<LevelId> independent,
      @Nullable LevelId expert) {
    this(policy, result, independent, expert, 0);
  }
}
