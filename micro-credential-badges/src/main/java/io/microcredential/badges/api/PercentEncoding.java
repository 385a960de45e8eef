package io.microcredential.badges.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Undoes percent-encoding as addresses have it, where a plus sign stands for itself.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-2.1">RFC 3986, section 2.1</a>
 */
final class PercentEncoding {

  private PercentEncoding() {}

  /** Undoes the encoding, then takes away white space around it; what is no encoding stays. */
  static String undone(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    var plain = new ByteArrayOutputStream(utf8.length);
    for (int i = 0; i < utf8.length; i++) {
      int octet = utf8[i] == '%' && i + 2 < utf8.length ? octet(utf8[i + 1], utf8[i + 2]) : -1;
      plain.write(octet < 0 ? utf8[i] : octet);
      i += octet < 0 ? 0 : 2;
    }
    return plain.toString(StandardCharsets.UTF_8).strip();
  }

  private static int octet(byte high, byte low) {
    int h = Character.digit(high, 16);
    int l = Character.digit(low, 16);
    return h < 0 || l < 0 ? -1 : h * 16 + l;
  }
}
