package io.microcredential.core.assignment;

import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A submission that needs judges, and everybody who has to do with it.
 *
 * @param submission what is to be judged
 * @param credential which micro-credential it is for
 * @param learners whose work it is: one, or the team that made it
 * @param organizations where the learners belong: their school, and their district where that is to
 *     count
 * @param authors who wrote the definition
 * @param coaches who coaches the learners
 * @param informed who knows, from elsewhere, whose work it is
 * @param disclosed who the learners know would judge
 * @param earlierAssessors who judged this work before, for example before an appeal
 * @param expertise the fields that whoever judges has to know
 */
public record AssignmentRequest(
    SubmissionId submission,
    MicroCredentialId credential,
    List<PersonId> learners,
    List<OrganizationId> organizations,
    List<PersonId> authors,
    List<PersonId> coaches,
    List<PersonId> informed,
    List<PersonId> disclosed,
    List<PersonId> earlierAssessors,
    List<String> expertise) {

  /** Leaves out repetitions and checks that the work is somebody's. */
  public AssignmentRequest {
    Objects.requireNonNull(submission, "submission");
    Objects.requireNonNull(credential, "credential");
    learners = distinct(learners);
    organizations = distinct(organizations);
    authors = distinct(authors);
    coaches = distinct(coaches);
    informed = distinct(informed);
    disclosed = distinct(disclosed);
    earlierAssessors = distinct(earlierAssessors);
    expertise = distinct(expertise);
    if (learners.isEmpty()) {
      throw new IllegalArgumentException("a submission is the work of at least one learner");
    }
  }

  private static <T> List<T> distinct(Collection<T> items) {
    return items.stream().distinct().toList();
  }

  /**
   * Returns a request in which only the learner has to do with the work.
   *
   * @param submission what is to be judged
   * @param credential which micro-credential it is for
   * @param learner whose work it is
   * @return the request
   */
  public static AssignmentRequest of(
      SubmissionId submission, MicroCredentialId credential, PersonId learner) {
    List<PersonId> nobody = List.of();
    return new AssignmentRequest(
        submission,
        credential,
        List.of(learner),
        List.of(),
        nobody,
        nobody,
        nobody,
        nobody,
        nobody,
        List.of());
  }

  /**
   * Returns this request for the work of a team.
   *
   * @param others who made it with the learners named so far
   * @return the request with all of them
   */
  public AssignmentRequest withTeam(List<PersonId> others) {
    List<PersonId> team = Stream.concat(learners.stream(), others.stream()).toList();
    return new AssignmentRequest(
        submission,
        credential,
        team,
        organizations,
        authors,
        coaches,
        informed,
        disclosed,
        earlierAssessors,
        expertise);
  }

  /**
   * Returns this request with the organizations of the learners.
   *
   * @param theirs their school, and their district where that is to count
   * @return the request with them
   */
  public AssignmentRequest withOrganizations(List<OrganizationId> theirs) {
    return new AssignmentRequest(
        submission,
        credential,
        learners,
        theirs,
        authors,
        coaches,
        informed,
        disclosed,
        earlierAssessors,
        expertise);
  }

  /**
   * Returns this request with those who wrote the definition and those who coach the learners.
   *
   * @param writers who wrote the definition
   * @param helpers who coaches the learners
   * @return the request with them
   */
  public AssignmentRequest withAuthorsAndCoaches(List<PersonId> writers, List<PersonId> helpers) {
    return new AssignmentRequest(
        submission,
        credential,
        learners,
        organizations,
        writers,
        helpers,
        informed,
        disclosed,
        earlierAssessors,
        expertise);
  }

  /**
   * Returns this request with those for whom the judgement is not blind.
   *
   * @param knowing who knows whose work it is
   * @param known who the learners know would judge
   * @return the request with them
   */
  public AssignmentRequest withAcquainted(List<PersonId> knowing, List<PersonId> known) {
    return new AssignmentRequest(
        submission,
        credential,
        learners,
        organizations,
        authors,
        coaches,
        knowing,
        known,
        earlierAssessors,
        expertise);
  }

  /**
   * Returns this request with those who judged this work before.
   *
   * @param earlier who judged it, for example before an appeal
   * @return the request with them
   */
  public AssignmentRequest withEarlierAssessors(List<PersonId> earlier) {
    return new AssignmentRequest(
        submission,
        credential,
        learners,
        organizations,
        authors,
        coaches,
        informed,
        disclosed,
        earlier,
        expertise);
  }

  /**
   * Returns this request with the fields that whoever judges has to know.
   *
   * @param fields from the programme's list
   * @return the request with them
   */
  public AssignmentRequest withExpertise(List<String> fields) {
    return new AssignmentRequest(
        submission,
        credential,
        learners,
        organizations,
        authors,
        coaches,
        informed,
        disclosed,
        earlierAssessors,
        fields);
  }
}
