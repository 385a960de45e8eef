package io.microcredential.core.service;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.LevelId;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.BlindSubmission;
import io.microcredential.core.earning.LearnerRecord;
import io.microcredential.core.earning.SampleWork;
import io.microcredential.core.kit.AgreeOrLower;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.Role;
import io.microcredential.core.portfolio.IdentityScheme;
import io.microcredential.core.portfolio.Person;
import io.microcredential.core.portfolio.PersonIdentity;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.Store;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A portal of one programme over any store, its people, and the way through it. */
final class Portal {

  static final MicroCredential DEFINITION = SampleDefinitions.published();
  static final OrganizationId PROGRAMME = DEFINITION.issuer().id();

  static final Actor ADMINISTRATOR = actor("admin-1", Role.PROGRAMME_ADMINISTRATOR);
  static final Actor APPROVER = actor("approver-1", Role.APPROVER);
  static final Actor AUDITOR = actor("auditor-1", Role.AUDITOR);
  static final Actor ADA = actor("ada", Role.ASSESSOR);
  static final Actor BEN = actor("ben", Role.ASSESSOR);
  static final Actor ROBIN = learner("robin");
  static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  final Store store;
  final MicroCredentials service;
  private final AtomicReference<Instant> clock =
      new AtomicReference<>(Instant.parse("2026-09-01T08:00:00Z"));
  private final AtomicInteger keys = new AtomicInteger();

  Portal(Store store) {
    this.store = store;
    this.service = node();
  }

  /** Returns another node over the same store. */
  MicroCredentials node() {
    return MicroCredentials.on(store, new AgreeOrLower(), clock::get, new SecureRandom());
  }

  /** Returns a portal in which the sample definition is published. */
  static Portal over(Store store) {
    var portal = new Portal(store);
    portal.service.definitions().publish(portal.call(ADMINISTRATOR), DEFINITION).orElseThrow();
    return portal;
  }

  static Actor actor(String name, Role role) {
    return Actor.of(PersonId.of(name), PROGRAMME, role);
  }

  static Actor learner(String name) {
    return actor(name, Role.LEARNER);
  }

  static PersonId person(Actor actor) {
    PersonId person = actor.person();
    if (person == null) {
      throw new IllegalArgumentException("an unknown actor");
    }
    return person;
  }

  Call call(Actor actor) {
    return Call.of(actor, "key-" + keys.incrementAndGet());
  }

  Instant later() {
    return clock.updateAndGet(now -> now.plus(Duration.ofHours(1)));
  }

  static PersonIdentity mail(String address) {
    return PersonIdentity.of(IdentityScheme.EMAIL, address, LONG_AGO).orElseThrow();
  }

  void register(Actor actor, PersonIdentity... identities) {
    People people = service.people();
    people.register(call(ADMINISTRATOR), person(actor), PROGRAMME).orElseThrow();
    for (PersonIdentity identity : identities) {
      people.add(call(ADMINISTRATOR), person(actor), identity).orElseThrow();
    }
  }

  Outcome<Person> holder(PersonIdentity identity) {
    return service.people().holder(ADMINISTRATOR, identity, later());
  }

  EnrollmentId enrolled(Actor learner) {
    return service
        .earning()
        .enroll(call(learner), DEFINITION.ref(), person(learner))
        .orElseThrow()
        .enrollment();
  }

  EnrollmentId drafted(Actor learner) {
    EnrollmentId id = enrolled(learner);
    Earning earning = service.earning();
    earning.draft(call(learner), id, AssessmentRoute.PORTFOLIO).orElseThrow();
    earning.save(call(learner), id, SampleWork.portfolio()).orElseThrow();
    return id;
  }

  EnrollmentId submitted(Actor learner) {
    EnrollmentId id = drafted(learner);
    later();
    service.earning().submit(call(learner), id).orElseThrow();
    return id;
  }

  EnrollmentId underAssessment(Actor learner) {
    EnrollmentId id = submitted(learner);
    opened(id);
    return id;
  }

  void opened(EnrollmentId id) {
    Earning earning = service.earning();
    earning.beginAssessment(call(ADMINISTRATOR), id).orElseThrow();
    earning.assign(call(ADMINISTRATOR), id, List.of(person(ADA), person(BEN))).orElseThrow();
    later();
  }

  EnrollmentId judged(Actor learner, Map<CriterionId, @Nullable LevelId> levels) {
    EnrollmentId id = underAssessment(learner);
    assess(ADA, id, levels).orElseThrow();
    assess(BEN, id, levels).orElseThrow();
    later();
    return id;
  }

  EnrollmentId decided(Actor learner, Map<CriterionId, @Nullable LevelId> levels) {
    EnrollmentId id = judged(learner, levels);
    decide(id).orElseThrow();
    later();
    return id;
  }

  EnrollmentId awarded(Actor learner) {
    EnrollmentId id = decided(learner, SampleWork.levels());
    service.earning().award(call(APPROVER), id).orElseThrow();
    later();
    return id;
  }

  Outcome<Receipt> decide(EnrollmentId id) {
    return service.earning().decide(call(APPROVER), id, SampleWork.WORDS, LearnerRecord.nothing());
  }

  Outcome<Receipt> assess(
      Actor assessor, EnrollmentId id, Map<CriterionId, @Nullable LevelId> levels) {
    return service
        .earning()
        .assess(
            call(assessor),
            id,
            SampleWork.assessor(person(assessor).value()),
            judgement(assessor, id, levels));
  }

  Assessment judgement(
      Actor assessor, EnrollmentId id, Map<CriterionId, @Nullable LevelId> levels) {
    SubmissionId submission = waiting(assessor, id).submission();
    BlindSubmission work =
        service.views().blind(assessor, submission, AssessorRole.ASSESSOR).orElseThrow();
    String name = person(assessor).value();
    return work.assess(
        AssessmentId.of("assessment-" + keys.incrementAndGet()),
        person(assessor),
        AssessorRole.ASSESSOR,
        work.toRate().stream()
            .map(criterion -> SampleWork.rating(criterion, levels.get(criterion), name))
            .toList(),
        clock.get());
  }

  WaitingItem waiting(Actor assessor, EnrollmentId id) {
    return service
        .views()
        .assigned(assessor, LookupPlace.start(), 100)
        .orElseThrow()
        .items()
        .stream()
        .filter(item -> item.enrollment().equals(id))
        .findFirst()
        .orElseThrow();
  }

  EnrollmentView view(Actor actor, EnrollmentId id) {
    return service.views().enrollment(actor, id).orElseThrow();
  }
}
