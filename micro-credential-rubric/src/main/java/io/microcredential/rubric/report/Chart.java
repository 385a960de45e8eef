package io.microcredential.rubric.report;

/**
 * A drawing that stands on its own: SVG without scripts and without anything from elsewhere.
 *
 * <p>It carries its finding in words as its alternative text, for people who do not see it. Prints
 * in grey as well. The same data give the same bytes.
 */
public final class Chart {

  private static final String FONTS =
      "system-ui, 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

  private final String title;
  private final String description;
  private final String language;
  private final double height;
  private final Xml drawing;

  Chart(String title, String description, String language, double height, Canvas canvas) {
    this.title = title;
    this.description = description;
    this.language = language;
    this.height = height;
    this.drawing = canvas.drawing();
  }

  /**
   * Returns what the chart shows.
   *
   * @return a short title in the reader's language
   */
  public String title() {
    return title;
  }

  /**
   * Returns what is to be seen, in words.
   *
   * @return the alternative text, in the reader's language
   */
  public String description() {
    return description;
  }

  /**
   * Returns the drawing as a file of its own.
   *
   * @return an SVG 1.1 document
   * @see <a href="https://www.w3.org/TR/SVG11/">SVG 1.1</a>
   */
  public String svg() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element("chart", true).markup();
  }

  /** Returns the drawing as a part of a page, on which the name is its own. */
  Xml element(String name) {
    return element(name, false);
  }

  private Xml element(String name, boolean alone) {
    Xml.Tag svg =
        Xml.tag("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("viewBox", "0 0 " + Canvas.number(Canvas.WIDTH) + " " + Canvas.number(height))
            .with("width", Canvas.number(Canvas.WIDTH))
            .with("height", Canvas.number(height))
            .with("role", "img")
            .with("aria-labelledby", name + "-title " + name + "-desc")
            .with("font-family", FONTS);
    if (alone) {
      svg = svg.with("xml:lang", language);
    }
    return svg.holding(
        Xml.tag("title").with("id", name + "-title").saying(title),
        Xml.tag("desc").with("id", name + "-desc").saying(description),
        Xml.tag("rect")
            .with("width", Canvas.number(Canvas.WIDTH))
            .with("height", Canvas.number(height))
            .with("fill", Ink.WHITE)
            .alone(),
        drawing);
  }

  /** Returns the title; the description may name people. */
  @Override
  public String toString() {
    return "Chart[" + title + "]";
  }
}
