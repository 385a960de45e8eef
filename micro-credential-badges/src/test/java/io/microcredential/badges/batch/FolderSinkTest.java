package io.microcredential.badges.batch;

import static io.microcredential.badges.fixture.SampleBadge.SIGNED_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.badges.BadgeDesign;
import io.microcredential.badges.BadgeImage;
import io.microcredential.badges.SignedBadge;
import io.microcredential.badges.batch.BatchResult.AlreadyIssued;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feature row I6: badges in a folder, bare or baked. */
class FolderSinkTest {

  @TempDir Path folder;

  private static SignedBadge json() {
    return Rows.ISSUER.issue(Rows.badge(1), SIGNED_AT).orElseThrow();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void keepsAnyKeyInsideTheFolderAndUnnamed() throws IOException {
    FolderSink sink = FolderSink.into(folder);
    assertThat(sink.find("../../Robin")).isEmpty();
    String location = sink.write("../../Robin", json());
    assertThat(files()).containsExactly(folder.resolve(location));
    assertThat(location).matches("[0-9a-f]{64}\\.json");
    assertThat(sink.find("../../Robin"))
        .contains(new StoredBadge(location, Files.readString(folder.resolve(location))));
    assertThat(sink.find("Robin")).isEmpty();
  }

  @Test
  void replacesWhatAnInterruptedWriteLeft() throws IOException {
    FolderSink sink = FolderSink.into(folder);
    String location = sink.write("a", json());
    Files.move(folder.resolve(location), folder.resolve(location + ".part"));
    assertThat(sink.find("a")).isEmpty();
    sink.write("a", json());
    assertThat(files()).containsExactly(folder.resolve(location));
  }

  @Test
  void writesTokensAsSuch() {
    SignedBadge token = Rows.ISSUER.issueJwt(Rows.badge(1)).orElseThrow();
    assertThat(FolderSink.into(folder).write("a", token)).endsWith(".jwt");
    assertThat(FolderSink.into(folder).find("a").orElseThrow().text()).isEqualTo(token.text());
  }

  @Test
  void bakesIntoPicturesAndTakesOutAgain() {
    BadgeDesign design = BadgeDesign.of("Student voice", "Riverside District");
    for (BadgeImage picture :
        List.of(BadgeImage.draw(design).orElseThrow(), BadgeImage.drawSvg(design).orElseThrow())) {
      FolderSink sink = FolderSink.into(folder).bakingInto(picture);
      BatchJournal journal = BatchJournal.inMemory();
      BatchIssuer batch = BatchIssuer.of(Rows.ISSUER, journal, sink);
      String key = picture.mediaType();
      var results = new ArrayList<BatchResult>();
      for (int run = 0; run < 2; run++) {
        batch.issue(Rows.rows(BatchRow.of(key, Rows.badge(1))), SIGNED_AT, results::add);
      }
      assertThat(results.get(1))
          .isInstanceOfSatisfying(
              AlreadyIssued.class,
              again ->
                  assertThat(again.badge().location())
                      .endsWith(picture.mediaType().equals("image/png") ? ".png" : ".svg"));
    }
  }

  @Test
  void refusesPicturesThatDoMoreThanDraw() {
    String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>";
    BadgeImage active = BadgeImage.svg(svg.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    assertThatThrownBy(() -> FolderSink.into(folder).bakingInto(active))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysSoWhereTheFolderIsGone() {
    FolderSink sink = FolderSink.into(folder.resolve("not-there"));
    assertThatThrownBy(() -> sink.write("a", json())).isInstanceOf(UncheckedIOException.class);
  }
}
