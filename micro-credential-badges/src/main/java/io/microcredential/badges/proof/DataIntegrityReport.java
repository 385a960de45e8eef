package io.microcredential.badges.proof;

import io.microcredential.core.Problems;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the check of a document's Data Integrity proofs found.
 *
 * @param safety what safe mode says of the document: errors name what is not signed
 * @param proofs a finding for each proof, in document order
 */
public record DataIntegrityReport(Problems safety, List<ProofFinding> proofs) {

  private static final Comparator<ProofFinding> BEST_FIRST =
      Comparator.comparing(ProofFinding::isSound)
          .reversed()
          .thenComparing(ProofFinding::verdict, Comparator.comparing(DataIntegrityReport::rank));

  /** Copies the findings. */
  public DataIntegrityReport {
    Objects.requireNonNull(safety, "safety");
    proofs = List.copyOf(proofs);
  }

  private static int rank(Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> 0;
      case CANNOT_CHECK -> 1;
      case FAILS -> 2;
    };
  }

  /**
   * Returns the proof that carries the verdict: a sound one before one that only holds, that before
   * one that cannot be checked, that before one that fails.
   *
   * @return the first of the best, or nothing if there is no proof
   * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#verification-and-validation">Open Badges
   *     3.0, section 9 Verification and Validation</a>
   */
  public Optional<ProofFinding> carrying() {
    return proofs.stream().sorted(BEST_FIRST).findFirst();
  }

  /**
   * Returns whether some proof shows that the issuer said this.
   *
   * @return whether one proof holds and its key is the issuer's
   */
  public boolean isSound() {
    return proofs.stream().anyMatch(ProofFinding::isSound);
  }
}
