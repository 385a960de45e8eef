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
 * @param applicability whether there is work to which it does not apply; null where it always
 *     applies, which is also what {@link Applicability#ALWAYS} becomes
 */
public record Criterion(
    CriterionId id,
    LanguageMap title,
    @Nullable LanguageMap description,
    Fraction weight,
    @Size(min = 2, max = 20, message = "{rubric.levels.size}") List<@Valid CriterionLevel> levels,
    @Nullable Applicability applicability) {

  /** Copies the levels and checks the weight. */
  public Criterion {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    if (weight.signum() <= 0) {
      throw new IllegalArgumentException("the weight of a criterion is more than 0");
    }
    levels = List.copyOf(levels);
    // One way to say it, so that two criteria that mean the same have the same digest.
    applicability = applicability == Applicability.ALWAYS ? null : applicability;
  }

  /**
   * Makes a criterion that applies to all work.
   *
   * @param id identifies it inside the rubric
   * @param title what it is called
   * @param description what is looked at
   * @param weight how much it counts in a score, more than 0
   * @param levels lowest first, at least two when published
   */
  public Criterion(
      CriterionId id,
      LanguageMap title,
      @Nullable LanguageMap description,
      Fraction weight,
      List<CriterionLevel> levels) {
    this(id, title, description, weight, levels, null);
  }

  /**
   * Returns this criterion with another word about the work to which it applies.
   *
   * @param declared whether there is work to which it does not apply
   * @return the criterion
   */
  public Criterion with(Applicability declared) {
    return new Criterion(id, title, description, weight, levels, declared);
  }

  /**
   * Returns whether it may be said of some work that this criterion does not apply to it.
   *
   * @return whether that was declared
   */
  public boolean mayNotApply() {
    return applicability == Applicability.MAY_NOT_APPLY;
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
