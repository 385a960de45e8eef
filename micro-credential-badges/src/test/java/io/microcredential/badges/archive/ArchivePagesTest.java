package io.microcredential.badges.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Feature row K3, promise 53: people read an archive with a browser and nothing else. */
class ArchivePagesTest {

  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final JsonObject SPITEFUL =
      JsonEdits.with(
          JsonEdits.with(
              JsonEdits.with(
                  ArchiveSamples.LISTED,
                  "/credentialSubject/achievement/name",
                  "\"" + SCRIPT + "\\\" onload=\\\"x\""),
              "/issuer/name",
              "\"<img src=x onerror=alert(1)>\""),
          "/evidence",
          """
          [{"id": "javascript:alert(1)", "type": ["Evidence"], "name": "<b>A plan</b>"},
           {"id": "https://portfolio.example/plan?a=1&b=\\"2", "type": ["Evidence"],
            "narrative": "As it was taught."}]
          """);
  private static final CareerArchive ARCHIVE =
      ArchiveSamples.writer()
          .add(ArchiveSamples.bytes(SPITEFUL))
          .add(ArchiveSamples.bytes(SampleBadge.signed(SampleBadge.full())))
          .add(SampleBadge.DEFINITION)
          .sealedBy(ArchiveSamples.PORTAL)
          .write()
          .orElseThrow();
  private static final Map<String, byte[]> ENTRIES = Zips.entries(ARCHIVE);

  private static String page(String path) {
    return new String(ENTRIES.get(path), StandardCharsets.UTF_8);
  }

  private static List<String> pages() {
    return ENTRIES.keySet().stream().filter(path -> path.endsWith(".html")).toList();
  }

  private static List<String> found(String html, String pattern) {
    var all = new ArrayList<String>();
    var matcher = Pattern.compile(pattern).matcher(html);
    while (matcher.find()) {
      all.add(matcher.group(1));
    }
    return all;
  }

  @Test
  void thereIsAPageForEverythingInBothLanguages() {
    assertThat(pages())
        .containsExactly(
            "index.html",
            "pages/badge-0001.html",
            "pages/badge-0002.html",
            "pages/badge-0003.html",
            "pages/badge-0004.html",
            "pages/definition-0001.html",
            "index.es.html",
            "pages/badge-0001.es.html",
            "pages/badge-0002.es.html",
            "pages/badge-0003.es.html",
            "pages/badge-0004.es.html",
            "pages/definition-0001.es.html");
    for (String path : pages()) {
      assertThat(page(path))
          .contains("<html lang=\"" + (path.endsWith(".es.html") ? "es" : "en") + "\">")
          .contains("default-src 'none'");
    }
  }

  @Test
  void everyLinkInsideLeadsToAnEntry() {
    int links = 0;
    for (String path : pages()) {
      for (String target : found(page(path), "(?:href|src)=\"([^\"]*)\"")) {
        if (!target.startsWith("https://")) {
          assertThat(ENTRIES).containsKey(URI.create(path).resolve(target).toString());
          links++;
        }
      }
    }
    assertThat(links).isGreaterThan(40);
  }

  @Test
  void nothingThatABadgeSaysBecomesMarkup() {
    for (String path : pages()) {
      assertThat(page(path))
          .doesNotContain("<script")
          .doesNotContain("<img src=x")
          .doesNotContain("<b>")
          .doesNotContain("href=\"javascript")
          .doesNotContain(" onload=\"");
    }
    assertThat(page("pages/badge-0003.html"))
        .contains(
            "<h1 dir=\"auto\">&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&quot;x</h1>")
        .contains(">javascript:alert(1)<")
        .contains("href=\"https://portfolio.example/plan?a=1&amp;b=&quot;2\"");
  }

  @Test
  void aPageTellsWhatTheBadgeWasWorthAndWhatItStandsFor() {
    assertThat(page("pages/badge-0001.html"))
        .contains("Student voice")
        .contains("Riverside District")
        .contains("May 1, 2031")
        .contains("Two lessons, observed.")
        .contains("Genuine.")
        .contains("../documents/");
    assertThat(page("pages/badge-0001.es.html"))
        .contains("1 de mayo de 2031")
        .contains("Auténtica.");
    assertThat(page("pages/badge-0003.html")).contains("It was not valid when archived");
    assertThat(page("pages/badge-0004.html")).contains("\u2014 reached").contains("lesson-plan");
    assertThat(page("pages/definition-0001.html"))
        .contains(SampleBadge.DEFINITION.ref().digest().toString());
    assertThat(page("index.html"))
        .contains(ArchiveSamples.PORTAL.verificationMethod())
        .contains("prove nothing by themselves");
  }

  @Test
  void pagesNameNobodyWhomTheBadgeHashes() {
    for (String path : pages()) {
      assertThat(page(path))
          .doesNotContain(SampleBadge.EMAIL)
          .doesNotContain(SampleBadge.LEARNER_DID);
    }
  }

  @Test
  void wordsAreThereInEveryLanguage() {
    for (var language : ArchiveWords.LANGUAGES) {
      ArchiveWords words = ArchiveWords.in(language);
      for (var result : VerificationResult.values()) {
        assertThat(words.of("then." + result)).isNotBlank();
        assertThat(words.of("now." + result)).isNotBlank();
      }
      for (var state : SealFinding.State.values()) {
        assertThat(words.of("seal." + state)).isNotBlank();
      }
    }
    assertThat(ArchiveWords.in(Locale.FRENCH).of("archive")).isEqualTo("Career archive");
  }
}
