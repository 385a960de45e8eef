package io.microcredential.core;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** The two forms that identifiers have here. */
final class Ids {

  private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:~-]{0,127}");

  private Ids() {}

  /** Returns an identifier that is unique inside one programme, if it is well formed. */
  static String local(String value, String what) {
    if (!LOCAL.matcher(value).matches()) {
      throw new IllegalArgumentException(
          what + " is 1 to 128 letters, digits and . _ : ~ - and starts with a letter or digit");
    }
    return value;
  }

  /** Returns an identifier that is unique in the world, if it is well formed. */
  static String global(String value, String what) {
    try {
      var uri = new URI(value);
      if (uri.isAbsolute() && value.length() <= 2048) {
        return value;
      }
    } catch (URISyntaxException e) {
      // Falls through to the one message that says what is expected.
    }
    throw new IllegalArgumentException(what + " is an absolute URI such as https://example.org/x");
  }
}
