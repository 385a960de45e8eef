package io.microcredential.rubric.scoring;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.rubric.scoring.DecisionPolicy.Compensatory;
import io.microcredential.rubric.scoring.DecisionPolicy.Conjunctive;
import io.microcredential.rubric.scoring.DecisionPolicy.CountAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.CriterionAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.Disjunctive;
import io.microcredential.rubric.scoring.DecisionPolicy.EachAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.FractionAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.Profile;
import io.microcredential.rubric.scoring.DecisionPolicy.ScoreAtLeast;
import io.microcredential.rubric.scoring.ScoreFormula.Rounded;
import io.microcredential.rubric.scoring.ScoreFormula.WeightedMean;
import io.microcredential.rubric.scoring.ScoreFormula.WeightedSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decision of a plan as an award rule, where award rules can say it.
 *
 * <p>On complete levels both say the same. Where something is unknown the plan may know more: it
 * looks at the scores that are still possible, while the rule waits for the score.
 *
 * @param rule the same decision as an award rule
 * @param scoring the method by which the score of the facts is computed; null where the rule asks
 *     for no score
 */
public record RuleConversion(AwardRule rule, @Nullable ScoringMethod scoring) {

  /**
   * Says the decision of a plan as an award rule.
   *
   * @param scoring the plan on its rubric
   * @return the rule, or nothing where the plan decides nothing or by what award rules do not have:
   *     scores of some criteria only, the best so many, penalties, other scales, functions, or two
   *     different scores
   */
  public static Optional<RuleConversion> of(Scoring scoring) {
    var conversion = new ToRule(scoring.rubric(), scoring.plan());
    List<AwardRule> all = new ArrayList<>();
    for (CriterionFloor floor : scoring.plan().required()) {
      all.add(new AwardRule.CriterionAtLeast(floor.criterion(), floor.level()));
    }
    DecisionPolicy decision = scoring.plan().decision();
    if (decision != null) {
      AwardRule rule = conversion.rule(decision, List.of());
      if (rule == null) {
        return Optional.empty();
      }
      all.add(rule);
    }
    List<AwardRule> distinct = all.stream().distinct().toList();
    return distinct.isEmpty()
        ? Optional.empty()
        : Optional.of(new RuleConversion(single(distinct), conversion.method));
  }

  private static AwardRule single(List<AwardRule> rules) {
    return rules.size() == 1 ? rules.get(0) : new AwardRule.AllOf(rules);
  }

  /**
   * Says an award rule as a policy.
   *
   * @param rule the rule
   * @param method how the definition computes the score
   * @return the policy, or nothing where the rule asks for more than levels and score, or says not
   */
  public static Optional<DecisionPolicy> policy(AwardRule rule, ScoringMethod method) {
    return Optional.ofNullable(toPolicy(rule, method));
  }

  private static @Nullable DecisionPolicy toPolicy(AwardRule rule, ScoringMethod method) {
    if (rule instanceof AwardRule.CriterionAtLeast one) {
      return new CriterionAtLeast(one.criterion(), one.level());
    } else if (rule instanceof AwardRule.EachAtLeast each) {
      return new EachAtLeast(each.level(), each.criteria());
    } else if (rule instanceof AwardRule.FractionAtLeast share) {
      return new FractionAtLeast(share.fraction(), share.level(), share.criteria());
    } else if (rule instanceof AwardRule.ScoreAtLeast score) {
      return new ScoreAtLeast(formula(method), score.score());
    } else if (rule instanceof AwardRule.AllOf
        || rule instanceof AwardRule.AnyOf
        || rule instanceof AwardRule.CountOf) {
      List<DecisionPolicy> parts = new ArrayList<>();
      for (AwardRule part : rule.parts()) {
        DecisionPolicy policy = toPolicy(part, method);
        if (policy == null) {
          return null;
        }
        parts.add(policy);
      }
      return group(rule, parts);
    }
    return null;
  }

  /** A count of rules is a policy where it asks for all, for one, or for one level throughout. */
  private static @Nullable DecisionPolicy group(AwardRule rule, List<DecisionPolicy> parts) {
    int needed = rule instanceof AwardRule.CountOf count ? count.atLeast() : 1;
    if (rule instanceof AwardRule.AllOf || needed == parts.size() && needed > 1) {
      return new Conjunctive(parts);
    } else if (needed == 1) {
      return new Disjunctive(parts);
    }
    List<CriterionAtLeast> ones =
        parts.stream()
            .filter(CriterionAtLeast.class::isInstance)
            .map(CriterionAtLeast.class::cast)
            .toList();
    boolean alike =
        ones.size() == parts.size()
            && ones.stream().map(CriterionAtLeast::level).distinct().count() == 1;
    return alike
        ? new CountAtLeast(
            needed, ones.get(0).level(), ones.stream().map(CriterionAtLeast::criterion).toList())
        : null;
  }

  private static ScoreFormula formula(ScoringMethod method) {
    ScoreFormula exact =
        method instanceof ScoringMethod.WeightedMean
            ? ScoreFormula.weightedMean()
            : ScoreFormula.weightedSum();
    return method.rounding() == null ? exact : exact.rounded(method.rounding());
  }

  /** Says policies as rules; null where rules have no words for one. */
  private static final class ToRule {
    private final Rubric rubric;
    private final ScoringPlan plan;
    private @Nullable ScoringMethod method;

    ToRule(Rubric rubric, ScoringPlan plan) {
      this.rubric = rubric;
      this.plan = plan;
    }

    /** Says one policy; {@code reach} holds the criteria of its part, none outside of parts. */
    private @Nullable AwardRule rule(DecisionPolicy policy, List<CriterionId> reach) {
      if (policy instanceof CriterionAtLeast one) {
        return new AwardRule.CriterionAtLeast(one.criterion(), one.level());
      } else if (policy instanceof EachAtLeast each) {
        return new AwardRule.EachAtLeast(each.level(), named(each.criteria(), reach));
      } else if (policy instanceof FractionAtLeast share) {
        return new AwardRule.FractionAtLeast(
            share.fraction(), share.level(), named(share.criteria(), reach));
      } else if (policy instanceof CountAtLeast count) {
        List<CriterionId> named = named(count.criteria(), reach);
        List<AwardRule> ones =
            (named.isEmpty() ? rubric.criterionIds() : named)
                .stream()
                    .map(id -> (AwardRule) new AwardRule.CriterionAtLeast(id, count.level()))
                    .toList();
        return new AwardRule.CountOf(count.count(), ones);
      } else if (policy instanceof ScoreAtLeast score) {
        return score(score.score(), score.cut(), reach);
      } else if (policy instanceof Compensatory compensatory) {
        return compensatory(compensatory, reach);
      } else if (policy instanceof Conjunctive all) {
        List<AwardRule> rules = rules(all.policies(), reach);
        return rules == null ? null : single(rules);
      } else if (policy instanceof Disjunctive any) {
        List<AwardRule> rules = rules(any.policies(), reach);
        return rules == null ? null : new AwardRule.AnyOf(rules);
      }
      return profile((Profile) policy);
    }

    private static List<CriterionId> named(List<CriterionId> named, List<CriterionId> reach) {
      return named.isEmpty() ? reach : named;
    }

    private @Nullable AwardRule compensatory(Compensatory policy, List<CriterionId> reach) {
      AwardRule score = score(policy.score(), policy.cut(), reach);
      if (score == null) {
        return null;
      }
      List<AwardRule> all = new ArrayList<>();
      all.add(score);
      policy
          .floors()
          .forEach(f -> all.add(new AwardRule.CriterionAtLeast(f.criterion(), f.level())));
      return single(all);
    }

    private @Nullable AwardRule profile(Profile profile) {
      List<AwardRule> rules = new ArrayList<>();
      for (DecisionPolicy.PartDecision part : profile.parts()) {
        List<CriterionId> reach =
            plan.parts().stream()
                .filter(found -> found.id().equals(part.part()))
                .flatMap(found -> found.criteria().stream())
                .toList();
        AwardRule rule = rule(part.policy(), reach);
        if (rule == null) {
          return null;
        }
        rules.add(rule);
      }
      // Two parts that say the same are one rule, and a rule counts only once.
      boolean countable = rules.stream().distinct().count() == rules.size();
      if (profile.atLeast() == rules.size()) {
        return single(rules.stream().distinct().toList());
      }
      return countable ? new AwardRule.CountOf(profile.atLeast(), rules) : null;
    }

    private @Nullable List<AwardRule> rules(
        List<DecisionPolicy> policies, List<CriterionId> reach) {
      List<AwardRule> rules = new ArrayList<>();
      for (DecisionPolicy policy : policies) {
        AwardRule rule = rule(policy, reach);
        if (rule == null) {
          return null;
        }
        rules.add(rule);
      }
      return rules.stream().distinct().toList();
    }

    private @Nullable AwardRule score(ScoreFormula formula, Fraction cut, List<CriterionId> reach) {
      ScoringMethod asked = reach.isEmpty() ? method(formula) : null;
      if (asked == null || method != null && !method.equals(asked)) {
        return null;
      }
      method = asked;
      return new AwardRule.ScoreAtLeast(cut);
    }

    /** Returns the method of the whole rubric that a formula is, or null. */
    private static @Nullable ScoringMethod method(ScoreFormula formula) {
      if (formula instanceof WeightedMean mean && mean.criteria().isEmpty()) {
        return new ScoringMethod.WeightedMean(null);
      } else if (formula instanceof WeightedSum sum && sum.criteria().isEmpty()) {
        return new ScoringMethod.WeightedSum(null);
      } else if (formula instanceof Rounded rounded && rounded.unit().equals(Fraction.ONE)) {
        ScoringMethod exact = method(rounded.of());
        return exact == null || exact.rounding() != null ? null : exact.rounded(rounded.rounding());
      }
      return null;
    }
  }
}
