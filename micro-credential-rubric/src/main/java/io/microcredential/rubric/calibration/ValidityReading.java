package io.microcredential.rubric.calibration;

import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.CalibrationPaper;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.Rubric;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One criterion of one validity paper, as a rater read it on some day.
 *
 * @param day on which day it was read
 * @param trueLevel how high the true level stands, from 0 for the lowest
 * @param givenLevel how high the given level stands, or null where the rater gave none
 */
public record ValidityReading(LocalDate day, int trueLevel, @Nullable Integer givenLevel) {

  /** Checks the levels. */
  public ValidityReading {
    Objects.requireNonNull(day, "day");
    if (trueLevel < 0 || (givenLevel != null && givenLevel < 0)) {
      throw new IllegalArgumentException("levels are counted from 0 for the lowest");
    }
  }

  /**
   * Returns the readings of one paper, one for each true rating.
   *
   * @param day on which day it was read
   * @param rubric gives the levels their order
   * @param paper the true ratings and the rater's
   * @return one for each true rating, in their order
   * @throws IllegalArgumentException if a rating names a criterion or level that the rubric does
   *     not have
   */
  public static List<ValidityReading> of(LocalDate day, Rubric rubric, CalibrationPaper paper) {
    List<ValidityReading> readings = new ArrayList<>();
    for (CriterionRating truth : paper.trueRatings()) {
      Criterion criterion =
          rubric.criterion(truth.criterion()).orElseThrow(ValidityReading::otherRubric);
      Integer right = standing(criterion, truth.level());
      Integer given =
          paper.ratings().stream()
              .filter(rating -> rating.criterion().equals(truth.criterion()))
              .findFirst()
              .map(rating -> standing(criterion, rating.level()))
              .orElse(null);
      readings.add(new ValidityReading(day, Objects.requireNonNull(right), given));
    }
    return List.copyOf(readings);
  }

  private static @Nullable Integer standing(Criterion criterion, @Nullable LevelId level) {
    if (level == null) {
      return null;
    }
    int standing = criterion.standing(level);
    if (standing < 0) {
      throw otherRubric();
    }
    return standing;
  }

  private static IllegalArgumentException otherRubric() {
    return new IllegalArgumentException("the ratings are of criteria and levels of the rubric");
  }

  /**
   * Returns whether the rater gave the true level.
   *
   * @return whether both are the same; false where the rater gave no level
   */
  public boolean isExact() {
    return givenLevel != null && givenLevel == trueLevel;
  }

  /**
   * Returns how far the rater is from the true level.
   *
   * @return levels too high (more than 0) or too low (less than 0), or nothing where the rater gave
   *     no level
   */
  public OptionalInt difference() {
    return givenLevel == null ? OptionalInt.empty() : OptionalInt.of(givenLevel - trueLevel);
  }
}
