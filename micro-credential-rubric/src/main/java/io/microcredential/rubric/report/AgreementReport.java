package io.microcredential.rubric.report;

import io.microcredential.rubric.agreement.ItemAnalysis;
import io.microcredential.rubric.agreement.ItemReport;
import io.microcredential.rubric.calibration.RaterEffects;
import io.microcredential.rubric.calibration.RaterProfile;
import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.RatingTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;

/**
 * Computes, criterion by criterion, what is to be said of ratings: how far raters agree, by every
 * figure that fits, how severe each rater is, and what each criterion tells.
 *
 * <pre>{@code
 * AgreementFindings findings = AgreementReport.withDefaults().with(Bootstrap.of(1000, 42)).of(data);
 * String page = findings.html(Locale.ENGLISH);
 * }</pre>
 */
public final class AgreementReport {

  private final double level;
  private final Bootstrap bootstrap;
  private final LevelOrder order;
  private final ReportProgress progress;

  private AgreementReport(
      double level, Bootstrap bootstrap, LevelOrder order, ReportProgress progress) {
    this.level = level;
    this.bootstrap = bootstrap;
    this.order = order;
    this.progress = progress;
  }

  /**
   * Returns a report with ordered levels, 95 % intervals, and 1,000 bootstrap replicates from seed
   * 1 for what has no published formula.
   *
   * @return the report
   */
  public static AgreementReport withDefaults() {
    return new AgreementReport(
        0.95, Bootstrap.of(1000, 1), LevelOrder.ORDERED, ReportProgress.NONE);
  }

  /**
   * Returns the report with other intervals.
   *
   * @param confidence more than 0 and less than 1
   * @return the report
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public AgreementReport atLevel(double confidence) {
    return new AgreementReport(
        ConfidenceInterval.requireLevel(confidence), bootstrap, order, progress);
  }

  /**
   * Returns the report with other bootstrap samples.
   *
   * @param samples how many, and from which seed
   * @return the report
   */
  public AgreementReport with(Bootstrap samples) {
    return new AgreementReport(level, Objects.requireNonNull(samples), order, progress);
  }

  /**
   * Returns the report for scales with or without an order.
   *
   * @param levels whether the levels stand in an order; figures that need one are left out
   *     otherwise
   * @return the report
   */
  public AgreementReport with(LevelOrder levels) {
    return new AgreementReport(level, bootstrap, Objects.requireNonNull(levels), progress);
  }

  /**
   * Returns the report that tells how far it has come.
   *
   * @param told is told after each figure, by the thread that computes
   * @return the report
   */
  public AgreementReport with(ReportProgress told) {
    return new AgreementReport(level, bootstrap, order, Objects.requireNonNull(told));
  }

  /**
   * Computes the figures of some ratings.
   *
   * @param data the ratings
   * @return what was found
   */
  public AgreementFindings of(RatingData data) {
    List<RatingTable> tables = data.criteria().stream().map(data::table).toList();
    int all = 2 + (int) tables.stream().mapToLong(table -> fitting(table).size()).sum();
    int done = 0;
    var criteria = new ArrayList<CriterionFigures>();
    for (int i = 0; i < tables.size(); i++) {
      var figures = new EnumMap<ReportFigure, Coefficient>(ReportFigure.class);
      for (ReportFigure figure : fitting(tables.get(i))) {
        figures.put(figure, figure.estimate(tables.get(i), level, bootstrap));
        progress.advanced(++done, all);
      }
      criteria.add(CriterionFigures.of(data.criteria().get(i), tables.get(i), figures));
    }
    ItemReport items =
        order == LevelOrder.ORDERED
            ? ItemAnalysis.withDefaults().atLevel(level).analyze(data)
            : null;
    progress.advanced(++done, all);
    List<RaterProfile> raters =
        order == LevelOrder.ORDERED
            ? RaterEffects.withDefaults().atLevel(level).estimate(data)
            : List.of();
    var findings =
        new AgreementFindings(new Basis(data, level, bootstrap, order), criteria, items, raters);
    progress.advanced(++done, all);
    return findings;
  }

  private List<ReportFigure> fitting(RatingTable table) {
    return List.of(ReportFigure.values()).stream()
        .filter(figure -> figure.fits(table, order))
        .toList();
  }

  /** What a report rests on. */
  record Basis(RatingData data, double level, Bootstrap bootstrap, LevelOrder order) {}
}
