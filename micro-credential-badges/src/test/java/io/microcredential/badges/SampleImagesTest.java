package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Feature row J1: pictures that others have baked. */
@Tag("shared")
class SampleImagesTest {

  /** File and format of a row of the manifest. */
  private static final Pattern ROW =
      Pattern.compile(
          "^([^,]+\\.(?:png|svg)),\"?((?:png|svg)[^,\"]*(?:, [^\"]*)?)\"?,", Pattern.MULTILINE);

  private static List<MatchResult> rows() {
    return ROW.matcher(SharedData.text("samples/manifest.csv")).results().toList();
  }

  private static BadgeImage image(String file) throws IOException {
    Outcome<BadgeImage> image =
        BadgeImage.read(Files.readAllBytes(SharedData.path("samples/" + file)));
    assertThat(image.problems()).as(file).isEmpty();
    return image.orElseThrow();
  }

  @Test
  void readsWhatTheManifestSaysIsBakedIn() throws IOException {
    Map<BakedKind, Integer> read = new EnumMap<>(BakedKind.class);
    for (MatchResult row : rows()) {
      Outcome<BakedCredential> baked = image(row.group(1)).baked();
      String format = row.group(2);
      if (!format.contains("baked")) {
        assertThat(baked.problems().codes()).as(row.group(1)).containsExactly("baked.none");
        continue;
      }
      assertThat(baked.problems()).as(row.group(1)).isEmpty();
      read.merge(baked.orElseThrow().kind(), 1, Integer::sum);
      String text = baked.orElseThrow().text();
      if (format.contains("jwt")) {
        assertThat(text.split("\\.")).as(row.group(1)).hasSize(3).allMatch(part -> !part.isBlank());
      } else {
        JsonObject badge = (JsonObject) Json.parse(text).orElseThrow();
        assertThat(badge.members()).containsKeys("@context", "id");
      }
    }
    assertThat(read).isEqualTo(Map.of(BakedKind.OPEN_BADGES_3, 6, BakedKind.OPEN_BADGES_2, 1));
  }

  @Test
  void bakesIntoEveryOneOfThem() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(8);
    for (MatchResult row : rows()) {
      for (BakedKind kind : BakedKind.values()) {
        BadgeImage baked = image(row.group(1)).bake(kind, "{}").orElseThrow();
        assertThat(baked.credential(kind).orElseThrow()).isEqualTo("{}");
        if (baked.mediaType().equals("image/png")) {
          assertThat(Pngs.pixels(baked.bytes()))
              .isEqualTo(Pngs.pixels(image(row.group(1)).bytes()));
        }
      }
    }
  }
}
