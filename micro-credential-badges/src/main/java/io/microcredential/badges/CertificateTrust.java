package io.microcredential.badges;

import io.microcredential.badges.key.VerificationKey;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Trusts issuers whose key has a certificate of a known authority for the issuer's own domain.
 *
 * <p>Revocation lists of the authorities are not asked for: they would have to be fetched.
 */
final class CertificateTrust implements TrustPolicy {

  private static final int DNS_NAME = 2;

  private final Set<TrustAnchor> anchors = new HashSet<>();

  CertificateTrust(Collection<X509Certificate> authorities) {
    authorities.forEach(authority -> anchors.add(new TrustAnchor(authority, null)));
    if (anchors.isEmpty()) {
      throw new IllegalArgumentException("name at least one authority, or trust nobody()");
    }
  }

  /** Returns false: an id alone shows no certificate. */
  @Override
  public boolean trusts(String issuerId) {
    return false;
  }

  @Override
  public TrustDecision decide(Signatory signatory) {
    Optional<VerificationKey> key = signatory.key();
    List<X509Certificate> chain = signatory.certificates();
    if (key.isEmpty() || chain.isEmpty()) {
      return TrustDecision.notTrusted("The issuer's key has no certificate.");
    }
    X509Certificate own = chain.get(0);
    if (!isFor(own, key.get())) {
      return TrustDecision.notTrusted("The certificate is for another key.");
    }
    Optional<String> domain = IssuerDomain.of(signatory.issuerId());
    if (domain.isEmpty() || !names(own, domain.get())) {
      return TrustDecision.notTrusted("The certificate does not name the issuer's domain.");
    }
    return leadsToAnchor(chain, Date.from(signatory.at()))
        ? TrustDecision.trusted("An authority that the caller trusts certifies the issuer's key.")
        : TrustDecision.notTrusted("No authority that the caller trusts certifies the key.");
  }

  private static boolean isFor(X509Certificate certificate, VerificationKey key) {
    try {
      return VerificationKey.from(certificate.getPublicKey()).equals(key);
    } catch (IllegalArgumentException otherKind) {
      return false;
    }
  }

  private static boolean names(X509Certificate certificate, String domain) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names != null
          && names.stream()
              .filter(name -> Integer.valueOf(DNS_NAME).equals(name.get(0)))
              .anyMatch(name -> domain.equalsIgnoreCase(String.valueOf(name.get(1))));
    } catch (CertificateParsingException malformed) {
      return false;
    }
  }

  private boolean leadsToAnchor(List<X509Certificate> chain, Date at) {
    try {
      var parameters = new PKIXParameters(anchors);
      parameters.setRevocationEnabled(false);
      parameters.setDate(at);
      var path = new ArrayList<>(chain);
      path.removeIf(this::isAnchor);
      if (path.isEmpty()) {
        chain.get(0).checkValidity(at);
        return true;
      }
      CertPathValidator.getInstance("PKIX")
          .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
      return true;
    } catch (CertPathValidatorException
        | CertificateExpiredException
        | CertificateNotYetValidException broken) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java runtime lacks PKIX; install a full JDK", e);
    }
  }

  private boolean isAnchor(X509Certificate certificate) {
    return anchors.stream().anyMatch(anchor -> certificate.equals(anchor.getTrustedCert()));
  }
}
