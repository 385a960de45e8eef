package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.util.Arrays;
import java.util.Objects;

/**
 * How often two raters put a unit into which categories: the first rater's in rows, the second's in
 * columns.
 *
 * <p>Everything that figures for two raters need. Counting a million pairs is one pass; after it,
 * every figure costs only as many steps as there are pairs of categories. Tables of parts of the
 * data add up to the table of the whole.
 *
 * <pre>{@code
 * CrossTable table = CrossTable.of(scale, firstRater, secondRater);
 * Coefficient kappa = CohenKappa.withDefaults().with(Weights.quadratic()).estimate(table);
 * }</pre>
 *
 * <p>Immutable. Needs memory for the square of the number of categories.
 */
public final class CrossTable {

  private final Scale scale;
  private final int size;
  private final long[] counts;
  private final long total;

  private CrossTable(Scale scale, long[] counts) {
    this.scale = scale;
    this.size = scale.size();
    this.counts = counts;
    long sum = 0;
    for (long count : counts) {
      sum = Math.addExact(sum, count);
    }
    this.total = sum;
  }

  /**
   * Returns a table without pairs, to merge others into.
   *
   * @param scale the categories
   * @return an empty table
   */
  public static CrossTable empty(Scale scale) {
    return new CrossTable(scale, new long[scale.size() * scale.size()]);
  }

  /**
   * Returns a table of counts.
   *
   * @param scale the categories
   * @param counts a row for each category of the first rater, in it a column for each of the
   *     second; at least 0
   * @return the table
   * @throws IllegalArgumentException if the counts do not fit the scale or one is less than 0
   */
  public static CrossTable of(Scale scale, long[][] counts) {
    int size = scale.size();
    long[] flat = new long[size * size];
    if (counts.length != size) {
      throw new IllegalArgumentException("a cross table has a row for each category");
    }
    for (int k = 0; k < size; k++) {
      if (counts[k].length != size || Arrays.stream(counts[k]).anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException(
            "a row has a count for each category of the second rater, none below 0");
      }
      System.arraycopy(counts[k], 0, flat, k * size, size);
    }
    return new CrossTable(scale, flat);
  }

  /**
   * Counts the ratings of two raters; what only one of them rated is left out.
   *
   * @param ratings a table of exactly two raters
   * @return how often which categories met
   * @throws IllegalArgumentException if there are not two raters
   * @see RatingTable#withRaters
   */
  public static CrossTable of(RatingTable ratings) {
    if (ratings.raterCount() != 2) {
      throw new IllegalArgumentException(
          "a cross table is of two raters, were "
              + ratings.raterCount()
              + "; choose two with withRaters, or take a figure for many raters");
    }
    int size = ratings.scale().size();
    long[] counts = new long[size * size];
    for (int unit = 0; unit < ratings.unitCount(); unit++) {
      int start = ratings.start(unit);
      if (ratings.end(unit) == start + 2) {
        counts[ratings.codeAt(start) * size + ratings.codeAt(start + 1)]++;
      }
    }
    return new CrossTable(ratings.scale(), counts);
  }

  /**
   * Counts pairs of codes; a pair with a missing code is left out.
   *
   * @param scale the categories
   * @param first the codes of the first rater, unit by unit, or {@link RatingTable#MISSING}
   * @param second the codes of the second rater, of the same units
   * @return how often which categories met
   * @throws IllegalArgumentException if there are not as many of both, or the scale has no such
   *     category
   */
  public static CrossTable of(Scale scale, int[] first, int[] second) {
    requireAsMany(first.length, second.length);
    int size = scale.size();
    long[] counts = new long[size * size];
    for (int i = 0; i < first.length; i++) {
      int k = first[i];
      int l = second[i];
      if (k >= 0 && l >= 0 && k < size && l < size) {
        counts[k * size + l]++;
      } else {
        requireCodes(k, l, size);
      }
    }
    return new CrossTable(scale, counts);
  }

  /**
   * Counts pairs of codes; a pair with a missing code is left out.
   *
   * @param scale the categories, at most 128
   * @param first the codes of the first rater, unit by unit, or {@link RatingTable#MISSING}
   * @param second the codes of the second rater, of the same units
   * @return how often which categories met
   * @throws IllegalArgumentException if there are not as many of both, or the scale has no such
   *     category
   */
  public static CrossTable of(Scale scale, byte[] first, byte[] second) {
    requireAsMany(first.length, second.length);
    int size = scale.size();
    long[] counts = new long[size * size];
    for (int i = 0; i < first.length; i++) {
      int k = first[i];
      int l = second[i];
      if (k >= 0 && l >= 0 && k < size && l < size) {
        counts[k * size + l]++;
      } else {
        requireCodes(k, l, size);
      }
    }
    return new CrossTable(scale, counts);
  }

  private static void requireAsMany(int first, int second) {
    if (first != second) {
      throw new IllegalArgumentException(
          "both raters have a code for each unit, were " + first + " and " + second);
    }
  }

  private static void requireCodes(int first, int second, int size) {
    int least = Math.min(first, second);
    int most = Math.max(first, second);
    if (least < RatingTable.MISSING || most >= size) {
      throw new IllegalArgumentException(
          "a code is the place of a category, from 0 to " + (size - 1) + ", or -1 if missing");
    }
  }

  /**
   * Returns the table of all pairs of two tables.
   *
   * @param other a table of the same scale
   * @return the sum, the same in any order
   * @throws IllegalArgumentException if the scales differ
   * @throws ArithmeticException if there are more pairs than a long can count
   */
  public CrossTable merge(CrossTable other) {
    if (!scale.equals(other.scale)) {
      throw new IllegalArgumentException("tables of the same scale add up, these differ");
    }
    long[] sum = counts.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] = Math.addExact(sum[i], other.counts[i]);
    }
    return new CrossTable(scale, sum);
  }

  /**
   * Returns the table with more pairs of the same kind.
   *
   * @param first the code of the first rater
   * @param second the code of the second rater
   * @param times how often, at least 0
   * @return the table with them
   * @throws IllegalArgumentException if the scale has no such category or the number is negative
   * @throws ArithmeticException if there are more pairs than a long can count
   */
  public CrossTable plus(int first, int second, long times) {
    if (first < 0 || second < 0 || first >= size || second >= size || times < 0) {
      throw new IllegalArgumentException(
          "codes are from 0 to " + (size - 1) + ", and the number of times is at least 0");
    }
    long[] sum = counts.clone();
    sum[first * size + second] = Math.addExact(sum[first * size + second], times);
    return new CrossTable(scale, sum);
  }

  /**
   * Returns the table with the raters exchanged.
   *
   * @return the second rater's categories in rows
   */
  public CrossTable transposed() {
    long[] turned = new long[counts.length];
    for (int k = 0; k < size; k++) {
      for (int l = 0; l < size; l++) {
        turned[l * size + k] = counts[k * size + l];
      }
    }
    return new CrossTable(scale, turned);
  }

  /**
   * Returns the categories.
   *
   * @return the scale
   */
  public Scale scale() {
    return scale;
  }

  /**
   * Returns how often two categories met.
   *
   * @param first the code of the first rater
   * @param second the code of the second rater
   * @return at least 0
   * @throws IndexOutOfBoundsException if the scale has no such category
   */
  public long count(int first, int second) {
    return counts[Objects.checkIndex(first, size) * size + Objects.checkIndex(second, size)];
  }

  /**
   * Returns how many units both raters rated.
   *
   * @return at least 0
   */
  public long total() {
    return total;
  }

  /**
   * Returns how often the first rater used each category.
   *
   * @return one number for each category
   */
  public long[] firstTotals() {
    long[] totals = new long[size];
    for (int i = 0; i < counts.length; i++) {
      totals[i / size] += counts[i];
    }
    return totals;
  }

  /**
   * Returns how often the second rater used each category.
   *
   * @return one number for each category
   */
  public long[] secondTotals() {
    long[] totals = new long[size];
    for (int i = 0; i < counts.length; i++) {
      totals[i % size] += counts[i];
    }
    return totals;
  }

  /**
   * Returns the size of the table.
   *
   * @return the units that both rated, and twice as many ratings
   */
  public SampleSize sampleSize() {
    return SampleSize.of(total, Math.multiplyExact(2, total));
  }

  /** Returns the counts row by row; the table's own, not to be changed. */
  long[] cells() {
    return counts;
  }

  /** Returns a table of the same scale with other counts, which become the table's own. */
  CrossTable withCells(long[] cells) {
    return new CrossTable(scale, cells);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CrossTable table
        && scale.equals(table.scale)
        && Arrays.equals(counts, table.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return "CrossTable[" + total + " units, " + scale + "]";
  }
}
