package io.microcredential.badges.clr;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.fixture.SampleRecord;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CLR 2.0, Data Model: the form of a record, whoever issued it. */
class ClrStructureTest {

  private static final String PARTS = "/credentialSubject/verifiableCredential";

  private static JsonObject record() {
    return SampleRecord.full().toJson(SampleBadge.PROFILE);
  }

  private static Problem only(JsonObject changed) {
    Problems problems = ClrStructure.problems(changed);
    assertThat(problems.list()).as(problems.toString()).hasSize(1);
    return problems.list().get(0);
  }

  @Test
  void findsNothingInARecordOfThisLibrary() {
    assertThat(ClrStructure.problems(record())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/id, ob3.missing",
    "/name, ob3.missing",
    "/type, ob3.missing",
    "/issuer, ob3.missing",
    "/validFrom, ob3.missing",
    "/credentialSubject, ob3.missing",
    "/credentialSubject/type, ob3.missing",
    "/credentialSubject/achievement/0/name, ob3.missing",
    "/credentialSubject/achievement/0/criteria, ob3.missing",
    "/credentialSubject/association/0/type, ob3.missing",
    "/credentialSubject/association/0/associationType, ob3.missing",
    "/credentialSubject/association/0/sourceId, ob3.missing",
    "/credentialSubject/association/0/targetId, ob3.missing"
  })
  void findsEveryPropertyThatIsRequired(String pointer, String code) {
    Problem problem = only(JsonEdits.without(record(), pointer));
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.at()).hasToString(pointer);
    assertThat(problem.isError()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/id | \"record\" | ob3.value | error",
        "/partial | \"yes\" | ob3.wrong-kind | error",
        "/validFrom | \"2026-07-01\" | ob3.value | error",
        "/validUntil | \"2020-01-01T00:00:00Z\" | clr.dates | error",
        "/type | [\"ClrCredential\"] | clr.type | error",
        "/type | [\"VerifiableCredential\"] | ob3.type | error",
        "/@context/1 | \"https://purl.imsglobal.org/spec/clr/v2p0/context.json\""
            + " | clr.contexts | error",
        "/@context/0 | \"https://www.w3.org/2018/credentials/v1\" | clr.contexts | error",
        "/@context | \"https://www.w3.org/ns/credentials/v2\" | clr.contexts | error",
        "/credentialSubject/type | \"ClrSubject\" | ob3.list-expected | warning",
        "/credentialSubject/association/0/associationType | \"isBetterThan\" | ob3.value | error",
        "/credentialSubject/association/0/weight | 1 | ob3.not-allowed | error",
        "/credentialSubject/association/0/sourceId | \"a b\" | ob3.value | error",
        "/credentialSubject/association/0/targetId | \"urn:other\""
            + " | clr.association-dangling | warning",
        "/credentialSubject/association/0/targetId | \"https://example.org/stacks/talk\""
            + " | clr.association-self | warning",
        "/credentialSubject/achievement/0/criteria | {} | clr.criteria-empty | error",
        PARTS + "/0 | \"text\" | clr.part-form | error",
        PARTS + "/0/issuer | null | clr.part-form | error",
        PARTS + "/0/type | [\"Thing\"] | clr.part-form | error",
        PARTS + "/0/credentialSubject/id | \"did:example:other\" | clr.part-of-another | warning"
      })
  void findsEveryValueOfAnotherForm(String pointer, String json, String code, String severity) {
    JsonObject changed = JsonEdits.with(record(), pointer, json);
    List<Problem> found =
        ClrStructure.problems(changed).stream().filter(p -> p.code().equals(code)).toList();
    assertThat(found).as(ClrStructure.problems(changed).toString()).hasSize(1);
    assertThat(found.get(0).isError()).isEqualTo(severity.equals("error"));
  }

  @Test
  void takesTheOlderContextOfOpenBadges() {
    assertThat(
            ClrStructure.problems(
                JsonEdits.with(
                    record(),
                    "/@context/2",
                    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json\"")))
        .isEmpty();
  }

  @Test
  void asksWhoseRecordItIs() {
    JsonObject nobody = JsonEdits.without(record(), "/credentialSubject/id");
    assertThat(only(nobody).code()).isEqualTo("clr.recipient-missing");
  }

  @ParameterizedTest
  @CsvSource({"[]", "null"})
  void asksForAtLeastOnePart(String parts) {
    JsonObject none = JsonEdits.with(record(), PARTS, parts);
    assertThat(ClrStructure.problems(none).hasErrors()).isTrue();
  }

  @Test
  void mindsAPartThatStandsWithoutItsListOnlyAsTheFormalSchemaDoes() {
    JsonObject alone =
        JsonEdits.with(
            SampleRecord.empty()
                .with(SampleRecord.part(SampleRecord.second()))
                .toJson(SampleBadge.PROFILE),
            PARTS,
            SampleRecord.second());
    Problem problem = only(alone);
    assertThat(problem.code()).isEqualTo("clr.list-expected");
    assertThat(problem.isError()).isFalse();
    assertThat(ClrDocument.read(alone).orElseThrow().parts()).hasSize(1);
  }

  @Test
  void warnsOfAPartWithoutProofAndOfOneThatIsThereTwice() {
    assertThat(only(JsonEdits.without(record(), PARTS + "/0/proof")).code())
        .isEqualTo("clr.part-unsigned");
    JsonObject twice = JsonEdits.with(record(), PARTS + "/0", SampleRecord.second());
    assertThat(ClrStructure.problems(twice).codes()).contains("clr.part-twice");
  }

  @Test
  void saysNoMoreThanAHundredTimesWhatIsWrong() {
    JsonValue[] many = new JsonValue[5_000];
    Arrays.fill(many, JsonValue.of("no credential"));
    JsonObject hostile =
        JsonEdits.with(record(), PARTS, new JsonValue.JsonArray(List.of(many)))
            .with("name", JsonValue.of("hostile"));
    assertThat(ClrStructure.problems(hostile).list()).hasSize(100);
  }

  @Nested
  class Tokens {

    private final String token =
        BadgeIssuer.as(SampleBadge.PROFILE)
            .signingWith(SampleBadge.KEY)
            .issueJwt(SampleBadge.plain())
            .orElseThrow()
            .text();

    private JsonObject enveloped() {
      return JsonEdits.object(
          """
          {
            "@context": "https://www.w3.org/ns/credentials/v2",
            "id": "data:application/vc+jwt,%s",
            "type": "EnvelopedVerifiableCredential"
          }
          """
              .formatted(token));
    }

    @Test
    void inAnEnvelopeAreReadWithAWarning() {
      JsonObject record = JsonEdits.with(record(), PARTS + "/1", enveloped());
      assertThat(only(record).code()).isEqualTo("clr.part-enveloped");
      ClrPart part = ClrDocument.read(record).orElseThrow().parts().get(1);
      assertThat(part).isInstanceOf(ClrPart.Compact.class);
      assertThat(part.text()).isEqualTo(token);
      assertThat(part.achievementId()).contains(SampleRecord.SECOND.id().value());
      assertThat(part.toString()).doesNotContain(token);
    }

    @Test
    void standAloneAreNoPart() {
      JsonObject record = JsonEdits.with(record(), PARTS + "/1", JsonValue.of(token));
      assertThat(ClrStructure.problems(record).codes()).contains("clr.part-form");
      assertThat(ClrDocument.read(record).isSuccess()).isFalse();
    }

    @Test
    void inABrokenEnvelopeAreNoPart() {
      JsonObject broken = enveloped().with("id", JsonValue.of("data:application/vc+jwt,a.b"));
      JsonObject other = enveloped().with("id", JsonValue.of("https://example.org/vc"));
      for (JsonObject envelope : List.of(broken, other)) {
        assertThat(ClrStructure.problems(JsonEdits.with(record(), PARTS + "/0", envelope)).codes())
            .contains("clr.part-form");
      }
    }
  }

  @Nested
  class Reading {

    @Test
    void givesPartsAssociationsAndAchievementsInOrder() {
      ClrDocument read = ClrDocument.read(record()).orElseThrow();
      assertThat(read.id()).isEqualTo(SampleRecord.ID);
      assertThat(read.name()).isEqualTo("Talk in class");
      assertThat(read.subjectId()).contains(SampleBadge.LEARNER_DID);
      assertThat(read.parts())
          .extracting(ClrPart::credential)
          .containsExactly(SampleRecord.first(), SampleRecord.second());
      assertThat(read.achievements()).hasSize(1);
      assertThat(read.json()).isEqualTo(record());
      assertThat(read.toString()).doesNotContain(SampleBadge.LEARNER_DID);
    }

    @ParameterizedTest
    @CsvSource({"isParentOf, false", "isChildOf, true", "isPartOf, true"})
    void knowsWhatStandsBelowByEachWayOfSayingIt(String type, boolean turned) {
      String stack = SampleRecord.STACK.value();
      String first = SampleRecord.FIRST.id().value();
      JsonObject record =
          JsonEdits.with(
              record(),
              "/credentialSubject/association",
              JsonEdits.value(
                  "[{\"type\":\"Association\",\"associationType\":\"%s\",\"sourceId\":\"%s\",\"targetId\":\"%s\"}]"
                      .formatted(type, turned ? first : stack, turned ? stack : first)));
      ClrDocument read = ClrDocument.read(record).orElseThrow();
      assertThat(read.below(stack)).containsExactly(first);
      assertThat(read.below(first)).isEmpty();
    }

    @Test
    void knowsEveryTypeOfTheClosedListAndNoOther() {
      for (AssociationType type : AssociationType.values()) {
        assertThat(AssociationType.of(type.term())).contains(type);
        JsonObject record =
            JsonEdits.with(
                record(),
                "/credentialSubject/association/0/associationType",
                JsonValue.of(type.term()));
        assertThat(ClrStructure.problems(record)).as(type.term()).isEmpty();
      }
      assertThat(AssociationType.of("isparentof")).isEmpty();
    }
  }
}
