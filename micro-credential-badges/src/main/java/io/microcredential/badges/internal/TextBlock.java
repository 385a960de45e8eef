package io.microcredential.badges.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text that fit into a space, at the largest size that allows it.
 *
 * @param lines the lines from top to bottom
 * @param size the size of the type in pixels
 * @param shortened whether the end had to be left out, marked by an ellipsis
 */
record TextBlock(List<String> lines, double size, boolean shortened) {

  static final String ELLIPSIS = "\u2026";

  /** From baseline to baseline, in sizes of the type. */
  static final double LEADING = 1.16;

  /** Height of a capital letter, in sizes of the type. */
  static final double CAPITAL = 0.729;

  TextBlock {
    lines = List.copyOf(lines);
  }

  /**
   * The space for a text, whose width may change from line to line.
   *
   * @param largest the size of type to try first, in pixels
   * @param smallest the size below which a text is rather shortened
   * @param breakable the size from which on a word that is too wide may be broken
   * @param maxLines how many lines look good
   * @param shape the width at a height
   */
  record Space(double largest, double smallest, double breakable, int maxLines, Shape shape) {}

  /** The outline of a space: how wide a line may be. */
  @FunctionalInterface
  interface Shape {
    /**
     * Returns the width for a line.
     *
     * @param index which line, from 0
     * @param count of how many lines
     * @param size the size of the type in pixels
     * @return the width in pixels, or a negative number when the line finds no room at all
     */
    double width(int index, int count, double size);
  }

  /** Sets the text as large as the space allows. */
  static TextBlock fit(String text, Lettering lettering, Space space) {
    for (double size = space.largest(); size >= space.smallest(); size -= 1) {
      for (int count = 1; count <= space.maxLines(); count++) {
        List<String> lines = new Setter(text, lettering, space, size, count).set();
        if (!lines.isEmpty()) {
          return new TextBlock(lines, size, false);
        }
      }
    }
    return shortened(text, lettering, space);
  }

  /** Keeps as many characters from the beginning as fit at the smallest size. */
  private static TextBlock shortened(String text, Lettering lettering, Space space) {
    List<String> best = List.of(ELLIPSIS);
    int fits = 0;
    int tooMany = text.codePointCount(0, text.length());
    while (tooMany - fits > 1) {
      int middle = (fits + tooMany) / 2;
      String start = text.substring(0, text.offsetByCodePoints(0, middle)).stripTrailing();
      List<String> lines = smallest(start + ELLIPSIS, lettering, space);
      if (lines.isEmpty()) {
        tooMany = middle;
      } else {
        fits = middle;
        best = lines;
      }
    }
    return new TextBlock(best, space.smallest(), true);
  }

  private static List<String> smallest(String text, Lettering lettering, Space space) {
    for (int count = space.maxLines(); count > 0; count--) {
      List<String> lines = new Setter(text, lettering, space, space.smallest(), count).set();
      if (!lines.isEmpty()) {
        return lines;
      }
    }
    return List.of();
  }

  /** Returns the height from the top of the first capitals to the last baseline. */
  double height() {
    return height(lines.size(), size);
  }

  static double height(int lines, double size) {
    return size * (CAPITAL + (lines - 1) * LEADING);
  }

  /** Breaks one text into one number of lines at one size. */
  private record Setter(String text, Lettering lettering, Space space, double size, int count) {

    /** Returns exactly {@code count} lines, or none when the text does not fit into them. */
    List<String> set() {
      // The narrowest setting that needs no more lines is the most even one.
      double loose = 1;
      List<String> best = setWithin(loose);
      double tight = 0;
      for (int step = 0; step < 6 && !best.isEmpty(); step++) {
        double middle = (tight + loose) / 2;
        List<String> lines = setWithin(middle);
        if (lines.isEmpty()) {
          tight = middle;
        } else {
          loose = middle;
          best = lines;
        }
      }
      return best.size() == count ? best : List.of();
    }

    private List<String> setWithin(double share) {
      List<String> lines = new ArrayList<>();
      String line = "";
      for (String word : text.split(" ")) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (fits(longer, lines.size(), share)) {
          line = longer;
          continue;
        }
        if (!line.isEmpty()) {
          lines.add(line);
        }
        line = fits(word, lines.size(), share) ? word : breakWord(word, lines, share);
        if (line.isEmpty() || lines.size() >= count) {
          return List.of();
        }
      }
      lines.add(line);
      return lines;
    }

    /** Puts the parts of a word that is too wide into lines; returns the last part. */
    private String breakWord(String word, List<String> lines, double share) {
      if (size > space.breakable()) {
        return "";
      }
      String rest = word;
      while (!fits(rest, lines.size(), share)) {
        int end = 0;
        int next = rest.offsetByCodePoints(0, 1);
        while (next < rest.length() && fits(rest.substring(0, next) + "-", lines.size(), share)) {
          end = next;
          next = rest.offsetByCodePoints(next, 1);
        }
        if (end == 0 || lines.size() >= count) {
          return "";
        }
        lines.add(rest.substring(0, end) + "-");
        rest = rest.substring(end);
      }
      return rest;
    }

    private boolean fits(String line, int index, double share) {
      return index < count
          && lettering.width(line, size) <= space.shape().width(index, count, size) * share;
    }
  }
}
