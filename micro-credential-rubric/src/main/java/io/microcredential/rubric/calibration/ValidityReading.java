package io.microcredential.rubric.calibration;

import io.microcredential.core.assessment.CalibrationPaper;
import io.microcredential.core.assessment.Rubric;
import java.time.LocalDate;
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
   * @throws IllegalArgumentException if a true rating names a criterion or level that the rubric
   *     does not have; such a level of the rater is none
   */
  public static List<ValidityReading> of(LocalDate day, Rubric rubric, CalibrationPaper paper) {
    return LevelPair.of(rubric, paper).stream()
        .map(pair -> new ValidityReading(day, pair.truth(), pair.given()))
        .toList();
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
