package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.PROCESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.JsonSchemaValidation;
import io.microcredential.core.json.JsonSchemas;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonNull;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Feature row A11: an enrollment in any state fits its published schema. */
class EnrollmentSchemaTest {

  private static final JsonSchemaValidation SCHEMA =
      JsonSchemaValidation.against(JsonSchemas.text("micro-credential-enrollment/1").orElseThrow());

  static Stream<Enrollment> states() {
    return Stream.of(
        SampleWork.enrolled(PROCESS),
        SampleWork.drafting(PROCESS),
        SampleWork.submitted(PROCESS),
        SampleWork.underAssessment(PROCESS),
        SampleWork.notYet(PROCESS),
        SampleWork.earned(PROCESS),
        SampleWork.awarded(PROCESS),
        SampleWork.released(PROCESS));
  }

  @ParameterizedTest
  @MethodSource("states")
  void whatIsWrittenFits(Enrollment enrollment) {
    assertThat(SCHEMA.errors(Enrollment.jsonForm().toJson(enrollment))).isEmpty();
  }

  @Test
  void aNullFitsNowhere() {
    JsonValue document = Enrollment.jsonForm().toJson(SampleWork.released(PROCESS));
    for (JsonPointer leaf : JsonEdits.leaves(document, JsonPointer.root())) {
      JsonValue damaged = JsonEdits.edit(document, leaf, value -> new JsonNull());
      assertThat(SCHEMA.errors(damaged)).as(leaf.toString()).isNotEmpty();
    }
  }
}
