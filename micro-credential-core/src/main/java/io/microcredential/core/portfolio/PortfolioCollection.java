package io.microcredential.core.portfolio;

import io.microcredential.core.CollectionId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.PortfolioItemId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Items of a portfolio under one title, in an order of the owner's.
 *
 * @param id identifies it in its portfolio
 * @param title its title
 * @param description what it is about, or null
 * @param items which items, none twice
 */
public record PortfolioCollection(
    CollectionId id,
    LanguageMap title,
    @Nullable LanguageMap description,
    List<PortfolioItemId> items) {

  /** Copies the list; checks lengths and that no item stands twice. */
  public PortfolioCollection {
    Objects.requireNonNull(id, "id");
    PortfolioTexts.requireBounded(title);
    if (description != null) {
      PortfolioTexts.requireBounded(description);
    }
    items = List.copyOf(items);
    if (items.stream().distinct().count() != items.size()) {
      throw new IllegalArgumentException("an item stands in a collection once");
    }
  }

  PortfolioCollection with(List<PortfolioItemId> all) {
    return new PortfolioCollection(id, title, description, all);
  }

  /** Returns id and number of items. */
  @Override
  public String toString() {
    return "PortfolioCollection[" + id + ", " + items.size() + "]";
  }
}
