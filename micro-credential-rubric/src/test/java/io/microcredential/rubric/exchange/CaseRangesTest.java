package io.microcredential.rubric.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Fraction;
import io.microcredential.core.Outcome;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.json.Json;
import io.microcredential.rubric.fixture.ClassroomRubric;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Feature row E1: ranges of points go out as CASE 1.1 and come in as they were. */
class CaseRangesTest {

  private static final Rubric RUBRIC = ClassroomRubric.withRanges();
  private static final String WRITTEN = Json.writeIndented(CaseRubricWriterTest.written(RUBRIC));

  private static Outcome<Rubric> read(String text) {
    return CaseRubricReader.in(Locale.ENGLISH).read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<CriterionLevel> levels(Outcome<Rubric> read) {
    return read.orElseThrow().criteria().get(0).levels();
  }

  @Test
  void tellEverybodyTheLeastAndUsTheWholeRange() {
    assertThat(WRITTEN).contains("\"score\": 8").contains("\"upTo\": \"10\"");
    Outcome<Rubric> read = read(WRITTEN);
    assertThat(read.problems()).isEmpty();
    assertThat(read.orElseThrow()).isEqualTo(RUBRIC);
  }

  @Test
  void stayWhereAnotherProgramRaisedTheLeastInsideThem() {
    Outcome<Rubric> read = read(WRITTEN.replaceFirst("\"score\": 8", "\"score\": 9"));
    assertThat(read.problems().codes()).containsExactly("case.changed");
    assertThat(levels(read).get(3).points()).isEqualTo(Fraction.of(9));
    assertThat(levels(read).get(3).upTo()).isEqualTo(Fraction.of(10));
  }

  @Test
  void areDroppedWithAWarningWhereAnotherProgramRaisedTheScoreAboveThem() {
    Outcome<Rubric> read = read(WRITTEN.replaceFirst("\"score\": 8", "\"score\": 12"));
    assertThat(read.problems().list())
        .extracting(problem -> problem.code() + " " + problem.at())
        .containsExactly(
            "case.changed /CFRubricCriteria/0/CFRubricCriterionLevels/3/score",
            "case.range-dropped /CFRubricCriteria/0/CFRubricCriterionLevels/3/score");
    assertThat(levels(read).get(3).points()).isEqualTo(Fraction.of(12));
    assertThat(levels(read).get(3).isRange()).isFalse();
  }

  @Test
  void thatGoDownwardsInTheExtensionAreLeftOutWithAWarning() {
    Outcome<Rubric> read = read(WRITTEN.replaceFirst("\"upTo\": \"10\"", "\"upTo\": \"7\""));
    assertThat(read.problems().codes()).contains("case.extension-unreadable");
    assertThat(levels(read).get(3).isRange()).isFalse();
    assertThat(levels(read).get(3).points()).isEqualTo(Fraction.of(8));
  }
}
