package io.microcredential.rubric.report;

import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.RatingTable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How often each two raters rated the same thing, and how often they gave it the same level. */
final class PairCounts {

  private final List<String> raters;
  private final long[] ratings;
  private final long[][] together;
  private final long[][] alike;

  private PairCounts(List<String> raters) {
    this.raters = raters;
    this.ratings = new long[raters.size()];
    this.together = new long[raters.size()][raters.size()];
    this.alike = new long[raters.size()][raters.size()];
  }

  /** Counts over all criteria. */
  static PairCounts of(RatingData data) {
    var counts = new PairCounts(data.raters());
    data.criteria().forEach(criterion -> counts.add(data.table(criterion)));
    return counts;
  }

  private void add(RatingTable table) {
    for (int unit = 0; unit < table.unitCount(); unit++) {
      for (int i = table.start(unit); i < table.end(unit); i++) {
        ratings[table.raterAt(i)]++;
        for (int j = i + 1; j < table.end(unit); j++) {
          int first = table.raterAt(i);
          int second = table.raterAt(j);
          together[first][second]++;
          together[second][first]++;
          if (table.codeAt(i) == table.codeAt(j)) {
            alike[first][second]++;
            alike[second][first]++;
          }
        }
      }
    }
  }

  String rater(int place) {
    return raters.get(place);
  }

  long together(int first, int second) {
    return together[first][second];
  }

  long alike(int first, int second) {
    return alike[first][second];
  }

  double share(int first, int second) {
    return (double) alike[first][second] / together[first][second];
  }

  int raterCount() {
    return raters.size();
  }

  /** Returns the places of the raters with the most ratings, in the raters' order. */
  List<Integer> busiest(int most) {
    return IntStream.range(0, raters.size())
        .boxed()
        .sorted(Comparator.comparingLong((Integer place) -> ratings[place]).reversed())
        .limit(most)
        .sorted()
        .toList();
  }
}
