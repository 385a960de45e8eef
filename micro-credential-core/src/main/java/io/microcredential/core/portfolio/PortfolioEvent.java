package io.microcredential.core.portfolio;

import io.microcredential.core.CollectionId;
import io.microcredential.core.PortfolioItemId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change of a portfolio.
 *
 * @param kind what changed
 * @param at when
 * @param collection in which collection, or null
 * @param item about which item, or null
 * @param visibility who may see the item since, or null where that did not change
 */
public record PortfolioEvent(
    Kind kind,
    Instant at,
    @Nullable CollectionId collection,
    @Nullable PortfolioItemId item,
    @Nullable Visibility visibility) {

  /** What can change. */
  public enum Kind {
    /** A collection was added. */
    COLLECTION_ADDED,
    /** A collection got another title or description. */
    COLLECTION_RENAMED,
    /** A collection came to another place. */
    COLLECTION_MOVED,
    /** A collection was removed; its items stayed. */
    COLLECTION_REMOVED,
    /** An item was added. */
    ITEM_ADDED,
    /** An item was put into a collection. */
    ITEM_PLACED,
    /** An item came to another place in its collection. */
    ITEM_MOVED,
    /** An item was taken out of a collection. */
    ITEM_TAKEN_OUT,
    /** Somebody else may see an item now, or nobody. */
    ITEM_SHOWN,
    /** An item was removed, from all collections too. */
    ITEM_REMOVED
  }

  /** Checks that it says what changed and when. */
  public PortfolioEvent {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(at, "at");
  }
}
