package io.microcredential.core;

import io.microcredential.core.internal.WholeText;
import java.net.URI;
import java.net.URISyntaxException;

/** The two forms that identifiers have here. */
final class Ids {

  private static final int LONGEST = 128;

  private Ids() {}

  /** Returns an identifier that is unique inside one programme, if it is well formed. */
  static String local(String value, String what) {
    boolean fits = !value.isEmpty() && value.length() <= LONGEST && isPlain(value.charAt(0));
    for (int i = 1; fits && i < value.length(); i++) {
      fits = isPlain(value.charAt(i)) || "._:~-".indexOf(value.charAt(i)) >= 0;
    }
    if (!fits) {
      throw new IllegalArgumentException(
          what + " is 1 to 128 letters, digits and . _ : ~ - and starts with a letter or digit");
    }
    return value;
  }

  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** Returns an identifier that is unique in the world, if it is well formed. */
  static String global(String value, String what) {
    try {
      var uri = new URI(value);
      if (uri.isAbsolute() && value.length() <= 2048 && WholeText.isWhole(value)) {
        return value;
      }
    } catch (URISyntaxException e) {
      // Falls through to the one message that says what is expected.
    }
    throw new IllegalArgumentException(what + " is an absolute URI such as https://example.org/x");
  }
}
