package io.microcredential.rubric.ratings;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table holds what.
 *
 * <p>The three layouts are those in which rating data come: one rating a line, one column a rater,
 * one column a criterion.
 */
public sealed interface CsvLayout {

  /** The name of a criterion where the file has only one and does not name it. */
  String ONLY_CRITERION = "rating";

  /**
   * Returns the columns that do not hold ratings.
   *
   * @return their names, those that the file must have
   */
  List<String> keys();

  /**
   * One rating a line; what R calls long and pandas tidy.
   *
   * @param unit the column of the unit's name
   * @param rater the column of the rater's name
   * @param criterion the column of the criterion's name, or null where there is only one criterion,
   *     which is then called {@value #ONLY_CRITERION}
   * @param rating the column of the rating
   */
  record OneRatingEach(String unit, String rater, @Nullable String criterion, String rating)
      implements CsvLayout {

    /** Checks that no two columns are the same. */
    public OneRatingEach {
      requireDistinct(Stream.of(unit, rater, criterion, rating).filter(Objects::nonNull).toList());
    }

    @Override
    public List<String> keys() {
      return criterion == null ? List.of(unit, rater) : List.of(unit, rater, criterion);
    }
  }

  /**
   * One line a unit and one column a rater, on one criterion, which is called {@value
   * #ONLY_CRITERION}.
   *
   * @param unit the column of the unit's name, or null where units have none and are numbered by
   *     their lines, from 1
   */
  record RatersAcross(@Nullable String unit) implements CsvLayout {
    @Override
    public List<String> keys() {
      return unit == null ? List.of() : List.of(unit);
    }
  }

  /**
   * One line a unit and rater, and one column a criterion.
   *
   * @param unit the column of the unit's name
   * @param rater the column of the rater's name
   */
  record CriteriaAcross(String unit, String rater) implements CsvLayout {

    /** Checks that no two columns are the same. */
    public CriteriaAcross {
      requireDistinct(List.of(unit, rater));
    }

    @Override
    public List<String> keys() {
      return List.of(unit, rater);
    }
  }

  private static void requireDistinct(List<String> columns) {
    if (columns.stream().distinct().count() < columns.size()) {
      throw new IllegalArgumentException("each column holds one thing; name different columns");
    }
  }
}
