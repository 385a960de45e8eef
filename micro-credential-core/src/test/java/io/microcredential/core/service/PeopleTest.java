package io.microcredential.core.service;

import static io.microcredential.core.service.Portal.ADMINISTRATOR;
import static io.microcredential.core.service.Portal.LONG_AGO;
import static io.microcredential.core.service.Portal.PROGRAMME;
import static io.microcredential.core.service.Portal.ROBIN;
import static io.microcredential.core.service.Portal.mail;
import static io.microcredential.core.service.Portal.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.EnrollmentId;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.earning.SampleWork;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.Role;
import io.microcredential.core.portfolio.IdentityScheme;
import io.microcredential.core.portfolio.PersonIdentity;
import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.MemoryStore;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature row K4, complaint 5: people change employers and mailboxes, and have two accounts. */
class PeopleTest {

  private static final Actor DOUBLE = Portal.learner("robin-2");

  private final Portal portal = Portal.over(MemoryStore.empty());
  private final People people = portal.service.people();

  @Test
  void aTeacherWhoChangesEmployerAndMailboxStaysTheSamePerson() {
    PersonIdentity old = mail("robin@old.example");
    portal.register(ROBIN, old);
    EnrollmentId id = portal.awarded(ROBIN);

    people.end(portal.call(ADMINISTRATOR), person(ROBIN), old.ref()).orElseThrow();
    PersonIdentity fresh = mail("robin@new.example");
    people.add(portal.call(ADMINISTRATOR), person(ROBIN), fresh).orElseThrow();

    assertThat(portal.holder(old).problems().codes()).containsExactly("person.unknown");
    assertThat(portal.holder(fresh).orElseThrow().id()).isEqualTo(person(ROBIN));
    assertThat(portal.view(ROBIN, id).award()).isNotNull();
  }

  @Test
  void aMailboxGivenForATimeIsTakenBackEarlier() {
    Instant june = Instant.parse("2027-06-01T00:00:00Z");
    var lent =
        new PersonIdentity(
            IdentityScheme.EMAIL, "guest-3@school.example", null, LONG_AGO, june, null);
    portal.register(ROBIN, lent);
    portal.register(DOUBLE);
    assertThat(portal.holder(lent).orElseThrow().id()).isEqualTo(person(ROBIN));
    people.verify(portal.call(ADMINISTRATOR), person(ROBIN), lent.ref()).orElseThrow();
    portal.later();

    people.end(portal.call(ADMINISTRATOR), person(ROBIN), lent.ref()).orElseThrow();

    assertThat(portal.holder(lent).problems().codes()).containsExactly("person.unknown");
    PersonIdentity next =
        PersonIdentity.of(IdentityScheme.EMAIL, "guest-3@school.example", portal.later())
            .orElseThrow();
    people.add(portal.call(ADMINISTRATOR), person(DOUBLE), next).orElseThrow();
    assertThat(people.end(portal.call(ADMINISTRATOR), person(ROBIN), lent.ref()).problems().codes())
        .containsExactly("identity.ended");
  }

  @Test
  void anIdentityIsOnePersonsAtATime() {
    PersonIdentity shared = mail("office@school.example");
    portal.register(ROBIN, shared);
    portal.register(DOUBLE);
    assertThat(people.add(portal.call(ADMINISTRATOR), person(DOUBLE), shared).problems().codes())
        .containsExactly("identity.of-another");

    people.end(portal.call(ADMINISTRATOR), person(ROBIN), shared.ref()).orElseThrow();
    PersonIdentity later =
        PersonIdentity.of(IdentityScheme.EMAIL, "office@school.example", portal.later())
            .orElseThrow();
    assertThat(people.add(portal.call(ADMINISTRATOR), person(DOUBLE), later).isSuccess()).isTrue();
    assertThat(portal.holder(shared).orElseThrow().id()).isEqualTo(person(DOUBLE));
  }

  @Test
  void twoAccountsBecomeOnePersonWithEverythingThatBothEarned() {
    portal.register(ROBIN, mail("robin@school.example"));
    portal.register(DOUBLE, mail("robin@home.example"));
    EnrollmentId earned = portal.awarded(DOUBLE);
    people.merge(portal.call(ADMINISTRATOR), person(ROBIN), person(DOUBLE)).orElseThrow();

    assertThat(people.person(ADMINISTRATOR, person(DOUBLE)).orElseThrow().id())
        .isEqualTo(person(ROBIN));
    assertThat(portal.view(ROBIN, earned).award()).isNotNull();
    assertThat(awards(ROBIN, person(ROBIN)))
        .extracting(EnrollmentSummary::id)
        .containsExactly(earned);
    EnrollmentId again = portal.decided(ROBIN, SampleWork.levels());
    assertThat(portal.view(ROBIN, again).decisions().get(0).facts().held())
        .extracting(held -> held.credential())
        .containsExactly(SampleDefinitions.ID);

    people
        .split(portal.call(ADMINISTRATOR), person(ROBIN), person(DOUBLE), List.of())
        .orElseThrow();
    assertThat(portal.service.views().enrollment(ROBIN, earned).isSuccess()).isFalse();
    assertThat(portal.view(DOUBLE, earned).award()).isNotNull();
    assertThat(portal.holder(mail("robin@home.example")).orElseThrow().id())
        .isEqualTo(person(DOUBLE));
  }

  @Test
  void anotherNodeKnowsAtOnceWhoIsOnePersonAndWhoIsNoMore() {
    portal.register(ROBIN);
    portal.register(DOUBLE);
    EnrollmentId id = portal.submitted(DOUBLE);
    MicroCredentials other = portal.node();
    assertThat(other.views().enrollment(ROBIN, id).isSuccess()).isFalse();

    people.merge(portal.call(ADMINISTRATOR), person(ROBIN), person(DOUBLE)).orElseThrow();
    assertThat(other.views().enrollment(ROBIN, id).isSuccess()).isTrue();

    people
        .split(portal.call(ADMINISTRATOR), person(ROBIN), person(DOUBLE), List.of())
        .orElseThrow();
    assertThat(other.views().enrollment(ROBIN, id).isSuccess()).isFalse();
  }

  @Test
  void nobodyJudgesTheirOwnWorkUnderAnotherId() {
    Actor judge = Portal.actor("robin-2", Role.ASSESSOR);
    portal.register(ROBIN);
    portal.register(judge);
    EnrollmentId id = portal.submitted(ROBIN);
    portal
        .service
        .earning()
        .assign(portal.call(ADMINISTRATOR), id, List.of(person(judge)))
        .orElseThrow();
    SubmissionId submission = portal.waiting(judge, id).submission();
    people.merge(portal.call(ADMINISTRATOR), person(ROBIN), person(judge)).orElseThrow();

    assertThat(
            portal
                .service
                .views()
                .blind(judge, submission, AssessorRole.ASSESSOR)
                .problems()
                .codes())
        .containsExactly("permission.not-own");
    assertThat(
            portal
                .service
                .earning()
                .assign(portal.call(ADMINISTRATOR), id, List.of(person(judge)))
                .problems()
                .codes())
        .containsExactly("assignment.own-work");
  }

  @Test
  void oneOpenPlaceIsEnoughForAPersonOfTwoIds() {
    portal.register(ROBIN);
    portal.register(DOUBLE);
    portal.enrolled(DOUBLE);
    people.merge(portal.call(ADMINISTRATOR), person(ROBIN), person(DOUBLE)).orElseThrow();
    assertThat(
            portal
                .service
                .earning()
                .enroll(portal.call(ROBIN), Portal.DEFINITION.ref(), person(ROBIN))
                .problems()
                .codes())
        .containsExactly("enrollment.open");
  }

  @Test
  void onlyAdministratorsOfTheHomeChangeAPersonAndNobodyThemselves() {
    portal.register(ROBIN);
    Actor elsewhere =
        Actor.of(
            PersonId.of("admin-9"),
            OrganizationId.of("https://elsewhere.example/"),
            Role.PROGRAMME_ADMINISTRATOR);
    for (Actor actor : List.of(ROBIN, DOUBLE, elsewhere, Portal.APPROVER)) {
      assertThat(
              people
                  .add(portal.call(actor), person(ROBIN), mail("x@example.org"))
                  .problems()
                  .codes())
          .as(person(actor).value())
          .allMatch(code -> code.startsWith("permission."));
    }
    assertThat(people.person(ROBIN, person(ROBIN)).isSuccess()).isTrue();
    assertThat(people.person(DOUBLE, person(ROBIN)).isSuccess()).isFalse();
    assertThat(people.holder(DOUBLE, mail("x@example.org"), LONG_AGO).problems().codes())
        .containsExactly("person.unknown");
  }

  @Test
  void theJournalDoesNotSayWhoAnybodyIs() {
    portal.register(ROBIN, mail("robin@school.example"));
    portal.register(DOUBLE);
    people.merge(portal.call(ADMINISTRATOR), person(ROBIN), person(DOUBLE)).orElseThrow();
    List<JournalEntry> entries = portal.service.journal().after(0, 100);
    assertThat(entries)
        .extracting(JournalEntry::kind)
        .containsExactly(
            "definition.published",
            "person.registered",
            "person.identity-added",
            "person.registered",
            "person.merged",
            "person.merged");
    assertThat(entries.toString()).doesNotContain("robin").doesNotContain("school");
  }

  @Test
  void whoIsKnownIsNotRegisteredAgainAndWhoIsUnknownIsSaidToBe() {
    portal.register(ROBIN);
    assertThat(
            people
                .register(portal.call(ADMINISTRATOR), person(ROBIN), PROGRAMME)
                .problems()
                .codes())
        .containsExactly("person.known");
    assertThat(
            people
                .add(portal.call(ADMINISTRATOR), PersonId.of("nobody"), mail("x@example.org"))
                .problems()
                .codes())
        .containsExactly("person.unknown");
    assertThat(
            people
                .merge(portal.call(ADMINISTRATOR), person(ROBIN), PersonId.of("nobody"))
                .problems()
                .codes())
        .containsExactly("person.unknown");
  }

  private List<EnrollmentSummary> awards(Actor actor, PersonId learner) {
    return portal
        .service
        .views()
        .awards(actor, learner, LookupPlace.start(), 10)
        .orElseThrow()
        .items();
  }
}
