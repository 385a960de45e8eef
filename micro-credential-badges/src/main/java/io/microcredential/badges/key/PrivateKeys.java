package io.microcredential.badges.key;

import io.microcredential.badges.internal.Base64Url;
import io.microcredential.badges.internal.BouncyCastleCurves;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns encoded private keys into those of the Java platform, and finds their public halves. */
final class PrivateKeys {

  private static final List<String> RSA = List.of("n", "e", "d", "p", "q", "dp", "dq", "qi");

  private PrivateKeys() {}

  static Optional<PrivateKey> read(byte[] pkcs8) {
    for (String kind : List.of("EC", "RSA", "Ed25519")) {
      Optional<PrivateKey> key = generate(kind, new PKCS8EncodedKeySpec(pkcs8));
      if (key.isPresent()) {
        return key;
      }
    }
    return Optional.empty();
  }

  static Optional<PrivateKey> read(JsonObject jwk, VerificationKey half) {
    if (half.algorithm() != KeyAlgorithm.RSA) {
      WeierstrassCurve curve = JavaKeys.curve(half.algorithm());
      return number(jwk, "d")
          .filter(d -> inRange(d, curve))
          .flatMap(d -> generate("EC", new ECPrivateKeySpec(d, curve.parameters())));
    }
    var numbers = new ArrayList<BigInteger>();
    RSA.forEach(name -> number(jwk, name).ifPresent(numbers::add));
    if (numbers.size() < RSA.size()) {
      return Optional.empty();
    }
    return generate(
        "RSA",
        new RSAPrivateCrtKeySpec(
            numbers.get(0),
            numbers.get(1),
            numbers.get(2),
            numbers.get(3),
            numbers.get(4),
            numbers.get(5),
            numbers.get(6),
            numbers.get(7)));
  }

  private static Optional<BigInteger> number(JsonObject jwk, String name) {
    return jwk.text(name)
        .filter(text -> text.length() <= 2048)
        .flatMap(Base64Url::decode)
        .map(bytes -> new BigInteger(1, bytes));
  }

  private static boolean inRange(BigInteger secret, WeierstrassCurve curve) {
    return secret.signum() > 0 && secret.compareTo(curve.parameters().getOrder()) < 0;
  }

  static Optional<VerificationKey> publicHalf(PrivateKey key) {
    if (key instanceof RSAPrivateCrtKey rsa) {
      return JavaKeys.rsa(rsa.getModulus(), rsa.getPublicExponent());
    }
    if (key instanceof EdECPrivateKey edwards) {
      return edwards
          .getBytes()
          .filter(seed -> seed.length == 32)
          .map(BouncyCastleCurves::publicKey)
          .flatMap(VerificationKey::ed25519IfSound);
    }
    return key instanceof ECPrivateKey elliptic ? publicHalf(elliptic) : Optional.empty();
  }

  private static Optional<VerificationKey> publicHalf(ECPrivateKey key) {
    for (KeyAlgorithm kind : List.of(KeyAlgorithm.P256, KeyAlgorithm.P384)) {
      WeierstrassCurve curve = JavaKeys.curve(kind);
      if (key.getParams().getCurve().equals(curve.parameters().getCurve())
          && key.getParams().getGenerator().equals(curve.parameters().getGenerator())
          && inRange(key.getS(), curve)) {
        return JavaKeys.elliptic(
            kind, BouncyCastleCurves.publicPoint(curve.standardName(), key.getS()));
      }
    }
    return Optional.empty();
  }

  private static Optional<PrivateKey> generate(String kind, KeySpec spec) {
    try {
      return Optional.of(KeyFactory.getInstance(kind).generatePrivate(spec));
    } catch (InvalidKeySpecException otherKind) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java runtime lacks " + kind, e);
    }
  }
}
