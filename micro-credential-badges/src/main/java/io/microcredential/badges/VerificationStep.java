package io.microcredential.badges;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The checks of a badge, in the order in which they are made and reported, the same for all formats
 * so that their reports have one shape. {@link #clause} names the clause that demands a check of
 * badges of one format.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#verification-and-validation">Open Badges
 *     3.0, section 9 Verification and Validation</a>
 * @see <a href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html">Open
 *     Badges 2.0</a>
 */
public enum VerificationStep {
  /** What was handed in can be read: JSON, a compact JWT, or a picture with either. */
  INPUT("input", "Can be read", ob3("docformat"), ob2("")),
  /** The document has the form that its format demands. */
  STRUCTURE("structure", "Form of a badge", ob3("achievementcredential"), ob2("Assertion")),
  /** Every term is defined and every name is absolute, so that nothing escapes the signature. */
  DEFINED_TERMS(
      "terms", "Every term is defined", w3("vc-data-integrity/#securing-data-losslessly"), ob2("")),
  /** The document keeps to the schema that it names itself. */
  SCHEMA("schema", "Fits its schema", ob3("credentialschema"), ob2("")),
  /** What is said around the credential agrees with it. */
  CLAIMS("claims", "Claims agree", ob3("jwt-proof"), ob2("")),
  /** The signature is the named key's, over exactly this content; or its own address serves it. */
  PROOF("proof", "Signature", ob3("verification"), ob2("")),
  /** The issuer's own document lists the key, or the issuer owns the address. */
  KEY(
      "key",
      "Key is the issuer's",
      w3("cid-1.0/#retrieve-verification-method"),
      ob2("VerificationObject")),
  /** If the issuer offers a fresher copy, that is the one that is judged. */
  REFRESH("refresh", "Freshest copy", ob3("refreshservice"), ob2("")),
  /** The issuer has neither revoked nor suspended the badge. */
  STATUS("status", "Not revoked", ob3("credentialstatus"), ob2("RevocationList")),
  /** The badge is valid at the instant asked for. */
  VALIDITY(
      "validity", "Within its dates", w3("vc-data-model-2.0/#validity-period"), ob2("Assertion")),
  /** The badge was issued to the person expected; an endorsement speaks of what it stands in. */
  RECIPIENT("recipient", "Issued to this person", ob3("verify-identifier"), ob2("IdentityObject")),
  /** Endorsements inside were verified, each in a report of its own. */
  ENDORSEMENTS("endorsements", "Endorsements", ob3("endorsement-verification"), ob2("Endorsement")),
  /** Credentials inside were verified, each in a report of its own. */
  PARTS("parts", "Credentials inside", clr("verification"), ob2("")),
  /** The caller trusts the issuer. */
  TRUST("trust", "Issuer is trusted", w3("vc-data-model-2.0/#trust-model"), ob2("Profile"));

  private final String id;
  private final String title;
  private final URI source;
  private final Map<BadgeFormat, Clause> clauses = new EnumMap<>(BadgeFormat.class);

  VerificationStep(String id, String title, URI ob3, URI ob2) {
    this.id = id;
    this.title = title;
    this.source = ob3;
    for (BadgeFormat format : BadgeFormat.values()) {
      boolean credential = format.isVerifiableCredential();
      String prefix = format == BadgeFormat.CLR_2_0 ? "clr2." : credential ? "ob3." : "ob2.";
      clauses.put(format, new Clause(prefix + id, credential ? ob3 : ob2));
    }
  }

  private static URI ob3(String anchor) {
    return URI.create("https://www.imsglobal.org/spec/ob/v3p0/#" + anchor);
  }

  private static URI clr(String anchor) {
    return URI.create("https://www.imsglobal.org/spec/clr/v2p0/#" + anchor);
  }

  private static URI ob2(String anchor) {
    String document = "https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html";
    return URI.create(anchor.isEmpty() ? document : document + "#" + anchor);
  }

  private static URI w3(String place) {
    return URI.create("https://www.w3.org/TR/" + place);
  }

  /**
   * Returns the stable identifier, the same for all formats.
   *
   * @return such as {@code proof}
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
   * Returns the clause of Open Badges 3.0 that demands the check.
   *
   * @return its address
   */
  public URI source() {
    return source;
  }

  /**
   * Returns the clause that demands the check of badges of one format.
   *
   * @param format the format
   * @return the clause
   */
  public Clause clause(BadgeFormat format) {
    return Objects.requireNonNull(clauses.get(format));
  }
}
