package io.microcredential.examples.rubriclab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.microcredential.core.Outcome;
import io.microcredential.rubric.ratings.RatingData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file of ratings that lies beside the project is read without being told how. */
@Tag("shared")
class SharedDataTest {

  /** Cross tables, counts, bands of words, parameters, items: no ratings of units by raters. */
  private static final String OTHERS =
      "irrCAC_(altman|fleiss|landis.*|cont.*|distrib.*|cac\\.dist.*)|table_.*|cohen1960.*"
          + "|normal_qu40|immer_data\\.immer0[68]|bench_mfrm_true.*|betabin.*|angoff.*|borderline.*"
          + "|sirt_data\\.si08|TAM_data\\.sim\\.facets|dif_dich";

  @TempDir Path folder;

  private static Path data() {
    Path place = Path.of("").toAbsolutePath();
    while (place != null && !Files.isDirectory(place.resolveSibling("shared").resolve("stats"))) {
      place = place.getParent();
    }
    assumeTrue(place != null, "there is no folder ../shared/stats");
    return place.resolveSibling("shared").resolve("stats").resolve("data");
  }

  private static List<Path> ratings() throws IOException {
    try (Stream<Path> files = Files.list(data())) {
      return files.filter(file -> name(file).matches("(?!(" + OTHERS + ")$).*")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".csv", "");
  }

  private static Outcome<RatingData> read(Path file) {
    try {
      return new RatingsFile(new LabOptions()).read(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyFileOfRatingsIsRead() throws IOException {
    var unread = new ArrayList<String>();
    var read = new TreeMap<String, String>();
    for (Path file : ratings()) {
      Outcome<RatingData> data = read(file);
      if (data.value().isEmpty()) {
        unread.add(name(file) + ": " + data.problems().codes());
      } else {
        RatingData found = data.value().get();
        read.put(
            name(file),
            found.units().size() + "×" + found.raters().size() + "×" + found.criteria().size());
      }
    }

    System.out.println("files of ratings read: " + read.size() + " of " + ratings().size());
    assertThat(unread).isEmpty();
    assertThat(read)
        .containsEntry("krippendorff2011", "12×4×1")
        .containsEntry("shrout_fleiss1979", "6×4×1")
        .containsEntry("irr_anxiety", "20×3×1")
        .containsEntry("irr_diagnoses", "30×6×1")
        .containsEntry("bench_1000x5", "1000×5×1")
        .containsEntry("bench_mfrm_2000x6x50", "2000×50×6")
        .containsEntry("guilford_creativity", "7×3×5")
        .containsEntry("irrCAC_cac.raw4raters", "12×4×1");
  }

  @Test
  void theTextbookTableGetsItsTextbookFigures() throws IOException {
    Run run =
        Run.of(
            "--out",
            folder.toString(),
            "--replicates",
            "20",
            data().resolve("krippendorff2011.csv").toString());

    // K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011: nominal .743, ordinal
    // .815, interval .849.
    assertThat(run.code()).isZero();
    assertThat(Files.readString(folder.resolve("agreement.html")))
        .contains(">0.743<", ">0.815<", ">0.849<");
  }
}
