package io.microcredential.rubric.calibration;

import static io.microcredential.rubric.calibration.AgreementMeasure.BIAS;
import static io.microcredential.rubric.calibration.AgreementMeasure.EXACT_AGREEMENT;
import static io.microcredential.rubric.calibration.AgreementMeasure.KAPPA;
import static io.microcredential.rubric.calibration.AgreementMeasure.QUADRATIC_KAPPA;
import static io.microcredential.rubric.fixture.ClassroomRubric.LEVELS;
import static io.microcredential.rubric.fixture.ClassroomRubric.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CalibrationPaper;
import io.microcredential.core.assessment.CalibrationResult;
import io.microcredential.core.assessment.CertificationStandard;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.calibration.Qualification.Verdict;
import io.microcredential.rubric.calibration.QualificationFinding.Answer;
import io.microcredential.rubric.fixture.ClassroomRubric;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** E8: verdicts by a declared standard, certifications and calibration sets. */
class QualificationTest {

  private static final Rubric RUBRIC = ClassroomRubric.rubric();
  private static final LocalDate DAY = LocalDate.parse("2026-04-01");

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

  @Nested
  class Verdicts {

    private final QualificationResult result = grade(plans(TRUTH, GIVEN));

    private Qualification judged(QualificationRequirement requirement) {
      return QualificationStandard.ofPapers(10).requiring(requirement).judge(result);
    }

    private Verdict verdict(QualificationRequirement requirement) {
      return judged(requirement).verdict();
    }

    @Test
    void areGivenOnTheEstimateWithTheBoundIncluded() {
      assertThat(verdict(QualificationRequirement.overall(EXACT_AGREEMENT, 0.8)))
          .isEqualTo(Verdict.QUALIFIED);
      assertThat(verdict(QualificationRequirement.overall(EXACT_AGREEMENT, 0.81)))
          .isEqualTo(Verdict.NOT_QUALIFIED);
      assertThat(verdict(QualificationRequirement.overall(BIAS, 0.1))).isEqualTo(Verdict.QUALIFIED);
      assertThat(verdict(QualificationRequirement.overall(BIAS, 0.09)))
          .isEqualTo(Verdict.NOT_QUALIFIED);
    }

    @Test
    void onTheIntervalLeaveOpenWhatLiesAcrossTheBound() {
      var exact = QualificationRequirement.overall(EXACT_AGREEMENT, 0.8).confidently();
      assertThat(verdict(exact)).isEqualTo(Verdict.CANNOT_TELL_YET);
      assertThat(verdict(QualificationRequirement.overall(EXACT_AGREEMENT, 0.49).confidently()))
          .isEqualTo(Verdict.QUALIFIED);
      assertThat(verdict(QualificationRequirement.overall(EXACT_AGREEMENT, 0.95).confidently()))
          .isEqualTo(Verdict.NOT_QUALIFIED);
      assertThat(verdict(QualificationRequirement.overall(BIAS, 0.5).confidently()))
          .isEqualTo(Verdict.CANNOT_TELL_YET);
      assertThat(verdict(QualificationRequirement.overall(BIAS, 0.7).confidently()))
          .isEqualTo(Verdict.QUALIFIED);
    }

    @Test
    void knowABiasThatIsSurelyTooFar() {
      var high = grade(plans(new int[] {0, 1, 2, 0, 1}, new int[] {2, 3, 3, 2, 3}));
      var standard =
          QualificationStandard.ofPapers(5)
              .requiring(QualificationRequirement.overall(BIAS, 0.2).confidently());

      assertThat(standard.judge(high).verdict()).isEqualTo(Verdict.NOT_QUALIFIED);
      var low = grade(plans(new int[] {2, 3, 3, 2, 3}, new int[] {0, 1, 2, 0, 1}));
      assertThat(standard.judge(low).verdict()).isEqualTo(Verdict.NOT_QUALIFIED);
    }

    @Test
    void cannotBeGivenOnTooFewPapers() {
      var standard =
          QualificationStandard.ofPapers(11)
              .requiring(QualificationRequirement.overall(EXACT_AGREEMENT, 0.9));

      Qualification qualification = standard.judge(result);
      assertThat(qualification.verdict()).isEqualTo(Verdict.CANNOT_TELL_YET);
      assertThat(qualification.problems().codes())
          .containsExactly("qualification.too-few-papers", "qualification.not-met");
      assertThat(qualification).hasToString("Qualification[CANNOT_TELL_YET]");
    }

    @Test
    void cannotBeGivenWithoutAFigure() {
      Qualification qualification =
          judged(QualificationRequirement.onEachCriterion(QUADRATIC_KAPPA, 0.5));

      assertThat(qualification.findings())
          .extracting(QualificationFinding::answer)
          .containsExactly(Answer.NOT_SETTLED, Answer.MET, Answer.NOT_SETTLED);
      assertThat(qualification.verdict()).isEqualTo(Verdict.CANNOT_TELL_YET);
      assertThat(qualification.problems().list().get(0))
          .satisfies(
              problem -> {
                assertThat(problem.at()).hasToString("/criteria/student-voice/quadraticKappa");
                assertThat(problem.message())
                    .isEqualTo("There is no quadratic kappa: there are no ratings.");
              });
    }

    @Test
    void cannotBeGivenOnAnIntervalThatIsNotThere() {
      var one = grade(plans(new int[] {1}, new int[] {1}));
      var standard =
          QualificationStandard.ofPapers(1)
              .requiring(QualificationRequirement.overall(BIAS, 0.5).confidently());

      assertThat(standard.judge(one).verdict()).isEqualTo(Verdict.CANNOT_TELL_YET);
      assertThat(standard.judge(one).problems().list().get(0).message())
          .isEqualTo(
              "The bias is 0.000 without an interval, and all of it has to be within "
                  + "0.500 of 0.");
    }

    @Test
    void comeWithFigureIntervalAndBoundInWords() {
      assertThat(judged(QualificationRequirement.overall(EXACT_AGREEMENT, 0.9)).problems().list())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.at()).hasToString("/overall/exactAgreement");
                assertThat(problem.message())
                    .isEqualTo(
                        "The exact agreement is 0.800 (0.490 to 0.943), and has to be at least"
                            + " 0.900.");
              });
    }

    @Test
    void refuseBoundsThatAreNone() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> QualificationRequirement.overall(KAPPA, 1.1));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> QualificationRequirement.overall(BIAS, -0.1));
      assertThatIllegalArgumentException().isThrownBy(() -> QualificationStandard.ofPapers(0));
    }
  }

  @Nested
  class Certifications {

    private final CertificationStandard certification =
        new CertificationStandard(10, Fraction.of(8, 10), Fraction.of(9, 10), null, null);
    private final List<CalibrationPaper> papers = plans(TRUTH, GIVEN);
    private final QualificationResult result = grade(papers);
    private final CalibrationResult calibration =
        result.calibrationOf(
            PersonId.of("assessor"),
            MicroCredentialId.of("https://example.org/discussion"),
            AssessorRole.ASSESSOR,
            DAY);

    @Test
    void areOfTheSameAgreementAsCoreCounts() {
      assertThat(calibration)
          .isEqualTo(
              CalibrationResult.compare(
                  PersonId.of("assessor"),
                  MicroCredentialId.of("https://example.org/discussion"),
                  AssessorRole.ASSESSOR,
                  RUBRIC,
                  papers,
                  DAY));
    }

    @Test
    void followAQualification() {
      var standard =
          QualificationStandard.ofPapers(10)
              .requiring(QualificationRequirement.overall(KAPPA, 0.7));

      Qualification qualification = standard.judge(result);
      assertThat(qualification.problems().isEmpty()).isTrue();
      assertThat(qualification.certify(certification, calibration, DAY).orElseThrow().issuedOn())
          .isEqualTo(DAY);
    }

    @Test
    void areRefusedWithAllReasonsOfBothStandards() {
      var qualification =
          QualificationStandard.ofPapers(10)
              .requiring(QualificationRequirement.overall(KAPPA, 0.9))
              .judge(result);
      var harder = new CertificationStandard(12, Fraction.ONE, Fraction.ZERO, null, null);

      assertThat(qualification.certify(harder, calibration, DAY).problems().codes())
          .containsExactly(
              "qualification.not-met", "certification.papers", "certification.exact-agreement");
      assertThat(qualification.certify(certification, calibration, DAY).value()).isEmpty();
    }

    @Test
    void areNotMadeFromAnotherCalibration() {
      var qualification = QualificationStandard.ofPapers(1).judge(result);
      var other =
          new CalibrationResult(
              calibration.assessor(),
              calibration.scope(),
              calibration.role(),
              10,
              Fraction.ONE,
              Fraction.ONE,
              DAY);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> qualification.certify(certification, other, DAY));
      var nothing = grade(List.of());
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  nothing.calibrationOf(
                      calibration.assessor(), calibration.scope(), calibration.role(), DAY));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  QualificationStandard.ofPapers(1)
                      .judge(nothing)
                      .certify(certification, calibration, DAY));
    }
  }

  @Nested
  class Sets {

    private final ValidityPaper paper =
        new ValidityPaper(SubmissionId.of("w"), List.of(rating(PLAN, 2)));

    @Test
    void sayWhichLevelsNoPaperHas() {
      var set = new CalibrationSet(RUBRIC, List.of(paper));

      assertThat(set.gaps().list()).hasSize(11);
      assertThat(set.gaps().hasErrors()).isFalse();
      assertThat(set.gaps().list().get(4).at()).hasToString("/criteria/1/levels/0");
      assertThat(set.gaps().list())
          .noneMatch(problem -> problem.at().toString().equals("/criteria/1/levels/2"));
    }

    @Test
    void leaveOutWhatACandidateDidNotRate() {
      var other = new ValidityPaper(SubmissionId.of("v"), List.of(rating(PLAN, 1)));
      var set = new CalibrationSet(RUBRIC, List.of(paper, other));

      assertThat(
              set.ratedAs(
                  Map.of(
                      SubmissionId.of("v"), List.of(rating(PLAN, 0)),
                      SubmissionId.of("x"), List.of(rating(PLAN, 0)))))
          .containsExactly(
              new CalibrationPaper(List.of(rating(PLAN, 1)), List.of(rating(PLAN, 0))));
    }

    @Test
    void refuseNoPapersTheSameTwiceAndAnotherRubric() {
      assertThatIllegalArgumentException().isThrownBy(() -> new CalibrationSet(RUBRIC, List.of()));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new CalibrationSet(RUBRIC, List.of(paper, paper)));
      var other =
          new ValidityPaper(SubmissionId.of("w"), List.of(rating(CriterionId.of("another"), 1)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new CalibrationSet(RUBRIC, List.of(other)));
    }
  }
}
