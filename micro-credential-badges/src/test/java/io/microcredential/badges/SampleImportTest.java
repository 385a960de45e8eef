package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.SampleBadge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Feature row K1: whatever lies in a folder gets its line in the report. */
@Tag("shared")
class SampleImportTest {

  @Test
  void everySampleAndEveryFileBesideItIsAccountedForTwice() throws IOException {
    var files = new ArrayList<ImportFile>();
    try (Stream<Path> paths = Files.walk(SharedData.path("samples"))) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        ImportFile file = ImportFile.of(path.toString(), Files.readAllBytes(path));
        files.addAll(List.of(file, file));
      }
    }
    BadgeImport imports = BadgeImport.verifying(BadgeVerifier.trusting(anybody -> true));
    MigrationReport report =
        imports.run(files.iterator(), ImportedBadges.inMemory(), SampleBadge.NOW);
    assertThat(report.files()).hasSameSizeAs(files);
    for (int i = 0; i < files.size(); i += 2) {
      assertThat(report.files().get(i + 1).problems().codes()).contains("import.same-bytes");
      assertThat(report.files().get(i).action() == ImportAction.REFUSED)
          .isEqualTo(
              report.files().get(i).problems().codes().contains("import.refused")
                  || report.files().get(i).problems().codes().contains("import.same-bytes"));
    }
    assertThat(report.counts().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(files.size());
    assertThat(report.text(Locale.ENGLISH).lines().filter(line -> line.matches("[0-9]+\\. .*")))
        .hasSameSizeAs(files);
  }
}
