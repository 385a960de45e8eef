package io.microcredential.core.assessment;

import java.util.List;

/**
 * One piece of work of which the right ratings are known, and how somebody rated it.
 *
 * @param trueRatings the right ratings, at least one, each with a level, each criterion once
 * @param ratings how the candidate rated it, each criterion at most once
 */
public record CalibrationPaper(List<CriterionRating> trueRatings, List<CriterionRating> ratings) {

  /** Copies the ratings and checks that the right ones are known. */
  public CalibrationPaper {
    trueRatings = List.copyOf(trueRatings);
    ratings = List.copyOf(ratings);
    if (trueRatings.isEmpty() || trueRatings.stream().anyMatch(rating -> rating.level() == null)) {
      throw new IllegalArgumentException("the true ratings of a calibration paper all have levels");
    }
    if (isRepeated(trueRatings) || isRepeated(ratings)) {
      throw new IllegalArgumentException("a calibration paper rates each criterion at most once");
    }
  }

  private static boolean isRepeated(List<CriterionRating> list) {
    return list.stream().map(CriterionRating::criterion).distinct().count() < list.size();
  }
}
