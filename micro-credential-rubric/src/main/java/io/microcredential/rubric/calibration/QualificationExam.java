package io.microcredential.rubric.calibration;

import io.microcredential.core.CriterionId;
import io.microcredential.core.assessment.CalibrationPaper;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.agreement.CohenKappa;
import io.microcredential.rubric.agreement.Weights;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Compares an assessor's ratings of calibration papers with the true ones, criterion by criterion
 * and over all.
 *
 * <p>What was drawn are papers, and several ratings of one paper hang together; so the intervals
 * over all criteria count papers, not ratings: Wilson's takes the number of papers for n (on the
 * wide side), bias averages inside the paper, kappa leaves out whole papers in a jackknife. For one
 * criterion these are the usual intervals, kappa's by its own standard error. The level of a
 * criterion counts as its standing, so that one level is one, whatever its points.
 *
 * <pre>{@code
 * QualificationResult result = QualificationExam.of(rubric).grade(papers);
 * Qualification qualification = standard.judge(result);
 * }</pre>
 */
public final class QualificationExam {

  private final Rubric rubric;
  private final double level;

  private QualificationExam(Rubric rubric, double level) {
    this.rubric = Objects.requireNonNull(rubric, "rubric");
    this.level = level;
  }

  /**
   * Returns a test with intervals of level 0.95.
   *
   * @param rubric gives criteria and the order of their levels
   * @return the test
   */
  public static QualificationExam of(Rubric rubric) {
    return new QualificationExam(rubric, 0.95);
  }

  /**
   * Returns the test with another confidence level.
   *
   * @param confidence more than 0 and less than 1
   * @return the test
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public QualificationExam atLevel(double confidence) {
    return new QualificationExam(rubric, ConfidenceInterval.requireLevel(confidence));
  }

  /**
   * Compares.
   *
   * @param papers what was rated, in any order; none is a result without figures
   * @return the figures
   * @throws IllegalArgumentException if a true rating names a criterion or a level that the rubric
   *     does not have
   */
  public QualificationResult grade(List<CalibrationPaper> papers) {
    List<List<LevelPair>> pairs =
        papers.stream().map(paper -> LevelPair.of(rubric, paper)).toList();
    Map<CriterionId, AgreementWithTruth> criteria = new LinkedHashMap<>();
    for (Criterion criterion : rubric.criteria()) {
      var rated =
          new Rated(
              pairs.stream()
                  .map(paper -> paper.stream().filter(p -> p.isOn(criterion)).toList())
                  .filter(paper -> !paper.isEmpty())
                  .toList());
      criteria.put(criterion.id(), figures(rated, List.of(criterion)));
    }
    var all = new Rated(pairs);
    return new QualificationResult(all.counts(), figures(all, rubric.criteria()), criteria);
  }

  private AgreementWithTruth figures(Rated rated, List<Criterion> criteria) {
    QualificationResult.Counts counts = rated.counts();
    Map<AgreementMeasure, Coefficient> figures = new EnumMap<>(AgreementMeasure.class);
    figures.put(AgreementMeasure.EXACT_AGREEMENT, share(counts.exact(), counts));
    figures.put(AgreementMeasure.ADJACENT_AGREEMENT, share(counts.adjacent(), counts));
    figures.put(AgreementMeasure.KAPPA, kappa(rated, criteria, Weights.identity()));
    figures.put(AgreementMeasure.QUADRATIC_KAPPA, kappa(rated, criteria, Weights.quadratic()));
    long withLevel = counts.ratings() - counts.unrated();
    figures.put(
        AgreementMeasure.BIAS,
        withLevel == 0
            ? Undefined.because(UndefinedReason.NO_RATINGS, SampleSize.of(counts.papers(), 0))
            : Intervals.mean(rated.differences(), withLevel, level));
    return new AgreementWithTruth(figures);
  }

  private Coefficient share(long met, QualificationResult.Counts counts) {
    SampleSize sample = SampleSize.of(counts.papers(), counts.ratings());
    return counts.ratings() == 0
        ? Undefined.because(UndefinedReason.NO_RATINGS, sample)
        : Intervals.proportion((double) met / counts.ratings(), sample, level);
  }

  private Coefficient kappa(Rated rated, List<Criterion> criteria, Weights weights) {
    if (rated.papers.isEmpty()) {
      return Undefined.because(UndefinedReason.NO_RATINGS, SampleSize.of(0, 0));
    }
    List<RatingTable> tables =
        criteria.stream().map(rated::table).filter(table -> table.ratingCount() > 0).toList();
    if (tables.size() == 1) {
      return CohenKappa.withDefaults().with(weights).atLevel(level).estimate(tables.get(0));
    }
    int[] units = IntStream.range(0, rated.papers.size()).toArray();
    return new PairKappa(new Panel(tables, 1), 0, units).estimate(weights, level);
  }

  /** What was rated, paper by paper. */
  private record Rated(List<List<LevelPair>> papers) {

    QualificationResult.Counts counts() {
      List<LevelPair> all = papers.stream().flatMap(List::stream).toList();
      return new QualificationResult.Counts(
          papers.size(),
          all.size(),
          all.stream().filter(pair -> pair.isWithin(0)).count(),
          all.stream().filter(pair -> pair.isWithin(1)).count(),
          all.stream().filter(pair -> pair.given() == null).count());
    }

    /** Returns the mean difference of each paper that has a level. */
    double[] differences() {
      return papers.stream()
          .map(
              paper ->
                  paper.stream()
                      .flatMapToInt(
                          pair ->
                              pair.given() == null
                                  ? IntStream.empty()
                                  : IntStream.of(pair.given() - pair.truth()))
                      .toArray())
          .filter(differences -> differences.length > 0)
          .mapToDouble(
              differences -> (double) Arrays.stream(differences).sum() / differences.length)
          .toArray();
    }

    /** Returns the papers on one criterion, the assessor first and the truth second. */
    RatingTable table(Criterion criterion) {
      int[][] rows = new int[papers.size()][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = new int[] {RatingTable.MISSING, RatingTable.MISSING};
        for (LevelPair pair : papers.get(i)) {
          if (pair.isOn(criterion)) {
            Integer given = pair.given();
            rows[i][0] = given == null ? RatingTable.MISSING : given;
            rows[i][1] = pair.truth();
          }
        }
      }
      return RatingTable.of(Scale.range(1, criterion.levels().size()), rows);
    }
  }
}
