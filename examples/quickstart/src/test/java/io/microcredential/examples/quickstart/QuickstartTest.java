package io.microcredential.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationReport;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.key.DidKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

  private static final List<String> FILES =
      List.of(
          "badge.png",
          "credential.json",
          "credential.jwt",
          "decision.txt",
          "index.html",
          "verification.txt");

  @TempDir static Path folder;

  private static String story = "";

  @BeforeAll
  static void runOnce() {
    story = run(folder, Quickstart.KEYS);
  }

  private static String run(Path output, DemonstrationKeys keys) {
    var printed = new ByteArrayOutputStream();
    Quickstart.run(
        Path.of("data"),
        output,
        Quickstart.NOW,
        keys,
        new PrintStream(printed, true, StandardCharsets.UTF_8));
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  @Test
  void writesTheSixFiles() throws IOException {
    try (Stream<Path> written = Files.list(folder)) {
      assertThat(written.map(file -> file.getFileName().toString()).sorted())
          .containsExactlyElementsOf(FILES);
    }
  }

  @Test
  void writesTheSameBytesForTheSameClockAndKeys(@TempDir Path again) throws IOException {
    String second = run(again, Quickstart.KEYS);

    assertThat(second.replace(again.toString(), ""))
        .isEqualTo(story.replace(folder.toString(), ""));
    for (String file : FILES) {
      assertThat(again.resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
    }
  }

  @Test
  void signsWithOtherKeysWhenGivenAnotherWord(@TempDir Path other) throws IOException {
    run(other, new DemonstrationKeys("another word"));

    assertThat(Files.readString(other.resolve("credential.json")))
        .isNotEqualTo(text("credential.json"));
    assertThat(Files.readString(other.resolve("decision.txt"))).isEqualTo(text("decision.txt"));
  }

  @Nested
  class Story {

    @Test
    void fitsATerminalOfAHundredColumns() {
      assertThat(story.lines().filter(line -> !line.contains(folder.toString())))
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void refusesTheFirstAttemptForWhatTheRubricShows() {
      assertThat(story)
          .contains("NOT YET EARNED")
          .contains("- Criterion “Evidence of student outcomes”: Developing, needs Demonstrated");
    }

    @Test
    void refusesTheChangedBadge() {
      String end = story.substring(story.indexOf("One byte is changed"));

      assertThat(end).contains("INVALID").contains("Signature");
    }
  }

  @Nested
  class Badge {

    private VerificationReport verify(String file, Duration later) throws IOException {
      String issuer = DidKey.of(Quickstart.KEYS.issuer().publicKey()).did();
      return BadgeVerifier.trusting(TrustPolicy.of(issuer))
          .verify(Files.readAllBytes(folder.resolve(file)), Quickstart.NOW.plus(later));
    }

    @Test
    void isValidInEachOfItsThreeForms() throws IOException {
      for (String file : List.of("credential.json", "credential.jwt", "badge.png")) {
        assertThat(verify(file, Duration.ZERO).result())
            .as(file)
            .isEqualTo(VerificationResult.VALID);
      }
    }

    @Test
    void expiresAfterFiveYears() throws IOException {
      assertThat(verify("badge.png", Duration.ofDays(365 * 5 + 2)).result())
          .isEqualTo(VerificationResult.EXPIRED);
    }

    @Test
    void tellsOfReleasedEvidenceOnly() throws IOException {
      assertThat(text("credential.json"))
          .contains("/0417/board", "/0417/plan", "/0417/results")
          .doesNotContain("observation-notes", "exit-slips", "Okafor");
    }
  }

  @Nested
  class Decision {

    @Test
    void tellsBothAttemptsWithScoreTraceAndFeedback() throws IOException {
      assertThat(text("decision.txt"))
          .contains("Attempt 1, decided on 27 October 2026: NOT YET EARNED")
          .contains("not met  Criterion “Evidence of student outcomes”")
          .contains("there is no count from before")
          .contains("Attempt 2, decided on 19 November 2026: EARNED")
          .contains("Score: 7/3");
    }
  }

  @Nested
  class Verification {

    @Test
    void tellsEachReportCheckByCheck() throws IOException {
      assertThat(text("verification.txt"))
          .contains("Result: valid")
          .contains("Result: not this person")
          .contains("Result: issuer not trusted")
          .contains("Result: expired")
          .contains("Result: invalid");
    }
  }

  @Nested
  class Page {

    @Test
    void loadsNothingFromAnywhere() throws IOException {
      String page = text("index.html");

      assertThat(page).doesNotContain("<script", "<link", "<iframe", "url(", "@import", "srcset");
      assertThat(page.split("src=\"", -1)).hasSizeGreaterThan(3);
      assertThat(Stream.of(page.split("src=\"", -1)).skip(1))
          .allMatch(source -> source.startsWith("data:image/png;base64,"));
    }

    @Test
    void showsBadgeLevelsReleasedEvidenceAndVerification() throws IOException {
      String page = text("index.html");

      assertThat(page)
          .contains("Student Voice in Mathematics Discussion", "Marisol Okafor-Tran")
          .contains("Plan of the discussion of 8 October", "3 more stay private")
          .contains("The signature is", "hours of professional development")
          .doesNotContain("The coach&#39;s notes", "Six exit slips");
      assertThat(page.split("class=\"reached\"", -1)).hasSize(1 + 4);
    }

    @Test
    void closesWhatItOpens() throws IOException {
      String page = text("index.html");

      for (String tag :
          List.of("section", "div", "ul", "li", "table", "td", "p", "span", "details")) {
        assertThat(page.split("<" + tag + "[ >]", -1))
            .as(tag)
            .hasSameSizeAs(page.split("</" + tag + ">", -1));
      }
    }
  }
}
