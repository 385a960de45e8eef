package io.microcredential.rubric.resolution;

import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.AdjudicationTrigger;
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
 * @param mean the exact mean standing before rounding, the lowest level being 1, where the level
 *     came of a mean; null otherwise
 * @param triggers what about the whole work asked for an expert; empty where nothing did
 */
public record CriterionResolution(
    ResolutionPolicy policy,
    CriterionResult result,
    List<LevelId> independent,
    @Nullable LevelId expert,
    int saidNotApplicable,
    @Nullable Fraction mean,
    List<AdjudicationTrigger> triggers) {

  /** Copies the lists and checks the number. */
  public CriterionResolution {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(result, "result");
    independent = List.copyOf(independent);
    triggers = List.copyOf(triggers);
    if (saidNotApplicable < 0) {
      throw new IllegalArgumentException("the number of assessors is not negative");
    }
  }

  /** Makes the resolution of a criterion that was settled in an earlier attempt. */
  static CriterionResolution kept(ResolutionPolicy policy, CriterionResult result) {
    return new CriterionResolution(policy, result, List.of(), null, 0, null, List.of());
  }
}
