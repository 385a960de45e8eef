package io.microcredential.badges.proof;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
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

  /** Compares the claims with the credential. */
  static Problems compare(JsonObject payload) {
    var claims = new JwtClaims();
    if (payload.member("vc").isPresent()) {
      claims.refuse(
          "jwt.vc-claim",
          "vc",
          "This is the form of the data model 1.1; in 2.0 the credential is the payload.");
    }
    claims.same(payload, "iss", issuer(payload), "the issuer's id");
    claims.same(payload, "jti", payload.text("id"), "the credential's id");
    claims.same(payload, "sub", subject(payload), "the subject's id");
    claims.time(payload, "nbf", "validFrom");
    if (payload.member("validUntil").isPresent() || payload.member("exp").isPresent()) {
      claims.time(payload, "exp", "validUntil");
    }
    return Problems.of(claims.problems);
  }

  private void same(JsonObject payload, String claim, Optional<String> expected, String what) {
    if (expected.isEmpty() || !payload.text(claim).equals(expected)) {
      refuse("jwt." + claim, claim, "The claim must be " + what + ".");
    }
  }

  private void time(JsonObject payload, String claim, String member) {
    Optional<Instant> expected = instant(payload, member);
    Optional<BigDecimal> seconds =
        payload.members().get(claim) instanceof JsonNumber number
            ? number.decimal()
            : Optional.empty();
    if (expected.isEmpty()
        || seconds.isEmpty()
        || !(isSame(seconds.get(), exact(expected.get()))
            || isSame(seconds.get(), exact(expected.get()).setScale(0, RoundingMode.FLOOR)))) {
      refuse("jwt." + claim, claim, "The claim must be " + member + " in seconds since 1970.");
    }
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
