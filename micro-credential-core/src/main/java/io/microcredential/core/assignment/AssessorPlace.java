package io.microcredential.core.assignment;

import io.microcredential.core.assessment.AssessorKind;
import io.microcredential.core.assessment.AssessorRole;
import java.util.List;
import java.util.Objects;

/**
 * One seat among those who judge a submission.
 *
 * @param role in which role
 * @param kinds which kinds of assessor may take it, at least one; a place in the role of expert is
 *     for {@link AssessorKind#EXPERT} alone
 */
public record AssessorPlace(AssessorRole role, List<AssessorKind> kinds) {

  /** Leaves out repetitions and checks that the kinds fit the role. */
  public AssessorPlace {
    Objects.requireNonNull(role, "role");
    kinds = kinds.stream().distinct().toList();
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("a place admits at least one kind of assessor");
    }
    if (role == AssessorRole.EXPERT && !kinds.equals(List.of(AssessorKind.EXPERT))) {
      throw new IllegalArgumentException("only an expert decides where assessors disagree");
    }
  }

  /**
   * Returns a place for one who judges independently of the others.
   *
   * @param kinds which kinds of assessor may take it
   * @return the place
   * @throws IllegalArgumentException if there is no kind
   */
  public static AssessorPlace assessor(AssessorKind... kinds) {
    return new AssessorPlace(AssessorRole.ASSESSOR, List.of(kinds));
  }

  /**
   * Returns the place of the expert who judges where the others are too far apart.
   *
   * @return the place
   */
  public static AssessorPlace expert() {
    return new AssessorPlace(AssessorRole.EXPERT, List.of(AssessorKind.EXPERT));
  }

  /** Returns whether another person than the learner takes this place, whatever happens. */
  boolean isForAnotherPerson() {
    return role == AssessorRole.ASSESSOR && kinds.stream().allMatch(AssessorKind::isAnotherPerson);
  }

  /** Returns whether an assignment is one for a place such as this. */
  boolean admits(Assignment assignment) {
    return role == assignment.role() && kinds.contains(assignment.kind());
  }
}
