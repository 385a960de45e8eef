package io.microcredential.badges.archive;

import io.microcredential.badges.internal.Markup;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * A page that a browser shows without script, network or style sheet, on screen and on paper. Every
 * text goes in as text, whoever wrote it.
 */
final class HtmlPage {

  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --soft: #4a4a4a;
        --line: #c8ccd2; --link: #0b4f9c; --well: #f4f6f8 }
      @media (prefers-color-scheme: dark) { :root { --ink: #eceff2; --paper: #15181c;
        --soft: #b4bbc3; --line: #434a53; --link: #8ec1ff; --well: #1f242a } }
      * { box-sizing: border-box }
      body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.5;
        font: 1rem/1.5 system-ui, "Liberation Sans", Arial, sans-serif; overflow-wrap: anywhere }
      main { max-width: 52rem; margin: 0 auto; padding: 1rem 1rem 3rem }
      h1 { font-size: 1.7rem; line-height: 1.2; margin: .6rem 0 } h2 { font-size: 1.2rem;
        margin: 1.8rem 0 .4rem; border-bottom: 1px solid var(--line); display: flow-root } h3 { font-size: 1rem;
        margin: 1rem 0 .2rem }
      a { color: var(--link) } p, dl, ul { margin: .4rem 0 }
      .soft { color: var(--soft) } .text { white-space: pre-wrap }
      nav { display: flex; justify-content: space-between; gap: 1rem }
      dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .2rem 1rem }
      dt { color: var(--soft) } dd { margin: 0 }
      .cards { list-style: none; padding: 0 } .cards li { border: 1px solid var(--line);
        border-radius: .5rem; padding: .6rem .9rem; margin: .6rem 0; break-inside: avoid }
      .cards a { font-weight: 600 }
      img { max-width: 12rem; max-height: 12rem; float: right; margin: 0 0 1rem 1rem }
      pre { background: var(--well); padding: .8rem; overflow-x: auto; font-size: .8rem;
        white-space: pre-wrap }
      .note { background: var(--well); border-left: .3rem solid var(--line); padding: .5rem .9rem }
      @media (max-width: 40rem) { dl { grid-template-columns: 1fr; gap: 0 } dd {
        margin-bottom: .5rem } img { float: none; margin: 0 } }
      @media print { :root { --ink: #000; --paper: #fff; --soft: #333; --line: #999; --link: #000;
        --well: #fff; color-scheme: light } main { max-width: none; padding: 0 } nav {
        display: none } pre { border: 1px solid #999 } a[href^="http"]::after {
        content: " (" attr(href) ")"; font-size: .8em } }
      """;

  private final StringBuilder html = new StringBuilder(8192);

  private HtmlPage() {}

  static HtmlPage of(String title, ArchiveWords words, String home, String otherLanguage) {
    var page = new HtmlPage();
    Locale language = words.language();
    page.html
        .append("<!DOCTYPE html>\n<html lang=\"")
        .append(language.toLanguageTag())
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
        .append(" img-src 'self' data: file:; style-src 'unsafe-inline'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
        .append(Markup.escape(title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<main>\n<nav>");
    page.file(home, home.isEmpty() ? "" : words.of("back"));
    page.file(otherLanguage, words.of("language"));
    page.html.append("</nav>\n");
    return page.element("h1", title);
  }

  /** Adds an element with a text in it. */
  HtmlPage element(String name, String text) {
    return styled(name, "", text);
  }

  HtmlPage styled(String name, String style, String text) {
    html.append('<').append(name);
    if (!style.isEmpty()) {
      html.append(" class=\"").append(style).append('"');
    }
    html.append(" dir=\"auto\">").append(Markup.escape(text));
    html.append("</").append(name).append(">\n");
    return this;
  }

  HtmlPage open(String tag) {
    html.append(tag).append('\n');
    return this;
  }

  /** Adds a list of names and what they stand for; those without are left out. */
  HtmlPage facts(Map<String, String> facts) {
    html.append("<dl>\n");
    facts.forEach(
        (name, text) -> {
          if (!text.isBlank()) {
            element("dt", name).element("dd", text);
          }
        });
    html.append("</dl>\n");
    return this;
  }

  /** Adds a link to another file of the archive; only its words if there is no file. */
  HtmlPage file(String path, String words) {
    if (path.isEmpty()) {
      html.append("<span>").append(Markup.escape(words)).append("</span>\n");
    } else {
      html.append("<a href=\"").append(Markup.escape(path)).append("\">");
      html.append(Markup.escape(words)).append("</a>\n");
    }
    return this;
  }

  /** Adds a link to the Web; an address of any other kind is only shown. */
  HtmlPage web(String address, String words) {
    String folded = EntryPath.folded(address);
    if (folded.startsWith("https://") || folded.startsWith("http://")) {
      html.append("<a rel=\"noreferrer noopener\" href=\"").append(Markup.escape(address));
      html.append("\">").append(Markup.escape(words)).append("</a>\n");
      return this;
    }
    return element("span", address);
  }

  HtmlPage picture(String path, String alternative) {
    html.append("<img src=\"").append(Markup.escape(path)).append("\" alt=\"");
    html.append(Markup.escape(alternative)).append("\">\n");
    return this;
  }

  byte[] bytes() {
    return (html + "</main>\n</body>\n</html>\n").getBytes(StandardCharsets.UTF_8);
  }
}
