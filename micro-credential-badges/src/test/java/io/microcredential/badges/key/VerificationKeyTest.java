package io.microcredential.badges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationKeyTest {

  private static final String ED25519 = "z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi";
  private static final String P256 = "zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP";

  private static KeyPair pair(String algorithm, String curve, int bits) throws Exception {
    var generator = KeyPairGenerator.getInstance(algorithm);
    if (curve.isEmpty()) {
      generator.initialize(bits);
    } else {
      generator.initialize(new ECGenParameterSpec(curve));
    }
    return generator.generateKeyPair();
  }

  private static JsonObject object(String json) {
    return (JsonObject) Json.parse(json).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {ED25519, P256})
  void keepsAMultikey(String text) {
    VerificationKey key = VerificationKey.fromMultikey(text).orElseThrow();
    assertThat(key.multikey()).contains(text);
    assertThat(VerificationKey.fromJwk(key.jwk()).orElseThrow()).isEqualTo(key);
    assertThat(key).hasToString("VerificationKey[" + key.algorithm() + " " + text + "]");
  }

  @ParameterizedTest
  @CsvSource({
    "EC,secp256r1,0,P256",
    "EC,secp384r1,0,P384",
    "RSA,'',2048,RSA",
    "Ed25519,'',255,ED25519"
  })
  void keepsAKeyOfTheJavaPlatform(String name, String curve, int bits, KeyAlgorithm algorithm)
      throws Exception {
    var generator = KeyPairGenerator.getInstance(name);
    if (name.equals("Ed25519")) {
      var key = VerificationKey.from(generator.generateKeyPair().getPublic());
      assertThat(key.algorithm()).isEqualTo(algorithm);
      return;
    }
    VerificationKey key = VerificationKey.from(pair(name, curve, bits).getPublic());
    assertThat(key.algorithm()).isEqualTo(algorithm);
    VerificationKey again = VerificationKey.fromJwk(key.jwk()).orElseThrow();
    assertThat(again).isEqualTo(key).hasSameHashCodeAs(key);
    key.multikey()
        .ifPresent(
            text -> assertThat(VerificationKey.fromMultikey(text).orElseThrow()).isEqualTo(key));
  }

  @Test
  void refusesKeysOfThePlatformThatAreTooShortOrOfAnotherCurve() throws Exception {
    KeyPair weak = pair("RSA", "", 1024);
    assertThatThrownBy(() -> VerificationKey.from(weak.getPublic()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("P-256");
    KeyPair other = pair("EC", "secp521r1", 0);
    assertThatThrownBy(() -> VerificationKey.from(other.getPublic()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Nested
  class RefusesAMultikey {

    @Test
    void truncatedAtEveryCharacter() {
      for (String text : new String[] {ED25519, P256}) {
        for (int length = 0; length < text.length(); length++) {
          assertThat(VerificationKey.fromMultikey(text.substring(0, length)).isSuccess()).isFalse();
        }
      }
    }

    @Test
    void ofAnotherKind() {
      assertThat(
              VerificationKey.fromMultikey("z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc")
                  .problems()
                  .codes())
          .containsExactly("multikey.kind");
      assertThat(VerificationKey.fromMultikey("z").problems().codes())
          .containsExactly("multikey.kind");
    }

    @Test
    void thatIsNoPointOfItsCurve() {
      byte[] marked = new byte[35];
      marked[0] = (byte) 0x80;
      marked[1] = 0x24;
      marked[2] = 2;
      Arrays.fill(marked, 3, 35, (byte) 0xff);
      assertThat(VerificationKey.fromMultikey(Multibase.encode(marked)).problems().codes())
          .containsExactly("multikey.key");
      marked[2] = 4;
      assertThat(VerificationKey.fromMultikey(Multibase.encode(marked)).problems().codes())
          .containsExactly("multikey.key");
    }

    /** The eight points of small order, and two of them in a form that is not canonical. */
    @ParameterizedTest
    @ValueSource(
        strings = {
          "0100000000000000000000000000000000000000000000000000000000000000",
          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "0000000000000000000000000000000000000000000000000000000000000000",
          "0000000000000000000000000000000000000000000000000000000000000080",
          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
          "0100000000000000000000000000000000000000000000000000000000000080",
          "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
        })
    void ofSmallOrder(String hex) {
      byte[] point = HexFormat.of().parseHex(hex);
      assertThatThrownBy(() -> VerificationKey.ed25519(point))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class RefusesAJwk {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            {"kty":"OKP","crv":"Ed25519","x":"S96v3iqL6u-t2MaZtcfgcEz1EVTVLhezC3Ezykw8xaU","d":"AAAA"} | jwk.private
            {"kty":"oct","k":"AAAA"}                                   | jwk.private
            {"kty":"OKP","crv":"Ed25519","x":"S96v","use":"enc"}       | jwk.use
            {"kty":"OKP","crv":"Ed25519","x":"S96v","use":5}           | jwk.use
            {"kty":"OKP","crv":"X25519","x":"S96v"}                    | jwk.kind
            {"kty":"EC","crv":"P-521","x":"S96v","y":"S96v"}           | jwk.kind
            {}                                                         | jwk.kind
            {"kty":5}                                                  | jwk.kind
            {"kty":"OKP","crv":"Ed25519"}                              | jwk.key
            {"kty":"OKP","crv":"Ed25519","x":"S96v"}                   | jwk.key
            {"kty":"OKP","crv":"Ed25519","x":"***"}                    | jwk.key
            {"kty":"EC","crv":"P-256","x":"AA","y":"AA"}               | jwk.key
            {"kty":"RSA","n":"AQAB","e":"AQAB"}                        | jwk.key
            {"kty":"RSA","n":"","e":""}                                | jwk.key
            """)
    void thatIsNotAPublicKeyForSignatures(String json, String code) {
      assertThat(VerificationKey.fromJwk(object(json)).problems().codes()).containsExactly(code);
    }

    @Test
    void whosePointIsOffTheCurve() {
      JsonObject jwk = VerificationKey.fromMultikey(P256).orElseThrow().jwk();
      assertThat(VerificationKey.fromJwk(jwk.with("y", jwk.members().get("x"))).problems().codes())
          .containsExactly("jwk.key");
    }

    @Test
    void whoseExponentIsOne() throws Exception {
      JsonObject jwk = VerificationKey.from(pair("RSA", "", 2048).getPublic()).jwk();
      assertThat(VerificationKey.fromJwk(jwk.with("e", JsonValue.of("AQ"))).problems().codes())
          .containsExactly("jwk.key");
    }
  }

  @Nested
  class VerifiesEd25519 {

    private static final BigInteger ORDER =
        BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final byte[] DATA = "a badge".getBytes(StandardCharsets.UTF_8);

    private final SigningKey key = SigningKey.ed25519DidKey(new byte[32]);

    @Test
    void acceptsItsOwnAndRefusesEveryBitFlipped() {
      byte[] signature = key.sign(DATA);
      assertThat(key.publicKey().verifies(DATA, signature)).isTrue();
      for (int bit = 0; bit < signature.length * 8; bit++) {
        byte[] changed = signature.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        assertThat(key.publicKey().verifies(DATA, changed)).isFalse();
      }
    }

    @Test
    void refusesASecondFormOfTheSameSignature() {
      byte[] signature = key.sign(DATA);
      byte[] reversed = new byte[32];
      for (int i = 0; i < 32; i++) {
        reversed[i] = signature[63 - i];
      }
      byte[] larger = new BigInteger(1, reversed).add(ORDER).toByteArray();
      byte[] changed = signature.clone();
      for (int i = 0; i < 32; i++) {
        int from = larger.length - 1 - i;
        changed[32 + i] = from >= 0 ? larger[from] : 0;
      }
      assertThat(changed).isNotEqualTo(signature);
      assertThat(key.publicKey().verifies(DATA, changed)).isFalse();
    }

    @Test
    void refusesOtherLengths() {
      byte[] signature = key.sign(DATA);
      for (int length : new int[] {0, 1, 63, 65, 128}) {
        assertThat(key.publicKey().verifies(DATA, Arrays.copyOf(signature, length))).isFalse();
      }
    }
  }
}
