package io.microcredential.badges.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * Tells well-formed absolute IRIs from everything else.
 *
 * <p>A name that is none makes the conversion to statements drop the whole node, so that nothing in
 * it is signed. The check is stricter than the standard where implementations differ.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3987">RFC 3987, Internationalized Resource
 *     Identifiers (IRIs)</a>
 */
public final class Iris {

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.+");

  private Iris() {}

  /**
   * Returns whether a text is a well-formed absolute IRI.
   *
   * @param text the text
   * @return whether it has a scheme and no character that an IRI may not have
   */
  public static boolean isAbsolute(String text) {
    if (!SCHEME.matcher(text).matches() || !text.codePoints().allMatch(Iris::isAllowed)) {
      return false;
    }
    try {
      return new URI(text).isAbsolute();
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  private static boolean isAllowed(int c) {
    if (c < 0x80) {
      return c > 0x20 && c != 0x7f && "<>\"{}|\\^`".indexOf(c) < 0;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
