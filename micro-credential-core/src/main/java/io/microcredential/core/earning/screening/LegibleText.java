package io.microcredential.core.earning.screening;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A text in which the percent-encoded parts of its addresses are decoded, and which knows where
 * everything stood before.
 */
final class LegibleText {

  private final String text;

  /** Where each {@code char} began and ended in the original. */
  private final int[] starts;

  private final int[] ends;

  private LegibleText(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  static LegibleText plain(String text) {
    return of(text, List.of());
  }

  static LegibleText of(String original, List<TextSpan> links) {
    var decoding = new Decoding(original);
    int at = 0;
    for (TextSpan link : links) {
      decoding.copy(at, link.start());
      decoding.decode(link.start(), link.end());
      at = link.end();
    }
    decoding.copy(at, original.length());
    return decoding.finished();
  }

  String text() {
    return text;
  }

  /** Returns a stretch of the legible text as one of the original. */
  TextSpan span(int start, int end) {
    return new TextSpan(starts[start], ends[end - 1]);
  }

  /** The text so far. */
  private static final class Decoding {
    private final String original;
    private final StringBuilder text;
    // Decoding never makes a text longer: three characters stand for one byte.
    private final int[] starts;
    private final int[] ends;

    Decoding(String original) {
      this.original = original;
      this.text = new StringBuilder(original.length());
      this.starts = new int[original.length()];
      this.ends = new int[original.length()];
    }

    void copy(int from, int to) {
      for (int i = from; i < to; i++) {
        add(original.charAt(i), i, i + 1);
      }
    }

    void decode(int from, int to) {
      int at = from;
      while (at < to) {
        int end = at;
        while (isEncodedByte(end, to)) {
          end += 3;
        }
        if (end == at) {
          add(original.charAt(at), at, at + 1);
          at++;
        } else {
          addDecoded(at, end);
          at = end;
        }
      }
    }

    private boolean isEncodedByte(int at, int to) {
      return at + 2 < to
          && original.charAt(at) == '%'
          && Character.digit(original.charAt(at + 1), 16) >= 0
          && Character.digit(original.charAt(at + 2), 16) >= 0;
    }

    private void addDecoded(int from, int to) {
      byte[] bytes = new byte[(to - from) / 3];
      for (int i = 0; i < bytes.length; i++) {
        int digit = from + 3 * i + 1;
        bytes[i] =
            (byte)
                (Character.digit(original.charAt(digit), 16) * 16
                    + Character.digit(original.charAt(digit + 1), 16));
      }
      try {
        String decoded =
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        decoded.chars().forEach(c -> add((char) c, from, to));
      } catch (CharacterCodingException e) {
        copy(from, to);
      }
    }

    private void add(char c, int start, int end) {
      starts[text.length()] = start;
      ends[text.length()] = end;
      text.append(c);
    }

    LegibleText finished() {
      int length = text.length();
      return new LegibleText(
          text.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
    }
  }
}
