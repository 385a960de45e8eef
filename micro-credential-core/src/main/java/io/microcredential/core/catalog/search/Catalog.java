package io.microcredential.core.catalog.search;

import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.Workload;
import io.microcredential.core.internal.FoldedText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds micro-credentials among those that are published.
 *
 * <p>An immutable index in memory, safe for use by several threads. It lists one version of each
 * micro-credential: the latest of those it was given.
 *
 * <h2>Order of results</h2>
 *
 * For each word that is looked for, an entry gets the weight of the best place in which one of its
 * words begins like that: 8 in the title, 4 in the competency or a tag, 1 in the description, key
 * method, audience, alignments or the names of issuer and creator; twice as much where the whole
 * word is the same. The sum over the words is its score. Entries come by falling score, then by
 * title in its original language without case and accents, then by id. A score depends on the entry
 * and the query alone, never on what else is in the catalogue, so that adding entries leaves the
 * order of the others as it was. Without a text everything has the same score.
 *
 * <h2>Why not a search library</h2>
 *
 * Ranking by rarity of words, as search libraries do it, would let every addition change the order
 * of pages that are already read. What is left, lists of places and sets of bits, needs a few
 * hundred lines; a library such as Lucene would bring megabytes, files and its own life cycle into
 * a module that does no input or output. Language analysis (stems, synonyms) is not done here.
 */
public final class Catalog {

  private static final int LARGEST_PAGE = 1_000;
  private static final Comparator<Listed> ORDER =
      Comparator.comparing(Listed::title).thenComparing(listed -> listed.entry().id().value());

  private final List<CatalogEntry> entries;
  private final String[] titles;
  private final Map<MicroCredentialId, CatalogEntry> byId = new HashMap<>();
  private final Map<Facet, FacetIndex> facets = new EnumMap<>(Facet.class);
  private final NavigableMap<Duration, Places> efforts = new TreeMap<>();
  private final WordIndex words;

  private record Listed(String title, CatalogEntry entry) {}

  private Catalog(Collection<CatalogEntry> unordered) {
    List<Listed> listed = unordered.stream().map(Catalog::listed).sorted(ORDER).toList();
    this.entries = listed.stream().map(Listed::entry).toList();
    this.titles = listed.stream().map(Listed::title).toArray(String[]::new);
    entries.forEach(entry -> byId.put(entry.id(), entry));
    for (Facet facet : Facet.values()) {
      facets.put(facet, FacetIndex.of(facet, entries));
    }
    indexEfforts();
    this.words = WordIndex.of(entries);
  }

  private static Listed listed(CatalogEntry entry) {
    return new Listed(FoldedText.fold(entry.definition().title().original()), entry);
  }

  private void indexEfforts() {
    var builders = new HashMap<Duration, Places.Builder>();
    for (int place = 0; place < entries.size(); place++) {
      Workload workload = entries.get(place).definition().content().workload();
      if (workload != null) {
        builders.computeIfAbsent(workload.most(), d -> new Places.Builder()).add(place);
      }
    }
    builders.forEach((effort, builder) -> efforts.put(effort, builder.build(entries.size())));
  }

  /**
   * Returns a catalogue of published definitions.
   *
   * @param definitions the definitions, in any order; of several versions the latest is listed
   * @return the catalogue
   * @throws IllegalArgumentException if two definitions share id and version and differ in content
   */
  public static Catalog of(Collection<MicroCredential> definitions) {
    return ofEntries(definitions.stream().map(CatalogEntry::of).toList());
  }

  static Catalog ofEntries(Collection<CatalogEntry> entries) {
    var latest = new HashMap<MicroCredentialId, CatalogEntry>();
    entries.forEach(entry -> latest.merge(entry.id(), entry, Catalog::later));
    return new Catalog(latest.values());
  }

  private static CatalogEntry later(CatalogEntry a, CatalogEntry b) {
    int order = a.definition().version().compareTo(b.definition().version());
    if (order != 0) {
      return order > 0 ? a : b;
    }
    if (!a.definition().ref().equals(b.definition().ref())) {
      throw new IllegalArgumentException(
          "one version has one content; publish the other as a new version: " + a.id());
    }
    return b.definition().publishedAt().isBefore(a.definition().publishedAt()) ? b : a;
  }

  /**
   * Returns a catalogue with more definitions, or with later versions of some.
   *
   * @param more the definitions
   * @return the larger catalogue, indexed anew; this one stays as it is
   * @throws IllegalArgumentException if two definitions share id and version and differ in content
   */
  public Catalog with(Collection<MicroCredential> more) {
    var all = new ArrayList<>(entries);
    more.forEach(definition -> all.add(CatalogEntry.of(definition)));
    return ofEntries(all);
  }

  /**
   * Returns everything that is listed.
   *
   * @return the entries by title, then id
   */
  public List<CatalogEntry> entries() {
    return entries;
  }

  /**
   * Looks one micro-credential up.
   *
   * @param id which micro-credential
   * @return its entry, or nothing if it is not listed
   */
  public Optional<CatalogEntry> entry(MicroCredentialId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Returns the first results of a search.
   *
   * @param query what is looked for
   * @param size how many results at most, from 1 to 1,000
   * @return the first page
   * @throws IllegalArgumentException if the size is out of range
   */
  public CatalogPage search(CatalogQuery query, int size) {
    return page(query, size, null);
  }

  /**
   * Returns the results of a search behind a position.
   *
   * <p>The position may come from an earlier or later state of the catalogue. Going on from page to
   * page gives every entry that stays in it exactly once.
   *
   * @param position where the page before ended
   * @param query what is looked for, the same as before
   * @param size how many results at most, from 1 to 1,000
   * @return the next page
   * @throws IllegalArgumentException if the size is out of range
   */
  public CatalogPage searchAfter(CatalogPosition position, CatalogQuery query, int size) {
    return page(query, size, position);
  }

  /**
   * Counts the values of every facet among the results of a search.
   *
   * <p>What is chosen of a facet does not narrow the counts of that facet itself: they say how many
   * results each of its values would give beside the rest of the query.
   *
   * @param query what is looked for
   * @return for each facet the values that occur, the most frequent first, then by value
   */
  public Map<Facet, List<FacetCount>> counts(CatalogQuery query) {
    Bits base = withinEffort(query);
    words.match(FoldedText.words(query.text()), base);
    Map<Facet, Bits> chosen = chosen(query);
    Bits all = base.copy();
    chosen.values().forEach(all::and);
    var counts = new EnumMap<Facet, List<FacetCount>>(Facet.class);
    facets.forEach(
        (facet, index) -> {
          Bits among = all;
          if (chosen.containsKey(facet)) {
            among = base.copy();
            for (Map.Entry<Facet, Bits> other : chosen.entrySet()) {
              if (other.getKey() != facet) {
                among.and(other.getValue());
              }
            }
          }
          counts.put(facet, index.counts(among));
        });
    return counts;
  }

  private CatalogPage page(CatalogQuery query, int size, @Nullable CatalogPosition after) {
    if (size < 1 || size > LARGEST_PAGE) {
      throw new IllegalArgumentException("a page has from 1 to 1,000 results, was " + size);
    }
    Bits found = withinEffort(query);
    chosen(query).values().forEach(found::and);
    short[] scores = words.match(FoldedText.words(query.text()), found);
    long from = after == null ? Long.MIN_VALUE : key(after.score(), firstPlaceBehind(after));
    long[] keys = smallest(found, scores, from, size + 1);
    int length = Math.min(size, keys.length);
    var page = new ArrayList<CatalogEntry>(length);
    for (int i = 0; i < length; i++) {
      page.add(entries.get((int) keys[i]));
    }
    CatalogPosition next = keys.length > size ? position((int) keys[size - 1], scores) : null;
    return new CatalogPage(page, found.count(), next);
  }

  private CatalogPosition position(int place, short[] scores) {
    return new CatalogPosition(scores[place], titles[place], entries.get(place).id());
  }

  /** Returns a number that grows along the order of results; its lower half is the place. */
  private static long key(int score, int place) {
    return -(long) score << 32 | place;
  }

  /** Returns the smallest keys of the found places at or above a bound, in order. */
  private static long[] smallest(Bits found, short[] scores, long from, int count) {
    var largestFirst = new PriorityQueue<Long>(Comparator.reverseOrder());
    for (int place = found.next(0); place >= 0; place = found.next(place + 1)) {
      long key = key(scores[place], place);
      if (key >= from && (largestFirst.size() < count || key < largestFirst.element())) {
        largestFirst.add(key);
        if (largestFirst.size() > count) {
          largestFirst.remove();
        }
      }
    }
    return largestFirst.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private int firstPlaceBehind(CatalogPosition position) {
    int place = Arrays.binarySearch(titles, position.title());
    if (place < 0) {
      return -place - 1;
    }
    while (place > 0 && titles[place - 1].equals(position.title())) {
      place--;
    }
    while (place < titles.length
        && titles[place].equals(position.title())
        && entries.get(place).id().value().compareTo(position.id().value()) <= 0) {
      place++;
    }
    return place;
  }

  private Bits withinEffort(CatalogQuery query) {
    if (query.effortAtMost() == null) {
      return Bits.all(entries.size());
    }
    Bits found = Bits.none(entries.size());
    efforts.headMap(query.effortAtMost(), true).values().forEach(p -> p.addTo(found));
    return found;
  }

  private Map<Facet, Bits> chosen(CatalogQuery query) {
    var wanted = new EnumMap<Facet, List<String>>(Facet.class);
    for (FacetValue value : query.chosen()) {
      wanted.computeIfAbsent(value.facet(), f -> new ArrayList<>()).add(value.value());
    }
    var found = new EnumMap<Facet, Bits>(Facet.class);
    facets.forEach(
        (facet, index) -> {
          List<String> values = wanted.get(facet);
          if (values != null) {
            found.put(facet, index.anyOf(values));
          }
        });
    return found;
  }
}
