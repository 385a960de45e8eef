package io.microcredential.badges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.badges.internal.Base64Url;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row I8: private keys from PEM, JWK, PKCS#12 and any provider of the platform. */
class SigningKeysTest {

  private static final String METHOD = "https://issuer.example/i#key-1";
  private static final byte[] DATA = {1, 2, 3};

  /** A key that exists only here, in the traditional form of its tools and in PKCS#12. */
  private static final String EC_BODY =
      """
      MHcCAQEEIGC0Wj4edR2WZqz7i0zOBvZ/GVrt/vRvcQF6FPXdCTjmoAoGCCqGSM49
      AwEHoUQDQgAEwzV/pM7cRtoW/lv2JLLuK5ddBRwuFNxymF6TulrcssC7Y1bvQvrc
      c+Qz8SJBG8VT/lkz3S5dLCYBR1YS2d5ohA==
      """;

  private static final String PKCS12 =
      """
      MIIENwIBAzCCA+0GCSqGSIb3DQEHAaCCA94EggPaMIID1jCCAnIGCSqGSIb3DQEHBqCCAmMwggJfAgEAMIICWAYJ
      KoZIhvcNAQcBMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAhStoKGUY9qpAICCAAwDAYIKoZIhvcNAgkF
      ADAdBglghkgBZQMEASoEENtldVO5pm4WHOObpImb9cKAggHw+XgeCasJ3k9OVCsNzfjDjiCLpl0WfK0+EQH+25U+
      HkaTRpZgTF/kMUDUtpnRW8yA+kXXuqVXN2nRZ/VikzyIRFqUli87YBtkZyi2qo+kD4zwjuu9x3IW3O/VGM4qXkKz
      pXRpusUnexesfjGNj62nA7CCknCIZu/HAhSRidZPgGXr6vS8O0tPak3Gbboj2zecznAbE+CzHeA7SZg6paihMGf4
      QkEYIjh1y4XcIZLsaf+hP34X1qYIxAEWIkcqKzwdWP3uJvGTiTLz8dO1H/MWZ6ZwsuTGAwZm7j9qkwnxvHGkzGz0
      /l8nBxUxQOUYQLS8oJ4ENxq+CobH28iTThkhPp9DV+7CMcg3QMTk2XQPEIQJx3F2Z6QbgoAC2bXaJhKQ55cm03bZ
      qirMbJ2dg3UWWVZc/w/VykzNk713xLuWOyEIar8eE+kiaVhjEaJpKrp9/5Nt8t/O4O/McaoGrqw2lagnvw+5KUV7
      u+/eZaMT9diOtclKrkE9glbD2NXQolNMgNMf8P9LlXrRlg4YCi2ZqOgcFx//hloBpI4yeImwlPCrHoq6pU9DEHZC
      YHUL5DwdhWCGtK0s7t1C4xczw3n3Ge9BZ2GkiF+A2NV98RbT5QKjnhfY8ojso8Eq7iFRrsRZkAfpK7acx4binJnK
      gCQLRTCCAVwGCSqGSIb3DQEHAaCCAU0EggFJMIIBRTCCAUEGCyqGSIb3DQEMCgECoIHvMIHsMFcGCSqGSIb3DQEF
      DTBKMCkGCSqGSIb3DQEFDDAcBAgjPzOmL5A2gQICCAAwDAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEJ9JY0NI
      9JHHauh7h8IegGMEgZDFSS7bNx5PhaZA6W2ZhtVOvz8Qzy7vdbCY4UpFNnLIfKgPWqgr/OjkFK/0W9LIuToMvepJ
      JYAldcsvL6XiqxfTffXoyRLxLqX6lJ62gE3KQEAgd+w0B11/bRuRlvcpC0ChKcHpL1ljjKjnaWNGuUnhdT4kZMsb
      jrusunTQV5fTjjmQSIVSGAcy+NLHrU9acw8xQDAZBgkqhkiG9w0BCRQxDB4KAGIAYQBkAGcAZTAjBgkqhkiG9w0B
      CRUxFgQUHE98qHfAFEEfi7EL/YreT6TIig8wQTAxMA0GCWCGSAFlAwQCAQUABCA5RbRj9UD4zTL6FjejK/ZPhyyi
      o9iXiJ0NcyDbTTJMqAQIdeqOEA+wZ0UCAggA
      """;

  private static SigningKeys reader() throws Exception {
    return SigningKeys.at(METHOD, SecureRandom.getInstance("SHA1PRNG"));
  }

  private static KeyPair pair(String kind) throws Exception {
    var generator =
        KeyPairGenerator.getInstance(
            kind.startsWith("secp") ? "EC" : kind.startsWith("Ed") ? kind : "RSA");
    if (kind.startsWith("secp")) {
      generator.initialize(new ECGenParameterSpec(kind));
    } else if (kind.startsWith("RSA")) {
      generator.initialize(Integer.parseInt(kind.substring(3)));
    }
    return generator.generateKeyPair();
  }

  private static String pem(String label, byte[] der) {
    String mark = label + "PRIVATE KEY-----\n";
    return "-----BEGIN "
        + mark
        + Base64.getMimeEncoder().encodeToString(der)
        + "\n-----END "
        + mark;
  }

  private static void signs(Outcome<SigningKey> read, PublicKey half) {
    SigningKey key = read.orElseThrow();
    assertThat(key.publicKey()).isEqualTo(VerificationKey.from(half));
    assertThat(key.publicKey().verifies(key.scheme(), DATA, key.sign(DATA))).isTrue();
    assertThat(key.verificationMethod()).isEqualTo(METHOD);
  }

  private static void refuses(Outcome<SigningKey> read, String code) {
    assertThat(read.isSuccess()).isFalse();
    assertThat(read.problems().codes()).containsExactly(code);
  }

  @Nested
  class FromPem {

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "secp256r1", "secp384r1", "RSA2048"})
    void readsPkcs8(String kind) throws Exception {
      KeyPair pair = pair(kind);
      signs(
          reader().pem("a line before\n" + pem("", pair.getPrivate().getEncoded())),
          pair.getPublic());
    }

    @Test
    void readsTheTraditionalFormOfEcKeys() throws Exception {
      SigningKey key =
          reader().pem(pem("EC ", Base64.getMimeDecoder().decode(EC_BODY))).orElseThrow();
      assertThat(key.algorithm()).isEqualTo(KeyAlgorithm.P256);
      assertThat(key.sign(DATA)).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA2048", "RSA3072"})
    void readsTheTraditionalFormOfRsaKeys(String kind) throws Exception {
      KeyPair pair = pair(kind);
      byte[] pkcs8 = pair.getPrivate().getEncoded();
      // Tag, length of two bytes, version, algorithm, tag and length of two bytes come before.
      signs(
          reader().pem(pem("RSA ", Arrays.copyOfRange(pkcs8, 26, pkcs8.length))), pair.getPublic());
    }

    @Test
    void signsByTheSchemeAskedFor() throws Exception {
      KeyPair pair = pair("RSA2048");
      String pem = pem("", pair.getPrivate().getEncoded());
      assertThat(reader().pem(pem).orElseThrow().scheme()).isEqualTo(SignatureAlgorithm.RS256);
      Outcome<SigningKey> pss = reader().signingBy(SignatureAlgorithm.PS256).pem(pem);
      assertThat(pss.orElseThrow().scheme()).isEqualTo(SignatureAlgorithm.PS256);
      signs(pss, pair.getPublic());
      refuses(reader().signingBy(SignatureAlgorithm.ES256).pem(pem), "signing-key.algorithm");
    }

    @ParameterizedTest
    @CsvSource({"Ed448, signing-key.kind", "RSA1024, signing-key.kind"})
    void refusesKeysThatDoNotSignHere(String kind, String code) throws Exception {
      refuses(reader().pem(pem("", pair(kind).getPrivate().getEncoded())), code);
    }

    @Test
    void refusesEcKeysOnOtherCurves() throws Exception {
      byte[] other =
          Base64.getDecoder()
              .decode(
                  "MHQCAQEEID6R/wnaf3ZHB52AXXo8wFBBZzJHxRMqlzArUpouqIy/oAcGBSuBBAAKoUQDQgAE1Hi5U4xp"
                      + "Cs+6VF8ExSeBYn9LqyS9BWym0OBF78ovqeKcTzvwVXRurw6tlJFY/sSEw13SDIz4I5Zeq30C"
                      + "z3h/Ag==");
      refuses(reader().pem(pem("EC ", other)), "signing-key.kind");
    }

    @Test
    void refusesWhatIsNoPrivateKeyAndSaysNothingOfIt() throws Exception {
      String secret = "AAAAsecretAAAA";
      refuses(reader().pem(""), "signing-key.form");
      refuses(reader().pem(secret), "signing-key.form");
      refuses(reader().pem("x".repeat(70_000)), "signing-key.form");
      refuses(reader().pem(pem("", new byte[] {1, 2, 3})), "signing-key.kind");
      refuses(reader().pem(pem("EC ", new byte[] {2, 1, 1})), "signing-key.kind");
      refuses(reader().pem(pem("RSA ", new byte[300])), "signing-key.kind");
      refuses(reader().pem(pem("DSA ", new byte[300])), "signing-key.kind");
      refuses(reader().pem(pem("ENCRYPTED ", new byte[300])), "signing-key.encrypted");
      String twice = pem("", pair("Ed25519").getPrivate().getEncoded());
      refuses(reader().pem(twice + twice), "signing-key.form");
      assertThat(reader().pem(secret).problems().list())
          .extracting(Problem::message)
          .noneMatch(message -> message.contains("secret"));
      assertThat(reader().toString()).doesNotContain("PRIVATE");
    }
  }

  @Nested
  class FromJwk {

    private JsonObject jwk(KeyPair pair) {
      JsonObject jwk = VerificationKey.from(pair.getPublic()).jwk();
      if (pair.getPrivate() instanceof EdECPrivateKey edwards) {
        return jwk.with("d", text(edwards.getBytes().orElseThrow()));
      }
      if (pair.getPrivate() instanceof ECPrivateKey elliptic) {
        return jwk.with("d", text(elliptic.getS().toByteArray()));
      }
      var rsa = (RSAPrivateCrtKey) pair.getPrivate();
      return jwk.with("d", number(rsa.getPrivateExponent()))
          .with("p", number(rsa.getPrimeP()))
          .with("q", number(rsa.getPrimeQ()))
          .with("dp", number(rsa.getPrimeExponentP()))
          .with("dq", number(rsa.getPrimeExponentQ()))
          .with("qi", number(rsa.getCrtCoefficient()));
    }

    private JsonValue number(BigInteger number) {
      return text(number.toByteArray());
    }

    private JsonValue text(byte[] bytes) {
      return JsonValue.of(Base64Url.encode(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "secp256r1", "secp384r1", "RSA2048"})
    void readsTheSecretMembers(String kind) throws Exception {
      KeyPair pair = pair(kind);
      JsonValue operations = io.microcredential.core.json.Json.parse("[\"sign\"]").orElseThrow();
      signs(reader().jwk(jwk(pair).with("key_ops", operations)), pair.getPublic());
    }

    @Test
    void readsTheKeyOfRfc8037() throws Exception {
      // RFC 8037, appendix A.1.
      var jwk =
          (JsonObject)
              io.microcredential.core.json.Json.parse(
                      """
                      {"kty":"OKP","crv":"Ed25519",
                       "d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
                       "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
                      """)
                  .orElseThrow();
      assertThat(reader().jwk(jwk).isSuccess()).isTrue();
    }

    @Test
    void takesTheSchemeThatTheKeyNames() throws Exception {
      KeyPair pair = pair("RSA2048");
      Outcome<SigningKey> read = reader().jwk(jwk(pair).with("alg", JsonValue.of("PS256")));
      assertThat(read.orElseThrow().scheme()).isEqualTo(SignatureAlgorithm.PS256);
      signs(read, pair.getPublic());
      refuses(
          reader()
              .signingBy(SignatureAlgorithm.RS256)
              .jwk(jwk(pair).with("alg", JsonValue.of("PS256"))),
          "signing-key.algorithm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "secp256r1", "RSA2048"})
    void refusesHalvesOfDifferentKeys(String kind) throws Exception {
      JsonObject mixed = jwk(pair(kind));
      JsonObject other = VerificationKey.from(pair(kind).getPublic()).jwk();
      for (String member : new String[] {"x", "y", "n"}) {
        if (other.member(member).isPresent()) {
          mixed = mixed.with(member, other.members().get(member));
        }
      }
      refuses(reader().jwk(mixed), "signing-key.mismatch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "secp256r1", "RSA2048"})
    void refusesKeysWithoutTheirSecret(String kind) throws Exception {
      KeyPair pair = pair(kind);
      refuses(reader().jwk(VerificationKey.from(pair.getPublic()).jwk()), "signing-key.form");
      refuses(reader().jwk(jwk(pair).with("d", JsonValue.of("!"))), "signing-key.form");
      refuses(reader().jwk(jwk(pair).without("kty")), "jwk.kind");
    }

    @Test
    void refusesSecretsOutsideTheirRange() throws Exception {
      JsonObject jwk = jwk(pair("secp256r1"));
      refuses(reader().jwk(jwk.with("d", text(new byte[32]))), "signing-key.form");
      byte[] huge = new byte[32];
      Arrays.fill(huge, (byte) 0xff);
      refuses(reader().jwk(jwk.with("d", text(huge))), "signing-key.form");
    }
  }

  @Nested
  class FromPkcs12 {

    private final byte[] file = Base64.getMimeDecoder().decode(PKCS12);

    @Test
    void readsTheKeyOfTheNameByThePassword() throws Exception {
      SigningKey key = reader().pkcs12(file, "badge", "tulip".toCharArray()).orElseThrow();
      SigningKey same =
          reader().pem(pem("EC ", Base64.getMimeDecoder().decode(EC_BODY))).orElseThrow();
      assertThat(key.publicKey()).isEqualTo(same.publicKey());
      assertThat(key.publicKey().verifies(DATA, key.sign(DATA))).isTrue();
    }

    @Test
    void saysWhatIsWrong() throws Exception {
      refuses(reader().pkcs12(file, "other", "tulip".toCharArray()), "key-store.alias");
      refuses(reader().pkcs12(file, "badge", "rose".toCharArray()), "key-store.password");
      refuses(reader().pkcs12(new byte[] {1}, "badge", "x".toCharArray()), "key-store.form");
      var notLoaded = KeyStore.getInstance("PKCS12");
      SigningKeys reader = reader();
      assertThatThrownBy(() -> reader.keyStore(notLoaded, "badge", new char[0]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class FromAProvider {

    @Test
    void signsInAModuleThatOnlyKnowsDer() throws Exception {
      KeyPair pair = pair("secp256r1");
      var handle = new KeyPair(pair.getPublic(), new DerOnlyModule.Handle(pair.getPrivate()));
      SigningKey key =
          SigningKey.heldBy(
              new DerOnlyModule(),
              handle,
              SignatureAlgorithm.ES256,
              METHOD,
              SecureRandom.getInstance("SHA1PRNG"));
      for (int i = 0; i < 20; i++) {
        assertThat(key.sign(DATA)).hasSize(64);
      }
    }

    @Test
    void saysThatTheModuleCannot() throws Exception {
      KeyPair pair = pair("RSA2048");
      SigningKey key =
          SigningKey.heldBy(
              new DerOnlyModule(),
              pair,
              SignatureAlgorithm.RS256,
              METHOD,
              SecureRandom.getInstance("SHA1PRNG"));
      assertThatThrownBy(() -> key.sign(DATA))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("RS256");
    }
  }
}
