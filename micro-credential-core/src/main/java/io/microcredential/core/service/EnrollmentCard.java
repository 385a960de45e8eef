package io.microcredential.core.service;

import io.microcredential.core.AwardId;
import io.microcredential.core.DefinitionRef;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.earning.Award;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.earning.Submission;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.permission.Subject;
import io.microcredential.core.permission.SubjectKind;
import io.microcredential.core.rule.HeldCredential;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.LookupEntry;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.StoredRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What lists show of an enrollment, kept beside it so that a list need not read the work itself.
 *
 * @param id which
 * @param programme the organization whose programme it is
 * @param learner whose
 * @param definition the version that it pins
 * @param enrolledAt since when
 * @param standing where the learner stands
 * @param work what was handed in last, or null
 * @param assigned who was given it to judge and still has it
 * @param coaches who coaches the learner
 * @param award what was awarded, or null
 */
public record EnrollmentCard(
    EnrollmentId id,
    OrganizationId programme,
    PersonId learner,
    DefinitionRef definition,
    Instant enrolledAt,
    Standing standing,
    @Nullable Work work,
    List<PersonId> assigned,
    List<PersonId> coaches,
    @Nullable Awarded award) {

  static final String KIND = "enrollment-card";
  static final String BY_LEARNER = "enrollment.learner";
  static final String BY_STAGE = "enrollment.stage";
  static final String BY_ASSESSOR = "enrollment.assessor";
  static final String BY_AWARDED = "enrollment.awarded";

  static final JsonForm<EnrollmentCard> FORM =
      JsonForm.document(EnrollmentCard.class, "micro-credential-enrollment-card/1");

  /**
   * What was handed in last.
   *
   * @param submission which submission
   * @param attempt which attempt, from 1
   * @param at when
   */
  public record Work(SubmissionId submission, int attempt, Instant at) {
    /** Checks that nothing is missing. */
    public Work {
      Objects.requireNonNull(submission, "submission");
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * What was awarded.
   *
   * @param id which award
   * @param at when
   * @param validUntil when it expires, exclusive, or null where it has no end
   * @param revokedAt when it was taken back, or null
   */
  public record Awarded(
      AwardId id, Instant at, @Nullable Instant validUntil, @Nullable Instant revokedAt) {
    /** Checks that nothing is missing. */
    public Awarded {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(at, "at");
    }
  }

  /** Copies the lists. */
  public EnrollmentCard {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(programme, "programme");
    Objects.requireNonNull(learner, "learner");
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(enrolledAt, "enrolledAt");
    Objects.requireNonNull(standing, "standing");
    assigned = List.copyOf(assigned);
    coaches = List.copyOf(coaches);
  }

  static EnrollmentCard of(StoredEnrollment stored) {
    Enrollment enrollment = stored.enrollment();
    Revocation revocation = stored.revocation();
    Instant revokedAt = revocation == null ? null : revocation.at();
    return new EnrollmentCard(
        enrollment.id(),
        stored.programme(),
        enrollment.learner(),
        enrollment.definition(),
        enrollment.enrolledAt(),
        Standing.of(enrollment.state()),
        enrollment.submission().map(EnrollmentCard::work).orElse(null),
        stored.assigned(),
        stored.coaches(),
        enrollment.award().map(award -> awarded(award, revokedAt)).orElse(null));
  }

  private static Work work(Submission submission) {
    return new Work(submission.id(), submission.attempt(), submission.submittedAt());
  }

  private static Awarded awarded(Award award, @Nullable Instant revokedAt) {
    return new Awarded(award.id(), award.awardedAt(), award.validUntil(), revokedAt);
  }

  static EnrollmentCard read(StoredRecord record) {
    return FORM.read(record.content()).orElseThrow();
  }

  static RecordKey key(EnrollmentId id) {
    return new RecordKey(KIND, id.value());
  }

  StoredRecord first() {
    return StoredRecord.first(key(id), FORM.writeCompact(this), entries());
  }

  StoredRecord after(StoredRecord before) {
    return before.next(FORM.writeCompact(this), entries());
  }

  private List<LookupEntry> entries() {
    var entries = new ArrayList<LookupEntry>();
    entries.add(new Lookup(BY_LEARNER, learner.value()).at(Keys.micros(enrolledAt)));
    Work last = work;
    if (last != null) {
      long since = Keys.micros(last.at());
      stage().ifPresent(stage -> entries.add(stageLookup(programme, stage).at(since)));
      assigned.forEach(judge -> entries.add(new Lookup(BY_ASSESSOR, judge.value()).at(since)));
    }
    if (award != null) {
      entries.add(new Lookup(BY_AWARDED, learner.value()).at(Keys.micros(award.at())));
    }
    return entries;
  }

  static Lookup stageLookup(OrganizationId programme, Stage stage) {
    return new Lookup(BY_STAGE, Keys.hashed(programme.value()) + "|" + stage);
  }

  /** Returns for what it waits, or nothing if it waits for the learner. */
  Optional<Stage> stage() {
    return Stage.of(standing);
  }

  /** Returns the award as rules look at it, revocation included. */
  Optional<HeldCredential> held() {
    return Optional.ofNullable(award)
        .map(
            a ->
                new HeldCredential(
                    definition.id(), definition.version(), a.at(), a.validUntil(), a.revokedAt()));
  }

  Subject subject(SubjectKind kind) {
    return Subject.of(kind, programme)
        .withLearners(List.of(learner))
        .withAssigned(assigned)
        .withCoaches(coaches);
  }

  /** Returns id and standing. */
  @Override
  public String toString() {
    return "EnrollmentCard[" + id + ", " + standing + "]";
  }
}
