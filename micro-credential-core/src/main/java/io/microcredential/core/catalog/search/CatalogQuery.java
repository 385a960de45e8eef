package io.microcredential.core.catalog.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in a catalogue.
 *
 * <p>An entry is found if it has, for every facet that is mentioned, at least one of the values
 * that are mentioned; if every word of the text begins one of its words; and if its workload is at
 * most what is asked.
 *
 * <pre>{@code
 * CatalogQuery query =
 *     CatalogQuery.all()
 *         .matching("evaluacion")
 *         .with(Facet.ROLE, "coach", "teacher")
 *         .with(Facet.COST, Facet.FREE)
 *         .takingAtMost(Duration.ofHours(20));
 * }</pre>
 *
 * @param text the words looked for, at most 1,000 characters; a text without words finds everything
 * @param chosen the values looked for; their order does not matter
 * @param effortAtMost the longest workload that will do, or null for any; entries that state no
 *     workload are then left out
 */
public record CatalogQuery(String text, List<FacetValue> chosen, @Nullable Duration effortAtMost) {

  private static final int LONGEST_TEXT = 1_000;
  private static final CatalogQuery ALL = new CatalogQuery("", List.of(), null);

  /** Copies the list and checks the length. */
  public CatalogQuery {
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("a search has at most 1,000 characters; shorten it");
    }
    chosen = List.copyOf(chosen);
  }

  /**
   * Returns the query that finds everything.
   *
   * @return the query
   */
  public static CatalogQuery all() {
    return ALL;
  }

  /**
   * Returns this query with another text.
   *
   * @param words the words looked for, at most 1,000 characters
   * @return the query
   * @throws IllegalArgumentException if the text is longer
   */
  public CatalogQuery matching(String words) {
    return new CatalogQuery(words, chosen, effortAtMost);
  }

  /**
   * Returns this query with more values of a facet.
   *
   * @param facet which facet
   * @param values the values, one of which will do
   * @return the narrower query, or a wider one if the facet was mentioned before
   */
  public CatalogQuery with(Facet facet, String... values) {
    return with(Arrays.stream(values).map(v -> new FacetValue(facet, v)).toList());
  }

  /**
   * Returns this query with one more statement of a framework.
   *
   * @param framework the framework's exact name
   * @param code the framework's code of the statement
   * @return the query
   */
  public CatalogQuery withFrameworkCode(String framework, String code) {
    return with(List.of(FacetValue.frameworkCode(framework, code)));
  }

  private CatalogQuery with(List<FacetValue> values) {
    var all = new ArrayList<>(chosen);
    all.addAll(values);
    return new CatalogQuery(text, all, effortAtMost);
  }

  /**
   * Returns this query with a limit to the workload.
   *
   * @param limit the longest workload that will do
   * @return the query
   */
  public CatalogQuery takingAtMost(Duration limit) {
    return new CatalogQuery(text, chosen, Objects.requireNonNull(limit, "limit"));
  }

  /** Returns what is chosen; the text may be personal and is left out. */
  @Override
  public String toString() {
    return "CatalogQuery[" + chosen + ", effortAtMost=" + effortAtMost + "]";
  }
}
