package io.microcredential.core.earning.screening;

/**
 * A stretch of a text, so that a page can mark it without anybody storing it.
 *
 * @param start the index of its first {@code char}, from 0
 * @param end the index after its last {@code char}
 */
public record TextSpan(int start, int end) {

  /** Checks that the stretch is in order and not empty. */
  public TextSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a stretch of text starts at 0 or later and has an end");
    }
  }
}
