package io.microcredential.badges.internal;

import org.jspecify.annotations.Nullable;

/**
 * Finds one tag after the other in a text that is XML without a document type declaration.
 *
 * <p>The parser of the JDK tells what a document means but not where exactly its parts stand. This
 * class tells where, and nothing else: it checks no more than it needs to find the next tag, so it
 * is only to be used in step with a parser that does.
 */
final class XmlTags {

  /** What a tag does. */
  enum Kind {
    OPEN,
    CLOSE,
    EMPTY
  }

  /**
   * A tag and where it stands.
   *
   * @param kind whether it opens, closes or both
   * @param name the name with its prefix
   * @param start the offset of {@code <} in characters
   * @param end the offset behind {@code >}
   */
  record Tag(Kind kind, String name, int start, int end) {}

  private final String text;
  private int at;

  XmlTags(String text) {
    this.text = text;
  }

  /** Returns the next tag, or null if there is none or it does not end. */
  @Nullable Tag next() {
    while (true) {
      int start = text.indexOf('<', at);
      if (start < 0) {
        return null;
      }
      String end = endOfOther(start);
      if (end.isEmpty()) {
        return tag(start);
      }
      int past = text.indexOf(end, start + 2);
      if (past < 0) {
        return null;
      }
      at = past + end.length();
    }
  }

  /** Returns what ends a part that is no tag, or nothing if the part is a tag. */
  private String endOfOther(int start) {
    if (text.startsWith("<!--", start)) {
      return "-->";
    }
    if (text.startsWith("<![CDATA[", start)) {
      return "]]>";
    }
    return text.startsWith("<?", start) ? "?>" : "";
  }

  private @Nullable Tag tag(int start) {
    boolean closes = text.startsWith("</", start);
    int nameStart = start + (closes ? 2 : 1);
    int nameEnd = nameStart;
    while (nameEnd < text.length() && " \t\r\n/><".indexOf(text.charAt(nameEnd)) < 0) {
      nameEnd++;
    }
    int end = endOfTag(nameEnd);
    if (end < 0) {
      return null;
    }
    at = end;
    String name = text.substring(nameStart, nameEnd);
    boolean empty = text.charAt(end - 2) == '/';
    return new Tag(closes ? Kind.CLOSE : empty ? Kind.EMPTY : Kind.OPEN, name, start, end);
  }

  /** Returns the offset behind the first {@code >} that does not stand within quotes, or -1. */
  private int endOfTag(int from) {
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return -1;
  }
}
