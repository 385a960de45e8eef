package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.LevelId;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.rule.AwardRule.AllOf;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.EachAtLeast;
import io.microcredential.core.rule.AwardRule.FractionAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Looks at a rule before anybody is judged by it.
 *
 * <p>Four questions are asked. Does everything that the rule names exist? Can it ever be met? Can
 * it fail to be met? Does it ask for anything but hours? The last three are answered by asking the
 * rule itself about the best facts that the definition allows, the poorest, and the poorest with
 * all the hours in the world; without {@link Not} these answers are exact, because such a rule
 * never turns against the learner when the facts improve. With {@link Not} a rule is still reported
 * if the poorest work meets it, or if it holds a rule and its opposite side by side; that it can
 * never be met is not claimed about it otherwise.
 */
public final class RuleCheck {

  private final Rubric rubric;
  private final RuleExtremes extremes;
  private final List<Problem> problems = new ArrayList<>();

  private RuleCheck(Rubric rubric, RuleExtremes extremes) {
    this.rubric = rubric;
    this.extremes = extremes;
  }

  /**
   * Checks a rule.
   *
   * @param rule the rule
   * @param rubric the rubric that it speaks of
   * @param extremes the poorest and the best facts that the definition allows
   * @return all problems, placed as in the rule's JSON form
   */
  public static Problems problems(AwardRule rule, Rubric rubric, RuleExtremes extremes) {
    var check = new RuleCheck(rubric, extremes);
    check.names(rule, JsonPointer.root());
    if (check.problems.isEmpty()) {
      check.reach(rule);
    }
    return Problems.of(check.problems);
  }

  private void names(AwardRule rule, JsonPointer at) {
    if (rule instanceof AllOf all) {
      contradictions(all, at);
    }
    if (rule instanceof CriterionAtLeast one) {
      known(one.criterion(), at.child("criterion"), one.level(), at.child("level"));
    } else if (rule instanceof EachAtLeast each) {
      known(each.criteria(), each.level(), at);
    } else if (rule instanceof FractionAtLeast fraction) {
      known(fraction.criteria(), fraction.level(), at);
    } else {
      for (int i = 0; i < rule.parts().size(); i++) {
        names(rule.parts().get(i), RuleParts.place(rule, i, at));
      }
    }
  }

  private void contradictions(AllOf all, JsonPointer at) {
    Set<AwardRule> rules = Set.copyOf(all.rules());
    for (AwardRule rule : all.rules()) {
      if (rules.contains(new Not(rule))) {
        problems.add(neverMet(at));
        return;
      }
    }
  }

  private void known(List<CriterionId> named, LevelId level, JsonPointer at) {
    List<CriterionId> criteria = named.isEmpty() ? rubric.criterionIds() : named;
    for (int i = 0; i < criteria.size(); i++) {
      JsonPointer place = named.isEmpty() ? at : at.child("criteria").child(i);
      known(criteria.get(i), place, level, at.child("level"));
    }
  }

  private void known(
      CriterionId criterion, JsonPointer criterionAt, LevelId level, JsonPointer levelAt) {
    var found = rubric.criterion(criterion);
    if (found.isEmpty()) {
      problems.add(
          Problem.error(
                  "rule.unknown-criterion",
                  criterionAt,
                  "The rule speaks of the criterion \""
                      + criterion
                      + "\", which is not in the rubric.")
              .fix("Name a criterion of the rubric."));
    } else if (found.get().standing(level) < 0) {
      problems.add(unknownLevel(found.get(), level, levelAt));
    }
  }

  private static Problem unknownLevel(Criterion criterion, LevelId level, JsonPointer at) {
    List<String> levels = criterion.levels().stream().map(l -> l.id().value()).toList();
    return Problem.error(
            "rule.unknown-level",
            at,
            "The criterion \"" + criterion.id() + "\" has no level \"" + level + "\".")
        .fix("Its levels are " + String.join(", ", levels) + ".");
  }

  private void reach(AwardRule rule) {
    if (!containsNot(rule) && !isMetBySomeRoute(rule, extremes.best())) {
      problems.add(neverMet(JsonPointer.root()));
    } else if (isMetBySomeRoute(rule, extremes.poorest())) {
      problems.add(
          Problem.error(
                  "rule.always-met",
                  JsonPointer.root(),
                  "The rule is met by work at the lowest level of every criterion.")
              .fix("Ask for a level above the lowest, or for evidence."));
    } else if (isMetBySomeRoute(rule, extremes.hoursAlone())) {
      problems.add(
          Problem.error(
                  "rule.seat-time-only",
                  JsonPointer.root(),
                  "Hours of participation alone are enough to meet the rule.")
              .fix("Ask for something that shows the competency, such as a level of a criterion."));
    }
  }

  private static boolean isMetBySomeRoute(AwardRule rule, Facts facts) {
    return Arrays.stream(AssessmentRoute.values())
        .anyMatch(route -> rule.evaluate(facts.by(route)).verdict() == Verdict.MET);
  }

  private static Problem neverMet(JsonPointer at) {
    return Problem.error("rule.never-met", at, "No work, however good, can meet this rule.")
        .fix("Lower a threshold, or let the definition take in what the rule asks for.");
  }

  private static boolean containsNot(AwardRule rule) {
    return rule instanceof Not || rule.parts().stream().anyMatch(RuleCheck::containsNot);
  }
}
