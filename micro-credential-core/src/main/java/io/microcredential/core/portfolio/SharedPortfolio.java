package io.microcredential.core.portfolio;

import io.microcredential.core.PortfolioItemId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A portfolio as somebody else sees it: nothing private, nothing out of scope, not whose it is.
 *
 * <p>A collection of which nothing can be seen is left out, since its title may tell enough.
 *
 * @param collections the collections in scope, in order
 * @param items what can be seen outside of them, in order
 */
public record SharedPortfolio(List<SharedCollection> collections, List<PortfolioItem> items) {

  /** Copies the lists and refuses private items. */
  public SharedPortfolio {
    collections = List.copyOf(collections);
    items = List.copyOf(items);
    if (Stream.concat(items.stream(), collections.stream().flatMap(c -> c.items().stream()))
        .anyMatch(item -> item.visibility() == Visibility.PRIVATE)) {
      throw new IllegalArgumentException("a private item is shown to nobody");
    }
  }

  static SharedPortfolio of(
      Portfolio portfolio, ShareScope scope, Predicate<PortfolioItem> visible) {
    if (scope instanceof ShareScope.SomeItems some) {
      return new SharedPortfolio(List.of(), seen(portfolio, some.items(), visible));
    }
    var placed = new HashSet<PortfolioItemId>();
    var shown = new ArrayList<SharedCollection>();
    for (PortfolioCollection collection : portfolio.collections()) {
      if (scope instanceof ShareScope.OneCollection one
          && !one.collection().equals(collection.id())) {
        continue;
      }
      placed.addAll(collection.items());
      List<PortfolioItem> seen = seen(portfolio, collection.items(), visible);
      if (!seen.isEmpty()) {
        shown.add(new SharedCollection(collection.title(), collection.description(), seen));
      }
    }
    List<PortfolioItem> rest =
        scope instanceof ShareScope.WholePortfolio
            ? portfolio.items().stream()
                .filter(item -> !placed.contains(item.id()))
                .filter(visible)
                .toList()
            : List.of();
    return new SharedPortfolio(shown, rest);
  }

  private static List<PortfolioItem> seen(
      Portfolio portfolio, List<PortfolioItemId> ids, Predicate<PortfolioItem> visible) {
    return ids.stream().flatMap(id -> portfolio.item(id).stream()).filter(visible).toList();
  }

  /**
   * Returns everything that can be seen.
   *
   * @return the items of all collections, then those outside of them, in order
   */
  public List<PortfolioItem> all() {
    return Stream.concat(
            collections.stream().flatMap(collection -> collection.items().stream()), items.stream())
        .toList();
  }

  /**
   * Returns what is left when more is hidden, such as evidence whose consent has ended.
   *
   * @param visible whether an item stays
   * @return the rest, without collections in which nothing is left
   */
  public SharedPortfolio only(Predicate<PortfolioItem> visible) {
    return new SharedPortfolio(
        collections.stream().map(c -> c.only(visible)).filter(c -> !c.items().isEmpty()).toList(),
        items.stream().filter(visible).toList());
  }

  /** Returns how much there is to see. */
  @Override
  public String toString() {
    return "SharedPortfolio[" + collections.size() + ", " + items.size() + "]";
  }
}
