package io.microcredential.core.portfolio;

import io.microcredential.core.CollectionId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.PortfolioItemId;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.portfolio.PortfolioEvent.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person shows of their learning: items, collections of them, and who may see what.
 *
 * <p>An item is private until its owner says otherwise. Each change gives the portfolio after it,
 * or all reasons against it; {@code portfolio.time-order} refuses what is said to have happened
 * before the last change.
 *
 * @param owner whose it is
 * @param items everything in it, each once
 * @param collections the collections, in the owner's order
 * @param history every change, in order
 */
public record Portfolio(
    PersonId owner,
    List<PortfolioItem> items,
    List<PortfolioCollection> collections,
    List<PortfolioEvent> history) {

  private static final JsonForm<Portfolio> FORM =
      JsonForm.document(Portfolio.class, "micro-credential-portfolio/1");

  /** Copies the lists and refuses what no sequence of changes leads to. */
  public Portfolio {
    Objects.requireNonNull(owner, "owner");
    items = List.copyOf(items);
    collections = List.copyOf(collections);
    history = List.copyOf(history);
    PortfolioChecks.requirePossible(items, collections, history);
  }

  /**
   * Returns an empty portfolio.
   *
   * @param owner whose it is
   * @return the portfolio
   */
  public static Portfolio of(PersonId owner) {
    return new Portfolio(owner, List.of(), List.of(), List.of());
  }

  /**
   * Returns the JSON form in which a portfolio is stored.
   *
   * @return the form, without loss in both directions
   */
  public static JsonForm<Portfolio> jsonForm() {
    return FORM;
  }

  /**
   * Adds an empty collection at the end.
   *
   * @param id its id
   * @param title its title
   * @param description what it is about, or null
   * @param at when
   * @return the portfolio, or {@code portfolio.collection-repeated}, {@code portfolio.text-length}
   */
  public Outcome<Portfolio> addCollection(
      CollectionId id, LanguageMap title, @Nullable LanguageMap description, Instant at) {
    var problems = early(at);
    if (collection(id).isPresent()) {
      problems.add(
          PortfolioChecks.problem("collection-repeated", "Another collection has this id."));
    }
    PortfolioChecks.checkTexts(title, description, problems);
    return PortfolioChecks.finish(
        problems,
        () -> {
          var all = new ArrayList<>(collections);
          all.add(new PortfolioCollection(id, title, description, List.of()));
          return with(items, all, Kind.COLLECTION_ADDED, at, id, null, null);
        });
  }

  /**
   * Gives a collection another title and description.
   *
   * @param id which
   * @param title its title
   * @param description what it is about, or null
   * @param at when
   * @return the portfolio, or {@code portfolio.collection-unknown}, {@code portfolio.text-length}
   */
  public Outcome<Portfolio> renameCollection(
      CollectionId id, LanguageMap title, @Nullable LanguageMap description, Instant at) {
    var problems = early(at);
    requireCollection(id, problems);
    PortfolioChecks.checkTexts(title, description, problems);
    return PortfolioChecks.finish(
        problems,
        () -> {
          var all = new ArrayList<PortfolioCollection>();
          for (PortfolioCollection c : collections) {
            all.add(
                c.id().equals(id) ? new PortfolioCollection(id, title, description, c.items()) : c);
          }
          return with(items, all, Kind.COLLECTION_RENAMED, at, id, null, null);
        });
  }

  /**
   * Moves a collection to another place.
   *
   * @param id which
   * @param index where it stands afterwards, from 0
   * @param at when
   * @return the portfolio, or {@code portfolio.collection-unknown}, {@code portfolio.index}
   */
  public Outcome<Portfolio> moveCollection(CollectionId id, int index, Instant at) {
    var problems = early(at);
    PortfolioCollection moved = requireCollection(id, problems);
    PortfolioChecks.checkIndex(index, collections.size(), problems);
    return PortfolioChecks.finish(
        problems,
        () ->
            with(
                items,
                moved == null ? collections : Ordering.moved(collections, moved, index),
                Kind.COLLECTION_MOVED,
                at,
                id,
                null,
                null));
  }

  /**
   * Removes a collection; its items stay in the portfolio.
   *
   * @param id which
   * @param at when
   * @return the portfolio, or {@code portfolio.collection-unknown}
   */
  public Outcome<Portfolio> removeCollection(CollectionId id, Instant at) {
    var problems = early(at);
    requireCollection(id, problems);
    return PortfolioChecks.finish(
        problems,
        () ->
            with(
                items,
                collections.stream().filter(c -> !c.id().equals(id)).toList(),
                Kind.COLLECTION_REMOVED,
                at,
                id,
                null,
                null));
  }

  /**
   * Adds an item, which nobody else may see yet.
   *
   * @param id its id
   * @param content what it shows
   * @param at when
   * @return the portfolio, or {@code portfolio.item-repeated} if the id or the content is there
   */
  public Outcome<Portfolio> addItem(PortfolioItemId id, ItemContent content, Instant at) {
    var problems = early(at);
    if (items.stream().anyMatch(i -> i.id().equals(id) || i.content().equals(content))) {
      problems.add(
          PortfolioChecks.problem("item-repeated", "This item is in the portfolio already."));
    }
    return PortfolioChecks.finish(
        problems,
        () -> {
          var all = new ArrayList<>(items);
          all.add(new PortfolioItem(id, content, Visibility.PRIVATE));
          return with(all, collections, Kind.ITEM_ADDED, at, null, id, null);
        });
  }

  /**
   * Puts an item at the end of a collection. It may stand in several.
   *
   * @param collection which collection
   * @param item which item
   * @param at when
   * @return the portfolio, or {@code portfolio.collection-unknown}, {@code portfolio.item-unknown},
   *     {@code portfolio.item-repeated}
   */
  public Outcome<Portfolio> place(CollectionId collection, PortfolioItemId item, Instant at) {
    var problems = early(at);
    PortfolioCollection into = requireCollection(collection, problems);
    requireItem(item, problems);
    if (into != null && into.items().contains(item)) {
      problems.add(
          PortfolioChecks.problem("item-repeated", "This item is in the collection already."));
    }
    return PortfolioChecks.finish(
        problems,
        () -> {
          var all = new ArrayList<>(into == null ? List.of() : into.items());
          all.add(item);
          return arranged(collection, all, Kind.ITEM_PLACED, item, at);
        });
  }

  /**
   * Moves an item to another place in its collection.
   *
   * @param collection which collection
   * @param item which item
   * @param index where it stands afterwards, from 0
   * @param at when
   * @return the portfolio, or {@code portfolio.collection-unknown}, {@code portfolio.item-unknown},
   *     {@code portfolio.index}
   */
  public Outcome<Portfolio> move(
      CollectionId collection, PortfolioItemId item, int index, Instant at) {
    var problems = early(at);
    List<PortfolioItemId> order = requirePlaced(collection, item, problems);
    PortfolioChecks.checkIndex(index, order.size(), problems);
    return PortfolioChecks.finish(
        problems,
        () -> arranged(collection, Ordering.moved(order, item, index), Kind.ITEM_MOVED, item, at));
  }

  /**
   * Takes an item out of a collection; it stays in the portfolio.
   *
   * @param collection which collection
   * @param item which item
   * @param at when
   * @return the portfolio, or {@code portfolio.collection-unknown}, {@code portfolio.item-unknown}
   */
  public Outcome<Portfolio> takeOut(CollectionId collection, PortfolioItemId item, Instant at) {
    var problems = early(at);
    List<PortfolioItemId> order = requirePlaced(collection, item, problems);
    return PortfolioChecks.finish(
        problems,
        () -> arranged(collection, Ordering.without(order, item), Kind.ITEM_TAKEN_OUT, item, at));
  }

  /**
   * Says who may see an item, in whichever collections it stands.
   *
   * @param item which item
   * @param visibility who may see it
   * @param at when
   * @return the portfolio, or {@code portfolio.item-unknown}
   */
  public Outcome<Portfolio> show(PortfolioItemId item, Visibility visibility, Instant at) {
    var problems = early(at);
    requireItem(item, problems);
    return PortfolioChecks.finish(
        problems,
        () ->
            with(
                items.stream()
                    .map(
                        i ->
                            i.id().equals(item)
                                ? new PortfolioItem(item, i.content(), visibility)
                                : i)
                    .toList(),
                collections,
                Kind.ITEM_SHOWN,
                at,
                null,
                item,
                visibility));
  }

  /**
   * Removes an item from the portfolio and all its collections.
   *
   * @param item which item
   * @param at when
   * @return the portfolio, or {@code portfolio.item-unknown}
   */
  public Outcome<Portfolio> removeItem(PortfolioItemId item, Instant at) {
    var problems = early(at);
    requireItem(item, problems);
    return PortfolioChecks.finish(
        problems,
        () ->
            with(
                items.stream().filter(i -> !i.id().equals(item)).toList(),
                collections.stream().map(c -> c.with(Ordering.without(c.items(), item))).toList(),
                Kind.ITEM_REMOVED,
                at,
                null,
                item,
                null));
  }

  /**
   * Returns what everybody may see.
   *
   * @return the public items, in order
   */
  public SharedPortfolio publicView() {
    return SharedPortfolio.of(
        this, new ShareScope.WholePortfolio(), i -> i.visibility() == Visibility.PUBLIC);
  }

  /**
   * Returns an item.
   *
   * @param id which
   * @return the item, or nothing if there is none
   */
  public Optional<PortfolioItem> item(PortfolioItemId id) {
    return items.stream().filter(i -> i.id().equals(id)).findFirst();
  }

  /**
   * Returns a collection.
   *
   * @param id which
   * @return the collection, or nothing if there is none
   */
  public Optional<PortfolioCollection> collection(CollectionId id) {
    return collections.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  private @Nullable PortfolioCollection requireCollection(CollectionId id, List<Problem> problems) {
    PortfolioCollection found = collection(id).orElse(null);
    if (found == null) {
      problems.add(
          PortfolioChecks.problem("collection-unknown", "There is no collection with this id."));
    }
    return found;
  }

  private void requireItem(PortfolioItemId id, List<Problem> problems) {
    if (item(id).isEmpty()) {
      problems.add(PortfolioChecks.problem("item-unknown", "There is no item with this id."));
    }
  }

  private List<PortfolioItemId> requirePlaced(
      CollectionId collection, PortfolioItemId item, List<Problem> problems) {
    PortfolioCollection found = requireCollection(collection, problems);
    if (found == null ? item(item).isEmpty() : !found.items().contains(item)) {
      problems.add(PortfolioChecks.problem("item-unknown", "There is no item with this id."));
    }
    return found == null ? List.of() : found.items();
  }

  private List<Problem> early(Instant at) {
    var problems = new ArrayList<Problem>();
    if (!history.isEmpty() && at.isBefore(history.get(history.size() - 1).at())) {
      problems.add(PortfolioChecks.problem("time-order", "Something has changed since that time."));
    }
    return problems;
  }

  private Portfolio arranged(
      CollectionId id, List<PortfolioItemId> order, Kind kind, PortfolioItemId item, Instant at) {
    return with(
        items,
        collections.stream().map(c -> c.id().equals(id) ? c.with(order) : c).toList(),
        kind,
        at,
        id,
        item,
        null);
  }

  private Portfolio with(
      List<PortfolioItem> all,
      List<PortfolioCollection> groups,
      Kind kind,
      Instant at,
      @Nullable CollectionId collection,
      @Nullable PortfolioItemId item,
      @Nullable Visibility visibility) {
    var longer = new ArrayList<>(history);
    longer.add(new PortfolioEvent(kind, at, collection, item, visibility));
    return new Portfolio(owner, all, groups, longer);
  }

  /** Returns whose it is and how much is in it. */
  @Override
  public String toString() {
    return "Portfolio[" + owner + ", " + items.size() + "]";
  }
}
