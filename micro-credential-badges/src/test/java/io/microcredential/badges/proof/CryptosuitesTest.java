package io.microcredential.badges.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.KeyAlgorithm;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.core.Conformance;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Feature row I3: the cryptosuites besides {@code eddsa-rdfc-2022} with Ed25519. */
class CryptosuitesTest {

  static SigningKey key(KeyAlgorithm kind) throws Exception {
    if (kind == KeyAlgorithm.ED25519) {
      return Credentials.testKey(1);
    }
    var random = SecureRandom.getInstance("SHA1PRNG");
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(
        new ECGenParameterSpec(kind == KeyAlgorithm.P384 ? "secp384r1" : "secp256r1"), random);
    SigningKey unnamed = SigningKey.from(generator.generateKeyPair(), "urn:k", random);
    return unnamed.at(DidKey.of(unnamed.publicKey()).verificationMethod());
  }

  private static JsonObject sign(Cryptosuite suite, SigningKey key, JsonObject credential) {
    return DataIntegrity.withDefaults()
        .with(suite)
        .sign(credential, key, Credentials.SIGNED)
        .orElseThrow();
  }

  private static DataIntegrityReport verify(JsonObject document) {
    return DataIntegrity.withDefaults()
        .verify(document, ControllerDocuments.none(), Credentials.AT);
  }

  private static JsonObject proof(JsonObject document) {
    return (JsonObject) ((JsonArray) document.members().get("proof")).items().get(0);
  }

  private static ProofFinding finding(JsonObject document, JsonObject proof) {
    return verify(document.with("proof", new JsonArray(List.of(proof)))).carrying().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "EDDSA_RDFC_2022, ED25519",
    "ECDSA_RDFC_2019, P256",
    "ECDSA_RDFC_2019, P384",
    "EDDSA_JCS_2022,  ED25519",
    "ECDSA_JCS_2019,  P256",
    "ECDSA_JCS_2019,  P384"
  })
  void verifyWhatTheySigned(Cryptosuite suite, KeyAlgorithm kind) throws Exception {
    SigningKey key = key(kind);
    JsonObject signed = sign(suite, key, Credentials.rich(key));
    assertThat(proof(signed).text("cryptosuite")).contains(suite.identifier());
    assertThat(verify(signed).isSound()).isTrue();
    assertThat(verify(signed.with("name", JsonValue.of("Other"))).carrying().orElseThrow().code())
        .isEqualTo("proof.signature");
    JsonObject later = proof(signed).with("created", JsonValue.of("2026-05-01T12:00:01Z"));
    assertThat(finding(signed, later).code()).isEqualTo("proof.signature");
  }

  @Test
  void signOnlyWhereTheyAreMeantTo() {
    assertThatThrownBy(() -> DataIntegrity.withDefaults().with(Cryptosuite.ECDSA_SD_2023))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ecdsa-sd-2023");
  }

  @ParameterizedTest
  @EnumSource(value = Cryptosuite.class, mode = EnumSource.Mode.EXCLUDE, names = "ECDSA_SD_2023")
  void signWithNoOtherKindOfKey(Cryptosuite suite) throws Exception {
    for (KeyAlgorithm kind : List.of(KeyAlgorithm.ED25519, KeyAlgorithm.P256, KeyAlgorithm.P384)) {
      SigningKey key = key(kind);
      if (!suite.worksWith(kind)) {
        assertThatThrownBy(() -> sign(suite, key, Credentials.small(key)))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(suite.identifier());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = Cryptosuite.class, mode = EnumSource.Mode.EXCLUDE, names = "ECDSA_SD_2023")
  void areNamedInWhatIsSigned(Cryptosuite suite) throws Exception {
    KeyAlgorithm kind =
        suite.worksWith(KeyAlgorithm.ED25519) ? KeyAlgorithm.ED25519 : KeyAlgorithm.P384;
    SigningKey key = key(kind);
    JsonObject signed = sign(suite, key, Credentials.small(key));
    for (Cryptosuite other : Cryptosuite.values()) {
      JsonObject lie =
          proof(signed).without("@context").with("cryptosuite", JsonValue.of(other.identifier()));
      if (other != suite) {
        assertThat(finding(signed, lie).code())
            .isEqualTo(other.worksWith(kind) ? "proof.signature" : "proof.key-kind");
      }
    }
  }

  @Nested
  class OverJson {

    private final SigningKey key = Credentials.testKey(1);
    private final JsonObject signed = sign(Cryptosuite.EDDSA_JCS_2022, key, Credentials.small(key));

    @Test
    void repeatTheContextsInTheProof() {
      assertThat(proof(signed).member("@context")).isEqualTo(signed.member("@context"));
    }

    @Test
    void refuseOtherContextsThanThoseOfTheProof() {
      var contexts = (JsonArray) signed.members().get("@context");
      var more =
          new JsonArray(
              List.of(
                  contexts.items().get(0),
                  contexts.items().get(1),
                  JsonValue.of("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json")));
      assertThat(verify(signed.with("@context", more)).carrying().orElseThrow().code())
          .isEqualTo("proof.context");
      assertThat(finding(signed, proof(signed).without("@context")).code())
          .isEqualTo("proof.signature");
      assertThat(finding(signed, proof(signed).with("@context", contexts.items().get(0))).code())
          .isEqualTo("proof.context");
    }

    @Test
    void signTheOrderOfSetsButNotOfMembers() {
      var types = (JsonArray) signed.members().get("type");
      var reversed = new JsonArray(List.of(types.items().get(1), types.items().get(0)));
      assertThat(verify(signed.with("type", reversed)).carrying().orElseThrow().code())
          .isEqualTo("proof.signature");
      JsonObject moved = signed.without("issuer").with("issuer", signed.members().get("issuer"));
      assertThat(verify(moved).isSound()).isTrue();
    }

    @Test
    void areStillHeldToDefinedTerms() {
      JsonObject undefined = Credentials.small(key).with("colour", JsonValue.of("red"));
      assertThat(
              DataIntegrity.withDefaults()
                  .with(Cryptosuite.EDDSA_JCS_2022)
                  .sign(undefined, key, Credentials.SIGNED)
                  .problems()
                  .codes())
          .contains("jsonld.undefined-term");
      assertThat(verify(signed.with("colour", JsonValue.of("red"))).safety().codes())
          .contains("jsonld.undefined-term");
    }

    @Test
    void refuseNumbersThatWouldBeSignedAsAnother() {
      JsonObject huge = signed.with("expires", new JsonValue.JsonNumber("9007199254740993"));
      assertThat(verify(huge).carrying().orElseThrow().code()).isEqualTo("proof.not-safe");
    }
  }

  /** The signed examples of the W3C specifications, with the context that they use. */
  @Nested
  class OfW3c {

    private static final String P384 =
        "z82LkuBieyGShVBhvtE2zoiD6Kma4tJGFtkAhxR5pfkp5QPw4LutoYWhvQCnGjdVn14kujQ";
    private static final String P256 = "zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP";
    private static final String ISSUER = "https://vc.example/issuers/5678#";

    private final DataIntegrity integrity =
        DataIntegrity.withDefaults()
            .with(
                Canonicalization.withDefaults()
                    .with(
                        ContextSource.of(
                            Map.of(
                                "https://www.w3.org/ns/credentials/examples/v2",
                                Credentials.object(
                                    """
                                    {"@context": {"@vocab":
                                       "https://www.w3.org/ns/credentials/examples#"}}
                                    """)))));

    private JsonObject alumni() {
      return Credentials.object(
          """
          {"@context": ["https://www.w3.org/ns/credentials/v2",
                        "https://www.w3.org/ns/credentials/examples/v2"],
           "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
           "type": ["VerifiableCredential", "AlumniCredential"],
           "name": "Alumni Credential",
           "description": "A minimum viable example of an Alumni Credential.",
           "issuer": "https://vc.example/issuers/5678",
           "validFrom": "2023-01-01T00:00:00Z",
           "credentialSubject": {"id": "did:example:abcdefgh",
             "alumniOf": "The School of Examples"}}
          """);
    }

    private JsonObject proof(String suite, String method, String value) {
      return Credentials.object(
          """
          {"type": "DataIntegrityProof", "cryptosuite": "%s", "created": "2023-02-24T23:36:38Z",
           "verificationMethod": "%s", "proofPurpose": "assertionMethod", "proofValue": "%s"}
          """
              .formatted(suite, method, value));
    }

    private Verdict verdict(JsonObject proof) {
      return integrity
          .verify(alumni().with("proof", proof), ControllerDocuments.none(), Credentials.AT)
          .carrying()
          .orElseThrow()
          .verdict();
    }

    @Test
    void holdWithP384() {
      JsonObject proof =
          proof(
              "ecdsa-rdfc-2019",
              "did:key:" + P384 + "#" + P384,
              "z967Mvv5bxtmLNqTzPZ8KmJjFmFXaAKeQNzq7GWnQkMcLtaGSSmuozE5WtJ8PipMe178B1tE28K1vsJur9"
                  + "bGVJhz6jgSJsRHFSQeqgH8hhjcg8gZDFJC1b9FsR5ggNmDBqHv");
      Conformance.states(
          "ecdsa-rdfc-2019 with P-384, signed example of W3C",
          verdict(proof) == Verdict.HOLDS ? 1 : 0,
          1);
      ProofSteps steps = integrity.steps(alumni(), proof, KeyAlgorithm.P384).orElseThrow();
      assertThat(HexFormat.of().formatHex(steps.signedData()))
          .isEqualTo(
              "e32805a26492eac777aa7a138f6d8da3c74e0c7be7b296dcaccf97420c3b92ea"
                  + "ad7be6449ca565e165031567f5c7cbc1"
                  + "8bf6e01df72c5b62f91b685231915ac4b8c58ea95f002c6b8f6bfafa1b251df4"
                  + "76b56b8e01518e317dab099d3ecbff96");
    }

    @Test
    void holdOverJson() {
      var contexts = alumni().members().get("@context");
      String did = "did:key:";
      List<JsonObject> proofs =
          List.of(
              proof(
                  "eddsa-jcs-2022",
                  ISSUER + "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
                  "z63t83Y53KfzJ5ZosfKTnqfMcKB2dmTrfjSaQjeNNjAD5srBowQfmWqeRb8rRjmeEuCBEsddF9LsVo"
                      + "gtuTsijJKh4"),
              proof(
                  "ecdsa-jcs-2019",
                  did + P256 + "#" + P256,
                  "zq6PrUMCtqY5obCSsrQxuFJdGffCDxvFuopdZiBPUBRTFEs1VVsBZi8YiEwVWgHYrXxoV93gBHqGDB"
                      + "tQLPFxpZxz"),
              proof(
                  "ecdsa-jcs-2019",
                  did + P384 + "#" + P384,
                  "zR3krc7pt9Dpn1PY2u8HWPePggtzAG2SuH2ZGNrzw8Ku3QrFLWgDTjS5mCWy65ShixJEtpMwfviAFf"
                      + "h5xTgd5FGN1sSbpPJ5djqSZQLqQkY8KLBPNswuqKtq3bS8f9vEHm8w"));
      long held =
          proofs.stream()
              .filter(
                  proof ->
                      verdict(proof) == Verdict.HOLDS
                          || verdict(proof.with("@context", contexts)) == Verdict.HOLDS)
              .count();
      Conformance.states(
          "eddsa-jcs-2022 and ecdsa-jcs-2019, signed examples of W3C", (int) held, proofs.size());
      assertThat(
              HexFormat.of()
                  .formatHex(
                      integrity
                          .steps(alumni(), proofs.get(0).with("@context", contexts))
                          .orElseThrow()
                          .signedData()))
          .endsWith("59b7cb6251b8991add1ce0bc83107e3db9dbbab5bd2c28f687db1a03abc92f19");
    }
  }
}
