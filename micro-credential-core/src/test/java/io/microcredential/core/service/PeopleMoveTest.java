package io.microcredential.core.service;

import static io.microcredential.core.service.Portal.ADMINISTRATOR;
import static io.microcredential.core.service.Portal.PROGRAMME;
import static io.microcredential.core.service.Portal.ROBIN;
import static io.microcredential.core.service.Portal.mail;
import static io.microcredential.core.service.Portal.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.microcredential.core.EnrollmentId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problem;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.HeldRole;
import io.microcredential.core.permission.Role;
import io.microcredential.core.portfolio.HomeChange;
import io.microcredential.core.portfolio.Person;
import io.microcredential.core.portfolio.PersonEvent;
import io.microcredential.core.portfolio.PersonIdentity;
import io.microcredential.core.store.MemoryStore;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature row K4, complaint 5: with a new employer somebody else looks after the account. */
class PeopleMoveTest {

  private static final Actor DOUBLE = Portal.learner("robin-2");
  private static final OrganizationId BIRCH = OrganizationId.of("https://birch.example/");
  private static final Actor AT_BIRCH =
      Actor.of(PersonId.of("admin-2"), BIRCH, Role.PROGRAMME_ADMINISTRATOR);

  /** Somebody who administers both programmes. */
  private static final Actor STATE =
      new Actor(
          PersonId.of("state-1"),
          List.of(
              new HeldRole(Role.PROGRAMME_ADMINISTRATOR, PROGRAMME),
              new HeldRole(Role.PROGRAMME_ADMINISTRATOR, BIRCH)));

  private final Portal portal = Portal.over(MemoryStore.empty());
  private final People people = portal.service.people();

  @Test
  void aTeacherWhoChangesEmployerIsLookedAfterByTheNewOne() {
    portal.register(ROBIN, mail("robin@home.example"));
    EnrollmentId id = portal.awarded(ROBIN);
    portal.later();

    Receipt receipt = people.move(portal.call(STATE), person(ROBIN), BIRCH).orElseThrow();

    assertThat(receipt.events()).containsExactly("person.moved");
    assertThat(people.person(ADMINISTRATOR, person(ROBIN)).isSuccess()).isFalse();
    assertThat(portal.holder(mail("robin@home.example")).problems().codes())
        .containsExactly("person.unknown");
    PersonIdentity fresh = mail("robin@birch.example");
    assertThat(people.add(portal.call(ADMINISTRATOR), person(ROBIN), fresh).problems().codes())
        .containsExactly("permission.other-programme");
    people.add(portal.call(AT_BIRCH), person(ROBIN), fresh).orElseThrow();
    Person robin = people.holder(AT_BIRCH, fresh, portal.later()).orElseThrow();
    assertThat(robin.id()).isEqualTo(person(ROBIN));
    assertThat(robin.identities()).hasSize(2);
    assertThat(robin.history())
        .filteredOn(event -> event.kind() == PersonEvent.Kind.MOVED)
        .extracting(PersonEvent::home)
        .containsExactly(new HomeChange(PROGRAMME, BIRCH));
    assertThat(portal.view(ROBIN, id).award()).isNotNull();
    RetentionPolicy nothing = RetentionPolicy.nothing();
    assertThat(portal.service.privacy().plan(ADMINISTRATOR, person(ROBIN), nothing).isSuccess())
        .isFalse();
    assertThat(portal.service.privacy().plan(AT_BIRCH, person(ROBIN), nothing).isSuccess())
        .isTrue();
    assertThat(entries()).doesNotContain("robin").doesNotContain("birch");

    people.move(portal.call(STATE), person(ROBIN), PROGRAMME).orElseThrow();
    assertThat(people.person(ADMINISTRATOR, person(ROBIN)).orElseThrow().history())
        .last()
        .extracting(PersonEvent::home)
        .isEqualTo(new HomeChange(BIRCH, PROGRAMME));
  }

  private String entries() {
    return portal.service.journal().after(0, 1_000).toString();
  }

  @Test
  void nobodyTakesAPersonFromOthersOrLeavesOneWithOthersOrMovesThemselves() {
    portal.register(ROBIN);
    String before = entries();
    assertThat(people.move(portal.call(AT_BIRCH), person(ROBIN), BIRCH).problems())
        .extracting(Problem::code, Problem::at)
        .containsExactly(tuple("permission.other-programme", JsonPointer.root()));
    assertThat(people.move(portal.call(ADMINISTRATOR), person(ROBIN), BIRCH).problems())
        .extracting(Problem::code, Problem::at)
        .containsExactly(tuple("permission.other-programme", JsonPointer.root().child("home")));
    Actor learnerThere =
        new Actor(
            person(ADMINISTRATOR),
            List.of(
                new HeldRole(Role.PROGRAMME_ADMINISTRATOR, PROGRAMME),
                new HeldRole(Role.LEARNER, BIRCH)));
    Actor herself = new Actor(person(ROBIN), STATE.roles());
    for (Actor wrong : List.of(learnerThere, ROBIN, herself, Portal.APPROVER)) {
      assertThat(people.move(portal.call(wrong), person(ROBIN), BIRCH).problems().codes())
          .isNotEmpty()
          .allMatch(code -> code.startsWith("permission."));
    }
    assertThat(people.move(portal.call(herself), person(ROBIN), BIRCH).problems().codes())
        .containsExactly("permission.not-own");
    assertThat(people.move(portal.call(STATE), PersonId.of("nobody"), BIRCH).problems().codes())
        .containsExactly("person.unknown");
    assertThat(people.move(portal.call(STATE), person(ROBIN), PROGRAMME).problems().codes())
        .containsExactly("person.at-home");
    assertThat(entries()).isEqualTo(before);
    assertThat(people.person(ADMINISTRATOR, person(ROBIN)).isSuccess()).isTrue();
  }

  @Test
  void whoStandsForTwoMovesAndASplitGivesTheOtherBackToTheirOldHome() {
    portal.register(ROBIN);
    portal.register(DOUBLE);
    people.merge(portal.call(ADMINISTRATOR), person(ROBIN), person(DOUBLE)).orElseThrow();
    assertThat(people.move(portal.call(STATE), person(DOUBLE), BIRCH).problems().codes())
        .containsExactly("person.merged");
    Actor herself = new Actor(person(DOUBLE), STATE.roles());
    assertThat(people.move(portal.call(herself), person(ROBIN), BIRCH).problems().codes())
        .containsExactly("permission.not-own");

    people.move(portal.call(STATE), person(ROBIN), BIRCH).orElseThrow();
    assertThat(people.person(AT_BIRCH, person(DOUBLE)).orElseThrow().id()).isEqualTo(person(ROBIN));
    assertThat(
            people
                .split(portal.call(AT_BIRCH), person(ROBIN), person(DOUBLE), List.of())
                .problems()
                .codes())
        .containsExactly("permission.other-programme");
    people.split(portal.call(STATE), person(ROBIN), person(DOUBLE), List.of()).orElseThrow();
    assertThat(people.person(ADMINISTRATOR, person(DOUBLE)).isSuccess()).isTrue();
    assertThat(people.person(AT_BIRCH, person(DOUBLE)).isSuccess()).isFalse();
    assertThat(people.person(AT_BIRCH, person(ROBIN)).isSuccess()).isTrue();
  }

  @Test
  void aMoveSentAgainIsOneMoveAndAnotherUnderItsKeyIsRefused() {
    portal.register(ROBIN);
    Call call = portal.call(STATE);
    Receipt receipt = people.move(call, person(ROBIN), BIRCH).orElseThrow();
    String then = entries();
    portal.later();
    assertThat(people.move(call, person(ROBIN), BIRCH).orElseThrow()).isEqualTo(receipt);
    assertThat(people.move(call, person(ROBIN), PROGRAMME).problems().codes())
        .containsExactly("service.key-reused");
    assertThat(entries()).isEqualTo(then);
    assertThat(portal.service.journal().verify().isIntact()).isTrue();
  }

  @Test
  void aRecordOfBeforeThereWereMovesIsStillRead() {
    String written =
        """
        {"format":"micro-credential-stored-person/1","person":{"id":"robin","history":[\
        {"kind":"registered","at":"2026-01-01T00:00:00Z"}]},\
        "home":"https://example.org/district","handle":"7f"}\
        """;
    StoredPerson read = StoredPerson.FORM.read(written).orElseThrow();
    assertThat(read.home()).isEqualTo(PROGRAMME);
    Person moved =
        read.person().move(PROGRAMME, BIRCH, Instant.parse("2026-02-01T00:00:00Z")).orElseThrow();
    String now = StoredPerson.FORM.write(read.movedTo(BIRCH, moved));
    assertThat(StoredPerson.FORM.read(now).orElseThrow().person()).isEqualTo(moved);
    String bent = now.replaceFirst("\"home\":\\s*\"https://birch", "\"home\": \"https://thief");
    assertThat(bent).isNotEqualTo(now);
    assertThat(StoredPerson.FORM.read(bent).isSuccess()).isFalse();
  }
}
