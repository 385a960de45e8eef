package io.microcredential.rubric.report;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.ratings.RatingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What is to be noted about the figures of a criterion, in plain words. */
final class AgreementNotes {

  /** From here on agreement is high, and kappa that is far below AC1 is the paradox of kappa. */
  private static final double HIGH_AGREEMENT = 0.8;

  private static final double FAR_APART = 0.2;

  /** Krippendorff's two bounds: Content Analysis, 2nd edition, 2004, page 241. */
  private static final double TENTATIVE = 0.667;

  private static final double RELIABLE = 0.8;

  private final ReportWords words;
  private final LevelOrder order;

  AgreementNotes(ReportWords words, LevelOrder order) {
    this.words = words;
    this.order = order;
  }

  ReportFigure alpha() {
    return order == LevelOrder.ORDERED ? ReportFigure.ALPHA_ORDINAL : ReportFigure.ALPHA_NOMINAL;
  }

  /** Returns the finding in one sentence or two. */
  String inShort(CriterionFigures criterion) {
    OptionalDouble exact = criterion.value(ReportFigure.EXACT_AGREEMENT);
    Coefficient alpha = criterion.figure(alpha()).orElseThrow();
    if (alpha instanceof Undefined undefined) {
      String why = words.text("reason." + undefined.reason());
      return exact.isPresent()
          ? words.text(
              "short.undefined", criterion.criterion(), words.percent(exact.getAsDouble(), 1), why)
          : words.text("short.nothing", criterion.criterion(), why);
    }
    var estimate = (Estimate) alpha;
    return words.text(
            "short",
            criterion.criterion(),
            words.percent(exact.orElse(0), 1),
            words.text("short." + alpha()),
            words.estimate(estimate))
        + " "
        + words.text(isParadox(criterion) ? "short.paradox" : reading(estimate.value()));
  }

  private static String reading(double alpha) {
    if (alpha < TENTATIVE) {
      return "short.low";
    }
    return alpha < RELIABLE ? "short.tentative" : "short.reliable";
  }

  /** Returns what a reader of the figures should know. */
  List<String> notes(CriterionFigures criterion, RatingTable table) {
    var notes = new ArrayList<String>();
    paradox(criterion, notes);
    same(criterion, notes);
    List<String> unused = DistributionChart.Usage.of(criterion.criterion(), table).unused();
    if (!unused.isEmpty() && table.ratingCount() > 0) {
      notes.add(words.text("note.unused", words.list(unused, 8)));
    }
    OptionalDouble missing = criterion.missing();
    if (missing.orElse(0) > 0) {
      notes.add(words.text("note.missing", words.percent(missing.getAsDouble(), 1)));
    }
    if (single(table) > 0) {
      notes.add(words.text("note.single", words.count(single(table))));
    }
    return notes;
  }

  private static boolean isParadox(CriterionFigures criterion) {
    OptionalDouble kappa = criterion.value(ReportFigure.FLEISS_KAPPA);
    OptionalDouble ac1 = criterion.value(ReportFigure.GWET_AC1);
    return criterion.value(ReportFigure.EXACT_AGREEMENT).orElse(0) >= HIGH_AGREEMENT
        && kappa.isPresent()
        && ac1.isPresent()
        && ac1.getAsDouble() - kappa.getAsDouble() > FAR_APART;
  }

  private void paradox(CriterionFigures criterion, List<String> notes) {
    if (isParadox(criterion)) {
      notes.add(
          words.text(
              "note.paradox",
              words.percent(value(criterion, ReportFigure.EXACT_AGREEMENT), 1),
              words.figure(value(criterion, ReportFigure.FLEISS_KAPPA)),
              words.figure(value(criterion, ReportFigure.GWET_AC1))));
    }
  }

  private static double value(CriterionFigures criterion, ReportFigure figure) {
    return criterion.value(figure).orElseThrow();
  }

  private void same(CriterionFigures criterion, List<String> notes) {
    if (criterion.figure(alpha()).orElseThrow() instanceof Undefined undefined
        && undefined.observed() != null) {
      notes.add(words.text("note.same", words.percent(undefined.observed(), 1)));
    }
  }

  private static long single(RatingTable table) {
    long single = 0;
    for (int unit = 0; unit < table.unitCount(); unit++) {
      single += table.end(unit) - table.start(unit) == 1 ? 1 : 0;
    }
    return single;
  }
}
