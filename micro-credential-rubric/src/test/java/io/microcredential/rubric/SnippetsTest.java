package io.microcredential.rubric;

import static io.microcredential.rubric.fixture.ClassroomRubric.DEMONSTRATED;
import static io.microcredential.rubric.fixture.ClassroomRubric.DEVELOPING;
import static io.microcredential.rubric.fixture.ClassroomRubric.PLAN;
import static io.microcredential.rubric.fixture.ClassroomRubric.RESULTS;
import static io.microcredential.rubric.fixture.ClassroomRubric.VOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LevelId;
import io.microcredential.core.Outcome;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.rubric.exchange.CaseRubricReader;
import io.microcredential.rubric.exchange.CaseRubricWriter;
import io.microcredential.rubric.fixture.ClassroomRubric;
import io.microcredential.rubric.resolution.RubricEvaluation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the Javadoc shows is compiled and run here, letter for letter. */
class SnippetsTest {

  private final Rubric rubric = ClassroomRubric.rubric();

  @Test
  void theExampleOfScoringRuleRuns() throws IOException {
    Map<CriterionId, LevelId> levels =
        Map.of(VOICE, DEVELOPING, PLAN, DEMONSTRATED, RESULTS, DEMONSTRATED);

    // region ScoringRule
    ScoreReport report = ScoringRule.weightedMean().score(rubric, levels);
    String words = ScoreText.in(Locale.ENGLISH).text(report, rubric);
    // end

    assertThat(words).startsWith("Score: 2.5 ");
    assertThat(shown("ScoringRule.java")).isEqualTo(compiled("ScoringRule"));
  }

  @Test
  void theExampleOfRubricEvaluationRuns() throws IOException {
    AssessmentPolicy policy = AssessmentPolicy.twoAssessors();
    List<Assessment> assessments = List.of();

    // region RubricEvaluation
    RubricEvaluation evaluation = RubricEvaluation.standard();
    RubricResult result = evaluation.evaluate(rubric, policy, assessments, List.of());
    // end

    assertThat(result.criteria()).hasSize(3);
    assertThat(shown("resolution/RubricEvaluation.java")).isEqualTo(compiled("RubricEvaluation"));
  }

  @Test
  void theExampleOfCaseRubricWriterRuns() throws IOException {
    Instant lastChange = Instant.parse("2026-03-02T08:00:00Z");

    // region CaseRubricWriter
    URI address = URI.create("https://district.example/rubrics/discussion/1.0");
    Outcome<JsonObject> written = CaseRubricWriter.at(address).write(rubric, lastChange);
    Outcome<Rubric> read = written.then(CaseRubricReader.in(Locale.ENGLISH)::read);
    // end

    assertThat(read.orElseThrow()).isEqualTo(rubric);
    assertThat(shown("exchange/CaseRubricWriter.java")).isEqualTo(compiled("CaseRubricWriter"));
  }

  private static List<String> shown(String source) throws IOException {
    return between(
            Path.of("src/main/java/io/microcredential/rubric", source),
            "* <pre>{@code",
            "* }</pre>")
        .stream()
        .map(line -> line.substring(1).strip())
        .toList();
  }

  private static List<String> compiled(String region) throws IOException {
    return between(
        Path.of("src/test/java/io/microcredential/rubric/SnippetsTest.java"),
        "// region " + region,
        "// end");
  }

  private static List<String> between(Path source, String first, String last) throws IOException {
    List<String> lines = Files.readAllLines(source).stream().map(String::strip).toList();
    List<String> after = lines.subList(lines.indexOf(first) + 1, lines.size());
    List<String> region = after.subList(0, after.indexOf(last));
    assertThat(lines).contains(first);
    assertThat(region).isNotEmpty();
    return region;
  }
}
