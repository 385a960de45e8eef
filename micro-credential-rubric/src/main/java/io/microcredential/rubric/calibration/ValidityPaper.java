package io.microcredential.rubric.calibration;

import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.CalibrationPaper;
import io.microcredential.core.assessment.CriterionRating;
import java.util.List;
import java.util.Objects;

/**
 * A piece of work of which experts have settled the true levels; raters read it without knowing
 * that it is one.
 *
 * @param work which work
 * @param trueRatings the true ratings with their reasons, at least one, each with a level, each
 *     criterion once
 */
public record ValidityPaper(SubmissionId work, List<CriterionRating> trueRatings) {

  /** Copies the ratings and checks them as a calibration paper does. */
  public ValidityPaper {
    Objects.requireNonNull(work, "work");
    trueRatings = new CalibrationPaper(trueRatings, List.of()).trueRatings();
  }

  /**
   * Sets a rater's ratings beside the true ones, for a qualification test and for drift charts.
   *
   * @param ratings how the rater rated this work, each criterion at most once
   * @return both
   */
  public CalibrationPaper ratedAs(List<CriterionRating> ratings) {
    return new CalibrationPaper(trueRatings, ratings);
  }
}
