package io.microcredential.badges.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.SharedData;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.Multibase;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.core.Digest;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Copies of a context that differ are told apart and reported. */
class ContextCopiesTest {

  private static final SigningKey KEY = Credentials.testKey(1);
  private static final JsonObject PLAIN = Credentials.small(KEY);
  private static final JsonObject WITH_TERM =
      JsonEdits.with(PLAIN, "/credentialSubject/achievement/endorsementJwt", "[\"e30.e30.c2ln\"]");

  /** Signs as software does that does not mind which copy it has. */
  private static JsonObject sign(JsonObject document) {
    JsonObject proof =
        JsonEdits.object(
            """
            {"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022",
             "created": "2026-05-01T12:00:00Z", "verificationMethod": "%s",
             "proofPurpose": "assertionMethod"}
            """
                .formatted(KEY.verificationMethod()));
    byte[] signed = DataIntegrity.withDefaults().steps(document, proof).orElseThrow().signedData();
    JsonValue value = JsonValue.of(Multibase.encode(KEY.sign(signed)));
    return document.with("proof", new JsonArray(List.of(proof.with("proofValue", value))));
  }

  private static List<String> found(JsonObject document) {
    return ContextCopies.problems(
            document, Canonicalization.withDefaults(), ControllerDocuments.none(), Credentials.AT)
        .stream()
        .map(p -> p.severity() + " " + p.code() + " " + p.at())
        .toList();
  }

  @Test
  void doNotMatterWhereBothSayTheSame() {
    assertThat(found(sign(PLAIN))).isEmpty();
  }

  @Test
  void tellsThatAProofWasMadeUnderTheLaterCopy() {
    assertThat(found(sign(WITH_TERM)))
        .containsExactly(
            "WARNING jsonld.context-copy-later /credentialSubject/achievement/endorsementJwt");
  }

  @Test
  void tellsThatATermIsNotSignedUnderTheEarlierCopy() {
    JsonObject signed = WITH_TERM.with("proof", sign(PLAIN).members().get("proof"));
    assertThat(found(signed))
        .containsExactly(
            "ERROR jsonld.context-copy-earlier /credentialSubject/achievement/endorsementJwt");
    assertThat(
            DataIntegrity.withDefaults()
                .verify(signed, ControllerDocuments.none(), Credentials.AT)
                .isSound())
        .isFalse();
  }

  @Test
  void areNotBlamedForAProofThatFitsUnderNeither() {
    assertThat(found(sign(WITH_TERM).with("name", JsonValue.of("Changed")))).isEmpty();
  }

  @Test
  @Tag("shared")
  void haveTheDigestsOfThePublishedFiles() {
    assertThat(Digest.ofText(SharedData.text("contexts/1edtech/ob-v3p0-3.0.3.json")).hex())
        .isEqualTo(ContextCopies.EARLIER_COPY);
    assertThat(
            Digest.ofText(
                    SharedData.text("contexts/1edtech/other-copies/ob-v3p0-3.0.3-validator.json"))
                .hex())
        .isEqualTo(ContextCopies.LATER_COPY);
  }
}
