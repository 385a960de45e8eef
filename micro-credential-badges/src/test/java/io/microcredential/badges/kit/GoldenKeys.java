package io.microcredential.badges.kit;

import io.microcredential.badges.key.SigningKey;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;

/** Keys that everybody knows, made from words; they protect nothing. */
final class GoldenKeys {

  private static final BigInteger EXPONENT = BigInteger.valueOf(65537);

  private GoldenKeys() {}

  /** Returns a key whose seed is the digest of a word. */
  static SigningKey ed25519(String word) {
    return SigningKey.ed25519DidKey(digest("SHA-256", word));
  }

  /** Returns a key of 2048 bits whose primes follow from a word, on every Java the same. */
  static SigningKey rsa(String word, String address) {
    BigInteger p = prime(word + " p");
    BigInteger q = prime(word + " q");
    BigInteger p1 = p.subtract(BigInteger.ONE);
    BigInteger q1 = q.subtract(BigInteger.ONE);
    BigInteger n = p.multiply(q);
    BigInteger d = EXPONENT.modInverse(p1.multiply(q1));
    try {
      KeyFactory keys = KeyFactory.getInstance("RSA");
      var pair =
          new KeyPair(
              keys.generatePublic(new RSAPublicKeySpec(n, EXPONENT)),
              keys.generatePrivate(
                  new RSAPrivateCrtKeySpec(
                      n, EXPONENT, d, p, q, d.mod(p1), d.mod(q1), q.modInverse(p))));
      return SigningKey.from(pair, address, new SecureRandom()); // signatures do not depend on it
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has RSA", e);
    }
  }

  /** Returns the first prime of 1024 bits behind two digests with the two highest bits set. */
  private static BigInteger prime(String word) {
    byte[] first = digest("SHA-512", word + " 1");
    byte[] second = digest("SHA-512", word + " 2");
    BigInteger start =
        new BigInteger(1, first).shiftLeft(512).or(new BigInteger(1, second)).setBit(1023);
    BigInteger prime = start.setBit(1022).nextProbablePrime();
    while (prime.mod(EXPONENT).equals(BigInteger.ONE)) {
      prime = prime.nextProbablePrime(); // else the exponent has no inverse
    }
    return prime;
  }

  private static byte[] digest(String algorithm, String word) {
    try {
      return MessageDigest.getInstance(algorithm).digest(word.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
