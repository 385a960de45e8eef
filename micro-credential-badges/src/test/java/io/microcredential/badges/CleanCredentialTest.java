package io.microcredential.badges;

import static io.microcredential.badges.fixture.JsonEdits.at;
import static io.microcredential.badges.fixture.JsonEdits.items;
import static io.microcredential.badges.fixture.JsonEdits.number;
import static io.microcredential.badges.fixture.JsonEdits.text;
import static io.microcredential.badges.fixture.JsonEdits.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.badges.fixture.EarnedWork;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Profile;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.badges.proof.Canonicalization;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What a credential must be like for the well-known validators to have nothing to say, not even a
 * warning: 1EdTech's public validator and strict Data Integrity and JOSE verifiers. Each test is
 * one of their demands.
 */
class CleanCredentialTest {

  private static final JsonObject SIGNED = SampleBadge.signed(SampleBadge.full());
  private static final JsonObject ACHIEVEMENT =
      (JsonObject) at(SIGNED, "/credentialSubject/achievement");
  private static final BadgeIssuer ISSUER =
      BadgeIssuer.as(SampleBadge.PROFILE).signingWith(SampleBadge.KEY);

  @Test
  void contextsAreExactlyTheTwoInOrder() {
    assertThat(texts(SIGNED, "/@context"))
        .containsExactly(
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
  }

  @Test
  void noTypeOf1EdTechIsUsedSoThatNoContextOfExtensionsIsNeeded() {
    JsonEdits.each(
        SIGNED,
        (place, value) -> {
          if (value instanceof JsonString text) {
            assertThat(text.value()).as(place).doesNotStartWith("1EdTech");
          }
        });
  }

  @Test
  void everythingRequiredIsThere() {
    assertThat(text(SIGNED, "/id")).isNotBlank();
    assertThat(texts(SIGNED, "/type")).contains("VerifiableCredential", "OpenBadgeCredential");
    assertThat(texts(SIGNED, "/issuer/type")).contains("Profile");
    assertThat(Instant.parse(text(SIGNED, "/validFrom"))).isNotNull();
    assertThat(at(SIGNED, "/credentialSubject")).isInstanceOf(JsonObject.class);
    assertThat(texts(SIGNED, "/credentialSubject/type")).contains("AchievementSubject");
    assertThat(((JsonObject) at(SIGNED, "/credentialSubject")).members().keySet())
        .contains("id", "identifier", "achievement");
    assertThat(ACHIEVEMENT.members().keySet())
        .contains("id", "type", "name", "description", "criteria");
    assertThat(text(ACHIEVEMENT, "/criteria/narrative")).isNotBlank();
  }

  @Test
  void theCredentialHasANameThoughOnlyOthersDemandIt() {
    assertThat(text(SIGNED, "/name")).isNotBlank();
  }

  @Test
  void datesAreThoseOfTheDataModel2() {
    assertThat(SIGNED.members().keySet())
        .contains("validFrom", "validUntil")
        .doesNotContain("issuanceDate", "expirationDate");
  }

  @Test
  void whatTheFormalSchemaListsIsAListEvenForOne() {
    Set<String> lists =
        Set.of(
            "@context",
            "proof",
            "evidence",
            "identifier",
            "alignment",
            "tag",
            "result",
            "resultDescription",
            "rubricCriterionLevel");
    int[] seen = {0};
    JsonEdits.each(
        SIGNED,
        (place, value) -> {
          String name = place.substring(place.lastIndexOf('/') + 1);
          boolean reference = place.matches("/credentialSubject/result/[0-9]+/resultDescription");
          if (lists.contains(name) && !reference) {
            seen[0]++;
            assertThat(value).as(place).isInstanceOf(JsonArray.class);
          }
        });
    assertThat(seen[0]).isGreaterThanOrEqualTo(lists.size());
    assertThat(items(SIGNED, "/proof")).hasSize(1);
  }

  @Test
  void typesAreListsButThoseOfImageIdentityAndProofAreTexts() {
    JsonEdits.each(
        SIGNED,
        (place, value) -> {
          if (place.endsWith("/type")) {
            boolean alone = place.matches("/image/type|.*/identifier/[0-9]+/type|/proof/0/type");
            assertThat(value).as(place).isInstanceOf(alone ? JsonString.class : JsonArray.class);
          }
        });
    assertThat(text(SIGNED, "/image/type")).isEqualTo("Image");
    assertThat(text(SIGNED, "/credentialSubject/identifier/0/type")).isEqualTo("IdentityObject");
  }

  @Test
  void theImageIsAnObject() {
    assertThat(((JsonObject) at(SIGNED, "/image")).members().keySet()).contains("id", "type");
  }

  @Test
  void termsOfClosedListsAreSpelledAsTheListSpellsThem() {
    assertThat(text(ACHIEVEMENT, "/achievementType")).isEqualTo("MicroCredential");
    assertThat(text(SIGNED, "/credentialSubject/identifier/0/identityType"))
        .isEqualTo("emailAddress");
    assertThat(items(ACHIEVEMENT, "/resultDescription"))
        .extracting(description -> text(description, "/resultType"))
        .containsOnly("RubricCriterionLevel", "RubricScore");
  }

  @Nested
  class Ids {

    @Test
    void areAbsoluteAndWellFormed() {
      int[] seen = {0};
      JsonEdits.each(
          SIGNED,
          (place, value) -> {
            if (place.endsWith("/id")) {
              seen[0]++;
              URI id = URI.create(((JsonString) value).value());
              assertThat(id.isAbsolute()).as(place).isTrue();
            }
          });
      assertThat(seen[0]).isGreaterThan(25);
    }

    @Test
    void thatAreNoneAreRefusedBeforeSigning() {
      OpenBadge badge =
          OpenBadge.of(
              SampleBadge.DEFINITION, EarnedWork.awarded(), Recipient.did("not an absolute iri"));
      Outcome<SignedBadge> issued = ISSUER.issue(badge, SampleBadge.SIGNED_AT);
      assertThat(issued.isSuccess()).isFalse();
      assertThat(issued.problems())
          .extracting(problem -> problem.code() + " " + problem.at())
          .contains("ob3.value /credentialSubject/id");
      assertThat(ISSUER.issueJwt(badge).isSuccess()).isFalse();
    }
  }

  @Test
  void everyTermIsDefined() {
    assertThat(Canonicalization.withDefaults().canonicalize(SIGNED.without("proof")).problems())
        .isEmpty();
  }

  @Test
  void neitherOfTheTwoTermsInWhichTheContextsCopiesDifferIsUsed() {
    JsonEdits.each(
        SIGNED,
        (place, value) ->
            assertThat(place).doesNotEndWith("/jti").doesNotEndWith("/endorsementJwt"));
  }

  @Nested
  class Proof {

    private final JsonObject proof = (JsonObject) at(SIGNED, "/proof/0");

    @Test
    void hasExactlyTheMembersOfEddsaRdfc2022() {
      assertThat(proof.without("proofValue"))
          .isEqualTo(
              JsonEdits.object(
                  """
                  {"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022",
                   "created": "2026-06-03T12:00:00Z", "verificationMethod": "%s",
                   "proofPurpose": "assertionMethod"}
                  """
                      .formatted(SampleBadge.KEY.verificationMethod())));
      assertThat(text(proof, "/proofValue")).matches("z[1-9A-HJ-NP-Za-km-z]{80,90}");
    }

    @Test
    void namesTheKeyInsideTheIssuersDidKey() {
      assertThat(text(SIGNED, "/issuer/id")).matches("did:key:z6Mk[1-9A-Za-z]+");
      assertThat(text(proof, "/verificationMethod"))
          .isEqualTo(SampleBadge.ISSUER + "#" + SampleBadge.ISSUER.substring("did:key:".length()));
    }

    @Test
    void signsTheDigestOfTheOptionsAndThenThatOfTheDocument() {
      var steps = DataIntegrity.withDefaults().steps(SIGNED, proof).orElseThrow();
      assertThat(steps.signedData()).hasSize(64);
      assertThat(steps.proofOptions().text()).doesNotContain("proofValue");
      assertThat(steps.document().text()).doesNotContain("DataIntegrityProof");
    }
  }

  @Nested
  class Keys {

    @Test
    void thatAreNotTheProfilesOwnAreRefusedAtOnce() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> BadgeIssuer.as(SampleBadge.PROFILE).signingWith(SampleBadge.key(8)))
          .withMessageContaining("did:key");
    }

    @Test
    void thatAreNamedByAWholeDidAreRefusedAtOnce() {
      Profile web = SampleBadge.PROFILE.withId("did:web:district.example");
      SigningKey bare = SampleBadge.KEY.at("did:web:district.example");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> BadgeIssuer.as(web).signingWith(bare))
          .withMessageContaining("names no key");
    }

    @Test
    void ofAnIssuerOnTheWebAreBelievedUntilItsDocumentIsRead() {
      Profile web = SampleBadge.PROFILE.withId("https://district.example/issuer");
      SigningKey key = SampleBadge.KEY.at("https://district.example/issuer#key-1");
      assertThat(
              BadgeIssuer.as(web)
                  .signingWith(key)
                  .issue(SampleBadge.plain(), SampleBadge.SIGNED_AT)
                  .isSuccess())
          .isTrue();
    }
  }

  @Nested
  class Jwt {

    private final VcJwt token =
        VcJwt.parse(rsaIssuer().issueJwt(SampleBadge.full()).orElseThrow().text()).orElseThrow();

    private static BadgeIssuer rsaIssuer() {
      try {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var key =
            SigningKey.from(
                generator.generateKeyPair(),
                "https://district.example/issuer#rsa",
                new SecureRandom());
        return BadgeIssuer.as(SampleBadge.PROFILE.withId("https://district.example/issuer"))
            .signingWith(key);
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError(e);
      }
    }

    @Test
    void headerHasOnlyAlgKidAndTyp() {
      assertThat(token.header().members().keySet()).isSubsetOf("alg", "kid", "typ");
      assertThat(token.header().text("alg")).contains("RS256");
      assertThat(token.header().text("kid")).contains("https://district.example/issuer#rsa");
      assertThat(token.header().text("typ").orElse("JWT")).isEqualTo("JWT");
    }

    @Test
    void claimsRepeatTheCredential() {
      JsonObject payload = token.payload();
      assertThat(text(payload, "/iss")).isEqualTo("https://district.example/issuer");
      assertThat(text(payload, "/jti")).isEqualTo(text(payload, "/id"));
      assertThat(text(payload, "/sub")).isEqualTo(SampleBadge.LEARNER_DID);
      assertThat(number(payload, "/nbf"))
          .isEqualTo("" + Instant.parse("2026-06-01T09:30:15Z").getEpochSecond());
      assertThat(number(payload, "/exp"))
          .isEqualTo("" + Instant.parse("2031-06-01T09:30:15Z").getEpochSecond());
      assertThat(payload.member("vc")).isEmpty();
    }

    @Test
    void theCredentialAtTheTopIsTheOneThatWouldBeSignedAsJson() {
      JsonObject asJson =
          SIGNED
              .without("proof")
              .with(
                  "issuer",
                  ((JsonObject) at(SIGNED, "/issuer"))
                      .with("id", JsonValue.of("https://district.example/issuer")));
      assertThat(token.credential()).isEqualTo(asJson);
    }

    @Test
    void needsARecipientWithAnId() {
      OpenBadge hashed =
          OpenBadge.of(
              SampleBadge.DEFINITION,
              EarnedWork.awarded(),
              Recipient.hashed(SampleBadge.hashedEmail()));
      Outcome<SignedBadge> issued = rsaIssuer().issueJwt(hashed);
      assertThat(issued.isSuccess()).isFalse();
      assertThat(issued.problems().codes()).contains("jwt.missing");
    }
  }

  @Test
  void textAndBytesAreTheSameJsonInUtf8() {
    SignedBadge badge = ISSUER.issue(SampleBadge.full(), SampleBadge.SIGNED_AT).orElseThrow();
    assertThat(new String(badge.bytes(), StandardCharsets.UTF_8)).isEqualTo(badge.text());
    assertThat(JsonEdits.object(badge.text())).isEqualTo(SIGNED);
  }
}
