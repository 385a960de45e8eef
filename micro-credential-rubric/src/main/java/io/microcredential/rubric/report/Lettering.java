package io.microcredential.rubric.report;

/**
 * How wide letters are, about, in the sans-serif type that charts are set in.
 *
 * <p>Charts are made where no fonts need be. The widths are those of common sans-serif types,
 * rounded up, so that a text takes at most the room that it is given.
 */
final class Lettering {

  static final double SMALL = 10;
  static final double PLAIN = 11;
  static final double TITLE = 12.5;

  private static final String NARROW = "fijlrtI.,;:'!|()[]{} ";
  private static final String BROAD = "mwMW@%—…";

  private Lettering() {}

  /** Returns about how wide a text is in a size. */
  static double width(String text, double size) {
    return size * text.codePoints().mapToDouble(Lettering::share).sum();
  }

  private static double share(int character) {
    if (character < 0x250) {
      if (NARROW.indexOf(character) >= 0) {
        return 0.34;
      }
      if (BROAD.indexOf(character) >= 0) {
        return 0.92;
      }
      return Character.isUpperCase(character) ? 0.70 : 0.57;
    }
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> character >= 0x1100 ? 1.05 : 0.7;
    };
  }

  /** Returns a text that fits into a width, cut with an ellipsis where it is too long. */
  static String fitting(String text, double size, double room) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (width(line, size) <= room) {
      return line;
    }
    double left = room - width("…", size);
    int end = 0;
    while (end < line.length()) {
      int next = end + Character.charCount(line.codePointAt(end));
      left -= width(line.substring(end, next), size);
      if (left < 0) {
        break;
      }
      end = next;
    }
    return line.substring(0, end).stripTrailing() + "…";
  }
}
