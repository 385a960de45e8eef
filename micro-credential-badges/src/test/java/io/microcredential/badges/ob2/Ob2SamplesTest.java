package io.microcredential.badges.ob2;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.SharedData;
import io.microcredential.core.Conformance;
import io.microcredential.core.Problems;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Feature row J1: the sample badges of Open Badges 2.0 get the verdicts of their manifest. */
@Tag("shared")
class Ob2SamplesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  /** Valid, though a badge class declares an id that is not its address, which is worth saying. */
  private static final List<String> WORTH_A_WARNING =
      List.of(
          "ob20/basic-assertion-with-allowed-origins-valid-multiple-starts-with.json",
          "ob20/basic-assertion-with-allowed-origins-valid-starts-with.json",
          "ob20/basic-assertion-with-allowed-origins.json");

  private record Sample(String file, String format, String verdict, Map<String, String> network) {}

  @Test
  void everySampleGetsItsVerdict() throws IOException {
    var others = new TreeMap<String, String>();
    int agreed = 0;
    for (Sample sample : samples()) {
      String found = verdict(sample);
      String expected = WORTH_A_WARNING.contains(sample.file()) ? "WARNING" : sample.verdict();
      if (found.startsWith(expected + " ")) {
        agreed++;
      } else {
        others.put(sample.file(), "expected " + expected + ", found " + found);
      }
    }
    assertThat(others).isEmpty();
    Conformance.states(
        "Verdicts on the sample badges of Open Badges 2.0", agreed, samples().size());
  }

  @Test
  void samplesAreRefusedForTheReasonTheManifestGives() throws IOException {
    var reasons = new HashMap<String, List<String>>();
    for (Sample sample : samples()) {
      if (sample.verdict().equals("INVALID")) {
        reasons.put(sample.file(), problems(sample));
      }
    }
    assertThat(reasons.get("ob20/assertion-with-data-image.json"))
        .containsExactly("ob2.image-data /image");
    assertThat(reasons.get("ob20/basic-assertion-expired-before-issued.json"))
        .containsExactly("ob2.expires-before-issued /expires", "ob2.expired /expires");
    assertThat(reasons.get("ob20/basic-assertion-in-future.json"))
        .containsExactly("ob2.not-yet /issuedOn");
    assertThat(reasons.get("ob20/basic-assertion-with-allowed-origins-invalid-starts-with.json"))
        .contains("ob2.outside-scope /id");
    assertThat(reasons.get("ob20/basic-assertion-invalid-type.json")).contains("ob2.type /type");
    assertThat(reasons.get("ob20/rdf-validation/invalid-one-invalid-class.json"))
        .contains("ob2.type /type", "ob2.missing /url", "ob2.missing /email");
    assertThat(reasons).hasSize(7);
  }

  @Test
  void endorsementsInASampleAreVerifiedAndReportedApart() throws IOException {
    Sample sample =
        samples().stream()
            .filter(each -> each.file().equals("ob20/assertion-with-endorsements.json"))
            .findFirst()
            .orElseThrow();
    Ob2Report report = report(sample);
    assertThat(report.holds()).isTrue();
    assertThat(report.endorsements())
        .extracting(part -> part.at().toString())
        .containsExactly(
            "/endorsement/0", "/endorsement/1", "/badge/endorsement/0", "/badge/endorsement/1");
    assertThat(report.endorsements()).allMatch(part -> part.report().holds());
  }

  @Test
  void withoutNetworkNoSampleHolds() throws IOException {
    for (Sample sample : samples()) {
      if (isAssertion(sample)) {
        var offline = new Sample(sample.file(), sample.format(), sample.verdict(), Map.of());
        assertThat(report(offline).holds()).as(sample.file()).isFalse();
      }
    }
  }

  private static boolean isAssertion(Sample sample) {
    return !sample.format().equals("json")
        || Ob2Class.of(SharedData.object("samples/" + sample.file()))
            .equals(Optional.of(Ob2Class.ASSERTION));
  }

  private static String verdict(Sample sample) {
    if (isAssertion(sample)) {
      Ob2Report report = report(sample);
      boolean failed = report.findings().stream().anyMatch(f -> f.outcome() == Ob2Outcome.FAILED);
      return (report.holds()
              ? report.problems().isEmpty() ? "VALID" : "WARNING"
              : failed ? "INVALID" : "UNDECIDED")
          + " "
          + report
          + report.problems().codes();
    }
    return form(sample).hasErrors() ? "INVALID " : "VALID " + form(sample).codes();
  }

  private static Problems form(Sample sample) {
    JsonObject document = SharedData.object("samples/" + sample.file());
    Optional<Ob2Class> as = Ob2Class.of(document);
    boolean foreign = document.text("type").filter(type -> type.contains("://")).isPresent();
    return foreign ? Problems.none() : ObjectForm.problems(document, as.orElse(Ob2Class.ASSERTION));
  }

  private static List<String> problems(Sample sample) {
    var problems = isAssertion(sample) ? report(sample).problems() : form(sample);
    return problems.stream().map(problem -> problem.code() + " " + problem.at()).toList();
  }

  private static Ob2Report report(Sample sample) {
    var network = new HashMap<String, JsonObject>();
    JsonObject badge = sample.format().startsWith("png") ? baked(sample) : null;
    sample
        .network()
        .forEach(
            (url, file) -> {
              if (file.equals("(the-JSON-in-the-PNG)")) {
                network.put(url, badge);
              } else if (file.endsWith(".json")) {
                network.put(url, SharedData.object("samples/" + file));
              }
            });
    var verifier = Ob2Verifier.asking(HostedDocuments.of(network));
    if (sample.format().startsWith("jwt")) {
      return verifier.verifySigned(SharedData.text("samples/" + sample.file()).strip(), NOW);
    }
    return verifier.verify(
        badge == null ? SharedData.object("samples/" + sample.file()) : badge, NOW);
  }

  private static JsonObject baked(Sample sample) {
    try {
      String png =
          Files.readString(
              SharedData.path("samples/" + sample.file()), StandardCharsets.ISO_8859_1);
      int start = png.indexOf("{", png.indexOf("iTXtopenbadges"));
      String json = png.substring(start, png.indexOf("}}", start) + 2);
      return (JsonObject) Json.parse(json.getBytes(StandardCharsets.ISO_8859_1)).orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Sample> samples() throws IOException {
    var samples = new ArrayList<Sample>();
    for (String line : Files.readAllLines(SharedData.path("samples/manifest.csv"))) {
      List<String> cells = SharedData.cells(line);
      if (cells.get(0).startsWith("ob20/") && !cells.get(3).equals("support")) {
        var network = new HashMap<String, String>();
        for (String pair : cells.get(7).split(" ")) {
          if (!pair.isEmpty()) {
            network.put(
                pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
          }
        }
        String strict = cells.get(4).isEmpty() ? cells.get(3) : cells.get(4);
        samples.add(new Sample(cells.get(0), cells.get(1), strict, network));
      }
    }
    return samples;
  }
}
