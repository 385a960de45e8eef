package io.microcredential.badges;

import static io.microcredential.badges.ImportAction.IMPORTED;
import static io.microcredential.badges.ImportAction.REFUSED;
import static io.microcredential.badges.ImportAction.REPLACED;
import static io.microcredential.badges.ImportAction.SKIPPED;
import static io.microcredential.badges.fixture.SampleBadge.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.badges.MigrationReport.Entry;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.ob3.CredentialIdentity;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row K1: badges come in from many files, verified, and none of them twice. */
class BadgeImportTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es");

  private final ImportedBadges store = ImportedBadges.inMemory();
  private final BadgeImport imports =
      BadgeImport.verifying(BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER)));

  private static ImportFile file(String name, String text) {
    return ImportFile.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObject unsigned(String id, String validFrom) {
    return SampleBadge.small()
        .with("id", JsonValue.of(id))
        .with("validFrom", JsonValue.of(validFrom));
  }

  private static ImportFile badge(String id, String validFrom) {
    return file(id, Json.write(SampleBadge.sign(unsigned(id, validFrom))));
  }

  private MigrationReport run(ImportFile... files) {
    return imports.run(List.of(files).iterator(), store, NOW);
  }

  private static List<ImportAction> actions(MigrationReport report) {
    return report.files().stream().map(Entry::action).toList();
  }

  private static Stream<String> codes(MigrationReport report) {
    return report.files().stream().flatMap(entry -> entry.problems().codes().stream());
  }

  private ImportedBadge stored(String id) {
    return store.find(new CredentialIdentity(SampleBadge.ISSUER, id)).orElseThrow();
  }

  @Nested
  class Recognising {

    @Test
    void takesTheSameBadgeOnceHoweverItIsWrapped() {
      JsonObject credential = unsigned("urn:example:one", "2026-05-01T00:00:00Z");
      JsonObject signed = SampleBadge.sign(credential);
      BadgeDesign design = BadgeDesign.of("Student voice", "Riverside District");
      ImportFile bare = file("bare", Json.write(signed));
      MigrationReport report =
          run(
              bare,
              ImportFile.of("copy", bare.bytes()),
              file("indented", Json.writeIndented(signed)),
              file("token", VcJwt.sign(credential, SampleBadge.KEY).orElseThrow()),
              file(
                  "signed again", Json.write(SampleBadge.sign(credential, SampleBadge.KEY)) + "\n"),
              ImportFile.of(
                  "png",
                  BadgeImage.draw(design).orElseThrow().withCredential(Json.write(signed)).bytes()),
              ImportFile.of(
                  "svg",
                  BadgeImage.drawSvg(design)
                      .orElseThrow()
                      .withCredential(Json.write(signed))
                      .bytes()));
      assertThat(actions(report))
          .containsExactly(IMPORTED, SKIPPED, SKIPPED, SKIPPED, SKIPPED, SKIPPED, SKIPPED);
      assertThat(codes(report))
          .containsExactly(
              "import.same-bytes",
              "import.same-badge",
              "import.same-badge",
              "import.same-badge",
              "import.same-badge",
              "import.same-badge");
      assertThat(report.files().subList(1, 7)).extracting(Entry::sameAs).containsOnly(1);
      assertThat(stored("urn:example:one").file().bytes()).isEqualTo(bare.bytes());
      assertThat(stored("urn:example:one").result()).isEqualTo(VerificationResult.VALID);
      assertThat(report.counts()).containsEntry(IMPORTED, 1).containsEntry(SKIPPED, 6);
    }

    @Test
    void comparesIdsAsOpenBadgesDoes() {
      MigrationReport report =
          run(
              badge("https://district.example/badges/a%20b", "2026-05-01T00:00:00Z"),
              badge("https://district.example/badges/a%20%62", "2026-05-02T00:00:00Z"));
      assertThat(actions(report)).containsExactly(IMPORTED, REPLACED);
    }

    @Test
    void tellsBadgesOfDifferentIdsApart() {
      assertThat(
              actions(
                  run(
                      badge("urn:example:one", "2026-05-01T00:00:00Z"),
                      badge("urn:example:two", "2026-05-01T00:00:00Z"))))
          .containsExactly(IMPORTED, IMPORTED);
    }
  }

  @Nested
  class Versions {

    private final ImportFile old = badge("urn:example:one", "2026-05-01T00:00:00Z");
    private final ImportFile recent = badge("urn:example:one", "2026-06-01T00:00:00Z");

    @Test
    void putTheNewestInPlaceWhateverTheOrder() {
      MigrationReport upwards = run(old, recent);
      assertThat(actions(upwards)).containsExactly(IMPORTED, REPLACED);
      assertThat(codes(upwards)).containsExactly("import.newer");
      assertThat(stored("urn:example:one").file().bytes()).isEqualTo(recent.bytes());
      MigrationReport downwards = run(recent, old);
      assertThat(actions(downwards)).containsExactly(SKIPPED, SKIPPED);
      assertThat(codes(downwards)).containsExactly("import.same-badge", "import.older");
      assertThat(stored("urn:example:one").file().bytes()).isEqualTo(recent.bytes());
    }

    @Test
    void areNotGuessedWhereDatesDoNotTell() {
      JsonObject other =
          unsigned("urn:example:one", "2026-05-01T00:00:00Z")
              .with("validUntil", JsonValue.of("2040-01-01T00:00:00Z"));
      MigrationReport report = run(old, file("other", Json.write(SampleBadge.sign(other))));
      assertThat(actions(report)).containsExactly(IMPORTED, SKIPPED);
      assertThat(codes(report)).containsExactly("import.conflict");
      assertThat(stored("urn:example:one").file().bytes()).isEqualTo(old.bytes());
    }
  }

  @Nested
  class AtTheDoor {

    private final JsonObject expired =
        SampleBadge.sign(
            unsigned("urn:example:old", "2020-01-01T00:00:00Z")
                .with("validUntil", JsonValue.of("2021-01-01T00:00:00Z")));

    @Test
    void everythingThatIsNotValidIsRefusedWithWhatWasFound() {
      JsonObject changed =
          SampleBadge.sign(unsigned("urn:example:one", "2026-05-01T00:00:00Z"))
              .with("validUntil", JsonValue.of("2099-01-01T00:00:00Z"));
      MigrationReport report =
          run(
              file("changed", Json.write(changed)),
              file("expired", Json.write(expired)),
              file("words", "Dear Robin, congratulations!"),
              file("nothing", ""),
              file("nothing again", ""));
      assertThat(actions(report)).containsOnly(REFUSED).hasSize(5);
      assertThat(report.files())
          .extracting(Entry::result)
          .containsExactly(
              VerificationResult.INVALID,
              VerificationResult.EXPIRED,
              VerificationResult.INVALID,
              VerificationResult.INVALID,
              VerificationResult.INVALID);
      assertThat(report.files().get(0).problems().codes())
          .startsWith("import.refused")
          .hasSizeGreaterThan(1);
      assertThat(report.files().get(4).sameAs()).isEqualTo(4);
      assertThat(store.find(new CredentialIdentity(SampleBadge.ISSUER, "urn:example:one")))
          .isEmpty();
    }

    @Test
    void aForgedNewerVersionStandsInNobodysWay() {
      JsonObject forged =
          SampleBadge.sign(unsigned("urn:example:one", "2026-09-01T00:00:00Z"), SampleBadge.key(9));
      ImportFile genuine = badge("urn:example:one", "2026-05-01T00:00:00Z");
      MigrationReport report =
          run(file("a", Json.write(forged)), genuine, file("b", Json.writeIndented(forged)));
      assertThat(actions(report)).containsExactly(REFUSED, IMPORTED, REFUSED);
      assertThat(stored("urn:example:one").file().bytes()).isEqualTo(genuine.bytes());
    }

    @Test
    void badgesOfOthersAndOfUnknownIssuersStayOutside() {
      ImportFile mine = badge("urn:example:one", "2026-05-01T00:00:00Z");
      BadgeVerifier nobody = BadgeVerifier.trusting(TrustPolicy.of("did:example:nobody"));
      BadgeVerifier somebody =
          BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER))
              .expecting(Identity.did("did:example:somebody-else"));
      for (BadgeVerifier verifier : List.of(nobody, somebody)) {
        assertThat(
                actions(BadgeImport.verifying(verifier).run(List.of(mine).iterator(), store, NOW)))
            .containsExactly(REFUSED);
      }
    }

    @Test
    void theOwnerMayKeepWhatWasValidOnceButNothingThatIsNotGenuine() {
      MigrationReport report =
          imports
              .accepting(VerificationResult.EXPIRED)
              .run(List.of(file("expired", Json.write(expired))).iterator(), store, NOW);
      assertThat(actions(report)).containsExactly(IMPORTED);
      assertThat(stored("urn:example:old").result()).isEqualTo(VerificationResult.EXPIRED);
      for (VerificationResult never :
          List.of(VerificationResult.INVALID, VerificationResult.CANNOT_CHECK)) {
        assertThatThrownBy(() -> imports.accepting(never))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Nested
  class DryRun {

    @Test
    void tellsExactlyWhatWillHappenAndKeepsNothing() {
      run(badge("urn:example:kept", "2026-05-01T00:00:00Z"));
      List<ImportFile> files =
          List.of(
              badge("urn:example:kept", "2026-06-01T00:00:00Z"),
              badge("urn:example:one", "2026-05-01T00:00:00Z"),
              badge("urn:example:one", "2026-06-01T00:00:00Z"),
              badge("urn:example:one", "2026-04-30T00:00:00Z"),
              file("words", "words"));
      byte[] before = stored("urn:example:kept").file().bytes();
      MigrationReport plan = imports.dryRun(files.iterator(), store, NOW);
      assertThat(plan.isDryRun()).isTrue();
      assertThat(stored("urn:example:kept").file().bytes()).isEqualTo(before);
      assertThat(store.find(new CredentialIdentity(SampleBadge.ISSUER, "urn:example:one")))
          .isEmpty();
      MigrationReport done = imports.run(files.iterator(), store, NOW);
      assertThat(done.files()).isEqualTo(plan.files());
      assertThat(actions(done)).containsExactly(REPLACED, IMPORTED, REPLACED, SKIPPED, REFUSED);
      assertThat(actions(imports.run(files.iterator(), store, NOW)))
          .containsExactly(SKIPPED, SKIPPED, SKIPPED, SKIPPED, REFUSED);
    }
  }

  @Nested
  class Telling {

    @Test
    void saysInTwoLanguagesWhatBecameOfEachFile() {
      MigrationReport report =
          run(
              badge("urn:example:one", "2026-05-01T00:00:00Z"),
              badge("urn:example:one", "2026-04-01T00:00:00Z"),
              file("words", "words"));
      assertThat(report.text(Locale.ENGLISH))
          .startsWith(
              """
              Import
                   1 imported
                   0 replaced an older version
                   1 skipped
                   1 refused
              1. urn:example:one: imported (Open Badges 3.0, valid)
              2. urn:example:one: skipped (Open Badges 3.0, valid), as number 1
                 - A newer version of the badge is here. [import.older]
                   Leave it out.
              3. words: refused (Open Badges 3.0, invalid)
                 - A badge with this result of verification is not taken in. [import.refused]
              """);
      assertThat(report.text(SPANISH))
          .startsWith("Importación\n     1 importada\n")
          .contains("Aquí hay una versión más nueva de la insignia. [import.older]")
          .doesNotContain("report.");
    }

    @Test
    void letsNoFileForgeALine() {
      ImportFile hostile = file("a\n9. other: imported\u202E\u001B[1m" + "x".repeat(500), "words");
      String text = run(hostile).text(Locale.ENGLISH);
      assertThat(text.lines()).noneMatch(line -> line.startsWith("9."));
      assertThat(text).doesNotContain("\u001B").doesNotContain("\u202E").contains("…");
    }

    @Test
    void namesNobodyElsewhere() {
      MigrationReport report = run(badge("urn:example:one", "2026-05-01T00:00:00Z"));
      assertThat("" + report + report.files() + stored("urn:example:one"))
          .isEqualTo(
              "MigrationReport{IMPORTED=1, REPLACED=0, SKIPPED=0, REFUSED=0}"
                  + "[Entry[IMPORTED, []]]ImportedBadge[Open Badges 3.0, VALID]");
    }
  }
}
