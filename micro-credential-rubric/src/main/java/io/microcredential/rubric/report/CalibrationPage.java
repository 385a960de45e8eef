package io.microcredential.rubric.report;

import io.microcredential.core.CriterionId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.rubric.calibration.AgreementMeasure;
import io.microcredential.rubric.calibration.AgreementWithTruth;
import io.microcredential.rubric.calibration.Qualification;
import io.microcredential.rubric.calibration.QualificationFinding;
import io.microcredential.rubric.calibration.QualificationFinding.Answer;
import io.microcredential.rubric.calibration.QualificationResult;
import io.microcredential.rubric.calibration.ThresholdBasis;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.ratings.RatingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A calibration report as a page. */
final class CalibrationPage {

  private final ReportWords words;
  private final Locale locale;
  private final CalibrationReport report;
  private final Page page = new Page();

  CalibrationPage(ReportWords words, Locale locale, CalibrationReport report) {
    this.words = words;
    this.locale = locale;
    this.report = report;
  }

  String html() {
    page.add(
        Xml.tag("h1")
            .holding(
                Xml.text(words.text("calibration.title") + " "), Page.name(report.assessor())));
    QualificationResult.Counts counts = report.qualification().result().counts();
    String counted =
        words.text("calibration.lead", words.count(counts.papers()), words.count(counts.ratings()));
    page.paragraph(
        "lead",
        report.day() == null
            ? counted
            : counted + " " + words.text("calibration.day", words.date(report.day())));
    verdict();
    requirements();
    criteria();
    charts();
    page.paragraph("small", words.text("calibration.method"));
    return page.html(
        words.language(),
        words.text("calibration.title") + " " + report.assessor(),
        "report onepage");
  }

  private void verdict() {
    Qualification qualification = report.qualification();
    String verdict = words.text("verdict." + qualification.verdict());
    page.add(
        Xml.tag("div")
            .with("class", "verdict")
            .holding(
                Xml.tag("strong", verdict),
                Xml.text(" " + words.text("verdict.about." + qualification.verdict()))));
    int papers = qualification.result().counts().papers();
    if (papers < qualification.standard().minimumPapers()) {
      page.paragraph(
          words.text(
              "calibration.few",
              words.count(papers),
              words.count(qualification.standard().minimumPapers())));
    }
  }

  private void requirements() {
    if (report.qualification().findings().isEmpty()) {
      return;
    }
    var table =
        new PageTable(
            words.text("requirements.caption"),
            List.of(
                words.text("requirements.what"),
                words.text("requirements.asked"),
                words.text("head.value"),
                words.text("requirements.interval"),
                words.text("requirements.answer")),
            Set.of(1, 4));
    for (QualificationFinding finding : report.qualification().findings()) {
      table.row(named(finding), cells(finding));
    }
    page.add(table.table());
  }

  private String named(QualificationFinding finding) {
    String measure = words.text("measure." + finding.requirement().measure());
    CriterionId criterion = finding.criterion();
    return criterion == null ? measure : words.text("requirements.on", measure, title(criterion));
  }

  private String title(CriterionId criterion) {
    return report
        .rubric()
        .criterion(criterion)
        .map(found -> found.title().in(locale))
        .orElse(criterion.value());
  }

  private List<Xml> cells(QualificationFinding finding) {
    String bound = words.number(finding.requirement().bound(), 2);
    boolean confident = finding.requirement().basis() == ThresholdBasis.INTERVAL;
    String key =
        finding.requirement().measure() == AgreementMeasure.BIAS
            ? "requirements.within"
            : "requirements.least";
    var cells = new ArrayList<Xml>();
    cells.add(PageTable.words(words.text(confident ? key + ".surely" : key, bound)));
    cells.addAll(figure(finding.figure()));
    cells.add(PageTable.words(sign(finding.answer()) + words.text("answer." + finding.answer())));
    return cells;
  }

  private static String sign(Answer answer) {
    return switch (answer) {
      case MET -> "✓ ";
      case NOT_MET -> "✗ ";
      case NOT_SETTLED -> "? ";
    };
  }

  private List<Xml> figure(Coefficient figure) {
    if (figure instanceof Undefined undefined) {
      return List.of(
          PageTable.absent(
              words.text("figures.undefined", words.text("reason." + undefined.reason())), 2));
    }
    var estimate = (Estimate) figure;
    ConfidenceInterval interval = estimate.interval();
    return List.of(
        PageTable.number(words.figure(estimate.value())),
        PageTable.number(
            interval == null
                ? "–"
                : words.text(
                    "range", words.figure(interval.lower()), words.figure(interval.upper()))));
  }

  private void criteria() {
    var heads = new ArrayList<String>();
    heads.add(words.text("head.criterion"));
    for (AgreementMeasure measure : AgreementMeasure.values()) {
      heads.add(words.text("measure." + measure));
    }
    var table = new PageTable(words.text("calibration.caption"), heads);
    QualificationResult result = report.qualification().result();
    table.row(words.text("calibration.overall"), row(result.overall()));
    for (Criterion criterion : report.rubric().criteria()) {
      AgreementWithTruth figures = result.criteria().get(criterion.id());
      if (figures != null) {
        table.row(criterion.title().in(locale), row(figures));
      }
    }
    page.add(table.table());
  }

  private List<Xml> row(AgreementWithTruth figures) {
    var cells = new ArrayList<Xml>();
    for (AgreementMeasure measure : AgreementMeasure.values()) {
      cells.add(cell(figures.figure(measure)));
    }
    return cells;
  }

  private Xml cell(Coefficient figure) {
    if (!(figure instanceof Estimate estimate)) {
      return PageTable.number("–");
    }
    ConfidenceInterval interval = estimate.interval();
    String value = words.figure(estimate.value());
    return interval == null
        ? PageTable.number(value)
        : PageTable.twoLines(
            value,
            words.text(
                "range", words.number(interval.lower(), 2), words.number(interval.upper(), 2)));
  }

  private void charts() {
    RatingTable levels = report.levels();
    if (levels != null) {
      page.chart(PairChart.categories(words, levels, "truth"));
    }
    for (CalibrationReport.Drift drift : report.drifts()) {
      page.chart(DriftChart.draw(words, drift.measure(), drift.chart()));
    }
  }
}
