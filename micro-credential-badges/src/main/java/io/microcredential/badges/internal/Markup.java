package io.microcredential.badges.internal;

/** Writes texts of unknown origin into XML and HTML. */
public final class Markup {

  private Markup() {}

  /**
   * Returns a text that can stand in an element or in a quoted attribute and is nothing but text.
   *
   * @param text any text
   * @return the text with five characters written as references; a replacement character stands for
   *     what neither XML nor HTML can carry
   */
  public static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
              }
            });
    return safe.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c < 0x7F
        || c > 0x9F && c < 0xD800
        || c > 0xDFFF && (c & 0xFFFE) != 0xFFFE;
  }
}
