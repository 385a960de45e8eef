package io.microcredential.badges.ob3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.badges.SharedData;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.OfficialSchemas;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Feature row I1: the data model, typed. */
class DataObjectTest {

  private static final Instant FROM = Instant.parse("2026-05-01T00:00:00Z");

  private static AchievementCredential small() {
    return AchievementCredential.from(SampleBadge.small()).orElseThrow();
  }

  private static AchievementCredential made() {
    Achievement achievement =
        Achievement.of(
                "https://district.example/talk",
                "Student voice",
                "Plans lessons around what students say.",
                Criteria.of("Two lessons, observed."))
            .withAchievementType("MicroCredential")
            .withTag(List.of("teaching", "talk"))
            .withCreditsAvailable(new BigDecimal("0.5"))
            .withRelated(List.of(Related.of("https://district.example/old").withVersion("1")));
    Profile issuer =
        Profile.of("https://district.example")
            .withName("Riverside District")
            .withAddress(
                Address.of()
                    .withAddressLocality("Riverside")
                    .withGeo(GeoCoordinates.of(new BigDecimal("44.9"), new BigDecimal("-93.2"))))
            .withParentOrg(Profile.of("https://state.example").withName("State"));
    return AchievementCredential.of(
            "urn:uuid:5d1f0a52-6b5c-4c57-9d0e-0a1b2c3d4e5f",
            issuer,
            AchievementSubject.of(achievement).withId("did:example:teacher").withRole("Coach"),
            FROM)
        .withTermsOfUse(List.of(TermsOfUse.of("ext")))
        .withValidUntil(Instant.parse("2031-05-01T00:00:00Z"));
  }

  @Test
  void makesABadgeFromTypedPartsInTheFormalShape() {
    AchievementCredential badge = made();
    assertThat(CredentialStructure.problems(badge.toJson())).isEmpty();
    assertThat(badge.type()).containsExactly("VerifiableCredential", "OpenBadgeCredential");
    assertThat(badge.context()).isEqualTo(Ob3.CONTEXTS);
    assertThat(badge.validFrom()).isEqualTo(FROM);
    assertThat(badge.credentialSubject().achievement().tag()).containsExactly("teaching", "talk");
    assertThat(badge.issuer().parentOrg().flatMap(Profile::name)).contains("State");
    assertThat(badge.issuer().address().flatMap(Address::geo).map(GeoCoordinates::latitude))
        .contains(new BigDecimal("44.9"));
  }

  @Nested
  class Reading {

    @Test
    void tellsEverythingThatIsWrong() {
      JsonObject bad =
          JsonEdits.with(SampleBadge.small(), "/issuer/id", "\"no iri\"").without("id");
      assertThat(AchievementCredential.from(bad).problems().codes())
          .containsExactlyInAnyOrder("ob3.missing", "ob3.value");
      assertThat(Image.from(JsonEdits.object("{\"type\": \"Image\"}")).problems().codes())
          .containsExactly("ob3.missing");
    }

    @Test
    void takesOneValueForAList() {
      JsonObject lone =
          JsonEdits.with(SampleBadge.small(), "/credentialSubject/achievement/tag", "\"teaching\"");
      var read = AchievementCredential.from(lone);
      assertThat(read.problems().codes()).containsExactly("ob3.list-expected");
      assertThat(read.orElseThrow().credentialSubject().achievement().tag())
          .containsExactly("teaching");
    }

    @Test
    void takesABareIriForAnIssuer() {
      Profile issuer = small().with("issuer", JsonValue.of("did:example:district")).issuer();
      assertThat(issuer.id()).isEqualTo("did:example:district");
      assertThat(issuer.name()).isEmpty();
      assertThat(issuer.type()).isEmpty();
    }

    @Test
    void readsTheOlderDataModelThroughTheSameMethods() {
      JsonObject older =
          JsonEdits.object(
              Json.write(SampleBadge.small().with("name", JsonValue.of("Student voice")))
                  .replace("https://www.w3.org/ns/credentials/v2", Ob3.CREDENTIALS_V1)
                  .replace("context-3.0.3", "context-3.0.1")
                  .replace("validFrom", "issuanceDate")
                  .replace("validUntil", "expirationDate"));
      AchievementCredential read = AchievementCredential.from(older).orElseThrow();
      assertThat(read.validFrom()).isEqualTo(small().validFrom());
      assertThat(read.validUntil()).isEqualTo(small().validUntil()).isPresent();
      assertThat(read.furtherMembers()).isEmpty();
      assertThatThrownBy(() -> read.withValidUntil(FROM))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Making {

    @Test
    void refusesWhatTheDataModelDoesNotAllow() {
      assertThatThrownBy(() -> small().withId("no iri"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("AchievementCredential/id has not its form: Expected an absolute IRI.");
      assertThatThrownBy(() -> small().without("issuer"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> Result.of().withStatus("Asleep"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> Image.of("https://x.example/").with("alt", JsonValue.of("x")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("takes no further properties");
      assertThatThrownBy(() -> Image.of("https://x.example/").withType("Photo"))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesNoEmptyListBehind() {
      Achievement achievement = made().credentialSubject().achievement();
      assertThat(achievement.withTag(List.of()).toJson().members()).doesNotContainKey("tag");
    }

    @Test
    void extendsByContextTypeAndMembers() {
      AchievementCredential badge =
          made()
              .withContext("https://purl.imsglobal.org/spec/ob-assessment/v2p0/context/")
              .withContext("https://purl.imsglobal.org/spec/ob-assessment/v2p0/context/");
      assertThat(badge.context()).hasSize(3);
      ResultDescription description =
          ResultDescription.of("urn:uuid:1", "Essay", "RawScore")
              .withType("AssessmentResultDescription")
              .with("hasGroupEvaluation", new JsonValue.JsonBoolean(true));
      assertThat(description.type())
          .containsExactly("ResultDescription", "AssessmentResultDescription");
      assertThat(description.furtherMembers()).containsOnlyKeys("hasGroupEvaluation");
    }

    @Test
    void tellsClassAndMembersAndNothingPersonal() {
      Profile person = Profile.of("did:example:x").withFamilyName("Marsh");
      assertThat(person).hasToString("Profile[id, type, familyName]");
    }
  }

  @Nested
  class Profiles {

    private final Profile profile =
        Profile.of("https://district.example")
            .withName(LanguageMap.english("District").with("es", "Distrito"))
            .withDescription(LanguageMap.english("Schools").with("es", "Escuelas"))
            .withEmail("office@district.example");

    @Test
    void speakEveryLanguageTheyKnow() {
      assertThat(profile.name()).contains("District");
      Profile spanish = profile.withPhone("1").in(Locale.forLanguageTag("es"));
      assertThat(spanish.name()).contains("Distrito");
      assertThat(spanish.description()).contains("Escuelas");
      assertThat(spanish.email()).contains("office@district.example");
    }

    @Test
    void keepANameThatWasGivenLaterInOneLanguage() {
      Locale spanish = Locale.forLanguageTag("es");
      assertThat(profile.withName("Riverside").in(spanish).name()).contains("Riverside");
      assertThat(profile.withName("Riverside")).isNotEqualTo(profile);
      assertThat(Profile.of("did:example:x").in(spanish)).isEqualTo(Profile.of("did:example:x"));
    }
  }

  /** Open Badges 3.0, Credential equality and comparison algorithm. */
  @Nested
  class Equality {

    private final JsonObject badge = SampleBadge.small();

    private JsonObject withIds(String id, String issuer) {
      return JsonEdits.with(badge.with("id", JsonValue.of(id)), "/issuer/id", JsonValue.of(issuer));
    }

    private boolean same(JsonObject other) {
      return CredentialIdentity.isSame(withIds("urn:a:Ä b", "https://x.example/ä"), other);
    }

    @Test
    void isThatOfIssuerAndIdWhateverElseIsSaid() {
      assertThat(same(withIds("urn:a:Ä b", "https://x.example/ä").with("name", JsonValue.of("x"))))
          .isTrue();
      assertThat(same(withIds("urn:a:Ä c", "https://x.example/ä"))).isFalse();
      assertThat(same(withIds("urn:a:Ä b", "https://x.example/b"))).isFalse();
      assertThat(CredentialIdentity.isSame(badge.without("id"), badge.without("id"))).isFalse();
    }

    @Test
    void comesAfterDecodingAndTrimming() {
      assertThat(same(withIds(" urn:a:%C3%84%20b%20", "https://x.example/%c3%a4\t"))).isTrue();
      assertThat(same(withIds("urn:a:%C3%84+b", "https://x.example/ä"))).isFalse();
      JsonObject half = withIds("urn:a:%C3%", "urn:b:%zz%4");
      assertThat(CredentialIdentity.of(half))
          .contains(new CredentialIdentity("urn:b:%zz%4", "urn:a:%C3%"));
    }

    @Test
    void takesTheIssuerAsTextToo() {
      JsonObject text = badge.with("issuer", JsonValue.of(SampleBadge.ISSUER));
      assertThat(CredentialIdentity.isSame(badge, text)).isTrue();
    }

    @Test
    void letsTheNewerTakeThePlaceOfTheOlder() {
      JsonObject later = badge.with("validFrom", JsonValue.of("2026-05-01T00:00:00.1Z"));
      assertThat(CredentialIdentity.replaces(later, badge)).isTrue();
      assertThat(CredentialIdentity.replaces(badge, later)).isFalse();
      assertThat(CredentialIdentity.replaces(badge, badge)).isFalse();
      assertThat(
              CredentialIdentity.replaces(later.with("id", JsonValue.of("urn:uuid:other")), badge))
          .isFalse();
    }

    @Test
    void saysNothingOfTheIdsInItsText() {
      assertThat(CredentialIdentity.of(badge).orElseThrow()).hasToString("CredentialIdentity");
    }
  }

  @Nested
  @Tag("shared")
  class PublishedData {

    @Test
    void everySampleIsWrittenByteForByteAsItWasRead() throws IOException {
      int read = 0;
      for (String folder : List.of("samples/ob30", "samples/examples-ob30")) {
        try (Stream<Path> files = Files.list(SharedData.path(folder))) {
          for (Path file : files.filter(f -> f.toString().matches(".*\\.(json|1ob)")).toList()) {
            JsonObject json = (JsonObject) Json.parse(Files.readString(file)).orElseThrow();
            JsonObject typed =
                AchievementCredential.from(json)
                    .value()
                    .map(badge -> badge.toJson())
                    .or(() -> EndorsementCredential.from(json).value().map(e -> e.toJson()))
                    .orElseThrow(() -> new AssertionError(file));
            assertThat(Json.write(typed)).isEqualTo(Json.write(json));
            assertThat(CredentialIdentity.isSame(typed, json)).isTrue();
            read++;
          }
        }
      }
      assertThat(read).isEqualTo(16);
    }

    /** The documents that the data model 2.0 allows, from its own test suite. */
    @Test
    void everyValidityThatTheDataModelAllowsCanBeRead() throws IOException {
      int read = 0;
      try (Stream<Path> files = Files.list(SharedData.path("vectors/vcdm-2.0"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
          JsonObject json = (JsonObject) Json.parse(Files.readString(file)).orElseThrow();
          Validity validity = Validity.of(json);
          assertThat(validity.from().isPresent())
              .as(file.toString())
              .isEqualTo(isDate(json, "validFrom"));
          assertThat(validity.until().isPresent())
              .as(file.toString())
              .isEqualTo(isDate(json, "validUntil"));
          read += validity.from().isPresent() || validity.until().isPresent() ? 1 : 0;
        }
      }
      assertThat(read).isGreaterThanOrEqualTo(8);
    }

    /** Some documents are patterns, with words in place of a date. */
    private static boolean isDate(JsonObject json, String name) {
      return json.text(name).filter(text -> !text.endsWith(" DATE")).isPresent();
    }

    @Test
    void theFormalSchemaAcceptsCompleteBadgesAtRandomAndMadeOnes() {
      // The published file at hand still requires the id of a status, which later ones do not.
      OfficialSchemas formal =
          OfficialSchemas.of("derived/json/ob_v3p0_achievementcredential_schema.json");
      assertThat(formal.errors(made().toJson())).isEmpty();
      var random = new Random(3);
      for (int i = 0; i < 60; i++) {
        JsonObject badge = new RandomObjects(random, i % 2 == 0).of("AchievementCredential");
        assertThat(CredentialStructure.problems(badge)).isEmpty();
        assertThat(formal.errors(badge)).isEmpty();
      }
    }
  }
}
