package io.microcredential.rubric.report;

import io.microcredential.rubric.agreement.ItemFigures;
import io.microcredential.rubric.agreement.ItemReport;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.report.DistributionChart.Usage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An agreement report as a page. */
final class AgreementPage {

  /** What fits on one page of paper. */
  private static final double TALLEST_CHART = 820;

  private static final int MOST_LEVEL_PAIRS = 6;

  private final ReportWords words;
  private final AgreementFindings findings;
  private final AgreementNotes notes;
  private final Page page = new Page();

  AgreementPage(ReportWords words, AgreementFindings findings) {
    this.words = words;
    this.findings = findings;
    this.notes = new AgreementNotes(words, findings.basis().order());
  }

  String html() {
    RatingData data = findings.data();
    page.heading(1, words.text("agreement.title"));
    page.paragraph(
        "lead",
        words.text(
            "agreement.lead",
            words.count(data.units().size()),
            words.count(data.raters().size()),
            words.count(data.criteria().size()),
            words.count(data.ratingCount())));
    page.heading(2, words.text("agreement.short"));
    page.list(findings.criteria().stream().map(notes::inShort).toList());
    overview();
    distributions();
    pairs();
    raters();
    items();
    criteria();
    glossary();
    method();
    return page.html(words.language(), words.text("agreement.title"), "report");
  }

  private void overview() {
    page.heading(2, words.text("agreement.overview"));
    List<ReportFigure> shown =
        Stream.of(
                ReportFigure.EXACT_AGREEMENT,
                ReportFigure.FLEISS_KAPPA,
                ReportFigure.GWET_AC1,
                notes.alpha(),
                ReportFigure.ICC_AGREEMENT_SINGLE)
            .filter(
                figure -> findings.criteria().stream().anyMatch(c -> c.figure(figure).isPresent()))
            .toList();
    var heads =
        new ArrayList<>(
            List.of(
                words.text("head.criterion"),
                words.text("head.units"),
                words.text("head.raters"),
                words.text("head.ratings"),
                words.text("head.missing")));
    shown.forEach(figure -> heads.add(words.text("figure." + figure)));
    var table = new PageTable(words.text("agreement.overview.caption"), heads);
    for (CriterionFigures criterion : findings.criteria()) {
      var cells = new ArrayList<Xml>();
      cells.add(PageTable.number(words.count(criterion.rated().units())));
      cells.add(PageTable.number(words.count(criterion.raters())));
      cells.add(PageTable.number(words.count(criterion.rated().ratings())));
      cells.add(
          PageTable.number(
              criterion.missing().isPresent()
                  ? words.percent(criterion.missing().getAsDouble(), 1)
                  : "–"));
      shown.forEach(figure -> cells.add(value(criterion.figure(figure).orElse(null))));
      table.row(criterion.criterion(), cells);
    }
    page.add(table.table());
  }

  private Xml value(@Nullable Coefficient coefficient) {
    return PageTable.number(
        coefficient instanceof Estimate estimate ? words.figure(estimate.value()) : "–");
  }

  private void distributions() {
    page.heading(2, words.text("distribution.title"));
    var together = new ArrayList<Usage>();
    double height = 0;
    for (String criterion : findings.data().criteria()) {
      var usage = Usage.of(criterion, findings.data().table(criterion));
      // Two stand abreast, so each takes half its height.
      if (!together.isEmpty() && height + usage.height() / 2 > TALLEST_CHART) {
        page.chart(DistributionChart.draw(words, together));
        together.clear();
        height = 0;
      }
      together.add(usage);
      height += usage.height() / 2 + 4;
    }
    if (!together.isEmpty()) {
      page.chart(DistributionChart.draw(words, together));
    }
  }

  private void pairs() {
    RatingData data = findings.data();
    if (data.raters().size() < 2) {
      return;
    }
    page.heading(2, words.text("agreement.pairs"));
    if (data.raters().size() > 2) {
      page.chart(PairChart.raters(words, PairCounts.of(data)));
      return;
    }
    data.criteria().stream()
        .limit(MOST_LEVEL_PAIRS)
        .forEach(
            criterion -> {
              page.nameHeading(3, criterion);
              page.chart(PairChart.categories(words, data.table(criterion), "cross"));
            });
  }

  private void raters() {
    if (findings.raters().size() < 2) {
      return;
    }
    page.heading(2, words.text("raters.title"));
    page.paragraph(words.text("raters.about"));
    page.chart(SeverityChart.draw(words, findings.raters()));
    page.add(new RaterTable(words).table(findings.raters()));
  }

  private void items() {
    if (findings.items().isEmpty() || findings.criteria().size() < 2) {
      return;
    }
    ItemReport items = findings.items().orElseThrow();
    page.heading(2, words.text("items.title"));
    page.paragraph(words.text("items.about"));
    var table =
        new PageTable(
            words.text("items.caption"),
            List.of(
                words.text("head.criterion"),
                words.text("items.mean"),
                words.text("items.difficulty"),
                words.text("items.rest"),
                words.text("items.dropped"),
                words.text("items.unused")),
            Set.of(5));
    for (ItemFigures item : items.items()) {
      List<String> unused = item.unusedLevels();
      table.row(
          item.criterion(),
          List.of(
              value(item.mean()),
              value(item.difficulty()),
              value(item.itemRest()),
              value(item.alphaIfDropped()),
              PageTable.words(unused.isEmpty() ? "–" : words.list(unused, 5))));
    }
    page.add(table.table());
    page.paragraph(
        items.alpha() instanceof Estimate alpha
            ? words.text("items.alpha", words.estimate(alpha))
            : words.text("items.noAlpha", reason((Undefined) items.alpha())));
    page.list(
        items.redundant().stream()
            .map(
                pair ->
                    words.text(
                        "items.redundant",
                        pair.first(),
                        pair.second(),
                        words.figure(pair.correlation().orElseThrow())))
            .toList());
  }

  private void criteria() {
    page.heading(2, words.text("agreement.each"));
    for (CriterionFigures criterion : findings.criteria()) {
      page.nameHeading(3, criterion.criterion());
      RatingTable table = findings.data().table(criterion.criterion());
      notes.notes(criterion, table).forEach(note -> page.paragraph("note", note));
      page.add(figures(criterion));
    }
  }

  private Xml figures(CriterionFigures criterion) {
    String level = words.percent(findings.basis().level());
    var table =
        new PageTable(
            words.text("figures.caption", criterion.criterion()),
            List.of(
                words.text("head.figure"),
                words.text("head.value"),
                words.text("head.error"),
                words.text("head.lower", level),
                words.text("head.upper", level),
                words.text("head.units"),
                words.text("head.ratings")));
    criterion
        .figures()
        .forEach((figure, found) -> table.row(words.text("figure." + figure), cells(found)));
    return table.table();
  }

  private List<Xml> cells(Coefficient found) {
    var cells = new ArrayList<Xml>();
    if (found instanceof Undefined undefined) {
      cells.add(PageTable.absent(words.text("figures.undefined", reason(undefined)), 4));
    } else {
      var estimate = (Estimate) found;
      ConfidenceInterval interval = estimate.interval();
      cells.add(PageTable.number(words.figure(estimate.value())));
      cells.add(number(estimate.standardError()));
      cells.add(number(interval == null ? null : interval.lower()));
      cells.add(number(interval == null ? null : interval.upper()));
    }
    cells.add(PageTable.number(words.count(found.sample().units())));
    cells.add(PageTable.number(words.count(found.sample().ratings())));
    return cells;
  }

  private Xml number(@Nullable Double number) {
    return PageTable.number(number == null ? "–" : words.figure(number));
  }

  private String reason(Undefined undefined) {
    return words.text("reason." + undefined.reason());
  }

  private void glossary() {
    page.heading(2, words.text("glossary.title"));
    Set<ReportFigure> used = EnumSet.noneOf(ReportFigure.class);
    findings.criteria().forEach(criterion -> used.addAll(criterion.figures().keySet()));
    var entries = new ArrayList<Xml>();
    for (ReportFigure figure : used) {
      entries.add(Xml.tag("dt", words.text("figure." + figure)));
      entries.add(Xml.tag("dd", words.text("about." + figure)));
    }
    page.add(Xml.tag("dl").holding(entries));
    page.paragraph(words.text("glossary.bounds"));
  }

  private void method() {
    page.heading(2, words.text("method.title"));
    AgreementReport.Basis basis = findings.basis();
    page.paragraph(
        "small",
        words.text(
            "method.text",
            words.percent(basis.level()),
            words.count(basis.bootstrap().replicates()),
            Long.toString(basis.bootstrap().seed()),
            words.count(ReportWords.DIGITS)));
    page.paragraph("small", words.text("method.sources"));
  }
}
