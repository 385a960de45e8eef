package io.microcredential.rubric.report;

import java.util.Locale;

/** Shades of one blue that get darker with the value, on paper without colour as well. */
final class Shade {

  private static final int[][] STOPS = {
    {0xf7, 0xfb, 0xff},
    {0xc6, 0xdb, 0xef},
    {0x6b, 0xae, 0xd6},
    {0x21, 0x71, 0xb5},
    {0x08, 0x30, 0x6b}
  };

  /** Above this luminance dark letters have more contrast, below it white ones. */
  private static final double TURN = 0.179;

  private Shade() {}

  /** Returns the shade of a value from 0 to 1. */
  static String of(double share) {
    int[] colour = mixed(share);
    return String.format(Locale.ROOT, "#%02x%02x%02x", colour[0], colour[1], colour[2]);
  }

  /** Returns the colour of letters on the shade of a value. */
  static String letters(double share) {
    return luminance(mixed(share)) > TURN ? "#000000" : Ink.WHITE;
  }

  private static int[] mixed(double share) {
    double place = Math.min(1, Math.max(0, share)) * (STOPS.length - 1);
    int below = Math.min(STOPS.length - 2, (int) place);
    int[] mixed = new int[3];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] =
          (int)
              Math.round(
                  STOPS[below][i] + (place - below) * (STOPS[below + 1][i] - STOPS[below][i]));
    }
    return mixed;
  }

  /**
   * Returns the relative luminance, from 0 to 1.
   *
   * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-relative-luminance">WCAG 2.2</a>
   */
  private static double luminance(int[] colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double luminance = 0;
    for (int i = 0; i < weights.length; i++) {
      double part = colour[i] / 255.0;
      luminance +=
          weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return luminance;
  }
}
