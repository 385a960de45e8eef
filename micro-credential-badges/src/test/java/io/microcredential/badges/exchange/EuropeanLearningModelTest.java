package io.microcredential.badges.exchange;

import static io.microcredential.badges.fixture.JsonEdits.at;
import static io.microcredential.badges.fixture.JsonEdits.items;
import static io.microcredential.badges.fixture.JsonEdits.text;
import static io.microcredential.badges.fixture.JsonEdits.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.badges.fixture.EarnedWork;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.Organization;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.catalog.IdentityCheck;
import io.microcredential.core.catalog.LearningOutcome;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.ParticipationMode;
import io.microcredential.core.catalog.QualificationLevel;
import io.microcredential.core.catalog.QualificationLevel.Framework;
import io.microcredential.core.catalog.QualificationProfile;
import io.microcredential.core.catalog.QualityAssurance;
import io.microcredential.core.catalog.Stackability;
import io.microcredential.core.catalog.Supervision;
import io.microcredential.core.earning.Award;
import io.microcredential.core.earning.EarningState.Awarded;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.kit.SampleDefinitions;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feature row I9: an award by Annex I in the words of the European Learning Model. */
class EuropeanLearningModelTest {

  private static final String CLAIM = "/credentialSubject/hasClaim/0";
  private static final String SPEC = CLAIM + "/specifiedBy";

  private static QualificationProfile profile(Supervision supervision, IdentityCheck check) {
    return new QualificationProfile(
        List.of(
            new LearningOutcome(
                LanguageMap.english("Leads talk.").with("es", "Conduce conversaciones."),
                URI.create("http://data.europa.eu/esco/skill/ccdf3597")),
            new LearningOutcome(
                LanguageMap.english("Waits."), URI.create("https://skills.example/wait"))),
        Duration.ofHours(60),
        new BigDecimal("2"),
        List.of(
            QualificationLevel.eqf(6),
            new QualificationLevel(Framework.QF_EHEA, null, "1"),
            new QualificationLevel(Framework.NATIONAL, "NLQF", "6")),
        LanguageMap.english("Portfolio with a rubric"),
        List.of(
            ParticipationMode.ONLINE,
            ParticipationMode.BLENDED,
            ParticipationMode.ON_SITE,
            ParticipationMode.WORK_BASED,
            ParticipationMode.VOLUNTEERING),
        List.of(new QualityAssurance(LanguageMap.english("External review"), null, null)),
        supervision,
        check,
        Stackability.STACKABLE,
        URI.create("https://example.org/more"));
  }

  private static MicroCredential whole(Supervision supervision, IdentityCheck check) {
    return SampleDefinitions.publish(
        SampleDefinitions.draft(
            b ->
                b.qualification(profile(supervision, check))
                    .issuer(
                        new Organization(
                            OrganizationId.of("https://example.org/university"),
                            LanguageMap.english("Larkmeadow University"),
                            URI.create("https://larkmeadow.example"),
                            "IE"))));
  }

  private static MicroCredential whole() {
    return whole(Supervision.UNSUPERVISED, IdentityCheck.NOT_VERIFIED);
  }

  private static Award award(MicroCredential definition) {
    return ((Awarded) EarnedWork.awarded(definition).state()).award();
  }

  private static EuropeanLearningModel of(MicroCredential definition) {
    return EuropeanLearningModel.of(definition, award(definition));
  }

  private static final JsonObject WHOLE =
      of(whole()).earnedBy(LanguageMap.english("Robin Marsh")).toJson();

  /** Each element of Annex I and the place that the Commission's sample gives it. */
  @Nested
  class AnnexOne {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "learner | /credentialSubject/fullName/en | Robin Marsh",
          "title | " + CLAIM + "/title/es | Conversar para aprender",
          "country | /issuer/location/0/address/0/countryCode/id"
              + " | http://publications.europa.eu/resource/authority/country/IRL",
          "awarding body | "
              + CLAIM
              + "/awardedBy/awardingBody/0/legalName/en"
              + " | Larkmeadow University",
          "date | /validFrom | 2026-06-01T09:30:15Z",
          "awarding date | " + CLAIM + "/awardedBy/awardingDate | 2026-06-01T09:30:15Z",
          "outcome | " + SPEC + "/learningOutcome/0/title/es | Conduce conversaciones.",
          "ESCO skill | "
              + SPEC
              + "/learningOutcome/0/relatedESCOSkill/0/id"
              + " | http://data.europa.eu/esco/skill/ccdf3597",
          "other skill | "
              + SPEC
              + "/learningOutcome/1/relatedSkill/0/id"
              + " | https://skills.example/wait",
          "workload | " + SPEC + "/volumeOfLearning | PT60H",
          "ECTS | " + SPEC + "/creditPoint/0/point | 2",
          "ECTS framework | "
              + SPEC
              + "/creditPoint/0/framework/id"
              + " | http://data.europa.eu/snb/education-credit/6fcec5c5af",
          "EQF | " + SPEC + "/eqfLevel/id | http://data.europa.eu/snb/eqf/6",
          "QF-EHEA | " + SPEC + "/nqfLevel/0/prefLabel/en | QF-EHEA 1",
          "national | " + SPEC + "/nqfLevel/1/prefLabel/en | NLQF 6",
          "assessment | "
              + CLAIM
              + "/provenBy/0/specifiedBy/dcType/prefLabel/en"
              + " | Portfolio with a rubric",
          "online | "
              + SPEC
              + "/mode/0/id"
              + " | http://data.europa.eu/snb/learning-assessment/920fbb3cbe",
          "blended | "
              + SPEC
              + "/mode/1/id"
              + " | http://data.europa.eu/snb/learning-assessment/e92d221e4d",
          "on site | " + SPEC + "/mode/2/prefLabel/en | On site",
          "work | " + SPEC + "/mode/3/prefLabel/en | Work-based",
          "volunteer | " + SPEC + "/mode/4/prefLabel/en | Volunteering",
          "quality | " + SPEC + "/additionalNote/0/noteLiteral/en | External review",
          "prerequisites | "
              + SPEC
              + "/entryRequirement/noteLiteral/en"
              + " | To be held first: Asking Questions.",
          "supervision | "
              + CLAIM
              + "/provenBy/0/idVerification/id"
              + " | http://data.europa.eu/snb/supervision-verification/c598449d64",
          "grade | " + CLAIM + "/provenBy/0/grade/noteLiteral/en | 2.2 / 3",
          "more | " + SPEC + "/homepage/0/contentURL | https://example.org/more"
        })
    void standsAtItsPlace(String element, String pointer, String value) {
      assertThat(text(WHOLE, pointer)).as(element).isEqualTo(value);
    }

    @Test
    void saysWhetherItCountsTowardsMore() {
      assertThat(at(WHOLE, SPEC + "/isPartialQualification")).isEqualTo(JsonEdits.value("true"));
    }

    @Test
    void isCompleteByTheReportOfTheCore() {
      EuropeanLearningModel whole = of(whole()).earnedBy(LanguageMap.english("Robin Marsh"));
      assertThat(whole.annexOne().missing()).isEmpty();
      assertThat(of(whole()).annexOne().missing())
          .extracting(found -> found.element())
          .containsExactly("learner-identification");
    }
  }

  @Test
  void isAnUnsignedCredentialUnderTheContextsOfTheModel() {
    assertThat(texts(WHOLE, "/@context"))
        .containsExactly(
            "https://www.w3.org/2018/credentials/v1",
            "http://data.europa.eu/snb/model/context/edc-ap");
    assertThat(texts(WHOLE, "/type"))
        .containsExactly("VerifiableCredential", "EuropeanDigitalCredential");
    assertThat(text(WHOLE, "/validUntil")).isEqualTo("2031-06-01T09:30:15Z");
    assertThat(WHOLE.members()).doesNotContainKey("proof");
  }

  @Test
  void namesNobodyUnlessAskedAndNeverMoreThanTheName() {
    String silent = Json.write(of(whole()).toJson());
    assertThat(silent).doesNotContain("fullName", "marker");
    assertThat(Json.write(WHOLE)).doesNotContain("marker");
  }

  @Test
  void gainsFromASampleWithoutAnyOfIt() {
    JsonObject plain = of(SampleDefinitions.published()).toJson();
    assertThat(items(plain, SPEC + "/learningOutcome")).hasSize(1);
    assertThat(text(plain, SPEC + "/learningOutcome/0/title/en"))
        .isEqualTo("The teacher leads talk in which students answer one another.");
    assertThat(text(plain, SPEC + "/volumeOfLearning")).isEqualTo("PT20H");
    assertThat(((JsonObject) at(plain, SPEC)).members())
        .doesNotContainKeys("creditPoint", "eqfLevel", "nqfLevel", "mode", "additionalNote");
    assertThat(((JsonObject) at(plain, CLAIM + "/provenBy/0")).members())
        .doesNotContainKey("idVerification");
  }

  @ParameterizedTest
  @CsvSource({
    "ON_SITE, VERIFIED, 'on site, identity verified'",
    "ONLINE, NOT_VERIFIED, 'online, identity not verified'"
  })
  void saysInWordsWhatItsVocabularyIsNotKnownFor(
      Supervision supervision, IdentityCheck check, String words) {
    String place = CLAIM + "/provenBy/0/idVerification";
    JsonObject json = of(whole(supervision, check)).toJson();
    assertThat(text(json, place + "/prefLabel/en")).isEqualTo(words);
    assertThat(text(json, place + "/id")).startsWith("urn:epass:");
  }

  @Test
  void givesEveryNodeATypeAndAnId() {
    var nodes = new ArrayList<JsonObject>();
    JsonEdits.each(
        WHOLE,
        (pointer, value) -> {
          if (value instanceof JsonObject object && object.member("type").isPresent()) {
            nodes.add(object);
          }
        });
    assertThat(nodes).hasSizeGreaterThan(30).allMatch(node -> node.text("id").isPresent());
  }

  @Test
  void refusesTheAwardOfAnotherVersion() {
    Award award = award(SampleDefinitions.published());
    MicroCredential other = whole();
    assertThatThrownBy(() -> EuropeanLearningModel.of(other, award))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
