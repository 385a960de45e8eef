package io.microcredential.badges.proof;

import io.microcredential.core.Digest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Shows when signatures are known to have existed, so that one by a key which is over since still
 * counts.
 *
 * <p>This is the port to an archive, a log or a timestamp service that the issuer does not keep.
 * The date in a proof or token is no evidence: whoever comes by a retired key can write any date.
 *
 * <pre>{@code
 * Digest signature = DataIntegrity.signatureDigest(proof).orElseThrow();
 * BadgeVerifier dated = verifier.dating(SigningTimeEvidence.of(Map.of(signature, seenAt)));
 * }</pre>
 */
@FunctionalInterface
public interface SigningTimeEvidence {

  /**
   * Finds out when a signature was first seen.
   *
   * @param signature the digest of the bytes of the signature; no other content has the same
   *     signature of the same key
   * @return an instant at which it existed, or nothing
   */
  Optional<Instant> seen(Digest signature);

  /**
   * Returns whether the date that a signer wrote is believed where there is no evidence.
   *
   * @return false, unless the caller's policy says otherwise
   */
  default boolean believesClaims() {
    return false;
  }

  /**
   * Shows nothing.
   *
   * @return no evidence
   */
  static SigningTimeEvidence none() {
    return signature -> Optional.empty();
  }

  /**
   * Shows exactly the given times.
   *
   * @param seen the digest of a signature, and when it was seen
   * @return this evidence
   */
  static SigningTimeEvidence of(Map<Digest, Instant> seen) {
    var known = Map.copyOf(seen);
    return signature -> Optional.ofNullable(known.get(signature));
  }

  /**
   * Returns this evidence for a caller that believes the signers' own dates where it has nothing
   * better. A key that was revoked is not helped by it.
   *
   * @return the weaker policy
   */
  default SigningTimeEvidence believingClaims() {
    SigningTimeEvidence own = this;
    return new SigningTimeEvidence() {
      @Override
      public Optional<Instant> seen(Digest signature) {
        return own.seen(signature);
      }

      @Override
      public boolean believesClaims() {
        return true;
      }
    };
  }
}
