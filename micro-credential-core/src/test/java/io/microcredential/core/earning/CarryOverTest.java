package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.PROCESS;
import static io.microcredential.core.earning.SampleWork.day;
import static io.microcredential.core.earning.SampleWork.levels;
import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.NEXT_STEPS;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_VOICE;
import static io.microcredential.core.kit.SampleDefinitions.WAIT_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.AwardId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.Outcome;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.RouteOffer;
import io.microcredential.core.catalog.Succession;
import io.microcredential.core.kit.SampleDefinitions;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature row A5: drafts and partial results are carried to the version that takes the place. */
class CarryOverTest {

  private static final EnrollmentId NEW = EnrollmentId.of("enrollment-2");

  private static final EarningProcess NEXT = SampleWork.process(SampleWork.next());

  private static Outcome<Enrollment> carry(Enrollment old) {
    return NEXT.carryOver(old, SampleWork.DEFINITION, NEW, day(20));
  }

  private static List<CriterionId> kept(Enrollment enrollment) {
    return SampleWork.draftOf(enrollment).kept().stream().map(CriterionResult::criterion).toList();
  }

  @Test
  void aDraftGoesOnWhereTheNewVersionAsksTheSame() {
    Enrollment draft =
        PROCESS.save(SampleWork.drafting(PROCESS), SampleWork.portfolio()).orElseThrow();

    Enrollment carried = carry(draft).orElseThrow();

    assertThat(carried.portfolio()).contains(SampleWork.portfolio());
    assertThat(carried.learner()).isEqualTo(draft.learner());
    assertThat(NEXT.submit(carried, SubmissionId.of("submission-1"), day(21)).isSuccess()).isTrue();
  }

  @Test
  void resultsStandWhereTheCriterionDidNotChangeAndAreJudgedAnewWhereItDid() {
    Enrollment carried = carry(SampleWork.notYet(PROCESS)).orElseThrow();

    assertThat(kept(carried)).containsExactly(QUESTIONS, NEXT_STEPS);
    Enrollment open =
        NEXT.submit(carried, SubmissionId.of("submission-1"), day(21))
            .then(NEXT::beginAssessment)
            .orElseThrow();
    assertThat(NEXT.blindView(open, AssessorRole.ASSESSOR).orElseThrow().toRate())
        .containsExactly(WAIT_TIME, STUDENT_VOICE);

    Enrollment awarded =
        NEXT.award(
                SampleWork.decided(
                    NEXT, SampleWork.agreed(NEXT, open, levels()), LearnerRecord.nothing()),
                AwardId.of("urn:uuid:2"),
                day(30))
            .orElseThrow();
    assertThat(awarded.award()).isPresent();
  }

  @Test
  void theNewEnrollmentSaysWhereItsWorkComesFrom() {
    Enrollment old = SampleWork.notYet(PROCESS);
    Enrollment carried = carry(old).orElseThrow();

    assertThat(carried.carried())
        .isEqualTo(
            new CarriedWork(
                old.id(),
                SampleWork.DEFINITION.ref(),
                Enrollment.jsonForm().digest(old),
                SampleWork.portfolio(),
                SampleWork.draftOf(carried).kept()));
    String written = Enrollment.jsonForm().write(carried);
    assertThat(Enrollment.jsonForm().read(written).orElseThrow()).isEqualTo(carried);
  }

  @Test
  void whatStandsInAStoredEnrollmentWasCarriedOrReached() {
    Enrollment carried = carry(SampleWork.notYet(PROCESS)).orElseThrow();
    var better = new CriterionResult(STUDENT_VOICE, DEMONSTRATED, ResultBasis.KEPT, List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                carried.with(new EarningState.Drafting(EvidencePortfolio.empty(), List.of(better))))
        .withMessageContaining("did not reach");
  }

  @Test
  void whatStandsIsNotExchangedInTheNewVersion() {
    Enrollment carried = carry(SampleWork.notYet(PROCESS)).orElseThrow();
    EvidencePortfolio other = SampleWork.portfolio().answering(SampleDefinitions.CHOICE, "Any.");

    Outcome<Enrollment> refused =
        NEXT.save(carried, other)
            .then(e -> NEXT.submit(e, SubmissionId.of("submission-1"), day(21)));

    assertThat(refused.problems().codes()).contains("earning.part-already-met");
  }

  @Test
  void whatAPortfolioReachedIsCarriedWhenATestWasTriedSince() {
    Enrollment old = SampleWork.notYet(PROCESS);
    var draft =
        new EarningState.Drafting(AssessmentRoute.TEST, EvidencePortfolio.empty(), List.of());
    Enrollment testing = PROCESS.revise(old).orElseThrow().with(draft);
    MicroCredentialDraft onlyPrior =
        SampleDefinitions.draft(
            b ->
                b.version(new Version(2, 0))
                    .routes(new RouteOffer(AssessmentRoute.PRIOR_LEARNING, Period.ofYears(5)))
                    .succession(Succession.of(old.definition())));
    EarningProcess next = SampleWork.process(onlyPrior);

    Enrollment carried = next.carryOver(testing, SampleWork.DEFINITION, NEW, day(20)).orElseThrow();

    assertThat(kept(carried)).hasSize(3);
    assertThat(carried.portfolio()).contains(SampleWork.portfolio());
    assertThat(SampleWork.draftOf(carried).route()).isEqualTo(AssessmentRoute.PRIOR_LEARNING);
  }

  @Test
  void nothingIsAwardedOnResultsOfAVersionThatThisOneDoesNotSupersede() {
    Enrollment old = SampleWork.notYet(PROCESS);
    Enrollment carried = carry(old).orElseThrow();
    var elsewhere =
        new CarriedWork(
            old.id(),
            carried.definition(),
            Enrollment.jsonForm().digest(old),
            SampleWork.portfolio(),
            SampleWork.draftOf(carried).kept());
    Enrollment open =
        NEXT.submit(
                carried.with(elsewhere, carried.state()), SubmissionId.of("submission-1"), day(21))
            .then(NEXT::beginAssessment)
            .orElseThrow();
    Enrollment earned =
        SampleWork.decided(NEXT, SampleWork.agreed(NEXT, open, levels()), LearnerRecord.nothing());

    assertThat(NEXT.award(earned, AwardId.of("urn:uuid:2"), day(30)).problems().codes())
        .containsExactly("earning.decision-changed");
  }

  @Test
  void whoHasOnlyEnrolledIsEnrolledInTheNewVersion() {
    Enrollment carried = carry(SampleWork.enrolled(PROCESS)).orElseThrow();

    assertThat(carried.state()).isEqualTo(new EarningState.Enrolled());
    assertThat(carried.definition().version()).isEqualTo(new Version(2, 0));
  }

  @Test
  void whatIsBeingJudgedOrIsEarnedStaysWithTheVersionThatItPins() {
    for (Enrollment old :
        List.of(
            SampleWork.submitted(PROCESS),
            SampleWork.underAssessment(PROCESS),
            SampleWork.earned(PROCESS),
            SampleWork.awarded(PROCESS),
            PROCESS.withdraw(SampleWork.drafting(PROCESS), day(2)).orElseThrow())) {
      assertThat(carry(old).problems().codes()).containsExactly("earning.not-carried");
    }
  }

  @Test
  void nothingIsCarriedBackInTimeOrToAVersionThatDoesNotSaySo() {
    Enrollment old = SampleWork.notYet(PROCESS);

    assertThat(NEXT.carryOver(old, SampleWork.DEFINITION, NEW, day(1)).problems().codes())
        .containsExactly("earning.too-early");
    EarningProcess silent =
        SampleWork.process(SampleDefinitions.draft(b -> b.version(new Version(3, 0))));
    assertThat(silent.carryOver(old, SampleWork.DEFINITION, NEW, day(20)).problems().codes())
        .containsExactly("succession.missing");
  }
}
