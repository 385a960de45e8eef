package io.microcredential.rubric.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A page in the making: HTML that is XML as well, with its style in it, without scripts and without
 * anything from elsewhere. Not for more than one thread.
 */
final class Page {

  private final List<Xml> content = new ArrayList<>();
  private int charts;

  void add(Xml piece) {
    content.add(piece);
  }

  void heading(int rank, String text) {
    content.add(Xml.tag("h" + rank, text));
  }

  /** Adds a heading that is a name. */
  void nameHeading(int rank, String name) {
    content.add(Xml.tag("h" + rank).holding(name(name)));
  }

  void paragraph(String text) {
    content.add(Xml.tag("p", text));
  }

  void paragraph(String style, String text) {
    content.add(Xml.tag("p").with("class", style).saying(text));
  }

  void list(List<String> items) {
    if (!items.isEmpty()) {
      content.add(Xml.tag("ul").holding(items.stream().map(item -> Xml.tag("li", item)).toList()));
    }
  }

  /** Adds a chart with its finding in words, which everybody reads, not only who hears the page. */
  void chart(Chart chart) {
    charts++;
    content.add(
        Xml.tag("figure")
            .holding(
                chart.element("chart-" + charts),
                Xml.tag("figcaption")
                    .holding(
                        Xml.tag("strong", chart.title() + "."),
                        Xml.text(" " + chart.description()))));
  }

  /** Returns a name that does not turn the direction of the text around it. */
  static Xml name(String name) {
    return Xml.tag("bdi", name);
  }

  /** Returns the whole page. */
  String html(String language, String title, String bodyStyle) {
    Xml head =
        Xml.tag("head")
            .holding(
                Xml.tag("meta").with("charset", "utf-8").alone(),
                Xml.tag("meta")
                    .with("name", "viewport")
                    .with("content", "width=device-width, initial-scale=1")
                    .alone(),
                Xml.tag("title", title),
                Xml.style(css()));
    Xml body = Xml.tag("body").with("class", bodyStyle).holding(Xml.tag("main").holding(content));
    return "<!DOCTYPE html>\n"
        + Xml.tag("html")
            .with("xmlns", "http://www.w3.org/1999/xhtml")
            .with("lang", language)
            .with("xml:lang", language)
            .holding(head, body)
            .markup();
  }

  private static String css() {
    try (InputStream in =
        Objects.requireNonNull(Page.class.getResourceAsStream("report.css"), "report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of this library cannot be read", e);
    }
  }
}
