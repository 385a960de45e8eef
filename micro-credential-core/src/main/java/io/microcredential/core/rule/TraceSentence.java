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
import io.microcredential.core.rule.AwardRule.HeldFor;
import io.microcredential.core.rule.AwardRule.HoursAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.PointsAtLeast;
import io.microcredential.core.rule.AwardRule.PrerequisiteHeld;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import io.microcredential.core.rule.AwardRule.TestScoreAtLeast;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of one node of a trace what was asked and what was found. */
final class TraceSentence {

  private final RuleWords words;
  private final Messages messages;
  private final Facts facts;

  TraceSentence(RuleWords words, Facts facts) {
    this.words = words;
    this.messages = words.messages();
    this.facts = facts;
  }

  String of(RuleTrace trace) {
    List<Period> periods = DayWindow.periods(trace.rule());
    AwardRule rule = DayWindow.undated(trace.rule());
    String sentence = group(rule, trace);
    if (sentence.isEmpty()) {
      sentence = leaf(rule, periods.isEmpty() ? null : DayWindow.of(facts.at(), periods));
    }
    sentence = absent(rule) + sentence;
    for (int i = periods.size() - 1; i >= 0; i--) {
      sentence = messages.text("within", words.span(periods.get(i)), sentence);
    }
    return sentence;
  }

  /** Says which of the criteria that a rule asks about do not apply, with a space after it. */
  private String absent(AwardRule rule) {
    List<CriterionId> named;
    if (rule instanceof EachAtLeast each) {
      named = each.criteria();
    } else if (rule instanceof FractionAtLeast share) {
      named = share.criteria();
    } else {
      return "";
    }
    List<String> absent =
        facts.rubric().criteria().stream()
            .filter(criterion -> named.isEmpty() || named.contains(criterion.id()))
            .filter(criterion -> facts.standing(criterion) == Asked.NOT_APPLICABLE)
            .map(criterion -> messages.text("absent.title", words.criterion(criterion.id())))
            .toList();
    return absent.isEmpty()
        ? ""
        : messages.counted("absent", absent.size(), String.join(", ", absent)) + " ";
  }

  private String group(AwardRule rule, RuleTrace trace) {
    int parts = trace.parts().size();
    long met = trace.parts().stream().filter(p -> p.verdict() == Verdict.MET).count();
    if (rule instanceof AllOf) {
      return messages.text("allOf", parts, met);
    } else if (rule instanceof AnyOf) {
      return messages.text("anyOf", parts, met);
    } else if (rule instanceof CountOf some) {
      return messages.text("countOf", some.atLeast(), parts, met);
    } else if (rule instanceof PointsAtLeast points) {
      return points(points, trace);
    } else if (rule instanceof Not) {
      return messages.text("not");
    } else if (rule instanceof ByRoute) {
      return messages.text(parts == 0 ? "byRoute.closed" : "byRoute", words.route(facts.route()));
    } else if (rule instanceof EachAtLeast each) {
      return messages.counted("eachAtLeast", parts, words.level(each.level()), parts, met);
    } else if (rule instanceof FractionAtLeast fraction) {
      return messages.text(
          "fractionAtLeast",
          words.share(fraction.fraction()),
          words.level(fraction.level()),
          RuleNodes.needed(fraction.fraction(), parts),
          parts,
          met);
    }
    return "";
  }

  private String points(PointsAtLeast rule, RuleTrace trace) {
    Fraction met = Fraction.ZERO;
    for (int i = 0; i < rule.rules().size(); i++) {
      if (trace.parts().get(i).verdict() == Verdict.MET) {
        met = met.plus(rule.rules().get(i).points());
      }
    }
    return messages.text(
        "pointsAtLeast",
        rule.points().toDecimalText(),
        RuleWords.all(rule).toDecimalText(),
        met.toDecimalText());
  }

  private String leaf(AwardRule rule, @Nullable DayWindow window) {
    if (rule instanceof CriterionAtLeast criterion) {
      return messages.text(
          "criterionAtLeast",
          words.criterion(criterion.criterion()),
          reached(criterion.criterion()),
          words.level(criterion.criterion(), criterion.level()));
    } else if (rule instanceof ScoreAtLeast score) {
      String found =
          facts.result().score() instanceof RubricScore.Exact exact
              ? exact.value().toDecimalText()
              : messages.text("unknown");
      return messages.text("scoreAtLeast", found, score.score().toDecimalText());
    } else if (rule instanceof EvidencePresent evidence) {
      return messages.counted(
          "evidencePresent",
          evidence.atLeast(),
          FactLeaf.count(evidence, facts.evidence(), window),
          evidence.atLeast(),
          words.evidence(evidence));
    } else if (rule instanceof TestScoreAtLeast test) {
      return messages.text(
          "testScoreAtLeast", test.test(), found(test, window), test.score().toDecimalText());
    } else if (rule instanceof PrerequisiteHeld held) {
      return messages.text("prerequisiteHeld", words.held(held));
    } else if (rule instanceof HeldFor held) {
      return messages.text(
          "heldFor", words.held(held.held()), words.span(held.period()), since(held, window));
    } else if (rule instanceof HoursAtLeast hours) {
      Fraction counted = facts.hours();
      String found = counted == null ? messages.text("unknown") : counted.toDecimalText();
      return messages.text("hoursAtLeast", found, hours.hours().toDecimalText());
    }
    throw new IllegalStateException("every rule without parts has a sentence above");
  }

  private String reached(CriterionId criterion) {
    return facts
        .level(criterion)
        .map(level -> words.level(criterion, level))
        .orElse(
            messages.text(
                facts.result().notApplicable().contains(criterion) ? "notApplicable" : "unknown"));
  }

  private String found(TestScoreAtLeast rule, @Nullable DayWindow window) {
    for (TestScore score : facts.tests()) {
      if (score.test().equals(rule.test())) {
        String found = score.score().toDecimalText();
        LocalDate taken = score.takenOn();
        if (window == null) {
          return found;
        }
        return taken == null
            ? messages.text("testScoreAtLeast.unknownDay", found)
            : messages.text("testScoreAtLeast.takenOn", found, taken);
      }
    }
    return messages.text("unknown");
  }

  private String since(HeldFor rule, @Nullable DayWindow window) {
    Instant since = FactLeaf.heldSince(rule.held(), facts, window);
    return since == null
        ? messages.text("heldFor.not")
        : messages.text("heldFor.since", DayWindow.day(since));
  }
}
