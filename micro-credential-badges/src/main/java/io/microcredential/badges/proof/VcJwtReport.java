package io.microcredential.badges.proof;

import io.microcredential.core.Problems;
import java.util.Objects;

/**
 * What the check of a VC-JWT found.
 *
 * @param claims what contradicts the credential among the registered claims
 * @param proof whether the signature holds, and whose key it is
 */
public record VcJwtReport(Problems claims, ProofFinding proof) {

  /** Checks that both parts are there. */
  public VcJwtReport {
    Objects.requireNonNull(claims, "claims");
    Objects.requireNonNull(proof, "proof");
  }

  /**
   * Returns whether the token shows that the issuer said this.
   *
   * @return whether the claims agree, the signature holds and the key is the issuer's
   */
  public boolean isSound() {
    return !claims.hasErrors() && proof.isSound();
  }
}
