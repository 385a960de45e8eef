package io.microcredential.badges;

import static io.microcredential.badges.fixture.JsonEdits.at;
import static io.microcredential.badges.fixture.JsonEdits.object;
import static io.microcredential.badges.fixture.JsonEdits.value;
import static io.microcredential.badges.fixture.JsonEdits.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.Multibase;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Badges that somebody else made in the name of an issuer whom the caller trusts. */
class KeyTheftTest {

  static final String VICTIM = "https://victim.example/issuer";
  static final SigningKey VICTIMS_KEY = SampleBadge.KEY.at(VICTIM + "#key-1");
  static final SigningKey THIEF = SampleBadge.key(66);
  static final String THIEFS_MULTIKEY = THIEF.publicKey().multikey().orElseThrow();
  static final String THIEFS_DID = DidKey.of(THIEF.publicKey()).did();

  private static final JsonObject VICTIMS_DOCUMENT =
      object(
          """
          {"id": "%1$s",
           "verificationMethod": [
             {"id": "%1$s#key-1", "type": "Multikey", "controller": "%1$s",
              "publicKeyMultibase": "%2$s"}],
           "assertionMethod": ["%1$s#key-1"]}
          """
              .formatted(VICTIM, SampleBadge.KEY.publicKey().multikey().orElseThrow()));

  static JsonObject issuedBy(String issuer) {
    return with(SampleBadge.small(), "/issuer/id", JsonValue.of(issuer));
  }

  static VerificationReport verify(String badge, ControllerDocuments documents) {
    return BadgeVerifier.trusting(anybody -> true)
        .resolving(documents)
        .verify(badge, SampleBadge.NOW);
  }

  static ControllerDocuments victims() {
    return ControllerDocuments.of(Map.of(VICTIM, VICTIMS_DOCUMENT));
  }

  /** Tries a badge with and without the victim's document; returns the report with it. */
  private static VerificationReport neverValid(JsonObject badge) {
    String text = Json.write(badge);
    assertThat(verify(text, ControllerDocuments.none()).verifiedBadge()).isEmpty();
    VerificationReport report = verify(text, victims());
    assertThat(report.result()).isNotEqualTo(VerificationResult.VALID);
    assertThat(report.verifiedBadge()).isEmpty();
    return report;
  }

  static List<String> keyCodes(VerificationReport report) {
    return report.check(VerificationStep.KEY).problems().codes();
  }

  @Test
  void theVictimsOwnBadgeIsGood() {
    JsonObject badge = SampleBadge.sign(issuedBy(VICTIM), VICTIMS_KEY);
    assertThat(verify(Json.write(badge), victims()).result()).isEqualTo(VerificationResult.VALID);
  }

  @Nested
  class VerificationMethods {

    @Test
    void withTheThiefsKeyInTheFragmentOfTheVictimsAddress() {
      JsonObject badge =
          SampleBadge.sign(issuedBy(VICTIM), THIEF.at(VICTIM + "#" + THIEFS_MULTIKEY));
      assertThat(keyCodes(verify(Json.write(badge), ControllerDocuments.none())))
          .containsExactly("key.only-in-fragment");
      assertThat(keyCodes(neverValid(badge))).containsExactly("key.not-listed");
      assertThat(neverValid(badge).result()).isEqualTo(VerificationResult.INVALID);
    }

    @Test
    void withTheThiefsKeyInTheFragmentOfTheVictimsDid() {
      String did = "did:web:victim.example";
      JsonObject badge = SampleBadge.sign(issuedBy(did), THIEF.at(did + "#" + THIEFS_MULTIKEY));
      VerificationReport report = verify(Json.write(badge), ControllerDocuments.none());
      assertThat(report.result()).isEqualTo(VerificationResult.INVALID);
      assertThat(report.check(VerificationStep.PROOF).outcome()).isEqualTo(CheckOutcome.PASSED);
      assertThat(keyCodes(report)).containsExactly("key.only-in-fragment");
    }

    @Test
    void withTheNameOfTheVictimsKey() {
      VerificationReport report =
          neverValid(SampleBadge.sign(issuedBy(VICTIM), THIEF.at(VICTIM + "#key-1")));
      assertThat(report.check(VerificationStep.PROOF).problems().codes())
          .containsExactly("proof.signature");
    }

    @Test
    void thatAreWholeDids() {
      for (String method : List.of(THIEFS_DID, "did:web:victim.example", THIEFS_DID + "#")) {
        assertThat(keyCodes(neverValid(SampleBadge.sign(issuedBy(VICTIM), THIEF.at(method)))))
            .containsExactly("key.not-named");
        assertThat(
                neverValid(SampleBadge.sign(issuedBy(THIEFS_DID), THIEF.at(THIEFS_DID))).result())
            .isEqualTo(VerificationResult.INVALID);
      }
    }

    @Test
    void inTheThiefsOwnDidKey() {
      assertThat(keyCodes(neverValid(SampleBadge.sign(issuedBy(VICTIM), THIEF))))
          .containsExactly("key.not-listed");
      JsonObject badge = SampleBadge.sign(issuedBy(SampleBadge.ISSUER), THIEF);
      assertThat(neverValid(badge).result()).isEqualTo(VerificationResult.INVALID);
    }

    @Test
    void inTheThiefsOwnDocument() {
      String thief = "https://thief.example/issuer";
      JsonObject document =
          object(
              """
              {"id": "%1$s", "alsoKnownAs": ["%3$s"],
               "verificationMethod": [
                 {"id": "%1$s#key-1", "type": "Multikey", "controller": "%3$s",
                  "publicKeyMultibase": "%2$s"}],
               "assertionMethod": ["%1$s#key-1"]}
              """
                  .formatted(thief, THIEFS_MULTIKEY, VICTIM));
      var both = ControllerDocuments.of(Map.of(VICTIM, VICTIMS_DOCUMENT, thief, document));
      String badge = Json.write(SampleBadge.sign(issuedBy(VICTIM), THIEF.at(thief + "#key-1")));
      assertThat(verify(badge, both).result()).isEqualTo(VerificationResult.INVALID);
      assertThat(verify(badge, ControllerDocuments.of(Map.of(VICTIM, document))).result())
          .isEqualTo(VerificationResult.INVALID);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://victim.example/issuer#KEY-1",
          "https://victim.example/issuer/#key-1",
          "https://victim.example/issuer?x=1#key-1",
          "https://VICTIM.example/issuer#key-1",
          "http://victim.example/issuer#key-1",
          "https://victim.example/%69ssuer#key-1"
        })
    void thatAreSpelledAlmostLikeTheVictims(String method) {
      neverValid(SampleBadge.sign(issuedBy(VICTIM), SampleBadge.KEY.at(method)));
    }
  }

  @Nested
  class Issuers {

    @Test
    void asPlainTextAreAllowedAndBoundLikeOthers() {
      JsonObject good = SampleBadge.small().with("issuer", JsonValue.of(SampleBadge.ISSUER));
      assertThat(verify(Json.write(SampleBadge.sign(good)), ControllerDocuments.none()).result())
          .isEqualTo(VerificationResult.VALID);
      neverValid(SampleBadge.sign(good, THIEF));
    }

    @Test
    void inAListAreRefused() {
      String two =
          """
          [{"id": "%s", "type": ["Profile"]}, {"id": "%s", "type": ["Profile"]}]
          """;
      for (String list :
          List.of(
              two.formatted(VICTIM, THIEFS_DID),
              two.formatted(THIEFS_DID, VICTIM),
              "[\"" + VICTIM + "\", \"" + THIEFS_DID + "\"]",
              "[\"" + THIEFS_DID + "\"]")) {
        JsonObject badge = SampleBadge.sign(SampleBadge.small().with("issuer", value(list)), THIEF);
        assertThat(neverValid(badge).result()).isEqualTo(VerificationResult.INVALID);
      }
    }

    @Test
    void withoutOrWithSeveralIdsAreRefused() {
      JsonObject signed = SampleBadge.sign(issuedBy(THIEFS_DID), THIEF);
      assertThat(verify(Json.write(signed), ControllerDocuments.none()).result())
          .isEqualTo(VerificationResult.VALID);
      neverValid(JsonEdits.without(signed, "/issuer/id"));
      neverValid(with(signed, "/issuer/id", value("[\"" + VICTIM + "\", \"" + THIEFS_DID + "\"]")));
      neverValid(JsonEdits.renamed(signed, "/issuer/id", "@id"));
      neverValid(with(signed, "/issuer/@id", JsonValue.of(VICTIM)));
    }

    @Test
    void swappedAfterSigningAreRefused() {
      JsonObject signed = SampleBadge.sign(issuedBy(THIEFS_DID), THIEF);
      assertThat(neverValid(with(signed, "/issuer/id", JsonValue.of(VICTIM))).result())
          .isEqualTo(VerificationResult.INVALID);
    }

    @Test
    void trustIsAskedForTheIssuerThatTheKeyIsBoundTo() {
      Set<String> asked = new java.util.HashSet<>();
      BadgeVerifier.trusting(asked::add)
          .verify(Json.write(SampleBadge.sign(SampleBadge.small())), SampleBadge.NOW);
      assertThat(asked).containsExactly(SampleBadge.ISSUER);
    }
  }

  @Nested
  class Proofs {

    private final JsonObject signed = SampleBadge.sign(SampleBadge.small());
    private final JsonObject good = (JsonObject) at(signed, "/proof/0");
    private final JsonObject stolen =
        (JsonObject) at(SampleBadge.sign(SampleBadge.small(), THIEF), "/proof/0");
    private final JsonObject broken = with(good, "/created", "\"2026-06-03T12:00:01Z\"");

    private VerificationReport verify(JsonObject... proofs) {
      return KeyTheftTest.verify(
          Json.write(SampleBadge.withProofs(signed, proofs)), ControllerDocuments.none());
    }

    /** A proof as some other software may have made it: any members, signed as they stand. */
    private JsonObject forged(String type, String suite, String purpose, SigningKey key) {
      JsonObject options =
          object(
              """
              {"type": "%s", "cryptosuite": "%s", "created": "2026-06-03T12:00:00Z",
               "verificationMethod": "%s", "proofPurpose": "%s"}
              """
                  .formatted(type, suite, key.verificationMethod(), purpose));
      byte[] data =
          DataIntegrity.withDefaults()
              .steps(SampleBadge.small(), options)
              .orElseThrow()
              .signedData();
      return options.with("proofValue", JsonValue.of(Multibase.encode(key.sign(data))));
    }

    @Test
    void oneGoodProofIsEnoughWhereverItStandsAndTheOtherIsMentioned() {
      for (List<JsonObject> proofs :
          List.of(
              List.of(good, broken),
              List.of(broken, good),
              List.of(stolen, good),
              List.of(stolen, broken, good, stolen))) {
        VerificationReport report = verify(proofs.toArray(JsonObject[]::new));
        assertThat(report.result()).isEqualTo(VerificationResult.VALID);
        assertThat(report.check(VerificationStep.PROOF).problems()).hasSize(proofs.size() - 1);
      }
    }

    @Test
    void aProofThatHoldsBesideOneOfTheIssuerThatDoesNotIsNotEnough() {
      for (JsonObject[] proofs :
          new JsonObject[][] {{stolen, broken}, {broken, stolen}, {stolen}, {broken}}) {
        assertThat(verify(proofs).result()).isEqualTo(VerificationResult.INVALID);
      }
    }

    @Test
    void asOneObjectInsteadOfAListAreReadWithAWarning() {
      VerificationReport report =
          KeyTheftTest.verify(Json.write(signed.with("proof", good)), ControllerDocuments.none());
      assertThat(report.result()).isEqualTo(VerificationResult.VALID);
      assertThat(report.problems().codes()).containsExactly("ob3.list-expected");
    }

    @Test
    void ofTheRightFormAreAccepted() {
      assertThat(
              verify(
                      forged(
                          "DataIntegrityProof",
                          "eddsa-rdfc-2022",
                          "assertionMethod",
                          SampleBadge.KEY))
                  .result())
          .isEqualTo(VerificationResult.VALID);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "authentication",
          "keyAgreement",
          "capabilityInvocation",
          "capabilityDelegation"
        })
    void forAnotherPurposeAreRefused(String purpose) {
      VerificationReport report =
          verify(forged("DataIntegrityProof", "eddsa-rdfc-2022", purpose, SampleBadge.KEY));
      assertThat(report.result()).isEqualTo(VerificationResult.INVALID);
      assertThat(report.problems().codes()).contains("proof.purpose");
    }

    @Test
    void thatLieAboutTheirSuiteAreNotAccepted() {
      for (String suite : List.of("eddsa-2022", "EDDSA-RDFC-2022", "bbs-2023", "")) {
        assertThat(
                verify(forged("DataIntegrityProof", suite, "assertionMethod", SampleBadge.KEY))
                    .result())
            .as(suite)
            .isEqualTo(VerificationResult.CANNOT_CHECK);
        assertThat(verify(with(good, "/cryptosuite", JsonValue.of(suite))).result())
            .isEqualTo(VerificationResult.CANNOT_CHECK);
      }
      VerificationReport json = verify(with(good, "/cryptosuite", JsonValue.of("eddsa-jcs-2022")));
      assertThat(json.result()).isEqualTo(VerificationResult.INVALID);
      assertThat(json.problems().codes()).contains("proof.signature");
      VerificationReport other =
          verify(
              forged("DataIntegrityProof", "ecdsa-rdfc-2019", "assertionMethod", SampleBadge.KEY));
      assertThat(other.result()).isEqualTo(VerificationResult.INVALID);
      assertThat(other.problems().codes()).contains("proof.key-kind");
    }

    @Test
    void ofAnotherDocumentAreRefused() {
      JsonObject other =
          SampleBadge.small()
              .with("id", JsonValue.of("urn:uuid:00000000-0000-4000-8000-000000000000"));
      assertThat(verify((JsonObject) at(SampleBadge.sign(other), "/proof/0")).result())
          .isEqualTo(VerificationResult.INVALID);
    }

    @Test
    void thatAreOverAreRefused() {
      JsonObject over = good.with("expires", JsonValue.of("2026-06-04T00:00:00Z"));
      assertThat(verify(over).result()).isEqualTo(VerificationResult.INVALID);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"\"",
          "\"z\"",
          "\"u1234\"",
          "\"z0OIl\"",
          "7",
          "null",
          "[\"z1\"]",
          "\"z1111111111111111111111111111111111111111111111111111111111111111\""
        })
    void withAnotherValueAreRefused(String proofValue) {
      assertThat(verify(with(good, "/proofValue", proofValue)).result())
          .isEqualTo(VerificationResult.INVALID);
    }

    @Test
    void cannotBringContextsOfTheirOwn() {
      JsonObject own = good.with("@context", value("\"https://www.w3.org/ns/credentials/v2\""));
      assertThat(verify(own).result()).isEqualTo(VerificationResult.INVALID);
    }
  }
}
