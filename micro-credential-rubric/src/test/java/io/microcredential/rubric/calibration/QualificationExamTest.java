package io.microcredential.rubric.calibration;

import static io.microcredential.rubric.calibration.AgreementMeasure.ADJACENT_AGREEMENT;
import static io.microcredential.rubric.calibration.AgreementMeasure.BIAS;
import static io.microcredential.rubric.calibration.AgreementMeasure.EXACT_AGREEMENT;
import static io.microcredential.rubric.calibration.AgreementMeasure.KAPPA;
import static io.microcredential.rubric.calibration.AgreementMeasure.QUADRATIC_KAPPA;
import static io.microcredential.rubric.fixture.ClassroomRubric.LEVELS;
import static io.microcredential.rubric.fixture.ClassroomRubric.PLAN;
import static io.microcredential.rubric.fixture.ClassroomRubric.RESULTS;
import static io.microcredential.rubric.fixture.ClassroomRubric.VOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.core.CriterionId;
import io.microcredential.core.assessment.CalibrationPaper;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.agreement.CohenKappa;
import io.microcredential.rubric.agreement.Weights;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.fixture.ClassroomRubric;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** E8: qualification of an assessor against true levels. */
class QualificationExamTest {

  private static final Rubric RUBRIC = ClassroomRubric.rubric();

  /** Ten papers; truth and answer of the lesson plan: 8 exact, 9 within a level. */
  private static final int[] TRUTH = {0, 1, 2, 3, 0, 1, 2, 3, 2, 2};

  private static final int[] GIVEN = {0, 1, 2, 3, 0, 1, 2, 3, 3, 0};

  private static CriterionRating rating(CriterionId criterion, @Nullable Integer level) {
    return new CriterionRating(
        criterion, level == null ? null : LEVELS.get(level), "See page 2 of the plan.");
  }

  private static List<CalibrationPaper> plans(int[] truth, int[] given) {
    return IntStream.range(0, truth.length)
        .mapToObj(
            i ->
                new CalibrationPaper(
                    List.of(rating(PLAN, truth[i])), List.of(rating(PLAN, given[i]))))
        .toList();
  }

  private static QualificationResult grade(List<CalibrationPaper> papers) {
    return QualificationExam.of(RUBRIC).grade(papers);
  }

  private static AgreementWithTruth of(QualificationResult result, CriterionId criterion) {
    return Objects.requireNonNull(result.criteria().get(criterion));
  }

  private static ConfidenceInterval interval(Coefficient figure) {
    return Objects.requireNonNull(((Estimate) figure).interval());
  }

  @Nested
  class Figures {

    private final QualificationResult result = grade(plans(TRUTH, GIVEN));

    /** Wilson of 8 and 9 in 10 by SciPy 1.17.1. */
    @Test
    void giveExactAndAdjacentAgreementWithWilsonsInterval() {
      Coefficient exact = of(result, PLAN).figure(EXACT_AGREEMENT);

      assertThat(exact.orElseThrow()).isEqualTo(0.8);
      assertThat(interval(exact).lower()).isEqualTo(0.4901624715366418, within(1e-12));
      assertThat(interval(exact).upper()).isEqualTo(0.9433178485456248, within(1e-12));
      assertThat(of(result, PLAN).figure(ADJACENT_AGREEMENT).orElseThrow()).isEqualTo(0.9);
      assertThat(result.overall().figure(EXACT_AGREEMENT)).isEqualTo(exact);
    }

    @Test
    void giveKappaAsTheEstimatorOfTwoRatersDoes() {
      int[][] rows =
          IntStream.range(0, 10)
              .mapToObj(i -> new int[] {GIVEN[i], TRUTH[i]})
              .toArray(int[][]::new);
      RatingTable table = RatingTable.of(Scale.range(1, 4), rows);

      assertThat(of(result, PLAN).figure(KAPPA))
          .isEqualTo(CohenKappa.withDefaults().estimate(table));
      assertThat(of(result, PLAN).figure(QUADRATIC_KAPPA))
          .isEqualTo(CohenKappa.withDefaults().with(Weights.quadratic()).estimate(table));
      // By hand: po = .8, pe = (3*2 + 2*2 + 2*4 + 3*2) / 100 = .24.
      assertThat(of(result, PLAN).figure(KAPPA).orElseThrow())
          .isEqualTo((0.8 - 0.24) / (1 - 0.24), within(1e-12));
    }

    /** By hand: differences of +1 and -2 and eight of 0. */
    @Test
    void giveTheBiasInLevels() {
      Coefficient bias = of(result, PLAN).figure(BIAS);

      assertThat(bias.orElseThrow()).isEqualTo(-0.1, within(1e-12));
      double error = Math.sqrt((5 - 10 * 0.01) / 9 / 10);
      assertThat(interval(bias).upper()).isEqualTo(-0.1 + 2.2621572 * error, within(1e-7));
      assertThat(interval(bias).method()).isEqualTo(IntervalMethod.STUDENT_T);
    }

    @Test
    void ofACriterionThatNoPaperHasAreUndefined() {
      of(result, VOICE)
          .figures()
          .values()
          .forEach(
              figure ->
                  assertThat(((Undefined) figure).reason()).isEqualTo(UndefinedReason.NO_RATINGS));
      assertThat(result.criteria()).containsOnlyKeys(VOICE, PLAN, RESULTS);
    }

    @Test
    void ofNoPapersAreUndefined() {
      QualificationResult nothing = grade(List.of());

      nothing
          .overall()
          .figures()
          .values()
          .forEach(
              figure ->
                  assertThat(((Undefined) figure).reason()).isEqualTo(UndefinedReason.NO_RATINGS));
      assertThat(nothing.counts()).isEqualTo(new QualificationResult.Counts(0, 0, 0, 0, 0));
    }

    @Test
    void countAMissingLevelAsNotMetAndLeaveItOutOfBias() {
      var papers =
          List.of(
              new CalibrationPaper(
                  List.of(rating(PLAN, 2), rating(VOICE, 1)), List.of(rating(PLAN, null))),
              new CalibrationPaper(List.of(rating(PLAN, 2)), List.of(rating(PLAN, 2))));
      QualificationResult some = grade(papers);

      assertThat(some.counts()).isEqualTo(new QualificationResult.Counts(2, 3, 1, 1, 2));
      assertThat(some.overall().figure(EXACT_AGREEMENT).orElseThrow()).isEqualTo(1 / 3.0);
      assertThat(some.overall().figure(BIAS).sample().ratings()).isEqualTo(1);
      assertThat(((Undefined) of(some, VOICE).figure(BIAS)).reason())
          .isEqualTo(UndefinedReason.NO_RATINGS);
      assertThat(of(some, VOICE).figure(KAPPA)).isInstanceOf(Undefined.class);
    }

    @Test
    void sayTheObservedAgreementWhereKappaIsUndefined() {
      Coefficient kappa =
          of(grade(plans(new int[] {2, 2, 2}, new int[] {2, 2, 2})), PLAN).figure(KAPPA);

      assertThat(((Undefined) kappa).reason()).isEqualTo(UndefinedReason.NO_VARIATION);
      assertThat(((Undefined) kappa).observed()).isEqualTo(1);
    }

    @Test
    void overSeveralCriteriaCountPapersNotRatings() {
      List<CalibrationPaper> papers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        int truth = i % 4;
        int given = i < 6 ? truth : 3 - truth;
        papers.add(
            new CalibrationPaper(
                List.of(rating(PLAN, truth), rating(VOICE, truth)),
                List.of(rating(PLAN, given), rating(VOICE, given))));
      }
      QualificationResult both = grade(papers);

      assertThat(both.overall().figure(EXACT_AGREEMENT))
          .extracting(figure -> interval(figure).lower())
          .isEqualTo(interval(of(both, PLAN).figure(EXACT_AGREEMENT)).lower());
      assertThat(both.overall().figure(EXACT_AGREEMENT).sample().ratings()).isEqualTo(16);
      assertThat(interval(both.overall().figure(BIAS)))
          .isEqualTo(interval(of(both, PLAN).figure(BIAS)));
      assertThat(interval(both.overall().figure(KAPPA)).method())
          .isEqualTo(IntervalMethod.JACKKNIFE);
      assertThat(both.overall().figure(KAPPA).orElseThrow())
          .isEqualTo(of(both, PLAN).figure(KAPPA).orElseThrow(), within(1e-12));
    }

    @Test
    void ofDifferentScalesHaveNoCommonKappa() {
      Criterion voice = RUBRIC.criterion(VOICE).orElseThrow();
      var shorter =
          new Criterion(VOICE, voice.title(), null, voice.weight(), voice.levels().subList(0, 2));
      var rubric =
          new Rubric(RUBRIC.title(), List.of(shorter, RUBRIC.criterion(PLAN).orElseThrow()));
      var papers =
          List.of(
              new CalibrationPaper(
                  List.of(rating(VOICE, 1), rating(PLAN, 2)),
                  List.of(rating(VOICE, 3), rating(PLAN, 2))));
      QualificationResult mixed = QualificationExam.of(rubric).grade(papers);

      assertThat(((Undefined) mixed.overall().figure(KAPPA)).reason())
          .isEqualTo(UndefinedReason.DIFFERENT_SCALES);
      // The rubric has no such level of voice, so it is none.
      assertThat(mixed.counts().unrated()).isEqualTo(1);
    }

    @Test
    void haveTheLevelThatWasAskedFor() {
      var exam = QualificationExam.of(RUBRIC).atLevel(0.8);

      QualificationResult narrow = exam.grade(plans(TRUTH, GIVEN));
      for (AgreementMeasure measure : AgreementMeasure.values()) {
        assertThat(interval(narrow.overall().figure(measure)).level()).isEqualTo(0.8);
      }
      assertThatIllegalArgumentException().isThrownBy(() -> exam.atLevel(0));
      assertThatIllegalArgumentException().isThrownBy(() -> new AgreementWithTruth(Map.of()));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new QualificationResult.Counts(1, 1, 1, 0, 0));
    }
  }
}
