package io.microcredential.core.service;

import static io.microcredential.core.service.Portal.ADMINISTRATOR;
import static io.microcredential.core.service.Portal.AUDITOR;
import static io.microcredential.core.service.Portal.PROGRAMME;
import static io.microcredential.core.service.Portal.ROBIN;
import static io.microcredential.core.service.Portal.learner;
import static io.microcredential.core.service.Portal.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.microcredential.core.AwardId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.earning.Award;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.portfolio.IdentityScheme;
import io.microcredential.core.portfolio.PersonIdentity;
import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.MemoryStore;
import io.microcredential.core.store.StoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feature row L1, complaint 16: who asks for it is erased, and told what stays on what ground. */
class ErasureTest {

  private static final Retention REGISTER =
      new Retention(
          RetentionGround.LEGAL_OBLIGATION,
          "State register of professional development",
          Instant.parse("2036-01-01T00:00:00Z"));
  private static final RetentionPolicy KEEPING = RetentionPolicy.ofAwards(REGISTER);

  private final WatchedStore store = new WatchedStore(MemoryStore.empty());
  private final Portal portal = Portal.over(store);
  private final MicroCredentials service = portal.service;

  @BeforeEach
  void robinIsRegistered() {
    service.people().register(portal.call(ADMINISTRATOR), person(ROBIN), PROGRAMME).orElseThrow();
    PersonIdentity mail =
        PersonIdentity.of(
                IdentityScheme.EMAIL, "robin@school.example", Instant.parse("2020-01-01T00:00:00Z"))
            .orElseThrow();
    service.people().add(portal.call(ADMINISTRATOR), person(ROBIN), mail).orElseThrow();
  }

  private ErasurePlan plan(RetentionPolicy policy) {
    return service.privacy().plan(ROBIN, person(ROBIN), policy).orElseThrow();
  }

  @Test
  void thePlanSaysWhatGoesWhatBecomesAPseudonymAndWhatStaysOnWhatGround() {
    EnrollmentId awarded = portal.awarded(ROBIN);
    EnrollmentId draft = portal.drafted(ROBIN);
    ErasurePlan plan = plan(KEEPING);

    assertThat(plan.items(ErasureMeans.FACTS_KEPT))
        .singleElement()
        .returns(awarded.value(), ErasureItem::id)
        .returns(REGISTER, ErasureItem::retention);
    assertThat(plan.items(ErasureMeans.DELETED))
        .extracting(ErasureItem::what)
        .containsExactlyInAnyOrder("person", "enrollment", "command");
    assertThat(plan.items(ErasureMeans.PSEUDONYM))
        .extracting(ErasureItem::what)
        .containsExactly("journal", "others-enrollments");
    assertThat(plan.files()).extracting(ErasedFile::enrollment).contains(awarded, draft);
    assertThat(plan.items()).extracting(ErasureItem::reason).allMatch(why -> why.endsWith("."));
    assertThat(portal.view(ROBIN, draft).standing()).isEqualTo(Standing.DRAFTING);
  }

  @Test
  void nothingOfThePersonIsLeftButTheFactsThatHaveAGround() {
    EnrollmentId id = portal.awarded(ROBIN);
    Award award = Objects.requireNonNull(portal.view(ROBIN, id).award());
    EnrollmentId others = portal.awarded(learner("kim"));

    Receipt erased =
        service.privacy().erase(portal.call(ADMINISTRATOR), plan(KEEPING), KEEPING).orElseThrow();
    assertThat(erased.events()).containsExactly("enrollment.erased", "person.erased");
    assertThat(service.views().enrollment(ROBIN, id).problems().codes())
        .containsExactly("enrollment.unknown");
    assertThat(service.people().person(ADMINISTRATOR, person(ROBIN)).problems().codes())
        .containsExactly("person.unknown");
    assertThat(portal.view(learner("kim"), others).award()).isNotNull();
    assertThat(everything()).doesNotContain("robin").doesNotContain("school.example");

    RetainedAward left = service.privacy().retained(AUDITOR, award.id()).orElseThrow();
    assertThat(left.pins()).isEqualTo(award.pins());
    assertThat(left.retention()).isEqualTo(REGISTER);
    assertThat(service.privacy().retained(ROBIN, award.id()).isSuccess()).isFalse();
  }

  @Test
  void theJournalHoldsAfterAnErasureAndTellsOtherProgramsOfIt() {
    EnrollmentId id = portal.awarded(ROBIN);
    List<JournalEntry> before = service.journal().after(0, 100);
    service
        .privacy()
        .erase(
            portal.call(ADMINISTRATOR), plan(RetentionPolicy.nothing()), RetentionPolicy.nothing())
        .orElseThrow();
    List<JournalEntry> after = service.journal().after(0, 100);
    assertThat(after).startsWith(before.toArray(JournalEntry[]::new));
    assertThat(after.subList(before.size(), after.size()))
        .extracting(JournalEntry::kind, JournalEntry::subject)
        .contains(tuple("enrollment.erased", id.value()));
    assertThat(service.journal().verify().isIntact()).isTrue();
  }

  @Test
  void whoKeepsNothingKeepsNothing() {
    EnrollmentId id = portal.awarded(ROBIN);
    AwardId award = Objects.requireNonNull(portal.view(ROBIN, id).award()).id();
    RetentionPolicy nothing = RetentionPolicy.nothing();
    service.privacy().erase(portal.call(ROBIN), plan(nothing), nothing).orElseThrow();
    assertThat(service.privacy().retained(AUDITOR, award).problems().codes())
        .containsExactly("award.unknown");
  }

  @Test
  void aPlanThatTheWorldHasOvertakenIsNotCarriedOut() {
    ErasurePlan plan = plan(KEEPING);
    EnrollmentId id = portal.awarded(ROBIN);
    assertThat(
            service.privacy().erase(portal.call(ADMINISTRATOR), plan, KEEPING).problems().codes())
        .containsExactly("erasure.outdated");
    ErasurePlan again = plan(KEEPING);
    assertThat(
            service
                .privacy()
                .erase(portal.call(ADMINISTRATOR), again, RetentionPolicy.nothing())
                .problems()
                .codes())
        .containsExactly("erasure.outdated");
    assertThat(portal.view(ROBIN, id).award()).isNotNull();
  }

  @Test
  void thePlanSaysWhoKeepsThatTheyWereTakenForThePerson() {
    PersonId kim = PersonId.of("kim");
    service.people().register(portal.call(ADMINISTRATOR), kim, PROGRAMME).orElseThrow();
    service.people().merge(portal.call(ADMINISTRATOR), kim, person(ROBIN)).orElseThrow();
    assertThat(plan(KEEPING).items())
        .extracting(ErasureItem::what)
        .doesNotContain("others-account");
    service.people().split(portal.call(ADMINISTRATOR), kim, person(ROBIN), List.of()).orElseThrow();
    assertThat(plan(KEEPING).items(ErasureMeans.PSEUDONYM))
        .filteredOn(item -> item.what().equals("others-account"))
        .singleElement()
        .returns("kim", ErasureItem::id);
  }

  @Test
  void othersEraseNobody() {
    for (Actor actor : List.of(learner("kim"), Portal.APPROVER, Portal.ADA, Actor.unknown())) {
      assertThat(service.privacy().plan(actor, person(ROBIN), KEEPING).problems().codes())
          .isNotEmpty()
          .allMatch(code -> code.startsWith("permission."));
    }
    assertThat(
            service
                .privacy()
                .erase(portal.call(learner("kim")), plan(KEEPING), KEEPING)
                .isSuccess())
        .isFalse();
    Outcome<ErasurePlan> nobody =
        service.privacy().plan(ADMINISTRATOR, PersonId.of("nobody"), KEEPING);
    assertThat(nobody.problems().codes()).containsExactly("person.unknown");
  }

  @Test
  void purgingGivesUpWhereOthersAreQuickerAllTheTime() {
    var busy = new TroubledStore(MemoryStore.empty());
    Privacy privacy = new Portal(busy).service.privacy();
    busy.meet(TroubledStore.Trouble.CONFLICT, 7);
    assertThat(privacy.purge()).isZero();
    busy.meet(TroubledStore.Trouble.CONFLICT, 1_000);
    assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(privacy::purge);
    assertThat(busy.left()).isPositive();
  }

  @Test
  void factsGoWhenTheirTimeHasComeAndCommandsWhenNobodySendsThemAgain() {
    EnrollmentId id = portal.awarded(ROBIN);
    AwardId award = Objects.requireNonNull(portal.view(ROBIN, id).award()).id();
    RetentionPolicy shortly =
        RetentionPolicy.ofAwards(
            new Retention(RetentionGround.LEGAL_CLAIMS, "Time limit for claims", soon()));
    service.privacy().erase(portal.call(ADMINISTRATOR), plan(shortly), shortly).orElseThrow();
    assertThat(service.privacy().purge()).isZero();
    portal.later();
    portal.later();
    assertThat(service.privacy().purge()).isEqualTo(1);
    assertThat(service.privacy().retained(AUDITOR, award).isSuccess()).isFalse();

    Call call = portal.call(learner("kim"));
    service.earning().enroll(call, Portal.DEFINITION.ref(), PersonId.of("kim")).orElseThrow();
    assertThat(service.privacy().forgetCommands(portal.later())).isPositive();
    assertThat(
            service
                .earning()
                .enroll(call, Portal.DEFINITION.ref(), PersonId.of("kim"))
                .problems()
                .codes())
        .containsExactly("enrollment.open");
  }

  private Instant soon() {
    return portal.later().plus(Duration.ofMinutes(90));
  }

  /** Returns all that the store holds, in records, lookups and journal. */
  private String everything() {
    return store.content() + service.journal().after(0, 1_000);
  }
}
