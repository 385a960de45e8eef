package io.microcredential.badges.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the few kinds of CBOR that derived proofs are made of, each in its shortest form: unsigned
 * numbers, byte strings, arrays and maps of known length.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8949">RFC 8949, Concise Binary Object
 *     Representation</a>
 */
public final class CborReader {

  private static final int NUMBER = 0;
  private static final int BYTES = 2;
  private static final int ARRAY = 4;
  private static final int MAP = 5;

  private final byte[] data;
  private int at;

  private CborReader(byte[] data) {
    this.data = data;
  }

  /** What a reader makes of the parts that it finds. */
  @FunctionalInterface
  public interface Content<T> {
    /**
     * Reads.
     *
     * @param reader where to read from
     * @return what was read
     * @throws IllegalArgumentException if it is something else
     */
    T read(CborReader reader);
  }

  /**
   * Reads one item that fills the data.
   *
   * @param data the data
   * @param content how to read it
   * @param <T> what it becomes
   * @return the item, or nothing if the data are something else or more
   */
  public static <T> Optional<T> read(byte[] data, Content<T> content) {
    var reader = new CborReader(data);
    try {
      T item = content.read(reader);
      return reader.at == data.length ? Optional.of(item) : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /**
   * Reads an unsigned number.
   *
   * @return the number
   */
  public int number() {
    return head(NUMBER);
  }

  /**
   * Reads a byte string.
   *
   * @param length the length that it must have
   * @return the bytes
   */
  public byte[] bytes(int length) {
    if (head(BYTES) != length || data.length - at < length) {
      throw new IllegalArgumentException("not a byte string of this length");
    }
    at += length;
    return Arrays.copyOfRange(data, at - length, at);
  }

  /**
   * Begins an array of a length.
   *
   * @param length the length that it must have
   */
  public void array(int length) {
    if (head(ARRAY) != length) {
      throw new IllegalArgumentException("not an array of this length");
    }
  }

  /**
   * Reads an array.
   *
   * @param content how to read an item
   * @param <T> what items become
   * @return the items
   */
  public <T> List<T> array(Content<T> content) {
    int count = head(ARRAY);
    var items = new ArrayList<T>();
    for (int i = 0; i < count; i++) {
      items.add(content.read(this));
    }
    return items;
  }

  /**
   * Reads a map from numbers.
   *
   * @param content how to read a value
   * @param <T> what values become
   * @return the entries, no number twice
   */
  public <T> Map<Integer, T> map(Content<T> content) {
    int count = head(MAP);
    var entries = new LinkedHashMap<Integer, T>();
    for (int i = 0; i < count; i++) {
      int key = number();
      if (entries.put(key, content.read(this)) != null) {
        throw new IllegalArgumentException("a key stands twice");
      }
    }
    return entries;
  }

  private int head(int kind) {
    int first = next();
    if (first >> 5 != kind) {
      throw new IllegalArgumentException("another kind of item");
    }
    int small = first & 31;
    if (small < 24) {
      return small;
    }
    int number;
    int least;
    if (small == 24) {
      number = next();
      least = 24;
    } else if (small == 25) {
      number = next() << 8 | next();
      least = 256;
    } else {
      throw new IllegalArgumentException("longer than any proof, or of unknown length");
    }
    if (number < least) {
      throw new IllegalArgumentException("not the shortest form");
    }
    return number;
  }

  private int next() {
    if (at >= data.length) {
      throw new IllegalArgumentException("cut short");
    }
    return data[at++] & 0xff;
  }
}
