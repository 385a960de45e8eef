package io.microcredential.rubric.report;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.ratings.RatingData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The main figures of an agreement report as lines for a console, in columns. */
final class AgreementLines {

  private static final int WIDEST_NAME = 28;

  private final ReportWords words;
  private final AgreementFindings findings;
  private final AgreementNotes notes;

  AgreementLines(ReportWords words, AgreementFindings findings) {
    this.words = words;
    this.findings = findings;
    this.notes = new AgreementNotes(words, findings.basis().order());
  }

  List<String> lines() {
    RatingData data = findings.data();
    var lines = new ArrayList<String>();
    lines.add(
        words.text(
            "agreement.lead",
            words.count(data.units().size()),
            words.count(data.raters().size()),
            words.count(data.criteria().size()),
            words.count(data.ratingCount())));
    lines.add("");
    lines.addAll(columns(table()));
    for (CriterionFigures criterion : findings.criteria()) {
      List<String> said = notes.notes(criterion, data.table(criterion.criterion()));
      if (!said.isEmpty()) {
        lines.add("");
        lines.add(plain(criterion.criterion()) + ":");
        said.forEach(note -> lines.add("  " + note));
      }
    }
    return lines;
  }

  private List<List<String>> table() {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            words.text("head.criterion"),
            words.text("head.units"),
            words.text("head.raters"),
            words.text("head.missing"),
            words.text("column.exact"),
            words.text("column.kappa"),
            words.text("column.ac1"),
            words.text("column.alpha"),
            words.text("head.interval", words.percent(findings.basis().level())),
            words.text("column.icc")));
    for (CriterionFigures criterion : findings.criteria()) {
      Optional<Coefficient> alpha = criterion.figure(notes.alpha());
      rows.add(
          List.of(
              cut(plain(criterion.criterion())),
              words.count(criterion.rated().units()),
              words.count(criterion.raters()),
              criterion.missing().isPresent()
                  ? words.percent(criterion.missing().getAsDouble(), 1)
                  : "–",
              value(criterion.figure(ReportFigure.EXACT_AGREEMENT)),
              value(criterion.figure(ReportFigure.FLEISS_KAPPA)),
              value(criterion.figure(ReportFigure.GWET_AC1)),
              value(alpha),
              interval(alpha),
              value(criterion.figure(ReportFigure.ICC_AGREEMENT_SINGLE))));
    }
    return rows;
  }

  private String value(Optional<Coefficient> figure) {
    return figure.isPresent() && figure.get() instanceof Estimate estimate
        ? words.figure(estimate.value())
        : "–";
  }

  private String interval(Optional<Coefficient> figure) {
    ConfidenceInterval interval =
        figure.isPresent() && figure.get() instanceof Estimate estimate
            ? estimate.interval()
            : null;
    return interval == null
        ? "–"
        : words.text("range", words.figure(interval.lower()), words.figure(interval.upper()));
  }

  /** Takes what could steer a console out of a name. */
  private static String plain(String name) {
    return name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", " ").strip();
  }

  private static String cut(String name) {
    return name.length() <= WIDEST_NAME ? name : name.substring(0, WIDEST_NAME - 1) + "…";
  }

  private static List<String> columns(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream()
        .map(
            row -> {
              var line = new StringBuilder();
              for (int i = 0; i < widths.length; i++) {
                String gap = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? row.get(i) + gap : "  " + gap + row.get(i));
              }
              return line.toString().stripTrailing();
            })
        .toList();
  }
}
