package io.microcredential.core.assessment;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LanguageMap;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What work is judged against: criteria, each with ordered levels.
 *
 * @param title what it is called
 * @param criteria the criteria in reading order, at least one when published
 */
public record Rubric(
    LanguageMap title,
    @Size(min = 1, max = 100, message = "{rubric.criteria.size}") List<@Valid Criterion> criteria) {

  /** Copies the criteria. */
  public Rubric {
    Objects.requireNonNull(title, "title");
    criteria = List.copyOf(criteria);
  }

  /**
   * Returns a criterion by its id.
   *
   * @param id which criterion
   * @return the criterion, or nothing if this rubric does not have it
   */
  public Optional<Criterion> criterion(CriterionId id) {
    return criteria.stream().filter(candidate -> candidate.id().equals(id)).findFirst();
  }

  /**
   * Returns the ids of the criteria.
   *
   * @return the ids in reading order
   */
  public List<CriterionId> criterionIds() {
    return criteria.stream().map(Criterion::id).toList();
  }
}
