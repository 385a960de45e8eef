package io.microcredential.rubric.calibration;

import static io.microcredential.rubric.fixture.ClassroomRubric.LEVELS;
import static io.microcredential.rubric.fixture.ClassroomRubric.PLAN;
import static io.microcredential.rubric.fixture.ClassroomRubric.VOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.core.assessment.CalibrationPaper;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.rubric.calibration.Qualification.Verdict;
import io.microcredential.rubric.fixture.ClassroomRubric;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** E8, E9: what holds for every qualification and every control chart. */
class CalibrationLawsTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-03-02");

  private static List<CalibrationPaper> papers(List<Integer> truth, List<Integer> given) {
    List<CalibrationPaper> papers = new ArrayList<>();
    for (int i = 0; i < truth.size(); i++) {
      papers.add(
          new CalibrationPaper(
              List.of(rating(truth.get(i)), voice(truth.get(i))),
              List.of(rating(given.get(i)), voice(truth.get(i)))));
    }
    return papers;
  }

  private static CriterionRating rating(int level) {
    return new CriterionRating(PLAN, LEVELS.get(level), "See page 2.");
  }

  private static CriterionRating voice(int level) {
    return new CriterionRating(VOICE, LEVELS.get(level), "See page 2.");
  }

  private static Verdict verdict(
      List<Integer> truth, List<Integer> given, double bound, ThresholdBasis basis) {
    var standard = QualificationStandard.ofPapers(1);
    for (AgreementMeasure measure :
        List.of(AgreementMeasure.EXACT_AGREEMENT, AgreementMeasure.ADJACENT_AGREEMENT)) {
      standard =
          standard.requiring(
              new QualificationRequirement(
                  measure, QualificationRequirement.Where.OVERALL, bound, basis));
    }
    return standard
        .judge(QualificationExam.of(ClassroomRubric.rubric()).grade(papers(truth, given)))
        .verdict();
  }

  private static int rank(Verdict verdict) {
    return List.of(Verdict.NOT_QUALIFIED, Verdict.CANNOT_TELL_YET, Verdict.QUALIFIED)
        .indexOf(verdict);
  }

  @Property(tries = 300)
  void oneMoreTrueLevelNeverMakesAVerdictWorse(
      @ForAll @Size(8) List<@IntRange(max = 3) Integer> truth,
      @ForAll @Size(8) List<@IntRange(max = 3) Integer> given,
      @ForAll @IntRange(max = 7) int mended,
      @ForAll @DoubleRange(max = 1) double bound,
      @ForAll ThresholdBasis basis) {
    List<Integer> better = new ArrayList<>(given);
    better.set(mended, truth.get(mended));

    assertThat(rank(verdict(truth, better, bound, basis)))
        .isGreaterThanOrEqualTo(rank(verdict(truth, given, bound, basis)));
  }

  @Property(tries = 100)
  void theOrderOfPapersDoesNotMatter(
      @ForAll @Size(8) List<@IntRange(max = 3) Integer> truth,
      @ForAll @Size(8) List<@IntRange(max = 3) Integer> given) {
    var papers = papers(truth, given);
    var reversed = new ArrayList<>(papers);
    Collections.reverse(reversed);
    var exam = QualificationExam.of(ClassroomRubric.rubric());

    for (AgreementMeasure measure : AgreementMeasure.values()) {
      var plain = exam.grade(papers).overall().figure(measure);
      var turned = exam.grade(reversed).overall().figure(measure);
      assertThat(turned.sample()).isEqualTo(plain.sample());
      assertThat(turned.estimated().isPresent()).isEqualTo(plain.estimated().isPresent());
      plain
          .estimated()
          .ifPresent(v -> assertThat(turned.orElseThrow()).isEqualTo(v, within(1e-12)));
    }
  }

  private static List<ValidityReading> readings(List<Integer> days, int sign) {
    List<ValidityReading> readings = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      int difference = sign * (days.get(i) % 7 - 3);
      readings.add(new ValidityReading(FIRST.plusDays(days.get(i) / 2), 3, 3 + difference));
    }
    return readings;
  }

  @Property(tries = 200)
  void mirroredDifferencesMirrorTheCharts(
      @ForAll @Size(max = 40) List<@IntRange(max = 60) Integer> days) {
    var cusum = CusumChart.of(0, 1).withLimit(2);
    var plain = cusum.chart(readings(days, 1));
    var mirrored = cusum.chart(readings(days, -1));
    assertThat(mirrored.signals()).hasSameSizeAs(plain.signals());
    for (int i = 0; i < plain.points().size(); i++) {
      assertThat(mirrored.points().get(i).high()).isEqualTo(plain.points().get(i).low());
      assertThat(mirrored.points().get(i).low()).isEqualTo(plain.points().get(i).high());
    }
    var ewma = EwmaChart.of(0, 1);
    var average = ewma.chart(readings(days, 1)).points();
    var other = ewma.chart(readings(days, -1)).points();
    for (int i = 0; i < average.size(); i++) {
      assertThat(average.get(i).upper()).isEqualTo(-average.get(i).lower());
      assertThat(other.get(i).value()).isEqualTo(-average.get(i).value(), within(1e-12));
    }
  }

  @Property(tries = 200)
  void limitsOfSharesAreSymmetricalWhereTheyAreNotCutOff(
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double rate,
      @ForAll @IntRange(min = 1, max = 300) int readings) {
    var one = new ValidityReading(FIRST, 1, 1);
    var point = PChart.ofRate(rate).chart(Collections.nCopies(readings, one)).points().get(0);

    if (point.lower() > 0 && point.upper() < 1) {
      assertThat(rate - point.lower()).isEqualTo(point.upper() - rate, within(1e-12));
    }
    assertThat(point.lower()).isBetween(0.0, rate);
    assertThat(point.upper()).isBetween(rate, 1.0);
  }

  @Property(tries = 200)
  void theOrderInWhichReadingsComeInDoesNotMatter(
      @ForAll @Size(max = 40) List<@IntRange(max = 60) Integer> days) {
    var readings = readings(days, 1);
    var reversed = new ArrayList<>(readings);
    Collections.reverse(reversed);

    var p = PChart.ofRate(0.7).withRunsOf(3).withGroupsOf(3);
    assertThat(p.chart(reversed)).isEqualTo(p.chart(readings));
    var cusum = CusumChart.of(0.1, 1).withGroupsOf(2);
    assertThat(cusum.chart(reversed)).isEqualTo(cusum.chart(readings));
    var ewma = EwmaChart.of(0.1, 1);
    assertThat(ewma.chart(reversed)).isEqualTo(ewma.chart(readings));
  }
}
