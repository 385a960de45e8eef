package io.microcredential.badges.key;

import io.microcredential.badges.internal.Base64Url;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Web Key form of public keys.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7518#section-6">RFC 7518, section 6</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8037#section-2">RFC 8037, section 2</a>
 */
final class Jwk {

  private static final List<String> PRIVATE = List.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

  private Jwk() {}

  static JsonObject encode(VerificationKey key) {
    var members = new LinkedHashMap<String, JsonValue>();
    switch (key.algorithm()) {
      case ED25519 -> {
        put(members, "kty", "OKP");
        put(members, "crv", "Ed25519");
        put(members, "x", Base64Url.encode(key.encoded()));
      }
      case RSA -> {
        put(members, "kty", "RSA");
        put(members, "n", Base64Url.encode(unsigned(key.rsaKey().getModulus())));
        put(members, "e", Base64Url.encode(unsigned(key.rsaKey().getPublicExponent())));
      }
      default -> {
        WeierstrassCurve curve = JavaKeys.curve(key.algorithm());
        var point = key.ellipticKey().getW();
        put(members, "kty", "EC");
        put(members, "crv", key.algorithm().toString());
        put(members, "x", Base64Url.encode(curve.fixed(point.getAffineX())));
        put(members, "y", Base64Url.encode(curve.fixed(point.getAffineY())));
      }
    }
    return new JsonObject(members);
  }

  /** Reads the public half of a key that shows its private part. */
  static Outcome<VerificationKey> publicPart(JsonObject jwk) {
    JsonObject half = jwk.without("key_ops");
    for (String name : PRIVATE) {
      half = half.without(name);
    }
    return decode(half);
  }

  static Outcome<VerificationKey> decode(JsonObject jwk) {
    for (String name : PRIVATE) {
      if (jwk.member(name).isPresent()) {
        return refusal(
            "jwk.private", "This key shows its private part, so anybody can sign with it.");
      }
    }
    if (jwk.member("use").isPresent() && !jwk.text("use").equals(Optional.of("sig"))) {
      return refusal("jwk.use", "This key is not meant for signatures.");
    }
    if (jwk.member("key_ops").isPresent() && !mayVerify(jwk.members().get("key_ops"))) {
      return refusal("jwk.use", "This key is not meant for verifying signatures.");
    }
    String kind = jwk.text("kty").orElse("") + " " + jwk.text("crv").orElse("");
    Optional<VerificationKey> key =
        switch (kind) {
          case "OKP Ed25519" -> bytes(jwk, "x").flatMap(VerificationKey::ed25519IfSound);
          case "EC P-256" -> elliptic(jwk, KeyAlgorithm.P256);
          case "EC P-384" -> elliptic(jwk, KeyAlgorithm.P384);
          case "RSA " -> rsa(jwk);
          default -> null;
        };
    if (key == null) {
      return refusal(
          "jwk.kind",
          "This key is of a kind that is not read here: Ed25519, P-256, P-384, RSA are.");
    }
    return key.map(found -> bound(found, jwk))
        .orElseGet(() -> refusal("jwk.key", "The members of this key make up no sound key."));
  }

  private static boolean mayVerify(@Nullable JsonValue operations) {
    return operations instanceof JsonArray array && array.items().contains(JsonValue.of("verify"));
  }

  /** A key that names its scheme is for no other, so that an attacker cannot choose. */
  private static Outcome<VerificationKey> bound(VerificationKey key, JsonObject jwk) {
    if (jwk.member("alg").isEmpty()) {
      return Outcome.success(key);
    }
    // RFC 9864 gives Ed25519 its own name beside the older EdDSA.
    return jwk.text("alg")
        .flatMap(
            name ->
                name.equals("Ed25519")
                    ? Optional.of(SignatureAlgorithm.EDDSA)
                    : SignatureAlgorithm.named(name))
        .filter(key::allows)
        .map(scheme -> Outcome.success(key.only(scheme)))
        .orElseGet(
            () ->
                refusal(
                    "jwk.algorithm",
                    "This key is meant for a signature scheme that is not read here or does not"
                        + " fit it."));
  }

  private static Optional<VerificationKey> elliptic(JsonObject jwk, KeyAlgorithm algorithm) {
    int length = JavaKeys.curve(algorithm).fieldBytes();
    Optional<byte[]> x = bytes(jwk, "x").filter(bytes -> bytes.length == length);
    Optional<byte[]> y = bytes(jwk, "y").filter(bytes -> bytes.length == length);
    return x.flatMap(
        left ->
            y.flatMap(
                right ->
                    JavaKeys.elliptic(
                        algorithm, new BigInteger(1, left), new BigInteger(1, right))));
  }

  private static Optional<VerificationKey> rsa(JsonObject jwk) {
    Optional<byte[]> modulus = bytes(jwk, "n");
    Optional<byte[]> exponent = bytes(jwk, "e");
    return modulus.flatMap(
        n -> exponent.flatMap(e -> JavaKeys.rsa(new BigInteger(1, n), new BigInteger(1, e))));
  }

  private static Optional<byte[]> bytes(JsonObject jwk, String name) {
    return jwk.text(name).filter(text -> text.length() <= 2048).flatMap(Base64Url::decode);
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] signed = number.toByteArray();
    return signed[0] == 0 ? java.util.Arrays.copyOfRange(signed, 1, signed.length) : signed;
  }

  private static void put(LinkedHashMap<String, JsonValue> members, String name, String text) {
    members.put(name, JsonValue.of(text));
  }

  private static Outcome<VerificationKey> refusal(String code, String message) {
    return Outcome.refusal(Problem.error(code, JsonPointer.root(), message));
  }
}
