package io.microcredential.badges.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.badges.internal.Base64Url;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.SignatureAlgorithm;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row I2: VC-JWT with each algorithm, in the forms of both data models. */
class JwtAlgorithmsTest {

  private static final String ISSUER = "https://issuer.example/i";
  private static final String METHOD = ISSUER + "#key-1";

  private static KeyPair rsa;

  @BeforeAll
  static void generate() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    rsa = generator.generateKeyPair();
  }

  private static SecureRandom random() throws Exception {
    return SecureRandom.getInstance("SHA1PRNG");
  }

  private static SigningKey rsaKey(SignatureAlgorithm scheme) throws Exception {
    return SigningKey.from(rsa, scheme, METHOD, random());
  }

  private static JsonObject credential() {
    return Credentials.small(Credentials.testKey(1)).with("issuer", JsonValue.of(ISSUER));
  }

  private static ControllerDocuments listing(JsonObject jwk) {
    return ControllerDocuments.of(
        Map.of(
            ISSUER,
            Credentials.object(
                """
                {"id": "%s", "assertionMethod": [{"id": "%s", "type": "JsonWebKey",
                   "controller": "%s", "publicKeyJwk": %s}]}
                """
                    .formatted(ISSUER, METHOD, ISSUER, Json.write(jwk)))));
  }

  private static VcJwtReport verify(String token, JsonObject jwk) {
    return VcJwt.parse(token).orElseThrow().verify(listing(jwk), Credentials.AT);
  }

  private static String encoded(JsonObject json) {
    return Base64Url.encode(Json.write(json).getBytes(StandardCharsets.UTF_8));
  }

  private static String sign(JsonObject header, JsonObject payload, SigningKey key) {
    String input = encoded(header) + "." + encoded(payload);
    return input + "." + Base64Url.encode(key.sign(input.getBytes(StandardCharsets.US_ASCII)));
  }

  @ParameterizedTest
  @EnumSource(
      value = SignatureAlgorithm.class,
      names = {"RS256", "PS256"})
  void signsWithTheSchemeOfTheRsaKey(SignatureAlgorithm scheme) throws Exception {
    SigningKey key = rsaKey(scheme);
    String token = VcJwt.sign(credential(), key).orElseThrow();
    assertThat(VcJwt.parse(token).orElseThrow().header().text("alg")).contains(scheme.toString());
    assertThat(verify(token, key.publicKey().jwk()).isSound()).isTrue();
  }

  @Test
  void takesNeitherOfTheRsaSchemesForTheOther() throws Exception {
    SigningKey pss = rsaKey(SignatureAlgorithm.PS256);
    var header = Credentials.object("{\"alg\": \"RS256\", \"kid\": \"%s\"}".formatted(METHOD));
    JsonObject payload =
        VcJwt.parse(VcJwt.sign(credential(), pss).orElseThrow()).orElseThrow().payload();
    assertThat(verify(sign(header, payload, pss), pss.publicKey().jwk()).proof().code())
        .isEqualTo("proof.signature");
  }

  @Test
  void holdsAnRsaKeyToTheAlgorithmThatItNames() throws Exception {
    SigningKey pss = rsaKey(SignatureAlgorithm.PS256);
    String token = VcJwt.sign(credential(), pss).orElseThrow();
    JsonObject jwk = pss.publicKey().jwk();
    assertThat(verify(token, jwk.with("alg", JsonValue.of("PS256"))).isSound()).isTrue();
    assertThat(verify(token, jwk.with("alg", JsonValue.of("RS256"))).proof().code())
        .isEqualTo("proof.key-kind");
    assertThat(verify(token, jwk.with("alg", JsonValue.of("ES256"))).proof().verdict())
        .isEqualTo(Verdict.CANNOT_CHECK);
    assertThat(verify(token, jwk.with("key_ops", JsonValue.of("sign"))).proof().verdict())
        .isEqualTo(Verdict.CANNOT_CHECK);
  }

  @Test
  void holdsAKeyShownInTheHeaderToItsAlgorithmToo() throws Exception {
    SigningKey pss = rsaKey(SignatureAlgorithm.PS256);
    JsonObject header =
        Credentials.object("{\"alg\": \"PS256\", \"kid\": \"%s\"}".formatted(METHOD))
            .with("jwk", pss.publicKey().jwk().with("alg", JsonValue.of("RS256")));
    JsonObject payload =
        VcJwt.parse(VcJwt.sign(credential(), pss).orElseThrow()).orElseThrow().payload();
    assertThat(verify(sign(header, payload, pss), pss.publicKey().jwk()).proof().code())
        .isEqualTo("jwt.header");
  }

  @Test
  void signsWithNoSchemeThatDoesNotFitTheKey() {
    assertThatThrownBy(() -> rsaKey(SignatureAlgorithm.ES256))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RSA");
  }

  /** Verifiable Credentials Data Model 1.1, section 6.3.1. */
  @Nested
  class OfTheFormerDataModel {

    private final SigningKey key = Credentials.testKey(1);
    private final String issuer = Credentials.issuer(key);
    private final JsonObject vc =
        Credentials.object(
            """
            {"@context": ["https://www.w3.org/2018/credentials/v1",
                          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json"],
             "id": "urn:uuid:c", "type": ["VerifiableCredential", "OpenBadgeCredential"],
             "issuer": {"id": "%s", "type": ["Profile"]},
             "issuanceDate": "2026-05-01T00:00:00Z", "expirationDate": "2031-05-01T00:00:00Z",
             "credentialSubject": {"id": "did:example:teacher", "type": ["AchievementSubject"]}}
            """
                .formatted(issuer));
    private final JsonObject payload =
        Credentials.object(
                """
                {"iss": "%s", "jti": "urn:uuid:c", "sub": "did:example:teacher",
                 "nbf": 1777593600, "exp": 1935360000}
                """
                    .formatted(issuer))
            .with("vc", vc);

    private VcJwt token(JsonObject content) {
      JsonObject header =
          Credentials.object(
              """
              {"alg": "EdDSA", "typ": "JWT", "kid": "%s"}
              """
                  .formatted(key.verificationMethod()));
      return VcJwt.parse(sign(header, content, key)).orElseThrow();
    }

    private VcJwtReport report(JsonObject content) {
      return token(content).verify(ControllerDocuments.none(), Credentials.AT);
    }

    @Test
    void isReadFromItsOwnClaim() {
      assertThat(token(payload).credential()).isEqualTo(vc);
      assertThat(report(payload).claims()).isEmpty();
      assertThat(report(payload).isSound()).isTrue();
    }

    @Test
    void takesFromTheClaimsWhatTheCredentialLeavesOut() {
      JsonObject short1 =
          vc.without("id")
              .without("issuer")
              .without("issuanceDate")
              .without("expirationDate")
              .with("credentialSubject", new JsonObject(Map.of("type", JsonValue.of("x"))));
      JsonObject credential = token(payload.with("vc", short1)).credential();
      assertThat(credential.text("id")).contains("urn:uuid:c");
      assertThat(credential.text("issuer")).contains(issuer);
      assertThat(credential.text("issuanceDate")).contains("2026-05-01T00:00:00Z");
      assertThat(credential.text("expirationDate")).contains("2031-05-01T00:00:00Z");
      assertThat(((JsonObject) credential.members().get("credentialSubject")).text("id"))
          .contains("did:example:teacher");
      assertThat(report(payload.with("vc", short1)).isSound()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            iss | "urn:other"  | jwt.iss
            jti | "urn:other"  | jwt.jti
            sub | "urn:other"  | jwt.sub
            nbf | 1777593601   | jwt.nbf
            nbf | "1777593600" | jwt.nbf
            exp | 1935360001   | jwt.exp
            """)
    void refusesClaimsThatContradictTheCredential(String name, String json, String code) {
      VcJwtReport report = report(payload.with(name, Json.parse(json).orElseThrow()));
      assertThat(report.claims().codes()).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "jti", "sub", "nbf", "exp"})
    void refusesMissingClaims(String claim) {
      assertThat(report(payload.without(claim)).claims().codes()).containsExactly("jwt." + claim);
    }

    @Test
    void isNoWayToHideAnotherCredentialInTheToken() {
      JsonObject both = payload.with("@context", vc.members().get("@context"));
      assertThat(token(both).credential().member("issuanceDate")).isEqualTo(Optional.empty());
      assertThat(report(both).claims().codes()).contains("jwt.vc-claim");
      JsonObject newer = vc.with("@context", JsonValue.of("https://www.w3.org/ns/credentials/v2"));
      assertThat(report(payload.with("vc", newer)).claims().codes()).contains("jwt.vc-claim");
      assertThat(report(payload.with("vc", JsonValue.of("x"))).claims().codes())
          .contains("jwt.vc-claim");
    }

    @Test
    void namesTheIssuerWhoseKeyItMustBe() {
      JsonObject stolen =
          payload
              .with("iss", JsonValue.of("did:web:victim.example"))
              .with("vc", vc.with("issuer", JsonValue.of("did:web:victim.example")));
      assertThat(report(stolen).claims()).isEmpty();
      assertThat(report(stolen).isSound()).isFalse();
    }

    @Test
    void answersTimesBeyondAllYearsWithAValue() {
      for (String nbf : new String[] {"1e99", "-1e99", "1e99999999", "9223372036854775808"}) {
        JsonObject odd = payload.with("nbf", Json.parse(nbf).orElseThrow());
        assertThat(report(odd.with("vc", vc.without("issuanceDate"))).claims().codes())
            .containsExactly("jwt.nbf");
      }
    }
  }

  /** A credential may bear proofs of its own inside a token. */
  @Nested
  class WithProofsInside {

    private final SigningKey key = Credentials.testKey(1);
    private final JsonObject proved =
        DataIntegrity.withDefaults()
            .sign(Credentials.small(key), key, Credentials.SIGNED)
            .orElseThrow();

    private VcJwtReport report(JsonObject credential, SigningKey signer) {
      return VcJwt.parse(VcJwt.sign(credential, signer).orElseThrow())
          .orElseThrow()
          .verify(ControllerDocuments.none(), Credentials.AT);
    }

    @Test
    void bothAreFound() {
      VcJwtReport report = report(proved, key);
      assertThat(report.isSound()).isTrue();
      assertThat(report.proofs())
          .extracting(ProofFinding::code)
          .containsExactly("proof.holds", "proof.holds");
      assertThat(report.embedded().get(0).at()).hasToString("/proof/0");
    }

    @Test
    void aGoodTokenCarriesABadProof() {
      VcJwtReport report = report(proved.with("name", JsonValue.of("Other")), key);
      assertThat(report.embedded().get(0).code()).isEqualTo("proof.signature");
      assertThat(report.carrying()).isEqualTo(report.proof());
      assertThat(report.isSound()).isTrue();
    }

    @Test
    void aGoodProofCarriesATokenWhoseKeyIsSomebodyElses() {
      VcJwtReport report = report(proved, Credentials.testKey(2));
      assertThat(report.proof().isSound()).isFalse();
      assertThat(report.carrying()).isEqualTo(report.embedded().get(0));
      assertThat(report.isSound()).isTrue();
    }

    @Test
    void aGoodProofDoesNotCarryATokenWhoseSignatureIsWrong() {
      String token = VcJwt.sign(proved, key).orElseThrow();
      String other = VcJwt.sign(proved.with("name", JsonValue.of("x")), key).orElseThrow();
      String mixed =
          token.substring(0, token.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
      VcJwtReport report =
          VcJwt.parse(mixed).orElseThrow().verify(ControllerDocuments.none(), Credentials.AT);
      assertThat(report.embedded().get(0).isSound()).isTrue();
      assertThat(report.isSound()).isFalse();
    }
  }
}
