package io.microcredential.badges.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.KeyAlgorithm;
import io.microcredential.badges.key.Multibase;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifiable Credential Data Integrity 1.0, section 4.5: sets and chains of proofs. */
class ProofChainTest {

  private static final String FIRST = "urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544";
  private static final String SECOND = "urn:uuid:8cc9022b-6b14-4cf3-8571-74972c5feb54";

  private final SigningKey issuer = Credentials.testKey(1);
  private final SigningKey witness = Credentials.testKey(2);

  private static JsonObject signed(
      Cryptosuite suite, JsonObject document, SigningKey key, String id, JsonValue previous) {
    JsonObject options =
        Credentials.object(
            """
            {"id": "%s", "type": "DataIntegrityProof", "cryptosuite": "%s",
             "created": "2026-05-01T12:00:00Z", "verificationMethod": "%s",
             "proofPurpose": "assertionMethod"}
            """
                .formatted(id, suite, key.verificationMethod()));
    if (previous instanceof JsonArray names && !names.items().isEmpty()) {
      options = options.with("previousProof", previous);
    }
    byte[] data =
        DataIntegrity.withDefaults()
            .steps(document, options, KeyAlgorithm.ED25519)
            .orElseThrow()
            .signedData();
    var proofs = new ArrayList<JsonValue>();
    if (document.members().get("proof") instanceof JsonArray array) {
      proofs.addAll(array.items());
    }
    proofs.add(options.with("proofValue", JsonValue.of(Multibase.encode(key.sign(data)))));
    return document.with("proof", new JsonArray(proofs));
  }

  private static JsonValue names(String... ids) {
    return new JsonArray(List.of(ids).stream().map(JsonValue::of).toList());
  }

  private JsonObject chain(Cryptosuite suite) {
    JsonObject first = signed(suite, Credentials.small(issuer), issuer, FIRST, names());
    return signed(suite, first, witness, SECOND, names(FIRST));
  }

  private static List<ProofFinding> findings(JsonObject document) {
    return DataIntegrity.withDefaults()
        .verify(document, ControllerDocuments.none(), Credentials.AT)
        .proofs();
  }

  private static JsonObject edited(JsonObject document, int index, String name, JsonValue value) {
    var proofs = new ArrayList<>(((JsonArray) document.members().get("proof")).items());
    proofs.set(index, ((JsonObject) proofs.get(index)).with(name, value));
    return document.with("proof", new JsonArray(proofs));
  }

  @ParameterizedTest
  @EnumSource(
      value = Cryptosuite.class,
      names = {"EDDSA_RDFC_2022", "EDDSA_JCS_2022"})
  void holdsWithWhatItBuildsOn(Cryptosuite suite) {
    assertThat(findings(chain(suite)))
        .extracting(ProofFinding::code)
        .containsExactly("proof.holds", "proof.holds");
  }

  @ParameterizedTest
  @EnumSource(
      value = Cryptosuite.class,
      names = {"EDDSA_RDFC_2022", "EDDSA_JCS_2022"})
  void signsTheEarlierProofAsWell(Cryptosuite suite) {
    JsonObject again =
        signed(suite, Credentials.small(issuer), Credentials.testKey(3), FIRST, names());
    JsonObject replaced =
        chain(suite)
            .with(
                "proof",
                new JsonArray(
                    List.of(
                        ((JsonArray) again.members().get("proof")).items().get(0),
                        ((JsonArray) chain(suite).members().get("proof")).items().get(1))));
    assertThat(findings(replaced))
        .extracting(ProofFinding::code)
        .containsExactly("proof.holds", "proof.signature");
  }

  @Test
  void fallsWithWhatItBuildsOn() {
    JsonObject first =
        signed(Cryptosuite.EDDSA_RDFC_2022, Credentials.small(issuer), issuer, FIRST, names());
    JsonObject spoiled = edited(first, 0, "proofValue", JsonValue.of("z1"));
    JsonObject onSpoiled =
        signed(Cryptosuite.EDDSA_RDFC_2022, spoiled, witness, SECOND, names(FIRST));
    List<ProofFinding> findings =
        findings(
            signed(Cryptosuite.EDDSA_RDFC_2022, onSpoiled, witness, "urn:uuid:3", names(SECOND)));
    assertThat(findings)
        .extracting(ProofFinding::code)
        .containsExactly("proof.signature", "proof.chain-broken", "proof.chain-broken");
    assertThat(findings.get(1).at()).hasToString("/proof/1/previousProof");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"urn:uuid:absent\"", "[]", "7", "{}", "[\"urn:uuid:absent\"]"})
  void refusesToBuildOnWhatIsNotThere(String previous) {
    JsonObject document =
        edited(
            chain(Cryptosuite.EDDSA_RDFC_2022),
            1,
            "previousProof",
            Json.parse(previous).orElseThrow());
    assertThat(findings(document).get(1).code()).isEqualTo("proof.chain");
    assertThat(findings(document).get(0).code()).isEqualTo("proof.holds");
  }

  @Test
  void refusesToBuildOnAnAmbiguousName() {
    JsonObject document = chain(Cryptosuite.EDDSA_RDFC_2022);
    var proofs = new ArrayList<>(((JsonArray) document.members().get("proof")).items());
    proofs.add(0, proofs.get(0));
    assertThat(findings(document.with("proof", new JsonArray(proofs))).get(2).code())
        .isEqualTo("proof.chain");
  }

  @Test
  void endsWhereProofsBuildOnEachOther() {
    JsonObject circle =
        edited(chain(Cryptosuite.EDDSA_RDFC_2022), 0, "previousProof", JsonValue.of(SECOND));
    assertThat(findings(circle)).noneMatch(ProofFinding::isSound);
  }

  @Test
  void holdsInThePublishedChain() {
    JsonObject document =
        Credentials.object(
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
               "alumniOf": "The School of Examples"},
             "proof": [
              {"type": "DataIntegrityProof", "id": "%s", "cryptosuite": "eddsa-rdfc-2022",
               "created": "2023-02-24T23:36:38Z", "proofPurpose": "assertionMethod",
               "verificationMethod": "https://vc.example/issuers/5678\
            1#z6MktgKTsu1QhX6QPbyqG6geXdw6FQCZBPq7uQpieWbiQiG7",
               "proofValue": "z5KTX5yikM4eUukZW9qh66LGT3KZEUCACGpWcT2t4Yd54NMoFRchGmH4778omyNFAD3\
            weSt6sNk5fuaMQmhhzNmEC"},
              {"type": "DataIntegrityProof", "id": "%s", "cryptosuite": "eddsa-rdfc-2022",
               "created": "2023-02-24T23:36:38Z", "proofPurpose": "assertionMethod",
               "verificationMethod": "https://vc.example/issuers/5678\
            2#z6MkhWqdDBPojHA7cprTGTt5yHv5yUi1B8cnXn8ReLumkw6E",
               "proofValue": "z5KXNyXDcm822dHS37tmS6Xc7FFNo8c73AfeqmfHoywPxnXWNjWKYK3VQzt3CMUoK9u\
            AqsboVHKJXxuYwbdnfxZeA"},
              {"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022",
               "id": "urn:uuid:d94f792a-c546-4d06-b38a-da070ab56c23",
               "created": "2023-02-26T22:06:38Z", "proofPurpose": "assertionMethod",
               "verificationMethod": "https://vc.example/issuers/5678\
            3#z6MkmEq87wkHCYnWnNZkigeDMGTN7oUw1upkhzd77KuXERS1",
               "previousProof": ["%s", "%s"],
               "proofValue": "z2hcFbMaj3BJufikuLZQ36gAXVT9J3ZiwB9rqN3j7VdqyT1GaQPbMTaF1Q2gn7h75Zc\
            J6JpV9pvNoDumvcjtmSRAV"}]}
            """
                .formatted(FIRST, SECOND, FIRST, SECOND));
    var integrity =
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
    assertThat(integrity.verify(document, ControllerDocuments.none(), Credentials.AT).proofs())
        .extracting(ProofFinding::code)
        .containsExactly("proof.holds", "proof.holds", "proof.holds");
  }

  @Test
  void namesNoMoreProofsThanThereAre() {
    JsonObject flooded =
        edited(
            chain(Cryptosuite.EDDSA_JCS_2022),
            1,
            "previousProof",
            names(Collections.nCopies(10_000, FIRST).toArray(String[]::new)));
    assertThat(findings(flooded))
        .extracting(ProofFinding::code)
        .containsExactly("proof.holds", "proof.chain");
  }
}
