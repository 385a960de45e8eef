package io.microcredential.examples.quickstart;

import io.microcredential.core.CriterionId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionComment;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.Attempt;
import io.microcredential.core.earning.Decision;
import io.microcredential.core.earning.EarningState.Awarded;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.rule.TraceText;
import io.microcredential.rubric.ScoreText;
import io.microcredential.rubric.ScoringRule;
import java.util.List;
import java.util.Locale;

/** Writes every decision with levels, score, trace and feedback, as the teacher receives it. */
final class DecisionText {

  private static final int WIDTH = 92;

  private final MicroCredential definition;
  private final StringBuilder text = new StringBuilder();

  private DecisionText(MicroCredential definition) {
    this.definition = definition;
  }

  static String of(MicroCredential definition, Enrollment enrollment, Awarded awarded) {
    var writing = new DecisionText(definition);
    writing.line(BadgePage.words(definition.title()) + ", version " + definition.version());
    enrollment.earlier().forEach(writing::attempt);
    writing.attempt(awarded.attempt());
    writing.heading("What the award pins");
    writing.line("  definition  " + awarded.award().pins().definition().digest());
    writing.line("  rubric      " + awarded.award().pins().rubric());
    writing.line("  submission  " + awarded.award().pins().submission());
    writing.line("  decision    " + awarded.award().pins().decision());
    return writing.text.toString();
  }

  private void attempt(Attempt attempt) {
    Decision decision = attempt.decision();
    line("");
    line("=".repeat(WIDTH));
    line(
        "Attempt "
            + attempt.submission().attempt()
            + ", decided on "
            + BadgePage.day(decision.decidedAt())
            + ": "
            + (decision.isEarned() ? "EARNED" : "NOT YET EARNED"));
    heading("Levels, and how each came about");
    Resolutions.sentences(definition, attempt.submission(), attempt.assessments())
        .forEach((id, why) -> hanging(String.format(Locale.ROOT, "  %-30s", title(id)), why));
    heading("Score");
    score(decision).forEach(line -> line("  " + line));
    heading("Rule and answer");
    TraceText.in(BadgePage.LANGUAGE)
        .text(decision.trace(), decision.facts())
        .lines()
        .forEach(line -> line("  " + line));
    heading("Feedback");
    hanging("  ", decision.feedback().overall());
    for (Criterion criterion : definition.rubric().criteria()) {
      comments(decision, criterion);
    }
  }

  private List<String> score(Decision decision) {
    var report =
        ScoringRule.of(definition.assessmentPolicy().scoring())
            .score(definition.rubric(), decision.facts().result().criteria());
    return ScoreText.in(BadgePage.LANGUAGE).lines(report, definition.rubric());
  }

  private void comments(Decision decision, Criterion criterion) {
    List<String> comments =
        decision.feedback().criteria().stream()
            .filter(comment -> comment.criterion().equals(criterion.id()))
            .map(CriterionComment::comment)
            .toList();
    if (!comments.isEmpty()) {
      line("");
      line("  " + BadgePage.words(criterion.title()));
      comments.forEach(comment -> hanging("  - ", comment));
    }
  }

  private String title(CriterionId id) {
    return definition.rubric().criterion(id).map(c -> BadgePage.words(c.title())).orElseThrow();
  }

  private void heading(String words) {
    line("");
    line(words);
  }

  private void hanging(String head, String words) {
    String start = head;
    for (String part : Telling.wrap(words, WIDTH - head.length())) {
      line(start + part);
      start = " ".repeat(head.length());
    }
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
