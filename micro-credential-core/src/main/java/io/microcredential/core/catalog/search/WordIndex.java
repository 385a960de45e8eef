package io.microcredential.core.catalog.search;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.internal.FoldedText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of all entries, and how much they weigh where they stand. */
final class WordIndex {

  /** The weight of a word in the title. */
  static final byte TITLE = 8;

  /** The weight of a word in the competency or a tag. */
  static final byte SUBJECT = 4;

  /** The weight of a word anywhere else. */
  static final byte ELSEWHERE = 1;

  private final String[] terms;
  private final int[][] places;
  private final byte[][] weights;
  private final int size;

  private WordIndex(Map<String, Occurrences> words, int size) {
    this.terms = words.keySet().stream().sorted().toArray(String[]::new);
    this.places = new int[terms.length][];
    this.weights = new byte[terms.length][];
    this.size = size;
    for (int i = 0; i < terms.length; i++) {
      Occurrences found = words.getOrDefault(terms[i], new Occurrences());
      places[i] = Arrays.copyOf(found.places, found.length);
      weights[i] = Arrays.copyOf(found.weights, found.length);
    }
  }

  static WordIndex of(List<CatalogEntry> entries) {
    var words = new HashMap<String, Occurrences>();
    for (int place = 0; place < entries.size(); place++) {
      new Reader(words, place).read(entries.get(place).definition());
    }
    return new WordIndex(words, entries.size());
  }

  /**
   * Narrows some entries to those in which every word begins a word, and scores them.
   *
   * @return the score of each place; only those of the entries that are left mean something
   */
  short[] match(List<String> words, Bits found) {
    var scores = new short[size];
    words.stream().distinct().forEach(word -> match(word, found, scores));
    return scores;
  }

  private void match(String word, Bits found, short[] scores) {
    var best = new byte[size];
    Bits matching = Bits.none(size);
    int from = Arrays.binarySearch(terms, word);
    for (int t = from < 0 ? -from - 1 : from; t < terms.length; t++) {
      if (!terms[t].startsWith(word)) {
        break;
      }
      int factor = terms[t].length() == word.length() ? 2 : 1;
      for (int i = 0; i < places[t].length; i++) {
        int place = places[t][i];
        best[place] = (byte) Math.max(best[place], factor * weights[t][i]);
        matching.set(place);
      }
    }
    found.and(matching);
    for (int place = found.next(0); place >= 0; place = found.next(place + 1)) {
      scores[place] += best[place];
    }
  }

  private static final class Occurrences {

    private int[] places = new int[4];
    private byte[] weights = new byte[4];
    private int length;

    void add(int place, byte weight) {
      if (length > 0 && places[length - 1] == place) {
        weights[length - 1] = (byte) Math.max(weights[length - 1], weight);
        return;
      }
      if (length == places.length) {
        places = Arrays.copyOf(places, length * 2);
        weights = Arrays.copyOf(weights, length * 2);
      }
      places[length] = place;
      weights[length++] = weight;
    }
  }

  /** Reads the texts of one entry, in every language. */
  private record Reader(Map<String, Occurrences> words, int place) {

    void read(MicroCredential definition) {
      MicroCredentialDraft content = definition.content();
      add(definition.title(), TITLE);
      add(definition.competency().statement(), SUBJECT);
      content.tags().forEach(tag -> add(tag, SUBJECT));
      add(definition.description(), ELSEWHERE);
      add(definition.issuer().name(), ELSEWHERE);
      add(definition.creator().name(), ELSEWHERE);
      if (content.onBehalfOf() != null) {
        add(content.onBehalfOf().name(), ELSEWHERE);
      }
      if (content.qualification() != null) {
        content.qualification().outcomes().forEach(outcome -> add(outcome.statement(), ELSEWHERE));
      }
      if (content.keyMethod() != null) {
        add(content.keyMethod().name(), ELSEWHERE);
      }
      if (content.audience() != null) {
        add(content.audience().description(), ELSEWHERE);
        content.audience().roles().forEach(text -> add(text, ELSEWHERE));
        content.audience().gradeBands().forEach(text -> add(text, ELSEWHERE));
        content.audience().contentAreas().forEach(text -> add(text, ELSEWHERE));
      }
      content
          .alignments()
          .forEach(
              alignment -> {
                add(alignment.framework(), ELSEWHERE);
                add(alignment.code(), ELSEWHERE);
                add(alignment.name(), ELSEWHERE);
              });
    }

    private void add(LanguageMap texts, byte weight) {
      texts.texts().values().forEach(text -> add(text, weight));
    }

    private void add(String text, byte weight) {
      for (String word : FoldedText.words(text)) {
        words.computeIfAbsent(word, w -> new Occurrences()).add(place, weight);
      }
    }
  }
}
