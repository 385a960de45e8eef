package io.microcredential.core.catalog.search;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.catalog.MicroCredential;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an organization, such as a district, chose from a catalogue for its people, with the credit
 * and fee that hold there.
 *
 * <p>A menu changes no definition: whatever is earned from it pins what was published. The credit
 * of a menu is what its authorities grant; it goes nowhere by itself.
 *
 * @param organization whose menu it is
 * @param title what it is called
 * @param items what is on it, in the organization's own order, each micro-credential once
 */
public record Menu(Organization organization, LanguageMap title, List<MenuItem> items) {

  /** Copies the list and checks that nothing is there twice. */
  public Menu {
    Objects.requireNonNull(organization, "organization");
    Objects.requireNonNull(title, "title");
    items = List.copyOf(items);
    var seen = new HashSet<MicroCredentialId>();
    for (MenuItem item : items) {
      if (!seen.add(item.credential())) {
        throw new IllegalArgumentException("a menu lists each micro-credential once");
      }
    }
  }

  /**
   * Returns what is on the menu as it is offered here, in the menu's order.
   *
   * @param catalog what it was chosen from
   * @return the entries, with a warning for each item that the catalogue does not list
   */
  public Outcome<List<CatalogEntry>> entries(Catalog catalog) {
    var entries = new ArrayList<CatalogEntry>();
    var missing = new ArrayList<Problem>();
    for (int i = 0; i < items.size(); i++) {
      MenuItem item = items.get(i);
      Optional<CatalogEntry> listed = catalog.entry(item.credential());
      if (listed.isPresent()) {
        entries.add(overlaid(item, listed.get()));
      } else {
        missing.add(notListed(i));
      }
    }
    return Outcome.success(List.copyOf(entries), Problems.of(missing));
  }

  /**
   * Returns a catalogue of what is on the menu, whose facets know the credit and fee that hold
   * here.
   *
   * @param catalog what it was chosen from
   * @return the smaller catalogue, with a warning for each item that the larger does not list
   */
  public Outcome<Catalog> over(Catalog catalog) {
    return entries(catalog).map(Catalog::ofEntries);
  }

  private static CatalogEntry overlaid(MenuItem item, CatalogEntry entry) {
    MicroCredential definition = entry.definition();
    return new CatalogEntry(
        definition,
        item.credit().on(entry.creditOffers()),
        item.fee().on(entry.fee().orElse(null)).orElse(null));
  }

  private static Problem notListed(int index) {
    return Problem.warning(
            "menu.not-listed",
            JsonPointer.root().child("items").child(index),
            "This item is not in the catalogue.")
        .fix("Take it off the menu, or publish the micro-credential.");
  }
}
