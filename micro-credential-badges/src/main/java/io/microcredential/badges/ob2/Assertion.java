package io.microcredential.badges.ob2;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An awarded badge.
 *
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Assertion">Open
 *     Badges 2.0, Assertion</a>
 */
public final class Assertion extends BadgeObject {

  private Assertion(JsonObject json) {
    super(json, Ob2Class.ASSERTION);
  }

  /**
   * Reads an assertion.
   *
   * @param json the document
   * @return the assertion, or everything that is wrong with it; codes begin with {@code ob2.}
   */
  public static Outcome<Assertion> from(JsonObject json) {
    return read(json, Ob2Class.ASSERTION, Assertion::new);
  }

  static Assertion view(JsonObject json) {
    return new Assertion(StrictForm.of(json, Ob2Class.ASSERTION));
  }

  /**
   * Returns an assertion with what every one has.
   *
   * @param id its own address if it is hosted, or another IRI if it is signed
   * @param recipient whom it is awarded to
   * @param badge the badge class, by IRI or embedded
   * @param verification how it is verified
   * @param issuedOn when it was awarded; fractions of a second are dropped
   * @return the assertion
   * @throws IllegalArgumentException if the id is no absolute IRI, or a hosted assertion's none of
   *     the web
   */
  public static Assertion of(
      String id,
      IdentityObject recipient,
      Link badge,
      Verification verification,
      Instant issuedOn) {
    if (verification instanceof Verification.Hosted && !WebAddress.isWeb(id)) {
      throw new IllegalArgumentException("a hosted assertion has its own https address as id");
    }
    JsonObject json =
        document(Ob2Class.ASSERTION, id)
            .value("recipient", recipient.toJson())
            .text("issuedOn", Times.write(issuedOn))
            .value("badge", toJson(badge))
            .value("verification", verification.toJson())
            .object();
    return new Assertion(checked(json, Ob2Class.ASSERTION));
  }

  private static JsonValue toJson(Link link) {
    return link.embedded() == null
        ? JsonValue.of(Objects.requireNonNullElse(link.id(), ""))
        : link.embedded().without("@context");
  }

  /**
   * Returns what is left of a hosted assertion that is taken back, to be served with status 410.
   *
   * @param id the assertion's address
   * @param reason why, or null if nobody is told
   * @return the document
   */
  public static Assertion revoked(URI id, @Nullable String reason) {
    return new Assertion(
        document(Ob2Class.ASSERTION, id.toString())
            .value("revoked", new JsonBoolean(true))
            .text("revocationReason", reason)
            .object());
  }

  /**
   * Returns this assertion with another member, such as an extension.
   *
   * @param name the term, or an IRI
   * @param value its value
   * @return the changed assertion
   * @throws IllegalArgumentException if that is not in order
   */
  public Assertion with(String name, JsonValue value) {
    return new Assertion(checked(toJson().with(name, value), Ob2Class.ASSERTION));
  }

  /**
   * Returns this assertion with evidence.
   *
   * @param evidence the work, in order
   * @return the changed assertion
   */
  public Assertion withEvidence(List<Evidence> evidence) {
    JsonObject values =
        new Members().values("evidence", evidence.stream().map(Evidence::json).toList()).object();
    return values.member("evidence").map(value -> with("evidence", value)).orElse(this);
  }

  /**
   * Returns this assertion with an end.
   *
   * @param at from when on it is no longer valid
   * @return the changed assertion
   */
  public Assertion expiring(Instant at) {
    return with("expires", JsonValue.of(Times.write(at)));
  }

  /**
   * Returns this assertion with its baked picture.
   *
   * @param image the picture, on the web
   * @return the changed assertion
   */
  public Assertion withImage(Image image) {
    return with("image", image.toJson());
  }

  /**
   * Returns this assertion with the language of its texts.
   *
   * @param language the language
   * @return the changed assertion
   */
  public Assertion in(Locale language) {
    return with("@language", JsonValue.of(language.toLanguageTag()));
  }

  /**
   * Returns whom the badge was awarded to.
   *
   * @return the recipient, or nothing if the assertion was stripped when it was revoked
   */
  public Optional<IdentityObject> recipient() {
    return Values.node(toJson(), "recipient").map(IdentityObject::from);
  }

  /**
   * Returns what the badge stands for.
   *
   * @return the badge class, or nothing if the assertion was stripped when it was revoked
   */
  public Optional<Link> badge() {
    return Link.one(toJson(), "badge");
  }

  /**
   * Returns how it is verified.
   *
   * @return the verification, or nothing if the assertion was stripped when it was revoked
   */
  public Optional<Verification> verification() {
    return Verification.in(toJson());
  }

  /**
   * Returns when it was awarded.
   *
   * @return the instant, or nothing if the assertion was stripped when it was revoked
   */
  public Optional<Instant> issuedOn() {
    return Values.instant(toJson(), "issuedOn");
  }

  /**
   * Returns from when on it is no longer valid.
   *
   * @return the instant, or nothing if it does not end
   */
  public Optional<Instant> expires() {
    return Values.instant(toJson(), "expires");
  }

  /**
   * Returns the baked picture.
   *
   * @return the picture, or nothing
   */
  public Optional<Image> image() {
    return Image.in(toJson());
  }

  /**
   * Returns the work that led to the badge.
   *
   * @return the evidence, in order
   */
  public List<Evidence> evidence() {
    return Values.nodes(toJson(), "evidence").stream().map(Evidence::new).toList();
  }

  /**
   * Returns what connects the evidence.
   *
   * @return the narrative, or nothing
   */
  public Optional<String> narrative() {
    return Values.text(toJson(), "narrative");
  }

  /**
   * Returns whether the document itself says that the badge was taken back.
   *
   * @return whether it does
   */
  public boolean isRevoked() {
    return Values.isTrue(toJson(), "revoked");
  }

  /**
   * Returns why the badge was taken back.
   *
   * @return the reason, or nothing
   */
  public Optional<String> revocationReason() {
    return Values.text(toJson(), "revocationReason");
  }

  /**
   * Returns the identifier that badges before 1.1 had.
   *
   * @return the identifier, or nothing
   */
  public Optional<String> uid() {
    return Values.text(toJson(), "uid");
  }
}
