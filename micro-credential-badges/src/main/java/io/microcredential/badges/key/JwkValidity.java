package io.microcredential.badges.key;

import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members that say in a JSON Web Key when it may sign: {@code nbf} and {@code exp} in seconds,
 * and {@code revoked} with {@code revoked_at}.
 *
 * @see <a href="https://openid.net/specs/openid-federation-1_0.html">OpenID Federation 1.0,
 *     Federation Historical Keys</a>
 */
final class JwkValidity {

  private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(253_402_300_799L);

  private JwkValidity() {}

  /** Throws if the members are no times or leave no time. */
  static KeyValidity read(JsonObject jwk) {
    JsonValue revocation = jwk.members().get("revoked");
    @Nullable Instant revoked =
        revocation == null
            ? null
            : seconds(revocation instanceof JsonObject o ? o.members().get("revoked_at") : null);
    @Nullable Instant from = optional(jwk, "nbf");
    @Nullable Instant until = optional(jwk, "exp");
    if (from != null && until != null && !from.isBefore(until)) {
      throw new DateTimeException("never valid");
    }
    return new KeyValidity(from, until, revoked);
  }

  static JsonObject write(JsonObject jwk, KeyValidity validity) {
    JsonObject all = jwk;
    if (validity.notBefore() != null) {
      all = all.with("nbf", JsonValue.of(validity.notBefore().getEpochSecond()));
    }
    if (validity.notAfter() != null) {
      all = all.with("exp", JsonValue.of(validity.notAfter().getEpochSecond()));
    }
    return validity.revoked() == null
        ? all
        : all.with(
            "revoked",
            new JsonObject(
                Map.of("revoked_at", JsonValue.of(validity.revoked().getEpochSecond()))));
  }

  private static @Nullable Instant optional(JsonObject jwk, String name) {
    JsonValue value = jwk.members().get(name);
    return value == null ? null : seconds(value);
  }

  private static Instant seconds(@Nullable JsonValue value) {
    if (!(value instanceof JsonNumber number)) {
      throw new DateTimeException("not a number of seconds");
    }
    BigDecimal exact = number.decimal().orElse(MAX_SECONDS.add(BigDecimal.ONE));
    if (exact.abs().compareTo(MAX_SECONDS) > 0) {
      throw new DateTimeException("beyond all years");
    }
    return Instant.ofEpochSecond(exact.setScale(0, RoundingMode.FLOOR).longValueExact());
  }
}
