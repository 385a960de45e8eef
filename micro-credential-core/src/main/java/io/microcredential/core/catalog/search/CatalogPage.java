package io.microcredential.core.catalog.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Some of the results of a search, in order. */
public final class CatalogPage {

  private final List<CatalogEntry> entries;
  private final int total;
  private final @Nullable CatalogPosition next;

  CatalogPage(List<CatalogEntry> entries, int total, @Nullable CatalogPosition next) {
    this.entries = List.copyOf(entries);
    this.total = total;
    this.next = next;
  }

  /**
   * Returns the results on this page.
   *
   * @return the entries, at most as many as were asked for
   */
  public List<CatalogEntry> entries() {
    return entries;
  }

  /**
   * Returns how many results the search has on all pages.
   *
   * @return the number, at least that of this page
   */
  public int total() {
    return total;
  }

  /**
   * Returns where the next page begins.
   *
   * @return what {@link Catalog#searchAfter} takes, or nothing if this is the last page
   */
  public Optional<CatalogPosition> next() {
    return Optional.ofNullable(next);
  }
}
