package io.microcredential.core.assessment;

import io.microcredential.core.Fraction;
import java.math.RoundingMode;
import java.util.List;
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
  default boolean takesExpert() {
    return false;
  }

  /**
   * Returns whether this combines any number of standings into one, so that an expert's can be
   * among them.
   *
   * @return whether this is a median or a mean that drops nobody
   */
  default boolean combines() {
    return this instanceof Median || this instanceof MeanStanding || this instanceof WeightedMean;
  }

  /**
   * Returns the policy that the field calls parity: the mean of two, and of all three where an
   * expert had to be asked.
   *
   * @param gap how many levels apart the two have to be for an expert to be asked, at least 1
   * @param rounding how a mean is rounded to a standing
   * @return the policy
   * @see ExpertCount#WITH_ALL
   */
  static ResolutionPolicy parity(int gap, RoundingMode rounding) {
    return new ExpertOnGap(new MeanStanding(2, rounding), gap, ExpertCount.WITH_ALL);
  }

  /**
   * Returns the policy that the field calls tertium quid: the mean of two, and of an expert and the
   * nearer of the two where an expert had to be asked.
   *
   * @param gap how many levels apart the two have to be for an expert to be asked, at least 1
   * @param rounding how a mean is rounded to a standing
   * @return the policy
   * @see ExpertCount#WITH_NEAREST
   */
  static ResolutionPolicy tertiumQuid(int gap, RoundingMode rounding) {
    return new ExpertOnGap(new MeanStanding(2, rounding), gap, ExpertCount.WITH_NEAREST);
  }

  /** One assessor's ratings count as they are. */
  record SingleAssessor() implements ResolutionPolicy {
    @Override
    public int independentAssessors() {
      return 1;
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
      return otherwise.takesExpert();
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
      return otherwise.takesExpert();
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
      requireRounding(rounding);
    }

    @Override
    public int independentAssessors() {
      return assessors;
    }
  }

  /**
   * The mean of the standings that are left when the lowest and the highest are dropped; one rater
   * who is far off moves nothing.
   *
   * @param assessors how many rate independently, 3 to {@link #MOST_ASSESSORS}
   * @param dropped how many are dropped at each end, at least 1, so that at least one is left
   * @param rounding how the mean is rounded; not {@link RoundingMode#UNNECESSARY}
   */
  record TrimmedMean(int assessors, int dropped, RoundingMode rounding)
      implements ResolutionPolicy {
    /** Checks the numbers and that something is declared. */
    public TrimmedMean {
      requirePanel(assessors, 3);
      requireRounding(rounding);
      if (dropped < 1 || 2 * dropped >= assessors) {
        throw new IllegalArgumentException(
            "at least 1 is dropped at each end and at least 1 is left, was " + dropped);
      }
    }

    @Override
    public int independentAssessors() {
      return assessors;
    }
  }

  /**
   * The mean of the standings, each counting by what the programme has certified its assessor for.
   *
   * @param assessors how many rate independently, 2 to {@link #MOST_ASSESSORS}
   * @param weights how much assessors of a kind count, each kind at most once; a kind that is not
   *     named counts 1
   * @param rounding how the mean is rounded; not {@link RoundingMode#UNNECESSARY}
   */
  record WeightedMean(int assessors, List<KindWeight> weights, RoundingMode rounding)
      implements ResolutionPolicy {
    /** Copies the weights and checks them. */
    public WeightedMean {
      requirePanel(assessors, 2);
      requireRounding(rounding);
      weights = List.copyOf(weights);
      if (weights.stream().map(KindWeight::kind).distinct().count() < weights.size()) {
        throw new IllegalArgumentException("a kind of assessor has one weight");
      }
    }

    /**
     * Returns how much an assessor counts.
     *
     * @param kind what the assessor is to the programme
     * @return the weight, more than 0
     */
    public Fraction weight(AssessorKind kind) {
      return weights.stream()
          .filter(weight -> weight.kind() == kind)
          .map(KindWeight::weight)
          .findFirst()
          .orElse(Fraction.ONE);
    }

    @Override
    public int independentAssessors() {
      return assessors;
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
          || within instanceof ExpertOnGap
          || within instanceof ExpertOnTrigger) {
        throw new IllegalArgumentException(
            "a gap is settled within unanimous, majority, a median or a mean");
      }
      if (gap < 1) {
        throw new IllegalArgumentException("levels are at least 1 apart, was " + gap);
      }
      requireCount(within, count);
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

  /**
   * An expert rates the whole work when something about it asks for that; otherwise another policy
   * holds.
   *
   * @param within the policy where nothing asks for an expert; any but this one
   * @param triggers what asks for an expert, at least one; one of them is enough
   * @param count how the expert's levels count; together with others only within a median or a
   *     mean, also one with a gap, and with the nearest only where two assessors rate
   */
  record ExpertOnTrigger(
      ResolutionPolicy within, List<AdjudicationTrigger> triggers, ExpertCount count)
      implements ResolutionPolicy {
    /** Checks that the parts fit together. */
    public ExpertOnTrigger {
      Objects.requireNonNull(count, "count");
      triggers = List.copyOf(triggers);
      if (within instanceof ExpertOnTrigger) {
        throw new IllegalArgumentException("name all triggers in one policy");
      }
      if (triggers.isEmpty()) {
        throw new IllegalArgumentException("say what asks for an expert; name a trigger");
      }
      requireCount(within instanceof ExpertOnGap gap ? gap.within() : within, count);
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

  private static void requireCount(ResolutionPolicy within, ExpertCount count) {
    if (count != ExpertCount.ALONE && !within.combines()) {
      throw new IllegalArgumentException(
          "an expert's level is combined with others within a median or a mean of all");
    }
    if (count == ExpertCount.WITH_NEAREST && within.independentAssessors() != 2) {
      throw new IllegalArgumentException("there is a nearer one only where two assessors rate");
    }
  }

  private static void requireRounding(RoundingMode rounding) {
    Objects.requireNonNull(rounding, "rounding");
    if (rounding == RoundingMode.UNNECESSARY) {
      throw new IllegalArgumentException(
          "a mean of standings is seldom a standing; declare how it is rounded");
    }
  }

  private static void requirePanel(int assessors, int least) {
    if (assessors < least || assessors > MOST_ASSESSORS) {
      throw new IllegalArgumentException(
          "this takes " + least + " to " + MOST_ASSESSORS + " assessors, was " + assessors);
    }
  }
}
