package io.microcredential.core.assessment;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is judged, with its levels from the lowest to the highest.
 *
 * @param id identifies it inside the rubric
 * @param title what it is called
 * @param description what is looked at
 * @param weight how much it counts in a score, more than 0
 * @param levels lowest first, at least two when published
 */
public record Criterion(
    CriterionId id,
    LanguageMap title,
    @Nullable LanguageMap description,
    Fraction weight,
    @Size(min = 2, max = 20, message = "{rubric.levels.size}") List<@Valid CriterionLevel> levels) {

  /** Copies the levels and checks the weight. */
  public Criterion {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    if (weight.signum() <= 0) {
      throw new IllegalArgumentException("the weight of a criterion is more than 0");
    }
    levels = List.copyOf(levels);
  }

  /**
   * Returns a level by its id.
   *
   * @param level which level
   * @return the level, or nothing if this criterion does not have it
   */
  public Optional<CriterionLevel> level(LevelId level) {
    return levels.stream().filter(candidate -> candidate.id().equals(level)).findFirst();
  }

  /**
   * Returns how high a level stands.
   *
   * @param level which level
   * @return its index from 0 for the lowest, or -1 if this criterion does not have it
   */
  public int standing(LevelId level) {
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).id().equals(level)) {
        return i;
      }
    }
    return -1;
  }
}
