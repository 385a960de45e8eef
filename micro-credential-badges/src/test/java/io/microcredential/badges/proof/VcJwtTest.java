package io.microcredential.badges.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.internal.Base64Url;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.KeyBinding;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VcJwtTest {

  private static final SigningKey KEY = Credentials.testKey(1);
  private static final JsonObject CREDENTIAL = Credentials.small(KEY);

  private static String token() {
    return VcJwt.sign(CREDENTIAL, KEY).orElseThrow();
  }

  private static VcJwtReport verify(String token, ControllerDocuments documents) {
    return VcJwt.parse(token).orElseThrow().verify(documents, Credentials.AT);
  }

  private static VcJwtReport verify(String token) {
    return verify(token, ControllerDocuments.none());
  }

  /** Signs anything, as an attacker who has a key of his own would. */
  private static String forge(JsonObject header, JsonObject payload, SigningKey key) {
    String input = encoded(Json.write(header)) + "." + encoded(Json.write(payload));
    return input + "." + Base64Url.encode(key.sign(input.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String encoded(String text) {
    return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObject header() {
    return VcJwt.parse(token()).orElseThrow().header();
  }

  private static JsonObject payload() {
    return VcJwt.parse(token()).orElseThrow().payload();
  }

  private static SigningKey platformKey(String algorithm, String curve) throws Exception {
    var random = SecureRandom.getInstance("SHA1PRNG");
    var generator = KeyPairGenerator.getInstance(algorithm);
    if (curve.isEmpty()) {
      generator.initialize(2048, random);
    } else {
      generator.initialize(new ECGenParameterSpec(curve), random);
    }
    return SigningKey.from(generator.generateKeyPair(), "https://issuer.example/i#key-1", random);
  }

  @Nested
  class Signs {

    @Test
    void withTheClaimsThatOpenBadgesAsksFor() {
      JsonObject payload = payload();
      assertThat(payload.text("iss")).contains(Credentials.issuer(KEY));
      assertThat(payload.text("jti")).isEqualTo(CREDENTIAL.text("id"));
      assertThat(payload.text("sub")).contains("did:example:teacher");
      assertThat(payload.members().get("nbf")).isEqualTo(JsonValue.of(1_777_593_600L));
      assertThat(payload.member("exp")).isEmpty();
      assertThat(VcJwt.parse(token()).orElseThrow().credential()).isEqualTo(CREDENTIAL);
    }

    @Test
    void withAnEndIfTheCredentialHasOne() {
      var ending = CREDENTIAL.with("validUntil", JsonValue.of("2031-05-01T02:00:00+02:00"));
      String token = VcJwt.sign(ending, KEY).orElseThrow();
      assertThat(VcJwt.parse(token).orElseThrow().payload().members().get("exp"))
          .isEqualTo(JsonValue.of(1_935_360_000L));
      assertThat(verify(token).isSound()).isTrue();
    }

    @Test
    void withAHeaderThatHoldsOnlyWhatIsAllowed() {
      assertThat(header().members())
          .containsOnly(
              Map.entry("alg", JsonValue.of("EdDSA")),
              Map.entry("typ", JsonValue.of("JWT")),
              Map.entry("kid", JsonValue.of(KEY.verificationMethod())));
    }

    @ParameterizedTest
    @CsvSource({"RSA,'',RS256", "EC,secp256r1,ES256", "EC,secp384r1,ES384"})
    void withKeysOfTheJavaPlatform(String algorithm, String curve, String name) throws Exception {
      SigningKey key = platformKey(algorithm, curve);
      JsonObject credential = CREDENTIAL.with("issuer", JsonValue.of("https://issuer.example/i"));
      String token = VcJwt.sign(credential, key).orElseThrow();
      assertThat(VcJwt.parse(token).orElseThrow().header().text("alg")).contains(name);
      assertThat(verify(token).proof().verdict()).isEqualTo(Verdict.CANNOT_CHECK);
      VcJwtReport report = verify(token, listing(key));
      assertThat(report.claims()).isEmpty();
      assertThat(report.isSound()).isTrue();
      String other = VcJwt.sign(credential, platformKey(algorithm, curve)).orElseThrow();
      assertThat(verify(other, listing(key)).proof().code()).isEqualTo("proof.signature");
    }

    @ParameterizedTest
    @CsvSource({
      "id,/id",
      "issuer,/issuer",
      "credentialSubject,/credentialSubject",
      "validFrom,/validFrom"
    })
    void nothingThatLacksWhatAClaimRepeats(String member, String at) {
      var outcome = VcJwt.sign(CREDENTIAL.without(member), KEY);
      assertThat(outcome.problems().codes()).containsExactly("jwt.missing");
      assertThat(outcome.problems().list().get(0).at()).hasToString(at);
    }

    @Test
    void nothingThatBringsItsOwnClaims() {
      assertThat(VcJwt.sign(CREDENTIAL.with("jti", JsonValue.of("x")), KEY).problems().codes())
          .containsExactly("jwt.reserved");
    }
  }

  private static ControllerDocuments listing(SigningKey key) {
    String json =
        """
        {"id": "https://issuer.example/i",
         "verificationMethod": [{"id": "https://issuer.example/i#key-1", "type": "JsonWebKey",
           "controller": "https://issuer.example/i", "publicKeyJwk": %s}],
         "assertionMethod": ["https://issuer.example/i#key-1"]}
        """
            .formatted(Json.write(key.publicKey().jwk()));
    return ControllerDocuments.of(Map.of("https://issuer.example/i", Credentials.object(json)));
  }

  @Nested
  class Verifies {

    @Test
    void itsOwnSignatureByTheIssuersOwnKey() {
      assertThat(verify(token()).isSound()).isTrue();
    }

    @Test
    void aKeyThatOnlyTheHeaderShowsButDoesNotBindIt() {
      String token = VcJwt.signShowingKey(CREDENTIAL, KEY).orElseThrow();
      ProofFinding proof = verify(token).proof();
      assertThat(proof.verdict()).isEqualTo(Verdict.HOLDS);
      assertThat(proof.binding().map(KeyBinding::code)).contains("key.only-in-header");
      assertThat(verify(token).isSound()).isFalse();
    }

    @Test
    void everyBitOfTheToken() {
      String token = token();
      var accepted = new ArrayList<Integer>();
      for (int i = 0; i < token.length(); i++) {
        for (int bit = 0; bit < 7; bit++) {
          char changed = (char) (token.charAt(i) ^ (1 << bit));
          String other = token.substring(0, i) + changed + token.substring(i + 1);
          if (VcJwt.parse(other)
              .value()
              .filter(jwt -> jwt.verify(ControllerDocuments.none(), Credentials.AT).isSound())
              .isPresent()) {
            accepted.add(i);
          }
        }
      }
      assertThat(accepted).isEmpty();
    }

    @Test
    void thatBothWaysToNameTheKeyAgree() {
      JsonObject own = header().with("jwk", KEY.publicKey().jwk());
      assertThat(verify(forge(own, payload(), KEY)).isSound()).isTrue();
      JsonObject other = header().with("jwk", Credentials.testKey(2).publicKey().jwk());
      assertThat(verify(forge(other, payload(), KEY)).proof().code()).isEqualTo("jwt.header");
    }

    @Test
    void theKeyInsteadOfTheHeadersWish() {
      byte[] secret = Json.write(KEY.publicKey().jwk()).getBytes(StandardCharsets.UTF_8);
      JsonObject header = header().with("alg", JsonValue.of("HS256"));
      String input = encoded(Json.write(header)) + "." + encoded(Json.write(payload()));
      String token = input + "." + Base64Url.encode(hmac(secret, input));
      assertThat(verify(token).proof().code()).isEqualTo("jwt.algorithm");
    }

    private byte[] hmac(byte[] secret, String input) {
      try {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return mac.doFinal(input.getBytes(StandardCharsets.US_ASCII));
      } catch (java.security.GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          alg  | "none"                          | FAILS        | jwt.algorithm
          alg  | "NONE"                          | FAILS        | jwt.algorithm
          alg  | "HS512"                         | FAILS        | jwt.algorithm
          alg  | null                            | FAILS        | jwt.header
          alg  | 5                               | FAILS        | jwt.header
          alg  | "PS256"                         | FAILS        | proof.key-kind
          alg  | "RS512"                         | CANNOT_CHECK | jwt.algorithm-unknown
          alg  | "rs256"                         | CANNOT_CHECK | jwt.algorithm-unknown
          alg  | "RS256"                         | FAILS        | proof.key-kind
          alg  | "ES384"                         | FAILS        | proof.key-kind
          alg  | "ES256"                         | FAILS        | proof.key-kind
          typ  | "at+jwt"                        | FAILS        | jwt.header
          typ  | 1                               | FAILS        | jwt.header
          crit | ["exp"]                         | FAILS        | jwt.header
          b64  | false                           | FAILS        | jwt.header
          jku  | "https://x.example/"            | FAILS        | jwt.header
          x5c  | []                              | FAILS        | jwt.header
          iss  | "urn:x"                         | FAILS        | jwt.header
          jwk  | "x"                             | FAILS        | jwt.header
          jwk  | {"kty":"OKP","crv":"Ed25519","x":"AA","d":"AA"} | FAILS | jwk.private
          jwk  | {"kty":"OKP","crv":"Ed25519","x":"AA"}          | FAILS | jwk.key
          kid  | "https://x.example/k"           | CANNOT_CHECK | proof.key-unavailable
          kid  | 7                               | FAILS        | jwt.header
          kid  | ""                              | CANNOT_CHECK | proof.key-unavailable
          """)
  void refusesAHeaderWithAnotherMember(String name, String json, Verdict verdict, String code) {
    JsonObject header = header().with(name, Json.parse(json).orElseThrow());
    ProofFinding proof = verify(forge(header, payload(), KEY)).proof();
    assertThat(proof.verdict()).isEqualTo(verdict);
    assertThat(proof.code()).isEqualTo(code);
  }

  @Test
  void refusesAHeaderThatNamesNoKey() {
    assertThat(verify(forge(header().without("kid"), payload(), KEY)).proof().code())
        .isEqualTo("jwt.header");
    assertThat(verify(forge(header().without("alg"), payload(), KEY)).proof().code())
        .isEqualTo("jwt.algorithm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          iss        | "urn:other"              | jwt.iss
          iss        | null                     | jwt.iss
          jti        | "urn:other"              | jwt.jti
          sub        | "urn:other"              | jwt.sub
          sub        | ["did:example:teacher"]  | jwt.sub
          nbf        | 1777593601               | jwt.nbf
          nbf        | "1777593600"             | jwt.nbf
          nbf        | 1e99999999               | jwt.nbf
          exp        | 1935360000               | jwt.exp
          validUntil | "2031-05-01T00:00:00Z"   | jwt.exp
          vc         | {}                       | jwt.vc-claim
          """)
  void refusesClaimsThatContradictTheCredential(String name, String json, String code) {
    JsonObject payload = payload().with(name, Json.parse(json).orElseThrow());
    VcJwtReport report = verify(forge(header(), payload, KEY));
    assertThat(report.proof().isSound()).isTrue();
    assertThat(report.claims().codes()).containsExactly(code);
    assertThat(report.isSound()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "jti", "sub", "nbf"})
  void refusesMissingClaims(String claim) {
    VcJwtReport report = verify(forge(header(), payload().without(claim), KEY));
    assertThat(report.claims().codes()).containsExactly("jwt." + claim);
  }

  @Test
  void acceptsNumbersOfSecondsInOtherForms() {
    for (String nbf : new String[] {"1777593600.0", "1.7775936e9"}) {
      JsonObject payload = payload().with("nbf", Json.parse(nbf).orElseThrow());
      assertThat(verify(forge(header(), payload, KEY)).isSound()).isTrue();
    }
  }

  @Test
  void answersAnyPayloadWithAValue() {
    for (String json :
        List.of(
            "{}",
            "{\"issuer\": []}",
            "{\"issuer\": {}}",
            "{\"credentialSubject\": []}",
            "{\"validFrom\": \"\"}",
            "{\"validFrom\": 3}")) {
      VcJwtReport report = verify(forge(header(), Credentials.object(json), KEY));
      assertThat(report.claims().hasErrors()).isTrue();
      assertThat(report.isSound()).isFalse();
    }
    JsonObject several =
        payload().with("credentialSubject", new JsonArray(List.of(JsonValue.of("x"))));
    assertThat(verify(forge(header(), several, KEY)).claims().codes()).containsExactly("jwt.sub");
  }

  @Test
  void saysNothingOfItsContent() {
    assertThat(VcJwt.parse(token()).orElseThrow().toString()).matches("VcJwt\\[\\d+ bytes signed]");
  }
}
