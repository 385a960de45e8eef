package io.microcredential.badges.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile world: the tricks that collections of attacks on signatures play. */
class SignatureTricksTest {

  private static final byte[] DATA = "a badge".getBytes(StandardCharsets.UTF_8);
  private static final String METHOD = "https://issuer.example/i#key-1";

  private static SecureRandom random() throws Exception {
    return SecureRandom.getInstance("SHA1PRNG");
  }

  private static byte[] fixed(BigInteger number, int length) {
    byte[] fixed = new byte[length];
    byte[] signed = number.toByteArray();
    int count = Math.min(length, signed.length);
    System.arraycopy(signed, signed.length - count, fixed, length - count, count);
    return fixed;
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  /** RFC 8032, section 5.1.7, and what stricter verifiers add. */
  @Nested
  class OnEd25519 {

    private static final BigInteger ORDER =
        BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private final byte[] seed = new byte[32];
    private final VerificationKey key = SigningKey.ed25519(seed, METHOD).publicKey();

    private BigInteger littleEndian(byte[] bytes) {
      byte[] reversed = new byte[bytes.length];
      for (int i = 0; i < bytes.length; i++) {
        reversed[i] = bytes[bytes.length - 1 - i];
      }
      return new BigInteger(1, reversed);
    }

    private byte[] littleEndian(BigInteger number) {
      byte[] big = fixed(number, 32);
      byte[] reversed = new byte[32];
      for (int i = 0; i < 32; i++) {
        reversed[i] = big[31 - i];
      }
      return reversed;
    }

    private byte[] sha512(byte[]... parts) throws Exception {
      var digest = MessageDigest.getInstance("SHA-512");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    }

    private BigInteger secret() throws Exception {
      byte[] clamped = Arrays.copyOf(sha512(seed), 32);
      clamped[0] &= (byte) 248;
      clamped[31] &= 127;
      clamped[31] |= 64;
      return littleEndian(clamped);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 14})
    void refusesANumberThatIsNotReduced(int times) {
      byte[] good = SigningKey.ed25519(seed, METHOD).sign(DATA);
      BigInteger s = littleEndian(Arrays.copyOfRange(good, 32, 64));
      byte[] other =
          joined(
              Arrays.copyOf(good, 32),
              littleEndian(s.add(ORDER.multiply(BigInteger.valueOf(times)))));
      assertThat(key.verifies(DATA, good)).isTrue();
      assertThat(key.verifies(DATA, other)).isFalse();
    }

    /** The equation holds for these: S B = R + k A with R of small order and S = k a. */
    @Test
    void refusesASignatureWhoseFirstHalfIsOfSmallOrder() throws Exception {
      byte[] neutral = littleEndian(BigInteger.ONE);
      BigInteger k = littleEndian(sha512(neutral, key.encoded(), DATA)).mod(ORDER);
      byte[] forged = joined(neutral, littleEndian(k.multiply(secret()).mod(ORDER)));
      assertThat(
              org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
                  forged, 0, key.encoded(), 0, DATA, 0, DATA.length))
          .as("a verifier that only looks at the equation")
          .isTrue();
      assertThat(key.verifies(DATA, forged)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "0100000000000000000000000000000000000000000000000000000000000000",
          "0100000000000000000000000000000000000000000000000000000000000080",
          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
          "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
          "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "0000000000000000000000000000000000000000000000000000000000000000",
          "0000000000000000000000000000000000000000000000000000000000000080",
          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85"
        })
    void refusesPointsOfSmallOrderAsKeysAndInSignatures(String hex) {
      byte[] point = HexFormat.of().parseHex(hex);
      assertThat(VerificationKey.ed25519IfSound(point)).isEmpty();
      assertThat(key.verifies(DATA, joined(point, new byte[32]))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32, 63, 65, 96, 128})
    void refusesOtherLengths(int length) {
      byte[] good = SigningKey.ed25519(seed, METHOD).sign(DATA);
      assertThat(key.verifies(DATA, Arrays.copyOf(good, length))).isFalse();
    }
  }

  /** ECDSA by FIPS 186-5 in the form of IEEE P1363. */
  @Nested
  class OnEcdsa {

    private KeyPair pair(KeyAlgorithm kind) throws Exception {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(
          new ECGenParameterSpec(kind == KeyAlgorithm.P384 ? "secp384r1" : "secp256r1"), random());
      return generator.generateKeyPair();
    }

    private static int length(KeyAlgorithm kind) {
      return kind == KeyAlgorithm.P384 ? 48 : 32;
    }

    @ParameterizedTest
    @EnumSource(
        value = KeyAlgorithm.class,
        names = {"P256", "P384"})
    void refusesNumbersOutsideTheirRange(KeyAlgorithm kind) throws Exception {
      KeyPair pair = pair(kind);
      VerificationKey key = VerificationKey.from(pair.getPublic());
      BigInteger n = ((ECPublicKey) pair.getPublic()).getParams().getOrder();
      BigInteger p =
          ((java.security.spec.ECFieldFp)
                  ((ECPublicKey) pair.getPublic()).getParams().getCurve().getField())
              .getP();
      BigInteger top = BigInteger.ONE.shiftLeft(8 * length(kind)).subtract(BigInteger.ONE);
      BigInteger[] odd = {
        BigInteger.ZERO,
        BigInteger.ONE,
        n.subtract(BigInteger.ONE),
        n,
        n.add(BigInteger.ONE),
        p,
        top
      };
      for (BigInteger r : odd) {
        for (BigInteger s : odd) {
          byte[] forged = joined(fixed(r, length(kind)), fixed(s, length(kind)));
          assertThat(key.verifies(DATA, forged)).isFalse();
          assertThat(
                  io.microcredential.badges.internal.NimbusJose.verify(
                      kind == KeyAlgorithm.P384 ? "ES384" : "ES256",
                      pair.getPublic(),
                      DATA,
                      forged))
              .isFalse();
        }
      }
    }

    @ParameterizedTest
    @EnumSource(
        value = KeyAlgorithm.class,
        names = {"P256", "P384"})
    void refusesDerAndOtherLengths(KeyAlgorithm kind) throws Exception {
      KeyPair pair = pair(kind);
      VerificationKey key = VerificationKey.from(pair.getPublic());
      var der =
          Signature.getInstance(kind == KeyAlgorithm.P384 ? "SHA384withECDSA" : "SHA256withECDSA");
      der.initSign(pair.getPrivate());
      der.update(DATA);
      byte[] inDer = der.sign();
      assertThat(key.verifies(DATA, inDer)).isFalse();
      byte[] good = SigningKey.from(pair, METHOD, random()).sign(DATA);
      assertThat(key.verifies(DATA, good)).isTrue();
      for (int length : new int[] {0, 1, good.length - 1, good.length + 1, good.length + 2}) {
        assertThat(key.verifies(DATA, Arrays.copyOf(good, length))).isFalse();
      }
      byte[] padded = new byte[good.length + 2];
      System.arraycopy(good, 0, padded, 1, length(kind));
      System.arraycopy(good, length(kind), padded, length(kind) + 2, length(kind));
      assertThat(key.verifies(DATA, padded)).isFalse();
    }

    @Test
    void refusesTheSignatureOfAShorterDigest() throws Exception {
      KeyPair pair = pair(KeyAlgorithm.P384);
      var shorter = Signature.getInstance("SHA256withECDSAinP1363Format");
      shorter.initSign(pair.getPrivate());
      shorter.update(DATA);
      assertThat(VerificationKey.from(pair.getPublic()).verifies(DATA, shorter.sign())).isFalse();
    }

    /** No standard forbids it, so nothing may rest on a signature having one form only. */
    @ParameterizedTest
    @EnumSource(
        value = KeyAlgorithm.class,
        names = {"P256", "P384"})
    void takesTheSecondFormThatEverySignatureHas(KeyAlgorithm kind) throws Exception {
      KeyPair pair = pair(kind);
      byte[] good = SigningKey.from(pair, METHOD, random()).sign(DATA);
      BigInteger n = ((ECPublicKey) pair.getPublic()).getParams().getOrder();
      var s = new BigInteger(1, Arrays.copyOfRange(good, length(kind), good.length));
      byte[] other = joined(Arrays.copyOf(good, length(kind)), fixed(n.subtract(s), length(kind)));
      assertThat(VerificationKey.from(pair.getPublic()).verifies(DATA, other)).isTrue();
    }
  }

  /** RSASSA by RFC 8017. */
  @Nested
  class OnRsa {

    private KeyPair pair() throws Exception {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048, random());
      return generator.generateKeyPair();
    }

    @ParameterizedTest
    @CsvSource({"RS256, PS256", "PS256, RS256"})
    void refusesOtherFormsOfASignature(SignatureAlgorithm scheme, SignatureAlgorithm wrong)
        throws Exception {
      KeyPair pair = pair();
      VerificationKey key = VerificationKey.from(pair.getPublic());
      BigInteger n = ((RSAPublicKey) pair.getPublic()).getModulus();
      byte[] good = SigningKey.from(pair, scheme, METHOD, random()).sign(DATA);
      assertThat(key.verifies(scheme, DATA, good)).isTrue();
      assertThat(key.verifies(wrong, DATA, good)).isFalse();
      assertThat(key.verifies(scheme, DATA, new byte[256])).isFalse();
      assertThat(key.verifies(scheme, DATA, fixed(BigInteger.ONE, 256))).isFalse();
      assertThat(key.verifies(scheme, DATA, fixed(n.subtract(BigInteger.ONE), 256))).isFalse();
      assertThat(key.verifies(scheme, DATA, fixed(new BigInteger(1, good).add(n), 257))).isFalse();
      assertThat(key.verifies(scheme, DATA, joined(new byte[1], good))).isFalse();
      assertThat(key.verifies(scheme, DATA, Arrays.copyOf(good, 257))).isFalse();
      assertThat(key.verifies(scheme, DATA, Arrays.copyOf(good, 255))).isFalse();
      assertThat(key.verifies(scheme, DATA, new byte[0])).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA1withRSA", "SHA512withRSA", "MD5withRSA"})
    void refusesTheSignatureOfAnotherDigest(String scheme) throws Exception {
      KeyPair pair = pair();
      var signing = Signature.getInstance(scheme);
      signing.initSign(pair.getPrivate());
      signing.update(DATA);
      assertThat(VerificationKey.from(pair.getPublic()).verifies(DATA, signing.sign())).isFalse();
    }
  }
}
