package io.microcredential.rubric.scoring;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.PartId;
import java.util.List;
import java.util.Objects;

/**
 * The criteria by which one part of a submission is judged, such as its overview, its artifacts or
 * its reflection. Parts may be judged on different scales: their criteria have other levels.
 *
 * @param id which part of the submission
 * @param title what it is called
 * @param criteria the criteria, at least one, all different
 */
public record RubricPart(PartId id, LanguageMap title, List<CriterionId> criteria) {

  /** Copies the list, refuses none and repetitions. */
  public RubricPart {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    criteria =
        Policies.some(Policies.distinct(criteria), "a part is judged by at least one criterion");
  }
}
