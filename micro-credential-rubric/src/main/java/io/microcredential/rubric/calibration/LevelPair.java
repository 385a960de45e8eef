package io.microcredential.rubric.calibration;

import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.CalibrationPaper;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.Rubric;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A true level and the given one, by their standings.
 *
 * @param criterion on which criterion
 * @param truth from 0 for the lowest
 * @param given from 0 for the lowest, or null where the rater gave no level of the rubric
 */
record LevelPair(Criterion criterion, int truth, @Nullable Integer given) {

  static List<LevelPair> of(Rubric rubric, CalibrationPaper paper) {
    List<LevelPair> pairs = new ArrayList<>();
    for (CriterionRating right : paper.trueRatings()) {
      Criterion criterion = rubric.criterion(right.criterion()).orElseThrow(LevelPair::otherRubric);
      Integer truth = standing(criterion, right.level());
      if (truth == null) {
        throw otherRubric();
      }
      Integer given = null;
      for (CriterionRating rating : paper.ratings()) {
        if (rating.criterion().equals(right.criterion())) {
          given = standing(criterion, rating.level());
        }
      }
      pairs.add(new LevelPair(criterion, truth, given));
    }
    return pairs;
  }

  private static @Nullable Integer standing(Criterion criterion, @Nullable LevelId level) {
    int standing = level == null ? -1 : criterion.standing(level);
    return standing < 0 ? null : standing;
  }

  private static IllegalArgumentException otherRubric() {
    return new IllegalArgumentException(
        "the true ratings are of criteria and levels of the rubric");
  }

  boolean isOn(Criterion other) {
    return criterion.id().equals(other.id());
  }

  /** Returns whether the given level is at most so many levels from the true one. */
  boolean isWithin(int levels) {
    return given != null && Math.abs(given - truth) <= levels;
  }
}
