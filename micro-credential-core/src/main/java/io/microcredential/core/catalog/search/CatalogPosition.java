package io.microcredential.core.catalog.search;

import io.microcredential.core.MicroCredentialId;
import java.util.Objects;

/**
 * A place in the order of results, after which the next page begins.
 *
 * <p>It names the order's own keys and no index, so it holds when entries are added or taken away:
 * what stood behind it stands behind it still. A position is data and may travel in a link.
 *
 * @param score how well the entry before it matched
 * @param title that entry's title in its original language, without case and accents
 * @param id that entry's id
 */
public record CatalogPosition(int score, String title, MicroCredentialId id) {

  /** Checks that nothing is missing. */
  public CatalogPosition {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(id, "id");
  }
}
