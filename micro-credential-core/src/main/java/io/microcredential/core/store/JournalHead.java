package io.microcredential.core.store;

import io.microcredential.core.Digest;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The end of a journal. Whoever keeps one outside of the store, on paper or with a third party, can
 * show later that nothing before it was changed or cut off.
 *
 * @param position the position of the last entry, 0 where there is none
 * @param hash its hash
 */
public record JournalHead(long position, Digest hash) {

  private static final JournalHead EMPTY =
      new JournalHead(0, Digest.ofText("micro-credential-journal/1"));

  /** Checks the range. */
  public JournalHead {
    if (position < 0) {
      throw new IllegalArgumentException("a journal has at least no entry, was " + position);
    }
    Objects.requireNonNull(hash, "hash");
  }

  /**
   * Returns the end of a journal that was just begun.
   *
   * @return position 0 and the hash with which every journal begins
   */
  public static JournalHead empty() {
    return EMPTY;
  }

  /**
   * Links another entry to this end.
   *
   * @param kind what happened
   * @param record to which record
   * @param subject the id of what it happened to
   * @param at when, in whole microseconds
   * @param commitment the salted digest of what the record says of it, or null
   * @return the next entry
   */
  public JournalEntry link(
      String kind, RecordKey record, String subject, Instant at, @Nullable Digest commitment) {
    long next = position + 1;
    Digest linked = JournalEntry.hash(next, kind, record, subject, at, commitment, hash);
    return new JournalEntry(next, kind, record, subject, at, commitment, hash, linked);
  }

  /**
   * Returns the end that an entry makes.
   *
   * @param last the last entry
   * @return the end
   */
  public static JournalHead behind(JournalEntry last) {
    return new JournalHead(last.position(), last.hash());
  }
}
