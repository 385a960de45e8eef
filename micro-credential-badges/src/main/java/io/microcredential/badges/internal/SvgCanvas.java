package io.microcredential.badges.internal;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Locale;

/**
 * Writes outlines as an SVG document.
 *
 * <p>Lettering comes as outlines too, so the picture looks the same wherever it is shown, and needs
 * no font; what it says stands in title and description.
 */
final class SvgCanvas implements Surface {

  /** How many numbers follow each of move, line, quadratic curve, cubic curve and close. */
  private static final int[] COORDINATES = {2, 2, 4, 6, 0};

  private final int size;
  private final StringBuilder paths = new StringBuilder();

  SvgCanvas(int size) {
    this.size = size;
  }

  @Override
  public void fill(Shape shape, int argb) {
    int alpha = argb >>> 24;
    String opacity =
        alpha == 255 ? "" : String.format(Locale.ROOT, " fill-opacity=\"%.2f\"", alpha / 255.0);
    path(shape, colour(argb) + "\"" + opacity);
  }

  @Override
  public void shade(Shape shape, double top, double bottom, BadgePalette palette) {
    // Equal names are equal shades, so several badges can stand on one page.
    String name =
        ("field-" + colour(palette.fieldTop()) + colour(palette.fieldBottom())).replace("#", "");
    paths
        .append("<linearGradient id=\"")
        .append(name)
        .append("\" gradientUnits=\"userSpaceOnUse\" x1=\"0\" y1=\"")
        .append(number(top))
        .append("\" x2=\"0\" y2=\"")
        .append(number(bottom))
        .append("\"><stop stop-color=\"")
        .append(colour(palette.fieldTop()))
        .append("\"/><stop offset=\"1\" stop-color=\"")
        .append(colour(palette.fieldBottom()))
        .append("\"/></linearGradient>\n");
    path(shape, "url(#" + name + ")\"");
  }

  private void path(Shape shape, String fill) {
    paths.append("<path fill=\"").append(fill).append(" d=\"");
    double[] points = new double[6];
    for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
      int segment = at.currentSegment(points);
      paths.append("MLQCZ".charAt(segment));
      for (int i = 0; i < COORDINATES[segment]; i++) {
        paths.append(i == 0 ? "" : " ").append(number(points[i]));
      }
    }
    paths.append("\"/>\n");
  }

  /** Returns the picture as a document of its own. */
  String document(String title, String altText) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
        + size
        + "\" height=\""
        + size
        + "\" viewBox=\"0 0 "
        + size
        + " "
        + size
        + "\" role=\"img\" aria-label=\""
        + Markup.escape(altText)
        + "\">\n<title>"
        + Markup.escape(title)
        + "</title>\n<desc>"
        + Markup.escape(altText)
        + "</desc>\n"
        + paths
        + "</svg>\n";
  }

  private static String colour(int argb) {
    return String.format(Locale.ROOT, "#%06X", argb & 0xFFFFFF);
  }

  /** Returns a length with two decimals at most. */
  private static String number(double length) {
    long hundredths = Math.round(length * 100);
    return hundredths % 100 == 0
        ? Long.toString(hundredths / 100)
        : Double.toString(hundredths / 100.0);
  }
}
