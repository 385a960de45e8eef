package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.internal.Messages;
import io.microcredential.core.rule.AwardRule.AllOf;
import io.microcredential.core.rule.AwardRule.AnyOf;
import io.microcredential.core.rule.AwardRule.ByRoute;
import io.microcredential.core.rule.AwardRule.CountOf;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.EachAtLeast;
import io.microcredential.core.rule.AwardRule.EvidencePresent;
import io.microcredential.core.rule.AwardRule.FractionAtLeast;
import io.microcredential.core.rule.AwardRule.HeldFor;
import io.microcredential.core.rule.AwardRule.HoursAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.PointsAtLeast;
import io.microcredential.core.rule.AwardRule.PrerequisiteHeld;
import io.microcredential.core.rule.AwardRule.RouteBranch;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import io.microcredential.core.rule.AwardRule.TestScoreAtLeast;
import io.microcredential.core.rule.AwardRule.WithinPeriod;
import io.microcredential.core.rule.AwardRule.Worth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Puts a rule into words, for everybody who wants to know beforehand what will be asked. */
public final class RuleText {

  private final Messages messages;
  private final RuleWords words;

  private RuleText(Rubric rubric, Locale locale) {
    messages = RuleWords.messages(locale);
    words = new RuleWords(rubric, messages, locale);
  }

  /**
   * Returns the words in a language.
   *
   * @param rubric the rubric that the rule speaks of
   * @param locale the reader's language; English where there is no translation
   * @return the wording
   */
  public static RuleText of(Rubric rubric, Locale locale) {
    return new RuleText(rubric, locale);
  }

  /**
   * Puts a rule into lines, parents before their parts.
   *
   * @param rule the rule
   * @return one line for each rule and each route of the tree, indented by two spaces a level
   */
  public List<String> lines(AwardRule rule) {
    var lines = new ArrayList<String>();
    add(rule, 0, lines, UnaryOperator.identity());
    return lines;
  }

  private void add(
      AwardRule rule, int depth, List<String> lines, UnaryOperator<String> introduction) {
    lines.add("  ".repeat(depth) + introduction.apply(sentence(rule)));
    if (rule instanceof ByRoute routes) {
      routes.branches().forEach(branch -> add(branch, depth + 1, lines));
    } else if (rule instanceof PointsAtLeast points) {
      for (Worth worth : points.rules()) {
        add(worth.rule(), depth + 1, lines, line -> words.worth(worth, line));
      }
    } else {
      rule.parts().forEach(part -> add(part, depth + 1, lines, UnaryOperator.identity()));
    }
  }

  private void add(RouteBranch branch, int depth, List<String> lines) {
    lines.add("  ".repeat(depth) + messages.text("asked.branch", words.route(branch.route())));
    add(branch.rule(), depth + 1, lines, UnaryOperator.identity());
  }

  private String sentence(AwardRule rule) {
    if (rule instanceof AllOf) {
      return messages.text("asked.allOf");
    } else if (rule instanceof AnyOf) {
      return messages.text("asked.anyOf");
    } else if (rule instanceof CountOf some) {
      return messages.text("asked.countOf", some.atLeast(), some.rules().size());
    } else if (rule instanceof PointsAtLeast points) {
      String all = RuleWords.all(points).toDecimalText();
      return messages.text("asked.pointsAtLeast", points.points().toDecimalText(), all);
    } else if (rule instanceof Not) {
      return messages.text("asked.not");
    } else if (rule instanceof ByRoute) {
      return messages.text("asked.byRoute");
    } else if (rule instanceof WithinPeriod within) {
      return messages.text("asked.within", words.span(within.period()));
    }
    return leaf(rule);
  }

  private String leaf(AwardRule rule) {
    if (rule instanceof CriterionAtLeast criterion) {
      return messages.text(
          "asked.criterionAtLeast",
          words.criterion(criterion.criterion()),
          words.level(criterion.criterion(), criterion.level()));
    } else if (rule instanceof EachAtLeast each) {
      int count = count(each.criteria());
      return messages.counted("asked.eachAtLeast", count, words.level(each.level()), count);
    } else if (rule instanceof FractionAtLeast fraction) {
      return messages.text(
          "asked.fractionAtLeast",
          words.share(fraction.fraction()),
          words.level(fraction.level()),
          count(fraction.criteria()));
    } else if (rule instanceof ScoreAtLeast score) {
      return messages.text("asked.scoreAtLeast", score.score().toDecimalText());
    }
    return otherLeaf(rule);
  }

  private String otherLeaf(AwardRule rule) {
    if (rule instanceof EvidencePresent evidence) {
      int count = evidence.atLeast();
      return messages.counted("asked.evidencePresent", count, count, words.evidence(evidence));
    } else if (rule instanceof TestScoreAtLeast test) {
      return messages.text("asked.testScoreAtLeast", test.test(), test.score().toDecimalText());
    } else if (rule instanceof PrerequisiteHeld held) {
      return messages.text("asked.prerequisiteHeld", words.held(held));
    } else if (rule instanceof HeldFor held) {
      return messages.text("asked.heldFor", words.held(held.held()), words.span(held.period()));
    } else if (rule instanceof HoursAtLeast hours) {
      int count = hours.hours().equals(Fraction.ONE) ? 1 : 2;
      return messages.counted("asked.hoursAtLeast", count, hours.hours().toDecimalText());
    }
    throw new IllegalStateException("every rule without parts has words above");
  }

  private int count(List<CriterionId> named) {
    return named.isEmpty() ? words.rubric().criteria().size() : named.size();
  }
}
