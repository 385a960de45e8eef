package io.microcredential.examples.stories;

import io.microcredential.core.EnrollmentId;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.PersonId;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.Role;
import io.microcredential.core.portfolio.PersonIdentity;
import io.microcredential.core.service.Call;
import io.microcredential.core.service.EnrollmentSummary;
import io.microcredential.core.service.MicroCredentials;
import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.Store;
import io.microcredential.rubric.resolution.RubricEvaluation;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The portal of the programme as one story uses it: the service over a store, and the story's own
 * calendar, which begins on the day on which definitions are published.
 */
final class Portal {

  static final Actor ADMINISTRATOR = actor("vera", Role.PROGRAMME_ADMINISTRATOR);
  static final Actor APPROVER = actor("paul", Role.APPROVER);
  static final Actor AUDITOR = actor("quinn", Role.AUDITOR);

  private static final int PAGE = 500;

  private final MicroCredentials service;
  private final SecureRandom random;
  private final String name;
  private Instant now = Programme.PUBLISHED_AT;
  private int calls;

  private Portal(Store store, String story) {
    this.name = Integer.toHexString(story.hashCode());
    this.random = new StoryRandom(story.hashCode());
    this.service = MicroCredentials.on(store, RubricEvaluation.standard(), () -> now, random);
  }

  /** Opens the portal for one story, whose ids follow from its title. */
  static Portal of(Store store, Story story) {
    return new Portal(store, story.title());
  }

  static Actor actor(String name, Role role) {
    return Actor.of(PersonId.of(name), Programme.ISSUER.id(), role);
  }

  static Actor learner(String name) {
    return actor(name, Role.LEARNER);
  }

  MicroCredentials service() {
    return service;
  }

  SecureRandom random() {
    return random;
  }

  /** Begins a command; every command of the stories is another one. */
  Call call(Actor actor) {
    calls++;
    return Call.of(actor, name + "-" + calls);
  }

  Instant now() {
    return now;
  }

  Instant nextDay() {
    now = now.plus(Duration.ofDays(1));
    return now;
  }

  /** Lets time pass until the morning of a day. */
  Instant comesTo(LocalDate day) {
    now = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    return now;
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** Publishes a definition and stores it. */
  MicroCredential publish(MicroCredentialDraft draft) {
    return store(Programme.publish(draft));
  }

  MicroCredential store(MicroCredential published) {
    service.definitions().publish(call(ADMINISTRATOR), published).orElseThrow();
    return published;
  }

  Learner enroll(String learner, MicroCredential definition) {
    return Learner.enroll(this, learner, definition);
  }

  /** Registers somebody with what they are known by. */
  PersonId register(String person, PersonIdentity... identities) {
    return register(ADMINISTRATOR, Programme.ISSUER.id(), person, identities);
  }

  /** Registers somebody with an organization that looks after the account. */
  PersonId register(
      Actor administrator, OrganizationId home, String person, PersonIdentity... identities) {
    PersonId id = PersonId.of(person);
    service.people().register(call(administrator), id, home).orElseThrow();
    for (PersonIdentity identity : identities) {
      service.people().add(call(administrator), id, identity).orElseThrow();
    }
    return id;
  }

  /** Returns what somebody was awarded, by title, the oldest first. */
  List<String> awards(PersonId person) {
    return service
        .views()
        .awards(ADMINISTRATOR, person, LookupPlace.start(), PAGE)
        .orElseThrow()
        .items()
        .stream()
        .map(this::title)
        .toList();
  }

  String title(EnrollmentSummary enrollment) {
    return service
        .definitions()
        .find(enrollment.definition())
        .map(definition -> definition.title().original())
        .orElseThrow();
  }

  /** Returns what the journal says of an enrollment, in order. */
  List<JournalEntry> happened(EnrollmentId enrollment) {
    var entries = new ArrayList<JournalEntry>();
    long after = 0;
    List<JournalEntry> page;
    do {
      page = service.journal().after(after, PAGE);
      for (JournalEntry entry : page) {
        after = entry.position();
        if (entry.record().id().equals(enrollment.value())) {
          entries.add(entry);
        }
      }
    } while (!page.isEmpty());
    return entries;
  }
}
