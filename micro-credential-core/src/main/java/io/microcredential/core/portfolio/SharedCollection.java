package io.microcredential.core.portfolio;

import io.microcredential.core.LanguageMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A collection as somebody else sees it.
 *
 * @param title its title
 * @param description what it is about, or null
 * @param items what they may see of it, in order
 */
public record SharedCollection(
    LanguageMap title, @Nullable LanguageMap description, List<PortfolioItem> items) {

  /** Copies the list. */
  public SharedCollection {
    Objects.requireNonNull(title, "title");
    items = List.copyOf(items);
  }

  SharedCollection only(Predicate<PortfolioItem> visible) {
    return new SharedCollection(title, description, items.stream().filter(visible).toList());
  }

  /** Returns the number of items. */
  @Override
  public String toString() {
    return "SharedCollection[" + items.size() + "]";
  }
}
