package io.microcredential.rubric.ratings;

import io.microcredential.rubric.estimate.SampleSize;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What raters said about units, with holes where somebody said nothing.
 *
 * <p>Only what is there is stored, unit by unit: the entries of a unit have places from {@link
 * #start} to {@link #end}, exclusive. Immutable, and safe for use by many threads.
 */
public abstract sealed class UnitTable permits RatingTable, ScoreTable {

  private final List<String> units;
  private final List<String> raters;
  private final int[] starts;
  private final int[] raterOf;

  UnitTable(Design design) {
    this.units = design.units;
    this.raters = design.raters;
    this.starts = design.starts;
    this.raterOf = design.raterOf;
  }

  final Design design() {
    return new Design(units, raters, starts, raterOf);
  }

  static List<String> numbered(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
  }

  /**
   * Returns the names of the units.
   *
   * @return in their order
   */
  public final List<String> units() {
    return units;
  }

  /**
   * Returns the names of the raters.
   *
   * @return in their order
   */
  public final List<String> raters() {
    return raters;
  }

  /**
   * Returns how many units there are, those about which nobody said anything among them.
   *
   * @return at least 0
   */
  public final int unitCount() {
    return units.size();
  }

  /**
   * Returns how many raters there are.
   *
   * @return at least 0
   */
  public final int raterCount() {
    return raters.size();
  }

  /**
   * Returns where the entries of a unit begin among all entries.
   *
   * @param unit the place of the unit, from 0
   * @return the place of its first entry; those of the unit end where the next unit's begin
   */
  public final int start(int unit) {
    return starts[unit];
  }

  /**
   * Returns where the entries of a unit end among all entries.
   *
   * @param unit the place of the unit, from 0
   * @return the place after its last entry
   */
  public final int end(int unit) {
    return starts[unit + 1];
  }

  /**
   * Returns whose entry it is; inside a unit, raters come in their order.
   *
   * @param entry the place of the entry
   * @return the place of the rater, from 0
   */
  public final int raterAt(int entry) {
    return raterOf[entry];
  }

  /** Returns the place of the entry of a rater about a unit, or less than 0. */
  final int find(int unit, int rater) {
    return Arrays.binarySearch(raterOf, starts[unit], starts[unit + 1], rater);
  }

  /**
   * Returns the size of the table.
   *
   * @return all units and all entries
   */
  public final SampleSize size() {
    return SampleSize.of(unitCount(), raterOf.length);
  }

  final boolean hasSameDesign(UnitTable other) {
    return units.equals(other.units)
        && raters.equals(other.raters)
        && Arrays.equals(starts, other.starts)
        && Arrays.equals(raterOf, other.raterOf);
  }

  final int hashOfDesign() {
    return Arrays.hashCode(raterOf);
  }

  /** Returns the size; names of raters and units may be personal. */
  @Override
  public String toString() {
    return getClass().getSimpleName()
        + "["
        + unitCount()
        + " units, "
        + raterCount()
        + " raters, "
        + raterOf.length
        + " entries]";
  }
}
