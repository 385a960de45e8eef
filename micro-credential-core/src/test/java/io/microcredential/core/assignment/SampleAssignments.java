package io.microcredential.core.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorCertification;
import io.microcredential.core.assessment.AssessorKind;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assignment.AssignmentResult.Assigned;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A small programme and people who could judge in it. */
final class SampleAssignments {

  static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  static final Duration LEASE = Duration.ofDays(5);
  static final MicroCredentialId CREDENTIAL = MicroCredentialId.of("https://example.org/wait-time");
  static final SubmissionId WORK = SubmissionId.of("s-1");
  static final PersonId LEARNER = PersonId.of("learner");
  static final OrganizationId NORTH = OrganizationId.of("https://example.org/north");
  static final OrganizationId SOUTH = OrganizationId.of("https://example.org/south");
  static final AssessorPlace CERTIFIED = AssessorPlace.assessor(AssessorKind.CERTIFIED);

  static AssignmentPolicy one() {
    return AssignmentPolicy.strict(List.of(CERTIFIED), 2, LEASE);
  }

  static AssignmentRequest request() {
    return AssignmentRequest.of(WORK, CREDENTIAL, LEARNER);
  }

  static AssessorCandidate person(String id, AssessorKind kind, AssessorRole... roles) {
    List<AssessorCertification> held =
        Arrays.stream(roles)
            .map(
                role ->
                    new AssessorCertification(
                        CREDENTIAL, role, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)))
            .toList();
    return AssessorCandidate.of(new Assessor(PersonId.of(id), held), kind);
  }

  static AssessorCandidate certified(String id) {
    return person(id, AssessorKind.CERTIFIED, AssessorRole.ASSESSOR);
  }

  static Assignment open(String submission, String person) {
    return new Assignment(
        SubmissionId.of(submission),
        0,
        PersonId.of(person),
        AssessorKind.CERTIFIED,
        AssessorRole.ASSESSOR,
        NOW.minusSeconds(60),
        NOW.plusSeconds(60),
        null);
  }

  static List<String> seated(AssignmentResult result) {
    assertThat(result).isInstanceOf(Assigned.class);
    return ((Assigned) result).assignments().stream().map(a -> a.assessor().value()).toList();
  }

  private SampleAssignments() {}
}
