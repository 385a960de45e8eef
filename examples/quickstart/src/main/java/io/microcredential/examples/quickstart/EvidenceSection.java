package io.microcredential.examples.quickstart;

import static io.microcredential.examples.quickstart.Html.tag;
import static io.microcredential.examples.quickstart.Html.text;

import io.microcredential.core.earning.Consent;
import io.microcredential.examples.quickstart.PageContent.ReleasedEvidence;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The evidence that the teacher has released; everything else stays private. */
final class EvidenceSection {

  private final PageContent content;

  EvidenceSection(PageContent content) {
    this.content = content;
  }

  Html html() {
    String note =
        content.evidence().size()
            + " pieces were released by their owner; "
            + content.kept()
            + " more stay private and were seen by the assessors only.";
    return BadgePage.section(
        "evidence",
        "Evidence",
        tag("p", note),
        tag("div")
            .with("class", "evidence")
            .holding(content.evidence().stream().map(EvidenceSection::piece).toList()));
  }

  private static Html piece(ReleasedEvidence shown) {
    SubmissionFile.Piece piece = shown.piece();
    String kind = piece.kind().value().toLowerCase(Locale.ROOT).replace('_', ' ');
    String captured = BadgePage.day(piece.capturedOn().atStartOfDay(ZoneOffset.UTC).toInstant());
    return tag("article")
        .holding(
            tag("h3", piece.title()),
            tag("p")
                .with("class", "quiet")
                .saying(kind + " · " + captured + " · " + consent(piece)),
            tag("p", piece.narrative()),
            content(shown),
            tag("p")
                .with("class", "quiet digest")
                .holding(
                    BadgePage.link(shown.url(), shown.url().toString()),
                    text(" " + shown.digest().toString())));
  }

  private static String consent(SubmissionFile.Piece piece) {
    return piece.consent() instanceof Consent.NobodyIdentifiable
        ? "nobody can be recognised"
        : "people in it have agreed";
  }

  private static Html content(ReleasedEvidence shown) {
    SubmissionFile.Piece piece = shown.piece();
    return switch (piece.mediaType()) {
      case "image/png" ->
          tag("img")
              .with("class", "evidence-picture")
              .with("src", shown.content())
              .with("alt", piece.narrative())
              .alone();
      case "text/csv" -> details("Show the table", region(piece.title(), table(shown.content())));
      default -> details("Show the text", region(piece.title(), tag("pre", shown.content())));
    };
  }

  private static Html details(String summary, Html inside) {
    return tag("details").holding(tag("summary", summary), inside);
  }

  /** Wraps what may be wider than a phone, so that it scrolls by itself, also by keyboard. */
  private static Html region(String name, Html inside) {
    return tag("div")
        .with("class", "scroll")
        .with("role", "region")
        .with("tabindex", "0")
        .with("aria-label", name)
        .holding(inside);
  }

  private static Html table(String csv) {
    List<String> lines = csv.lines().toList();
    var rows = new ArrayList<Html>();
    for (int i = 1; i < lines.size(); i++) {
      rows.add(tag("tr").holding(cells(lines.get(i), "td")));
    }
    return tag("table")
        .with("class", "figures")
        .holding(
            tag("thead").holding(tag("tr").holding(cells(lines.get(0), "th"))),
            tag("tbody").holding(rows));
  }

  private static List<Html> cells(String line, String element) {
    return Arrays.stream(line.split(",", -1))
        .map(cell -> tag(element, cell.replace('_', ' ')))
        .toList();
  }
}
