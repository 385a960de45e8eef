package io.microcredential.badges.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files as other programs and attackers make them. */
final class Zips {

  private static final int CENTRAL = 0x02014b50;

  private Zips() {}

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns an ordinary zip: deflated, with sizes after the content. */
  static byte[] deflated(Map<String, byte[]> entries) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] stored(Map<String, byte[]> entries) {
    return ZipWriting.write(entries, ArchiveSamples.MADE_AT);
  }

  static Map<String, byte[]> entries(CareerArchive archive) {
    return new LinkedHashMap<>(
        ZipReading.read(archive.bytes(), ArchiveLimits.defaults()).orElseThrow());
  }

  /** Returns where the directory says something about the first entry. */
  static int central(byte[] zip) {
    ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int at = buffer.getInt(zip.length - 22 + 16);
    if (buffer.getInt(at) != CENTRAL) {
      throw new IllegalStateException("no directory where it should be");
    }
    return at;
  }

  static byte[] withInt(byte[] zip, int at, int value) {
    byte[] changed = zip.clone();
    ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    return changed;
  }

  static byte[] withShort(byte[] zip, int at, int value) {
    byte[] changed = zip.clone();
    ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putShort(at, (short) value);
    return changed;
  }

  /** Replaces a name by another of the same length, in entry and directory. */
  static byte[] renamed(byte[] zip, String name, String other) {
    byte[] from = text(name);
    byte[] to = text(other);
    if (from.length != to.length) {
      throw new IllegalArgumentException("the names must be of one length");
    }
    byte[] changed = zip.clone();
    for (int at = 0; at + from.length <= zip.length; at++) {
      if (Arrays.equals(changed, at, at + from.length, from, 0, from.length)) {
        System.arraycopy(to, 0, changed, at, to.length);
      }
    }
    return changed;
  }
}
