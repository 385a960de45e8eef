package io.microcredential.badges.ob2;

import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * The classes of the Open Badges 2.0 vocabulary.
 *
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#BadgeObjects">Open
 *     Badges 2.0, Vocabulary</a>
 */
public enum Ob2Class {
  /** An awarded badge. */
  ASSERTION("Assertion"),
  /** What a badge stands for. */
  BADGE_CLASS("BadgeClass"),
  /** Who issues badges, or endorses. */
  ISSUER("Issuer", "Profile"),
  /** A public key. */
  CRYPTOGRAPHIC_KEY("CryptographicKey"),
  /** The badges that an issuer took back. */
  REVOCATION_LIST("RevocationList"),
  /** What somebody else says about a badge or an issuer. */
  ENDORSEMENT("Endorsement"),
  /** A place in a framework. */
  ALIGNMENT("AlignmentObject"),
  /** Work that led to the badge. */
  EVIDENCE("Evidence"),
  /** What is asked for. */
  CRITERIA("Criteria"),
  /** A picture. */
  IMAGE("Image", "ImageObject"),
  /** How an assertion is verified, as the assertion says. */
  VERIFICATION("HostedBadge", "SignedBadge", "hosted", "signed"),
  /** Which assertions are the issuer's, as the issuer says. */
  ISSUER_VERIFICATION("VerificationObject"),
  /** Whom a badge was awarded to; its type is the kind of identity and not a class. */
  IDENTITY;

  private static final List<Ob2Class> DOCUMENTS =
      List.of(ASSERTION, BADGE_CLASS, ISSUER, CRYPTOGRAPHIC_KEY, REVOCATION_LIST, ENDORSEMENT);

  private static final String VOCABULARY = "https://w3id.org/openbadges#";

  private final List<String> terms;

  Ob2Class(String... terms) {
    this.terms = List.of(terms);
  }

  /**
   * Returns the class that a document says it is of.
   *
   * @param document the document
   * @return the first class among those that documents of their own have, or alignments; nothing if
   *     its type names none
   */
  public static Optional<Ob2Class> of(JsonObject document) {
    List<String> types = Values.texts(document, "type");
    for (Ob2Class candidate : values()) {
      if ((DOCUMENTS.contains(candidate) || candidate == ALIGNMENT)
          && types.stream().anyMatch(candidate::isNamedBy)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** Returns whether a type names this class, as a term, a compact IRI or a full one. */
  boolean isNamedBy(String type) {
    String term =
        type.startsWith(VOCABULARY)
            ? type.substring(VOCABULARY.length())
            : type.startsWith("obi:") || type.startsWith("schema:")
                ? type.substring(type.indexOf(':') + 1)
                : type;
    return terms.contains(term);
  }

  static boolean isKnown(String type) {
    for (Ob2Class each : values()) {
      if (each.isNamedBy(type)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the term by which it is written. */
  String term() {
    return terms.isEmpty() ? "IdentityObject" : terms.get(0);
  }
}
