package io.microcredential.badges;

import java.net.URI;

/**
 * The checks of a badge, in the order in which they are made and reported.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#verification-and-validation">Open Badges
 *     3.0, section 9 Verification and Validation</a>
 */
public enum VerificationStep {
  /** What was handed in can be read: JSON, a compact JWT, or a PNG picture with either. */
  INPUT("ob3.input", "Can be read", "https://www.imsglobal.org/spec/ob/v3p0/#docformat"),
  /** The credential has the form of an Open Badge 3.0. */
  STRUCTURE(
      "ob3.structure",
      "Form of an Open Badge",
      "https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential"),
  /** Every term is defined and every name is absolute, so that nothing escapes the signature. */
  DEFINED_TERMS(
      "ob3.terms",
      "Every term is defined",
      "https://www.w3.org/TR/vc-data-integrity/#securing-data-losslessly"),
  /** The signature is the named key's, over exactly this content. */
  PROOF("ob3.proof", "Signature", "https://www.imsglobal.org/spec/ob/v3p0/#verification"),
  /** The issuer's own document lists the key. */
  KEY(
      "ob3.key",
      "Key is the issuer's",
      "https://www.w3.org/TR/cid-1.0/#retrieve-verification-method"),
  /** The issuer has neither revoked nor suspended the badge. */
  STATUS("ob3.status", "Not revoked", "https://www.imsglobal.org/spec/ob/v3p0/#credentialstatus"),
  /** The badge is valid at the instant asked for. */
  VALIDITY(
      "ob3.validity",
      "Within its dates",
      "https://www.w3.org/TR/vc-data-model-2.0/#validity-period"),
  /** The badge was issued to the person expected. */
  RECIPIENT(
      "ob3.recipient",
      "Issued to this person",
      "https://www.imsglobal.org/spec/ob/v3p0/#verify-identifier"),
  /** The caller trusts the issuer. */
  TRUST("ob3.trust", "Issuer is trusted", "https://www.w3.org/TR/vc-data-model-2.0/#trust-model");

  private final String id;
  private final String title;
  private final URI source;

  VerificationStep(String id, String title, String source) {
    this.id = id;
    this.title = title;
    this.source = URI.create(source);
  }

  /**
   * Returns the stable identifier.
   *
   * @return such as {@code ob3.proof}
   */
  public String id() {
    return id;
  }

  /**
   * Returns what is checked, in a few words.
   *
   * @return such as <i>Signature</i>
   */
  public String title() {
    return title;
  }

  /**
   * Returns the clause that demands the check.
   *
   * @return its address
   */
  public URI source() {
    return source;
  }
}
