package io.microcredential.core.catalog.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of one facet, and the entries that have them. */
final class FacetIndex {

  private final Facet facet;
  private final int size;
  private final Map<String, Value> values;

  private record Value(String written, Places places) {}

  private FacetIndex(Facet facet, int size, Map<String, Value> values) {
    this.facet = facet;
    this.size = size;
    this.values = values;
  }

  static FacetIndex of(Facet facet, List<CatalogEntry> entries) {
    Map<String, Places.Builder> places = new HashMap<>();
    Map<String, String> written = new HashMap<>();
    Map<String, String> keys = new HashMap<>();
    for (int place = 0; place < entries.size(); place++) {
      for (String value : facet.values(entries.get(place))) {
        String key = keys.computeIfAbsent(value, facet::key);
        places.computeIfAbsent(key, k -> new Places.Builder()).add(place);
        written.merge(key, value, (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    Map<String, Value> values = new HashMap<>();
    places.forEach(
        (key, builder) ->
            values.put(
                key, new Value(written.getOrDefault(key, key), builder.build(entries.size()))));
    return new FacetIndex(facet, entries.size(), values);
  }

  /** Returns the entries that have at least one of the values. */
  Bits anyOf(Collection<String> wanted) {
    Bits found = Bits.none(size);
    for (String value : wanted) {
      Value known = values.get(facet.key(value));
      if (known != null) {
        known.places().addTo(found);
      }
    }
    return found;
  }

  /** Counts the values among some entries, the most frequent first. */
  List<FacetCount> counts(Bits among) {
    var counts = new ArrayList<FacetCount>();
    for (Value value : values.values()) {
      int count = value.places().countIn(among);
      if (count > 0) {
        counts.add(new FacetCount(new FacetValue(facet, value.written()), count));
      }
    }
    counts.sort(
        Comparator.comparingInt(FacetCount::count)
            .reversed()
            .thenComparing(count -> count.value().value()));
    return List.copyOf(counts);
  }
}
