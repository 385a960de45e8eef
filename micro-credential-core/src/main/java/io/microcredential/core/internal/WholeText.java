package io.microcredential.core.internal;

/** Text that has a UTF-8 form: both halves of each character that has two are there. */
public final class WholeText {

  private WholeText() {}

  /**
   * Returns whether a text has no unpaired surrogate.
   *
   * @param text any text
   * @return whether every character is whole
   */
  public static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        boolean paired =
            i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
        if (!paired) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
