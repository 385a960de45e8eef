package io.microcredential.core.store;

import java.util.List;
import java.util.Objects;

/**
 * A record as a store keeps it.
 *
 * @param key which
 * @param revision how often it was written, from 1
 * @param content what it says: JSON of at most 16 million characters, without NUL and halves of
 *     surrogate pairs, kept character for character
 * @param entries the lookups that it answers, no lookup twice; their order says nothing
 */
public record StoredRecord(
    RecordKey key, long revision, String content, List<LookupEntry> entries) {

  private static final int MOST_CHARACTERS = 16_000_000;

  /** Copies the entries; checks that nothing is missing and that each lookup stands once. */
  public StoredRecord {
    Objects.requireNonNull(key, "key");
    if (revision < 1) {
      throw new IllegalArgumentException("revisions count from 1, was " + revision);
    }
    if (content.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "the content of a record has at most 16 million characters, was " + content.length());
    }
    StorableText.require(content);
    entries = List.copyOf(entries);
    if (entries.stream().map(LookupEntry::lookup).distinct().count() != entries.size()) {
      throw new IllegalArgumentException("a record answers each lookup once");
    }
  }

  /**
   * Returns a record that was never stored.
   *
   * @param key which
   * @param content what it says
   * @param entries the lookups that it answers
   * @return its first revision
   */
  public static StoredRecord first(RecordKey key, String content, List<LookupEntry> entries) {
    return new StoredRecord(key, 1, content, entries);
  }

  /**
   * Returns the next revision of this record.
   *
   * @param newContent what it says now
   * @param newEntries the lookups that it answers now
   * @return the next revision
   */
  public StoredRecord next(String newContent, List<LookupEntry> newEntries) {
    return new StoredRecord(key, revision + 1, newContent, newEntries);
  }

  /** Returns key and revision; the content is somebody's own. */
  @Override
  public String toString() {
    return "StoredRecord[" + key + ", " + revision + "]";
  }
}
