package io.microcredential.rubric.report;

import io.microcredential.rubric.calibration.ControlChart;
import io.microcredential.rubric.calibration.RaterProfile;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.ScoreTable;
import io.microcredential.rubric.standard.HofsteeCut;
import io.microcredential.rubric.standard.JudgedScore;
import io.microcredential.rubric.standard.RegressionCut;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Draws ratings and figures for readers of one language.
 *
 * <p>Every chart is 680 units wide, as wide as an A4 page between its margins, dark on white, and
 * says its finding in words as well. Nothing is told by colour alone.
 *
 * <pre>{@code
 * String svg = Charts.in(Locale.ENGLISH).distribution(data).svg();
 * }</pre>
 */
public final class Charts {

  private final ReportWords words;

  private Charts(Locale locale) {
    this.words = ReportWords.in(locale);
  }

  /**
   * Returns the charts of a language.
   *
   * @param locale the reader's language; English where there is no translation
   * @return the charts
   */
  public static Charts in(Locale locale) {
    return new Charts(locale);
  }

  /**
   * Draws how often each level was given, criterion by criterion, with the levels that nobody gave.
   *
   * @param data the ratings
   * @return bars by level
   */
  public Chart distribution(RatingData data) {
    return DistributionChart.draw(words, data);
  }

  /**
   * Draws how often each two raters gave the same level to what both rated, all criteria together.
   *
   * <p>Of more than {@value PairChart#MOST_RATERS} raters, those with the most ratings are shown.
   *
   * @param data the ratings
   * @return a matrix of shades with the share in each cell
   */
  public Chart raterPairs(RatingData data) {
    return PairChart.raters(words, PairCounts.of(data));
  }

  /**
   * Draws how often the second of two raters gave each level where the first gave another.
   *
   * @param two the ratings of two raters on one criterion
   * @return a matrix of shades with the count in each cell
   * @throws IllegalArgumentException if there are not exactly two raters
   */
  public Chart levelPairs(RatingTable two) {
    return PairChart.categories(words, two, "cross");
  }

  /**
   * Draws scores with a cut score and its interval.
   *
   * @param scores the scores of the examinees; every score of the table is drawn
   * @param cut the cut score; where it is undefined, the chart says why
   * @return bars of scores, a line at the cut and a hatched band for its interval
   */
  public Chart cutScore(ScoreTable scores, Coefficient cut) {
    return CutChart.draw(words, values(scores), cut);
  }

  /**
   * Draws Hofstee's compromise: the box of what the judges accept, its falling diagonal, and the
   * share of examinees who would fail by each cut score.
   *
   * @param scores the scores of the examinees
   * @param cut what came of the judgements and these scores
   * @return a box, a curve, and a diamond where diagonal and curve meet
   */
  public Chart hofstee(ScoreTable scores, HofsteeCut cut) {
    return HofsteeChart.draw(words, values(scores), cut);
  }

  /**
   * Draws scores against whole judgements, the line through them, and the cut score that it gives.
   *
   * @param examinees the score and the whole judgement of each examinee
   * @param borderline the judgement that is borderline
   * @param cut what came of these examinees
   * @return a dot for each examinee, a line, and a diamond at the borderline judgement
   */
  public Chart borderlineRegression(
      Collection<JudgedScore> examinees, int borderline, RegressionCut cut) {
    return RegressionChart.draw(words, List.copyOf(examinees), borderline, cut);
  }

  /**
   * Draws how severe or lenient each rater is, with intervals, from the most severe on.
   *
   * <p>A rater whose interval leaves out 0 has a diamond and a bold name. Of more than {@value
   * SeverityChart#MOST_RATERS} raters, as many at both ends are shown.
   *
   * @param profiles what each rater does to ratings
   * @return a dot with whiskers for each rater
   */
  public Chart severity(List<RaterProfile> profiles) {
    return SeverityChart.draw(words, profiles);
  }

  /**
   * Draws a control chart.
   *
   * @param measure what was measured, such as the name of a figure, in the reader's language
   * @param chart points, limits and signals
   * @return a line of points between dashed limits; a point with a signal is a diamond
   */
  public Chart drift(String measure, ControlChart chart) {
    return DriftChart.draw(words, measure, chart);
  }

  private static double[] values(ScoreTable scores) {
    double[] values = new double[scores.scoreCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = scores.valueAt(i);
    }
    return values;
  }
}
