package io.microcredential.core.assessment;

import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Somebody who judges other people's work.
 *
 * @param person who
 * @param certifications what they are certified to judge
 */
public record Assessor(PersonId person, List<AssessorCertification> certifications) {

  /** Copies the certifications. */
  public Assessor {
    Objects.requireNonNull(person, "person");
    certifications = List.copyOf(certifications);
  }

  /**
   * Returns whether this person may judge a micro-credential on a day.
   *
   * @param credential which micro-credential
   * @param role in which role; a certification as expert does not cover the other role
   * @param day when
   * @return whether a certification holds
   */
  public boolean isCertifiedFor(MicroCredentialId credential, AssessorRole role, LocalDate day) {
    return certifications.stream().anyMatch(c -> c.holds(credential, role, day));
  }
}
