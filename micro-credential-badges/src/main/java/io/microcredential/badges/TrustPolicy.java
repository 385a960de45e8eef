package io.microcredential.badges;

import java.util.Collection;
import java.util.Set;

/**
 * The caller's word on whose badges count. A signature shows who issued a badge, never whether that
 * issuer deserves trust.
 */
@FunctionalInterface
public interface TrustPolicy {

  /**
   * Returns whether the caller trusts an issuer.
   *
   * @param issuerId the issuer's DID or web address
   * @return whether its badges count
   */
  boolean trusts(String issuerId);

  /**
   * Trusts exactly the given issuers.
   *
   * @param issuerIds their DIDs or web addresses, compared letter by letter
   * @return the policy
   */
  static TrustPolicy of(Collection<String> issuerIds) {
    var trusted = Set.copyOf(issuerIds);
    return trusted::contains;
  }

  /**
   * Trusts exactly the given issuers.
   *
   * @param issuerIds their DIDs or web addresses, compared letter by letter
   * @return the policy
   */
  static TrustPolicy of(String... issuerIds) {
    return of(Set.of(issuerIds));
  }

  /**
   * Trusts nobody, so that the best result is {@link VerificationResult#ISSUER_NOT_TRUSTED}.
   *
   * @return the policy
   */
  static TrustPolicy nobody() {
    return issuerId -> false;
  }
}
