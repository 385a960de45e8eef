package io.microcredential.rubric.report;

import org.jspecify.annotations.Nullable;

/**
 * How a shape is painted.
 *
 * <p>Colours are those of M. Okabe and K. Ito that stay apart for people with any of the common
 * kinds of colour blindness, and that differ in lightness, so that a grey print tells them apart as
 * well. No colour says anything by itself: each has a place, a shape, a pattern or a label too.
 *
 * @param fill what fills the shape
 * @param stroke the colour of its outline
 * @param width the width of the outline
 * @param dashes the pattern of the outline, or null where it is drawn through
 * @see <a href="https://jfly.uni-koeln.de/color/">Color Universal Design</a>
 */
record Ink(String fill, String stroke, double width, @Nullable String dashes) {

  static final String BLACK = "#1a1a1a";
  static final String GREY = "#555555";
  static final String PALE = "#d0d0d0";
  static final String WHITE = "#ffffff";
  static final String BLUE = "#0072b2";
  static final String VERMILION = "#d55e00";
  static final String SKY = "#56b4e9";
  static final String NONE = "none";

  static final Ink GRID = line(PALE, 0.8);
  static final Ink FRAME = line(GREY, 1);
  static final Ink BAR = fill(BLUE);
  static final Ink UNUSED = new Ink(WHITE, GREY, 1, "3 2");
  static final Ink STRONG = line(BLACK, 1.6);
  static final Ink DASHED = new Ink(NONE, GREY, 1.2, "6 4");

  static Ink fill(String colour) {
    return new Ink(colour, NONE, 0, null);
  }

  static Ink line(String colour, double width) {
    return new Ink(NONE, colour, width, null);
  }

  static Ink shape(String fill, String stroke) {
    return new Ink(fill, stroke, 1.4, null);
  }

  Ink dashed(String pattern) {
    return new Ink(fill, stroke, width, pattern);
  }

  Xml.Tag on(Xml.Tag shape) {
    Xml.Tag painted = shape.with("fill", fill);
    if (!stroke.equals(NONE)) {
      painted = painted.with("stroke", stroke).with("stroke-width", Canvas.number(width));
    }
    return dashes == null ? painted : painted.with("stroke-dasharray", dashes);
  }
}
