package io.microcredential.badges.batch;

import io.microcredential.badges.SignedBadge;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Takes the badges of a batch: the port for a folder, a database or a store of objects.
 *
 * <p>What it must hold to, so that a crash neither doubles nor loses a badge: a badge is there
 * whole or not at all, {@link #write} returns only when it would outlive a loss of power, and a
 * second write under a key takes the place of the first.
 */
public interface BadgeSink {

  /**
   * Stores a badge.
   *
   * @param key the row's key
   * @param badge the badge
   * @return where it is, at most {@link BatchJournal#MAX_LOCATION_LENGTH} UTF-16 units
   * @throws UncheckedIOException if it cannot be stored now; the row is refused with {@code
   *     batch.sink} and taken up again by the next run
   */
  String write(String key, SignedBadge badge);

  /**
   * Looks for the badge of a key.
   *
   * @param key the row's key
   * @return the badge as it was written, or nothing if there is none
   * @throws UncheckedIOException if that cannot be told now
   */
  Optional<StoredBadge> find(String key);
}
