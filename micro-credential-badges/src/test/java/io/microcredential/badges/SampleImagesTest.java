package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures that others have baked. */
@Tag("shared")
class SampleImagesTest {

  /** File and format of a row of the manifest. */
  private static final Pattern ROW =
      Pattern.compile("^([^,]+\\.png),\"?(png[^,\"]*(?:, [^\"]*)?)\"?,", Pattern.MULTILINE);

  private static List<MatchResult> rows() {
    return ROW.matcher(SharedData.text("samples/manifest.csv")).results().toList();
  }

  private static BadgeImage image(String file) throws IOException {
    Outcome<BadgeImage> image =
        BadgeImage.png(Files.readAllBytes(SharedData.path("samples/" + file)));
    assertThat(image.problems()).as(file).isEmpty();
    return image.orElseThrow();
  }

  @Test
  void readsWhatTheManifestSaysIsBakedIn() throws IOException {
    int read = 0;
    for (MatchResult row : rows()) {
      Outcome<String> credential = image(row.group(1)).credential();
      String format = row.group(2);
      if (!format.contains("openbadgecredential")) {
        assertThat(credential.problems().codes()).as(row.group(1)).containsExactly("baked.none");
        continue;
      }
      read++;
      String text = credential.orElseThrow();
      if (format.contains("jwt")) {
        assertThat(text.split("\\.")).as(row.group(1)).hasSize(3).allMatch(part -> !part.isBlank());
      } else {
        JsonObject badge = (JsonObject) Json.parse(text).orElseThrow();
        assertThat(badge.members()).containsKeys("@context", "credentialSubject", "proof");
      }
    }
    assertThat(read).isEqualTo(3);
  }

  @Test
  void bakesIntoEveryOneOfThem() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(5);
    for (MatchResult row : rows()) {
      BadgeImage baked = image(row.group(1)).withCredential("{}");
      assertThat(baked.credential().orElseThrow()).isEqualTo("{}");
      assertThat(Pngs.pixels(baked.bytes())).isEqualTo(Pngs.pixels(image(row.group(1)).bytes()));
    }
  }
}
