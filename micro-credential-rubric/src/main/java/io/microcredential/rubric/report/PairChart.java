package io.microcredential.rubric.report;

import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.report.MatrixChart.Cell;
import io.microcredential.rubric.report.MatrixChart.Legend;
import io.microcredential.rubric.report.MatrixChart.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Who agrees with whom, and for two raters, about what. */
final class PairChart {

  static final int MOST_RATERS = 14;
  private static final int MOST_CATEGORIES = 16;

  private PairChart() {}

  private record Pair(int first, int second) {}

  /** Draws how often each two raters gave the same level. */
  static Chart raters(ReportWords words, PairCounts counts) {
    List<Integer> shown = counts.busiest(MOST_RATERS);
    List<String> names = shown.stream().map(counts::rater).toList();
    var rows = new ArrayList<List<Cell>>();
    for (int row : shown) {
      rows.add(shown.stream().map(column -> cell(words, counts, row, column)).toList());
    }
    return MatrixChart.draw(
        words,
        words.text("pairs.title"),
        told(words, counts, shown),
        new Matrix(
            names,
            names,
            "",
            "",
            rows,
            new Legend(words.text("pairs.legend"), words.percent(0), words.percent(1))));
  }

  private static Cell cell(ReportWords words, PairCounts counts, int row, int column) {
    if (row == column) {
      return Cell.EMPTY;
    }
    return counts.together(row, column) == 0
        ? new Cell(-1, "–")
        : new Cell(counts.share(row, column), words.percent(counts.share(row, column)));
  }

  private static String told(ReportWords words, PairCounts counts, List<Integer> shown) {
    List<Pair> pairs =
        shown.stream()
            .flatMap(
                first ->
                    shown.stream()
                        .filter(second -> second > first && counts.together(first, second) > 0)
                        .map(second -> new Pair(first, second)))
            .sorted(Comparator.comparingDouble(pair -> counts.share(pair.first(), pair.second())))
            .toList();
    if (pairs.isEmpty()) {
      return words.text("pairs.told.nothing");
    }
    String told =
        pairs.size() == 1
            ? words.text("pairs.told.one", said(words, counts, pairs.get(0)))
            : words.text(
                "pairs.told",
                said(words, counts, pairs.get(pairs.size() - 1)),
                said(words, counts, pairs.get(0)));
    int left = counts.raterCount() - shown.size();
    return left == 0
        ? told
        : told + " " + words.text("pairs.told.left", words.count(shown.size()), words.count(left));
  }

  private static String said(ReportWords words, PairCounts counts, Pair pair) {
    return words.text(
        "pairs.pair",
        counts.rater(pair.first()),
        counts.rater(pair.second()),
        words.percent(counts.share(pair.first(), pair.second())),
        words.count(counts.together(pair.first(), pair.second())));
  }

  /**
   * Draws which level the second rater gave where the first gave another.
   *
   * @param kind which words say it: {@code cross} for two raters, {@code truth} for a rater and the
   *     true levels
   */
  static Chart categories(ReportWords words, RatingTable two, String kind) {
    if (two.raterCount() != 2) {
      throw new IllegalArgumentException(
          "a table of two raters is needed; take two with withRaters, had " + two.raterCount());
    }
    long[][] counts = new long[two.scale().size()][two.scale().size()];
    for (int unit = 0; unit < two.unitCount(); unit++) {
      if (two.end(unit) - two.start(unit) == 2) {
        counts[two.codeAt(two.start(unit))][two.codeAt(two.start(unit) + 1)]++;
      }
    }
    int[] shown = shown(counts);
    long most = Math.max(1, Arrays.stream(counts).flatMapToLong(Arrays::stream).max().orElse(1));
    var rows = new ArrayList<List<Cell>>();
    for (int row : shown) {
      rows.add(
          Arrays.stream(shown)
              .mapToObj(
                  column ->
                      new Cell(
                          (double) counts[row][column] / most, words.count(counts[row][column])))
              .toList());
    }
    List<String> names = Arrays.stream(shown).mapToObj(two.scale().labels()::get).toList();
    return MatrixChart.draw(
        words,
        words.text(kind + ".title"),
        told(words, two, counts, kind),
        new Matrix(
            names,
            names,
            two.raters().get(1),
            two.raters().get(0),
            rows,
            new Legend(words.text(kind + ".legend"), words.count(0), words.count(most))));
  }

  /** All categories, or the most used of them where they are too many for a page. */
  private static int[] shown(long[][] counts) {
    return IntStream.range(0, counts.length)
        .boxed()
        .sorted(Comparator.comparingLong((Integer code) -> used(counts, code)).reversed())
        .limit(MOST_CATEGORIES)
        .sorted()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static long used(long[][] counts, int code) {
    return Arrays.stream(counts[code]).sum()
        + Arrays.stream(counts).mapToLong(row -> row[code]).sum();
  }

  private static String told(ReportWords words, RatingTable two, long[][] counts, String kind) {
    long all = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    if (all == 0) {
      return words.text("pairs.told.nothing");
    }
    long same = IntStream.range(0, counts.length).mapToLong(code -> counts[code][code]).sum();
    String told =
        words.text(
            kind + ".told",
            two.raters().get(0),
            two.raters().get(1),
            words.count(all),
            words.percent((double) same / all));
    if (same == all) {
      return told;
    }
    int row = 0;
    int column = 1;
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts.length; j++) {
        if (i != j && counts[i][j] > counts[row][column]) {
          row = i;
          column = j;
        }
      }
    }
    return told
        + " "
        + words.text(
            kind + ".told.apart",
            two.scale().labels().get(row),
            two.scale().labels().get(column),
            words.count(counts[row][column]));
  }
}
