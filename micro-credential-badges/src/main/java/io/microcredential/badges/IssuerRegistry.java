package io.microcredential.badges;

/** Somebody who keeps a list of known issuers, asked through the caller. */
@FunctionalInterface
public interface IssuerRegistry {

  /**
   * Looks an issuer up.
   *
   * @param issuerId the issuer's DID or web address
   * @return whether it is listed, and in which list; unknown if the registry is out of reach
   */
  TrustDecision lookUp(String issuerId);
}
