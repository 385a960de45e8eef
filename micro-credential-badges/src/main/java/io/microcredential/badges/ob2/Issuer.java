package io.microcredential.badges.ob2;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Who issues badges, or endorses them.
 *
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Profile">Open
 *     Badges 2.0, Profile</a>
 */
public final class Issuer extends BadgeObject {

  private Issuer(JsonObject json) {
    super(json, Ob2Class.ISSUER);
  }

  /**
   * Reads an issuer.
   *
   * @param json the document
   * @return the issuer, or everything that is wrong with it; codes begin with {@code ob2.}
   */
  public static Outcome<Issuer> from(JsonObject json) {
    return read(json, Ob2Class.ISSUER, Issuer::new);
  }

  static Issuer view(JsonObject json) {
    return new Issuer(StrictForm.of(json, Ob2Class.ISSUER));
  }

  /**
   * Returns an issuer.
   *
   * @param id the https address at which this document will stand
   * @param name what it is called
   * @param url its web site
   * @param email where people can write to
   * @return the issuer
   * @throws IllegalArgumentException if the id is no web address
   */
  public static Issuer of(URI id, String name, URI url, String email) {
    if (!WebAddress.isWeb(id.toString())) {
      throw new IllegalArgumentException("an issuer has its own https address as id");
    }
    JsonObject json =
        document(Ob2Class.ISSUER, id.toString())
            .text("name", name)
            .text("url", url.toString())
            .text("email", email)
            .object();
    return new Issuer(checked(json, Ob2Class.ISSUER));
  }

  /**
   * Returns this issuer with another member, such as {@code description} or an extension.
   *
   * @param member the term, or an IRI
   * @param value its value
   * @return the changed issuer
   * @throws IllegalArgumentException if that is not in order
   */
  public Issuer with(String member, JsonValue value) {
    return new Issuer(checked(toJson().with(member, value), Ob2Class.ISSUER));
  }

  /**
   * Returns this issuer with its keys.
   *
   * @param addresses the addresses of the key documents
   * @return the changed issuer
   */
  public Issuer withKeys(List<URI> addresses) {
    return with("publicKey", texts(addresses.stream().map(URI::toString).toList()));
  }

  /**
   * Returns this issuer with the address of its revocation list.
   *
   * @param address the address
   * @return the changed issuer
   */
  public Issuer withRevocationList(URI address) {
    return with("revocationList", JsonValue.of(address.toString()));
  }

  /**
   * Returns this issuer saying which hosted assertions are its own.
   *
   * @param prefixes with one of which an assertion's id starts
   * @return the changed issuer
   */
  public Issuer hostingUnder(List<URI> prefixes) {
    return with(
        "verification",
        new Members()
            .text("type", "VerificationObject")
            .value("startsWith", texts(prefixes.stream().map(URI::toString).toList()))
            .object());
  }

  private static JsonValue texts(List<String> texts) {
    return new Members().texts("x", texts).object().member("x").orElseThrow();
  }

  /**
   * Returns the name.
   *
   * @return the name
   */
  public String name() {
    return Values.text(toJson(), "name").orElse("");
  }

  /**
   * Returns the web site.
   *
   * @return the address, or nothing in older badges
   */
  public Optional<String> url() {
    return Values.text(toJson(), "url");
  }

  /**
   * Returns where people can write to.
   *
   * @return the e-mail address, or nothing in older badges
   */
  public Optional<String> email() {
    return Values.text(toJson(), "email");
  }

  /**
   * Returns the telephone number.
   *
   * @return the number, or nothing
   */
  public Optional<String> telephone() {
    return Values.text(toJson(), "telephone");
  }

  /**
   * Returns what the issuer is.
   *
   * @return the description, or nothing
   */
  public Optional<String> description() {
    return Values.text(toJson(), "description");
  }

  /**
   * Returns the picture.
   *
   * @return the picture, or nothing
   */
  public Optional<Image> image() {
    return Image.in(toJson());
  }

  /**
   * Returns the keys with which it signs.
   *
   * @return the keys, by IRI or embedded
   */
  public List<Link> publicKeys() {
    return Link.all(toJson(), "publicKey");
  }

  /**
   * Returns where its revocation list stands.
   *
   * @return the address, or nothing
   */
  public Optional<String> revocationList() {
    return Values.node(toJson(), "revocationList").flatMap(node -> node.text("id"));
  }

  /**
   * Returns the beginnings of which an assertion's id has to have one.
   *
   * @return them, or none if the issuer does not say
   */
  public List<String> startsWith() {
    return policy("startsWith");
  }

  /**
   * Returns the hosts of which an assertion's id has to have one.
   *
   * @return them, or none if the issuer does not say
   */
  public List<String> allowedOrigins() {
    return policy("allowedOrigins");
  }

  /** Returns the property that its policy is about. */
  String verificationProperty() {
    return Values.node(toJson(), "verification")
        .flatMap(policy -> Values.text(policy, "verificationProperty"))
        .orElse("id");
  }

  private List<String> policy(String property) {
    return Values.node(toJson(), "verification").stream()
        .flatMap(policy -> Values.texts(policy, property).stream())
        .toList();
  }
}
