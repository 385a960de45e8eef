package io.microcredential.badges.internal;

/**
 * The colours of a badge picture, made from one accent colour so that all lettering can be read.
 *
 * <p>A dark accent carries white lettering, a light one (yellow, say) dark lettering; the field is
 * moved away from its lettering until the contrast is reached. Colours are {@code 0xAARRGGBB}.
 *
 * @param fieldTop the field behind title and issuer at its top
 * @param fieldBottom the same at its bottom; the field shades from one to the other
 * @param ink the lettering on the field
 * @param border the outer edge
 * @param line the thin line inside the edge, and the emblem
 * @param ribbon the ribbon with the level
 * @param ribbonInk the lettering on the ribbon
 * @param ribbonFold the ends of the ribbon, which lie behind
 * @see <a href="https://www.w3.org/TR/WCAG22/#contrast-minimum">WCAG 2.2, success criterion
 *     1.4.3</a>
 */
record BadgePalette(
    int fieldTop,
    int fieldBottom,
    int ink,
    int border,
    int line,
    int ribbon,
    int ribbonInk,
    int ribbonFold) {

  static final int WHITE = 0xFFFFFFFF;
  static final int BLACK = 0xFF000000;

  /** What WCAG asks of lettering at level AA. */
  static final double LEVEL_AA = 4.5;

  /** A little more than the 4.5 of level AA, so that rounding costs nothing. */
  private static final double READABLE = 5;

  private static final double WELL_READABLE = 8;

  /** Makes the palette for an accent of the form {@code 0xRRGGBB}. */
  static BadgePalette of(int accentRgb) {
    int accent = BLACK | accentRgb;
    boolean light = contrast(accent, WHITE) < 2.4;
    int deep = awayFrom(WHITE, mix(accent, BLACK, light ? 0.55 : 0.35), WELL_READABLE);
    int paper = mix(WHITE, accent, 0.06);
    if (light) {
      int ink = awayFrom(WHITE, mix(accent, BLACK, 0.8), WELL_READABLE * 1.5);
      return new BadgePalette(
          awayFrom(ink, mix(accent, WHITE, 0.25), READABLE),
          awayFrom(ink, accent, READABLE),
          ink,
          deep,
          ink,
          deep,
          paper,
          mix(deep, BLACK, 0.35));
    }
    return new BadgePalette(
        awayFrom(WHITE, mix(accent, WHITE, 0.06), READABLE),
        awayFrom(WHITE, mix(accent, BLACK, 0.3), READABLE),
        WHITE,
        deep,
        paper,
        paper,
        awayFrom(paper, deep, WELL_READABLE),
        mix(paper, deep, 0.38));
  }

  /** Makes a palette of two colours that somebody has chosen, {@code 0xRRGGBB}, and keeps them. */
  static BadgePalette exactly(int fieldRgb, int inkRgb) {
    int field = BLACK | fieldRgb;
    int ink = BLACK | inkRgb;
    return new BadgePalette(
        field, field, ink, mix(field, BLACK, 0.35), ink, ink, field, mix(ink, field, 0.38));
  }

  /** Returns the colour of the field at a share (0 top, 1 bottom) of its height. */
  int field(double share) {
    return mix(fieldTop, fieldBottom, Math.max(0, Math.min(1, share)));
  }

  /** Returns the contrast ratio of two opaque colours, from 1 to 21. */
  static double contrast(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** Returns the colour, darkened or lightened as far as the contrast demands. */
  private static int awayFrom(int other, int colour, double contrast) {
    int goal = luminance(other) > 0.18 ? BLACK : WHITE;
    int moved = colour;
    for (int step = 1; step <= 100 && contrast(moved, other) < contrast; step++) {
      moved = mix(colour, goal, step / 100.0);
    }
    return moved;
  }

  static int mix(int one, int other, double shareOfOther) {
    int mixed = 0xFF;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double from = one >>> shift & 0xFF;
      double to = other >>> shift & 0xFF;
      mixed = mixed << 8 | (int) Math.round(from + (to - from) * shareOfOther);
    }
    return mixed;
  }

  private static double luminance(int argb) {
    return 0.2126 * linear(argb >>> 16 & 0xFF)
        + 0.7152 * linear(argb >>> 8 & 0xFF)
        + 0.0722 * linear(argb & 0xFF);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
  }
}
