package io.microcredential.badges.internal;

import java.text.Normalizer;

/**
 * A text reduced to what the typeface can set from left to right.
 *
 * @param text the characters to draw: an ellipsis stands for each run of characters left out
 * @param complete whether every character can be drawn
 * @param whole whether the end was not cut off
 */
record DrawableText(String text, boolean complete, boolean whole) {

  /** Far more characters than a picture has room for; bounds the work for absurd input. */
  private static final int MAX_LENGTH = 800;

  static DrawableText of(String raw, GlyphOutlines glyphs) {
    boolean whole = raw.length() <= MAX_LENGTH;
    String cut = whole ? raw : raw.substring(0, raw.offsetByCodePoints(0, MAX_LENGTH / 2));
    StringBuilder text = new StringBuilder();
    boolean complete = true;
    for (int character : Normalizer.normalize(cut, Normalizer.Form.NFC).codePoints().toArray()) {
      if (isSpace(character)) {
        appendOnce(text, " ");
      } else if (isSettable(character, glyphs)) {
        text.appendCodePoint(character);
      } else if (isMark(character)) {
        complete = false;
      } else if (!isInvisible(character)) {
        complete = false;
        appendOnce(text, TextBlock.ELLIPSIS);
      }
    }
    if (!whole) {
      appendOnce(text, TextBlock.ELLIPSIS);
    }
    String stripped = text.toString().strip();
    return new DrawableText(stripped.isEmpty() ? TextBlock.ELLIPSIS : stripped, complete, whole);
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  private static boolean isSettable(int character, GlyphOutlines glyphs) {
    return !isMark(character)
        && !isInvisible(character)
        && !isRightToLeft(character)
        && glyphs.has(character);
  }

  /** A mark that forms no single character with its letter would be set beside it. */
  private static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean isInvisible(int character) {
    int type = Character.getType(character);
    return type == Character.FORMAT || type == Character.CONTROL;
  }

  /** The typeface has Hebrew letters, but set from left to right they would read backwards. */
  private static boolean isRightToLeft(int character) {
    byte direction = Character.getDirectionality(character);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static void appendOnce(StringBuilder text, String end) {
    int from = text.length() - end.length();
    if (from < 0 || text.indexOf(end, from) < 0) {
      text.append(end);
    }
  }
}
