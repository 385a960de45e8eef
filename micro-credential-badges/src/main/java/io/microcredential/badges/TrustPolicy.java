package io.microcredential.badges;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The caller's word on whose badges count. A signature shows who issued a badge, never whether that
 * issuer deserves trust.
 *
 * <pre>{@code
 * TrustPolicy ours = TrustPolicy.of(partners).or(TrustPolicy.domains(domain));
 * }</pre>
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
   * Decides about an issuer, knowing more than its id.
   *
   * @param signatory the issuer, and the key by which it signed
   * @return the decision with its reason; by default what {@link #trusts} says of the id
   */
  default TrustDecision decide(Signatory signatory) {
    return trusts(signatory.issuerId())
        ? TrustDecision.trusted("The caller trusts the issuer.")
        : TrustDecision.notTrusted("The caller does not trust the issuer.");
  }

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
   * Trusts the issuers of some domains: those whose id is a did:web or https address on one of
   * them. A domain stands for itself only, not for those below it.
   *
   * @param domains such as {@code district.example}, without port
   * @return the policy
   * @throws IllegalArgumentException if a domain has anything else than letters, digits, hyphens
   *     and full stops
   */
  static TrustPolicy domains(String... domains) {
    for (String domain : domains) {
      if (!domain.matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")) {
        throw new IllegalArgumentException("a domain is a host name such as district.example");
      }
    }
    Set<String> trusted =
        Set.copyOf(List.of(domains).stream().map(d -> d.toLowerCase(Locale.ROOT)).toList());
    return issuerId -> IssuerDomain.of(issuerId).filter(trusted::contains).isPresent();
  }

  /**
   * Asks a registry, which may be out of reach: then trust is undecided, and the badge is {@link
   * VerificationResult#CANNOT_CHECK}.
   *
   * @param registry who knows issuers
   * @return the policy
   */
  static TrustPolicy registry(IssuerRegistry registry) {
    return new RegistryTrust(registry);
  }

  /**
   * Trusts issuers whose key comes with a certificate that leads to one of the given authorities
   * and names the issuer's own domain.
   *
   * @param authorities the certificates of the authorities
   * @return the policy
   * @throws IllegalArgumentException if there is no authority
   * @see <a href="https://www.rfc-editor.org/rfc/rfc5280#section-6">RFC 5280, section 6
   *     Certification Path Validation</a>
   */
  static TrustPolicy certified(Collection<X509Certificate> authorities) {
    return new CertificateTrust(authorities);
  }

  /**
   * Returns a policy that trusts whom this or another trusts.
   *
   * @param other the other policy
   * @return the policy: undecided only if one is undecided and none trusts
   */
  default TrustPolicy or(TrustPolicy other) {
    return new EitherTrust(this, other);
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
