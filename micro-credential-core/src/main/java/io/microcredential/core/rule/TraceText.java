package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.assessment.RubricScore;
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
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import io.microcredential.core.rule.AwardRule.TestScoreAtLeast;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts a trace into words that a teacher can read. */
public final class TraceText {

  private final Messages messages;
  private final Locale locale;

  private TraceText(Locale locale) {
    this.messages = Messages.of(TraceText.class, locale);
    this.locale = locale;
  }

  /**
   * Returns the words in a language.
   *
   * @param locale the reader's language; English where there is no translation
   * @return the wording
   */
  public static TraceText in(Locale locale) {
    return new TraceText(locale);
  }

  /**
   * Puts a trace into lines, parents before their parts.
   *
   * @param trace the trace
   * @param facts the facts from which the trace came
   * @return one line for each node
   */
  public List<TraceLine> lines(RuleTrace trace, Facts facts) {
    var lines = new ArrayList<TraceLine>();
    add(trace, facts, 0, lines);
    return lines;
  }

  /**
   * Puts a trace into text, two spaces of indent for each level, one line for each node.
   *
   * @param trace the trace
   * @param facts the facts from which the trace came
   * @return the text
   */
  public String text(RuleTrace trace, Facts facts) {
    return lines(trace, facts).stream()
        .map(line -> "  ".repeat(line.depth()) + word(line.verdict()) + "  " + line.text())
        .collect(Collectors.joining("\n"));
  }

  /**
   * Returns the word for an answer.
   *
   * @param verdict the answer
   * @return a word such as <i>met</i>
   */
  public String word(Verdict verdict) {
    return messages.text("verdict." + verdict.name());
  }

  private void add(RuleTrace trace, Facts facts, int depth, List<TraceLine> lines) {
    lines.add(new TraceLine(depth, trace.verdict(), sentence(trace, facts)));
    trace.parts().forEach(part -> add(part, facts, depth + 1, lines));
  }

  private String sentence(RuleTrace trace, Facts facts) {
    AwardRule rule = trace.rule();
    int parts = trace.parts().size();
    long met = trace.parts().stream().filter(p -> p.verdict() == Verdict.MET).count();
    if (rule instanceof AllOf) {
      return messages.text("allOf", parts, met);
    } else if (rule instanceof AnyOf) {
      return messages.text("anyOf", parts, met);
    } else if (rule instanceof CountOf some) {
      return messages.text("countOf", some.atLeast(), parts, met);
    } else if (rule instanceof Not) {
      return messages.text("not");
    } else if (rule instanceof ByRoute) {
      String route = messages.text("route." + facts.route().name());
      return messages.text(parts == 0 ? "byRoute.closed" : "byRoute", route);
    } else if (rule instanceof EachAtLeast each) {
      return messages.text("eachAtLeast", names(facts).level(each.level()), parts, met);
    } else if (rule instanceof FractionAtLeast fraction) {
      return messages.text(
          "fractionAtLeast",
          RuleText.share(fraction.fraction()),
          names(facts).level(fraction.level()),
          RuleEvaluation.needed(fraction.fraction(), parts),
          parts,
          met);
    }
    return leaf(rule, facts);
  }

  private String leaf(AwardRule rule, Facts facts) {
    if (rule instanceof CriterionAtLeast criterion) {
      return messages.text(
          "criterionAtLeast",
          names(facts).criterion(criterion.criterion()),
          reached(criterion.criterion(), facts),
          names(facts).level(criterion.criterion(), criterion.level()));
    } else if (rule instanceof ScoreAtLeast score) {
      String found =
          facts.result().score() instanceof RubricScore.Exact exact
              ? exact.value().toDecimalText()
              : messages.text("unknown");
      return messages.text("scoreAtLeast", found, score.score().toDecimalText());
    } else if (rule instanceof EvidencePresent evidence) {
      return messages.text(
          "evidencePresent",
          RuleEvaluation.count(evidence, facts),
          evidence.atLeast(),
          names(facts).evidence(evidence));
    } else if (rule instanceof TestScoreAtLeast test) {
      String found =
          facts.score(test.test()).map(Fraction::toDecimalText).orElse(messages.text("unknown"));
      return messages.text("testScoreAtLeast", test.test(), found, test.score().toDecimalText());
    } else if (rule instanceof PrerequisiteHeld held) {
      return messages.text("prerequisiteHeld", held.credential(), names(facts).since(held));
    } else if (rule instanceof HoursAtLeast hours) {
      Fraction counted = facts.hours();
      String found = counted == null ? messages.text("unknown") : counted.toDecimalText();
      return messages.text("hoursAtLeast", found, hours.hours().toDecimalText());
    }
    throw new IllegalStateException("every rule without parts has a sentence above");
  }

  private RuleText.Names names(Facts facts) {
    return new RuleText.Names(facts.rubric(), messages, locale);
  }

  private String reached(CriterionId criterion, Facts facts) {
    return facts
        .level(criterion)
        .map(level -> names(facts).level(criterion, level))
        .orElse(messages.text("unknown"));
  }
}
