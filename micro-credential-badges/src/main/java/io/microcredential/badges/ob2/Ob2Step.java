package io.microcredential.badges.ob2;

import java.net.URI;

/**
 * The steps of verifying an Open Badge 2.0, in the order in which they are reported.
 *
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#implementation-verification">Open
 *     Badges 2.0, Verification</a>
 */
public enum Ob2Step {
  /** The document has the form of its class. */
  FORM("ob2.form", "Form of an Open Badge", "Data Validation", "data-validation"),
  /** A hosted badge stands at its own address, and is what was handed in. */
  HOSTED("ob2.hosted", "Hosted by its issuer", "HostedBadge Verification", "HostedBadge"),
  /** A signed badge is signed by a key of the issuer's. */
  SIGNATURE("ob2.signature", "Signature", "SignedBadge Verification, step 6", "SignedBadge"),
  /** The issuer lists the key, and the key says whose it is. */
  KEY("ob2.key", "Key is the issuer's", "SignedBadge Verification, step 4", "SignedBadge"),
  /** The badge class can be had and is in order. */
  BADGE_CLASS("ob2.badge-class", "What the badge stands for", "BadgeClass", "BadgeClass"),
  /** The issuer's profile can be had and is in order. */
  ISSUER("ob2.issuer", "Issuer's profile", "Profile", "Profile"),
  /** A hosted badge stands where the issuer says its badges stand. */
  SCOPE("ob2.scope", "Within the issuer's scope", "VerificationObject", "VerificationObject"),
  /** The issuer has not taken the badge back. */
  REVOCATION("ob2.revocation", "Not revoked", "Revocation List", "RevocationList"),
  /** The badge is valid at the instant asked for. */
  DATES("ob2.dates", "Within its dates", "Assertion, issuedOn and expires", "expirationDate"),
  /** The badge was awarded to the person expected. */
  RECIPIENT("ob2.recipient", "Issued to this person", "IdentityObject", "IdentityObject"),
  /** An endorsement is about the badge that it stands in. */
  CLAIM("ob2.claim", "About this badge", "Endorsement", "Endorsement");

  private static final String SPECIFICATION =
      "https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#";

  private final String id;
  private final String title;
  private final String clause;
  private final URI source;

  Ob2Step(String id, String title, String clause, String anchor) {
    this.id = id;
    this.title = title;
    this.clause = "Open Badges 2.0, " + clause;
    this.source = URI.create(SPECIFICATION + anchor);
  }

  /**
   * Returns the stable identifier.
   *
   * @return such as {@code ob2.hosted}
   */
  public String id() {
    return id;
  }

  /**
   * Returns what is checked, in a few words.
   *
   * @return such as <i>Hosted by its issuer</i>
   */
  public String title() {
    return title;
  }

  /**
   * Returns the clause that demands the step.
   *
   * @return such as <i>Open Badges 2.0, HostedBadge Verification</i>
   */
  public String clause() {
    return clause;
  }

  /**
   * Returns where the clause stands.
   *
   * @return its address
   */
  public URI source() {
    return source;
  }
}
