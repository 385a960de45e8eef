package io.microcredential.rubric.scoring;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.PartId;
import io.microcredential.core.Rounding;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says which number a judged rubric is worth.
 *
 * <p>A formula is data: it is compared, stored and explained, and every number is an exact
 * fraction. Criteria that are not named mean every criterion of the part in which the formula
 * stands, or of the rubric. A level that is unknown makes the number a range, never lower; a
 * criterion that does not apply is left out where the formula says so, and is never worth nothing.
 *
 * <p>Laws: a higher level never lowers the number, the order of criteria does not matter, and the
 * number lies in the range of its formula. {@link Custom} functions answer for themselves.
 */
public sealed interface ScoreFormula {

  /**
   * Returns the mean of all criteria, each counting by its weight.
   *
   * @return the formula
   */
  static ScoreFormula weightedMean() {
    return new WeightedMean(List.of());
  }

  /**
   * Returns the sum of all criteria, each counting by its weight.
   *
   * @return the formula
   */
  static ScoreFormula weightedSum() {
    return new WeightedSum(List.of());
  }

  /**
   * Returns this formula, its number rounded in a declared way.
   *
   * @param rounding how, in whole points and their decimals
   * @return the rounded formula
   */
  default ScoreFormula rounded(Rounding rounding) {
    return new Rounded(this, rounding, Fraction.ONE);
  }

  /**
   * Returns this formula, its range stretched onto another one.
   *
   * @param lowest what its lowest number becomes
   * @param highest what its highest number becomes, more than the lowest
   * @return the rescaled formula
   */
  default ScoreFormula rescaled(Fraction lowest, Fraction highest) {
    return new Rescaled(this, lowest, highest);
  }

  /**
   * Returns this formula with penalties.
   *
   * @param penalties what is taken off, at least one
   * @return the formula with penalties
   */
  default ScoreFormula penalized(Penalty... penalties) {
    return new Penalized(this, List.of(penalties));
  }

  /**
   * The sum of weight × points, divided by the sum of the weights.
   *
   * <p>What does not apply is left out together with its weight; where nothing applies there is no
   * number.
   *
   * @param criteria which criteria, all different; none named means all in reach
   */
  record WeightedMean(List<CriterionId> criteria) implements ScoreFormula {
    /** Copies the list and refuses repetitions. */
    public WeightedMean {
      criteria = Policies.distinct(criteria);
    }
  }

  /**
   * The sum of weight × points.
   *
   * <p>A sum over fewer criteria could not be compared with other sums, so there is no number where
   * one of them does not apply.
   *
   * @param criteria which criteria, all different; none named means all in reach
   */
  record WeightedSum(List<CriterionId> criteria) implements ScoreFormula {
    /** Copies the list and refuses repetitions. */
    public WeightedSum {
      criteria = Policies.distinct(criteria);
    }
  }

  /**
   * The mean of the points of the best so many criteria.
   *
   * <p>The criteria have one weight: with several, the best points would not always make the best
   * mean. There is no number where fewer apply.
   *
   * @param count how many count, at least 1
   * @param criteria which criteria, all different; none named means all in reach
   */
  record BestOf(int count, List<CriterionId> criteria) implements ScoreFormula {
    /** Copies the list, refuses repetitions and checks the count. */
    public BestOf {
      Policies.requirePositive(count, "count");
      criteria = Policies.distinct(criteria);
    }
  }

  /**
   * The mean of the points without the lowest so many of the criteria that apply.
   *
   * <p>The criteria have one weight, as in {@link BestOf}. There is no number where nothing is
   * left.
   *
   * @param count how many are dropped, at least 1
   * @param criteria which criteria, all different; none named means all in reach
   */
  record DropLowest(int count, List<CriterionId> criteria) implements ScoreFormula {
    /** Copies the list, refuses repetitions and checks the count. */
    public DropLowest {
      Policies.requirePositive(count, "count");
      criteria = Policies.distinct(criteria);
    }
  }

  /**
   * The fraction of the criteria that apply which stand at a level or higher, from 0 to 1.
   *
   * @param level the lowest level that counts
   * @param criteria which criteria, all different; none named means all in reach
   */
  record ShareAtLevel(LevelId level, List<CriterionId> criteria) implements ScoreFormula {
    /** Copies the list and refuses repetitions. */
    public ShareAtLevel {
      Objects.requireNonNull(level, "level");
      criteria = Policies.distinct(criteria);
    }
  }

  /**
   * A number that a programme's own function computes; see {@link CustomScore}.
   *
   * <p>Only the function's name is data. Whoever reads such a formula passes the function of that
   * name to {@link Scoring#of(io.microcredential.core.assessment.Rubric, ScoringPlan, List)};
   * without it the plan has a problem that says so.
   *
   * @param name what the function is called
   * @param lowest the least number that it returns
   * @param highest the greatest number that it returns, more than the lowest
   * @param criteria which criteria it sees, all different; none named means all in reach
   */
  record Custom(String name, Fraction lowest, Fraction highest, List<CriterionId> criteria)
      implements ScoreFormula {
    /** Copies the list, refuses repetitions and checks the range. */
    public Custom {
      Policies.requireName(name);
      Policies.requireRange(lowest, highest);
      criteria = Policies.distinct(criteria);
    }
  }

  /**
   * The sum of other formulas, each times its weight; no number where one of them has none.
   *
   * @param terms at least one
   */
  record Total(List<Term> terms) implements ScoreFormula {
    /** Copies the terms and refuses none. */
    public Total {
      terms = Policies.some(terms, "a total has at least one term");
    }
  }

  /**
   * One term of a {@link Total}.
   *
   * @param part the part of the rubric whose criteria are in reach, or null for those in reach of
   *     the total
   * @param weight how much it counts, more than 0
   * @param of the formula
   */
  record Term(@Nullable PartId part, Fraction weight, ScoreFormula of) {
    /** Checks the weight. */
    public Term {
      Policies.requirePositive(weight, "the weight of a term");
      Objects.requireNonNull(of, "of");
    }
  }

  /**
   * The number stretched from the range of its formula onto another: <i>(current − minimum) /
   * (maximum − minimum)</i> of the way from the new lowest to the new highest.
   *
   * <p>The range is that of the criteria that apply.
   *
   * @param of the formula
   * @param lowest what its lowest number becomes
   * @param highest what its highest number becomes, more than the lowest
   * @see <a href="https://docs.moodle.org/en/Rubrics">Moodle, Rubrics: grade calculation</a>
   */
  record Rescaled(ScoreFormula of, Fraction lowest, Fraction highest) implements ScoreFormula {
    /** Checks the range. */
    public Rescaled {
      Objects.requireNonNull(of, "of");
      Policies.requireRange(lowest, highest);
    }
  }

  /**
   * The number less its penalties, never below the lowest number of its formula.
   *
   * <p>All penalties are taken off at once, so that their order does not matter: with score
   * <i>s</i> in [<i>l</i>, <i>h</i>], shares of what was reached <i>r</i>, shares of the scale
   * <i>c</i> and points <i>p</i>, the number is <i>l</i> + max(0, (<i>s</i> − <i>l</i>)(1 − min(1,
   * Σ<i>r</i>)) − Σ<i>c</i>(<i>h</i> − <i>l</i>) − Σ<i>p</i>).
   *
   * @param of the formula
   * @param penalties what is taken off, at least one
   */
  record Penalized(ScoreFormula of, List<Penalty> penalties) implements ScoreFormula {
    /** Copies the penalties and refuses none. */
    public Penalized {
      Objects.requireNonNull(of, "of");
      penalties = Policies.some(penalties, "name at least one penalty");
    }
  }

  /**
   * The number rounded in a declared way: divided by the unit, rounded, and multiplied by it.
   *
   * @param of the formula
   * @param rounding digits after the point, counted in units, and mode
   * @param unit what is counted, more than 0: 1 for points, 1/100 for percents, 1/4 for quarters
   */
  record Rounded(ScoreFormula of, Rounding rounding, Fraction unit) implements ScoreFormula {
    /** Checks the unit. */
    public Rounded {
      Objects.requireNonNull(of, "of");
      Objects.requireNonNull(rounding, "rounding");
      Policies.requirePositive(unit, "the unit of a rounding");
    }
  }
}
