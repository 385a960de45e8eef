package io.microcredential.rubric.scoring;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.PartId;
import java.util.List;
import java.util.Objects;

/**
 * Says whether a judged rubric is met, not met, or cannot be told yet.
 *
 * <p>A policy is data, like {@link ScoreFormula}. Criteria that are not named mean every criterion
 * of the part in which the policy stands, or of the rubric. What is unknown leaves a decision
 * unknown unless no value of it could change the decision. A level was not shown where its
 * criterion does not apply.
 *
 * <p>Laws: a higher level never turns met into anything else, and the order inside a group does not
 * matter; {@link ScoreFormula.Custom} functions answer for themselves.
 */
public sealed interface DecisionPolicy {

  /**
   * Met when one criterion stands at a level or higher; not met where it does not apply.
   *
   * @param criterion which criterion
   * @param level the lowest level that will do
   */
  record CriterionAtLeast(CriterionId criterion, LevelId level) implements DecisionPolicy {
    /** Checks that nothing is missing. */
    public CriterionAtLeast {
      Objects.requireNonNull(criterion, "criterion");
      Objects.requireNonNull(level, "level");
    }
  }

  /**
   * Met when each of the criteria that apply, at least one, stands at a level or higher.
   *
   * @param level the lowest level that will do
   * @param criteria which criteria, all different; none named means all in reach
   */
  record EachAtLeast(LevelId level, List<CriterionId> criteria) implements DecisionPolicy {
    /** Copies the list and refuses repetitions. */
    public EachAtLeast {
      Objects.requireNonNull(level, "level");
      criteria = Policies.distinct(criteria);
    }
  }

  /**
   * Met when at least so many criteria stand at a level or higher.
   *
   * @param count how many, at least 1
   * @param level the lowest level that will do
   * @param criteria which criteria, all different; none named means all in reach
   */
  record CountAtLeast(int count, LevelId level, List<CriterionId> criteria)
      implements DecisionPolicy {
    /** Copies the list, refuses repetitions and checks the count. */
    public CountAtLeast {
      Policies.requirePositive(count, "count");
      Objects.requireNonNull(level, "level");
      criteria = Policies.distinct(criteria);
    }
  }

  /**
   * Met when a fraction of the criteria that apply, at least one, stands at a level or higher.
   *
   * @param fraction the least fraction that will do, in (0, 1], compared exactly
   * @param level the lowest level that will do
   * @param criteria which criteria, all different; none named means all in reach
   */
  record FractionAtLeast(Fraction fraction, LevelId level, List<CriterionId> criteria)
      implements DecisionPolicy {
    /** Copies the list, refuses repetitions and checks the range. */
    public FractionAtLeast {
      if (fraction.signum() <= 0 || fraction.compareTo(Fraction.ONE) > 0) {
        throw new IllegalArgumentException("the fraction must be in (0, 1], was " + fraction);
      }
      Objects.requireNonNull(level, "level");
      criteria = Policies.distinct(criteria);
    }
  }

  /**
   * Met when a score is at least a cut, compared exactly; unknown where there is no score.
   *
   * @param score how the score comes about
   * @param cut the least score that will do
   */
  record ScoreAtLeast(ScoreFormula score, Fraction cut) implements DecisionPolicy {
    /** Checks that nothing is missing. */
    public ScoreAtLeast {
      Objects.requireNonNull(score, "score");
      Objects.requireNonNull(cut, "cut");
    }
  }

  /**
   * Met when all of its policies are met: nothing makes up for anything.
   *
   * @param policies at least one, all different
   */
  record Conjunctive(List<DecisionPolicy> policies) implements DecisionPolicy {
    /** Copies the group and refuses an empty one and repetitions. */
    public Conjunctive {
      policies = Policies.group(policies);
    }
  }

  /**
   * Met when at least one of its policies is met.
   *
   * @param policies at least one, all different
   */
  record Disjunctive(List<DecisionPolicy> policies) implements DecisionPolicy {
    /** Copies the group and refuses an empty one and repetitions. */
    public Disjunctive {
      policies = Policies.group(policies);
    }
  }

  /**
   * Met when a score is at least a cut, so that strong criteria make up for weak ones, and none of
   * some criteria stands below its floor.
   *
   * @param score how the score comes about
   * @param cut the least score that will do
   * @param floors what must not be made up for, each criterion at most once
   */
  record Compensatory(ScoreFormula score, Fraction cut, List<CriterionFloor> floors)
      implements DecisionPolicy {
    /** Copies the floors and refuses two for one criterion. */
    public Compensatory {
      Objects.requireNonNull(score, "score");
      Objects.requireNonNull(cut, "cut");
      Policies.distinct(floors.stream().map(CriterionFloor::criterion).toList());
      floors = List.copyOf(floors);
    }
  }

  /**
   * Met when at least so many parts are met, each by its own policy.
   *
   * @param atLeast how many, from 1 to the number of parts
   * @param parts at least one, each part once
   */
  record Profile(int atLeast, List<PartDecision> parts) implements DecisionPolicy {
    /** Copies the parts and refuses none, two for one part and counts beyond them. */
    public Profile {
      Policies.group(parts.stream().map(PartDecision::part).toList());
      parts = List.copyOf(parts);
      if (atLeast < 1 || atLeast > parts.size()) {
        throw new IllegalArgumentException(
            "the count must be in [1, " + parts.size() + "], was " + atLeast);
      }
    }

    /**
     * Returns the profile in which every part has to be met.
     *
     * @param parts at least one, each part once
     * @return the policy
     */
    public static Profile all(PartDecision... parts) {
      return new Profile(Math.max(1, parts.length), List.of(parts));
    }
  }

  /**
   * How one part is decided.
   *
   * @param part which part; its criteria are in reach of the policy
   * @param policy when it is met
   */
  record PartDecision(PartId part, DecisionPolicy policy) {
    /** Checks that nothing is missing. */
    public PartDecision {
      Objects.requireNonNull(part, "part");
      Objects.requireNonNull(policy, "policy");
    }
  }
}
