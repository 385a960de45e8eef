package io.microcredential.core.service;

import io.microcredential.core.store.LookupPlace;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some of the answers to a query.
 *
 * @param items the answers in order; those that the viewer may not see are left out, and nothing
 *     tells how many these are
 * @param next from where to ask on, or null if these were the last
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, @Nullable LookupPlace next) {

  /** Copies the list. */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Returns from where to ask on.
   *
   * @return the place behind this page, or nothing if it was the last
   */
  public Optional<LookupPlace> following() {
    return Optional.ofNullable(next);
  }

  /** Returns how many there are. */
  @Override
  public String toString() {
    return "Page[" + items.size() + "]";
  }
}
