package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.LEARNER;
import static io.microcredential.core.earning.SampleWork.PROCESS;
import static io.microcredential.core.earning.SampleWork.assessor;
import static io.microcredential.core.earning.SampleWork.judged;
import static io.microcredential.core.earning.SampleWork.levels;
import static io.microcredential.core.earning.SampleWork.underAssessment;
import static io.microcredential.core.kit.SampleDefinitions.MISSING;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonForm;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Feature row E7: whoever judges sees the work, and neither the learner nor the other raters. */
class BlindViewTest {

  private static final Enrollment OPEN = underAssessment(PROCESS);

  /** Two assessors, so far apart that an expert has to rate. */
  private static final Enrollment APART =
      judged(
          PROCESS,
          judged(PROCESS, OPEN, assessor("ada-wren"), AssessorRole.ASSESSOR, levels()),
          assessor("ben-wren"),
          AssessorRole.ASSESSOR,
          levels(QUESTIONS, MISSING));

  private static BlindSubmission view(Enrollment enrollment, AssessorRole role) {
    return PROCESS.blindView(enrollment, role).orElseThrow();
  }

  private static String json(BlindSubmission view) {
    return Json.write(JsonForm.of(BlindSubmission.class).toJson(view));
  }

  @ParameterizedTest
  @EnumSource
  void showsTheWorkAndHidesEverybody(AssessorRole role) {
    String seen = json(view(APART, role));

    assertThat(seen).contains("What plan shows.", "I will wait longer.");
    for (String hidden :
        List.of(LEARNER.value(), OPEN.id().value(), "ada-wren", "ben-wren", "Seen by")) {
      assertThat(json(APART)).as("the enrollment knows it").contains(hidden);
      assertThat(seen).doesNotContain(hidden);
    }
  }

  @ParameterizedTest
  @EnumSource
  void isTheSameWhoeverHasJudgedBefore(AssessorRole role) {
    Enrollment turned =
        judged(
            PROCESS,
            judged(
                PROCESS, OPEN, assessor("cleo"), AssessorRole.ASSESSOR, levels(QUESTIONS, MISSING)),
            assessor("dan"),
            AssessorRole.ASSESSOR,
            levels());

    assertThat(view(turned, role)).isEqualTo(view(APART, role));
  }

  private static String json(Enrollment enrollment) {
    return Enrollment.jsonForm().write(enrollment);
  }
}
