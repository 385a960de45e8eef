package io.microcredential.badges.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.KeyBinding;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonNull;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataIntegrityTest {

  private static final SigningKey KEY = Credentials.testKey(1);
  private static final DataIntegrity INTEGRITY = DataIntegrity.withDefaults();
  private static final JsonObject SIGNED = sign(Credentials.small(KEY), KEY);

  private static JsonObject sign(JsonObject credential, SigningKey key) {
    return INTEGRITY.sign(credential, key, Credentials.SIGNED).orElseThrow();
  }

  private static DataIntegrityReport verify(JsonObject document) {
    return INTEGRITY.verify(document, ControllerDocuments.none(), Credentials.AT);
  }

  private static ProofFinding finding(JsonObject document) {
    return verify(document).carrying().orElseThrow();
  }

  private static JsonObject proof(JsonObject document) {
    return (JsonObject) ((JsonArray) document.members().get("proof")).items().get(0);
  }

  private static JsonObject withProofs(JsonObject document, JsonValue... proofs) {
    return document.with("proof", new JsonArray(List.of(proofs)));
  }

  @Nested
  class Signs {

    @Test
    void withAListOfProofsInTheFormThatValidatorsExpect() {
      JsonObject proof = proof(SIGNED);
      assertThat(proof.members().keySet())
          .containsExactly(
              "type", "cryptosuite", "created", "verificationMethod", "proofPurpose", "proofValue");
      assertThat(proof.text("created")).contains("2026-05-01T12:00:00Z");
      assertThat(proof.text("cryptosuite")).contains("eddsa-rdfc-2022");
    }

    @Test
    void theSameBytesForTheSameInput() {
      assertThat(sign(Credentials.small(KEY), KEY)).isEqualTo(SIGNED);
      assertThat(
              INTEGRITY
                  .sign(Credentials.small(KEY), KEY, Credentials.SIGNED.plusMillis(900))
                  .orElseThrow())
          .isEqualTo(SIGNED);
    }

    @Test
    void withP256() throws Exception {
      var random = SecureRandom.getInstance("SHA1PRNG");
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      var unnamed = SigningKey.from(generator.generateKeyPair(), "urn:k", random);
      var key =
          unnamed.at(
              io.microcredential.badges.key.DidKey.of(unnamed.publicKey()).verificationMethod());
      JsonObject signed = sign(Credentials.small(key), key);
      assertThat(proof(signed).text("cryptosuite")).contains("ecdsa-rdfc-2019");
      assertThat(verify(signed).isSound()).isTrue();
    }

    @Test
    void notWithRsa() throws Exception {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      var key =
          SigningKey.from(
              generator.generateKeyPair(), "urn:k", SecureRandom.getInstance("SHA1PRNG"));
      assertThatThrownBy(() -> sign(Credentials.small(KEY), key))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("VC-JWT");
    }

    @Test
    void nothingThatWouldNotBeSigned() {
      var outcome =
          INTEGRITY.sign(
              Credentials.small(KEY).with("colour", JsonValue.of("red")), KEY, Credentials.SIGNED);
      assertThat(outcome.problems().codes()).containsExactly("jsonld.undefined-term");
      assertThat(outcome.problems().list().get(0).at()).hasToString("/colour");
    }

    @Test
    void nothingThatOnlyOneCopyOfTheContextDefines() {
      for (String term : new String[] {"jti", "endorsementJwt"}) {
        var outcome =
            INTEGRITY.sign(
                Credentials.small(KEY).with(term, JsonValue.of("urn:uuid:j")),
                KEY,
                Credentials.SIGNED);
        assertThat(outcome.problems().codes()).containsExactly("jsonld.term-of-later-copy");
        assertThat(outcome.isSuccess()).isFalse();
      }
    }

    @Test
    void noTextThatHasNoUtf8Form() {
      var outcome =
          INTEGRITY.sign(
              Credentials.small(KEY).with("name", JsonValue.of("\ud800")), KEY, Credentials.SIGNED);
      assertThat(outcome.problems().codes()).containsExactly("json.encoding");
    }
  }

  @Nested
  class Verifies {

    @Test
    void itsOwnSignatureByTheIssuersOwnKey() {
      DataIntegrityReport report = verify(SIGNED);
      assertThat(report.isSound()).isTrue();
      assertThat(report.safety()).isEmpty();
      assertThat(finding(SIGNED).code()).isEqualTo("proof.holds");
      assertThat(finding(SIGNED).at()).hasToString("/proof/0");
    }

    @Test
    void aProofThatIsOneObject() {
      JsonObject document = SIGNED.with("proof", proof(SIGNED));
      assertThat(verify(document).isSound()).isTrue();
      assertThat(finding(document).at()).hasToString("/proof");
    }

    @Test
    void andNamesTheTermsThatOnlyTheLaterCopyDefines() {
      JsonObject document = SIGNED.with("jti", JsonValue.of("urn:uuid:j"));
      assertThat(verify(document).safety().codes()).containsExactly("jsonld.term-of-later-copy");
    }

    @Test
    void andHoldsTheKeyOfSomebodyElseAgainstIt() {
      JsonObject stolen = sign(Credentials.small(KEY), Credentials.testKey(2));
      assertThat(finding(stolen).verdict()).isEqualTo(Verdict.HOLDS);
      assertThat(finding(stolen).binding().map(KeyBinding::code)).contains("key.not-listed");
      assertThat(verify(stolen).isSound()).isFalse();
    }

    @Test
    void nothingWithoutProof() {
      assertThat(verify(SIGNED.without("proof")).carrying()).isEmpty();
      assertThat(verify(withProofs(SIGNED)).carrying()).isEmpty();
      assertThat(verify(new JsonObject(Map.of())).isSound()).isFalse();
    }

    @Test
    void whatIsSignedTwiceByEitherProof() {
      JsonObject twice = sign(SIGNED, Credentials.testKey(2));
      assertThat(((JsonArray) twice.members().get("proof")).items()).hasSize(2);
      assertThat(verify(twice).proofs())
          .extracting(ProofFinding::verdict)
          .containsExactly(Verdict.HOLDS, Verdict.HOLDS);
      assertThat(finding(twice).at()).hasToString("/proof/0");
    }

    @Test
    void theGoodProofBesideBadOnes() {
      JsonObject bad = proof(SIGNED).with("proofValue", JsonValue.of("z1"));
      JsonObject unknown = proof(SIGNED).with("cryptosuite", JsonValue.of("other-2030"));
      JsonObject document = withProofs(SIGNED, bad, unknown, new JsonNull(), proof(SIGNED));
      DataIntegrityReport report = verify(document);
      assertThat(report.isSound()).isTrue();
      assertThat(report.carrying().orElseThrow().at()).hasToString("/proof/3");
      assertThat(report.proofs())
          .extracting(ProofFinding::code)
          .containsExactly("proof.signature", "proof.suite-unknown", "proof.form", "proof.holds");
    }

    @Test
    void noMoreThanItCan() {
      JsonObject unknown = proof(SIGNED).with("cryptosuite", JsonValue.of("bbs-2023"));
      JsonObject bad = proof(SIGNED).with("proofValue", JsonValue.of("z1"));
      assertThat(finding(withProofs(SIGNED, bad, unknown)).verdict())
          .isEqualTo(Verdict.CANNOT_CHECK);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          type               | "Ed25519Signature2020"     | CANNOT_CHECK | proof.type-unknown
          type               | null                       | FAILS        | proof.form
          cryptosuite        | "eddsa-jcs-2022"           | FAILS        | proof.signature
          cryptosuite        | "ecdsa-jcs-2019"           | FAILS        | proof.key-kind
          cryptosuite        | "eddsa-2022"               | CANNOT_CHECK | proof.suite-unknown
          cryptosuite        | 7                          | FAILS        | proof.form
          cryptosuite        | "ecdsa-rdfc-2019"          | FAILS        | proof.key-kind
          proofPurpose       | "authentication"           | FAILS        | proof.purpose
          proofPurpose       | ["assertionMethod"]        | FAILS        | proof.purpose
          created            | "yesterday"                | FAILS        | proof.form
          created            | "2026-05-01"               | FAILS        | proof.form
          created            | 5                          | FAILS        | proof.form
          created            | "2026-05-01T12:00:01Z"     | FAILS        | proof.signature
          expires            | "2026-06-01T00:00:00Z"     | FAILS        | proof.expired
          expires            | "2030-06-01T00:00:00Z"     | FAILS        | proof.signature
          expires            | null                       | FAILS        | proof.form
          verificationMethod | null                       | FAILS        | proof.form
          verificationMethod | "https://x.example/k"      | CANNOT_CHECK | proof.key-unavailable
          proofValue         | null                       | FAILS        | proof.form
          proofValue         | "u5x9aCBYovW3CQ"           | FAILS        | proof.form
          proofValue         | ""                         | FAILS        | proof.form
          proofValue         | "z1"                       | FAILS        | proof.signature
          previousProof      | "urn:uuid:p"               | FAILS        | proof.chain
          @context           | "urn:c"                    | FAILS        | proof.form
          colour             | "red"                      | FAILS        | proof.not-safe
          nonce              | "n"                        | FAILS        | proof.signature
          """)
  void refusesAProofWithAnotherMember(String name, String json, Verdict verdict, String code) {
    JsonValue value = io.microcredential.core.json.Json.parse(json).orElseThrow();
    ProofFinding finding = finding(withProofs(SIGNED, proof(SIGNED).with(name, value)));
    assertThat(finding.verdict()).isEqualTo(verdict);
    assertThat(finding.code()).isEqualTo(code);
  }

  @Nested
  class GivesUp {

    @Test
    void onDocumentsThatSayTooMuch() {
      var tags = new ArrayList<JsonValue>();
      for (int i = 0; i < 50; i++) {
        tags.add(JsonValue.of("tag " + i));
      }
      var subject = (JsonObject) Credentials.small(KEY).members().get("credentialSubject");
      JsonObject document =
          Credentials.small(KEY)
              .with("credentialSubject", subject.with("role", new JsonArray(tags)));
      var tight = Canonicalization.withDefaults().withBounds(40, 100);
      assertThat(tight.canonicalize(document).problems().codes())
          .containsExactly("rdf.too-many-statements");
    }

    @Test
    @Timeout(20)
    void onGraphsMadeToTakeLong() {
      var empty = new ArrayList<JsonValue>();
      for (int i = 0; i < 400; i++) {
        empty.add(new JsonObject(Map.of()));
      }
      var subject = (JsonObject) Credentials.small(KEY).members().get("credentialSubject");
      JsonObject document =
          Credentials.small(KEY)
              .with("credentialSubject", subject.with("result", new JsonArray(empty)));
      var tight = Canonicalization.withDefaults().withBounds(5_000, 50);
      assertThat(tight.canonicalize(document).problems().codes())
          .containsExactly("rdf.too-much-work");
    }

    @Test
    void onBoundsThatMakeNoSense() {
      var canonicalization = Canonicalization.withDefaults();
      assertThatThrownBy(() -> canonicalization.withBounds(0, 1))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onTreesDeeperThanAnyBadge() {
      JsonValue deep = JsonValue.of("x");
      for (int i = 0; i < 2_000; i++) {
        deep =
            new JsonObject(Map.of("type", JsonValue.of("VerifiableCredential"), "evidence", deep));
      }
      assertThat(verify(SIGNED.with("evidence", deep)).safety().codes()).contains("jsonld.depth");
    }
  }
}
