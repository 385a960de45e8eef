package io.microcredential.badges.proof;

import java.util.Objects;

/**
 * The intermediate values of a Data Integrity proof, so that implementations can be compared step
 * by step.
 *
 * @param proofOptions the canonical form of the proof without its value, under the document's
 *     contexts
 * @param document the canonical form of the document without proofs
 * @see <a href="https://www.w3.org/TR/vc-di-eddsa/#hashing-eddsa-rdfc-2022">Data Integrity EdDSA
 *     Cryptosuites v1.0, section 3.2.4 Hashing</a>
 */
public record ProofSteps(CanonicalForm proofOptions, CanonicalForm document) {

  /** Checks that both forms are there. */
  public ProofSteps {
    Objects.requireNonNull(proofOptions, "proofOptions");
    Objects.requireNonNull(document, "document");
  }

  /**
   * Returns what is signed.
   *
   * @return the digest of the proof options, then the digest of the document: 64 bytes, with P-384
   *     96 bytes
   */
  public byte[] signedData() {
    byte[] proofHash = proofOptions.digest();
    byte[] documentHash = document.digest();
    byte[] both = new byte[proofHash.length + documentHash.length];
    System.arraycopy(proofHash, 0, both, 0, proofHash.length);
    System.arraycopy(documentHash, 0, both, proofHash.length, documentHash.length);
    return both;
  }
}
