package io.microcredential.badges.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Where a chunk lies in a PNG datastream: length, type, data and CRC, in this order.
 *
 * @param type the name, four characters
 * @param start the offset of the length field, in bytes
 * @param length the number of data bytes as the header has it
 * @see <a href="https://www.w3.org/TR/2025/REC-png-3-20250624/#5Chunk-layout">PNG, third edition,
 *     5.3 Chunk layout</a>
 */
record PngChunk(String type, int start, int length) {

  /** What a chunk has beside its data: length, type and CRC. */
  static final int OVERHEAD = 12;

  private static final int HEADER = 8;

  /** Reads the header at an offset that at least {@link #OVERHEAD} bytes follow. */
  static PngChunk at(byte[] file, int start) {
    int length = ByteBuffer.wrap(file).getInt(start);
    return new PngChunk(new String(file, start + 4, 4, StandardCharsets.ISO_8859_1), start, length);
  }

  boolean hasNameOfLetters() {
    return type.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
  }

  int dataStart() {
    return start + HEADER;
  }

  int dataEnd() {
    return dataStart() + length;
  }

  /** Returns the offset of the first byte after the chunk. */
  int end() {
    return dataEnd() + 4;
  }

  boolean isType(String name) {
    return type.equals(name);
  }

  /** Tells whether the CRC in the file is that of type and data. */
  boolean hasRightCrc(byte[] file) {
    return ByteBuffer.wrap(file).getInt(dataEnd()) == crc(file, start + 4, length + 4);
  }

  /** Returns a whole chunk with its right length and CRC. */
  static byte[] write(String type, byte[] data) {
    ByteBuffer chunk =
        ByteBuffer.allocate(Math.addExact(OVERHEAD, data.length))
            .putInt(data.length)
            .put(type.getBytes(StandardCharsets.US_ASCII))
            .put(data);
    return chunk.putInt(crc(chunk.array(), 4, data.length + 4)).array();
  }

  private static int crc(byte[] bytes, int from, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, length);
    return (int) crc.getValue();
  }
}
