package io.microcredential.core.rule;

import io.microcredential.core.Digest;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A piece of evidence as far as rules look at it.
 *
 * @param artifact the digest of the artifact; two copies of one artifact count once
 * @param kind what it is
 * @param roles what it is to show
 * @param capturedOn the day on which it came about
 */
public record EvidenceFact(
    Digest artifact, EvidenceKind kind, List<EvidenceRole> roles, LocalDate capturedOn) {

  /** Copies the roles. */
  public EvidenceFact {
    Objects.requireNonNull(artifact, "artifact");
    Objects.requireNonNull(kind, "kind");
    roles = List.copyOf(roles);
    Objects.requireNonNull(capturedOn, "capturedOn");
  }
}
