package io.microcredential.core.catalog.search;

import io.microcredential.core.credit.CreditOffer;
import java.util.ArrayList;
import java.util.List;

/** What a menu says about credit. */
public sealed interface CreditOverlay {

  /** The offers of the definition hold. */
  record AsPublished() implements CreditOverlay {}

  /**
   * Other offers hold instead of those of the definition.
   *
   * @param offers the offers; none means that the award counts for nothing here
   */
  record InsteadOf(List<CreditOffer> offers) implements CreditOverlay {
    /** Copies the list. */
    public InsteadOf {
      offers = List.copyOf(offers);
    }
  }

  /**
   * More offers hold beside those of the definition.
   *
   * @param offers the offers that come after the definition's own
   */
  record Besides(List<CreditOffer> offers) implements CreditOverlay {
    /** Copies the list. */
    public Besides {
      offers = List.copyOf(offers);
    }
  }

  /**
   * Returns what holds under this overlay.
   *
   * @param published the offers of the definition
   * @return the offers that hold
   */
  default List<CreditOffer> on(List<CreditOffer> published) {
    if (this instanceof InsteadOf other) {
      return other.offers();
    }
    var offers = new ArrayList<>(published);
    if (this instanceof Besides more) {
      offers.addAll(more.offers());
    }
    return List.copyOf(offers);
  }
}
