package io.microcredential.rubric;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.Rounding;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.rubric.internal.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts a score report into words that a teacher can read and recompute. */
public final class ScoreText {

  private final Sentences sentences;
  private final Locale locale;

  private ScoreText(Locale locale) {
    this.sentences = new Sentences(ScoreText.class, locale);
    this.locale = locale;
  }

  /**
   * Returns the words in a language.
   *
   * @param locale the reader's language; English where there is no translation
   * @return the wording
   */
  public static ScoreText in(Locale locale) {
    return new ScoreText(locale);
  }

  /**
   * Puts a report into text: the score, how it is computed, and a line for each criterion.
   *
   * @param report the report
   * @param rubric the rubric it was made with
   * @return lines without a line break at the end
   */
  public String text(ScoreReport report, Rubric rubric) {
    return String.join("\n", lines(report, rubric));
  }

  /**
   * Puts a report into lines: the score, how it is computed, and a line for each criterion.
   *
   * @param report the report
   * @param rubric the rubric it was made with
   * @return the lines, the rubric's order kept
   */
  public List<String> lines(ScoreReport report, Rubric rubric) {
    var lines = new ArrayList<String>();
    lines.add(score(report, rubric));
    lines.add(
        sentences.text(
            report.method() instanceof ScoringMethod.WeightedMean
                ? "method.weightedMean"
                : "method.weightedSum"));
    if (!report.notApplicable().isEmpty() && report.method().leavesOut()) {
      lines.add(sentences.text("method.leftOut"));
    }
    rubric.criteria().forEach(criterion -> lines.add(line(criterion, report)));
    return lines;
  }

  private String score(ScoreReport report, Rubric rubric) {
    String scale =
        sentences.text("scale", words(report.range().lowest()), words(report.range().highest()));
    if (!(report.score() instanceof RubricScore.Exact known)) {
      return unknown(report, rubric, scale);
    }
    String exact = report.exact().map(ScoreText::words).orElseThrow();
    Rounding rounding = report.method().rounding();
    if (rounding == null) {
      return sentences.text("score.exact", exact, scale);
    }
    String mode = sentences.text("rounding." + rounding.mode());
    return sentences.text(
        "score.rounded",
        words(known.value()),
        exact,
        Integer.toString(rounding.digits()),
        mode,
        scale);
  }

  private String unknown(ScoreReport report, Rubric rubric, String scale) {
    if (!report.unknown().isEmpty()) {
      boolean ranges =
          report.unknown().stream()
              .flatMap(id -> rubric.criterion(id).stream())
              .flatMap(criterion -> criterion.levels().stream())
              .anyMatch(CriterionLevel::isRange);
      return sentences.text(
          ranges ? "score.unknownPoints" : "score.unknown",
          titles(report.unknown(), rubric),
          scale);
    }
    return report.method().leavesOut()
        ? sentences.text("score.nothing", scale)
        : sentences.text("score.noSum", titles(report.notApplicable(), rubric), scale);
  }

  private String line(Criterion criterion, ScoreReport report) {
    String title = criterion.title().in(locale);
    return report.contributions().stream()
        .filter(contribution -> contribution.criterion().id().equals(criterion.id()))
        .findFirst()
        .map(
            found ->
                sentences.text(
                    found.level().isRange() ? "criterion.range" : "criterion",
                    title,
                    found.level().name().in(locale),
                    words(found.points()),
                    words(criterion.weight()),
                    words(found.weightedPoints()),
                    words(found.share()),
                    words(found.level().points()),
                    words(found.level().mostPoints())))
        .orElseGet(
            () -> sentences.text(without(criterion, report), title, words(criterion.weight())));
  }

  private static String without(Criterion criterion, ScoreReport report) {
    if (!report.notApplicable().contains(criterion.id())) {
      return "criterion.unknown";
    }
    return report.method().leavesOut() ? "criterion.notApplicable" : "criterion.absent";
  }

  private String titles(List<CriterionId> criteria, Rubric rubric) {
    return rubric.criteria().stream()
        .filter(criterion -> criteria.contains(criterion.id()))
        .map(criterion -> sentences.text("title", criterion.title().in(locale)))
        .collect(Collectors.joining(sentences.text("list.separator")));
  }

  private static String words(Fraction number) {
    return number.toDecimalText();
  }
}
