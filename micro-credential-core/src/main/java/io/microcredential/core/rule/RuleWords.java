package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.internal.Messages;
import io.microcredential.core.rule.AwardRule.EvidencePresent;
import io.microcredential.core.rule.AwardRule.PointsAtLeast;
import io.microcredential.core.rule.AwardRule.PrerequisiteHeld;
import io.microcredential.core.rule.AwardRule.Worth;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the things that rules speak of are called. */
record RuleWords(Rubric rubric, Messages messages, Locale locale) {

  static Messages messages(Locale locale) {
    return Messages.of(TraceText.class, locale);
  }

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

  /** Returns a share in percent where that is a plain number, as a fraction otherwise. */
  String share(Fraction fraction) {
    String percent = fraction.times(Fraction.of(100)).toDecimalText();
    return percent.contains("/") ? fraction.toString() : percent + " %";
  }

  String route(AssessmentRoute route) {
    return messages.text("route." + route.name());
  }

  String evidence(EvidencePresent evidence) {
    var words = new ArrayList<String>();
    if (evidence.kind() != null) {
      words.add(messages.text("evidencePresent.kind", spoken(evidence.kind().value())));
    }
    if (evidence.role() != null) {
      words.add(messages.text("evidencePresent.role", spoken(evidence.role().value())));
    }
    return words.isEmpty() ? messages.text("evidencePresent.any") : String.join(", ", words);
  }

  private static String spoken(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns the credentials that will do, and in spite of what. */
  String held(PrerequisiteHeld rule) {
    String credentials = rule.accepted().stream().map(this::held).collect(Collectors.joining(or()));
    if (rule.evenIf().isEmpty()) {
      return credentials;
    }
    String endings =
        rule.evenIf().stream()
            .map(ending -> messages.text("ending." + ending.name()))
            .collect(Collectors.joining(or()));
    return messages.text("prerequisiteHeld.evenIf", credentials, endings);
  }

  private String or() {
    return " " + messages.text("or") + " ";
  }

  private String held(EquivalentCredential accepted) {
    return accepted.since() == null
        ? accepted.credential().toString()
        : messages.text("prerequisiteHeld.since", accepted.credential(), accepted.since());
  }

  /** Returns a period in words, such as <i>1 year, 6 months</i>. */
  String span(Period period) {
    List<String> words = new ArrayList<>();
    span("span.years", period.getYears(), words);
    span("span.months", period.getMonths(), words);
    span("span.days", period.getDays(), words);
    return String.join(", ", words);
  }

  private void span(String key, int count, List<String> words) {
    if (count > 0) {
      words.add(messages.counted(key, count, count));
    }
  }

  /** Returns a line with what it is worth before it. */
  String worth(Worth worth, String line) {
    String points = worth.points().toDecimalText();
    return worth.points().equals(Fraction.ONE)
        ? messages.text("worth.one", points, line)
        : messages.text("worth", points, line);
  }

  /** Returns how many points all parts of a rule are worth together. */
  static Fraction all(PointsAtLeast rule) {
    return rule.rules().stream().map(Worth::points).reduce(Fraction.ZERO, Fraction::plus);
  }
}
