package io.microcredential.badges.archive;

/**
 * Bounds what a reader takes in, so that no archive can exhaust memory or time.
 *
 * @param fileBytes the largest archive, in bytes
 * @param entries the most entries
 * @param entryBytes the largest entry once unpacked, in bytes
 * @param totalBytes the most that all entries may take once unpacked, in bytes
 */
public record ArchiveLimits(int fileBytes, int entries, int entryBytes, long totalBytes) {

  private static final int MEBIBYTE = 1024 * 1024;
  private static final ArchiveLimits DEFAULTS =
      new ArchiveLimits(128 * MEBIBYTE, 10_000, 16 * MEBIBYTE, 256L * MEBIBYTE);

  /** The largest entry that a writer puts in, which every reader with defaults takes. */
  static final int MAX_WRITTEN_ENTRY = DEFAULTS.entryBytes();

  /** Checks the ranges. */
  public ArchiveLimits {
    if (fileBytes < 1 || entries < 1 || entryBytes < 1 || totalBytes < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
    if (fileBytes > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("an archive is read into memory, at most 2 GiB less 8");
    }
  }

  /**
   * Returns the limits used when none are given: 128 MiB, 10,000 entries, 16 MiB an entry, 256 MiB
   * in all.
   *
   * @return the defaults
   */
  public static ArchiveLimits defaults() {
    return DEFAULTS;
  }
}
