package io.microcredential.badges.batch;

import io.microcredential.core.Digest;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Remembers which rows were begun and which are done: the port that makes a batch resumable.
 *
 * <p>Keys come as digests, so a journal names nobody. What an implementation must hold to: {@link
 * #begin} returns only when the entry would outlive a loss of power. A {@link #done} that is lost
 * does no harm, since the badge is found where it was put. One journal serves one run at a time.
 */
public interface BatchJournal {

  /** The longest location, in UTF-16 units. */
  int MAX_LOCATION_LENGTH = 1_000;

  /**
   * What is known of a row.
   *
   * @param content the digest of what the badge says
   * @param done where the badge is, or nothing while the row is only begun
   */
  record Entry(Digest content, Optional<Done> done) {
    /** Checks that nothing is missing. */
    public Entry {
      Objects.requireNonNull(content, "content");
      Objects.requireNonNull(done, "done");
    }
  }

  /**
   * Where the badge of a row is.
   *
   * @param badge the digest of the signed badge
   * @param location where it was put
   */
  record Done(Digest badge, String location) {
    /** Checks that nothing is missing, and the length. */
    public Done {
      Objects.requireNonNull(badge, "badge");
      if (location.length() > MAX_LOCATION_LENGTH) {
        throw new IllegalArgumentException(
            "a location has at most " + MAX_LOCATION_LENGTH + " characters");
      }
    }
  }

  /**
   * Looks up a row.
   *
   * @param key the digest of the row's key
   * @return what was recorded last, or nothing
   * @throws UncheckedIOException if the journal cannot be read; the batch ends with it
   */
  Optional<Entry> find(Digest key);

  /**
   * Records that the badge of a row is about to be stored.
   *
   * @param key the digest of the row's key
   * @param content the digest of what the badge says
   * @throws UncheckedIOException if that cannot be recorded; the batch ends with it
   */
  void begin(Digest key, Digest content);

  /**
   * Records that the badge of a row is stored.
   *
   * @param key the digest of the row's key
   * @param content the digest of what the badge says
   * @param done where the badge is
   * @throws UncheckedIOException if that cannot be recorded; the batch ends with it
   */
  void done(Digest key, Digest content, Done done);

  /**
   * Returns a journal that forgets everything when the program ends.
   *
   * @return an empty journal, for one thread
   */
  static BatchJournal inMemory() {
    return new BatchJournal() {
      private final Map<Digest, Entry> entries = new HashMap<>();

      @Override
      public Optional<Entry> find(Digest key) {
        return Optional.ofNullable(entries.get(key));
      }

      @Override
      public void begin(Digest key, Digest content) {
        entries.put(key, new Entry(content, Optional.empty()));
      }

      @Override
      public void done(Digest key, Digest content, Done done) {
        entries.put(key, new Entry(content, Optional.of(done)));
      }
    };
  }
}
