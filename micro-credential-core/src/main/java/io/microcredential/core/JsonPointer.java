package io.microcredential.core;

import java.util.ArrayList;
import java.util.List;

/**
 * Names a place inside a JSON document.
 *
 * <p>A pointer with no tokens names the whole document.
 *
 * @param tokens the unescaped reference tokens from the root down
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901, JavaScript Object Notation (JSON)
 *     Pointer</a>
 */
public record JsonPointer(List<String> tokens) {

  private static final JsonPointer ROOT = new JsonPointer(List.of());

  /** Copies the tokens. */
  public JsonPointer {
    tokens = List.copyOf(tokens);
  }

  /**
   * Returns the pointer to the whole document.
   *
   * @return the empty pointer
   */
  public static JsonPointer root() {
    return ROOT;
  }

  /**
   * Reads the string form of RFC 6901, section 3.
   *
   * @param text the pointer, empty or starting with {@code /}
   * @return the pointer
   * @throws IllegalArgumentException if the text is neither empty nor starts with {@code /}, or has
   *     a {@code ~} that is not followed by {@code 0} or {@code 1}
   */
  public static JsonPointer parse(String text) {
    if (text.isEmpty()) {
      return ROOT;
    }
    if (text.charAt(0) != '/') {
      throw new IllegalArgumentException("a JSON pointer is empty or starts with /");
    }
    var tokens = new ArrayList<String>();
    for (String token : text.substring(1).split("/", -1)) {
      checkEscapes(token);
      tokens.add(token.replace("~1", "/").replace("~0", "~"));
    }
    return new JsonPointer(tokens);
  }

  private static void checkEscapes(String token) {
    for (int i = token.indexOf('~'); i >= 0; i = token.indexOf('~', i + 1)) {
      if (!token.startsWith("0", i + 1) && !token.startsWith("1", i + 1)) {
        throw new IllegalArgumentException("in a JSON pointer ~ is written ~0 and / is written ~1");
      }
    }
  }

  /**
   * Returns the pointer to a member of the object that this pointer names.
   *
   * @param member the member's name, unescaped
   * @return the longer pointer
   */
  public JsonPointer child(String member) {
    String[] longer = tokens.toArray(new String[tokens.size() + 1]);
    longer[tokens.size()] = member;
    return new JsonPointer(List.of(longer));
  }

  /**
   * Returns the pointer to an item of the array that this pointer names.
   *
   * @param index the item's index, from 0
   * @return the longer pointer
   */
  public JsonPointer child(int index) {
    return child(Integer.toString(index));
  }

  /**
   * Returns a pointer that starts here and goes on with another one.
   *
   * @param below the way on from here
   * @return the longer pointer
   */
  public JsonPointer append(JsonPointer below) {
    var longer = new ArrayList<>(tokens);
    longer.addAll(below.tokens);
    return new JsonPointer(longer);
  }

  /** Returns the string form of RFC 6901. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    for (String token : tokens) {
      text.append('/').append(token.replace("~", "~0").replace("/", "~1"));
    }
    return text.toString();
  }
}
