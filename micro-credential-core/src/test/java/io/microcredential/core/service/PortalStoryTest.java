package io.microcredential.core.service;

import static io.microcredential.core.service.Portal.ADA;
import static io.microcredential.core.service.Portal.ADMINISTRATOR;
import static io.microcredential.core.service.Portal.APPROVER;
import static io.microcredential.core.service.Portal.AUDITOR;
import static io.microcredential.core.service.Portal.DEFINITION;
import static io.microcredential.core.service.Portal.PROGRAMME;
import static io.microcredential.core.service.Portal.ROBIN;
import static io.microcredential.core.service.Portal.learner;
import static io.microcredential.core.service.Portal.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.AwardId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.Outcome;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.earning.LearnerRecord;
import io.microcredential.core.earning.SampleWork;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.Role;
import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.MemoryStore;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Feature row C10 and complaint 14: the whole way of a learner through a portal. */
class PortalStoryTest {

  private final Portal portal = Portal.over(MemoryStore.empty());
  private final MicroCredentials service = portal.service;

  @Test
  void aTeacherEarnsAMicroCredentialAndEverybodySeesWhatIsTheirs() {
    EnrollmentId id = portal.submitted(ROBIN);
    assertThat(portal.view(ROBIN, id).standing()).isEqualTo(Standing.SUBMITTED);
    assertThat(waiting(ADMINISTRATOR, Stage.SUBMITTED))
        .extracting(WaitingItem::enrollment)
        .containsExactly(id);

    portal.opened(id);
    assertThat(waiting(ADMINISTRATOR, Stage.SUBMITTED)).isEmpty();
    assertThat(service.views().assigned(ADA, LookupPlace.start(), 10).orElseThrow().items())
        .extracting(WaitingItem::enrollment)
        .containsExactly(id);
    portal.assess(Portal.ADA, id, SampleWork.levels()).orElseThrow();
    portal.assess(Portal.BEN, id, SampleWork.levels()).orElseThrow();
    assertThat(service.views().assessments(ROBIN, id).problems().codes())
        .containsExactly("permission.no-grant");
    assertThat(service.views().assessments(AUDITOR, id).orElseThrow()).hasSize(2);

    portal.later();
    Receipt decided = portal.decide(id).orElseThrow();
    EnrollmentView view = portal.view(ROBIN, id);
    assertThat(view.standing()).isEqualTo(Standing.EARNED);
    assertThat(view.decisions())
        .singleElement()
        .satisfies(
            decision -> {
              assertThat(decision.id().value()).isEqualTo(decided.subject());
              assertThat(decision.feedback().overall()).isEqualTo(SampleWork.WORDS);
            });

    Receipt awarded = service.earning().award(portal.call(APPROVER), id).orElseThrow();
    AwardView award = service.views().award(ROBIN, AwardId.of(awarded.subject())).orElseThrow();
    assertThat(award.award().learner()).isEqualTo(person(ROBIN));
    assertThat(award.revocation()).isNull();
    assertThat(service.journal().audit(id).isEmpty()).isTrue();
    assertThat(service.journal().verify().isIntact()).isTrue();
  }

  @Test
  void everythingThatHappenedIsInTheJournalInItsOrder() {
    EnrollmentId id = portal.awarded(ROBIN);
    service
        .earning()
        .release(
            portal.call(ROBIN), id, EvidenceId.of("plan"), URI.create("https://p.example/plan"))
        .orElseThrow();
    service.earning().revoke(portal.call(ADMINISTRATOR), id, "Issued in error.").orElseThrow();

    List<JournalEntry> entries = service.journal().after(0, 100);
    assertThat(entries)
        .extracting(JournalEntry::kind)
        .containsExactly(
            "definition.published",
            "earning.enrolled",
            "earning.draft-begun",
            "earning.draft-saved",
            "earning.submitted",
            "earning.assessment-begun",
            "submission.assigned",
            "earning.assessed",
            "earning.assessed",
            "earning.decided-earned",
            "earning.awarded",
            "earning.released",
            "award.revoked");
    assertThat(entries).extracting(JournalEntry::position).isSorted().startsWith(1L);
    assertThat(entries.toString()).doesNotContain("robin").doesNotContain("Issued in error");
    assertThat(service.journal().audit(id).isEmpty()).isTrue();
  }

  @Test
  void anAddressThatNobodyCouldReadAgainCostsNobodyTheAward() {
    EnrollmentId id = portal.awarded(ROBIN);
    URI half = URI.create("https://folio.example/\uD83D");
    Call call = portal.call(ROBIN);

    assertThat(service.earning().release(call, id, EvidenceId.of("plan"), half).problems().codes())
        .containsExactly("earning.not-a-web-address");

    assertThat(portal.node().views().enrollment(ROBIN, id).orElseThrow().award()).isNotNull();
  }

  @Test
  void whoHasNotYetEarnedItIsToldWhyAndTriesAgain() {
    EnrollmentId id =
        portal.decided(
            ROBIN,
            SampleWork.levels(SampleDefinitions.STUDENT_VOICE, SampleDefinitions.DEVELOPING));
    assertThat(portal.view(ROBIN, id).standing()).isEqualTo(Standing.NOT_YET_EARNED);
    assertThat(service.earning().award(portal.call(APPROVER), id).problems().codes())
        .containsExactly("earning.not-now");

    service.earning().revise(portal.call(ROBIN), id).orElseThrow();
    assertThat(portal.view(ROBIN, id).standing()).isEqualTo(Standing.DRAFTING);
    assertThat(portal.view(ROBIN, id).decisions()).hasSize(1);
  }

  @Test
  void aLearnerHasOneOpenPlaceInAMicroCredential() {
    EnrollmentId first = portal.enrolled(ROBIN);
    assertThat(enroll(ROBIN).problems().codes()).containsExactly("enrollment.open");
    assertThat(enroll(learner("kim")).isSuccess()).isTrue();

    service.earning().withdraw(portal.call(ROBIN), first).orElseThrow();
    assertThat(enroll(ROBIN).isSuccess()).isTrue();
    assertThat(
            service
                .views()
                .enrollments(ROBIN, person(ROBIN), LookupPlace.start(), 10)
                .orElseThrow()
                .items())
        .extracting(EnrollmentSummary::standing)
        .containsExactlyInAnyOrder(Standing.WITHDRAWN, Standing.ENROLLED);
  }

  @Test
  void nobodyEnrollsInAVersionOutOfUse() {
    service.definitions().retire(portal.call(ADMINISTRATOR), DEFINITION.ref()).orElseThrow();
    assertThat(enroll(ROBIN).problems().codes()).containsExactly("definition.retired");
  }

  @Test
  void aVersionIsPublishedOnce() {
    assertThat(
            service
                .definitions()
                .publish(portal.call(ADMINISTRATOR), DEFINITION)
                .problems()
                .codes())
        .containsExactly("definition.version-taken");
  }

  @Test
  void aCoachIsNamedAndGrantsAnotherAttempt() {
    Actor coach = Portal.actor("coach-3", Role.COACH);
    EnrollmentId id = portal.enrolled(ROBIN);
    assertThat(service.views().enrollment(coach, id).isSuccess()).isFalse();
    service
        .earning()
        .nameCoaches(portal.call(ADMINISTRATOR), id, List.of(person(coach)))
        .orElseThrow();
    assertThat(service.views().enrollment(coach, id).isSuccess()).isTrue();
    assertThat(service.earning().coach(portal.call(coach), id, 1).problems().codes())
        .containsExactly("earning.not-now");
  }

  @Test
  void aRevokedAwardIsHeldNoMore() {
    EnrollmentId id = portal.awarded(ROBIN);
    Outcome<Receipt> none =
        service
            .earning()
            .revoke(portal.call(ADMINISTRATOR), portal.enrolled(learner("kim")), "No.");
    assertThat(none.problems().codes()).containsExactly("award.none");
    assertThat(service.earning().revoke(portal.call(ADMINISTRATOR), id, " . ").problems().codes())
        .containsExactly("award.reason");

    service.earning().revoke(portal.call(ADMINISTRATOR), id, "Issued in error.").orElseThrow();
    EnrollmentSummary listed =
        service
            .views()
            .awards(ROBIN, person(ROBIN), LookupPlace.start(), 10)
            .orElseThrow()
            .items()
            .stream()
            .findFirst()
            .orElseThrow();
    EnrollmentCard.Awarded awarded = Objects.requireNonNull(listed.award());
    assertThat(awarded.revokedAt()).isNotNull();
    AwardView award = service.views().award(ROBIN, awarded.id()).orElseThrow();
    assertThat(award.revocation()).isNotNull().returns("Issued in error.", Revocation::reason);
    assertThat(
            service.earning().revoke(portal.call(ADMINISTRATOR), id, "Again.").problems().codes())
        .containsExactly("award.revoked-already");
  }

  @Test
  void aDecisionKnowsWhatTheLearnerHoldsByAwardsOfThePortal() {
    portal.awarded(ROBIN);
    EnrollmentId again = portal.decided(ROBIN, SampleWork.levels());
    assertThat(portal.view(ROBIN, again).decisions().get(0).facts().held())
        .extracting(held -> held.credential())
        .containsExactly(SampleDefinitions.ID);
  }

  @Test
  void aCommandWithoutAKnownPersonIsRefused() {
    Call nobody = Call.of(Actor.unknown(), "key");
    assertThat(service.earning().enroll(nobody, DEFINITION.ref(), person(ROBIN)).problems().codes())
        .containsExactly("service.unknown-actor");
  }

  @Test
  void anAssessmentIsSentByTheAssessorAlone() {
    EnrollmentId id = portal.underAssessment(ROBIN);
    portal.assess(ADA, id, SampleWork.levels()).orElseThrow();
    var judgement = service.views().assessments(AUDITOR, id).orElseThrow().get(0);
    assertThat(
            service
                .earning()
                .assess(portal.call(Portal.BEN), id, SampleWork.assessor("ada"), judgement)
                .problems()
                .codes())
        .containsExactly("service.other-assessor");
  }

  @Test
  void whatIsUnknownIsSaidSo() {
    var nowhere = EnrollmentId.of("nowhere");
    assertThat(
            service
                .earning()
                .draft(portal.call(ROBIN), nowhere, AssessmentRoute.PORTFOLIO)
                .problems()
                .codes())
        .containsExactly("enrollment.unknown");
    assertThat(service.views().enrollment(ROBIN, nowhere).problems().codes())
        .containsExactly("enrollment.unknown");
    assertThat(
            service
                .earning()
                .decide(portal.call(APPROVER), nowhere, "Good.", LearnerRecord.nothing())
                .problems()
                .codes())
        .containsExactly("enrollment.unknown");
    assertThat(service.journal().audit(nowhere).codes()).containsExactly("audit.unknown");
  }

  private Outcome<Receipt> enroll(Actor learner) {
    return service.earning().enroll(portal.call(learner), DEFINITION.ref(), person(learner));
  }

  private List<WaitingItem> waiting(Actor actor, Stage stage) {
    return service
        .views()
        .waiting(actor, PROGRAMME, stage, LookupPlace.start(), 10)
        .orElseThrow()
        .items();
  }
}
