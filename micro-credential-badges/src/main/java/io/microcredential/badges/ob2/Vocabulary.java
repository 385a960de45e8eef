package io.microcredential.badges.ob2;

import static io.microcredential.badges.ob2.Property.optional;
import static io.microcredential.badges.ob2.Property.required;
import static io.microcredential.badges.ob2.Property.several;

import io.microcredential.badges.ob2.Property.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which properties each class has.
 *
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#BadgeObjects">Open
 *     Badges 2.0, Vocabulary</a>
 */
final class Vocabulary {

  /** The context of every object. */
  static final String CONTEXT = "https://w3id.org/openbadges/v2";

  private static final List<Property> EVERYWHERE =
      List.of(
          several("related", Range.ANYTHING),
          optional("version", Range.TEXT_OR_NUMBER),
          several("endorsement", Range.NODE).of(Ob2Class.ENDORSEMENT));

  /** Terms that the context defines for legacy, for validation of extensions, and as prefixes. */
  private static final Set<String> OTHER_TERMS =
      Set.of(
          "uid",
          "verify",
          "validation",
          "validatesType",
          "validationFrame",
          "validationSchema",
          "endorsementComment",
          "evidence",
          "name",
          "url",
          "description");

  private static final Set<String> TERMS =
      Stream.concat(
              OTHER_TERMS.stream(),
              Stream.of(Ob2Class.values()).flatMap(c -> properties(c).stream()).map(Property::name))
          .collect(Collectors.toUnmodifiableSet());

  private Vocabulary() {}

  static List<Property> properties(Ob2Class of) {
    return switch (of) {
      case ASSERTION -> assertion();
      case BADGE_CLASS -> badgeClass();
      case ISSUER -> issuer();
      case ENDORSEMENT -> endorsement();
      case CRYPTOGRAPHIC_KEY ->
          List.of(
              optional("id", Range.IRI),
              several("type", Range.TYPES).necessary(),
              required("owner", Range.IRI),
              required("publicKeyPem", Range.TEXT));
      case REVOCATION_LIST ->
          List.of(
              optional("id", Range.IRI),
              several("type", Range.TYPES).necessary(),
              optional("issuer", Range.NODE).of(Ob2Class.ISSUER),
              several("revokedAssertions", Range.REVOKED).necessary());
      case ALIGNMENT ->
          List.of(
              several("type", Range.TYPES),
              required("targetName", Range.TEXT),
              required("targetUrl", Range.WEB_ADDRESS),
              optional("targetDescription", Range.TEXT),
              optional("targetFramework", Range.TEXT),
              optional("targetCode", Range.TEXT));
      case EVIDENCE ->
          texts(optional("id", Range.IRI), "narrative", "name", "description", "genre", "audience");
      case CRITERIA -> texts(optional("id", Range.IRI), "narrative");
      case IMAGE ->
          List.of(
              required("id", Range.IRI),
              several("type", Range.TYPES),
              optional("caption", Range.TEXT),
              optional("author", Range.IRI));
      case VERIFICATION ->
          List.of(
              several("type", Range.TYPES).necessary(),
              optional("creator", Range.NODE).of(Ob2Class.CRYPTOGRAPHIC_KEY));
      case ISSUER_VERIFICATION ->
          List.of(
              several("type", Range.TYPES),
              optional("verificationProperty", Range.TEXT),
              several("startsWith", Range.WEB_ADDRESS),
              several("allowedOrigins", Range.HOST));
      case IDENTITY ->
          List.of(
              required("type", Range.TEXT),
              required("identity", Range.TEXT),
              required("hashed", Range.TRUTH),
              optional("salt", Range.TEXT));
    };
  }

  private static List<Property> assertion() {
    return withCommon(
        required("id", Range.IRI),
        several("type", Range.TYPES).necessary(),
        required("recipient", Range.EMBEDDED).of(Ob2Class.IDENTITY),
        required("badge", Range.NODE).of(Ob2Class.BADGE_CLASS),
        required("verification", Range.EMBEDDED).of(Ob2Class.VERIFICATION),
        required("issuedOn", Range.DATE_TIME),
        optional("image", Range.NODE).of(Ob2Class.IMAGE),
        several("evidence", Range.NODE).of(Ob2Class.EVIDENCE),
        optional("narrative", Range.TEXT),
        optional("expires", Range.DATE_TIME),
        optional("revoked", Range.TRUTH),
        optional("revocationReason", Range.TEXT));
  }

  private static List<Property> badgeClass() {
    return withCommon(
        required("id", Range.IRI),
        several("type", Range.TYPES).necessary(),
        required("name", Range.TEXT),
        required("description", Range.TEXT),
        optional("image", Range.NODE).of(Ob2Class.IMAGE),
        required("criteria", Range.NODE).of(Ob2Class.CRITERIA),
        required("issuer", Range.NODE).of(Ob2Class.ISSUER),
        several("alignment", Range.NODE).of(Ob2Class.ALIGNMENT),
        several("tags", Range.TEXT));
  }

  private static List<Property> issuer() {
    return withCommon(
        required("id", Range.IRI),
        several("type", Range.TYPES).necessary(),
        required("name", Range.TEXT),
        required("url", Range.WEB_ADDRESS),
        required("email", Range.TEXT),
        optional("telephone", Range.TEXT),
        optional("description", Range.TEXT),
        optional("image", Range.NODE).of(Ob2Class.IMAGE),
        several("publicKey", Range.NODE).of(Ob2Class.CRYPTOGRAPHIC_KEY),
        optional("verification", Range.EMBEDDED).of(Ob2Class.ISSUER_VERIFICATION),
        optional("revocationList", Range.WEB_ADDRESS));
  }

  private static List<Property> endorsement() {
    return withCommon(
        required("id", Range.IRI),
        several("type", Range.TYPES).necessary(),
        required("claim", Range.ANYTHING),
        required("issuer", Range.NODE).of(Ob2Class.ISSUER),
        required("issuedOn", Range.DATE_TIME),
        required("verification", Range.EMBEDDED).of(Ob2Class.VERIFICATION),
        optional("revoked", Range.TRUTH),
        optional("revocationReason", Range.TEXT));
  }

  private static List<Property> withCommon(Property... own) {
    var all = new ArrayList<>(List.of(own));
    all.addAll(EVERYWHERE);
    return List.copyOf(all);
  }

  private static List<Property> texts(Property id, String... names) {
    var all = new ArrayList<>(List.of(id, several("type", Range.TYPES)));
    Stream.of(names).map(name -> optional(name, Range.TEXT)).forEach(all::add);
    return List.copyOf(all);
  }

  static Optional<Property> property(Ob2Class of, String name) {
    return properties(of).stream().filter(property -> property.name().equals(name)).findFirst();
  }

  /** Returns whether the context defines a term, or the term is a keyword or an IRI itself. */
  static boolean isDefined(String term) {
    return term.startsWith("@") || term.indexOf(':') > 0 || TERMS.contains(term);
  }
}
