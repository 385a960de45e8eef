package io.microcredential.rubric.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A piece of XML that is also a piece of HTML: the one class that writes markup.
 *
 * <p>What people wrote gets in through {@link #text} and {@link Tag#with} only, which escape it, so
 * that no name becomes markup. Characters that XML cannot hold, and those that turn the direction
 * of the text around them, become the replacement character.
 *
 * @param markup the XML
 */
record Xml(String markup) {

  static final Xml NOTHING = new Xml("");

  private static final int REPLACEMENT = 0xFFFD;

  /** Elements inside a line of text, after which a line feed would show as a space. */
  private static final Set<String> INLINE =
      Set.of("a", "abbr", "b", "bdi", "em", "i", "small", "span", "strong", "sub", "time", "tspan");

  /** Returns a text with the characters escaped that mean something in XML. */
  static Xml text(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(character -> escape(character, escaped));
    return new Xml(escaped.toString());
  }

  private static void escape(int character, StringBuilder escaped) {
    switch (character) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&#39;");
      default -> escaped.appendCodePoint(isPlain(character) ? character : REPLACEMENT);
    }
  }

  /** Returns whether XML 1.0 and HTML hold a character, and it leaves its surroundings alone. */
  private static boolean isPlain(int character) {
    if (character < 0x20) {
      return character == '\t' || character == '\n';
    }
    boolean control = character >= 0x7F && character <= 0x9F;
    boolean surrogate = character >= 0xD800 && character <= 0xDFFF;
    boolean turns =
        (character >= 0x202A && character <= 0x202E)
            || (character >= 0x2066 && character <= 0x2069);
    boolean noCharacter =
        (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    return !(control || surrogate || turns || noCharacter);
  }

  static Xml all(Xml... pieces) {
    return all(Arrays.asList(pieces));
  }

  static Xml all(Collection<Xml> pieces) {
    return new Xml(pieces.stream().map(Xml::markup).collect(Collectors.joining()));
  }

  /** Returns an element with a text in it. */
  static Xml tag(String name, String text) {
    return tag(name).saying(text);
  }

  /** Returns a style sheet of ours, in which quotation marks stay as they are. */
  static Xml style(String css) {
    if (css.contains("<") || css.contains("&")) {
      throw new IllegalArgumentException("a style sheet holds neither < nor &");
    }
    return new Xml("<style>\n" + css + "</style>\n");
  }

  /** Begins an element, to which attributes may be added before it is filled. */
  static Tag tag(String name) {
    return new Tag(name, "");
  }

  /**
   * An element's opening tag.
   *
   * @param name the element
   * @param attributes the attributes, escaped
   */
  record Tag(String name, String attributes) {

    Tag with(String attribute, String value) {
      return new Tag(name, attributes + " " + attribute + "=\"" + text(value).markup() + "\"");
    }

    /** Fills the element. */
    Xml holding(Xml... pieces) {
      return holding(Arrays.asList(pieces));
    }

    /** Fills the element. */
    Xml holding(Collection<Xml> pieces) {
      String end = INLINE.contains(name) ? ">" : ">\n";
      return new Xml("<" + name + attributes + ">" + all(pieces).markup() + "</" + name + end);
    }

    /** Fills the element with a text. */
    Xml saying(String text) {
      return holding(text(text));
    }

    /** Returns an element that never has content, such as {@code meta} or a line of a drawing. */
    Xml alone() {
      return new Xml("<" + name + attributes + "/>\n");
    }
  }
}
