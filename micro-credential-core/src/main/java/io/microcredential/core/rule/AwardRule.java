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
import java.time.Period;
import java.util.List;
import java.util.Objects;
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
   * Answers this rule. Who asks one rule often prepares it: {@link PreparedRule}.
   *
   * @param facts what is known
   * @return the answer with its reasons
   */
  default RuleTrace evaluate(Facts facts) {
    return PreparedRule.of(this, facts.rubric()).trace(facts);
  }

  /**
   * Answers this rule without reasons, faster.
   *
   * @param facts what is known
   * @return the same answer as {@link #evaluate(Facts)} gives
   */
  default Verdict verdict(Facts facts) {
    return PreparedRule.of(this, facts.rubric()).verdict(facts);
  }

  /**
   * Returns the rules directly below this one.
   *
   * @return the rules that it is made of, or nothing
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
   * Met when the rules that are met are worth so many points together.
   *
   * @param points the least points that will do, more than 0 and at most all of them together
   * @param rules at least one, all different, each with its worth
   */
  record PointsAtLeast(Fraction points, List<Worth> rules) implements AwardRule {
    /** Copies the rules and refuses none, repetitions and points beyond them. */
    public PointsAtLeast {
      rules = List.copyOf(rules);
      RuleParts.group(rules.stream().map(Worth::rule).toList());
      RuleParts.requireReachable(points, rules);
    }

    @Override
    public List<AwardRule> parts() {
      return rules.stream().map(Worth::rule).toList();
    }
  }

  /**
   * What a rule is worth; it is a rule only inside {@link PointsAtLeast}.
   *
   * @param points how much, more than 0, exact
   * @param rule the rule
   */
  record Worth(Fraction points, AwardRule rule) {
    /** Checks the range. */
    public Worth {
      if (points.signum() <= 0) {
        throw new IllegalArgumentException("a rule is worth more than 0 points, was " + points);
      }
      Objects.requireNonNull(rule, "rule");
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
   * Met when its rule is met by what came about within a period alone: evidence by the day on which
   * it was captured, tests by the day on which they were taken, credentials by the day on which
   * they were awarded. A test of an unknown day is unknown. Of nested periods the shortest decides.
   *
   * <p>The period is half open and counted in days in UTC: with one year asked on 1 May 2026, 2 May
   * 2025 counts and 1 May 2025 does not; the day itself counts, later days do not.
   *
   * @param period how long, in calendar years, months and days
   * @param rule the rule; everything that it asks for has a day
   */
  record WithinPeriod(Period period, AwardRule rule) implements AwardRule {
    /** Checks the period and refuses rules about what has no day. */
    public WithinPeriod {
      RuleParts.requireSpan(period);
      RuleParts.requireDated(rule);
    }

    @Override
    public List<AwardRule> parts() {
      return List.of(rule);
    }
  }

  /**
   * Met when one criterion stands at a level or higher; not met where it does not apply.
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
   * Met when each of the criteria that apply, at least one, stands at a level or higher.
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
   * Met when a fraction of the criteria that apply, at least one, stands at a level or higher.
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
   * Met when another micro-credential, or one that does as well, is held.
   *
   * @param credential which micro-credential
   * @param since the earliest version that will do, or null for any
   * @param alternatives others that do as well, none twice and none the same as the first
   * @param evenIf the ways of ending that do not matter: normally none, so that what expired or was
   *     revoked does not count
   */
  record PrerequisiteHeld(
      MicroCredentialId credential,
      @Nullable Version since,
      List<EquivalentCredential> alternatives,
      List<AwardEnding> evenIf)
      implements AwardRule {
    /** Copies the lists and refuses repetitions. */
    public PrerequisiteHeld {
      Objects.requireNonNull(credential, "credential");
      alternatives = List.copyOf(alternatives);
      evenIf = List.copyOf(evenIf);
      RuleParts.requireDifferent(credential, alternatives, evenIf);
    }

    /** Asks for one micro-credential that has not ended. */
    public PrerequisiteHeld(MicroCredentialId credential, @Nullable Version since) {
      this(credential, since, List.of(), List.of());
    }

    /**
     * Returns all that will do.
     *
     * @return the micro-credential itself, then its alternatives
     */
    public List<EquivalentCredential> accepted() {
      return Stream.concat(
              Stream.of(new EquivalentCredential(credential, since)), alternatives.stream())
          .toList();
    }
  }

  /**
   * Met when another micro-credential, or one that does as well, has been held without a break for
   * so long. Awards that follow each other without a gap, as renewals do, are counted through.
   *
   * @param period how long, in calendar years, months and days in UTC: held long enough from the
   *     very instant on that lies the period after the award
   * @param held what has to be held
   */
  record HeldFor(Period period, PrerequisiteHeld held) implements AwardRule {
    /** Checks the period. */
    public HeldFor {
      RuleParts.requireSpan(period);
      Objects.requireNonNull(held, "held");
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
