package io.microcredential.badges.api;

import io.microcredential.badges.SignedBadge;
import io.microcredential.badges.ob3.DateTimes;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A credential as hosts exchange it: the very text that was signed, with what tells it apart from
 * others. What it says is not believed here.
 *
 * <p>Equal are two documents with the same text; {@link #isSameCredentialAs} is the comparison of
 * the specification.
 */
public final class CredentialDocument {

  private static final Set<String> TYPES = Set.of("AchievementCredential", "OpenBadgeCredential");

  private final String text;
  private final JsonObject credential;
  private final boolean compact;
  private final String id;
  private final String issuerId;
  private final Instant validFrom;

  private CredentialDocument(
      String text,
      JsonObject credential,
      boolean compact,
      String id,
      String issuerId,
      Instant validFrom) {
    this.text = text;
    this.credential = credential;
    this.compact = compact;
    this.id = id;
    this.issuerId = issuerId;
    this.validFrom = validFrom;
  }

  /**
   * Reads a credential.
   *
   * @param text a JSON document, or a compact JWS
   * @return the credential, or every problem: text that cannot be read, another type than {@code
   *     OpenBadgeCredential}, no id, no issuer, no date from which it is valid
   */
  public static Outcome<CredentialDocument> parse(String text) {
    String stripped = text.strip();
    return stripped.startsWith("{") ? json(stripped) : compact(stripped);
  }

  /**
   * Reads what an issuer has just signed.
   *
   * @param badge the badge
   * @return the credential, or every problem
   */
  public static Outcome<CredentialDocument> of(SignedBadge badge) {
    return parse(badge.text());
  }

  static Outcome<CredentialDocument> json(String text) {
    return Json.parse(text).then(value -> read(text, value, false));
  }

  static Outcome<CredentialDocument> json(byte[] utf8) {
    return Json.parse(utf8)
        .then(value -> read(new String(utf8, StandardCharsets.UTF_8), value, false));
  }

  static Outcome<CredentialDocument> compact(String token) {
    return VcJwt.parse(token).then(jwt -> read(token, jwt.credential(), true));
  }

  private static Outcome<CredentialDocument> read(String text, JsonValue value, boolean compact) {
    if (!(value instanceof JsonObject credential)) {
      return Outcome.refusal(
          error("api.credential.form", JsonPointer.root(), "A credential is a JSON object."));
    }
    List<Problem> problems = new ArrayList<>();
    if (!isBadge(credential)) {
      problems.add(
          error(
              "api.credential.type",
              JsonPointer.root().child("type"),
              "The document is no OpenBadgeCredential."));
    }
    Optional<String> id = credential.text("id").filter(text1 -> !text1.isBlank());
    if (id.isEmpty()) {
      problems.add(
          error(
              "api.credential.id",
              JsonPointer.root().child("id"),
              "The credential has no id, so it cannot be told apart from others."));
    }
    Optional<String> issuer = issuerId(credential);
    if (issuer.isEmpty()) {
      problems.add(
          error(
              "api.credential.issuer",
              JsonPointer.root().child("issuer"),
              "The credential names no issuer."));
    }
    Optional<Instant> from = start(credential);
    if (from.isEmpty()) {
      problems.add(
          error(
              "api.credential.valid-from",
              JsonPointer.root().child("validFrom"),
              "The credential does not say from when it is valid."));
    }
    return problems.isEmpty()
        ? Outcome.success(
            new CredentialDocument(
                text,
                credential,
                compact,
                id.orElseThrow(),
                issuer.orElseThrow(),
                from.orElseThrow()))
        : Outcome.refusal(Problems.of(problems));
  }

  private static Problem error(String code, JsonPointer at, String message) {
    return Problem.error(code, at, message);
  }

  private static boolean isBadge(JsonObject credential) {
    JsonValue type = credential.members().get("type");
    List<JsonValue> types = type instanceof JsonArray list ? list.items() : List.of();
    return types.stream()
        .anyMatch(item -> item instanceof JsonString name && TYPES.contains(name.value()));
  }

  private static Optional<String> issuerId(JsonObject credential) {
    JsonValue issuer = credential.members().get("issuer");
    Optional<String> id =
        issuer instanceof JsonObject profile ? profile.text("id") : credential.text("issuer");
    return id.filter(text -> !text.isBlank());
  }

  /** The data model 1.1 calls it {@code issuanceDate}. */
  private static Optional<Instant> start(JsonObject credential) {
    return credential
        .text("validFrom")
        .or(() -> credential.text("issuanceDate"))
        .flatMap(DateTimes::parse);
  }

  /**
   * Returns the credential as it was signed.
   *
   * @return the JSON document or the compact JWS, not a character changed
   */
  public String text() {
    return text;
  }

  /**
   * Returns whether the credential is signed as a JWT.
   *
   * @return whether {@link #text()} is a compact JWS
   */
  public boolean isCompact() {
    return compact;
  }

  /**
   * Returns what the credential says.
   *
   * @return the JSON document, unbelieved
   */
  public JsonObject credential() {
    return credential;
  }

  /**
   * Returns what identifies the credential.
   *
   * @return the id as it stands there
   */
  public String id() {
    return id;
  }

  /**
   * Returns who is said to have issued it.
   *
   * @return the id of the issuer as it stands there
   */
  public String issuerId() {
    return issuerId;
  }

  /**
   * Returns from when it is valid.
   *
   * @return {@code validFrom}, or {@code issuanceDate} in the data model 1.1
   */
  public Instant validFrom() {
    return validFrom;
  }

  /**
   * Returns whether this and another document are the same credential, perhaps in a newer form: ids
   * of credential and issuer are equal once percent-encoding is undone and white space around them
   * is gone.
   *
   * @param other the other document
   * @return whether one may replace the other
   * @see <a
   *     href="https://www.imsglobal.org/spec/ob/v3p0/#credential-equality-and-comparison-algorithm">Open
   *     Badges 3.0, section 10 Credential equality and comparison algorithm</a>
   */
  public boolean isSameCredentialAs(CredentialDocument other) {
    return PercentEncoding.undone(id).equals(PercentEncoding.undone(other.id))
        && PercentEncoding.undone(issuerId).equals(PercentEncoding.undone(other.issuerId));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CredentialDocument document && document.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Returns the form and length; what a credential says is its holder's. */
  @Override
  public String toString() {
    return "CredentialDocument["
        + (compact ? "compact JWS, " : "JSON, ")
        + text.length()
        + " characters]";
  }
}
