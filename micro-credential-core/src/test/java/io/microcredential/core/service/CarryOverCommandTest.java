package io.microcredential.core.service;

import static io.microcredential.core.service.Portal.ADMINISTRATOR;
import static io.microcredential.core.service.Portal.APPROVER;
import static io.microcredential.core.service.Portal.DEFINITION;
import static io.microcredential.core.service.Portal.PROGRAMME;
import static io.microcredential.core.service.Portal.ROBIN;
import static io.microcredential.core.service.Portal.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.microcredential.core.DefinitionRef;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problem;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.Succession;
import io.microcredential.core.earning.CarriedWork;
import io.microcredential.core.earning.Move;
import io.microcredential.core.earning.SampleWork;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.HeldRole;
import io.microcredential.core.permission.Role;
import io.microcredential.core.service.Commanding.Scene;
import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.MemoryStore;
import io.microcredential.core.store.RecordKey;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feature row A5: whoever is on the way when a new version comes goes on there, in one step. */
class CarryOverCommandTest {

  private static final MicroCredential NEXT = SampleDefinitions.publish(SampleWork.next());
  private static final MicroCredentialId OTHER = MicroCredentialId.of("urn:example:other");
  private static final OrganizationId ELSEWHERE = OrganizationId.of("https://elsewhere.example");
  private static final Actor COACH = Portal.actor("coach-3", Role.COACH);

  private final WatchedStore store = new WatchedStore(MemoryStore.empty());
  private final Portal portal = Portal.over(store);
  private final MicroCredentials service = portal.service;
  private final Earning earning = service.earning();

  @BeforeEach
  void theNextVersionIsPublished() {
    published(portal, NEXT);
  }

  /** Brings a portal in which the first version is published to where work can be carried over. */
  static Scene scene(Portal portal) {
    published(portal, NEXT);
    Earning earning = portal.service.earning();
    EnrollmentId id = notYet(portal, ROBIN);
    return Scene.of(
        call -> earning.carryOver(call, id, NEXT.ref()),
        call -> earning.carryOver(call, id, DEFINITION.ref()),
        call -> earning.carryOver(call, EnrollmentId.of("nowhere"), NEXT.ref()));
  }

  private static void published(Portal portal, MicroCredential version) {
    portal.service.definitions().publish(portal.call(ADMINISTRATOR), version).orElseThrow();
  }

  private static EnrollmentId notYet(Portal portal, Actor learner) {
    return portal.decided(
        learner, SampleWork.levels(SampleDefinitions.STUDENT_VOICE, SampleDefinitions.DEVELOPING));
  }

  private static MicroCredential following(MicroCredentialId id, OrganizationId issuer) {
    return SampleDefinitions.publish(
        SampleDefinitions.draft(
            builder ->
                builder
                    .id(id)
                    .version(new Version(3, 0))
                    .issuer(Organization.of(issuer.value(), "Another programme"))
                    .succession(Succession.of(DEFINITION.ref()))));
  }

  private Receipt carried(EnrollmentId old) {
    return earning.carryOver(portal.call(ROBIN), old, NEXT.ref()).orElseThrow();
  }

  private List<String> refused(EnrollmentId old, DefinitionRef next) {
    String before = everything();
    Outcome<Receipt> refused = earning.carryOver(portal.call(ROBIN), old, next);
    assertThat(everything()).isEqualTo(before);
    return refused.problems().codes();
  }

  private String everything() {
    return store.content() + service.journal().after(0, 1_000);
  }

  private List<EnrollmentSummary> enrollments() {
    return service
        .views()
        .enrollments(ROBIN, person(ROBIN), LookupPlace.start(), 10)
        .orElseThrow()
        .items();
  }

  @Test
  void aLearnerGoesOnInTheNewVersionAndOnlyWhatChangedIsJudgedAnew() {
    EnrollmentId old = notYet(portal, ROBIN);
    service.definitions().retire(portal.call(ADMINISTRATOR), DEFINITION.ref()).orElseThrow();
    EnrollmentId id = carried(old).enrollment();

    assertThat(portal.view(ROBIN, old).standing()).isEqualTo(Standing.WITHDRAWN);
    EnrollmentView view = portal.view(ROBIN, id);
    assertThat(view.standing()).isEqualTo(Standing.DRAFTING);
    assertThat(view.definition()).isEqualTo(NEXT.ref());
    assertThat(view.possible()).contains(Move.SUBMIT, Move.REOPEN);
    assertThat(view.portfolio()).isEqualTo(SampleWork.portfolio());
    CarriedWork carried = Objects.requireNonNull(view.carried());
    assertThat(carried.from()).isEqualTo(old);
    assertThat(carried.results())
        .extracting(CriterionResult::criterion)
        .containsExactly(SampleDefinitions.QUESTIONS, SampleDefinitions.NEXT_STEPS);
    assertThat(enrollments())
        .extracting(EnrollmentSummary::id, EnrollmentSummary::standing)
        .containsExactly(tuple(old, Standing.WITHDRAWN), tuple(id, Standing.DRAFTING));

    earning.submit(portal.call(ROBIN), id).orElseThrow();
    portal.opened(id);
    assertThat(portal.judgement(Portal.ADA, id, SampleWork.levels()).ratings())
        .extracting(rating -> rating.criterion())
        .containsExactly(SampleDefinitions.WAIT_TIME, SampleDefinitions.STUDENT_VOICE);
    portal.assess(Portal.ADA, id, SampleWork.levels()).orElseThrow();
    portal.assess(Portal.BEN, id, SampleWork.levels()).orElseThrow();
    portal.later();
    portal.decide(id).orElseThrow();
    earning.award(portal.call(APPROVER), id).orElseThrow();

    assertThat(portal.view(ROBIN, id).award())
        .satisfies(award -> assertThat(award.pins().definition()).isEqualTo(NEXT.ref()));
    assertThat(service.journal().audit(old)).isEmpty();
    assertThat(service.journal().audit(id)).isEmpty();
    assertThat(service.journal().verify().isIntact()).isTrue();
  }

  @Test
  void whoHasOnlyEnrolledOrDraftsGoesOnToo() {
    Receipt enrolled = carried(portal.enrolled(ROBIN));
    assertThat(portal.view(ROBIN, enrolled.enrollment()).standing()).isEqualTo(Standing.ENROLLED);
    earning.withdraw(portal.call(ROBIN), enrolled.enrollment()).orElseThrow();

    Receipt drafting = carried(portal.drafted(ROBIN));
    assertThat(portal.view(ROBIN, drafting.enrollment()).portfolio())
        .isEqualTo(SampleWork.portfolio());
  }

  @Test
  void theJournalSaysThatOneEndedAndTheOtherBeganWithItsWork() {
    EnrollmentId old = notYet(portal, ROBIN);
    int before = service.journal().after(0, 1_000).size();
    Receipt receipt = carried(old);
    EnrollmentId id = receipt.enrollment();

    assertThat(receipt.subject()).isEqualTo(id.value());
    assertThat(receipt.events())
        .containsExactly("earning.withdrawn", "earning.enrolled", "earning.carried-over");
    assertThat(service.journal().after(before, 10))
        .extracting(JournalEntry::kind, entry -> entry.record().id(), JournalEntry::subject)
        .containsExactly(
            tuple("earning.withdrawn", old.value(), old.value()),
            tuple("earning.enrolled", id.value(), id.value()),
            tuple("earning.carried-over", id.value(), old.value()));
  }

  @Test
  void whoeverBendsWhatWasCarriedIsFoundOut() {
    EnrollmentId id = carried(notYet(portal, ROBIN)).enrollment();
    store.write(
        writer -> {
          var record = writer.find(new RecordKey(StoredEnrollment.KIND, id.value())).orElseThrow();
          String better =
              record
                  .content()
                  .replace("\"level\":\"demonstrated\"", "\"level\":\"exemplary\"")
                  .replace("\"level\": \"demonstrated\"", "\"level\": \"exemplary\"");
          assertThat(better).isNotEqualTo(record.content());
          writer.replace(record.next(better, record.entries()));
          return better;
        });
    assertThat(service.journal().audit(id).codes()).containsExactly("audit.content");
  }

  @Test
  void thereIsOnePlaceBeforeAndAfter() {
    EnrollmentId old = portal.drafted(ROBIN);
    EnrollmentId id = carried(old).enrollment();

    assertThat(refused(old, NEXT.ref())).containsExactly("earning.not-carried");
    for (DefinitionRef version : List.of(DEFINITION.ref(), NEXT.ref())) {
      assertThat(earning.enroll(portal.call(ROBIN), version, person(ROBIN)).problems().codes())
          .containsExactly("enrollment.open");
    }
    earning.withdraw(portal.call(ROBIN), id).orElseThrow();
    assertThat(earning.enroll(portal.call(ROBIN), NEXT.ref(), person(ROBIN)).isSuccess()).isTrue();
  }

  @Test
  void aVersionOfAnotherMicroCredentialTakesItsOwnPlace() {
    MicroCredential other = following(OTHER, PROGRAMME);
    published(portal, other);
    EnrollmentId old = portal.drafted(ROBIN);
    EnrollmentId there =
        earning.enroll(portal.call(ROBIN), other.ref(), person(ROBIN)).orElseThrow().enrollment();
    assertThat(refused(old, other.ref())).containsExactly("enrollment.open");

    earning.withdraw(portal.call(ROBIN), there).orElseThrow();
    earning.carryOver(portal.call(ROBIN), old, other.ref()).orElseThrow();
    assertThat(earning.enroll(portal.call(ROBIN), other.ref(), person(ROBIN)).problems().codes())
        .containsExactly("enrollment.open");
    portal.enrolled(ROBIN);
  }

  @Test
  void whatDoesNotFollowOrIsBeingJudgedIsNotCarriedAndStaysAsItWas() {
    MicroCredential unknown = following(OTHER, PROGRAMME);
    MicroCredential silent =
        SampleDefinitions.publish(SampleDefinitions.draft(b -> b.version(new Version(4, 0))));
    published(portal, silent);
    EnrollmentId id = portal.drafted(ROBIN);
    assertThat(refused(EnrollmentId.of("nowhere"), NEXT.ref()))
        .containsExactly("enrollment.unknown");
    assertThat(refused(id, unknown.ref())).containsExactly("definition.unknown");
    assertThat(earning.carryOver(portal.call(ROBIN), id, silent.ref()).problems())
        .extracting(Problem::code, Problem::at)
        .containsExactly(tuple("succession.missing", JsonPointer.root().child("succession")));

    earning.submit(portal.call(ROBIN), id).orElseThrow();
    assertThat(refused(id, NEXT.ref())).containsExactly("earning.not-carried");
    assertThat(portal.view(ROBIN, id).standing()).isEqualTo(Standing.SUBMITTED);

    service.definitions().retire(portal.call(ADMINISTRATOR), NEXT.ref()).orElseThrow();
    assertThat(refused(id, NEXT.ref())).containsExactly("definition.retired");
  }

  @Test
  void coachesGoAlongWithinOneProgramme() {
    EnrollmentId old = portal.drafted(ROBIN);
    earning.nameCoaches(portal.call(ADMINISTRATOR), old, List.of(person(COACH))).orElseThrow();
    EnrollmentId id = carried(old).enrollment();
    assertThat(portal.view(COACH, id).portfolio()).isEqualTo(SampleWork.portfolio());

    MicroCredential abroad = following(OTHER, ELSEWHERE);
    published(Actor.of(PersonId.of("admin-9"), ELSEWHERE, Role.PROGRAMME_ADMINISTRATOR), abroad);
    Actor kim = Portal.learner("kim");
    EnrollmentId kims = portal.drafted(kim);
    earning.nameCoaches(portal.call(ADMINISTRATOR), kims, List.of(person(COACH))).orElseThrow();
    assertThat(earning.carryOver(portal.call(kim), kims, abroad.ref()).problems().codes())
        .containsExactly("permission.other-programme");
    Actor both =
        new Actor(
            person(kim),
            List.of(new HeldRole(Role.LEARNER, PROGRAMME), new HeldRole(Role.LEARNER, ELSEWHERE)));
    EnrollmentId there =
        earning.carryOver(portal.call(both), kims, abroad.ref()).orElseThrow().enrollment();
    Actor coachThere = Actor.of(person(COACH), ELSEWHERE, Role.COACH);
    assertThat(service.views().enrollment(coachThere, there).problems().codes())
        .containsExactly("permission.coached");
    assertThat(service.views().enrollment(ADMINISTRATOR, there).isSuccess()).isFalse();
  }

  private void published(Actor administrator, MicroCredential version) {
    service.definitions().publish(portal.call(administrator), version).orElseThrow();
  }

  @Test
  void aLearnerOfTwoIdsCarriesOverWhatWasBegunUnderTheOther() {
    Actor second = Portal.learner("robin-2");
    for (Actor one : List.of(ROBIN, second)) {
      service.people().register(portal.call(ADMINISTRATOR), person(one), PROGRAMME).orElseThrow();
    }
    EnrollmentId first = portal.drafted(ROBIN);
    EnrollmentId old = portal.drafted(second);
    service.people().merge(portal.call(ADMINISTRATOR), person(ROBIN), person(second)).orElseThrow();

    EnrollmentId id = carried(old).enrollment();

    assertThat(portal.view(second, id).standing()).isEqualTo(Standing.DRAFTING);
    assertThat(portal.view(ROBIN, first).standing()).isEqualTo(Standing.DRAFTING);
    assertThat(enrollments()).extracting(EnrollmentSummary::id).contains(first, old, id);
  }

  @Test
  void whoIsErasedIsErasedInBoth() {
    service.people().register(portal.call(ADMINISTRATOR), person(ROBIN), PROGRAMME).orElseThrow();
    EnrollmentId old = notYet(portal, ROBIN);
    EnrollmentId id = carried(old).enrollment();
    RetentionPolicy nothing = RetentionPolicy.nothing();
    ErasurePlan plan = service.privacy().plan(ROBIN, person(ROBIN), nothing).orElseThrow();
    service.privacy().erase(portal.call(ADMINISTRATOR), plan, nothing).orElseThrow();
    for (EnrollmentId gone : List.of(old, id)) {
      assertThat(service.views().enrollment(ROBIN, gone).problems().codes())
          .containsExactly("enrollment.unknown");
    }
    assertThat(store.content()).doesNotContain("robin");
  }
}
