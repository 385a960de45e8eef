package io.microcredential.rubric.agreement;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonForm;
import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that the chance-corrected coefficients of exchangeable raters need to know about any number
 * of ratings: whole numbers, as many as the categories ask for.
 *
 * <p>For every number <i>m</i> of ratings that a unit has, there are the units, the ratings of each
 * category among them and the pairs of ratings of each two categories. Counting is exact and a
 * figure divides only at its end, so a figure from merged parts is, bit for bit, the figure from
 * the {@link RatingTable} of all of them, in whatever order they were merged.
 *
 * <p>From counts come point estimates. What needs to look at every unit again does not: analytic
 * standard errors and the bootstrap over units. Nor do figures that tell raters apart, such as
 * Cohen's kappa: for two named raters there is the cross table.
 *
 * <p>Immutable, and safe for use by many threads.
 */
public final class AgreementCounts {

  /** The most categories: their pairs take 4 MB for each number of ratings in a unit. */
  public static final int MOST_CATEGORIES = 1024;

  /** The most ratings that one unit has. */
  static final int MOST_RATINGS = 1_000_000;

  private static final JsonForm<Document> JSON =
      JsonForm.document(Document.class, "agreement-counts/1");

  private final Scale scale;
  private final List<CountGroup> groups;

  /** Takes groups that nobody changes any more, those of fewer ratings first. */
  AgreementCounts(Scale scale, List<CountGroup> groups) {
    this.scale = scale;
    this.groups = groups;
  }

  /**
   * Counts the ratings of a table.
   *
   * @param table the ratings
   * @return their counts
   * @throws IllegalArgumentException if the scale has more than {@link #MOST_CATEGORIES}
   */
  public static AgreementCounts of(RatingTable table) {
    var accumulator = AgreementAccumulator.of(table.scale());
    accumulator.add(table);
    return accumulator.counts();
  }

  static Scale checked(Scale scale) {
    if (scale.size() > MOST_CATEGORIES) {
      throw new IllegalArgumentException(
          "counts have at most "
              + MOST_CATEGORIES
              + " categories, were "
              + scale.size()
              + "; estimate from the table instead");
    }
    return scale;
  }

  static void requireSame(Scale scale, Scale other) {
    if (!scale.equals(other)) {
      throw new IllegalArgumentException("only counts on the same scale add up");
    }
  }

  /** Refuses a bootstrap, where a figure is to come from counts. */
  static void requireNone(@Nullable Bootstrap bootstrap) {
    if (bootstrap != null) {
      throw new IllegalArgumentException(
          "a bootstrap draws ratings, and counts have none; estimate from the table");
    }
  }

  /**
   * Adds counts of other units.
   *
   * @param other counts on the same scale
   * @return the counts of both
   * @throws IllegalArgumentException if the scale is another
   * @throws ArithmeticException if a number grows beyond what a long holds
   */
  public AgreementCounts merge(AgreementCounts other) {
    var accumulator = AgreementAccumulator.of(scale);
    accumulator.merge(this);
    accumulator.merge(other);
    return accumulator.counts();
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
   * Returns the counts for each number of ratings that a unit has.
   *
   * @return those with fewer ratings first
   */
  public List<Group> groups() {
    return groups.stream().map(CountGroup::frozen).toList();
  }

  List<CountGroup> countGroups() {
    return groups;
  }

  /**
   * Returns how much was counted.
   *
   * @return units with at least one rating, and all ratings
   */
  public SampleSize size() {
    return size(groups, 1);
  }

  /** Returns the units with at least so many ratings, and their ratings. */
  static SampleSize size(Collection<CountGroup> groups, int least) {
    long units = 0;
    long ratings = 0;
    for (CountGroup group : groups) {
      if (group.ratings() >= least) {
        units += group.units();
        ratings += group.units() * group.ratings();
      }
    }
    return SampleSize.of(units, ratings);
  }

  /** Returns how many ratings each category has in units with at least so many ratings. */
  long[] totals(int least) {
    long[] totals = new long[scale.size()];
    for (CountGroup group : groups) {
      for (int category = 0; group.ratings() >= least && category < totals.length; category++) {
        totals[category] += group.total(category);
      }
    }
    return totals;
  }

  /**
   * Writes the counts as JSON, so that work can be split over machines.
   *
   * <p>Members: {@code format} ({@code agreement-counts/1}), {@code labels} and {@code values} of
   * the scale, {@code groups} with {@code ratings}, {@code units}, {@code totals} and {@code pairs}
   * as {@link Group} says. Numbers are whole and may pass 2<sup>53</sup>.
   *
   * @return a document that {@link #read} takes
   */
  public String toJson() {
    return JSON.write(
        new Document(
            scale.labels(),
            scale.labels().stream().map(l -> Double.toString(scale.value(scale.code(l)))).toList(),
            groups()));
  }

  /**
   * Reads counts.
   *
   * @param json a document as {@link #toJson} writes it
   * @return the counts, or all problems with their places
   */
  public static Outcome<AgreementCounts> read(String json) {
    return JSON.read(json).map(Document::counts);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AgreementCounts counts
        && scale.equals(counts.scale)
        && groups.equals(counts.groups);
  }

  @Override
  public int hashCode() {
    return groups.hashCode();
  }

  @Override
  public String toString() {
    return "AgreementCounts[" + size().units() + " units, " + size().ratings() + " ratings]";
  }

  /**
   * Counts of the units that have one number of ratings each.
   *
   * @param ratings how many ratings each of the units has, at least 1
   * @param units how many such units there are, at least 1
   * @param totals how many ratings each category has in them
   * @param pairs how many unordered pairs of ratings of the same unit fall on each two categories:
   *     of the first category with itself, with the second …, then of the second with itself, with
   *     the third … to the last with itself
   */
  public record Group(int ratings, long units, List<Long> totals, List<Long> pairs) {

    /** Checks that the numbers can be counts of such units. */
    public Group {
      totals = List.copyOf(totals);
      pairs = List.copyOf(pairs);
      if (ratings < 1 || ratings > MOST_RATINGS || units < 1) {
        throw new IllegalArgumentException(
            "a group has units, and these have from 1 to " + MOST_RATINGS + " ratings");
      }
      if (totals.size() > MOST_CATEGORIES || pairs.size() != CountGroup.triangle(totals.size())) {
        throw new IllegalArgumentException("there is one number for each two categories");
      }
      if (!add(ratings, units, totals, pairs)) {
        throw new IllegalArgumentException(
            "the pairs of each category must fit its ratings, and these the units");
      }
    }

    /** Every rating of a unit has a pair with each of the others. */
    private static boolean add(int ratings, long units, List<Long> totals, List<Long> pairs) {
      try {
        long[] ends = new long[totals.size()];
        long sum = 0;
        int place = 0;
        for (int lower = 0; lower < ends.length; lower++) {
          sum = Math.addExact(sum, totals.get(lower));
          for (int higher = lower; higher < ends.length; higher++) {
            long pair = pairs.get(place++);
            if (pair < 0) {
              return false;
            }
            ends[lower] = Math.addExact(ends[lower], pair);
            ends[higher] = Math.addExact(ends[higher], pair);
          }
        }
        for (int category = 0; category < ends.length; category++) {
          if (ends[category] != Math.multiplyExact(totals.get(category), ratings - 1L)
              || totals.get(category) < 0) {
            return false;
          }
        }
        return sum == Math.multiplyExact(units, (long) ratings);
      } catch (ArithmeticException e) {
        return false;
      }
    }
  }

  /**
   * The form in which counts travel.
   *
   * @param labels the labels of the categories, lowest first
   * @param values their values, growing, each as Java writes a double
   * @param groups the counts, those of fewer ratings first
   */
  public record Document(List<String> labels, List<String> values, List<Group> groups) {

    /** Checks that the parts fit. */
    public Document {
      labels = List.copyOf(labels);
      values = List.copyOf(values);
      groups = List.copyOf(groups);
      checked(scale(labels, values));
      for (int i = 0; i < groups.size(); i++) {
        if (groups.get(i).totals().size() != labels.size()) {
          throw new IllegalArgumentException("every group counts the same categories");
        }
        if (i > 0 && groups.get(i).ratings() <= groups.get(i - 1).ratings()) {
          throw new IllegalArgumentException("groups stand in the order of their ratings");
        }
      }
    }

    private static Scale scale(List<String> labels, List<String> values) {
      return Scale.of(labels, values.stream().mapToDouble(Double::parseDouble).toArray());
    }

    AgreementCounts counts() {
      List<CountGroup> counted = new ArrayList<>();
      groups.forEach(group -> counted.add(new CountGroup(Objects.requireNonNull(group))));
      return new AgreementCounts(scale(labels, values), List.copyOf(counted));
    }
  }
}
