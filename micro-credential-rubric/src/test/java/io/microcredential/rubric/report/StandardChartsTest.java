package io.microcredential.rubric.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.ratings.ScoreTable;
import io.microcredential.rubric.standard.BorderlineRegression;
import io.microcredential.rubric.standard.Hofstee;
import io.microcredential.rubric.standard.HofsteeCut;
import io.microcredential.rubric.standard.HofsteeJudgement;
import io.microcredential.rubric.standard.JudgedScore;
import io.microcredential.rubric.standard.RegressionCut;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StandardChartsTest {

  private static final Charts CHARTS = Charts.in(Locale.ENGLISH);

  private static Sheet checked(Chart chart) {
    return Sheet.of(chart.svg()).standsAlone().isTold().staysOnPaper();
  }

  @Nested
  class HofsteePlot {

    private static final double[] SCORES = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();

    private static Chart draw(double lowest, double highest, double few, double many) {
      HofsteeCut cut =
          Hofstee.withDefaults()
              .estimate(
                  List.of(
                      new HofsteeJudgement("A", lowest, highest, few, many),
                      new HofsteeJudgement("B", lowest, highest, few, many)),
                  SCORES);
      return CHARTS.hofstee(table(), cut);
    }

    private static ScoreTable table() {
      return ScoreTable.of(
          IntStream.range(0, SCORES.length)
              .mapToObj(i -> new double[] {SCORES[i]})
              .toArray(double[][]::new));
    }

    /** The curve is (c − 1)/100; the diagonal falls from (40, 0.6) to (80, 0.2). */
    @Test
    void putsTheDiamondWhereDiagonalAndCurveMeet() {
      Chart chart = draw(40, 80, 0.2, 0.6);
      Sheet sheet = checked(chart);

      assertThat(chart.description())
          .isEqualTo(
              "The judges accept a cut score from 40.00 to 80.00 and a share of failures from"
                  + " 20.0 % to 60.0 %. The diagonal of their box meets the curve of the scores at a"
                  + " cut score of 50.50.");
      String[] corner = sheet.all("polygon").get(0).getAttribute("points").split("[ ,]");
      Axis up = Axis.exactly(0, 1, 300, 20);
      // Six above the middle is the diamond's upper corner; its place is the share 0.495.
      assertThat(Double.parseDouble(corner[1]) + 6).isCloseTo(up.at(0.495), within(0.01));
      assertThat(sheet.texts("text")).contains("Cut score 50.50", "what the judges accept");
    }

    @Test
    void saysThatNoCutIsAcceptable() {
      Chart chart = draw(90, 95, 0, 0.1);

      assertThat(checked(chart).all("polygon")).isEmpty();
      assertThat(chart.description()).contains("There is no cut score:");
    }

    @Test
    void drawsWhatThereIsWithoutJudges() {
      Chart chart = CHARTS.hofstee(table(), Hofstee.withDefaults().estimate(List.of(), SCORES));

      assertThat(checked(chart).all("polygon")).isEmpty();
      assertThat(chart.description()).startsWith("There is no cut score:");
    }

    @Test
    void drawsABoxWithoutScores() {
      HofsteeCut cut =
          Hofstee.withDefaults().estimate(List.of(new HofsteeJudgement("A", 4, 8, 0.1, 0.3)));

      checked(CHARTS.hofstee(ScoreTable.of(new double[0][]), cut));
    }
  }

  @Nested
  class RegressionPlot {

    private static final List<JudgedScore> EXAMINEES =
        IntStream.range(0, 60)
            .mapToObj(i -> new JudgedScore(20 + 10 * (i % 4) + (i % 7), i % 4))
            .toList();

    private static Chart draw(List<JudgedScore> examinees) {
      RegressionCut cut = BorderlineRegression.at(1).with(Bootstrap.of(50, 1)).estimate(examinees);
      return CHARTS.borderlineRegression(examinees, 1, cut);
    }

    @Test
    void drawsADotForEachExamineeTheLineAndTheCut() {
      Chart chart = draw(EXAMINEES);
      Sheet sheet = checked(chart);

      assertThat(sheet.all("circle")).hasSize(60);
      assertThat(sheet.all("polygon")).hasSize(1);
      assertThat(chart.description())
          .startsWith("60 examinees. The score rises by ")
          .contains("at the borderline judgement 1.00");
      assertThat(sheet.texts("text")).anyMatch(text -> text.startsWith("Cut score 3"));
    }

    @Test
    void setsDotsThatFallTogetherSideBySide() {
      List<JudgedScore> same =
          IntStream.range(0, 20).mapToObj(i -> new JudgedScore(30 + i % 2, i % 2)).toList();
      Sheet sheet = checked(draw(same));

      assertThat(sheet.all("circle").stream().map(e -> e.getAttribute("cx")).distinct())
          .hasSizeGreaterThan(10);
    }

    @Test
    void saysWhyThereIsNoLine() {
      List<JudgedScore> flat =
          List.of(new JudgedScore(3, 1), new JudgedScore(4, 1), new JudgedScore(5, 1));
      Chart chart = draw(flat);

      assertThat(checked(chart).all("polygon")).isEmpty();
      assertThat(chart.description()).contains("There is no cut score:");
      checked(draw(List.of()));
    }
  }
}
