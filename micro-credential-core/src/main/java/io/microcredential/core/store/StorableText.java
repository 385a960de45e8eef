package io.microcredential.core.store;

/** The characters that every database stores; no JSON form writes others. */
final class StorableText {

  private StorableText() {}

  static void require(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        throw new IllegalArgumentException(
            "what is stored has neither NUL nor half a surrogate pair");
      }
    }
  }
}
