package io.microcredential.core.service;

import io.microcredential.core.AwardId;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.PersonId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.earning.Submission;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.permission.Action;
import io.microcredential.core.permission.Subject;
import io.microcredential.core.permission.SubjectKind;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.LookupEntry;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.StoredRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment with what the service knows of it besides.
 *
 * @param enrollment where the learner stands
 * @param programme the organization whose programme it is: the issuer of the definition
 * @param assigned who was given the submission to judge and still has it
 * @param coaches who coaches the learner, by appointment
 * @param revocation the withdrawal of the award, or null
 * @param acts who did what the journal says of this enrollment, in its order
 * @param salt makes the commitments in the journal tell nothing without this record
 */
public record StoredEnrollment(
    Enrollment enrollment,
    OrganizationId programme,
    List<PersonId> assigned,
    List<PersonId> coaches,
    @Nullable Revocation revocation,
    List<PersonId> acts,
    String salt) {

  static final String KIND = "enrollment";
  static final String BY_SUBMISSION = "enrollment.submission";
  static final String BY_AWARD = "enrollment.award";

  static final JsonForm<StoredEnrollment> FORM =
      JsonForm.document(StoredEnrollment.class, "micro-credential-stored-enrollment/1");

  /** Copies the lists, and refuses the revocation of what was not awarded. */
  public StoredEnrollment {
    Objects.requireNonNull(enrollment, "enrollment");
    Objects.requireNonNull(programme, "programme");
    assigned = assigned.stream().distinct().toList();
    coaches = coaches.stream().distinct().toList();
    acts = List.copyOf(acts);
    Objects.requireNonNull(salt, "salt");
    if (revocation != null && enrollment.award().isEmpty()) {
      throw new IllegalArgumentException("only an award can be revoked");
    }
  }

  static StoredEnrollment begin(Enrollment enrollment, OrganizationId programme, String salt) {
    return new StoredEnrollment(enrollment, programme, List.of(), List.of(), null, List.of(), salt);
  }

  static StoredEnrollment read(StoredRecord record) {
    return FORM.read(record.content()).orElseThrow();
  }

  RecordKey key() {
    return new RecordKey(KIND, enrollment.id().value());
  }

  /** Who judges keeps the submission until another one is handed in or the way ends. */
  StoredEnrollment with(Enrollment next) {
    List<PersonId> judges = Stage.of(next).isEmpty() ? List.of() : assigned;
    return new StoredEnrollment(next, programme, judges, coaches, revocation, acts, salt);
  }

  StoredEnrollment withAssigned(List<PersonId> people) {
    return new StoredEnrollment(enrollment, programme, people, coaches, revocation, acts, salt);
  }

  StoredEnrollment withCoaches(List<PersonId> people) {
    return new StoredEnrollment(enrollment, programme, assigned, people, revocation, acts, salt);
  }

  StoredEnrollment revoked(Revocation why) {
    return new StoredEnrollment(enrollment, programme, assigned, coaches, why, acts, salt);
  }

  StoredEnrollment actedOn(PersonId by, int times) {
    var all = new ArrayList<>(acts);
    for (int i = 0; i < times; i++) {
      all.add(by);
    }
    return new StoredEnrollment(enrollment, programme, assigned, coaches, revocation, all, salt);
  }

  Subject subject(SubjectKind kind) {
    return EnrollmentCard.of(this).subject(kind);
  }

  /**
   * Returns what an action is done to. Whoever judged the work does not decide on it, also once it
   * was given to others, and nobody decides on the work of their own team.
   */
  Subject subject(Action action) {
    Subject subject = subject(action.subject());
    Optional<Submission> work = enrollment.submission();
    if (work.isEmpty() || action != Action.DECIDE && action != Action.GRANT_AWARD) {
      return subject;
    }
    Stream<PersonId> judges =
        enrollment.assessments().stream()
            .filter(assessment -> assessment.submission().equals(work.get().id()))
            .map(Assessment::assessor);
    Stream<PersonId> team =
        work.get().portfolio().evidence().stream()
            .flatMap(piece -> Stream.ofNullable(piece.team()))
            .flatMap(contribution -> contribution.others().stream());
    return subject
        .withLearners(Stream.concat(subject.learners().stream(), team).toList())
        .withAssigned(Stream.concat(assigned.stream(), judges).toList());
  }

  /** Returns the lookups under which the whole is found; {@link EnrollmentCard} has the others. */
  List<LookupEntry> entries() {
    var entries = new ArrayList<LookupEntry>();
    enrollment
        .earlier()
        .forEach(
            attempt ->
                entries.add(lookup(attempt.submission()).at(attempt.submission().attempt())));
    enrollment.submission().ifPresent(work -> entries.add(lookup(work).at(work.attempt())));
    enrollment.award().ifPresent(award -> entries.add(lookup(award.id()).at(0)));
    return entries;
  }

  private static Lookup lookup(Submission submission) {
    return new Lookup(BY_SUBMISSION, submission.id().value());
  }

  static Lookup lookup(AwardId award) {
    return new Lookup(BY_AWARD, Keys.hashed(award.value()));
  }

  /** Returns the enrollment's own text. */
  @Override
  public String toString() {
    return "StoredEnrollment[" + enrollment + "]";
  }
}
