package io.microcredential.rubric.scoring;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of one piece of work. */
final class Judged {

  /** The standing of a criterion whose level is not known. */
  static final int UNKNOWN = -2;

  /** The standing of a criterion that does not apply. */
  static final int NOT_APPLICABLE = -1;

  final BoundRubric rubric;
  final int[] standings;
  final Circumstances circumstances;

  /** The points given inside levels that are ranges. */
  private final @Nullable Fraction[] given;

  Judged(BoundRubric rubric, int[] standings, Circumstances circumstances) {
    this(rubric, standings, new @Nullable Fraction[standings.length], circumstances);
  }

  private Judged(
      BoundRubric rubric,
      int[] standings,
      @Nullable Fraction[] given,
      Circumstances circumstances) {
    this.rubric = rubric;
    this.standings = standings;
    this.given = given;
    this.circumstances = circumstances;
  }

  static Judged of(BoundRubric rubric, List<CriterionResult> results, Circumstances circumstances) {
    int[] standings = new int[rubric.size];
    Arrays.fill(standings, UNKNOWN);
    var given = new @Nullable Fraction[rubric.size];
    for (CriterionResult result : results) {
      int place = rubric.place(result.criterion());
      if (place < 0) {
        throw new IllegalArgumentException(
            "the rubric has no criterion "
                + result.criterion()
                + "; pass results of this rubric only");
      }
      int standing = standing(rubric, place, result);
      if (standing != UNKNOWN && standings[place] != UNKNOWN) {
        throw new IllegalArgumentException(
            "criterion " + result.criterion() + " has two results; pass the one that counts");
      }
      if (standing != UNKNOWN) {
        standings[place] = standing;
        given[place] = given(rubric, place, standing, result.points());
      }
    }
    return new Judged(rubric, standings, given, circumstances);
  }

  private static int standing(BoundRubric rubric, int place, CriterionResult result) {
    LevelId level = result.level();
    if (level == null && result.basis() == ResultBasis.NOT_APPLICABLE) {
      if (!rubric.mayNotApply(place)) {
        throw new IllegalArgumentException(
            "criterion " + result.criterion() + " always applies, and a result says it does not");
      }
      return NOT_APPLICABLE;
    } else if (level == null) {
      return UNKNOWN;
    }
    int standing = rubric.criterion(place).standing(level);
    if (standing < 0) {
      throw new IllegalArgumentException(
          "criterion " + result.criterion() + " has no level " + level);
    }
    return standing;
  }

  /** Refuses points outside the range of a level, or where there is none. */
  private static @Nullable Fraction given(
      BoundRubric rubric, int place, int standing, @Nullable Fraction points) {
    return standing < 0 || points == null
        ? null
        : rubric.level(place, standing).worth(points).orElse(null);
  }

  /**
   * Returns what would be known if one criterion stood at another level.
   *
   * @param points the points inside the level; null where it is no range or nobody knows them
   */
  Judged at(int place, int level, @Nullable Fraction points) {
    int[] changed = standings.clone();
    changed[place] = level;
    var others = given.clone();
    others[place] = points;
    return new Judged(rubric, changed, others, circumstances);
  }

  /** Returns the level of a criterion, or null where there is none. */
  @Nullable LevelId level(int place) {
    return standings[place] < 0 ? null : rubric.level(place, standings[place]).id();
  }

  /** Returns the points of a criterion, or null where they are not known. */
  @Nullable Fraction points(int place) {
    return standings[place] < 0
        ? null
        : rubric.level(place, standings[place]).worth(given[place]).orElse(null);
  }

  /** Returns the points given inside the level of a criterion, or null where there are none. */
  @Nullable Fraction given(int place) {
    return given[place];
  }

  /** Returns whether nothing more can become known about a criterion. */
  boolean isKnown(int place) {
    return standings[place] == NOT_APPLICABLE || points(place) != null;
  }

  CriterionId id(int place) {
    return rubric.criterion(place).id();
  }
}
