package io.microcredential.core.service;

import io.microcredential.core.Digest;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.EvidenceId;
import java.util.Objects;

/**
 * A file behind a piece of evidence, which whoever keeps the files has to delete.
 *
 * @param enrollment in which enrollment
 * @param evidence which piece
 * @param digest the digest of the file
 */
public record ErasedFile(EnrollmentId enrollment, EvidenceId evidence, Digest digest) {
  /** Checks that nothing is missing. */
  public ErasedFile {
    Objects.requireNonNull(enrollment, "enrollment");
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(digest, "digest");
  }
}
