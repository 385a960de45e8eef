package io.microcredential.badges.ob3;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.SharedData;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Open Badges 3.0, CredentialSchema: honoured from rules at hand, never from the network. */
class DeclaredSchemasTest {

  private static final String FOLDER = "https://purl.imsglobal.org/spec/ob/v3p0/schema/";
  private static final String BADGE = FOLDER + "json/ob_v3p0_achievementcredential_schema.json";
  private static final String VALIDATOR = "1EdTechJsonSchemaValidator2019";

  private static final JsonObject SMALL =
      JsonEdits.with(
          SampleBadge.small(),
          "/@context",
          new JsonArray(
              Stream.concat(Ob3.CONTEXTS.stream(), Stream.of(Ob3.EXTENSIONS))
                  .map(JsonValue::of)
                  .toList()));

  private static JsonObject declaring(String id, String type) {
    JsonObject entry = CredentialSchema.of(id, type).toJson();
    return SMALL.with("credentialSchema", new JsonArray(List.of(entry)));
  }

  private static List<String> found(JsonObject credential) {
    return DeclaredSchemas.problems(credential).stream()
        .map(p -> p.severity() + " " + p.code() + " " + p.at())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "json/ob_v3p0_achievementcredential_schema.json",
        "json-ld/ob_v3p0_achievementcredential_schema.json",
        "json/ob_v3p0_anyachievementcredential_schema.json"
      })
  void acceptsABadgeUnderTheSchemasOfBadges(String file) {
    assertThat(CredentialStructure.problems(declaring(FOLDER + file, VALIDATOR))).isEmpty();
    assertThat(found(declaring(FOLDER + file, VALIDATOR))).isEmpty();
    assertThat(found(SMALL)).isEmpty();
  }

  @Test
  void refusesABadgeThatDoesNotConformOrNamesTheSchemaOfAnotherClass() {
    assertThat(found(declaring(BADGE, VALIDATOR).without("validFrom")))
        .containsExactly("ERROR schema.not-met /credentialSchema/0");
    assertThat(
            found(
                declaring(
                    BADGE.replace("achievementcredential", "endorsementcredential"), VALIDATOR)))
        .containsExactly("ERROR schema.not-met /credentialSchema/0");
  }

  @Test
  void leavesUndecidedWhatItDoesNotKnow() {
    for (JsonObject unknown :
        List.of(
            declaring("https://school.example/schema.json", VALIDATOR),
            declaring(BADGE + ".json", VALIDATOR),
            declaring(BADGE, "JsonSchema"),
            SMALL.with("credentialSchema", new JsonArray(List.of(JsonValue.of(BADGE)))))) {
      assertThat(found(unknown)).containsExactly("WARNING schema.unknown /credentialSchema/0");
    }
  }

  @Test
  void takesAnEntryWithoutItsListAndBoundsHostileLists() {
    JsonObject entry = CredentialSchema.of("https://school.example/s", VALIDATOR).toJson();
    assertThat(found(SMALL.with("credentialSchema", entry)))
        .containsExactly("WARNING schema.unknown /credentialSchema");
    JsonObject many =
        SMALL.with("credentialSchema", new JsonArray(Collections.nCopies(10_000, entry)));
    assertThat(DeclaredSchemas.problems(many).stream().map(Problem::code)).hasSize(21);
  }

  @Test
  @Tag("shared")
  void acceptsThePublishedEndorsement() {
    JsonObject endorsement = SharedData.object("samples/ob30/endorsement-valid.json");
    assertThat(DeclaredSchemas.problems(endorsement)).isEmpty();
  }
}
