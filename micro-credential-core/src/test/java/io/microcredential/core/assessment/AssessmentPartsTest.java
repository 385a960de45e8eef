package io.microcredential.core.assessment;

import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static io.microcredential.core.kit.SampleDefinitions.WAIT_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.Digest;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.credit.CreditAmount;
import io.microcredential.core.credit.CreditUnit;
import io.microcredential.core.kit.SampleDefinitions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature rows E1 and E2: the parts of a rubric and what is said of work, with their digests. */
class AssessmentPartsTest {

  @Nested
  class OfARubric {

    private final Criterion criterion = SampleDefinitions.rubric().criteria().get(0);

    @Test
    void findsCriteriaAndLevelsByTheirIds() {
      assertThat(SampleDefinitions.rubric().criterion(QUESTIONS)).contains(criterion);
      assertThat(criterion.level(DEVELOPING).orElseThrow().points()).isEqualTo(Fraction.ONE);
      assertThat(criterion.standing(DEMONSTRATED)).isEqualTo(2);
    }

    @Test
    void findsNothingUnderOtherIds() {
      LevelId other = LevelId.of("other");
      assertThat(criterion.level(other)).isEmpty();
      assertThat(criterion.standing(other)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "-1/2"})
    void refusesAWeightThatCountsNothing(String weight) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SampleDefinitions.criterion(QUESTIONS, "Questions", weight));
    }
  }

  @Nested
  class OfACertification {

    private final LocalDate issued = LocalDate.parse("2026-01-10");
    private final LocalDate expires = LocalDate.parse("2027-01-10");
    private final Assessor assessor =
        new Assessor(
            PersonId.of("p"),
            List.of(
                new AssessorCertification(
                    SampleDefinitions.ID, AssessorRole.ASSESSOR, issued, expires),
                new AssessorCertification(
                    SampleDefinitions.PREREQUISITE, AssessorRole.EXPERT, issued, null)));

    @ParameterizedTest
    @CsvSource({"2026-01-09,false", "2026-01-10,true", "2027-01-09,true", "2027-01-10,false"})
    void holdsFromItsDayUntilTheDayOfItsEndExclusive(LocalDate day, boolean holds) {
      assertThat(assessor.isCertifiedFor(SampleDefinitions.ID, AssessorRole.ASSESSOR, day))
          .isEqualTo(holds);
    }

    @Test
    void holdsForItsCredentialAndItsRoleAlone() {
      LocalDate day = LocalDate.parse("2026-06-01");
      MicroCredentialId other = SampleDefinitions.PREREQUISITE;
      assertThat(assessor.isCertifiedFor(other, AssessorRole.EXPERT, day)).isTrue();
      assertThat(assessor.isCertifiedFor(other, AssessorRole.EXPERT, LocalDate.MAX)).isTrue();
      assertThat(assessor.isCertifiedFor(other, AssessorRole.ASSESSOR, day)).isFalse();
      assertThat(assessor.isCertifiedFor(SampleDefinitions.ID, AssessorRole.EXPERT, day)).isFalse();
    }

    @Test
    void endsAfterItBegins() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new AssessorCertification(
                      SampleDefinitions.ID, AssessorRole.EXPERT, issued, issued));
    }
  }

  @Nested
  class OfRatings {

    private final CriterionRating rating =
        new CriterionRating(QUESTIONS, DEVELOPING, "The second question has one answer.");

    private Assessment of(CriterionRating... ratings) {
      return new Assessment(
          AssessmentId.of("a"),
          SubmissionId.of("s"),
          PersonId.of("p"),
          AssessorRole.ASSESSOR,
          Digest.ofText("rubric"),
          List.of(ratings),
          Instant.EPOCH);
    }

    @Test
    void areFoundByTheirCriterion() {
      assertThat(of(rating).rating(QUESTIONS)).contains(rating);
      assertThat(of(rating).rating(WAIT_TIME)).isEmpty();
    }

    @Test
    void areOneForEachCriterion() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> of(rating, new CriterionRating(QUESTIONS, DEMONSTRATED, "On second thought.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "...", "\u200B", "cut off \uD83D"})
    void alwaysComeWithWords(String nothing) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new CriterionRating(QUESTIONS, DEVELOPING, nothing));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new CriterionComment(QUESTIONS, nothing));
      assertThatIllegalArgumentException().isThrownBy(() -> new Feedback(nothing, List.of()));
    }
  }

  @Nested
  class OfResults {

    @Test
    void aLevelGoesWithABasisThatGivesOne() {
      for (ResultBasis basis : ResultBasis.values()) {
        LevelId wrong = basis.isKnown() ? null : DEVELOPING;
        LevelId right = basis.isKnown() ? DEVELOPING : null;
        assertThat(new CriterionResult(QUESTIONS, right, basis, List.of()).level())
            .isEqualTo(right);
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new CriterionResult(QUESTIONS, wrong, basis, List.of()));
      }
    }

    @Test
    void aCriterionHasOneResult() {
      var one = new CriterionResult(QUESTIONS, DEVELOPING, ResultBasis.AGREED, List.of());
      var expert = new CriterionResult(WAIT_TIME, null, ResultBasis.EXPERT_NEEDED, List.of());
      var unknown = new RubricScore.Unknown(List.of(WAIT_TIME));
      var result = new RubricResult(List.of(one, expert), unknown);
      assertThat(result.of(QUESTIONS)).contains(one);
      assertThat(result.of(SampleDefinitions.NEXT_STEPS)).isEmpty();
      assertThat(result.expertNeeded()).containsExactly(WAIT_TIME);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new RubricResult(List.of(one, one), unknown));
    }

    @Test
    void aScoreLiesWithinItsRangeOrSaysWhatIsMissing() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new RubricScore.Exact(Fraction.of(-1), Fraction.ZERO, Fraction.ONE));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new RubricScore.Exact(Fraction.of(2), Fraction.ZERO, Fraction.ONE));
      assertThatIllegalArgumentException().isThrownBy(() -> new RubricScore.Unknown(List.of()));
    }
  }

  @Nested
  class OfCodes {

    @Test
    void theNamedOnesExist() {
      assertThat(List.of(EvidenceKind.LESSON_PLAN, EvidenceKind.DOCUMENTATION))
          .extracting(EvidenceKind::value)
          .containsExactly("LESSON_PLAN", "DOCUMENTATION");
      assertThat(EvidenceRole.STUDENT_OUTCOME).hasToString("STUDENT_OUTCOME");
      assertThat(CreditUnit.PD_HOUR.value()).isEqualTo("PD_HOUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lesson_plan", "LESSON PLAN", "_A", "1A", "Ä", "A-B"})
    void otherFormsAreRefused(String code) {
      assertThatIllegalArgumentException().isThrownBy(() -> EvidenceKind.of(code));
      assertThatIllegalArgumentException().isThrownBy(() -> EvidenceRole.of(code));
      assertThatIllegalArgumentException().isThrownBy(() -> new CreditUnit(code));
      assertThatIllegalArgumentException().isThrownBy(() -> EvidenceKind.of("A".repeat(41)));
    }

    @Test
    void creditIsAnExactAmountAboveNothing() {
      assertThat(CreditAmount.of("0.1", CreditUnit.CEU).amount()).isEqualTo(Fraction.of(1, 10));
      assertThatIllegalArgumentException().isThrownBy(() -> CreditAmount.of("0", CreditUnit.CEU));
      assertThatIllegalArgumentException().isThrownBy(() -> CreditAmount.of("one", CreditUnit.CEU));
    }

    @Test
    void aPolicySaysHowManyRateIndependently() {
      assertThat(AssessmentPolicy.twoAssessors().resolution().independentAssessors()).isEqualTo(2);
      assertThat(new ResolutionPolicy.SingleAssessor().independentAssessors()).isEqualTo(1);
    }
  }
}
