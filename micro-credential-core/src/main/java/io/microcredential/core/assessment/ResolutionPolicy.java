package io.microcredential.core.assessment;

import java.math.RoundingMode;
import java.util.Objects;

/**
 * Declares how the ratings of several assessors become one level for each criterion.
 *
 * <p>Whatever is declared, everybody who judges independently has to rate a criterion before its
 * level is known; a missing rating is never taken for a low one. Where all give the same level, it
 * counts under every policy.
 */
public sealed interface ResolutionPolicy {

  /** The largest panel, which bounds the time that resolving takes. */
  int MOST_ASSESSORS = 20;

  /**
   * Returns how many assessors rate independently before anything is resolved.
   *
   * @return 1 to {@link #MOST_ASSESSORS}
   */
  int independentAssessors();

  /**
   * Returns whether there are ratings on which an expert would be asked.
   *
   * @return whether the panel has a place for one expert
   */
  boolean takesExpert();

  /** One assessor's ratings count as they are. */
  record SingleAssessor() implements ResolutionPolicy {
    @Override
    public int independentAssessors() {
      return 1;
    }

    @Override
    public boolean takesExpert() {
      return false;
    }
  }

  /**
   * Two assessors rate independently. Equal levels count; levels one apart are settled as declared;
   * for anything wider an expert rates the criterion and the expert's level counts.
   *
   * @param adjacent which level counts when the two are one apart
   */
  record TwoAssessors(AdjacentRatings adjacent) implements ResolutionPolicy {
    /** Checks that nothing is missing. */
    public TwoAssessors {
      Objects.requireNonNull(adjacent, "adjacent");
    }

    @Override
    public int independentAssessors() {
      return 2;
    }

    @Override
    public boolean takesExpert() {
      return true;
    }
  }

  /**
   * A level counts if all give it.
   *
   * @param assessors how many rate independently, 2 to {@link #MOST_ASSESSORS}
   * @param otherwise which level counts where they differ
   */
  record Unanimous(int assessors, Disagreement otherwise) implements ResolutionPolicy {
    /** Checks the number. */
    public Unanimous {
      requirePanel(assessors, 2);
      Objects.requireNonNull(otherwise, "otherwise");
    }

    @Override
    public int independentAssessors() {
      return assessors;
    }

    @Override
    public boolean takesExpert() {
      return otherwise == Disagreement.EXPERT;
    }
  }

  /**
   * A level counts if more than half give it.
   *
   * @param assessors how many rate independently, 3 to {@link #MOST_ASSESSORS}; a majority of two
   *     is unanimity and declared as such
   * @param otherwise which level counts where none has a majority
   */
  record Majority(int assessors, Disagreement otherwise) implements ResolutionPolicy {
    /** Checks the number. */
    public Majority {
      requirePanel(assessors, 3);
      Objects.requireNonNull(otherwise, "otherwise");
    }

    @Override
    public int independentAssessors() {
      return assessors;
    }

    @Override
    public boolean takesExpert() {
      return otherwise == Disagreement.EXPERT;
    }
  }

  /**
   * The level in the middle counts, when all are put in order.
   *
   * @param assessors how many rate independently, 2 to {@link #MOST_ASSESSORS}
   * @param middle which one that is where two are in the middle
   */
  record Median(int assessors, MiddleLevel middle) implements ResolutionPolicy {
    /** Checks the number. */
    public Median {
      requirePanel(assessors, 2);
      Objects.requireNonNull(middle, "middle");
    }

    @Override
    public int independentAssessors() {
      return assessors;
    }

    @Override
    public boolean takesExpert() {
      return false;
    }
  }

  /**
   * The mean of the standings counts: the lowest level counts 1, the next 2 and so on, and the
   * exact mean is rounded to a standing as declared. What the levels are worth in points plays no
   * part.
   *
   * @param assessors how many rate independently, 2 to {@link #MOST_ASSESSORS}
   * @param rounding how the mean is rounded; not {@link RoundingMode#UNNECESSARY}
   */
  record MeanStanding(int assessors, RoundingMode rounding) implements ResolutionPolicy {
    /** Checks the number and that something is declared. */
    public MeanStanding {
      requirePanel(assessors, 2);
      Objects.requireNonNull(rounding, "rounding");
      if (rounding == RoundingMode.UNNECESSARY) {
        throw new IllegalArgumentException(
            "a mean of standings is seldom a standing; declare how it is rounded");
      }
    }

    @Override
    public int independentAssessors() {
      return assessors;
    }

    @Override
    public boolean takesExpert() {
      return false;
    }
  }

  /**
   * An expert rates the criteria on which the assessors are too far apart; everywhere else another
   * policy holds.
   *
   * @param within the policy of the assessors: unanimous, majority, median or mean
   * @param gap how many levels apart the lowest and the highest have to be for an expert to be
   *     asked, at least 1
   * @param count how the expert's level counts there; together with others only within a median or
   *     a mean, and with the nearest only where two assessors rate
   */
  record ExpertOnGap(ResolutionPolicy within, int gap, ExpertCount count)
      implements ResolutionPolicy {
    /** Checks that the parts fit together. */
    public ExpertOnGap {
      Objects.requireNonNull(count, "count");
      if (within instanceof SingleAssessor
          || within instanceof TwoAssessors
          || within instanceof ExpertOnGap) {
        throw new IllegalArgumentException(
            "a gap is settled within unanimous, majority, median or meanStanding");
      }
      if (gap < 1) {
        throw new IllegalArgumentException("levels are at least 1 apart, was " + gap);
      }
      if (count != ExpertCount.ALONE
          && !(within instanceof Median)
          && !(within instanceof MeanStanding)) {
        throw new IllegalArgumentException(
            "an expert's level is combined with others within median or meanStanding");
      }
      if (count == ExpertCount.WITH_NEAREST && within.independentAssessors() != 2) {
        throw new IllegalArgumentException("there is a nearer one only where two assessors rate");
      }
    }

    @Override
    public int independentAssessors() {
      return within.independentAssessors();
    }

    @Override
    public boolean takesExpert() {
      return true;
    }
  }

  private static void requirePanel(int assessors, int least) {
    if (assessors < least || assessors > MOST_ASSESSORS) {
      throw new IllegalArgumentException(
          "this takes " + least + " to " + MOST_ASSESSORS + " assessors, was " + assessors);
    }
  }
}
