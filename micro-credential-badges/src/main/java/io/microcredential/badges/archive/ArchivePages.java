package io.microcredential.badges.archive;

import io.microcredential.badges.VerificationReport;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.ob3.JudgedCriterion;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.catalog.MicroCredential;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages of an archive in one language. */
final class ArchivePages {

  /** A badge as the pages show it. */
  record Shown(String path, BadgeFile file, BadgeFacts facts, VerificationReport report) {}

  private final ArchiveManifest manifest;
  private final List<Shown> badges;
  private final List<MicroCredential> definitions;
  private final @Nullable String sealedBy;
  private final ArchiveWords words;
  private final String mark;
  private final String otherMark;

  private ArchivePages(
      ArchiveManifest manifest,
      List<Shown> badges,
      List<MicroCredential> definitions,
      @Nullable String sealedBy,
      Locale language) {
    this.manifest = manifest;
    this.badges = badges;
    this.definitions = definitions;
    this.sealedBy = sealedBy;
    this.words = ArchiveWords.in(language);
    boolean first = language.equals(ArchiveWords.LANGUAGES.get(0));
    this.mark = first ? ".html" : ".es.html";
    this.otherMark = first ? ".es.html" : ".html";
  }

  static Map<String, byte[]> write(
      ArchiveManifest manifest,
      List<Shown> badges,
      List<MicroCredential> definitions,
      @Nullable String sealedBy) {
    var pages = new LinkedHashMap<String, byte[]>();
    for (Locale language : ArchiveWords.LANGUAGES) {
      new ArchivePages(manifest, badges, definitions, sealedBy, language).addTo(pages);
    }
    return pages;
  }

  private void addTo(Map<String, byte[]> pages) {
    pages.put("index" + mark, index());
    for (int i = 0; i < badges.size(); i++) {
      pages.put("pages/badge-" + EntryPath.number(i) + mark, badge(i));
    }
    for (int i = 0; i < definitions.size(); i++) {
      pages.put("pages/definition-" + EntryPath.number(i) + mark, definition(i));
    }
  }

  private byte[] index() {
    HtmlPage page = HtmlPage.of(words.of("archive"), words, "", "index" + otherMark);
    var facts = new LinkedHashMap<String, String>();
    facts.put(words.of("made"), words.day(manifest.madeAt()));
    if (sealedBy != null) {
      facts.put(words.of("sealed"), sealedBy);
    }
    page.facts(facts);
    if (sealedBy == null) {
      page.styled("p", "soft", words.of("unsealed"));
    }
    page.styled("p", "note", words.of("caution")).element("h2", words.of("badges"));
    if (badges.isEmpty()) {
      page.styled("p", "soft", words.of("none"));
    }
    page.open("<ul class=\"cards\">");
    for (int i = 0; i < badges.size(); i++) {
      BadgeFacts shown = badges.get(i).facts();
      page.open("<li>").file("pages/badge-" + EntryPath.number(i) + mark, name(shown));
      page.styled("div", "soft", shown.issuer() + day(", ", shown.issued()));
      page.element("div", result(badges.get(i).report())).open("</li>");
    }
    page.open("</ul>");
    definitionList(page);
    webDocuments(page);
    return page.bytes();
  }

  private void definitionList(HtmlPage page) {
    if (definitions.isEmpty()) {
      return;
    }
    page.element("h2", words.of("definitions")).open("<ul>");
    for (int i = 0; i < definitions.size(); i++) {
      page.open("<li>");
      page.file("pages/definition-" + EntryPath.number(i) + mark, here(definitions.get(i).title()));
      page.open("</li>");
    }
    page.open("</ul>");
  }

  private void webDocuments(HtmlPage page) {
    if (!manifest.documents().isEmpty()) {
      page.element("h2", words.of("documents"));
      page.styled("p", "soft", words.of("documentsExplain")).open("<ul>");
      for (ArchiveManifest.WebDocument document : manifest.documents()) {
        page.open("<li>").file(document.path(), document.address()).open("</li>");
      }
      page.open("</ul>");
    }
    if (!manifest.missing().isEmpty()) {
      page.element("h2", words.of("missing"));
      page.styled("p", "soft", words.of("missingExplain")).open("<ul>");
      for (ArchiveManifest.Missing missing : manifest.missing()) {
        page.element("li", missing.address() + " [" + missing.code() + "]");
      }
      page.open("</ul>");
    }
  }

  private String name(BadgeFacts shown) {
    return shown.name().isBlank() ? words.of("untitled") : shown.name();
  }

  /** Says what a badge was worth; without a policy of trust, genuine is the best it can be. */
  private String result(VerificationReport report) {
    return report.result() == VerificationResult.ISSUER_NOT_TRUSTED
        ? words.of("genuine")
        : words.of("then." + report.result()).replace("#", words.day(manifest.madeAt()));
  }

  private String day(String before, String date) {
    if (date.isBlank()) {
      return "";
    }
    try {
      return before + words.day(OffsetDateTime.parse(date).toInstant());
    } catch (DateTimeException unusual) {
      return before + date;
    }
  }

  private byte[] badge(int index) {
    Shown badge = badges.get(index);
    BadgeFacts shown = badge.facts();
    String self = "badge-" + EntryPath.number(index);
    HtmlPage page = HtmlPage.of(name(shown), words, "../index" + mark, self + otherMark);
    if (badge.file().isPicture()) {
      page.picture("../" + badge.path(), words.of("picture"));
    }
    var facts = new LinkedHashMap<String, String>();
    facts.put(words.of("issuer"), shown.issuer());
    facts.put(words.of("issued"), day("", shown.issued()));
    facts.put(words.of("until"), day("", shown.until()));
    facts.put(words.of("result"), result(badge.report()));
    page.facts(facts);
    section(page, "description", shown.description());
    criteria(page, shown);
    results(page, shown);
    evidence(page, shown);
    page.element("h2", words.of("file")).styled("p", "soft", words.of("fileExplain"));
    page.file("../" + badge.path(), badge.path().substring(badge.path().indexOf('/') + 1));
    page.element("h2", words.of("checks"));
    page.element("pre", badge.report().text(words.language()));
    return page.bytes();
  }

  private void section(HtmlPage page, String heading, String text) {
    if (!text.isBlank()) {
      page.element("h2", words.of(heading)).styled("p", "text", text);
    }
  }

  private void criteria(HtmlPage page, BadgeFacts shown) {
    String address = shown.criteriaAddress();
    if (shown.criteria().isBlank() && address.isBlank()) {
      return;
    }
    page.element("h2", words.of("criteria"));
    if (!shown.criteria().isBlank()) {
      page.styled("p", "text", shown.criteria());
    }
    if (!address.isBlank()) {
      page.open("<p>").web(address, words.of("criteriaPage"));
      manifest.documents().stream()
          .filter(kept -> kept.address().equals(Gathering.withoutFragment(address)))
          .findFirst()
          .ifPresent(kept -> page.file("../" + kept.path(), words.of("criteriaKept")));
      page.open("</p>");
    }
  }

  private void results(HtmlPage page, BadgeFacts shown) {
    List<JudgedCriterion> judged = shown.results().criteria();
    if (judged.isEmpty()) {
      return;
    }
    page.element("h2", words.of("results"));
    for (JudgedCriterion one : judged) {
      page.element("h3", here(one.criterion().title()));
      page.open("<ul>");
      for (CriterionLevel level : one.criterion().levels()) {
        String marks =
            (level.id().equals(one.achieved()) ? " \u2014 " + words.of("reached") : "")
                + (level.id().equals(one.required()) ? " (" + words.of("required") + ")" : "");
        page.element("li", here(level.name()) + marks);
      }
      page.open("</ul>");
    }
  }

  private void evidence(HtmlPage page, BadgeFacts shown) {
    if (shown.evidence().isEmpty()) {
      return;
    }
    page.element("h2", words.of("evidence")).open("<ul>");
    for (BadgeFacts.Evidence one : shown.evidence()) {
      page.open("<li>").element("strong", one.name()).styled("div", "text", one.narrative());
      if (!one.address().isBlank()) {
        page.web(one.address(), words.of("evidenceOpen"));
      }
      page.open("</li>");
    }
    page.open("</ul>");
  }

  private byte[] definition(int index) {
    MicroCredential definition = definitions.get(index);
    String self = "definition-" + EntryPath.number(index);
    HtmlPage page =
        HtmlPage.of(here(definition.title()), words, "../index" + mark, self + otherMark);
    var facts = new LinkedHashMap<String, String>();
    facts.put(words.of("issuer"), here(definition.issuer().name()));
    facts.put(words.of("version"), definition.version().toString());
    page.facts(facts);
    section(page, "description", here(definition.description()));
    section(page, "competency", here(definition.competency().statement()));
    page.element("h2", words.of("rubric"));
    for (Criterion criterion : definition.rubric().criteria()) {
      page.element("h3", here(criterion.title()));
      if (criterion.description() != null) {
        page.styled("p", "text", here(criterion.description()));
      }
      page.facts(
          criterion.levels().stream()
              .collect(
                  Collectors.toMap(
                      level -> here(level.name()),
                      level ->
                          level.descriptors().stream()
                              .map(this::here)
                              .collect(Collectors.joining(" ")),
                      (a, b) -> a + " " + b,
                      LinkedHashMap::new)));
    }
    page.element("h2", words.of("json"));
    page.file("../" + manifest.definitions().get(index), definition.ref().digest().toString());
    return page.bytes();
  }

  private String here(LanguageMap text) {
    return text.in(words.language());
  }
}
