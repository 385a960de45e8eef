package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.proof.ContextSource;
import io.microcredential.core.Conformance;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The verdict on every published sample, with nothing served and with the issuers' documents at
 * hand, and the check that decides it.
 */
@Tag("shared")
class SampleBadgesTest {

  private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");
  private static final String EXAMPLES = "https://www.w3.org/ns/credentials/examples/v2";

  private static final String FRAGMENT = "INVALID KEY key.only-in-fragment";
  private static final String UNSIGNED = "INVALID PROOF proof.missing";

  /**
   * One sample.
   *
   * @param file its path below the samples
   * @param alone result, deciding step and code with nothing served
   * @param bound the same with the issuers' documents
   * @param reason why that is stricter than the samples' own verdict, or empty where it is the same
   */
  private record Row(String file, String alone, String bound, String reason) {

    static Row of(String file, String alone, String bound) {
      return new Row(file, alone, bound, "");
    }
  }

  private static final List<Row> SAMPLES =
      List.of(
          new Row(
              "ob30/bit-string-list/testlist",
              "INVALID STRUCTURE ob3.contexts",
              "INVALID STRUCTURE ob3.contexts",
              "a status list is a credential, but no badge"),
          Row.of("ob30/endorsement-valid.json", FRAGMENT, "VALID"),
          Row.of("ob30/sd/derivedcredential.json", FRAGMENT, "VALID proof.holds-in-part"),
          Row.of("ob30/simple-context-alias.json", FRAGMENT, "VALID"),
          Row.of("ob30/simple-context-version.json", FRAGMENT, "VALID ob3.context-version"),
          Row.of(
              "ob30/simple-did-key-method.json",
              "INVALID KEY key.not-named",
              "INVALID KEY key.not-named"),
          Row.of("ob30/simple-did-web-method.json", FRAGMENT, "VALID ob3.list-expected"),
          Row.of(
              "ob30/simple-eddsa-2022.json",
              "CANNOT_CHECK PROOF proof.suite-unknown",
              "CANNOT_CHECK PROOF proof.suite-unknown"),
          Row.of("ob30/simple-json.png", FRAGMENT, "VALID"),
          Row.of("ob30/simple-json.svg", FRAGMENT, "VALID"),
          Row.of("ob30/simple-jwt.png", "INVALID CLAIMS jwt.sub", "INVALID CLAIMS jwt.sub"),
          Row.of("ob30/simple-jwt.svg", "INVALID CLAIMS jwt.sub", "INVALID CLAIMS jwt.sub"),
          Row.of("ob30/simple-jwt_v1.png", "INVALID CLAIMS jwt.sub", "INVALID CLAIMS jwt.sub"),
          Row.of("ob30/simple-jwt_v1.svg", "INVALID CLAIMS jwt.sub", "INVALID CLAIMS jwt.sub"),
          Row.of("ob30/simple.1ob", FRAGMENT, "VALID"),
          Row.of("ob30/simple.json", FRAGMENT, "VALID"),
          Row.of(
              "ob30/simple_v1.json",
              "CANNOT_CHECK PROOF proof.type-unknown",
              "CANNOT_CHECK PROOF proof.type-unknown"),
          Row.of("clr20/simple.json", FRAGMENT, "VALID"),
          Row.of("examples-ob30/achievementAlignmentCase.json", UNSIGNED, UNSIGNED),
          Row.of("examples-ob30/achievementAlignmentCe.json", UNSIGNED, UNSIGNED),
          Row.of("examples-ob30/basicOpenBadgeCredential.json", UNSIGNED, UNSIGNED),
          Row.of("examples-ob30/endorsement.json", UNSIGNED, UNSIGNED),
          Row.of("examples-ob30/fullOpenBadge.json", UNSIGNED, UNSIGNED),
          Row.of("examples-ob30/skillAssertionCase.json", UNSIGNED, UNSIGNED),
          Row.of("examples-ob30/skillAssertionCtdl.json", UNSIGNED, UNSIGNED));

  /** The signed vectors: proof and key apart, since those of the W3C are no badges. */
  private static final Map<String, String> VECTORS =
      Map.of(
          "eddsa-rdfc-2022/signedDataInt.json", "INVALID, PROOF PASSED, KEY FAILED",
          "ecdsa-rdfc-2019-p256/signedECDSAP256.json", "INVALID, PROOF PASSED, KEY FAILED",
          "ob30-guide/signed.json", "VALID, PROOF PASSED, KEY PASSED",
          "eddsa-rdfc-2022/unsigned.json", "INVALID, PROOF FAILED, KEY NOT_APPLICABLE",
          "ecdsa-rdfc-2019-p256/unsigned.json", "INVALID, PROOF FAILED, KEY NOT_APPLICABLE",
          "ob30-guide/unsigned.json", "INVALID, PROOF FAILED, KEY NOT_APPLICABLE",
          "bitstring-status-list/credential.json", "INVALID, PROOF FAILED, KEY NOT_APPLICABLE",
          "bitstring-status-list/status-list.json", "INVALID, PROOF FAILED, KEY NOT_APPLICABLE");

  private static VerificationReport verify(String file, ControllerDocuments documents) {
    try {
      return BadgeVerifier.trusting(anybody -> true)
          .resolving(documents)
          .with(ContextSource.of(Map.of(EXAMPLES, SharedData.examplesContext())))
          .verify(Files.readAllBytes(SharedData.path(file)), AT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ControllerDocuments boundKeys() {
    Map<String, JsonObject> documents = new HashMap<>();
    SharedData.text("samples/network-bound.tsv")
        .lines()
        .map(line -> line.split("\t"))
        .filter(cells -> cells.length == 2 && cells[1].startsWith("support/controllers/"))
        .forEach(cells -> documents.put(cells[0], SharedData.object("samples/" + cells[1])));
    assertThat(documents).hasSize(4);
    return ControllerDocuments.of(documents);
  }

  /** Returns the result, and the first check that makes it so with its first code. */
  private static String verdict(VerificationReport report) {
    CheckOutcome deciding =
        report.result() == VerificationResult.INVALID
            ? CheckOutcome.FAILED
            : CheckOutcome.UNDECIDED;
    String because =
        report.checks().stream()
            .filter(check -> check.outcome() == deciding)
            .findFirst()
            .map(check -> check.step() + " " + firstCode(check))
            .orElseGet(() -> String.join(" ", report.problems().codes()));
    return (report.result() + " " + because).strip();
  }

  /** An unbound key is told under KEY, also where the proof could not be checked for want of it. */
  private static String firstCode(Check check) {
    return check.problems().stream()
        .filter(Problem::isError)
        .findFirst()
        .map(Problem::code)
        .orElse("-");
  }

  @Test
  void everySampleHasItsVerdictOrAStricterOneForAReason() {
    ControllerDocuments bound = boundKeys();
    Map<String, List<String>> manifest = new HashMap<>();
    for (String line : SharedData.text("samples/manifest.csv").lines().toList()) {
      List<String> cells = SharedData.cells(line);
      manifest.put(cells.get(0), cells);
    }
    int same = 0;
    var wrong = new ArrayList<String>();
    for (Row row : SAMPLES) {
      String alone = verdict(verify("samples/" + row.file(), ControllerDocuments.none()));
      String withKeys = verdict(verify("samples/" + row.file(), bound));
      if (!alone.equals(row.alone()) || !withKeys.equals(row.bound())) {
        wrong.add(row.file() + ": " + alone + " | " + withKeys);
      }
      List<String> theirs = manifest.get(row.file());
      boolean equal =
          agrees(alone, theirs.get(4), theirs.get(3))
              && agrees(withKeys, theirs.get(5), theirs.get(3));
      if (equal != row.reason().isEmpty()) {
        wrong.add(row.file() + " equals the manifest: " + equal);
      }
      same += equal ? 1 : 0;
    }
    assertThat(wrong).isEmpty();
    Conformance.states(
        "Verdicts on the sample badges of 1EdTech and the specification", same, SAMPLES.size());
  }

  private static boolean agrees(String ours, String strict, String verdict) {
    String theirs = strict.isEmpty() ? verdict : strict;
    return switch (theirs) {
      case "VALID", "VALID_WITH_WARNINGS" -> ours.startsWith("VALID");
      case "INVALID" -> ours.startsWith("INVALID");
      // Said of verifiers without the suite; with it, the note beside says, the key decides.
      case "UNSUPPORTED" ->
          ours.startsWith("CANNOT_CHECK") || ours.startsWith(verdict) || ours.equals(FRAGMENT);
      case "UNSIGNED" -> ours.equals(UNSIGNED);
      default -> throw new IllegalArgumentException(theirs);
    };
  }

  /** Splits a row of CSV in which cells may stand in quotation marks. */
  @Test
  void noSampleOfOpenBadges3IsLeftOut() throws IOException {
    for (String folder : List.of("ob30", "clr20", "examples-ob30")) {
      Path root = SharedData.path("samples");
      try (Stream<Path> files = Files.walk(root.resolve(folder))) {
        assertThat(files.filter(Files::isRegularFile).map(file -> root.relativize(file).toString()))
            .isSubsetOf(SAMPLES.stream().map(Row::file).toList());
      }
    }
  }

  @Test
  void signedVectorsPassTheProofAndThoseOfTheW3cFailTheKey() {
    ControllerDocuments bound = boundKeys();
    VECTORS.forEach(
        (file, expected) -> {
          VerificationReport report = verify("vectors/" + file, bound);
          assertThat(
                  report.result()
                      + ", PROOF "
                      + report.check(VerificationStep.PROOF).outcome()
                      + ", KEY "
                      + report.check(VerificationStep.KEY).outcome())
              .as(file)
              .isEqualTo(expected);
        });
  }

  /** Older badges, contexts, schemas, pictures, plain text: anything but a good badge. */
  @Test
  void noOtherFileIsABadgeAndNoneThrows() throws IOException {
    List<String> good =
        SAMPLES.stream().filter(r -> r.bound().startsWith("VALID")).map(Row::file).toList();
    ControllerDocuments bound = boundKeys();
    int files = 0;
    for (String folder : List.of("samples", "vectors", "contexts")) {
      try (Stream<Path> walk = Files.walk(SharedData.path(folder))) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          String name = SharedData.path("").relativize(file).toString();
          VerificationReport report = verify(name, bound);
          boolean isGood =
              good.contains(name.replaceFirst("samples/", ""))
                  || name.equals("vectors/ob30-guide/signed.json");
          assertThat(report.result() == VerificationResult.VALID).as(name).isEqualTo(isGood);
          assertThat(report.checks()).hasSize(VerificationStep.values().length);
          files++;
        }
      }
    }
    assertThat(files).isGreaterThan(300);
  }
}
