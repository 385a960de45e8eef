package io.microcredential.examples.quickstart;

import static io.microcredential.examples.quickstart.Html.all;
import static io.microcredential.examples.quickstart.Html.tag;
import static io.microcredential.examples.quickstart.Html.text;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.Organization;
import io.microcredential.core.catalog.Alignment;
import io.microcredential.core.catalog.KeyMethod;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.SupportingResearch;
import io.microcredential.core.credit.CreditOffer;
import io.microcredential.core.credit.CreditUnit;
import io.microcredential.core.rule.RuleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** One page that shows a badge and what it rests on; it needs no script and no other file. */
final class BadgePage {

  static final Locale LANGUAGE = Locale.ENGLISH;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", LANGUAGE).withZone(ZoneOffset.UTC);

  /** Forbids the page to load anything, whatever might get into it. */
  private static final String POLICY =
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'";

  private final PageContent content;
  private final MicroCredential definition;
  private final MicroCredentialDraft parts;

  private BadgePage(PageContent content) {
    this.content = content;
    this.definition = content.definition();
    this.parts = definition.content();
  }

  /** Returns the whole page. */
  static String of(PageContent content) {
    return new BadgePage(content).page();
  }

  static String day(Instant at) {
    return DAY.format(at);
  }

  static String words(LanguageMap text) {
    return text.in(LANGUAGE);
  }

  private String page() {
    Html head =
        tag("head")
            .holding(
                tag("meta").with("charset", "utf-8").alone(),
                tag("meta")
                    .with("name", "viewport")
                    .with("content", "width=device-width, initial-scale=1")
                    .alone(),
                tag("meta")
                    .with("http-equiv", "Content-Security-Policy")
                    .with("content", POLICY)
                    .alone(),
                tag("meta").with("name", "color-scheme").with("content", "light dark").alone(),
                tag("title", words(definition.title()) + " · " + content.learner()),
                tag("style").holding(new Html(style())));
    Html body =
        tag("body")
            .holding(
                header(),
                tag("main")
                    .holding(
                        competency(),
                        new LevelsSection(content).html(),
                        new DecisionSection(content).html(),
                        new EvidenceSection(content).html(),
                        verification(),
                        credit(),
                        background()),
                footer());
    return "<!DOCTYPE html>\n"
        + tag("html").with("lang", LANGUAGE.toLanguageTag()).holding(head, body).markup();
  }

  private static String style() {
    try (InputStream in = BadgePage.class.getResourceAsStream("page.css")) {
      return new String(
          Objects.requireNonNull(in, "page.css is beside this class").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("page.css cannot be read", e);
    }
  }

  private Html header() {
    Html issuer =
        tag("p")
            .with("class", "issuer")
            .holding(
                tag("img")
                    .with("src", content.pictures().issuer())
                    .with("alt", "")
                    .with("width", "44")
                    .with("height", "44")
                    .alone(),
                tag("span", words(definition.issuer().name())));
    Html picture =
        tag("img")
            .with("class", "badge")
            .with("src", content.pictures().badge())
            .with("alt", content.pictures().badgeWords())
            .alone();
    return tag("header")
        .holding(
            tag("div")
                .with("class", "width hero")
                .holding(picture, tag("div").with("class", "hero-text").holding(issuer, naming())));
  }

  private Html naming() {
    var lines = new ArrayList<Html>();
    lines.add(tag("h1", words(definition.title())));
    definition.title().texts().entrySet().stream()
        .filter(entry -> !entry.getKey().equals(LANGUAGE.toLanguageTag()))
        .map(
            entry ->
                tag("p")
                    .with("class", "translation")
                    .with("lang", entry.getKey())
                    .saying(entry.getValue()))
        .forEach(lines::add);
    Instant until = content.award().validUntil();
    lines.add(
        tag("p")
            .with("class", "earned")
            .holding(
                text("Earned by "),
                tag("strong", content.learner()),
                text(" on " + day(content.award().awardedAt())),
                text(until == null ? "" : ", valid until " + day(until))));
    PageContent.Check verdict = content.verification().verdict();
    lines.add(
        tag("p")
            .with("class", "verdict " + verdict.mark().style())
            .holding(
                sign(verdict.mark()),
                text(verdict.name() + " · verified " + day(content.verification().at()))));
    return all(lines);
  }

  static Html sign(Mark mark) {
    return tag("span").with("class", "sign").with("aria-hidden", "true").saying(mark.sign());
  }

  /** Returns a section with a heading that names it to assistive technology. */
  static Html section(String id, String title, Html... pieces) {
    return tag("section")
        .with("aria-labelledby", id)
        .holding(tag("h2").with("id", id).saying(title), all(pieces));
  }

  private Html competency() {
    var asked =
        RuleText.of(definition.rubric(), LANGUAGE).lines(definition.awardRule()).stream()
            .map(line -> tag("li").with("class", "depth-" + depth(line)).saying(line.strip()))
            .toList();
    return section(
        "competency",
        "What this badge says",
        tag("p").with("class", "statement").saying(words(definition.competency().statement())),
        tag("div")
            .with("class", "columns")
            .holding(
                tag("div")
                    .holding(
                        tag("h3", words(keyMethod().name())),
                        tag("p", words(keyMethod().description()))),
                tag("div")
                    .holding(
                        tag("h3", "When it is earned"),
                        tag("ul").with("class", "rule").holding(asked))));
  }

  private static int depth(String line) {
    return (line.length() - line.stripLeading().length()) / 2;
  }

  private KeyMethod keyMethod() {
    return Objects.requireNonNull(parts.keyMethod(), "published definitions have a key method");
  }

  private Html verification() {
    PageContent.Verification verification = content.verification();
    var rows =
        verification.checks().stream()
            .map(
                check ->
                    tag("li")
                        .with("class", check.mark().style())
                        .holding(
                            sign(check.mark()),
                            tag("div")
                                .holding(
                                    tag("strong", check.name()),
                                    tag("span")
                                        .with("class", "word")
                                        .saying(" " + check.mark().word()),
                                    tag("p", check.words()))))
            .toList();
    return section(
        "verification",
        "Verification, check by check",
        tag("p")
            .with("class", "verdict " + verification.verdict().mark().style())
            .holding(
                sign(verification.verdict().mark()),
                tag("strong", verification.verdict().name()),
                text(" " + verification.verdict().words())),
        tag("ol").with("class", "checks").holding(rows));
  }

  private Html credit() {
    return section(
        "credit",
        "What it counts for",
        tag("ul")
            .with("class", "cards")
            .holding(parts.creditOffers().stream().map(BadgePage::credit).toList()));
  }

  private static Html credit(CreditOffer offer) {
    LanguageMap conditions = offer.conditions();
    return tag("li")
        .holding(
            tag("p")
                .with("class", "amount")
                .saying(
                    offer.amount().amount().toDecimalText() + " " + unit(offer.amount().unit())),
            tag("p", words(offer.authority().name())),
            conditions == null
                ? Html.NOTHING
                : tag("p").with("class", "quiet").saying(words(conditions)));
  }

  private static String unit(CreditUnit unit) {
    return switch (unit.value()) {
      case "PD_HOUR" -> "hours of professional development";
      case "CEU" -> "continuing education units";
      default -> unit.value();
    };
  }

  private Html background() {
    return section(
        "background",
        "Where it comes from",
        tag("dl")
            .holding(
                party("Issued by", definition.issuer()),
                party("Written by", definition.creator()),
                party("Judged by assessors of", definition.assessingOrganization())),
        tag("h3", "Aligned to"),
        tag("ul").holding(parts.alignments().stream().map(this::alignment).toList()),
        tag("h3", "Research behind the method"),
        tag("ul")
            .with("class", "research")
            .holding(parts.supportingResearch().stream().map(this::research).toList()));
  }

  private static Html party(String role, Organization organization) {
    return tag("div").holding(tag("dt", role), tag("dd", words(organization.name())));
  }

  private Html alignment(Alignment alignment) {
    return tag("li")
        .holding(
            link(alignment.url(), alignment.framework() + ", " + alignment.code()),
            text(": " + words(alignment.name())));
  }

  private Html research(SupportingResearch research) {
    URI link = research.link();
    return tag("li")
        .holding(
            tag("p", words(research.claim())),
            tag("p")
                .with("class", "quiet")
                .holding(
                    text(research.citation() + " "),
                    link == null ? Html.NOTHING : link(link, link.toString())));
  }

  static Html link(URI url, String words) {
    return tag("a").with("href", url.toString()).with("rel", "noreferrer").saying(words);
  }

  private Html footer() {
    List<String> pins =
        List.of(
            "Definition "
                + definition.version()
                + ", "
                + content.award().pins().definition().digest(),
            "Submission " + content.award().pins().submission(),
            "Decision " + content.award().pins().decision());
    return tag("footer")
        .holding(
            tag("div")
                .with("class", "width")
                .holding(
                    tag(
                        "p",
                        "The picture at the top is the badge: it carries the signed credential."),
                    tag("p").with("class", "pins").saying(String.join(" · ", pins))));
  }
}
