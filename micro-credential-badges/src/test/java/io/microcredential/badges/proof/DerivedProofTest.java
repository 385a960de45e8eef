package io.microcredential.badges.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.SharedData;
import io.microcredential.badges.internal.Base64Url;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.KeyBinding;
import io.microcredential.core.Conformance;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row I3: {@code ecdsa-sd-2023}, proofs that a holder derived. */
class DerivedProofTest {

  private static final String CONTEXT = "https://windsurf.example/context";

  /** The signed text of the published example uses this vocabulary. */
  private static final DataIntegrity INTEGRITY =
      DataIntegrity.withDefaults()
          .with(
              Canonicalization.withDefaults()
                  .with(
                      ContextSource.of(
                          Map.of(
                              CONTEXT,
                              Credentials.object(
                                  """
                                  {"@context": {"@vocab":
                                     "https://windsurf.grotto-networking.com/selective#"}}
                                  """)))));

  private static final String VALUE =
      """
      u2V0BhVhAkWKMO8zpRmfcUMksHUMtZM7cJt8PmNLsljKTYhSi8gZ7wAWnK4BrOZkrH3dZvxKWlnxGG_0xlFXmU5sa5-j7
      1VgjgCQCKnLOGbY_FuM-ASpSkkOxsIR2E8n7Ml2q1UQ6tEwzi5OGWEBtAwxySlwwASjXlYLoLwyjdsIRYUa05OQzE0P4s
      kx1-QJKi8HtGcJHtJfOTn7RhWKC0nkXODvUAChvnKDVY02TWEClAeVhEaVRWS_5ZfU6MlgnX07DuKm9XBS-b3RKfciM1E
      u7L2mvkMebfBWVUw9WkuqNL4Tz-MkN4lXmljRt8r8DWEBqzbDH1twSPRKHu3zD0KP7YWlx4al1GFotnFizVkQbz6htSNv
      QIc7IfxLu7AO2fuhJbagJbZKlm-Vf7aNbXuuaWEA78ePS_Gy4lnOlUa2CgworZmUYq-Etff-9QK90v4xOWzNWvaILdcmk
      Js5zwH9b86f5yxos_NRK-VIO015zVlWTWEB2bYe3iy_95zezUdGp66X77IQbHhKunDI1BF0trlkrIkOCqviH4S1U3Nz4n
      5WWW8qsc3zAEq1Spquojg2mevHtWEA5EwtdjPeXn07NztIOTZ6PtyWt6v0Gfp5oFRAbvvcCpDnptz6gZd56Z6TBkI0eMU
      s4RI2g2rup607wVFuIUdvgpgBYIOGCDmZ9TBxEtWeCI9oVmRt0eHRGAaoOXx08gxL2IQt_AVggVkUuBrlOaELGVQWJD4M
      _qW5bcKEHWGNbOrPA_qAOKKwCWCBD6o5lQOWjNGwaTjq7H2Cn1-NPbwXLeDedy2YyiqL9TQNYIJEdvfdRibsv05I3pv8e
      6S1aUuAuBpGQHLhrYj4QX0knBFggk0AeXgJ4e6m1XsV5-xFud0L_1mUjZ9Mffhg5aZGTyDkFWCDYgT4e07o_IdCwae6qE
      7WZfpXtGRFESEXR3SxZmXE05o4AAQIFBggJCg4PEBESEw
      """
          .replaceAll("\\s", "");

  /** The derived example of the specification; its inline context under an address of its own. */
  private static JsonObject published() {
    return Credentials.object(
        """
        {"@context": ["https://www.w3.org/ns/credentials/v2", "%s"],
         "type": ["VerifiableCredential"],
         "issuer": "https://vc.example/windsurf/racecommittee",
         "credentialSubject": {
           "sailNumber": "Earth101",
           "sails": [{"size": 6.1, "sailName": "Lahaina", "year": 2023},
                     {"size": 7, "sailName": "Lahaina", "year": 2020}],
           "boards": [{"year": 2022, "boardName": "CompFoil170", "brand": "Wailea"},
                      {"boardName": "Kanaha Custom", "brand": "Wailea", "year": 2019}]},
         "proof": {
           "type": "DataIntegrityProof", "cryptosuite": "ecdsa-sd-2023",
           "created": "2023-08-15T23:36:38Z",
           "verificationMethod": "did:key:zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP#\
        zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP",
           "proofPurpose": "assertionMethod", "proofValue": "%s"}}
        """
            .formatted(CONTEXT, VALUE));
  }

  private static ProofFinding finding(JsonObject document) {
    return INTEGRITY
        .verify(document, ControllerDocuments.none(), Credentials.AT)
        .carrying()
        .orElseThrow();
  }

  private static JsonObject withValue(String value) {
    var proof = (JsonObject) published().members().get("proof");
    return published().with("proof", proof.with("proofValue", JsonValue.of(value)));
  }

  private static JsonObject withBytes(byte[] bytes) {
    return withValue("u" + Base64Url.encode(bytes));
  }

  private static byte[] bytes() {
    return Base64Url.decode(VALUE.substring(1)).orElseThrow();
  }

  @Test
  void holdsInThePublishedExampleAndSaysThatItIsAPart() {
    ProofFinding finding = finding(published());
    assertThat(finding.code()).isEqualTo("proof.holds-in-part");
    Conformance.states(
        "ecdsa-sd-2023, derived proof in the example of W3C",
        finding.verdict() == Verdict.HOLDS ? 1 : 0,
        1);
  }

  @Test
  void failsWithEveryOtherValueInTheDocument() {
    var subject = (JsonObject) published().members().get("credentialSubject");
    JsonObject sail = subject.with("sailNumber", JsonValue.of("Earth102"));
    assertThat(finding(published().with("credentialSubject", sail)).code())
        .isEqualTo("proof.signature");
    JsonObject fewer = subject.without("boards");
    assertThat(finding(published().with("credentialSubject", fewer)).code())
        .isEqualTo("proof.signature");
    assertThat(finding(published().with("issuer", JsonValue.of("https://thief.example/"))).code())
        .isEqualTo("proof.signature");
    assertThat(finding(published().with("name", JsonValue.of("More"))).code())
        .isEqualTo("proof.signature");
    var proof = (JsonObject) published().members().get("proof");
    JsonObject later = proof.with("created", JsonValue.of("2023-08-15T23:36:39Z"));
    assertThat(finding(published().with("proof", later)).code()).isEqualTo("proof.signature");
  }

  @Test
  void failsWithEveryOtherByteInTheProof() {
    var accepted = new ArrayList<Integer>();
    for (int i = 0; i < bytes().length; i += 7) {
      byte[] changed = bytes();
      changed[i] ^= 0x01;
      if (finding(withBytes(changed)).verdict() == Verdict.HOLDS) {
        accepted.add(i);
      }
    }
    assertThat(accepted).isEmpty();
  }

  @Test
  void failsWithASignatureThatBelongsToNoStatement() {
    byte[] proof = bytes();
    // Mark, array of five, the issuer's signature, the key of the proof.
    int list = 3 + 1 + 66 + 37;
    int behind = list + 1 + 66 * (proof[list] & 31);
    byte[] longer = new byte[proof.length + 66];
    System.arraycopy(proof, 0, longer, 0, behind);
    System.arraycopy(proof, behind - 66, longer, behind, 66);
    System.arraycopy(proof, behind, longer, behind + 66, proof.length - behind);
    longer[list]++;
    assertThat(finding(withBytes(longer)).code()).isEqualTo("proof.signature");
  }

  @Test
  void isRefusedAsBaseProof() {
    byte[] base = bytes();
    base[2] = 0;
    assertThat(finding(withBytes(base)).code()).isEqualTo("proof.base");
    assertThat(finding(withBytes(base)).verdict()).isEqualTo(Verdict.FAILS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "u", "z1", "u2V0B", "u2V0BhQ", "u2V0Bn___", "u2V0BhVhAkWKM"})
  void isRefusedInAnotherForm(String value) {
    assertThat(finding(withValue(value)).code()).isEqualTo("proof.form");
  }

  @Test
  void isRefusedWithMoreBehindIt() {
    byte[] more = java.util.Arrays.copyOf(bytes(), bytes().length + 1);
    assertThat(finding(withBytes(more)).code()).isEqualTo("proof.form");
  }

  @ParameterizedTest
  @CsvSource({"ecdsa-rdfc-2019, proof.form", "eddsa-rdfc-2022, proof.key-kind"})
  void isNoProofByAnotherSuite(String suite, String code) {
    var proof = (JsonObject) published().members().get("proof");
    JsonObject other = proof.with("cryptosuite", JsonValue.of(suite));
    assertThat(finding(published().with("proof", other)).code()).isEqualTo(code);
  }

  /** The sample of 1EdTech. */
  @Nested
  @Tag("shared")
  class OfOpenBadges {

    @Test
    void holdsInTheSample() {
      JsonObject sample = SharedData.object("samples/ob30/sd/derivedcredential.json");
      ProofFinding finding =
          DataIntegrity.withDefaults()
              .verify(sample, ControllerDocuments.none(), Credentials.AT)
              .carrying()
              .orElseThrow();
      assertThat(finding.code()).isEqualTo("proof.holds-in-part");
      assertThat(finding.binding().map(KeyBinding::code)).contains("key.only-in-fragment");
      assertThat(sample.members().get("proof")).isInstanceOf(JsonArray.class);
    }
  }
}
