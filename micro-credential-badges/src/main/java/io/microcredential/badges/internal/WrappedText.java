package io.microcredential.badges.internal;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text of any script broken into lines that fit a width, for a page that sets real letters.
 *
 * <p>Widths are those of Liberation Sans, which Arial and Helvetica share, with a little to spare;
 * a letter that it lacks counts as wide as it is high.
 *
 * @param lines the lines from top to bottom
 * @param size the size of the type in points
 */
public record WrappedText(List<String> lines, double size) {

  /** From baseline to baseline, in sizes of the type. */
  public static final double LEADING = 1.2;

  private static final double SPARE = 1.04;

  /** Copies the lines. */
  public WrappedText {
    lines = List.copyOf(lines);
  }

  /**
   * The space for a text, in points.
   *
   * @param width how wide a line may be
   * @param height how high all lines may be together
   * @param largest the size of type to try first
   * @param smallest the size to try last
   */
  public record Space(double width, double height, double largest, double smallest) {}

  /** Measures lines in one weight; loads the typeface once. */
  public static final class Typeface {

    private final GlyphOutlines glyphs;

    private Typeface(GlyphOutlines glyphs) {
      this.glyphs = glyphs;
    }

    /**
     * Loads the weight of running text.
     *
     * @return the typeface
     */
    public static Typeface regular() {
      return new Typeface(GlyphOutlines.regular());
    }

    /**
     * Loads the bold weight.
     *
     * @return the typeface
     */
    public static Typeface bold() {
      return new Typeface(GlyphOutlines.bold());
    }

    /**
     * Sets a text as large as the space allows.
     *
     * @param text the text, in which line breaks are blanks
     * @param space the space
     * @return the lines, or nothing if they do not fit even at the smallest size
     */
    public Optional<WrappedText> fit(String text, Space space) {
      for (double size = space.largest(); size >= space.smallest(); size -= 0.5) {
        List<String> lines = wrap(text, space.width() / size / SPARE);
        if (lines.size() * size * LEADING <= space.height()) {
          return Optional.of(new WrappedText(lines, size));
        }
      }
      return Optional.empty();
    }

    private List<String> wrap(String text, double ems) {
      List<String> lines = new ArrayList<>();
      StringBuilder line = new StringBuilder();
      for (String word : text.strip().split("\\s+")) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (!line.isEmpty() && width(longer) > ems) {
          lines.add(line.toString());
          longer = word;
        }
        line.setLength(0);
        line.append(breakLong(longer, ems, lines));
      }
      lines.add(line.toString());
      return lines;
    }

    /** Puts the parts of a word that is too wide into lines; returns the last part. */
    private String breakLong(String word, double ems, List<String> lines) {
      String rest = word;
      while (width(rest) > ems) {
        int end = rest.offsetByCodePoints(0, 1);
        while (end < rest.length()
            && width(rest.substring(0, rest.offsetByCodePoints(end, 1))) <= ems) {
          end = rest.offsetByCodePoints(end, 1);
        }
        if (end == rest.length()) {
          return rest;
        }
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      return rest;
    }

    private double width(String text) {
      return text.codePoints().mapToDouble(this::width).sum();
    }

    private double width(int character) {
      return switch (Character.getType(character)) {
        case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
        default -> glyphs.has(character) ? glyphs.advance(character) : 1;
      };
    }
  }

  /**
   * Returns how high the lines are together.
   *
   * @return the height in points
   */
  public double height() {
    return lines.size() * size * LEADING;
  }

  /**
   * Tells which way a text runs, by its first letter that says so.
   *
   * @param text the text
   * @return whether it runs from right to left
   */
  public static boolean isRightToLeft(String text) {
    return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }
}
