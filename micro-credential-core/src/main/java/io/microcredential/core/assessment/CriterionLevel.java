package io.microcredential.core.assessment;

import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One level of a criterion.
 *
 * <p>A level is worth one number of points, or a range of them, such as <i>Proficient, 8 to 10
 * points</i>. Where it is a range, whoever rates says how many.
 *
 * @param id identifies the standing; the same id on two criteria means the same standing
 * @param name what it is called, such as <i>Demonstrated</i>
 * @param points what it is worth in a score, exact; the least where it is a range
 * @param descriptors what work at this level looks like; several where one level has several ways,
 *     such as <i>not addressed</i> and <i>inaccurate</i>
 * @param upTo the most that it is worth where it is a range, more than {@code points}; null where
 *     it is worth one number
 */
public record CriterionLevel(
    LevelId id,
    LanguageMap name,
    Fraction points,
    @NotEmpty(message = "{rubric.descriptors.empty}") List<LanguageMap> descriptors,
    @Nullable Fraction upTo) {

  /** Copies the descriptors and checks that a range goes upwards. */
  public CriterionLevel {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(points, "points");
    descriptors = List.copyOf(descriptors);
    if (upTo != null && upTo.compareTo(points) <= 0) {
      throw new IllegalArgumentException("a range of points ends above the points it starts from");
    }
  }

  /**
   * Makes a level that is worth one number of points.
   *
   * @param id identifies the standing
   * @param name what it is called
   * @param points what it is worth in a score, exact
   * @param descriptors what work at this level looks like
   */
  public CriterionLevel(
      LevelId id, LanguageMap name, Fraction points, List<LanguageMap> descriptors) {
    this(id, name, points, descriptors, null);
  }

  /**
   * Returns whether this level is worth a range of points.
   *
   * @return whether there is more than one number of points
   */
  public boolean isRange() {
    return upTo != null;
  }

  /**
   * Returns the most that this level is worth.
   *
   * @return where the range ends, or the points where there is no range
   */
  public Fraction mostPoints() {
    return upTo == null ? points : upTo;
  }

  /**
   * Returns whether this level is worth so many points, both ends included.
   *
   * @param number how many points
   * @return whether that is the number of this level, or inside its range
   */
  public boolean holds(Fraction number) {
    return number.isAtLeast(points) && mostPoints().isAtLeast(number);
  }

  /**
   * Returns whether points were given as this level asks for: inside the range where it is one,
   * none otherwise.
   *
   * @param given the points given beside this level, or null where there are none
   * @return whether that is what belongs here
   */
  public boolean takes(@Nullable Fraction given) {
    return isRange() ? given != null && holds(given) : given == null;
  }

  /**
   * Returns what this level counts for in a score.
   *
   * @param given the points given beside this level, or null where there are none
   * @return the points given where this level is a range, its own otherwise; nothing where it is a
   *     range and nobody gave any, which is unknown and not the least
   * @throws IllegalArgumentException if points are given that are outside the range, or where there
   *     is no range
   */
  public Optional<Fraction> worth(@Nullable Fraction given) {
    if (given != null && !takes(given)) {
      throw new IllegalArgumentException(
          isRange()
              ? "level " + id + " is worth " + points + " to " + upTo + " points, not " + given
              : "level " + id + " is no range, so no points are given beside it");
    }
    return isRange() ? Optional.ofNullable(given) : Optional.of(points);
  }
}
