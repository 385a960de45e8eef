package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.TestId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule that says when a micro-credential is earned.
 *
 * <p>Rules are values: two rules that say the same in the same words are equal. A group is never
 * empty and never holds the same rule twice, so that "two of three" means two different ones.
 * Answers have three values: what depends on something unknown is {@link Verdict#UNKNOWN}; a group
 * that its known parts settle is not (Kleene's strong logic).
 *
 * <p>Laws: the order inside a group does not matter; without {@link Not}, more knowledge in the
 * learner's favour never turns {@link Verdict#MET} into anything else.
 */
public sealed interface AwardRule {

  /**
   * The most rules without parts that one tree may hold: more than anybody can read, and few enough
   * that no document can make answering it a burden.
   */
  int MOST_LEAVES = 1000;

  /**
   * Answers this rule.
   *
   * @param facts what is known
   * @return the answer with its reasons
   */
  default RuleTrace evaluate(Facts facts) {
    return RuleEvaluation.of(this, facts);
  }

  /**
   * Returns the rules directly below this one.
   *
   * @return the members of a group, the rules of the branches, the rule that is negated, or nothing
   */
  default List<AwardRule> parts() {
    return List.of();
  }

  /**
   * Returns every rule in this tree that has no rules below it.
   *
   * @return the leaves, left to right
   */
  default Stream<AwardRule> leaves() {
    return parts().isEmpty() ? Stream.of(this) : parts().stream().flatMap(AwardRule::leaves);
  }

  /**
   * Met when all of its rules are met.
   *
   * @param rules at least one, all different
   */
  record AllOf(List<AwardRule> rules) implements AwardRule {
    /** Copies the group and refuses an empty one and repetitions. */
    public AllOf {
      rules = RuleParts.group(rules);
    }

    @Override
    public List<AwardRule> parts() {
      return rules;
    }
  }

  /**
   * Met when at least one of its rules is met.
   *
   * @param rules at least one, all different
   */
  record AnyOf(List<AwardRule> rules) implements AwardRule {
    /** Copies the group and refuses an empty one and repetitions. */
    public AnyOf {
      rules = RuleParts.group(rules);
    }

    @Override
    public List<AwardRule> parts() {
      return rules;
    }
  }

  /**
   * Met when at least so many of its rules are met.
   *
   * @param atLeast how many, from 1 to the number of rules
   * @param rules at least one, all different
   */
  record CountOf(int atLeast, List<AwardRule> rules) implements AwardRule {
    /** Copies the group and refuses an empty one, repetitions and counts beyond the group. */
    public CountOf {
      rules = RuleParts.group(rules);
      if (atLeast < 1 || atLeast > rules.size()) {
        throw new IllegalArgumentException(
            "the count must be in [1, " + rules.size() + "], was " + atLeast);
      }
    }

    @Override
    public List<AwardRule> parts() {
      return rules;
    }
  }

  /**
   * Met when its rule is not met; unknown when its rule is.
   *
   * @param rule the rule that must not be met
   */
  record Not(AwardRule rule) implements AwardRule {
    /** Checks that there is a rule. */
    public Not {
      Objects.requireNonNull(rule, "rule");
    }

    @Override
    public List<AwardRule> parts() {
      return List.of(rule);
    }
  }

  /**
   * Met when the rule for the way that was taken is met; not met by a way for which there is none.
   *
   * @param branches what is asked by each way, at least one, each way at most once
   */
  record ByRoute(List<RouteBranch> branches) implements AwardRule {
    /** Copies the branches and refuses none at all and two for one way. */
    public ByRoute {
      branches = List.copyOf(branches);
      RuleParts.requireRoutes(branches);
    }

    @Override
    public List<AwardRule> parts() {
      return branches.stream().map(RouteBranch::rule).toList();
    }

    /**
     * Returns what is asked by one way.
     *
     * @param route the way that was taken
     * @return its rule, or nothing where that way is closed
     */
    public Optional<AwardRule> rule(AssessmentRoute route) {
      return branches.stream()
          .filter(branch -> branch.route() == route)
          .map(RouteBranch::rule)
          .findFirst();
    }
  }

  /**
   * What is asked by one way of showing the competency; it is a rule only inside {@link ByRoute}.
   *
   * @param route the way
   * @param rule what is asked by that way
   */
  record RouteBranch(AssessmentRoute route, AwardRule rule) {
    /** Checks that nothing is missing. */
    public RouteBranch {
      Objects.requireNonNull(route, "route");
      Objects.requireNonNull(rule, "rule");
    }
  }

  /**
   * Met when one criterion stands at a level or higher.
   *
   * @param criterion which criterion
   * @param level the lowest level that will do
   */
  record CriterionAtLeast(CriterionId criterion, LevelId level) implements AwardRule {
    /** Checks that nothing is missing. */
    public CriterionAtLeast {
      Objects.requireNonNull(criterion, "criterion");
      Objects.requireNonNull(level, "level");
    }
  }

  /**
   * Met when each of the criteria stands at a level or higher.
   *
   * @param level the lowest level that will do
   * @param criteria which criteria, all different; none named means every criterion of the rubric
   */
  record EachAtLeast(LevelId level, List<CriterionId> criteria) implements AwardRule {
    /** Copies the list and refuses repetitions. */
    public EachAtLeast {
      Objects.requireNonNull(level, "level");
      criteria = RuleParts.distinct(criteria);
    }
  }

  /**
   * Met when a fraction of the criteria stands at a level or higher.
   *
   * @param fraction the least fraction that will do, in (0, 1], compared exactly
   * @param level the lowest level that will do
   * @param criteria which criteria, all different; none named means every criterion of the rubric
   */
  record FractionAtLeast(Fraction fraction, LevelId level, List<CriterionId> criteria)
      implements AwardRule {
    /** Copies the list, refuses repetitions and checks the range. */
    public FractionAtLeast {
      if (fraction.signum() <= 0 || fraction.compareTo(Fraction.ONE) > 0) {
        throw new IllegalArgumentException("the fraction must be in (0, 1], was " + fraction);
      }
      Objects.requireNonNull(level, "level");
      criteria = RuleParts.distinct(criteria);
    }
  }

  /**
   * Met when the score is so high.
   *
   * @param score the least score that will do, exact
   */
  record ScoreAtLeast(Fraction score) implements AwardRule {
    /** Checks that there is a score. */
    public ScoreAtLeast {
      Objects.requireNonNull(score, "score");
    }
  }

  /**
   * Met when so many different pieces of evidence are there; copies of one artifact count once.
   *
   * @param kind the kind that counts, or null for any
   * @param role the role that counts, or null for any
   * @param atLeast how many, at least 1
   */
  record EvidencePresent(@Nullable EvidenceKind kind, @Nullable EvidenceRole role, int atLeast)
      implements AwardRule {
    /** Checks the range. */
    public EvidencePresent {
      if (atLeast < 1) {
        throw new IllegalArgumentException("the count must be at least 1, was " + atLeast);
      }
    }

    boolean counts(EvidenceFact fact) {
      return (kind == null || kind.equals(fact.kind()))
          && (role == null || fact.roles().contains(role));
    }
  }

  /**
   * Met when a formal test was passed with so high a score.
   *
   * @param test which test
   * @param score the least score that will do, exact
   */
  record TestScoreAtLeast(TestId test, Fraction score) implements AwardRule {
    /** Checks that nothing is missing. */
    public TestScoreAtLeast {
      Objects.requireNonNull(test, "test");
      Objects.requireNonNull(score, "score");
    }
  }

  /**
   * Met when another micro-credential is held, neither expired nor revoked.
   *
   * @param credential which micro-credential
   * @param since the earliest version that will do, or null for any
   */
  record PrerequisiteHeld(MicroCredentialId credential, @Nullable Version since)
      implements AwardRule {
    /** Checks that nothing is missing. */
    public PrerequisiteHeld {
      Objects.requireNonNull(credential, "credential");
    }
  }

  /**
   * Met when somebody took part for so many hours. It says nothing of competency, so a definition
   * whose rule asks for nothing else is not published.
   *
   * @param hours the least hours that will do, more than 0
   */
  record HoursAtLeast(Fraction hours) implements AwardRule {
    /** Checks the range. */
    public HoursAtLeast {
      if (hours.signum() <= 0) {
        throw new IllegalArgumentException("the hours must be more than 0, were " + hours);
      }
    }
  }
}
