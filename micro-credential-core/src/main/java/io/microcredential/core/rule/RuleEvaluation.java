package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Digest;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.rule.AwardRule.AllOf;
import io.microcredential.core.rule.AwardRule.AnyOf;
import io.microcredential.core.rule.AwardRule.ByRoute;
import io.microcredential.core.rule.AwardRule.CountOf;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.EachAtLeast;
import io.microcredential.core.rule.AwardRule.EvidencePresent;
import io.microcredential.core.rule.AwardRule.FractionAtLeast;
import io.microcredential.core.rule.AwardRule.HoursAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.PrerequisiteHeld;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import io.microcredential.core.rule.AwardRule.TestScoreAtLeast;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers each kind of rule. */
final class RuleEvaluation {

  private RuleEvaluation() {}

  static RuleTrace of(AwardRule rule, Facts facts) {
    if (rule instanceof AllOf all) {
      return count(all, all.rules().size(), all.rules(), facts);
    } else if (rule instanceof AnyOf any) {
      return count(any, 1, any.rules(), facts);
    } else if (rule instanceof CountOf some) {
      return count(some, some.atLeast(), some.rules(), facts);
    } else if (rule instanceof Not not) {
      RuleTrace part = of(not.rule(), facts);
      return new RuleTrace(not, part.verdict().negated(), List.of(part));
    } else if (rule instanceof ByRoute routes) {
      List<RuleTrace> asked =
          routes.rule(facts.route()).stream().map(branch -> of(branch, facts)).toList();
      Verdict verdict = asked.isEmpty() ? Verdict.NOT_MET : asked.get(0).verdict();
      return new RuleTrace(routes, verdict, asked);
    } else if (rule instanceof EachAtLeast each) {
      List<AwardRule> criteria = criteria(each.criteria(), each.level(), facts);
      return count(each, criteria.size(), criteria, facts);
    } else if (rule instanceof FractionAtLeast fraction) {
      List<AwardRule> criteria = criteria(fraction.criteria(), fraction.level(), facts);
      return count(fraction, needed(fraction.fraction(), criteria.size()), criteria, facts);
    }
    return RuleTrace.leaf(rule, leaf(rule, facts));
  }

  /** Counts parts that are met and parts that may yet be. */
  private static RuleTrace count(AwardRule rule, int needed, List<AwardRule> rules, Facts facts) {
    List<RuleTrace> parts = rules.stream().map(part -> of(part, facts)).toList();
    long met = parts.stream().filter(part -> part.verdict() == Verdict.MET).count();
    long open = parts.stream().filter(part -> part.verdict() == Verdict.UNKNOWN).count();
    Verdict verdict =
        met >= needed ? Verdict.MET : met + open < needed ? Verdict.NOT_MET : Verdict.UNKNOWN;
    // Without parts there is nothing to count, and nothing is never a pass.
    return new RuleTrace(rule, rules.isEmpty() ? Verdict.UNKNOWN : verdict, parts);
  }

  static List<AwardRule> criteria(List<CriterionId> named, LevelId level, Facts facts) {
    List<CriterionId> all = named.isEmpty() ? facts.rubric().criterionIds() : named;
    return all.stream().<AwardRule>map(id -> new CriterionAtLeast(id, level)).toList();
  }

  /**
   * Returns how many of so many criteria make the fraction: the least whole number not below it.
   */
  static int needed(Fraction fraction, int criteria) {
    Fraction exact = fraction.times(Fraction.of(criteria));
    return exact
        .numerator()
        .add(exact.denominator())
        .subtract(BigInteger.ONE)
        .divide(exact.denominator())
        .intValueExact();
  }

  private static Verdict leaf(AwardRule rule, Facts facts) {
    if (rule instanceof CriterionAtLeast criterion) {
      return criterion(criterion, facts);
    } else if (rule instanceof ScoreAtLeast score) {
      return facts.result().score() instanceof RubricScore.Exact exact
          ? Verdict.of(exact.value().isAtLeast(score.score()))
          : Verdict.UNKNOWN;
    } else if (rule instanceof EvidencePresent evidence) {
      return Verdict.of(count(evidence, facts) >= evidence.atLeast());
    } else if (rule instanceof TestScoreAtLeast test) {
      return facts
          .score(test.test())
          .map(score -> Verdict.of(score.isAtLeast(test.score())))
          .orElse(Verdict.UNKNOWN);
    } else if (rule instanceof PrerequisiteHeld prerequisite) {
      return Verdict.of(facts.held().stream().anyMatch(held -> counts(prerequisite, held, facts)));
    } else if (rule instanceof HoursAtLeast hours) {
      Fraction counted = facts.hours();
      return counted == null ? Verdict.UNKNOWN : Verdict.of(counted.isAtLeast(hours.hours()));
    }
    throw new IllegalStateException("every rule without parts is answered above");
  }

  private static Verdict criterion(CriterionAtLeast rule, Facts facts) {
    Optional<Criterion> criterion = facts.rubric().criterion(rule.criterion());
    Optional<LevelId> level = facts.level(rule.criterion());
    if (criterion.isEmpty() || level.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    int needed = criterion.get().standing(rule.level());
    int reached = criterion.get().standing(level.get());
    return needed < 0 || reached < 0 ? Verdict.UNKNOWN : Verdict.of(reached >= needed);
  }

  static int count(EvidencePresent rule, Facts facts) {
    Set<Digest> different = new HashSet<>();
    for (EvidenceFact fact : facts.evidence()) {
      if (rule.counts(fact)) {
        different.add(fact.artifact());
      }
    }
    return different.size();
  }

  private static boolean counts(PrerequisiteHeld rule, HeldCredential held, Facts facts) {
    return held.credential().equals(rule.credential())
        && held.holdsAt(facts.at())
        && (rule.since() == null || held.version().compareTo(rule.since()) >= 0);
  }
}
