package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.ob3.CredentialIdentity;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Feature row K1: laws of importing, whatever the order of the files. */
class BadgeImportLawsTest {

  private static final int VERSIONS = 3;

  /** Badges 0 and 1, each in three versions; the last one is signed by somebody else. */
  private static final List<ImportFile> FILES = files();

  private final BadgeImport imports =
      BadgeImport.verifying(BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER)));

  private static List<ImportFile> files() {
    var files = new ArrayList<ImportFile>();
    for (int badge = 0; badge < 2; badge++) {
      for (int version = 0; version < VERSIONS; version++) {
        var unsigned =
            SampleBadge.small()
                .with("id", JsonValue.of("urn:example:" + badge))
                .with("validFrom", JsonValue.of("2026-0" + (version + 1) + "-01T00:00:00Z"));
        boolean forged = version == VERSIONS - 1;
        String text =
            Json.write(SampleBadge.sign(unsigned, forged ? SampleBadge.key(9) : SampleBadge.KEY));
        files.add(ImportFile.of(badge + "." + version, text.getBytes(StandardCharsets.UTF_8)));
      }
    }
    return files;
  }

  @Provide
  Arbitrary<List<ImportFile>> anyFiles() {
    return Arbitraries.of(FILES).list().ofMaxSize(8);
  }

  @Property(tries = 30)
  void theNewestGenuineVersionStaysAndADryRunTellsTheSame(
      @ForAll("anyFiles") List<ImportFile> files) {
    ImportedBadges store = ImportedBadges.inMemory();
    MigrationReport plan = imports.dryRun(files.iterator(), store, SampleBadge.NOW);
    MigrationReport done = imports.run(files.iterator(), store, SampleBadge.NOW);
    assertThat(done.files()).isEqualTo(plan.files()).hasSameSizeAs(files);
    for (String badge : List.of("0", "1")) {
      var newest =
          files.stream()
              .map(ImportFile::name)
              .filter(name -> name.startsWith(badge) && !name.endsWith("2"))
              .max(String::compareTo);
      var kept =
          store
              .find(new CredentialIdentity(SampleBadge.ISSUER, "urn:example:" + badge))
              .map(imported -> imported.file().name());
      assertThat(kept).isEqualTo(newest);
    }
    assertThat(imports.run(files.iterator(), store, SampleBadge.NOW).counts())
        .containsEntry(ImportAction.IMPORTED, 0)
        .containsEntry(ImportAction.REPLACED, 0);
  }
}
