package io.microcredential.rubric.standard;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Items ordered from the easiest to the hardest, as judges of the bookmark method see them.
 *
 * @param pages the items, or the single points of items, in rising order of place
 */
public record ItemBooklet(List<Page> pages) {

  /**
   * One page of a booklet.
   *
   * @param item the name of the item
   * @param location the ability at which success is as likely as the method asks
   */
  public record Page(String item, double location) {

    /** Checks the place. */
    public Page {
      Objects.requireNonNull(item, "item");
      if (!Double.isFinite(location)) {
        throw new IllegalArgumentException("the place of an item is a finite number");
      }
    }
  }

  /** Copies the pages and puts them in order. */
  public ItemBooklet {
    pages = pages.stream().sorted(Comparator.comparingDouble(Page::location)).toList();
  }

  /**
   * Makes the booklet of items whose curves are known.
   *
   * @param items the curve of each item, by its name
   * @param responseProbability how likely success is at an item's place, such as 2/3
   * @return the items in order; those at one place in order of names
   * @throws IllegalArgumentException if a curve does not reach that probability
   */
  public static ItemBooklet of(Map<String, ItemCurve> items, double responseProbability) {
    return new ItemBooklet(
        items.entrySet().stream()
            .map(item -> new Page(item.getKey(), item.getValue().locationAt(responseProbability)))
            .sorted(Comparator.comparing(Page::item))
            .toList());
  }
}
