package io.microcredential.badges.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Feature row J7: each intermediate value of a proof on request. */
class ProofTraceTest {

  private final SigningKey key = Credentials.testKey(1);

  private static JsonObject proof(JsonObject document) {
    return (JsonObject) ((JsonArray) document.members().get("proof")).items().get(0);
  }

  private JsonObject signed(Cryptosuite suite) {
    return DataIntegrity.withDefaults()
        .with(suite)
        .sign(Credentials.small(key), key, Credentials.SIGNED)
        .orElseThrow();
  }

  private static ProofTrace trace(JsonObject document) {
    return DataIntegrity.withDefaults()
        .trace(document, proof(document), ControllerDocuments.none());
  }

  @ParameterizedTest
  @EnumSource(
      value = Cryptosuite.class,
      names = {"EDDSA_RDFC_2022", "EDDSA_JCS_2022"})
  void holdsAllThatIsNeededToVerifyByHand(Cryptosuite suite) {
    ProofTrace trace = trace(signed(suite));
    byte[] data = trace.steps().orElseThrow().signedData();
    byte[] signature = HexFormat.of().parseHex(trace.signatureHex());
    assertThat(trace.key().orElseThrow().verifies(data, signature)).isTrue();
    assertThat(trace.problems()).isEmpty();
    assertThat(trace.text())
        .contains("suite: " + suite.identifier() + "\n")
        .contains("hash function: SHA-256\n")
        .contains("\nsigned data: " + HexFormat.of().formatHex(data) + "\n")
        .contains("\nkey: " + Json.write(key.publicKey().jwk()) + "\n")
        .contains("\ncanonical document:\n" + trace.steps().orElseThrow().document().text())
        .endsWith("\nsignature: " + trace.signatureHex() + "\n");
  }

  @Test
  void usesTheHashOfTheKey() throws Exception {
    SigningKey p384 = CryptosuitesTest.key(io.microcredential.badges.key.KeyAlgorithm.P384);
    JsonObject document =
        DataIntegrity.withDefaults()
            .sign(Credentials.small(p384), p384, Credentials.SIGNED)
            .orElseThrow();
    assertThat(trace(document).text()).contains("hash function: SHA-384\n");
    byte[] data = trace(document).steps().orElseThrow().signedData();
    assertThat(data).hasSize(96);
    assertThat(
            trace(document)
                .key()
                .orElseThrow()
                .verifies(data, HexFormat.of().parseHex(trace(document).signatureHex())))
        .isTrue();
  }

  @Test
  void saysWhatKeepsTheValues() {
    JsonObject undefined = signed(Cryptosuite.EDDSA_RDFC_2022).with("colour", JsonValue.of("red"));
    assertThat(trace(undefined).steps()).isEmpty();
    assertThat(trace(undefined).text()).contains("problem: jsonld.undefined-term /colour ");
    JsonObject elsewhere =
        signed(Cryptosuite.EDDSA_RDFC_2022)
            .with("issuer", JsonValue.of("https://issuer.example/i"));
    JsonObject proof =
        proof(elsewhere).with("verificationMethod", JsonValue.of("https://issuer.example/i#k"));
    ProofTrace trace =
        DataIntegrity.withDefaults().trace(elsewhere, proof, ControllerDocuments.none());
    assertThat(trace.key()).isEmpty();
    assertThat(trace.text()).contains("problem: key.document-unavailable");
  }

  @Test
  void showsTheSigningInputOfTokens() {
    String compact = VcJwt.sign(Credentials.small(key), key).orElseThrow();
    ProofTrace trace = VcJwt.parse(compact).orElseThrow().trace(ControllerDocuments.none());
    String input = compact.substring(0, compact.lastIndexOf('.'));
    assertThat(trace.text()).contains("suite: EdDSA\n").contains("signing input: " + input + "\n");
    assertThat(
            trace
                .key()
                .orElseThrow()
                .verifies(
                    input.getBytes(StandardCharsets.US_ASCII),
                    HexFormat.of().parseHex(trace.signatureHex())))
        .isTrue();
    String shown = VcJwt.signShowingKey(Credentials.small(key), key).orElseThrow();
    assertThat(VcJwt.parse(shown).orElseThrow().trace(ControllerDocuments.none()).key())
        .contains(key.publicKey());
  }

  @Test
  void keepsItsContentOutOfLogs() {
    assertThat(trace(signed(Cryptosuite.EDDSA_RDFC_2022)))
        .hasToString("ProofTrace[eddsa-rdfc-2022]");
  }
}
