package io.microcredential.core.permission;

import io.microcredential.core.OrganizationId;
import io.microcredential.core.PersonId;
import java.util.List;
import java.util.Objects;

/**
 * What something is done to, and who has to do with it.
 *
 * @param kind what it is
 * @param programme the organization in whose programme it stands
 * @param visibility whether it was opened to everybody
 * @param learners whose work or award it is, or who the person is; nobody for a definition
 * @param authors who wrote the definition
 * @param coaches who coaches the learners
 * @param assigned who was given the submission to judge and still has it
 */
public record Subject(
    SubjectKind kind,
    OrganizationId programme,
    Visibility visibility,
    List<PersonId> learners,
    List<PersonId> authors,
    List<PersonId> coaches,
    List<PersonId> assigned) {

  /** Leaves out repetitions. */
  public Subject {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(programme, "programme");
    Objects.requireNonNull(visibility, "visibility");
    learners = learners.stream().distinct().toList();
    authors = authors.stream().distinct().toList();
    coaches = coaches.stream().distinct().toList();
    assigned = assigned.stream().distinct().toList();
  }

  /**
   * Returns a private subject with which nobody has to do yet.
   *
   * @param kind what it is
   * @param programme the organization in whose programme it stands
   * @return the subject
   */
  public static Subject of(SubjectKind kind, OrganizationId programme) {
    return new Subject(
        kind, programme, Visibility.PRIVATE, List.of(), List.of(), List.of(), List.of());
  }

  /**
   * Returns this subject opened to everybody, or not.
   *
   * @param to which of the two
   * @return the subject
   */
  public Subject with(Visibility to) {
    return new Subject(kind, programme, to, learners, authors, coaches, assigned);
  }

  /**
   * Returns this subject as somebody's work or award.
   *
   * @param people the learner, or the team
   * @return the subject
   */
  public Subject withLearners(List<PersonId> people) {
    return new Subject(kind, programme, visibility, people, authors, coaches, assigned);
  }

  /**
   * Returns this subject with those who wrote the definition.
   *
   * @param people the authors
   * @return the subject
   */
  public Subject withAuthors(List<PersonId> people) {
    return new Subject(kind, programme, visibility, learners, people, coaches, assigned);
  }

  /**
   * Returns this subject with those who coach the learners.
   *
   * @param people the coaches
   * @return the subject
   */
  public Subject withCoaches(List<PersonId> people) {
    return new Subject(kind, programme, visibility, learners, authors, people, assigned);
  }

  /**
   * Returns this subject with those who were given it to judge.
   *
   * @param people the assessors and experts
   * @return the subject
   */
  public Subject withAssigned(List<PersonId> people) {
    return new Subject(kind, programme, visibility, learners, authors, coaches, people);
  }
}
