package io.microcredential.rubric.calibration;

import static io.microcredential.rubric.fixture.ClassroomRubric.BEGINNING;
import static io.microcredential.rubric.fixture.ClassroomRubric.DEMONSTRATED;
import static io.microcredential.rubric.fixture.ClassroomRubric.EXEMPLARY;
import static io.microcredential.rubric.fixture.ClassroomRubric.PLAN;
import static io.microcredential.rubric.fixture.ClassroomRubric.RESULTS;
import static io.microcredential.rubric.fixture.ClassroomRubric.VOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LevelId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.rubric.fixture.ClassroomRubric;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E9: drift over time, with the numbers of Montgomery's textbook. */
class DriftChartsTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-03-02");

  /**
   * D. C. Montgomery, Introduction to Statistical Quality Control, the example of chapter 9, in
   * hundredths: 20 values of mean 10, then 10 of mean 11, standard deviation 1.
   */
  private static final int[] TEXTBOOK = {
    945, 799, 929, 1166, 1216, 1018, 804, 1146, 920, 1034, 903, 1147, 1051, 940, 1008, 937, 1062,
    1031, 852, 1084, 1090, 933, 1229, 1150, 1060, 1108, 1038, 1162, 1131, 1052
  };

  private static List<ValidityReading> textbook() {
    return IntStream.range(0, TEXTBOOK.length)
        .mapToObj(i -> new ValidityReading(FIRST.plusDays(i), 1000, TEXTBOOK[i]))
        .toList();
  }

  private static List<ValidityReading> day(int day, int exact, int wrong) {
    List<ValidityReading> readings = new ArrayList<>();
    for (int i = 0; i < exact + wrong; i++) {
      readings.add(new ValidityReading(FIRST.plusDays(day), 2, i < exact ? 2 : 1));
    }
    return readings;
  }

  private static CriterionRating rating(CriterionId criterion, LevelId level) {
    return new CriterionRating(criterion, level, "See page 2.");
  }

  @Nested
  class Readings {

    private final ValidityPaper paper =
        new ValidityPaper(
            SubmissionId.of("w"),
            List.of(
                rating(VOICE, DEMONSTRATED),
                rating(PLAN, DEMONSTRATED),
                rating(RESULTS, BEGINNING)));

    @Test
    void comeFromAPaperOneForEachTrueRating() {
      var rated = paper.ratedAs(List.of(rating(VOICE, EXEMPLARY), rating(RESULTS, BEGINNING)));

      assertThat(ValidityReading.of(FIRST, ClassroomRubric.rubric(), rated))
          .containsExactly(
              new ValidityReading(FIRST, 2, 3),
              new ValidityReading(FIRST, 2, null),
              new ValidityReading(FIRST, 0, 0));
    }

    @Test
    void refuseTheTruthOfAnotherRubric() {
      var rubric = ClassroomRubric.rubric();
      var level = paper.ratedAs(List.of(rating(VOICE, LevelId.of("other"))));
      assertThat(ValidityReading.of(FIRST, rubric, level))
          .extracting(ValidityReading::givenLevel)
          .containsOnlyNulls();
      var truth =
          new ValidityPaper(SubmissionId.of("w"), List.of(rating(VOICE, LevelId.of("other"))))
              .ratedAs(List.of());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ValidityReading.of(FIRST, rubric, truth));
      var criterion =
          new ValidityPaper(
                  SubmissionId.of("w"), List.of(rating(CriterionId.of("other"), BEGINNING)))
              .ratedAs(List.of());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ValidityReading.of(FIRST, rubric, criterion));
      assertThatIllegalArgumentException().isThrownBy(() -> new ValidityReading(FIRST, -1, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> new ValidityReading(FIRST, 0, -1));
    }
  }

  @Nested
  class ShareChart {

    /** Montgomery, example 7.1: 0.2313 with samples of 50 gives 0.0524 and 0.4102. */
    @Test
    void hasTheLimitsOfTheTextbook() {
      var point = PChart.ofRate(0.2313).chart(day(0, 12, 38)).points().get(0);

      assertThat(point.lower()).isEqualTo(0.0524, within(5e-5));
      assertThat(point.upper()).isEqualTo(0.4102, within(5e-5));
      assertThat(point.value()).isEqualTo(0.24);
    }

    @Test
    void saysOnWhichDayTheShareFellBelowTheLimit() {
      List<ValidityReading> readings = new ArrayList<>(day(9, 9, 16));
      readings.addAll(day(0, 20, 5));
      readings.addAll(day(4, 16, 9));

      ControlChart chart = PChart.ofRate(0.8).chart(readings);
      assertThat(chart.points())
          .extracting(ControlChart.Point::day)
          .containsExactly(FIRST, FIRST.plusDays(4), FIRST.plusDays(9));
      assertThat(chart.signals())
          .singleElement()
          .satisfies(
              signal -> {
                assertThat(signal.day()).isEqualTo(FIRST.plusDays(9));
                assertThat(signal.rule()).isEqualTo(DriftRule.BELOW_LIMIT);
                assertThat(signal.value()).isEqualTo(9 / 25.0);
                assertThat(signal.limit()).isEqualTo(0.8 - 3 * 0.08, within(1e-15));
              });
      assertThat(chart.isInControl()).isFalse();
    }

    @Test
    void countsAReadingWithoutALevelAsNotExact() {
      var readings = List.of(new ValidityReading(FIRST, 2, 2), new ValidityReading(FIRST, 2, null));

      assertThat(PChart.ofRate(0.8).chart(readings).points().get(0).value()).isEqualTo(0.5);
    }

    @Test
    void putsDaysIntoGroupsCountedFromTheFirst() {
      List<ValidityReading> readings = new ArrayList<>(day(0, 1, 0));
      readings.addAll(day(6, 0, 1));
      readings.addAll(day(7, 2, 0));

      assertThat(PChart.ofRate(0.8).withGroupsOf(7).chart(readings).points())
          .extracting(ControlChart.Point::day, ControlChart.Point::value)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(FIRST, 0.5),
              org.assertj.core.groups.Tuple.tuple(FIRST.plusDays(7), 1.0));
    }

    @Test
    void saysARunOnceAndWhenItBegan() {
      List<ValidityReading> readings = new ArrayList<>(day(0, 4, 1));
      for (int i = 1; i <= 10; i++) {
        readings.addAll(day(i, 7, 3));
      }
      ControlChart chart = PChart.ofRate(0.8).withRunsOf(8).chart(readings);

      assertThat(chart.signals())
          .containsExactly(
              new DriftSignal(FIRST.plusDays(8), DriftRule.RUN_BELOW, 0.7, 0.8, FIRST.plusDays(1)));
      assertThat(PChart.ofRate(0.8).chart(readings).isInControl()).isTrue();
    }

    @Test
    void signalsAShareAboveTheLimitAndRunsAboveTheCentreToo() {
      List<ValidityReading> readings = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        readings.addAll(day(i, 40, 0));
      }
      assertThat(PChart.ofRate(0.5).withRunsOf(3).chart(readings).signals())
          .extracting(DriftSignal::rule)
          .containsExactly(
              DriftRule.ABOVE_LIMIT,
              DriftRule.ABOVE_LIMIT,
              DriftRule.ABOVE_LIMIT,
              DriftRule.RUN_ABOVE);
    }

    @Test
    void isEmptyWhereNothingWasRead() {
      ControlChart chart = PChart.ofRate(0.8).chart(List.of());

      assertThat(chart.points()).isEmpty();
      assertThat(chart.isInControl()).isTrue();
    }

    /** By hand: 0.8 ± 3 √(0.16/5) is 0.263 and 1; only 0 or 1 of 5 lie outside: 0.00672. */
    @Test
    void knowsItsFalseAlarmsFromTheBinomialDistribution() {
      assertThat(PChart.ofRate(0.8).falseAlarmProbability(5))
          .isEqualTo(Math.pow(0.2, 5) + 5 * 0.8 * Math.pow(0.2, 4), within(1e-15));
      assertThat(PChart.ofRate(0.8).falseAlarmProbability(1)).isZero();
      assertThat(PChart.ofRate(0.5).falseAlarmProbability(100_000))
          .isEqualTo(0.0027, within(0.0001));
    }

    @Test
    void refusesWhatCannotBe() {
      var chart = PChart.ofRate(0.8);
      assertThatIllegalArgumentException().isThrownBy(() -> PChart.ofRate(1));
      assertThatIllegalArgumentException().isThrownBy(() -> PChart.ofRate(Double.NaN));
      assertThatIllegalArgumentException().isThrownBy(() -> chart.withLimits(0));
      assertThatIllegalArgumentException().isThrownBy(() -> chart.withGroupsOf(0));
      assertThatIllegalArgumentException().isThrownBy(() -> chart.withRunsOf(1));
      assertThatIllegalArgumentException().isThrownBy(() -> chart.falseAlarmProbability(0));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new DriftSignal(FIRST, DriftRule.SUM_HIGH, 6, 5, FIRST.plusDays(1)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ControlChart.Point(FIRST, 0, 0.5, 0, 1));
    }
  }

  @Nested
  class SumChart {

    /** Montgomery, table 9.2: the sum is 5.28 at value 29, after seven values in a row above 0. */
    @Test
    void findsTheShiftOfTheTextbookAtItsPlace() {
      CusumChart.Track track = CusumChart.of(0, 100).chart(textbook());

      assertThat(track.points().get(28).high()).isEqualTo(5.28, within(1e-9));
      assertThat(track.points().get(29).high()).isEqualTo(5.30, within(1e-9));
      assertThat(track.points().get(1).low()).isEqualTo(1.56, within(1e-9));
      assertThat(track.signals())
          .singleElement()
          .satisfies(
              signal -> {
                assertThat(signal.day()).isEqualTo(FIRST.plusDays(28));
                assertThat(signal.rule()).isEqualTo(DriftRule.SUM_HIGH);
                assertThat(signal.limit()).isEqualTo(5);
                assertThat(signal.since()).isEqualTo(FIRST.plusDays(22));
              });
      assertThat(track.isInControl()).isFalse();
    }

    /** Montgomery prints 469.1 and 10.34 (one side); Brook and Evans' exact 465 and 10.4. */
    @ParameterizedTest
    @CsvSource({"0, 469.1, 0.05", "1, 10.34, 0.005"})
    void hasTheAverageRunLengthOfTheTextbook(double shift, double length, double tolerance) {
      assertThat(CusumChart.of(0, 1).averageRunLength(shift)).isEqualTo(length, within(tolerance));
    }

    @Test
    void joinsTheRunLengthsWhereTheFormulaWouldDivideByZero() {
      var chart = CusumChart.of(0, 1);

      assertThat(chart.averageRunLength(0.5))
          .isEqualTo(chart.averageRunLength(0.5 + 1e-5), within(0.01));
      assertThat(chart.averageRunLength(0.5)).isEqualTo(6.166 * 6.166, within(0.2));
      assertThat(CusumChart.of(0, 1).withLimit(1000).averageRunLength(0))
          .isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void countsManyReadingsOfADayByTheStandardErrorOfTheirMean() {
      var readings = IntStream.range(0, 4).mapToObj(i -> new ValidityReading(FIRST, 1, 2)).toList();

      assertThat(CusumChart.of(0, 0.5).withSlack(1).chart(readings).points())
          .containsExactly(new CusumChart.Point(FIRST, 4, 3, 0));
    }

    @Test
    void leavesOutReadingsWithoutALevel() {
      var none = List.of(new ValidityReading(FIRST, 1, null));

      assertThat(CusumChart.of(0, 1).chart(none).points()).isEmpty();
      assertThat(CusumChart.of(0, 1).chart(List.of()).isInControl()).isTrue();
    }

    @Test
    void signalsAgainOnlyAfterTheSumHasComeBack() {
      List<ValidityReading> readings = new ArrayList<>();
      int[] given = {0, 0, 0, 9, 9, 0, 0};
      for (int i = 0; i < given.length; i++) {
        readings.add(new ValidityReading(FIRST.plusDays(i), 3, given[i]));
      }
      var signals = CusumChart.of(0, 1).withLimit(4).chart(readings).signals();

      assertThat(signals)
          .extracting(DriftSignal::rule)
          .containsExactly(DriftRule.SUM_LOW, DriftRule.SUM_HIGH, DriftRule.SUM_LOW);
    }

    @Test
    void refusesWhatCannotBe() {
      var chart = CusumChart.of(0, 1);
      assertThatIllegalArgumentException().isThrownBy(() -> CusumChart.of(Double.NaN, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> CusumChart.of(0, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> chart.withSlack(-1));
      assertThatIllegalArgumentException().isThrownBy(() -> chart.withLimit(0));
      assertThatIllegalArgumentException().isThrownBy(() -> chart.withGroupsOf(0));
      assertThatIllegalArgumentException().isThrownBy(() -> chart.averageRunLength(Double.NaN));
    }
  }

  @Nested
  class FadingAverageChart {

    /** Montgomery, example 9.2, weight 0.1 and 2.7 standard errors; the rest checked by hand. */
    @Test
    void findsTheShiftOfTheTextbookAtItsPlace() {
      ControlChart chart = EwmaChart.of(0, 100).withWeight(0.1, 2.7).chart(textbook());

      assertThat(chart.points().get(0).value()).isEqualTo(-5.5, within(1e-9));
      assertThat(chart.points().get(1).value()).isEqualTo(-25.05, within(1e-9));
      assertThat(chart.points().get(0).upper()).isEqualTo(27, within(1e-9));
      assertThat(chart.points().get(29).upper()).isEqualTo(62, within(0.5));
      assertThat(chart.points().get(28).value()).isEqualTo(64.68, within(0.005));
      assertThat(chart.signals().get(0).day()).isEqualTo(FIRST.plusDays(28));
      assertThat(chart.signals().get(0).rule()).isEqualTo(DriftRule.ABOVE_LIMIT);
    }

    @Test
    void narrowsItsLimitsWithTheReadingsOfADay() {
      var readings = IntStream.range(0, 4).mapToObj(i -> new ValidityReading(FIRST, 1, 2)).toList();
      var point = EwmaChart.of(0, 1).withGroupsOf(7).chart(readings).points().get(0);

      assertThat(point.value()).isEqualTo(0.2, within(1e-15));
      assertThat(point.upper()).isEqualTo(2.962 * 0.2 / 2, within(1e-15));
      assertThat(point.lower()).isEqualTo(-point.upper());
    }

    @Test
    void refusesWhatCannotBe() {
      var chart = EwmaChart.of(0, 1);
      assertThatIllegalArgumentException().isThrownBy(() -> EwmaChart.of(0, -1));
      assertThatIllegalArgumentException().isThrownBy(() -> chart.withWeight(0, 3));
      assertThatIllegalArgumentException().isThrownBy(() -> chart.withWeight(1.1, 3));
      assertThatIllegalArgumentException().isThrownBy(() -> chart.withWeight(0.2, 0));
    }
  }
}
