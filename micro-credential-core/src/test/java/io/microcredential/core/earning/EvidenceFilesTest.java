package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.Digest;
import io.microcredential.core.Problem;
import io.microcredential.core.catalog.MediaRules;
import io.microcredential.core.kit.SampleDefinitions;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Feature row D1: files and narratives within what the definition declares. */
class EvidenceFilesTest {

  private static final EarningProcess PROCESS =
      SampleWork.process(
          SampleDefinitions.withRequirement(
              2,
              recording ->
                  recording.with(
                      new MediaRules(
                          List.of("audio/*", "video/mp4"), 1000L, Duration.ofMinutes(10), 5))));

  private static List<String> problems(
      String mediaType, @Nullable Long bytes, @Nullable Duration duration, String narrative) {
    Evidence recording = SampleWork.recording();
    var artifact = new Artifact(mediaType, Digest.ofText("recording"), bytes, duration);
    var piece =
        new Evidence(
            recording.id(),
            recording.requirement(),
            recording.kind(),
            recording.roles(),
            artifact,
            narrative,
            recording.context(),
            recording.capturedOn(),
            recording.consent());
    return PROCESS.completeness(SampleWork.portfolio().with(piece), day(1)).list().stream()
        .map(problem -> problem.code() + problem.at())
        .toList();
  }

  @Test
  void aFileWithinTheRulesIsTaken() {
    assertThat(problems("audio/ogg", 1000L, Duration.ofMinutes(10), "One two three four five."))
        .isEmpty();
    assertThat(problems("video/mp4", 0L, Duration.ZERO, "")).isEmpty();
  }

  @Test
  void everythingBeyondThemIsNamedAtOnceWithItsPlace() {
    assertThat(
            problems(
                "video/webm", 1001L, Duration.ofMinutes(10).plusNanos(1), "One two three 4 5 6"))
        .containsExactly(
            "submission.media-not-allowed/evidence/3/artifact/mediaType",
            "submission.size-too-much/evidence/3/artifact/bytes",
            "submission.duration-too-much/evidence/3/artifact/duration",
            "submission.narrative-too-long/evidence/3/narrative");
  }

  @Test
  void whatIsNotKnownOfAFileIsNotWithinALimit() {
    assertThat(problems("audio/ogg", null, null, ""))
        .containsExactly(
            "submission.size-unknown/evidence/3/artifact/bytes",
            "submission.duration-unknown/evidence/3/artifact/duration");
  }

  @Test
  void thePlainWordsSayWhatIsTaken() {
    Evidence recording = SampleWork.recording();
    assertThat(
            PROCESS.completeness(SampleWork.portfolio().with(recording), day(1)).list().stream()
                .map(Problem::fix))
        .anyMatch(fix -> fix.contains("audio/*, video/mp4"));
  }

  @Test
  void anArtifactCountsItsBytesAndTakesTheLengthOfARecording() {
    Artifact artifact = Artifact.of("audio/ogg", new byte[7]).lasting(Duration.ofSeconds(9));

    assertThat(artifact.bytes()).isEqualTo(7);
    assertThat(artifact.duration()).isEqualTo(Duration.ofSeconds(9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> artifact.lasting(Duration.ofSeconds(-1)))
        .withMessageContaining("negative");
    Digest digest = artifact.digest();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Artifact("audio/ogg", digest, -1L, null));
  }
}
