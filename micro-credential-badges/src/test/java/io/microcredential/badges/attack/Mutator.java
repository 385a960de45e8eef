package io.microcredential.badges.attack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Changes good inputs at random, the same way for the same seed. */
final class Mutator {

  private static final List<byte[]> WORDS =
      List.of(
              "null",
              "{}",
              "[]",
              "\"\"",
              "-1",
              "1e400",
              "true",
              "\\ud800",
              "\u0000",
              "\"id\":",
              "\"@context\":",
              "\"@graph\":",
              "\"proof\":",
              "\"issuer\":",
              "\"type\":",
              "_:b0",
              "did:key:z6Mk",
              "none",
              "HS256",
              "==",
              ".",
              "..",
              "#",
              "%00",
              "<!DOCTYPE",
              "]]>",
              "&x;",
              "<script>",
              "iTXt",
              "IEND",
              "-----BEGIN",
              "9999999999999999999999",
              "{\"a\":{\"a\":{\"a\":",
              "[[[[[[[[",
              "\\u0000",
              "\u202e",
              "\ufeff",
              "urn:uuid:x")
          .stream()
          .map(word -> word.getBytes(StandardCharsets.UTF_8))
          .toList();

  private final SplittableRandom random;

  Mutator(long seed) {
    random = new SplittableRandom(seed);
  }

  int next(int bound) {
    return random.nextInt(bound);
  }

  /** Returns an input with one to four changes. */
  byte[] change(byte[] good, byte[] other) {
    byte[] changed = good;
    int times = 1 + next(4);
    for (int i = 0; i < times; i++) {
      changed = once(changed, other);
    }
    return changed;
  }

  private byte[] once(byte[] from, byte[] other) {
    int at = next(from.length + 1);
    int length = Math.min(from.length - at, 1 + next(next(8) == 0 ? 400 : 8));
    return switch (next(8)) {
      case 0 -> flipped(from, at);
      case 1 -> spliced(from, at, 0, WORDS.get(next(WORDS.size())));
      case 2 -> spliced(from, at, length, WORDS.get(next(WORDS.size())));
      case 3 -> spliced(from, at, length, new byte[0]);
      case 4 -> spliced(from, at, 0, Arrays.copyOfRange(from, at, at + length));
      case 5 -> spliced(from, at, length, piece(other));
      case 6 -> Arrays.copyOf(from, at);
      default -> spliced(from, at, 1, new byte[] {(byte) next(256)});
    };
  }

  private byte[] flipped(byte[] from, int at) {
    byte[] changed = from.clone();
    if (at < changed.length) {
      changed[at] = (byte) (changed[at] ^ (1 << next(8)));
    }
    return changed;
  }

  private byte[] piece(byte[] other) {
    int start = next(other.length + 1);
    return Arrays.copyOfRange(other, start, Math.min(other.length, start + next(200)));
  }

  private static byte[] spliced(byte[] from, int at, int removed, byte[] put) {
    int rest = Math.min(from.length, at + removed);
    byte[] changed = new byte[at + put.length + from.length - rest];
    System.arraycopy(from, 0, changed, 0, at);
    System.arraycopy(put, 0, changed, at, put.length);
    System.arraycopy(from, rest, changed, at + put.length, from.length - rest);
    return changed;
  }
}
