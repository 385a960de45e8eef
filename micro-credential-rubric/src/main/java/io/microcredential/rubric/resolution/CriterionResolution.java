package io.microcredential.rubric.resolution;

import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.CriterionResult;
import java.util.List;
import java.util.Objects;

/**
 * The level that counts for one criterion and the levels it came from; {@link ResolutionText} puts
 * it into words.
 *
 * @param result the result
 * @param independent the levels that the independent assessors gave, lowest first, so that nobody
 *     can tell who gave which; empty where the result was kept
 */
public record CriterionResolution(CriterionResult result, List<LevelId> independent) {

  /** Copies the levels. */
  public CriterionResolution {
    Objects.requireNonNull(result, "result");
    independent = List.copyOf(independent);
  }
}
