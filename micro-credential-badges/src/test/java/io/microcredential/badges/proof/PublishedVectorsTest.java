package io.microcredential.badges.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.SharedData;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.KeyBinding;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.core.Conformance;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every step of the published signing examples, byte for byte. */
@Tag("shared")
class PublishedVectorsTest {

  private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");
  private static final String EXAMPLES = "https://www.w3.org/ns/credentials/examples/v2";

  /** The W3C examples use a context that defines every term; only a caller can let it in. */
  private static DataIntegrity withExamples() {
    return DataIntegrity.withDefaults()
        .with(
            Canonicalization.withDefaults()
                .with(ContextSource.of(Map.of(EXAMPLES, SharedData.examplesContext()))));
  }

  private static JsonObject proof(JsonObject signed) {
    return signed.members().get("proof") instanceof JsonArray array
        ? (JsonObject) array.items().get(0)
        : (JsonObject) signed.members().get("proof");
  }

  private static void reproduces(
      String suite,
      DataIntegrity integrity,
      String folder,
      String[] files,
      String unsigned,
      String options) {
    JsonObject document = SharedData.object(folder + unsigned);
    JsonObject proofOptions = SharedData.object(folder + options).without("@context");
    ProofSteps steps = integrity.steps(document, proofOptions).orElseThrow();
    List<String> computed =
        List.of(
            steps.document().text().strip(),
            steps.document().digestHex(),
            steps.proofOptions().text().strip(),
            steps.proofOptions().digestHex(),
            HexFormat.of().formatHex(steps.signedData()));
    List<String> published = Stream.of(files).map(file -> line(folder + file)).toList();
    assertThat(computed).isEqualTo(published);
    int same = 0;
    for (int i = 0; i < files.length; i++) {
      same += computed.get(i).equals(published.get(i)) ? 1 : 0;
    }
    Conformance.states(suite, same, files.length);
  }

  private static String line(String file) {
    return SharedData.text(file).strip();
  }

  @Nested
  class EddsaRdfc2022OfW3c {

    private static final String FOLDER = "vectors/eddsa-rdfc-2022/";

    @Test
    void reproducesEveryStep() {
      reproduces(
          "eddsa-rdfc-2022, every step of the W3C vector",
          withExamples(),
          FOLDER,
          new String[] {
            "canonDocDataInt.txt",
            "docHashDataInt.txt",
            "proofCanonDataInt.txt",
            "proofHashDataInt.txt",
            "combinedHashDataInt.txt"
          },
          "unsigned.json",
          "proofConfigDataInt.json");
    }

    @Test
    void signsToTheSameProofValue() {
      JsonObject signed = SharedData.object(FOLDER + "signedDataInt.json");
      JsonObject keys = SharedData.object(FOLDER + "keyPair.json");
      byte[] secret =
          io.microcredential.badges.key.Multibase.decode(
                  keys.text("secretKeyMultibase")
                      .or(() -> keys.text("privateKeyMultibase"))
                      .orElseThrow())
              .orElseThrow();
      byte[] seed = Arrays.copyOfRange(secret, 2, 34);
      SigningKey key = SigningKey.ed25519DidKey(seed);
      JsonObject again =
          withExamples()
              .sign(
                  SharedData.object(FOLDER + "unsigned.json"),
                  key,
                  Instant.parse("2023-02-24T23:36:38Z"))
              .orElseThrow();
      assertThat(proof(again)).isEqualTo(proof(signed));
      assertThat(proof(again).text("proofValue")).contains(line(FOLDER + "sigBTC58DataInt.txt"));
    }

    @Test
    void holdsButIsNotTheIssuers() {
      var report =
          withExamples()
              .verify(
                  SharedData.object(FOLDER + "signedDataInt.json"), ControllerDocuments.none(), AT);
      assertThat(report.safety()).isEmpty();
      var finding = report.carrying().orElseThrow();
      assertThat(finding.verdict()).isEqualTo(Verdict.HOLDS);
      assertThat(finding.binding().map(KeyBinding::code)).contains("key.other-controller");
      assertThat(report.isSound()).isFalse();
    }

    @Test
    void refusesTheContextThatDefinesEverythingUnlessTheCallerSuppliesIt() {
      var report =
          DataIntegrity.withDefaults()
              .verify(
                  SharedData.object(FOLDER + "signedDataInt.json"), ControllerDocuments.none(), AT);
      assertThat(report.safety().codes()).contains("jsonld.context-unknown");
      assertThat(report.carrying().orElseThrow().code()).isEqualTo("proof.not-safe");
    }
  }

  @Nested
  class EcdsaRdfc2019OfW3c {

    private static final String FOLDER = "vectors/ecdsa-rdfc-2019-p256/";

    @Test
    void reproducesEveryStep() {
      reproduces(
          "ecdsa-rdfc-2019 with P-256, every step of the W3C vector",
          withExamples(),
          FOLDER,
          new String[] {
            "canonDocECDSAP256.txt",
            "docHashECDSAP256.txt",
            "proofCanonECDSAP256.txt",
            "proofHashECDSAP256.txt",
            "combinedHashECDSAP256.txt"
          },
          "unsigned.json",
          "proofConfigECDSAP256.json");
    }

    @Test
    void holdsButIsNotTheIssuers() {
      var report =
          withExamples()
              .verify(
                  SharedData.object(FOLDER + "signedECDSAP256.json"),
                  ControllerDocuments.none(),
                  AT);
      var finding = report.carrying().orElseThrow();
      assertThat(finding.verdict()).isEqualTo(Verdict.HOLDS);
      assertThat(finding.binding().map(KeyBinding::code)).contains("key.other-controller");
    }
  }

  @Nested
  class OpenBadgesGuide {

    private static final String FOLDER = "vectors/ob30-guide/";

    @Test
    void reproducesEveryStep() {
      reproduces(
          "eddsa-rdfc-2022, every step of 1EdTech's OB 3.0 guide",
          DataIntegrity.withDefaults(),
          FOLDER,
          new String[] {
            "canonDoc.txt", "docHash.txt", "canonProof.txt", "proofHash.txt", "combinedHash.txt"
          },
          "unsigned.json",
          "proofConfig.json");
    }

    @Test
    void signsToTheSameProofValue() {
      JsonObject keys = SharedData.object(FOLDER + "keyPair.json");
      byte[] secret = HexFormat.of().parseHex(keys.text("secretKeyHex").orElseThrow());
      SigningKey key = SigningKey.ed25519(Arrays.copyOf(secret, 32), keys.text("id").orElseThrow());
      JsonObject again =
          DataIntegrity.withDefaults()
              .sign(
                  SharedData.object(FOLDER + "unsigned.json"),
                  key,
                  Instant.parse("2010-01-01T19:23:24Z"))
              .orElseThrow();
      assertThat(proof(again)).isEqualTo(proof(SharedData.object(FOLDER + "signed.json")));
      assertThat(proof(again).text("proofValue")).contains(line(FOLDER + "proofValue.txt"));
    }

    @Test
    void isSoundOnlyWithTheIssuersOwnDocument() {
      JsonObject signed = SharedData.object(FOLDER + "signed.json");
      var integrity = DataIntegrity.withDefaults();
      var alone = integrity.verify(signed, ControllerDocuments.none(), AT);
      assertThat(alone.carrying().orElseThrow().verdict()).isEqualTo(Verdict.HOLDS);
      assertThat(alone.carrying().orElseThrow().binding().map(KeyBinding::code))
          .contains("key.only-in-fragment");
      assertThat(alone.isSound()).isFalse();

      String issuer = "https://example.edu/issuers/565049";
      var documents =
          ControllerDocuments.of(
              Map.of(
                  issuer,
                  SharedData.object(
                      "samples/support/controllers/example-edu-issuers-565049.json")));
      assertThat(integrity.verify(signed, documents, AT).isSound()).isTrue();
    }
  }
}
