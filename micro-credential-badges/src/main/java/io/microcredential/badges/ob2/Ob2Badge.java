package io.microcredential.badges.ob2;

import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Profile;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * An award told in the words of Open Badges 2.0: the badge class, and the assertion, hosted or
 * signed.
 *
 * <p>It says what the badge says in Open Badges 3.0, as far as 2.0 has words for it; so evidence
 * gets in only if its owner released it, and comments never do.
 *
 * <pre>{@code
 * Ob2Badge badge = Ob2Badge.of(openBadge, issuer, now);
 * BadgeClass badgeClass = badge.badgeClass(badgeAddress, picture);
 * Assertion assertion = badge.hosted(address, badgeClass, IdentityObject.email(email, random));
 * }</pre>
 *
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#BadgeObjects">Open
 *     Badges 2.0, Vocabulary</a>
 */
public final class Ob2Badge {

  private final JsonObject credential;
  private final Issuer issuer;

  private Ob2Badge(JsonObject credential, Issuer issuer) {
    this.credential = credential;
    this.issuer = issuer;
  }

  /**
   * Returns the badge of an award.
   *
   * @param badge what the badge says, and in which language
   * @param issuer who issues it
   * @param at when it is issued: evidence that is not public then stays out
   * @return the badge
   */
  public static Ob2Badge of(OpenBadge badge, Issuer issuer, Instant at) {
    String id = issuer.id().orElseThrow();
    Profile profile = Profile.of(id).withName(LanguageMap.english(issuer.name()));
    return new Ob2Badge(badge.asOf(at).toJson(profile), issuer);
  }

  /**
   * Returns the badge class, to be published at its id.
   *
   * @param id the https address at which it will stand
   * @param picture the picture of the badge
   * @return the badge class
   * @throws IllegalArgumentException if the id is no web address
   */
  public BadgeClass badgeClass(URI id, Image picture) {
    if (!WebAddress.isWeb(id.toString())) {
      throw new IllegalArgumentException("a badge class has its own https address as id");
    }
    JsonObject achievement = achievement();
    Locale language =
        Locale.forLanguageTag(achievement.text("inLanguage").orElse(Locale.ROOT.toLanguageTag()));
    var words =
        new BadgeClass.Words(
            achievement.text("name").orElse(""),
            achievement.text("description").orElse(""),
            language);
    String criteria =
        Values.node(achievement, "criteria").flatMap(c -> c.text("narrative")).orElse("");
    return BadgeClass.of(
            id.toString(), words, Criteria.saying(criteria), issuer.id().orElseThrow(), picture)
        .withAll(
            new Members()
                .texts("tags", Values.texts(achievement, "tag"))
                .values(
                    "alignment",
                    Values.nodes(achievement, "alignment").stream()
                        .map(alignment -> Alignment.from(alignment).toJson())
                        .toList())
                .text("version", achievement.text("version").orElse(null))
                .object());
  }

  private JsonObject achievement() {
    return Values.node(credential, "credentialSubject")
        .flatMap(subject -> Values.node(subject, "achievement"))
        .orElseThrow();
  }

  /**
   * Returns the hosted assertion, to be published at its id.
   *
   * @param id the https address at which it will stand, on the issuer's host or wherever the
   *     issuer's verification allows
   * @param badgeClass the badge class
   * @param recipient whom it is awarded to
   * @return the assertion
   * @throws IllegalArgumentException if verifiers would refuse the address
   */
  public Assertion hosted(URI id, BadgeClass badgeClass, IdentityObject recipient) {
    var home = Optional.of(issuer.id().orElseThrow());
    var profile =
        new Resolution(Ob2Finding.passed(Ob2Step.ISSUER, ""), issuer.toJson(), home.get());
    var badge =
        new Resolution(
            Ob2Finding.passed(Ob2Step.BADGE_CLASS, ""), null, badgeClass.id().orElse(null));
    Ob2Finding scope = ScopeCheck.check(id.toString(), badge, home, profile);
    if (scope.outcome() != Ob2Outcome.PASSED) {
      throw new IllegalArgumentException(
          "verifiers will refuse this address: " + scope.message() + " Change it or the issuer.");
    }
    return assertion(id.toString(), badgeClass, recipient, Verification.hosted());
  }

  /**
   * Returns the signed assertion; its id is that of the award.
   *
   * @param badgeClass the badge class
   * @param recipient whom it is awarded to
   * @param key an RSA key, or one on P-256 or P-384, under the address at which the issuer lists it
   * @return the assertion and its signature
   * @throws IllegalArgumentException if the issuer does not list the key, or the key is of another
   *     kind
   */
  public SignedAssertion signed(BadgeClass badgeClass, IdentityObject recipient, SigningKey key) {
    boolean listed =
        issuer.publicKeys().stream().anyMatch(link -> key.verificationMethod().equals(link.id()));
    if (!listed) {
      throw new IllegalArgumentException(
          "the issuer does not list this key; add its address to the profile first");
    }
    String id = credential.text("id").orElseThrow();
    var verification = Verification.signed(key.verificationMethod());
    return SignedAssertion.sign(assertion(id, badgeClass, recipient, verification), key);
  }

  private Assertion assertion(
      String id, BadgeClass badgeClass, IdentityObject recipient, Verification verification) {
    Instant issuedOn = Values.instant(credential, "validFrom").orElseThrow();
    Objects.requireNonNull(recipient, "recipient");
    var badge = Link.to(badgeClass.id().orElseThrow());
    Assertion assertion =
        Assertion.of(id, recipient, badge, verification, issuedOn).withEvidence(evidence());
    return Values.instant(credential, "validUntil").map(assertion::expiring).orElse(assertion);
  }

  private List<Evidence> evidence() {
    return Values.nodes(credential, "evidence").stream()
        .map(piece -> new Evidence(piece.with("type", JsonValue.of("Evidence"))))
        .toList();
  }

  /** Returns the class; what the badge says is the recipient's. */
  @Override
  public String toString() {
    return "Ob2Badge";
  }
}
