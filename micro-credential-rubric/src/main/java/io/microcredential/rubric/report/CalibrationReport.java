package io.microcredential.rubric.report;

import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.calibration.ControlChart;
import io.microcredential.rubric.calibration.Qualification;
import io.microcredential.rubric.ratings.RatingTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page about one assessor: whether the calibration papers speak for letting them judge, by
 * which figures, on which criteria, where their levels differ from the true ones, and whether that
 * changes over time.
 *
 * <pre>{@code
 * String page =
 *     CalibrationReport.of("Assessor 7", rubric, standard.judge(result))
 *         .asOf(day)
 *         .drift("Exact agreement", PChart.ofRate(0.8).withGroupsOf(28).chart(readings))
 *         .html(Locale.ENGLISH);
 * }</pre>
 *
 * <p>It is about a person: it is for that person and for whoever answers for the calibration.
 */
public final class CalibrationReport {

  private final String assessor;
  private final Rubric rubric;
  private final Qualification qualification;
  private final @Nullable LocalDate day;
  private final @Nullable RatingTable levels;
  private final List<Drift> drifts;

  private CalibrationReport(
      String assessor,
      Rubric rubric,
      Qualification qualification,
      @Nullable LocalDate day,
      @Nullable RatingTable levels,
      List<Drift> drifts) {
    this.assessor = assessor;
    this.rubric = rubric;
    this.qualification = qualification;
    this.day = day;
    this.levels = levels;
    this.drifts = drifts;
  }

  /** A control chart and what it measures. */
  record Drift(String measure, ControlChart chart) {}

  /**
   * Returns a report of a qualification.
   *
   * @param assessor how the report names the person; a number does as well
   * @param rubric gives the criteria their names
   * @param qualification what came of the calibration papers
   * @return the report
   */
  public static CalibrationReport of(String assessor, Rubric rubric, Qualification qualification) {
    return new CalibrationReport(
        Objects.requireNonNull(assessor, "assessor"),
        Objects.requireNonNull(rubric, "rubric"),
        Objects.requireNonNull(qualification, "qualification"),
        null,
        null,
        List.of());
  }

  /**
   * Returns the report with its day.
   *
   * @param lastDay the day up to which papers were counted
   * @return the report
   */
  public CalibrationReport asOf(LocalDate lastDay) {
    return new CalibrationReport(assessor, rubric, qualification, lastDay, levels, drifts);
  }

  /**
   * Returns the report with a matrix of given and true levels.
   *
   * @param givenAndTrue two columns, the assessor's ratings and the true ones, on levels that mean
   *     the same on every criterion
   * @return the report
   * @throws IllegalArgumentException if there are not exactly two columns
   */
  public CalibrationReport levels(RatingTable givenAndTrue) {
    if (givenAndTrue.raterCount() != 2) {
      throw new IllegalArgumentException(
          "two columns are needed, the given and the true levels; had "
              + givenAndTrue.raterCount());
    }
    return new CalibrationReport(assessor, rubric, qualification, day, givenAndTrue, drifts);
  }

  /**
   * Returns the report with one more chart of drift.
   *
   * @param measure what is measured, in the reader's language
   * @param chart the readings between their limits
   * @return the report
   */
  public CalibrationReport drift(String measure, ControlChart chart) {
    var more = new ArrayList<>(drifts);
    more.add(new Drift(measure, chart));
    return new CalibrationReport(assessor, rubric, qualification, day, levels, List.copyOf(more));
  }

  String assessor() {
    return assessor;
  }

  Rubric rubric() {
    return rubric;
  }

  Qualification qualification() {
    return qualification;
  }

  @Nullable LocalDate day() {
    return day;
  }

  @Nullable RatingTable levels() {
    return levels;
  }

  List<Drift> drifts() {
    return drifts;
  }

  /**
   * Returns the report as a page that stands on its own; with up to two charts it prints on one
   * sheet of A4.
   *
   * @param locale the reader's language; English where there is no translation
   * @return HTML that is XML as well
   */
  public String html(Locale locale) {
    return new CalibrationPage(ReportWords.in(locale), locale, this).html();
  }

  /** Returns the verdict only; the report is about a person. */
  @Override
  public String toString() {
    return "CalibrationReport[" + qualification.verdict() + "]";
  }
}
