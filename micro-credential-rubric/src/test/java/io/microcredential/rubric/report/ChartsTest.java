package io.microcredential.rubric.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.rubric.calibration.ControlChart;
import io.microcredential.rubric.calibration.PChart;
import io.microcredential.rubric.calibration.RaterEffects;
import io.microcredential.rubric.calibration.ValidityReading;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import io.microcredential.rubric.ratings.ScoreTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChartsTest {

  private static final Charts ENGLISH = Charts.in(Locale.ENGLISH);
  private static final Charts SPANISH = Charts.in(Locale.forLanguageTag("es"));

  private static Sheet checked(Chart chart) {
    assertThat(chart.title()).isNotBlank();
    assertThat(chart.description()).isNotBlank();
    Sheet sheet = Sheet.of(chart.svg()).standsAlone().isTold().staysOnPaper();
    assertThat(sheet.root().getLocalName()).isEqualTo("svg");
    assertThat(sheet.root().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
    return sheet;
  }

  @Nested
  class Distribution {

    @Test
    void drawsABarForEachLevelAndShowsThoseNeverGiven() {
      var data =
          RatingData.builder()
              .criterion("Clarity", Scale.range(1, 4))
              .rate("p1", "A", "Clarity", "2")
              .rate("p1", "B", "Clarity", "2")
              .rate("p2", "A", "Clarity", "2")
              .rate("p2", "B", "Clarity", "4")
              .build();
      Chart chart = ENGLISH.distribution(data);
      Sheet sheet = checked(chart);

      assertThat(sheet.texts("text"))
          .contains("Clarity", "4 ratings", "1", "2", "3", "4", "3 (75 %)", "1 (25 %)")
          .filteredOn("never given"::equals)
          .hasSize(2);
      assertThat(chart.description())
          .isEqualTo("Clarity: 4 ratings, most often 2 (75 %). Never given: 1, 3.");
      // The two that nobody gave are dashed, whatever their colour.
      assertThat(sheet.all("rect").stream().filter(e -> e.hasAttribute("stroke-dasharray")))
          .hasSize(2);
    }

    @Test
    void speaksTheLanguageOfItsReader() {
      assertThat(SPANISH.distribution(SampleRatings.data()).svg())
          .contains("xml:lang=\"es\"", "calificaciones", "nunca dado");
      assertThat(Charts.in(Locale.forLanguageTag("fi")).distribution(SampleRatings.data()).svg())
          .contains("xml:lang=\"en\"", "never given");
    }

    @Test
    void takesHostileAndLongNamesAndManyLevels() {
      Sheet sheet = checked(ENGLISH.distribution(SampleRatings.data()));

      assertThat(sheet.all("script")).isEmpty();
      assertThat(sheet.texts("text")).anyMatch(text -> text.contains("<script>"));
    }

    @Test
    void saysThatThereIsNothing() {
      var nothing = RatingData.builder().criterion("Clarity", Scale.range(1, 2)).build();

      Chart chart = ENGLISH.distribution(nothing);

      checked(chart);
      assertThat(chart.description()).isEqualTo("Clarity: no ratings.");
    }

    @Test
    void saysOnlyHowManyMoreCriteriaThereAre() {
      var builder = RatingData.builder();
      for (int i = 0; i < 14; i++) {
        builder.criterion("c" + i, Scale.range(1, 3)).rate("p", "A", "c" + i, "1");
      }

      assertThat(ENGLISH.distribution(builder.build()).description())
          .endsWith("And 2 criteria more.");
    }
  }

  @Nested
  class RaterPairs {

    @Test
    void writesTheShareIntoEachCell() {
      RatingTable table =
          RatingTable.of(
              Scale.range(1, 3),
              List.of("p1", "p2", "p3", "p4"),
              List.of("A", "B", "C"),
              new int[][] {{0, 0, -1}, {1, 1, -1}, {2, 2, -1}, {0, 1, -1}});
      var data = dataOf(table);
      Chart chart = ENGLISH.raterPairs(data);

      assertThat(checked(chart).texts("text")).filteredOn("75 %"::equals).hasSize(2);
      assertThat(checked(chart).texts("text")).doesNotContain("0 %–");
      assertThat(chart.description()).isEqualTo("The same level: A and B (75 % of 4).");
    }

    @Test
    void namesThePairsThatAgreeMostAndLeast() {
      assertThat(ENGLISH.raterPairs(SampleRatings.data()).description())
          .contains("Most alike:", "Least alike:");
    }

    @Test
    void leavesOutTheRatersWithTheFewestRatingsAndSaysSo() {
      List<String> raters = IntStream.range(0, 17).mapToObj(i -> "R" + i).toList();

      Chart chart = ENGLISH.raterPairs(SampleRatings.data(raters));

      checked(chart);
      assertThat(chart.description())
          .endsWith("Shown are the 14 raters with the most ratings; 3 are left out.");
    }

    @Test
    void saysThatNobodyRatedTheSame() {
      assertThat(ENGLISH.raterPairs(SampleRatings.data(List.of("A"))).description())
          .isEqualTo("No two raters rated the same thing.");
    }
  }

  private static RatingData dataOf(RatingTable table) {
    var builder = RatingData.builder().criterion("c", table.scale());
    for (int unit = 0; unit < table.unitCount(); unit++) {
      for (int i = table.start(unit); i < table.end(unit); i++) {
        builder.rate(
            table.units().get(unit),
            table.raters().get(table.raterAt(i)),
            "c",
            table.scale().labels().get(table.codeAt(i)));
      }
    }
    return builder.build();
  }

  @Nested
  class LevelPairs {

    private static final RatingTable TWO =
        RatingTable.of(Scale.range(1, 3), new int[][] {{0, 0}, {0, 1}, {0, 1}, {2, 2}, {1, -1}});

    @Test
    void countsWhatBothRated() {
      Chart chart = ENGLISH.levelPairs(TWO);

      assertThat(checked(chart).texts("text")).filteredOn("2"::equals).hasSizeGreaterThan(2);
      assertThat(chart.description())
          .isEqualTo(
              "1 and 2 rated 4 things both and gave the same level to 50 % of them."
                  + " Most often apart: 1 against 2 (2).");
    }

    @Test
    void saysNothingOfDifferencesWhereThereAreNone() {
      var same = RatingTable.of(Scale.range(1, 2), new int[][] {{0, 0}, {1, 1}});

      assertThat(ENGLISH.levelPairs(same).description()).endsWith("100 % of them.");
    }

    @Test
    void saysThatNothingWasRatedByBoth() {
      var apart = RatingTable.of(Scale.range(1, 2), new int[][] {{0, -1}, {-1, 1}});

      assertThat(ENGLISH.levelPairs(apart).description())
          .isEqualTo("No two raters rated the same thing.");
      checked(ENGLISH.levelPairs(apart));
    }

    @Test
    void takesTheMostUsedOfManyLevels() {
      int[][] codes = IntStream.range(0, 40).mapToObj(i -> new int[] {i, i}).toArray(int[][]::new);

      checked(ENGLISH.levelPairs(RatingTable.of(Scale.range(1, 40), codes)));
    }

    @Test
    void refusesAnyOtherNumberOfRaters() {
      var three = RatingTable.of(Scale.range(1, 2), new int[][] {{0, 0, 1}});

      assertThatThrownBy(() -> ENGLISH.levelPairs(three))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("two raters")
          .hasMessageContaining("3");
    }
  }

  @Nested
  class Severity {

    @Test
    void goesFromTheMostSevereAndMarksWhoseIntervalLeavesOutNothing() {
      int[][] codes =
          IntStream.range(0, 12)
              .mapToObj(i -> new int[] {i % 2, 1 + i % 2, 1 + (i + (i % 5 == 0 ? 1 : 0)) % 2})
              .toArray(int[][]::new);
      RatingTable table =
          RatingTable.of(
              Scale.range(1, 4),
              IntStream.range(0, 12).mapToObj(i -> "p" + i).toList(),
              List.of("Severe", "Kind", "Other"),
              codes);
      Chart chart = ENGLISH.severity(RaterEffects.withDefaults().estimate(table));
      Sheet sheet = checked(chart);

      assertThat(sheet.texts("text"))
          .containsSubsequence("Severe", "Other")
          .contains("← more severe", "more lenient →");
      assertThat(chart.description()).startsWith("Most severe: Severe (−1.04 points).");
      assertThat(sheet.all("polygon")).isNotEmpty();
    }

    @Test
    void showsBothEndsOfManyRaters() {
      List<String> raters = IntStream.range(0, 40).mapToObj(i -> "R" + i).toList();

      Chart chart =
          ENGLISH.severity(
              RaterEffects.withDefaults().estimate(SampleRatings.data(raters).table("Clarity")));

      checked(chart);
      assertThat(chart.description())
          .endsWith("Shown are the 18 most severe and as many most lenient.");
    }

    @Test
    void saysThatNobodyCanBeCompared() {
      var alone = RatingTable.of(Scale.range(1, 4), new int[][] {{0}, {1}});
      Chart chart = ENGLISH.severity(RaterEffects.withDefaults().estimate(alone));

      checked(chart);
      assertThat(chart.description()).isEqualTo("No rater can be compared with others.");
    }
  }

  @Nested
  class CutScores {

    private static final ScoreTable SCORES =
        ScoreTable.of(
            IntStream.range(0, 100).mapToObj(i -> new double[] {i % 50}).toArray(double[][]::new));

    private static Coefficient cut(double value) {
      return new Estimate(
          value,
          1.5,
          new ConfidenceInterval(value - 3, value + 3, 0.95, IntervalMethod.NORMAL),
          SampleSize.of(100, 100));
    }

    @Test
    void drawsTheLineItsIntervalAndTheSharesOnBothSides() {
      Chart chart = ENGLISH.cutScore(SCORES, cut(30));

      assertThat(checked(chart).texts("text"))
          .contains("Cut score 30.00 (27.00 to 33.00)", "← 60.0 % below", "40.0 % at or above →");
      assertThat(chart.description())
          .isEqualTo("100 scores. The cut score is 30.00 (27.00 to 33.00); 40.0 % reach it.");
    }

    @Test
    void keepsACutOutsideTheScoresOnPaper() {
      checked(ENGLISH.cutScore(SCORES, cut(80)));
      checked(ENGLISH.cutScore(SCORES, Estimate.of(-20, SampleSize.of(1, 1))));
    }

    @Test
    void saysWhyThereIsNoCut() {
      Chart chart =
          SPANISH.cutScore(
              SCORES, Undefined.because(UndefinedReason.NO_OVERLAP, SampleSize.of(100, 100)));

      checked(chart);
      assertThat(chart.description())
          .isEqualTo(
              "100 puntuaciones. No hay punto de corte: los conjuntos comparados no se cruzan.");
    }

    @Test
    void drawsNoScoresOneScoreAndBrokenNumbers() {
      checked(ENGLISH.cutScore(ScoreTable.of(new double[0][]), cut(3)));
      checked(ENGLISH.cutScore(ScoreTable.of(new double[][] {{2.5}}), cut(2)));
      checked(ENGLISH.cutScore(ScoreTable.of(new double[][] {{0.1}, {0.25}, {0.9}}), cut(0.5)));
    }
  }

  @Nested
  class Drift {

    private static ControlChart chart(int weeks) {
      List<ValidityReading> readings = new ArrayList<>();
      for (int week = 0; week < weeks; week++) {
        for (int reading = 0; reading < 10; reading++) {
          int given = week < 5 ? (reading < 8 ? 1 : 2) : (reading < 2 ? 1 : 2);
          readings.add(new ValidityReading(LocalDate.of(2026, 1, 5).plusWeeks(week), 1, given));
        }
      }
      return PChart.ofRate(0.8).withGroupsOf(7).chart(readings);
    }

    @Test
    void marksSignalsByShapeAndNamesThemWithTheirDay() {
      Chart chart = ENGLISH.drift("Exact agreement", chart(8));
      Sheet sheet = checked(chart);

      assertThat(sheet.all("circle")).hasSize(5);
      assertThat(sheet.all("polygon")).hasSize(3);
      assertThat(chart.title()).isEqualTo("Drift over time: Exact agreement");
      assertThat(chart.description())
          .contains("8 points", "expected is 0.80", "below the limit")
          .contains("2026");
    }

    @Test
    void isQuietWhereNothingHappened() {
      assertThat(ENGLISH.drift("x", chart(4)).description()).endsWith("No signal.");
    }

    @Test
    void drawsNoPointAndOnePointAndManyPoints() {
      assertThat(ENGLISH.drift("x", chart(0)).description()).isEqualTo("No readings.");
      checked(ENGLISH.drift("x", chart(0)));
      checked(ENGLISH.drift("x", chart(1)));
      checked(ENGLISH.drift("x", chart(120)));
    }
  }

  @Test
  void drawsTheSameBytesForTheSameData() {
    assertThat(ENGLISH.raterPairs(SampleRatings.data()).svg())
        .isEqualTo(ENGLISH.raterPairs(SampleRatings.data()).svg());
  }

  @Test
  void tellsNoNamesInItsShortForm() {
    assertThat(ENGLISH.raterPairs(SampleRatings.data()))
        .hasToString("Chart[How often each two raters gave the same level]");
  }
}
