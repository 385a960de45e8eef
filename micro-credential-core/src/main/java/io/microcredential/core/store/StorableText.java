package io.microcredential.core.store;

import io.microcredential.core.internal.WholeText;

/** The characters that every database stores; no JSON form writes others. */
final class StorableText {

  private StorableText() {}

  static void require(String text) {
    if (text.indexOf('\0') >= 0 || !WholeText.isWhole(text)) {
      throw new IllegalArgumentException(
          "what is stored has neither NUL nor half a surrogate pair");
    }
  }
}
