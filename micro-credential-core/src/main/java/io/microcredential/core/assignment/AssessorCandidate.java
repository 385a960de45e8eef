package io.microcredential.core.assignment;

import io.microcredential.core.OrganizationId;
import io.microcredential.core.PersonId;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorKind;
import java.util.List;
import java.util.Objects;

/**
 * Somebody who could be asked to judge.
 *
 * @param assessor who, and what they are certified for
 * @param kind what they are to the programme
 * @param organizations where they belong: their school, and their district where that is to count
 * @param expertise the fields they know, from an open list of the programme
 */
public record AssessorCandidate(
    Assessor assessor,
    AssessorKind kind,
    List<OrganizationId> organizations,
    List<String> expertise) {

  /** Leaves out repetitions. */
  public AssessorCandidate {
    Objects.requireNonNull(assessor, "assessor");
    Objects.requireNonNull(kind, "kind");
    organizations = organizations.stream().distinct().toList();
    expertise = expertise.stream().distinct().toList();
  }

  /**
   * Returns a candidate who belongs nowhere and has no expertise on record.
   *
   * @param assessor who
   * @param kind what they are to the programme
   * @return the candidate
   */
  public static AssessorCandidate of(Assessor assessor, AssessorKind kind) {
    return new AssessorCandidate(assessor, kind, List.of(), List.of());
  }

  /**
   * Returns this candidate with the organizations they belong to.
   *
   * @param places their school, and their district where that is to count
   * @return the same candidate there
   */
  public AssessorCandidate withOrganizations(List<OrganizationId> places) {
    return new AssessorCandidate(assessor, kind, places, expertise);
  }

  /**
   * Returns this candidate with the fields they know.
   *
   * @param fields from the programme's list
   * @return the same candidate with them
   */
  public AssessorCandidate withExpertise(List<String> fields) {
    return new AssessorCandidate(assessor, kind, organizations, fields);
  }

  PersonId person() {
    return assessor.person();
  }
}
