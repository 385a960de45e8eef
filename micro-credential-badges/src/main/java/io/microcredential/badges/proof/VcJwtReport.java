package io.microcredential.badges.proof;

import io.microcredential.core.Problems;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the check of a VC-JWT found.
 *
 * @param claims what contradicts the credential among the registered claims
 * @param proof whether the token's own signature holds, and whose key it is
 * @param embedded a finding for each Data Integrity proof that the credential itself bears
 */
public record VcJwtReport(Problems claims, ProofFinding proof, List<ProofFinding> embedded) {

  /** Copies the findings. */
  public VcJwtReport {
    Objects.requireNonNull(claims, "claims");
    Objects.requireNonNull(proof, "proof");
    embedded = List.copyOf(embedded);
  }

  /**
   * Returns all findings.
   *
   * @return the one about the token first
   */
  public List<ProofFinding> proofs() {
    return Stream.concat(Stream.of(proof), embedded.stream()).toList();
  }

  /**
   * Returns the signature that carries the verdict: the token's own, unless it cannot be checked or
   * its key is not the issuer's while a proof inside is sound. A token whose own signature is wrong
   * is never carried by what is inside.
   *
   * @return the finding
   */
  public ProofFinding carrying() {
    return proof.verdict() == Verdict.FAILS
        ? proof
        : proofs().stream().filter(ProofFinding::isSound).findFirst().orElse(proof);
  }

  /**
   * Returns whether the token shows that the issuer said this.
   *
   * @return whether the claims agree, and the signature that carries the verdict holds and its key
   *     is the issuer's
   */
  public boolean isSound() {
    return !claims.hasErrors() && carrying().isSound();
  }
}
