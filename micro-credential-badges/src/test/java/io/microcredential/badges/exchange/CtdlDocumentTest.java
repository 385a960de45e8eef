package io.microcredential.badges.exchange;

import static io.microcredential.badges.fixture.JsonEdits.items;
import static io.microcredential.badges.fixture.JsonEdits.text;
import static io.microcredential.badges.fixture.JsonEdits.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.core.GoalId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.Organization;
import io.microcredential.core.PersonId;
import io.microcredential.core.StackId;
import io.microcredential.core.catalog.LifeCycleStage;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.completeness.RegistryFacts;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.stack.Stack;
import io.microcredential.core.stack.StackMember;
import io.microcredential.core.stack.StackOwner;
import io.microcredential.core.stack.StackRequirement;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Feature row I9: a definition and a stack as registries describe them, and the least they ask. */
class CtdlDocumentTest {

  private static final MicroCredential DEFINITION = SampleDefinitions.published();
  private static final URI PAGE = URI.create("https://example.org/catalogue/talk");
  private static final URI COSTS = URI.create("https://example.org/catalogue/talk#cost");
  private static final StackId STACK = StackId.of("https://example.org/stacks/talk");

  private static final String FULL =
      """
      {
        "@context": "https://credreg.net/ctdl/schema/context/json",
        "@id": "https://example.org/micro-credentials/talk-that-teaches",
        "@type": "ceterms:MicroCredential",
        "ceterms:ctid": "ce-d3938a13-8312-5efc-91e9-773637324b79",
        "ceterms:name": {"en": "Talk That Teaches", "es": "Conversar para aprender"},
        "ceterms:description": {"en": "Lead class talk in which students build on what others have said."},
        "ceterms:credentialStatusType": {
          "@type": "ceterms:CredentialAlignmentObject",
          "ceterms:frameworkName": {"en": "Credential Status"},
          "ceterms:targetNode": "credentialStat:Active",
          "ceterms:targetNodeName": {"en": "Active"}
        },
        "ceterms:subjectWebpage": "https://example.org/catalogue/talk",
        "ceterms:ownedBy": ["https://example.org/district"],
        "ceterms:offeredBy": ["https://example.org/district"],
        "ceterms:versionCode": "1.0",
        "ceterms:inLanguage": ["en", "es"],
        "ceterms:keyword": {"en": ["discussion", "questioning"]},
        "ceterms:requires": [
          {
            "@type": "ceterms:ConditionProfile",
            "ceterms:description": RULE,
            "ceterms:targetCompetency": [{
              "@type": "ceterms:CredentialAlignmentObject",
              "ceterms:frameworkName": {"en": "Larkmeadow Framework for Teaching"},
              "ceterms:codedNotation": "T.4",
              "ceterms:targetNode": "https://example.org/framework#T.4",
              "ceterms:targetNodeName": {"en": "Uses talk to deepen understanding"}
            }]
          },
          {
            "@type": "ceterms:ConditionProfile",
            "ceterms:description": {"en": "To be held first: Asking Questions.", "es": "Se debe tener antes: Asking Questions."},
            "ceterms:targetCredential": ["https://example.org/micro-credentials/asking-questions"]
          }
        ],
        "ceterms:estimatedCost": [{
          "@type": "ceterms:CostProfile",
          "ceterms:description": {"en": "Each attempt costs 45.00 USD.", "es": "Cada intento cuesta 45.00 USD."},
          "ceterms:costDetails": "https://example.org/catalogue/talk#cost",
          "ceterms:price": 45.00,
          "ceterms:currency": "USD"
        }],
        "ceterms:estimatedDuration": [{
          "@type": "ceterms:DurationProfile",
          "ceterms:minimumDuration": "PT10H",
          "ceterms:maximumDuration": "PT20H"
        }],
        "ceterms:isPartOf": ["https://example.org/stacks/talk"]
      }
      """;

  private static RegistryFacts facts() {
    return new RegistryFacts(null, LifeCycleStage.ACTIVE, PAGE, COSTS);
  }

  private static JsonObject full() {
    return CtdlDocument.of(DEFINITION, facts()).partOf(STACK).toJson();
  }

  private static Stack stack(StackOwner owner, StackRequirement requirement) {
    return Stack.of(
        STACK,
        LanguageMap.english("Talk in class").with("es", "Conversar en clase"),
        owner,
        requirement,
        List.of(
            StackMember.credential(SampleDefinitions.ID, DEFINITION.title()),
            StackMember.stack(
                StackId.of("https://example.org/stacks/inner"), LanguageMap.english("Inner")),
            StackMember.outsideGoal(
                GoalId.of("https://example.org/licence"), LanguageMap.english("A licence"), null)));
  }

  private static StackOwner issuer() {
    return new StackOwner.Issuer(DEFINITION.issuer());
  }

  @Nested
  class Definition {

    @Test
    void isWrittenMemberByMember() {
      assertThat(full())
          .isEqualTo(
              JsonEdits.object(
                  FULL.replace(
                      "RULE",
                      Json.write(
                          JsonEdits.at(full(), "/ceterms:requires/0/ceterms:description")))));
    }

    @Test
    void saysTheRuleInWordsInBothLanguages() {
      String at = "/ceterms:requires/0/ceterms:description/";
      assertThat(text(full(), at + "en")).contains("Student voice");
      assertThat(text(full(), at + "es")).contains("Student voice").doesNotContain("At least");
    }

    @Test
    void leavesOutWhatNobodySaidAndNamesIt() {
      CtdlDocument bare = CtdlDocument.of(DEFINITION, RegistryFacts.nothing());
      assertThat(bare.toJson().members())
          .doesNotContainKeys("ceterms:subjectWebpage", "ceterms:credentialStatusType");
      assertThat(bare.minimum().hasAllMandatory()).isFalse();
      assertThat(bare.minimum().missing())
          .extracting(found -> found.element())
          .containsExactly(
              "ceterms:credentialStatusType",
              "ceterms:subjectWebpage",
              "ceterms:estimatedCost/ceterms:costDetails");
      assertThat(CtdlDocument.of(DEFINITION, facts()).minimum().hasAllMandatory()).isTrue();
    }

    @Test
    void keepsTheIdentifierThatTheRegistryGave() {
      String given = "ce-00000000-0000-4000-8000-000000000000";
      var named = new RegistryFacts(given, LifeCycleStage.ACTIVE, PAGE, COSTS);
      assertThat(text(CtdlDocument.of(DEFINITION, named).toJson(), "/ceterms:ctid"))
          .isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource({
      "PILOT, credentialStat:Active",
      "ACTIVE, credentialStat:Active",
      "RETIRED, credentialStat:TeachOut"
    })
    void saysTheStatusOfEachPublishedStage(LifeCycleStage stage, String status) {
      JsonObject json =
          CtdlDocument.of(DEFINITION, new RegistryFacts(null, stage, PAGE, COSTS)).toJson();
      assertThat(text(json, "/ceterms:credentialStatusType/ceterms:targetNode")).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "IN_REVIEW"})
    void refusesWhatIsStillBeingWritten(LifeCycleStage stage) {
      var facts = new RegistryFacts(null, stage, PAGE, COSTS);
      assertThatThrownBy(() -> CtdlDocument.of(DEFINITION, facts))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("publish first");
    }

    @Test
    void speaksEnglishWhereTheTitleIsInAnotherLanguage() {
      MicroCredential french =
          SampleDefinitions.publish(
              SampleDefinitions.draft(b -> b.title(LanguageMap.of("fr", "Parler"))));
      JsonObject json = CtdlDocument.of(french, facts()).toJson();
      assertThat(
              ((JsonObject) JsonEdits.at(json, "/ceterms:estimatedCost/0/ceterms:description"))
                  .members())
          .containsOnlyKeys("en");
      assertThat(texts(json, "/ceterms:inLanguage")).containsExactly("fr");
    }

    @Test
    void isQuietAboutCostAndTimeThatItDoesNotHave() {
      MicroCredential free =
          SampleDefinitions.publish(
              SampleDefinitions.draft(b -> b.fee(null).workload(null).prerequisites()));
      JsonObject json = CtdlDocument.of(free, facts()).toJson();
      assertThat(json.members())
          .doesNotContainKeys("ceterms:estimatedCost", "ceterms:estimatedDuration");
      assertThat(items(json, "/ceterms:requires")).hasSize(1);
      assertThat(CtdlLint.problems(json)).isEmpty();
    }
  }

  @Nested
  class OfStack {

    @Test
    void hasItsMembersAsPartsAndOutsideGoalsInWordsOnly() {
      JsonObject json =
          CtdlStackDocument.of(
                  stack(issuer(), new StackRequirement.MembersAtLeast(2)),
                  LanguageMap.english("Three steps towards talk."),
                  facts())
              .toJson();
      assertThat(texts(json, "/ceterms:hasPart"))
          .containsExactly(
              "https://example.org/micro-credentials/talk-that-teaches",
              "https://example.org/stacks/inner");
      String at = "/ceterms:requires/0/ceterms:description/";
      assertThat(text(json, at + "en"))
          .isEqualTo("At least 2 of: Talk That Teaches; Inner; A licence.");
      assertThat(text(json, at + "es"))
          .isEqualTo("Al menos 2 de: Conversar para aprender; Inner; A licence.");
      assertThat(CtdlLint.problems(json)).isEmpty();
    }

    @Test
    void saysPointsAndWholeStacksToo() {
      LanguageMap about = LanguageMap.english("Steps.");
      var points =
          new StackRequirement.PointsAtLeast(io.microcredential.core.Fraction.parse("2.5"));
      String at = "/ceterms:requires/0/ceterms:description/en";
      assertThat(text(CtdlStackDocument.of(stack(issuer(), points), about, facts()).toJson(), at))
          .startsWith("Members worth at least 2.5 points, of: ");
      var all = new StackRequirement.AllMembers();
      assertThat(text(CtdlStackDocument.of(stack(issuer(), all), about, facts()).toJson(), at))
          .startsWith("All of: ");
    }

    @Test
    void refusesToPublishAPathwayThatALearnerMade() {
      Stack own =
          stack(new StackOwner.Learner(PersonId.of("somebody")), new StackRequirement.AllMembers());
      LanguageMap about = LanguageMap.english("Mine.");
      assertThatThrownBy(() -> CtdlStackDocument.of(own, about, facts()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("learner");
    }
  }

  @Nested
  class Lint {

    @Test
    void findsNothingInWhatIsWrittenHere() {
      assertThat(CtdlLint.problems(full())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "/@id",
      "/@type",
      "/ceterms:ctid",
      "/ceterms:name",
      "/ceterms:description",
      "/ceterms:credentialStatusType",
      "/ceterms:subjectWebpage",
      "/ceterms:requires/0/ceterms:description",
      "/ceterms:requires/1/ceterms:description",
      "/ceterms:estimatedCost/0/ceterms:costDetails",
      "/ceterms:estimatedCost/0/ceterms:description"
    })
    void findsEachPartOfTheMinimumThatIsMissing(String pointer) {
      assertThat(CtdlLint.problems(JsonEdits.without(full(), pointer)).list())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo("ctdl.missing");
                assertThat(problem.at()).hasToString(pointer);
              });
    }

    @ParameterizedTest
    @CsvSource({
      "/@context",
      "/ceterms:versionCode",
      "/ceterms:inLanguage",
      "/ceterms:keyword",
      "/ceterms:requires",
      "/ceterms:estimatedCost",
      "/ceterms:estimatedCost/0/ceterms:price",
      "/ceterms:estimatedDuration",
      "/ceterms:isPartOf",
      "/ceterms:ownedBy",
      "/ceterms:offeredBy"
    })
    void asksForNothingElse(String pointer) {
      assertThat(CtdlLint.problems(JsonEdits.without(full(), pointer))).isEmpty();
    }

    @Test
    void asksForAnOwnerOrAnOfferer() {
      JsonObject nobody = full().without("ceterms:ownedBy").without("ceterms:offeredBy");
      assertThat(CtdlLint.problems(nobody).codes()).containsExactly("ctdl.missing");
    }

    @Test
    void takesABlankTextAndAnEmptyObjectForNothing() {
      JsonObject blank =
          JsonEdits.with(JsonEdits.with(full(), "/ceterms:ctid", "\" \""), "/ceterms:name", "{}");
      assertThat(CtdlLint.problems(blank).codes()).containsExactly("ctdl.missing", "ctdl.missing");
    }

    @Test
    void looksIntoAProfileThatStandsWithoutItsList() {
      JsonObject alone =
          JsonEdits.with(full(), "/ceterms:requires", "{\"@type\":\"ceterms:ConditionProfile\"}");
      assertThat(CtdlLint.problems(alone).list())
          .singleElement()
          .satisfies(p -> assertThat(p.at()).hasToString("/ceterms:requires/ceterms:description"));
    }
  }

  @Nested
  class Identifier {

    /** Python 3.12: {@code uuid.uuid5(uuid.NAMESPACE_URL, address)}. */
    @ParameterizedTest
    @CsvSource({
      "https://example.org/micro-credentials/talk-that-teaches,"
          + " ce-d3938a13-8312-5efc-91e9-773637324b79",
      "https://example.org/ñandú, ce-9ab95ab3-4b35-5d18-a56d-4b270fc5280e"
    })
    void isTheNameBasedIdentifierOfTheAddress(String address, String ctid) {
      assertThat(Ctid.derivedFrom(address)).hasToString(ctid);
    }

    @Test
    void refusesOtherForms() {
      assertThatThrownBy(() -> new Ctid("CE-90B3DAD6-8AE6-58F0-A9B9-D7EE5D9AEF73"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("small letters");
    }
  }

  /** The organization that no title names. */
  @Test
  void namesTheIssuerByItsIdentifier() {
    Organization issuer = DEFINITION.issuer();
    assertThat(texts(full(), "/ceterms:ownedBy")).containsExactly(issuer.id().value());
  }
}
