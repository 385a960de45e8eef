package io.microcredential.badges.batch;

import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.core.Outcome;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * One badge of a batch, under the key that makes it the same badge however often it is handed in.
 *
 * <p>A row may come from any table. What is wrong with one row is told in that row's result, so a
 * row that is made from data refuses where the data are wrong:
 *
 * <pre>{@code
 * Iterator<BatchRow> rows =
 *     table.lines().skip(1)
 *         .map(line -> line.split(";", -1))
 *         .map(cells -> BatchRow.making(cells[0], () -> badge(cells)))   // an Outcome<OpenBadge>
 *         .iterator();
 * }</pre>
 */
public final class BatchRow {

  /** The longest key, in UTF-16 units. */
  public static final int MAX_KEY_LENGTH = 500;

  private final String key;
  private final Supplier<Outcome<OpenBadge>> badge;

  private BatchRow(String key, Supplier<Outcome<OpenBadge>> badge) {
    this.key = Objects.requireNonNull(key, "key");
    this.badge = Objects.requireNonNull(badge, "badge");
  }

  /**
   * Returns the row of an award, with the award's id as its key: nobody has two badges for one
   * award.
   *
   * @param badge the badge
   * @return the row
   */
  public static BatchRow of(OpenBadge badge) {
    return of(badge.award().id().value(), badge);
  }

  /**
   * Returns a row with a key of its own.
   *
   * @param key the idempotency key, not blank and at most {@link #MAX_KEY_LENGTH} long; only its
   *     digest is recorded
   * @param badge the badge
   * @return the row; one with a key that is none is refused when its turn comes
   */
  public static BatchRow of(String key, OpenBadge badge) {
    Objects.requireNonNull(badge, "badge");
    return new BatchRow(key, () -> Outcome.success(badge));
  }

  /**
   * Returns a row whose badge is made when its turn comes, so that no more than one is in memory.
   *
   * @param key the idempotency key, as in {@link #of(String, OpenBadge)}
   * @param badge makes the badge, or says what is wrong with the row; asked once a run, and must
   *     say the same each time
   * @return the row
   */
  public static BatchRow making(String key, Supplier<Outcome<OpenBadge>> badge) {
    return new BatchRow(key, badge);
  }

  /**
   * Returns the key.
   *
   * @return the idempotency key
   */
  public String key() {
    return key;
  }

  Outcome<OpenBadge> badge() {
    return badge.get();
  }

  boolean hasKey() {
    return !key.isBlank() && key.length() <= MAX_KEY_LENGTH;
  }

  /** Returns nothing of the row; keys may be personal. */
  @Override
  public String toString() {
    return "BatchRow";
  }
}
