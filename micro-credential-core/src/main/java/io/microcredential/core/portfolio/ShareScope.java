package io.microcredential.core.portfolio;

import io.microcredential.core.CollectionId;
import io.microcredential.core.PortfolioItemId;
import java.util.List;
import java.util.Objects;

/** How much of a portfolio a share covers. What is private stays so, whatever the scope. */
public sealed interface ShareScope {

  /** All of it, with what is added later. */
  record WholePortfolio() implements ShareScope {}

  /**
   * One collection, with what is put into it later.
   *
   * @param collection which
   */
  record OneCollection(CollectionId collection) implements ShareScope {
    /** Checks that it is there. */
    public OneCollection {
      Objects.requireNonNull(collection, "collection");
    }
  }

  /**
   * Single items.
   *
   * @param items which, in the order in which they are shown; at least one, none twice
   */
  record SomeItems(List<PortfolioItemId> items) implements ShareScope {
    /** Copies the list and checks it. */
    public SomeItems {
      items = List.copyOf(items);
      if (items.isEmpty() || items.stream().distinct().count() != items.size()) {
        throw new IllegalArgumentException("a share covers at least one item, and none twice");
      }
    }
  }
}
