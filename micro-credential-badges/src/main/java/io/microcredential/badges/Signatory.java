package io.microcredential.badges;

import io.microcredential.badges.key.VerificationKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who issued a badge, as far as it is shown: the issuer's id, the key, and the certificates that
 * the issuer publishes with the key.
 *
 * @param issuerId the issuer's DID or web address
 * @param boundKey the key that the issuer's own document lists and that made the signature, or null
 *     if the badge is not signed by such a key
 * @param certificates the key's certificate, then those that vouch for it; empty if there are none
 * @param at the instant for which the badge is verified
 */
public record Signatory(
    String issuerId,
    @Nullable VerificationKey boundKey,
    List<X509Certificate> certificates,
    Instant at) {

  /** Copies the certificates. */
  public Signatory {
    Objects.requireNonNull(issuerId, "issuerId");
    certificates = List.copyOf(certificates);
    Objects.requireNonNull(at, "at");
  }

  /**
   * Returns the key.
   *
   * @return the issuer's key, or nothing if the badge is not signed by one
   */
  public Optional<VerificationKey> key() {
    return Optional.ofNullable(boundKey);
  }

  /** Returns the issuer's id. */
  @Override
  public String toString() {
    return "Signatory[" + issuerId + "]";
  }
}
