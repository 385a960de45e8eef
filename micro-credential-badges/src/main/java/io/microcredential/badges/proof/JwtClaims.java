package io.microcredential.badges.proof;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The registered claims that repeat what the credential says.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof">Open Badges 3.0, section 8.2
 *     JSON Web Token Proof Format</a>
 */
final class JwtClaims {

  static final List<String> REGISTERED = List.of("iss", "jti", "sub", "nbf", "exp", "iat", "aud");

  private static final String FORMER_CONTEXT = "https://www.w3.org/2018/credentials/v1";
  private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(253_402_300_799L);

  private final List<Problem> problems = new ArrayList<>();

  private JwtClaims() {}

  /** Adds the claims to a credential. */
  static Outcome<JsonObject> add(JsonObject credential) {
    var claims = new JwtClaims();
    for (String name : REGISTERED) {
      if (credential.member(name).isPresent()) {
        claims.refuse("jwt.reserved", name, "A credential must not bring its own JWT claims.");
      }
    }
    String issuer = claims.required(issuer(credential), "issuer", "an issuer with an id");
    String id = claims.required(credential.text("id"), "id", "an id");
    String subject =
        claims.required(subject(credential), "credentialSubject", "one subject with an id");
    Instant from =
        claims.required(instant(credential, "validFrom"), "validFrom", "a date and time");
    boolean ends = credential.member("validUntil").isPresent();
    Instant until =
        ends
            ? claims.required(instant(credential, "validUntil"), "validUntil", "a date and time")
            : null;
    if (issuer == null
        || id == null
        || subject == null
        || from == null
        || !claims.problems.isEmpty()) {
      return Outcome.refusal(Problems.of(claims.problems));
    }
    JsonObject all =
        credential
            .with("iss", JsonValue.of(issuer))
            .with("jti", JsonValue.of(id))
            .with("sub", JsonValue.of(subject))
            .with("nbf", JsonValue.of(from.getEpochSecond()));
    return Outcome.success(
        until == null ? all : all.with("exp", JsonValue.of(until.getEpochSecond())));
  }

  private <T> @Nullable T required(Optional<T> value, String member, String what) {
    if (value.isEmpty()) {
      refuse("jwt.missing", member, "A VC-JWT needs a credential with " + what + ".");
    }
    return value.orElse(null);
  }

  /**
   * Takes the credential out of a payload: the payload itself without the claims, or under the data
   * model 1.1 the claim {@code vc}, with what only the claims say filled in.
   *
   * @see <a href="https://www.w3.org/TR/vc-data-model/#jwt-decoding">Verifiable Credentials Data
   *     Model 1.1, section 6.3.1, JWT decoding</a>
   */
  static JsonObject credential(JsonObject payload) {
    JsonObject bare = payload;
    for (String claim : REGISTERED) {
      bare = bare.without(claim);
    }
    return isFormer(payload) ? filled(object(payload, "vc").orElseThrow(), payload) : bare;
  }

  /** The form of the data model 1.1 has the credential in {@code vc} and only there. */
  private static boolean isFormer(JsonObject payload) {
    return object(payload, "vc").filter(vc -> vc.member("@context").isPresent()).isPresent()
        && payload.member("@context").isEmpty();
  }

  private static JsonObject filled(JsonObject vc, JsonObject payload) {
    JsonObject all = vc;
    all = copied(all, "id", payload.member("jti"));
    all = copied(all, "issuer", payload.member("iss"));
    all = copied(all, "issuanceDate", seconds(payload, "nbf"));
    all = copied(all, "expirationDate", seconds(payload, "exp"));
    Optional<JsonObject> subject = object(all, "credentialSubject");
    return subject.isPresent()
        ? all.with("credentialSubject", copied(subject.get(), "id", payload.member("sub")))
        : all;
  }

  private static JsonObject copied(JsonObject object, String name, Optional<JsonValue> value) {
    return value.isPresent() && object.member(name).isEmpty()
        ? object.with(name, value.get())
        : object;
  }

  private static Optional<JsonValue> seconds(JsonObject payload, String claim) {
    return time(payload, claim).map(instant -> JsonValue.of(instant.toString()));
  }

  private static Optional<Instant> time(JsonObject payload, String claim) {
    return number(payload, claim)
        .filter(seconds -> seconds.abs().compareTo(MAX_SECONDS) <= 0)
        .map(seconds -> Instant.ofEpochSecond(seconds.longValue()));
  }

  /** Returns when the signer says that it signed. */
  static Optional<Instant> signed(JsonObject payload) {
    return time(payload, "iat").or(() -> time(payload, "nbf"));
  }

  /** Compares the claims with the credential. */
  static Problems compare(JsonObject payload) {
    var claims = new JwtClaims();
    boolean former = isFormer(payload);
    JsonObject credential = credential(payload);
    if (payload.member("vc").isPresent() && !(former && isOfFormerModel(credential))) {
      claims.refuse(
          "jwt.vc-claim",
          "vc",
          "This is the form of the data model 1.1; in 2.0 the credential is the payload.");
    }
    claims.same(payload, "iss", issuer(credential), "the issuer's id");
    claims.same(payload, "jti", credential.text("id"), "the credential's id");
    claims.same(payload, "sub", subject(credential), "the subject's id");
    claims.time(payload, "nbf", credential, former ? "issuanceDate" : "validFrom");
    String end = former ? "expirationDate" : "validUntil";
    if (credential.member(end).isPresent() || payload.member("exp").isPresent()) {
      claims.time(payload, "exp", credential, end);
    }
    return Problems.of(claims.problems);
  }

  private static boolean isOfFormerModel(JsonObject credential) {
    JsonValue contexts = credential.members().get("@context");
    JsonValue first =
        contexts instanceof JsonArray array && !array.items().isEmpty()
            ? array.items().get(0)
            : contexts;
    return JsonValue.of(FORMER_CONTEXT).equals(first);
  }

  private void same(JsonObject payload, String claim, Optional<String> expected, String what) {
    if (expected.isEmpty() || !payload.text(claim).equals(expected)) {
      refuse("jwt." + claim, claim, "The claim must be " + what + ".");
    }
  }

  private void time(JsonObject payload, String claim, JsonObject credential, String member) {
    Optional<Instant> expected = instant(credential, member);
    Optional<BigDecimal> seconds = number(payload, claim);
    if (expected.isEmpty()
        || seconds.isEmpty()
        || !(isSame(seconds.get(), exact(expected.get()))
            || isSame(seconds.get(), exact(expected.get()).setScale(0, RoundingMode.FLOOR)))) {
      refuse("jwt." + claim, claim, "The claim must be " + member + " in seconds since 1970.");
    }
  }

  private static Optional<BigDecimal> number(JsonObject payload, String claim) {
    return payload.members().get(claim) instanceof JsonNumber number
        ? number.decimal()
        : Optional.empty();
  }

  private static boolean isSame(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) == 0;
  }

  private static BigDecimal exact(Instant instant) {
    return BigDecimal.valueOf(instant.getEpochSecond())
        .add(BigDecimal.valueOf(instant.getNano(), 9));
  }

  /** An issuer is an identifier, or an object that has one. */
  static Optional<String> issuer(JsonObject credential) {
    return credential
        .text("issuer")
        .or(() -> object(credential, "issuer").flatMap(issuer -> issuer.text("id")));
  }

  private static Optional<String> subject(JsonObject credential) {
    return object(credential, "credentialSubject").flatMap(subject -> subject.text("id"));
  }

  private static Optional<JsonObject> object(JsonObject parent, String name) {
    return parent.member(name).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
  }

  private static Optional<Instant> instant(JsonObject credential, String member) {
    try {
      return credential.text(member).map(text -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private void refuse(String code, String member, String message) {
    problems.add(Problem.error(code, JsonPointer.root().child(member), message));
  }
}
