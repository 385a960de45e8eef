package io.microcredential.core.assessment;

import io.microcredential.core.MicroCredentialId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Entitles a person to judge one micro-credential.
 *
 * @param scope which micro-credential
 * @param role in which role
 * @param issuedOn the first day on which it holds
 * @param expiresOn the first day on which it no longer holds, or null where it has no end
 */
public record AssessorCertification(
    MicroCredentialId scope, AssessorRole role, LocalDate issuedOn, @Nullable LocalDate expiresOn) {

  /** Checks the order of the dates. */
  public AssessorCertification {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(role, "role");
    if (expiresOn != null && !expiresOn.isAfter(issuedOn)) {
      throw new IllegalArgumentException("a certification expires after the day it was issued");
    }
  }

  boolean holds(MicroCredentialId credential, AssessorRole asked, LocalDate day) {
    return scope.equals(credential)
        && role == asked
        && !day.isBefore(issuedOn)
        && (expiresOn == null || day.isBefore(expiresOn));
  }
}
