package io.microcredential.examples.quickstart;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A piece of HTML. Text gets in only through {@link #text}, which escapes it, so nothing that a
 * person wrote can become markup.
 *
 * @param markup the HTML
 */
record Html(String markup) {

  static final Html NOTHING = new Html("");

  /** Elements inside a line of text, after which a line feed would show as a space. */
  private static final Set<String> INLINE =
      Set.of("a", "bdi", "code", "em", "span", "strong", "time");

  /** Returns a text with the characters escaped that mean something in HTML. */
  static Html text(String text) {
    return new Html(
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;"));
  }

  static Html all(Html... pieces) {
    return all(Arrays.asList(pieces));
  }

  static Html all(Collection<Html> pieces) {
    return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining()));
  }

  /** Returns an element with a text in it. */
  static Html tag(String name, String text) {
    return tag(name).saying(text);
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
    Html holding(Html... pieces) {
      return holding(Arrays.asList(pieces));
    }

    /** Fills the element. */
    Html holding(Collection<Html> pieces) {
      String end = INLINE.contains(name) ? ">" : ">\n";
      return new Html("<" + name + attributes + ">" + all(pieces).markup() + "</" + name + end);
    }

    /** Fills the element with a text. */
    Html saying(String text) {
      return holding(text(text));
    }

    /** Returns an element that has no content, such as {@code img}. */
    Html alone() {
      return new Html("<" + name + attributes + ">\n");
    }
  }
}
