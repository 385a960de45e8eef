package io.microcredential.rubric.ratings;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Ratings of units by raters on several criteria, each criterion with its scale.
 *
 * <p>The one input of all figures: take the {@link RatingTable} of a criterion out of it.
 * Immutable, and safe for use by many threads.
 *
 * <pre>{@code
 * RatingData data =
 *     RatingData.builder()
 *         .criterion("clarity", Scale.range(1, 4))
 *         .rate("portfolio 1", "rater A", "clarity", "3")
 *         .rate("portfolio 1", "rater B", "clarity", "4")
 *         .build();
 * RatingTable clarity = data.table("clarity");
 * }</pre>
 */
public final class RatingData {

  private final List<String> units;
  private final List<String> raters;
  private final Map<String, RatingTable> tables;

  private RatingData(List<String> units, List<String> raters, Map<String, RatingTable> tables) {
    this.units = units;
    this.raters = raters;
    this.tables = tables;
  }

  /**
   * Starts to collect ratings.
   *
   * @return a builder without criteria
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the names of the units that somebody rated on some criterion.
   *
   * @return in the order in which they came in
   */
  public List<String> units() {
    return units;
  }

  /**
   * Returns the names of the raters.
   *
   * @return in the order in which they came in
   */
  public List<String> raters() {
    return raters;
  }

  /**
   * Returns the names of the criteria.
   *
   * @return in the order in which they were declared
   */
  public List<String> criteria() {
    return List.copyOf(tables.keySet());
  }

  /**
   * Returns the ratings on one criterion.
   *
   * @param criterion which criterion
   * @return a table of all units and all raters, with a hole where somebody did not rate
   * @throws IllegalArgumentException if there is no such criterion
   */
  public RatingTable table(String criterion) {
    RatingTable table = tables.get(criterion);
    if (table == null) {
      throw new IllegalArgumentException(
          "there is no such criterion; ask criteria() which there are");
    }
    return table;
  }

  /**
   * Returns how many ratings there are on all criteria.
   *
   * @return at least 0
   */
  public long ratingCount() {
    return tables.values().stream().mapToLong(RatingTable::ratingCount).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RatingData data
        && criteria().equals(data.criteria())
        && tables.equals(data.tables);
  }

  @Override
  public int hashCode() {
    return tables.hashCode();
  }

  /** Returns the size; names of raters and units may be personal. */
  @Override
  public String toString() {
    return "RatingData["
        + units.size()
        + " units, "
        + raters.size()
        + " raters, "
        + tables.size()
        + " criteria, "
        + ratingCount()
        + " ratings]";
  }

  /** Collects ratings in any order. Not for more than one thread. */
  public static final class Builder {

    private final Map<String, Scale> scales = new LinkedHashMap<>();
    private final Map<String, PackedRatings> ratings = new LinkedHashMap<>();
    private final Map<String, Integer> units = new LinkedHashMap<>();
    private final Map<String, Integer> raters = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Declares a criterion.
     *
     * @param criterion its name
     * @param scale its categories
     * @return this builder
     * @throws IllegalArgumentException if it was declared before
     */
    public Builder criterion(String criterion, Scale scale) {
      if (scales.putIfAbsent(criterion, Objects.requireNonNull(scale, "scale")) != null) {
        throw new IllegalArgumentException("a criterion is declared once");
      }
      ratings.put(criterion, new PackedRatings());
      return this;
    }

    /**
     * Adds a rating.
     *
     * @param unit what was rated
     * @param rater who rated it
     * @param criterion on which criterion, declared before
     * @param label the label of the category
     * @return this builder
     * @throws IllegalArgumentException if the criterion is not declared or its scale does not have
     *     the category
     */
    public Builder rate(String unit, String rater, String criterion, String label) {
      Scale scale = scales.get(criterion);
      PackedRatings sink = ratings.get(criterion);
      if (scale == null || sink == null) {
        throw new IllegalArgumentException("declare the criterion with its scale first");
      }
      int code = scale.code(label);
      if (code < 0) {
        throw new IllegalArgumentException("the scale of the criterion has no such category");
      }
      sink.add(place(units, unit), place(raters, rater), code);
      return this;
    }

    private static int place(Map<String, Integer> places, String name) {
      Integer known = places.get(name);
      if (known == null) {
        known = places.size();
        places.put(name, known);
      }
      return known;
    }

    /**
     * Returns what was collected.
     *
     * @return the ratings
     * @throws IllegalArgumentException if a rater rated a unit twice on one criterion
     */
    public RatingData build() {
      List<String> unitNames = List.copyOf(units.keySet());
      List<String> raterNames = List.copyOf(raters.keySet());
      var tables = new LinkedHashMap<String, RatingTable>();
      scales.forEach(
          (criterion, scale) ->
              tables.put(
                  criterion,
                  table(
                      scale,
                      unitNames,
                      raterNames,
                      Objects.requireNonNull(ratings.get(criterion)))));
      return new RatingData(unitNames, raterNames, tables);
    }

    private static RatingTable table(
        Scale scale, List<String> units, List<String> raters, PackedRatings ratings) {
      long[] keys = ratings.sorted();
      int[] starts = new int[units.size() + 1];
      int[] raterOf = new int[keys.length];
      short[] codes = new short[keys.length];
      for (int i = 0; i < keys.length; i++) {
        if (i > 0 && PackedRatings.isSamePair(keys[i], keys[i - 1])) {
          throw new IllegalArgumentException("a rater rates a unit once on each criterion");
        }
        starts[PackedRatings.unit(keys[i]) + 1]++;
        raterOf[i] = PackedRatings.rater(keys[i]);
        codes[i] = PackedRatings.code(keys[i]);
      }
      Arrays.parallelPrefix(starts, Integer::sum);
      return new RatingTable(scale, new Design(units, raters, starts, raterOf), codes);
    }
  }
}
