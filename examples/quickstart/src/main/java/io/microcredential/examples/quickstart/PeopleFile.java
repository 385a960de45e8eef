package io.microcredential.examples.quickstart;

import io.microcredential.core.PersonId;
import io.microcredential.core.assessment.Assessor;
import java.util.List;

/**
 * Who takes part.
 *
 * @param learner the teacher who wants to earn the micro-credential
 * @param assessors who may judge, with their certifications
 */
public record PeopleFile(Learner learner, List<Assessor> assessors) {

  /** Copies the assessors. */
  public PeopleFile {
    assessors = List.copyOf(assessors);
  }

  /**
   * The teacher.
   *
   * @param id the number under which the library knows the teacher
   * @param name for print only; the library never sees it
   * @param email what the badge is issued to, hashed
   */
  public record Learner(PersonId id, String name, String email) {}

  /**
   * Returns an assessor.
   *
   * @param id whom
   * @return the assessor with certifications
   */
  Assessor assessor(PersonId id) {
    return assessors.stream()
        .filter(assessor -> assessor.person().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("people.json does not list " + id));
  }
}
