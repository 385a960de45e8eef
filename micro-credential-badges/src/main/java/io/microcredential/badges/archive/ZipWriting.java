package io.microcredential.badges.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a zip whose bytes depend on nothing but what goes in: entries in the given order, one
 * time, nothing compressed, since compressors differ from one version to the next.
 */
final class ZipWriting {

  private static final int FIRST_YEAR = 1980;
  private static final int LAST_YEAR = 2099;

  private ZipWriting() {}

  static byte[] write(Map<String, byte[]> entries, Instant time) {
    var bytes = new ByteArrayOutputStream();
    LocalDateTime written = representable(time);
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> content : entries.entrySet()) {
        zip.putNextEntry(entry(content.getKey(), content.getValue(), written));
        zip.write(content.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  private static ZipEntry entry(String name, byte[] content, LocalDateTime written) {
    var checksum = new CRC32();
    checksum.update(content);
    var entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCompressedSize(content.length);
    entry.setCrc(checksum.getValue());
    entry.setTimeLocal(written);
    return entry;
  }

  /** Returns the time in the steps and years that a zip has; the manifest has the exact one. */
  private static LocalDateTime representable(Instant time) {
    LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC).withNano(0);
    LocalDateTime even = utc.withSecond(utc.getSecond() / 2 * 2);
    return even.getYear() < FIRST_YEAR || even.getYear() > LAST_YEAR
        ? LocalDateTime.of(FIRST_YEAR, 1, 2, 0, 0)
        : even;
  }
}
