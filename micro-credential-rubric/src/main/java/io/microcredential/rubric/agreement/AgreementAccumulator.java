package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts ratings as they come, unit by unit, in memory for categories only.
 *
 * <p>A billion ratings need no more room than ten: for every number of ratings that a unit can have
 * there are the units, the ratings of each category and the pairs of categories, all as whole
 * numbers. Not for more than one thread: give each thread its own and {@linkplain
 * AgreementCounts#merge merge} what they counted; the order does not matter.
 *
 * <pre>{@code
 * AgreementAccumulator counting = AgreementAccumulator.of(Scale.range(1, 4));
 * counting.add(2, 2, 3);
 * counting.add(0, RatingTable.MISSING, 0);
 * Coefficient alpha = KrippendorffAlpha.withDefaults().estimate(counting.counts());
 * }</pre>
 */
public final class AgreementAccumulator {

  private static final int MOST_KEYS = 1 << 16;

  private final Scale scale;
  private final Map<Integer, CountGroup> groups = new TreeMap<>();
  private CountGroup latest;
  private int[] given = new int[8];

  private AgreementAccumulator(Scale scale) {
    this.scale = AgreementCounts.checked(scale);
    this.latest = new CountGroup(0, 0);
  }

  /**
   * Starts to count.
   *
   * @param scale the categories, at most {@link AgreementCounts#MOST_CATEGORIES}
   * @return an accumulator that has counted nothing yet
   * @throws IllegalArgumentException if there are more categories
   */
  public static AgreementAccumulator of(Scale scale) {
    return new AgreementAccumulator(scale);
  }

  /**
   * Counts the ratings of one unit.
   *
   * @param codes the places of the categories in the scale, from 0, in any order; {@link
   *     RatingTable#MISSING} where a rater did not rate
   * @throws IllegalArgumentException if the scale has no such category, or there are more than
   *     1,000,000 ratings; then nothing was counted
   */
  public void add(int... codes) {
    if (given.length < codes.length) {
      given = new int[codes.length];
    }
    int ratings = 0;
    for (int code : codes) {
      if (code != RatingTable.MISSING) {
        given[ratings++] = checked(code);
      }
    }
    if (ratings > 0) {
      group(limited(ratings)).add(given);
    }
  }

  /**
   * Counts the ratings of one unit, given as the number of raters who chose each category.
   *
   * @param counts one number for each category, none below 0
   * @throws IllegalArgumentException if there are more or fewer, one is below 0, or they add up to
   *     more than 1,000,000; then nothing was counted
   */
  public void addCounts(int... counts) {
    if (counts.length != scale.size() || Arrays.stream(counts).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException(
          "there is one number of ratings for each of the "
              + scale.size()
              + " categories, none below 0");
    }
    long ratings = Arrays.stream(counts).asLongStream().sum();
    if (ratings > 0) {
      group(limited(ratings)).add(counts, 1);
    }
  }

  /**
   * Counts all units of a table.
   *
   * @param table ratings on the same scale
   * @throws IllegalArgumentException if the scale is another
   */
  public void add(RatingTable table) {
    AgreementCounts.requireSame(scale, table.scale());
    int most = 0;
    for (int unit = 0; unit < table.unitCount(); unit++) {
      most = Math.max(most, table.end(unit) - table.start(unit));
    }
    double keys = Math.pow(most + 1.0, scale.size());
    if (keys <= Math.min(MOST_KEYS, table.ratingCount())) {
      addByPattern(table, most + 1, (int) keys);
    } else {
      addOneByOne(table);
    }
  }

  private void addOneByOne(RatingTable table) {
    for (int unit = 0; unit < table.unitCount(); unit++) {
      int[] codes = new int[table.end(unit) - table.start(unit)];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = table.codeAt(table.start(unit) + i);
      }
      add(codes);
    }
  }

  /**
   * Counts how often each pattern occurs, and each pattern's pairs only once.
   *
   * <p>The key of a pattern has one digit for each category, the number of its ratings.
   */
  private void addByPattern(RatingTable table, int base, int keys) {
    int[] digits = new int[scale.size()];
    digits[0] = 1;
    for (int category = 1; category < digits.length; category++) {
      digits[category] = digits[category - 1] * base;
    }
    int[] frequencies = new int[keys];
    int end = 0;
    for (int unit = 0; unit < table.unitCount(); unit++) {
      int rating = end;
      end = table.end(unit);
      int key = 0;
      for (; rating < end; rating++) {
        key += digits[table.codeAt(rating)];
      }
      frequencies[key]++;
    }
    int[] counts = new int[scale.size()];
    for (int key = 1; key < keys; key++) {
      if (frequencies[key] > 0) {
        int rest = key;
        int ratings = 0;
        for (int category = 0; category < counts.length; category++) {
          counts[category] = rest % base;
          ratings += counts[category];
          rest /= base;
        }
        group(ratings).add(counts, frequencies[key]);
      }
    }
  }

  /**
   * Adds what was counted elsewhere.
   *
   * @param counts counts on the same scale
   * @throws IllegalArgumentException if the scale is another
   * @throws ArithmeticException if a number grows beyond what a long holds
   */
  public void merge(AgreementCounts counts) {
    AgreementCounts.requireSame(scale, counts.scale());
    counts.countGroups().forEach(other -> group(other.ratings()).add(other));
  }

  /**
   * Returns what was counted so far.
   *
   * @return a snapshot, which does not change when more is counted
   */
  public AgreementCounts counts() {
    List<CountGroup> snapshot = new ArrayList<>();
    groups.values().forEach(group -> snapshot.add(group.copy()));
    return new AgreementCounts(scale, List.copyOf(snapshot));
  }

  /**
   * Returns how much was counted so far.
   *
   * @return units with at least one rating, and all ratings
   */
  public SampleSize size() {
    return AgreementCounts.size(groups.values(), 1);
  }

  private CountGroup group(int ratings) {
    if (latest.ratings() != ratings) {
      latest = groups.computeIfAbsent(ratings, r -> new CountGroup(r, scale.size()));
    }
    return latest;
  }

  private static int limited(long ratings) {
    if (ratings > AgreementCounts.MOST_RATINGS) {
      throw new IllegalArgumentException(
          "a unit has at most " + AgreementCounts.MOST_RATINGS + " ratings, had " + ratings);
    }
    return (int) ratings;
  }

  private int checked(int code) {
    if (code < 0 || code >= scale.size()) {
      throw new IllegalArgumentException(
          "a code is the place of a category, from 0 to " + (scale.size() - 1) + ", was " + code);
    }
    return code;
  }
}
