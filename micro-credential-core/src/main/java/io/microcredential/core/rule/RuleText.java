package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
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
import io.microcredential.core.rule.AwardRule.HoursAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.PrerequisiteHeld;
import io.microcredential.core.rule.AwardRule.RouteBranch;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import io.microcredential.core.rule.AwardRule.TestScoreAtLeast;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts a rule into words, for everybody who wants to know beforehand what will be asked. */
public final class RuleText {

  private final Messages messages;
  private final Names names;

  private RuleText(Rubric rubric, Locale locale) {
    messages = Messages.of(TraceText.class, locale);
    names = new Names(rubric, messages, locale);
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
    add(rule, 0, lines);
    return lines;
  }

  private void add(AwardRule rule, int depth, List<String> lines) {
    lines.add("  ".repeat(depth) + sentence(rule));
    if (rule instanceof ByRoute routes) {
      routes.branches().forEach(branch -> add(branch, depth + 1, lines));
    } else {
      rule.parts().forEach(part -> add(part, depth + 1, lines));
    }
  }

  private void add(RouteBranch branch, int depth, List<String> lines) {
    lines.add(
        "  ".repeat(depth)
            + messages.text("asked.branch", messages.text("route." + branch.route().name())));
    add(branch.rule(), depth + 1, lines);
  }

  private String sentence(AwardRule rule) {
    if (rule instanceof AllOf) {
      return messages.text("asked.allOf");
    } else if (rule instanceof AnyOf) {
      return messages.text("asked.anyOf");
    } else if (rule instanceof CountOf some) {
      return messages.text("asked.countOf", some.atLeast(), some.rules().size());
    } else if (rule instanceof Not) {
      return messages.text("asked.not");
    } else if (rule instanceof ByRoute) {
      return messages.text("asked.byRoute");
    } else if (rule instanceof EachAtLeast each) {
      return messages.text("asked.eachAtLeast", names.level(each.level()), count(each.criteria()));
    } else if (rule instanceof FractionAtLeast fraction) {
      return messages.text(
          "asked.fractionAtLeast",
          share(fraction.fraction()),
          names.level(fraction.level()),
          count(fraction.criteria()));
    }
    return leaf(rule);
  }

  /** Returns a share in percent where that is a plain number, as a fraction otherwise. */
  static String share(Fraction fraction) {
    String percent = fraction.times(Fraction.of(100)).toDecimalText();
    return percent.contains("/") ? fraction.toString() : percent + " %";
  }

  private int count(List<CriterionId> named) {
    return named.isEmpty() ? names.rubric().criteria().size() : named.size();
  }

  private String leaf(AwardRule rule) {
    if (rule instanceof CriterionAtLeast criterion) {
      return messages.text(
          "asked.criterionAtLeast",
          names.criterion(criterion.criterion()),
          names.level(criterion.criterion(), criterion.level()));
    } else if (rule instanceof ScoreAtLeast score) {
      return messages.text("asked.scoreAtLeast", score.score().toDecimalText());
    } else if (rule instanceof EvidencePresent evidence) {
      return messages.text("asked.evidencePresent", evidence.atLeast(), names.evidence(evidence));
    } else if (rule instanceof TestScoreAtLeast test) {
      return messages.text("asked.testScoreAtLeast", test.test(), test.score().toDecimalText());
    } else if (rule instanceof PrerequisiteHeld held) {
      return messages.text("asked.prerequisiteHeld", held.credential(), names.since(held));
    } else if (rule instanceof HoursAtLeast hours) {
      return messages.text("asked.hoursAtLeast", hours.hours().toDecimalText());
    }
    throw new IllegalStateException("every rule without parts has words above");
  }

  /** What the things that rules speak of are called. */
  record Names(Rubric rubric, Messages messages, Locale locale) {

    String criterion(CriterionId criterion) {
      return rubric.criterion(criterion).map(c -> c.title().in(locale)).orElse(criterion.value());
    }

    String level(CriterionId criterion, LevelId level) {
      return rubric
          .criterion(criterion)
          .flatMap(c -> c.level(level))
          .map(l -> l.name().in(locale))
          .orElse(level.value());
    }

    String level(LevelId level) {
      return rubric.criteria().stream()
          .flatMap(criterion -> criterion.level(level).stream())
          .findFirst()
          .map(l -> l.name().in(locale))
          .orElse(level.value());
    }

    String evidence(EvidencePresent evidence) {
      var words = new ArrayList<String>();
      if (evidence.kind() != null) {
        words.add(messages.text("evidencePresent.kind", spoken(evidence.kind().value())));
      }
      if (evidence.role() != null) {
        words.add(messages.text("evidencePresent.role", spoken(evidence.role().value())));
      }
      return words.isEmpty()
          ? messages.text("evidencePresent.any")
          : words.stream().collect(Collectors.joining(", "));
    }

    private static String spoken(String code) {
      return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    String since(PrerequisiteHeld held) {
      return held.since() == null ? "" : messages.text("prerequisiteHeld.since", held.since());
    }
  }
}
