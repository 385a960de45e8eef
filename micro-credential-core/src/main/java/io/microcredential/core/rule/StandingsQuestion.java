package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.rule.AwardRule.AllOf;
import io.microcredential.core.rule.AwardRule.AnyOf;
import io.microcredential.core.rule.AwardRule.ByRoute;
import io.microcredential.core.rule.AwardRule.CountOf;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.EachAtLeast;
import io.microcredential.core.rule.AwardRule.FractionAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule of which everything is known but the levels, made ready to be asked very often.
 *
 * <p>It answers as {@link AwardRule#evaluate(Facts)} does, without a trace.
 */
interface StandingsQuestion {

  /**
   * Answers the rule.
   *
   * @param standings for each criterion in the rubric's order the index of its level, or -1 where
   *     it is unknown
   */
  Verdict answer(int[] standings);

  static StandingsQuestion of(AwardRule rule, Facts facts, ScoringMethod scoring) {
    if (rule instanceof AllOf all) {
      return count(all.rules().size(), all.rules(), facts, scoring);
    } else if (rule instanceof AnyOf any) {
      return count(1, any.rules(), facts, scoring);
    } else if (rule instanceof CountOf some) {
      return count(some.atLeast(), some.rules(), facts, scoring);
    } else if (rule instanceof Not not) {
      StandingsQuestion part = of(not.rule(), facts, scoring);
      return standings -> part.answer(standings).negated();
    } else if (rule instanceof ByRoute routes) {
      return routes
          .rule(facts.route())
          .map(branch -> of(branch, facts, scoring))
          .orElse(standings -> Verdict.NOT_MET);
    } else if (rule instanceof EachAtLeast each) {
      List<AwardRule> criteria = RuleEvaluation.criteria(each.criteria(), each.level(), facts);
      return count(criteria.size(), criteria, facts, scoring);
    } else if (rule instanceof FractionAtLeast share) {
      List<AwardRule> criteria = RuleEvaluation.criteria(share.criteria(), share.level(), facts);
      int needed = RuleEvaluation.needed(share.fraction(), criteria.size());
      return count(needed, criteria, facts, scoring);
    } else if (rule instanceof CriterionAtLeast one) {
      return criterion(one, facts);
    } else if (rule instanceof ScoreAtLeast score) {
      return standings -> score(score, standings, facts, scoring);
    }
    Verdict verdict = rule.evaluate(facts).verdict();
    return standings -> verdict;
  }

  private static StandingsQuestion count(
      int needed, List<AwardRule> rules, Facts facts, ScoringMethod scoring) {
    if (rules.isEmpty()) {
      return standings -> Verdict.UNKNOWN;
    }
    StandingsQuestion[] parts =
        rules.stream().map(part -> of(part, facts, scoring)).toArray(StandingsQuestion[]::new);
    return standings -> {
      int met = 0;
      int open = 0;
      for (StandingsQuestion part : parts) {
        switch (part.answer(standings)) {
          case MET -> met++;
          case UNKNOWN -> open++;
          case NOT_MET -> {}
        }
      }
      return met >= needed ? Verdict.MET : met + open < needed ? Verdict.NOT_MET : Verdict.UNKNOWN;
    };
  }

  private static StandingsQuestion criterion(CriterionAtLeast rule, Facts facts) {
    int index = facts.rubric().criterionIds().indexOf(rule.criterion());
    int needed = index < 0 ? -1 : facts.rubric().criteria().get(index).standing(rule.level());
    return needed < 0
        ? standings -> Verdict.UNKNOWN
        : standings ->
            standings[index] < 0 ? Verdict.UNKNOWN : Verdict.of(standings[index] >= needed);
  }

  private static Verdict score(
      ScoreAtLeast rule, int[] standings, Facts facts, ScoringMethod scoring) {
    Map<CriterionId, LevelId> levels = new HashMap<>();
    List<Criterion> criteria = facts.rubric().criteria();
    for (int i = 0; i < standings.length; i++) {
      if (standings[i] >= 0) {
        levels.put(criteria.get(i).id(), criteria.get(i).levels().get(standings[i]).id());
      }
    }
    return scoring.score(facts.rubric(), levels) instanceof RubricScore.Exact exact
        ? Verdict.of(exact.value().isAtLeast(rule.score()))
        : Verdict.UNKNOWN;
  }
}
