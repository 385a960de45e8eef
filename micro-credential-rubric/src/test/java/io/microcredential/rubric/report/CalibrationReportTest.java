package io.microcredential.rubric.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.CalibrationPaper;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.rubric.calibration.AgreementMeasure;
import io.microcredential.rubric.calibration.PChart;
import io.microcredential.rubric.calibration.Qualification;
import io.microcredential.rubric.calibration.QualificationExam;
import io.microcredential.rubric.calibration.QualificationRequirement;
import io.microcredential.rubric.calibration.QualificationStandard;
import io.microcredential.rubric.calibration.ValidityReading;
import io.microcredential.rubric.fixture.ClassroomRubric;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E8: one page about an assessor says what the calibration found, and no more. */
class CalibrationReportTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final QualificationStandard STANDARD =
      QualificationStandard.ofPapers(10)
          .requiring(QualificationRequirement.overall(AgreementMeasure.EXACT_AGREEMENT, 0.7))
          .requiring(
              QualificationRequirement.overall(AgreementMeasure.QUADRATIC_KAPPA, 0.5).confidently())
          .requiring(QualificationRequirement.onEachCriterion(AgreementMeasure.BIAS, 0.5));

  /** Papers of all levels; of every ten the last few are read one level too high. */
  private static Qualification qualification(int papers, int wrongOfTen) {
    List<CalibrationPaper> rated =
        IntStream.range(0, papers)
            .mapToObj(
                i -> {
                  int truth = i % 3;
                  int given = i % 10 >= 10 - wrongOfTen ? truth + 1 : truth;
                  return new CalibrationPaper(ratings(truth), ratings(given));
                })
            .toList();
    return STANDARD.judge(QualificationExam.of(ClassroomRubric.rubric()).grade(rated));
  }

  private static List<CriterionRating> ratings(int level) {
    LevelId id = ClassroomRubric.LEVELS.get(level);
    return List.of(
        new CriterionRating(ClassroomRubric.VOICE, id, "Because."),
        new CriterionRating(ClassroomRubric.PLAN, id, "Because."),
        new CriterionRating(ClassroomRubric.RESULTS, id, "Because."));
  }

  private static CalibrationReport report(int papers, int wrongOfTen) {
    return CalibrationReport.of(
        "Assessor " + SampleRatings.HOSTILE,
        ClassroomRubric.rubric(),
        qualification(papers, wrongOfTen));
  }

  @ParameterizedTest
  @CsvSource({
    "30,0,Qualified.,Apto.",
    "30,8,Not qualified.,No apto.",
    "5,0,Cannot tell yet.,Aún no se puede decir."
  })
  void saysTheVerdictInWords(int papers, int wrong, String english, String spanish) {
    Sheet page = Sheet.of(report(papers, wrong).html(Locale.ENGLISH)).standsAlone();

    assertThat(page.texts("strong")).first().isEqualTo(english);
    assertThat(report(papers, wrong).html(Locale.forLanguageTag("es")))
        .contains(">" + spanish + "<");
  }

  @Test
  void listsEveryRequirementWithWhatWasReached() {
    Sheet page = Sheet.of(report(30, 8).html(Locale.ENGLISH));

    assertThat(page.texts("th"))
        .contains("True level", "Bias (levels): Student voice", "Bias (levels): Lesson plan");
    assertThat(page.texts("td"))
        .contains("at least 0.70", "surely at least 0.50", "within ±0.50", "0.200", "✗ not met");
  }

  @Test
  void saysThatARequirementCannotBeSettled() {
    String html = report(0, 0).html(Locale.ENGLISH);

    assertThat(html).contains("none: there are no ratings", "? not settled");
  }

  @Test
  void saysHowManyPapersAreMissing() {
    assertThat(report(5, 0).html(Locale.ENGLISH)).contains("Rated were 5 of at least 10 papers");
    assertThat(report(10, 0).html(Locale.ENGLISH)).doesNotContain("Rated were");
  }

  @Test
  void showsTheDayTheLevelsAndTheDriftWhereTheyAreGiven() {
    RatingTable levels =
        RatingTable.of(Scale.range(1, 4), new int[][] {{0, 0}, {1, 0}, {1, 0}, {2, 2}});
    List<ValidityReading> readings =
        IntStream.range(0, 40)
            .mapToObj(i -> new ValidityReading(DAY.minusDays(40 - i), 1, i < 20 ? 1 : 2))
            .toList();
    CalibrationReport whole =
        report(30, 0)
            .asOf(DAY)
            .levels(levels)
            .drift("Exact agreement", PChart.ofRate(0.8).withGroupsOf(10).chart(readings));

    Sheet page = Sheet.of(whole.html(Locale.ENGLISH)).standsAlone().isTold().staysOnPaper();

    assertThat(page.all("svg")).hasSize(2);
    assertThat(page.texts("p")).anyMatch(text -> text.endsWith("As of Nov 22, 2026."));
    assertThat(page.texts("desc"))
        .contains(
            "Of 4 ratings, 50 % are on the true level. Most often off: 2 given where 1 is true (2).");
    assertThat(page.texts("desc").get(1)).contains("below the limit");
    assertThat(Sheet.of(report(30, 0).html(Locale.ENGLISH)).all("svg")).isEmpty();
  }

  @Test
  void refusesLevelsOfMoreThanTwo() {
    var three = RatingTable.of(Scale.range(1, 4), new int[][] {{0, 0, 0}});

    assertThatThrownBy(() -> report(30, 0).levels(three))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two columns");
  }

  @Test
  void namesNobodyInItsShortForm() {
    assertThat(report(30, 0).toString())
        .startsWith("CalibrationReport[")
        .doesNotContain("Assessor");
  }
}
