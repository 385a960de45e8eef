package io.microcredential.core.service;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.LevelId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.PersonId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorCertification;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.Artifact;
import io.microcredential.core.earning.BlindSubmission;
import io.microcredential.core.earning.Evidence;
import io.microcredential.core.earning.LearnerRecord;
import io.microcredential.core.earning.SampleWork;
import io.microcredential.core.kit.AgreeOrLower;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.HeldRole;
import io.microcredential.core.permission.Role;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.Store;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The way through any of ten programmes, one step at a time, over any store. */
final class LoadWay {

  static final List<MicroCredential> DEFINITIONS =
      IntStream.range(0, 10).mapToObj(LoadWay::definition).toList();

  static final Instant BEGIN = Instant.parse("2026-09-01T08:00:00Z");

  static final Actor ADMINISTRATOR = everywhere("admin-1", Role.PROGRAMME_ADMINISTRATOR);
  static final Actor APPROVER = everywhere("approver-1", Role.APPROVER);
  static final Actor AUDITOR = everywhere("auditor-1", Role.AUDITOR);

  private static final AtomicLong KEYS = new AtomicLong();

  final Store store;
  final MicroCredentials service;
  private final AtomicReference<Instant> clock;
  private final String run = UUID.randomUUID().toString();

  LoadWay(Store store, Instant now) {
    this.store = store;
    this.clock = new AtomicReference<>(now);
    this.service = MicroCredentials.on(store, new AgreeOrLower(), clock::get, new SecureRandom());
  }

  private static MicroCredential definition(int programme) {
    String base = "https://example.org/district-" + programme;
    return SampleDefinitions.publish(
        SampleDefinitions.draft(
            builder ->
                builder
                    .id(MicroCredentialId.of(base + "/talk"))
                    .issuer(Organization.of(base, "A school district"))));
  }

  static OrganizationId programme(int number) {
    return DEFINITIONS.get(number).issuer().id();
  }

  /** Returns somebody with roles in every programme. */
  static Actor everywhere(String name, Role... roles) {
    return new Actor(
        PersonId.of(name),
        DEFINITIONS.stream()
            .flatMap(d -> Arrays.stream(roles).map(role -> new HeldRole(role, d.issuer().id())))
            .toList());
  }

  static Actor learner(String name) {
    return everywhere(name, Role.LEARNER);
  }

  static Actor assessor(String name) {
    return everywhere(name, Role.ASSESSOR);
  }

  Call call(Actor actor) {
    return Call.of(actor, run + KEYS.incrementAndGet());
  }

  Instant later() {
    return clock.updateAndGet(now -> now.plus(Duration.ofHours(1)));
  }

  void publish(int programme) {
    service.definitions().publish(call(ADMINISTRATOR), DEFINITIONS.get(programme)).orElseThrow();
  }

  EnrollmentId enroll(Actor learner, int programme) {
    return service
        .earning()
        .enroll(call(learner), DEFINITIONS.get(programme).ref(), person(learner))
        .orElseThrow()
        .enrollment();
  }

  void draft(Actor learner, EnrollmentId id) {
    service.earning().draft(call(learner), id, AssessmentRoute.PORTFOLIO).orElseThrow();
  }

  void save(Actor learner, EnrollmentId id) {
    service.earning().save(call(learner), id, SampleWork.portfolio()).orElseThrow();
  }

  void submit(Actor learner, EnrollmentId id) {
    service.earning().submit(call(learner), id).orElseThrow();
  }

  void open(EnrollmentId id, Actor... assessors) {
    service.earning().beginAssessment(call(ADMINISTRATOR), id).orElseThrow();
    service
        .earning()
        .assign(call(ADMINISTRATOR), id, Arrays.stream(assessors).map(LoadWay::person).toList())
        .orElseThrow();
  }

  /** Returns what an assessor says, who looks at the work first. */
  Assessment judgement(
      Actor assessor, EnrollmentId id, Map<CriterionId, @Nullable LevelId> levels) {
    EnrollmentCard card =
        store.read(
            reader ->
                EnrollmentCard.read(
                    reader.find(new RecordKey(EnrollmentCard.KIND, id.value())).orElseThrow()));
    BlindSubmission work =
        service
            .views()
            .blind(
                assessor, Objects.requireNonNull(card.work()).submission(), AssessorRole.ASSESSOR)
            .orElseThrow();
    String name = person(assessor).value();
    return work.assess(
        AssessmentId.of(UUID.randomUUID().toString()),
        person(assessor),
        AssessorRole.ASSESSOR,
        work.toRate().stream()
            .map(criterion -> SampleWork.rating(criterion, levels.get(criterion), name))
            .toList(),
        clock.get());
  }

  void assess(Actor assessor, EnrollmentId id, Assessment judgement) {
    service
        .earning()
        .assess(call(assessor), id, LoadWay.certified(assessor, DEFINITIONS), judgement)
        .orElseThrow();
  }

  static Assessor certified(Actor assessor, List<MicroCredential> definitions) {
    return new Assessor(
        person(assessor),
        definitions.stream()
            .map(
                d ->
                    new AssessorCertification(
                        d.id(), AssessorRole.ASSESSOR, LocalDate.parse("2026-01-01"), null))
            .toList());
  }

  void judge(EnrollmentId id, Map<CriterionId, @Nullable LevelId> levels, Actor... assessors) {
    for (Actor assessor : assessors) {
      assess(assessor, id, judgement(assessor, id, levels));
    }
  }

  void decide(EnrollmentId id) {
    service
        .earning()
        .decide(call(APPROVER), id, SampleWork.WORDS, LearnerRecord.nothing())
        .orElseThrow();
  }

  void award(EnrollmentId id) {
    service.earning().award(call(APPROVER), id).orElseThrow();
  }

  void revise(Actor learner, EnrollmentId id) {
    service.earning().revise(call(learner), id).orElseThrow();
    service.earning().save(call(learner), id, SampleWork.portfolio().with(another())).orElseThrow();
  }

  private static Evidence another() {
    Evidence first = SampleWork.portfolio().piece(EvidenceId.of("work-1")).orElseThrow();
    return new Evidence(
        EvidenceId.of("work-3"),
        first.requirement(),
        first.kind(),
        first.roles(),
        Artifact.of("text/plain", "content of work-3".getBytes(StandardCharsets.UTF_8)),
        "What work-3 shows.",
        first.context(),
        first.capturedOn(),
        first.consent());
  }

  void withdraw(Actor learner, EnrollmentId id) {
    service.earning().withdraw(call(learner), id).orElseThrow();
  }

  void revoke(EnrollmentId id) {
    service.earning().revoke(call(ADMINISTRATOR), id, "Issued in error.").orElseThrow();
  }

  void release(Actor learner, EnrollmentId id) {
    service
        .earning()
        .release(
            call(learner),
            id,
            EvidenceId.of("plan"),
            URI.create("https://portfolio.example.org/plan"))
        .orElseThrow();
  }

  static PersonId person(Actor actor) {
    return Objects.requireNonNull(actor.person());
  }
}
