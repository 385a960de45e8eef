package io.microcredential.badges.ob3.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.SharedData;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.OfficialSchemas;
import io.microcredential.core.json.JsonValue.JsonObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Feature row E12: what is written conforms to the published schema of the extension.
 *
 * <p>That schema demands the properties of an assessment of every result description; so it is
 * asked about badges that have no other. It also refers to its own definitions under their older
 * name, which is put right before it is asked.
 */
@Tag("shared")
class AssessmentSchemaTest {

  private static final String PLACE = "/credentialSubject/achievement/resultDescription";

  private final OfficialSchemas schema =
      OfficialSchemas.ofText(
          SharedData.text("schemas/extensions-3.0/ob-assessment-v2p0.json")
              .replace("\"#/definitions/", "\"#/$defs/"));

  private static JsonObject badge() {
    JsonObject badge = AssessmentExtensionTest.badge(AssessmentExtensionTest.whole());
    return JsonEdits.with(
        badge,
        PLACE,
        new io.microcredential.core.json.JsonValue.JsonArray(
            java.util.List.of(AssessmentExtensionTest.whole().toJson())));
  }

  @Test
  void whatIsWrittenConforms() {
    assertThat(schema.errors(badge())).isEmpty();
  }

  /** The test of the test, and that the check here is never more lenient. */
  @Test
  void theSchemaRefusesWhatTheCheckRefuses() {
    for (String pointer :
        new String[] {
          "/0/description",
          "/0/assessmentType",
          "/0/assessmentOutput",
          "/0/hasGroupParticipation",
          "/0/evaluationMethod",
          "/0/sections/0/questions/0/questionType",
          "/0/sections/0/questions/0/text"
        }) {
      JsonObject changed = JsonEdits.without(badge(), PLACE + pointer);
      assertThat(schema.accepts(changed)).as(pointer).isFalse();
      var subject = (JsonObject) JsonEdits.at(changed, "/credentialSubject");
      assertThat(AssessmentExtension.problems(subject).hasErrors()).as(pointer).isTrue();
    }
  }
}
