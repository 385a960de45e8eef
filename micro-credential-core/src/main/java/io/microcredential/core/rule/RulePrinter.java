package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
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
import io.microcredential.core.rule.AwardRule.WithinPeriod;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes rules in the language of {@link RuleSyntax}. */
final class RulePrinter {

  private static final int WIDEST = 80;

  private RulePrinter() {}

  static String print(AwardRule rule) {
    return print(rule, 0);
  }

  /** Writes a group on one line if it fits, and each of its rules on a line of its own if not. */
  private static String print(AwardRule rule, int depth) {
    if (rule instanceof Not not) {
      return "not " + print(not.rule(), depth);
    } else if (rule instanceof WithinPeriod within) {
      return "within " + period(within.period()) + " " + print(within.rule(), depth);
    }
    String head = head(rule);
    if (head.isEmpty()) {
      return leaf(rule);
    }
    List<String> parts = parts(rule, depth + 1);
    String line = head + "(" + String.join(", ", parts) + ")";
    if (2 * depth + line.length() <= WIDEST && line.indexOf('\n') < 0) {
      return line;
    }
    String indent = "\n" + "  ".repeat(depth + 1);
    return head + "(" + indent + String.join("," + indent, parts) + "\n" + "  ".repeat(depth) + ")";
  }

  private static List<String> parts(AwardRule rule, int depth) {
    if (rule instanceof ByRoute routes) {
      return routes.branches().stream()
          .map(b -> b.route().name().toLowerCase(Locale.ROOT) + " needs " + print(b.rule(), depth))
          .toList();
    }
    if (rule instanceof PointsAtLeast points) {
      return points.rules().stream()
          .map(w -> print(w.rule(), depth) + " worth " + w.points().toDecimalText())
          .toList();
    }
    return rule.parts().stream().map(part -> print(part, depth)).toList();
  }

  private static String head(AwardRule rule) {
    if (rule instanceof AllOf) {
      return "all";
    } else if (rule instanceof ByRoute) {
      return "route";
    } else if (rule instanceof PointsAtLeast points) {
      return points.points().toDecimalText() + " points of ";
    } else if (rule instanceof AnyOf) {
      return "any";
    }
    return rule instanceof CountOf some ? some.atLeast() + " of " : "";
  }

  private static String leaf(AwardRule rule) {
    if (rule instanceof CriterionAtLeast one) {
      return "criterion " + one.criterion() + " >= " + one.level();
    } else if (rule instanceof EachAtLeast each) {
      String which = each.criteria().isEmpty() ? "" : " of " + criteria(each.criteria());
      return "each" + which + " >= " + each.level();
    } else if (rule instanceof FractionAtLeast share) {
      return share(share.fraction()) + " of " + criteria(share.criteria()) + " >= " + share.level();
    } else if (rule instanceof ScoreAtLeast score) {
      return "score >= " + score.score().toDecimalText();
    } else if (rule instanceof EvidencePresent evidence) {
      return evidence(evidence);
    } else if (rule instanceof TestScoreAtLeast test) {
      return "test " + test.test() + " >= " + test.score().toDecimalText();
    } else if (rule instanceof PrerequisiteHeld held) {
      return "held " + held(held);
    } else if (rule instanceof HeldFor held) {
      return "held for " + period(held.period()) + " " + held(held.held());
    } else if (rule instanceof HoursAtLeast hours) {
      return "hours >= " + hours.hours().toDecimalText();
    }
    throw new IllegalStateException("every rule without parts is written above");
  }

  private static String held(PrerequisiteHeld rule) {
    String accepted =
        rule.accepted().stream()
            .map(
                one ->
                    "\""
                        + one.credential()
                        + "\""
                        + (one.since() == null ? "" : " version >= " + one.since()))
            .collect(Collectors.joining(" or "));
    String endings =
        rule.evenIf().stream()
            .map(ending -> ending.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" or "));
    return endings.isEmpty() ? accepted : accepted + " even if " + endings;
  }

  /** Writes a period in words where it has one unit. */
  private static String period(Period period) {
    if (period.equals(Period.ofYears(period.getYears()))) {
      return period.getYears() + (period.getYears() == 1 ? " year" : " years");
    } else if (period.equals(Period.ofMonths(period.getMonths()))) {
      return period.getMonths() + (period.getMonths() == 1 ? " month" : " months");
    } else if (period.equals(Period.ofDays(period.getDays()))) {
      return period.getDays() + (period.getDays() == 1 ? " day" : " days");
    }
    return period.toString();
  }

  private static String evidence(EvidencePresent evidence) {
    var text = new StringBuilder("evidence");
    if (evidence.kind() != null) {
      text.append(' ').append(kind(evidence.kind().value()));
    }
    if (evidence.role() != null) {
      text.append(" for ").append(evidence.role().value().toLowerCase(Locale.ROOT));
    }
    return text.append(" >= ").append(evidence.atLeast()).toString();
  }

  /** Puts a kind into quotation marks where it would be read as a word of the language. */
  private static String kind(String code) {
    String word = code.toLowerCase(Locale.ROOT);
    return word.equals("for") || word.equals("at") ? "\"" + word + "\"" : word;
  }

  private static String criteria(List<CriterionId> named) {
    return named.isEmpty()
        ? "criteria"
        : named.stream()
            .map(CriterionId::value)
            .collect(Collectors.joining(", ", "criteria (", ")"));
  }

  /** A whole number before "of criteria" would look like a number of criteria. */
  private static String share(Fraction share) {
    return share.equals(Fraction.ONE) ? "100 %" : share.toString();
  }
}
