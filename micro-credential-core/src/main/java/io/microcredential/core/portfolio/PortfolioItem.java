package io.microcredential.core.portfolio;

import io.microcredential.core.PortfolioItemId;
import java.util.Objects;

/**
 * One thing in a portfolio.
 *
 * @param id identifies it in its portfolio
 * @param content what it shows
 * @param visibility who may see it, in whichever collections it stands
 */
public record PortfolioItem(PortfolioItemId id, ItemContent content, Visibility visibility) {

  /** Checks that nothing is missing. */
  public PortfolioItem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(visibility, "visibility");
  }
}
