package io.microcredential.badges;

import io.microcredential.badges.internal.Markup;
import io.microcredential.badges.internal.QrCode;
import io.microcredential.badges.internal.WrappedText;
import java.net.URI;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a certificate as a page. */
final class CertificateHtml {

  private static final String STYLE =
      """
      @page { size: %1$s landscape; margin: 0 }
      * { box-sizing: border-box; margin: 0 }
      body { background: #fff; color: #1a1a1a; overflow-wrap: anywhere;
        font-family: "Liberation Sans", Arial, Helvetica, sans-serif; line-height: 1.2;
        -webkit-print-color-adjust: exact; print-color-adjust: exact }
      main { width: %2$dpt; height: %3$dpt; padding: 42pt 60pt 40pt; display: flex;
        flex-direction: column; position: relative; break-inside: avoid; overflow: hidden }
      main::before { content: ""; position: absolute; inset: 22pt; pointer-events: none;
        border: 5pt double #1f5fa8 }
      .words { flex: 1; display: flex; flex-direction: column; justify-content: center;
        text-align: center; gap: 7pt; padding: 0 20pt }
      h1 { font-size: 24pt; font-weight: 400; letter-spacing: 4pt; text-transform: uppercase;
        color: #1f5fa8 }
      h2 { color: #163f70 }
      .small { font-size: 11pt; color: #444 }
      .foot { display: flex; align-items: flex-end; gap: 10pt; justify-content: space-between }
      .side { width: 150pt; flex: none; text-align: center }
      .side img { max-width: 120pt; max-height: 120pt }
      .side svg { width: 100pt; height: 100pt; display: block; margin: 0 auto }
      .side a { color: #163f70 }
      dl { flex: 1; text-align: center }
      dt { font-size: 8pt; color: #444; margin-top: 3pt }
      dd a { color: #163f70; font-size: 8pt }
      .caution { font-size: 7pt; color: #444; text-align: center; margin-top: 6pt }
      @media screen { body { background: #ddd } main { background: #fff; margin: 12pt auto } }
      """;

  private final StringBuilder page = new StringBuilder(8192);
  private final CertificateWords words;

  private CertificateHtml(CertificateWords words) {
    this.words = words;
  }

  static String write(
      Certificate.Facts facts,
      Certificate.Paper paper,
      CertificateWords words,
      CertificateLayout layout) {
    CertificateHtml html = new CertificateHtml(words);
    html.head(facts, paper);
    html.award(facts, layout);
    html.foot(facts, layout);
    return html.page.append("</main>\n</body>\n</html>\n").toString();
  }

  private void head(Certificate.Facts facts, Certificate.Paper paper) {
    add("<!DOCTYPE html>\n<html lang=\"" + words.locale.toLanguageTag() + "\">\n<head>\n");
    add("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"");
    add("default-src 'none'; img-src data:; style-src 'unsafe-inline'\">\n");
    add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    add(words.certificate + ": " + Markup.escape(facts.title()) + "</title>\n<style>\n");
    add(String.format(Locale.ROOT, STYLE, paper.cssName, paper.width, paper.height - 1));
    add("</style>\n</head>\n<body>\n<main>\n");
  }

  private void award(Certificate.Facts facts, CertificateLayout layout) {
    add("<div class=\"words\">\n<h1>" + words.certificate + "</h1>\n");
    if (facts.displayName() != null) {
      add("<p class=\"small\">" + words.awardedTo + "</p>\n");
      text("p", facts.displayName(), layout.name, true);
      add("<p class=\"small\">" + words.reason + "</p>\n");
    }
    text("h2", facts.title(), layout.title, true);
    text("p", facts.competency(), layout.competency, false);
    if (facts.level() != null) {
      add("<p class=\"small\">" + words.level + "</p>\n");
      text("p", facts.level(), layout.level, true);
    }
    add("</div>\n");
  }

  private void foot(Certificate.Facts facts, CertificateLayout layout) {
    add("<div class=\"foot\">\n<div class=\"side\">");
    BadgeImage picture = facts.picture();
    if (picture != null) {
      add("<img src=\"data:" + picture.mediaType() + ";base64,");
      add(Base64.getEncoder().encodeToString(picture.bytes()));
      add("\" alt=\"" + Markup.escape(picture.altText().orElse(facts.title())) + "\">");
    }
    add("</div>\n<dl>\n<dt>" + words.issuedBy + "</dt>");
    text("dd", facts.issuer(), layout.issuer, true);
    day(words.issuedOn, facts.issuedOn());
    day(words.validUntil, facts.validUntil());
    URI criteria = facts.criteria();
    if (criteria != null) {
      add("<dt>" + words.criteria + "</dt><dd>" + link(criteria) + "</dd>\n");
    }
    add("</dl>\n<div class=\"side\">");
    code(facts.verification());
    add("<p class=\"small\" style=\"font-size:8pt\">" + words.verify + "</p><p style=\"font-size:");
    add(layout.address.size() + "pt\">" + link(facts.verification()) + "</p></div>\n</div>\n");
    add("<p class=\"caution\">" + words.caution + "</p>\n");
  }

  private void code(URI address) {
    QrCode code = QrCode.of(address.toASCIIString());
    String label = Markup.escape(words.qrCode + " " + address.toASCIIString());
    add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + code.size() + " ");
    add(code.size() + "\" role=\"img\" aria-label=\"" + label + "\" shape-rendering=");
    add("\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + code.size() + "v" + code.size() + "h-");
    add(code.size() + "z\"/><path id=\"qr\" fill=\"#000\" d=\"" + code.path() + "\"/></svg>");
  }

  private void day(String word, @Nullable LocalDate date) {
    if (date != null) {
      add("<dt>" + word + "</dt><dd><time datetime=\"" + date + "\" style=\"font-size:11pt\">");
      add(words.date(date) + "</time></dd>\n");
    }
  }

  /** Writes a text of the caller's, whose direction the browser finds out for itself. */
  private void text(
      String element, @Nullable String text, @Nullable WrappedText set, boolean isBold) {
    if (text != null && set != null) {
      add("<" + element + " dir=\"auto\" style=\"font-size:" + set.size() + "pt;font-weight:");
      add((isBold ? "700" : "400") + "\">" + Markup.escape(text) + "</" + element + ">\n");
    }
  }

  private static String link(URI address) {
    String text = Markup.escape(address.toASCIIString());
    return "<a rel=\"noreferrer\" dir=\"ltr\" href=\"" + text + "\">" + text + "</a>";
  }

  private void add(String part) {
    page.append(part);
  }
}
