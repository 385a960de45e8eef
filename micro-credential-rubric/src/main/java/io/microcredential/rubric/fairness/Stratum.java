package io.microcredential.rubric.fairness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * How many of each group reached each level, among people of like ability.
 *
 * <p>People are matched, so that groups are compared among equals: usually by their total score,
 * with the item under study left in it. Immutable.
 */
public final class Stratum {

  private final long[][] counts;

  private Stratum(long[][] counts) {
    this.counts = counts;
  }

  /**
   * Returns a stratum.
   *
   * @param counts one row for each group, the reference group first; one column for each level,
   *     rising; not negative
   * @return the stratum
   * @throws IllegalArgumentException if there are fewer than two groups or levels, rows differ in
   *     length, or a count is negative
   */
  public static Stratum of(long[][] counts) {
    if (counts.length < 2 || counts[0].length < 2) {
      throw new IllegalArgumentException("a stratum has at least two groups and two levels");
    }
    for (long[] row : counts) {
      if (row.length != counts[0].length || Arrays.stream(row).anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException("each group has one count, at least 0, for each level");
      }
    }
    return new Stratum(Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new));
  }

  /**
   * Returns a stratum of two groups and two outcomes.
   *
   * @param referenceFailed how many of the reference group failed
   * @param referencePassed how many of it passed
   * @param focalFailed how many of the focal group failed
   * @param focalPassed how many of it passed
   * @return the stratum
   * @throws IllegalArgumentException if a count is negative
   */
  public static Stratum of(
      long referenceFailed, long referencePassed, long focalFailed, long focalPassed) {
    return of(new long[][] {{referenceFailed, referencePassed}, {focalFailed, focalPassed}});
  }

  /**
   * Counts people into strata, one for each value of the matching score.
   *
   * @param groups how many groups there are, at least 2
   * @param levels how many levels there are, at least 2
   * @param matching the matching score of each person
   * @param group the group of each person, from 0 for the reference group
   * @param level the level of each person, from 0
   * @return the strata in rising order of the matching score
   * @throws IllegalArgumentException if the columns differ in length, or a group or level is beyond
   *     its number
   */
  public static List<Stratum> split(
      int groups, int levels, int[] matching, int[] group, int[] level) {
    if (matching.length != group.length || group.length != level.length) {
      throw new IllegalArgumentException("every person has a matching score, a group and a level");
    }
    TreeMap<Integer, long[][]> strata = new TreeMap<>();
    for (int person = 0; person < matching.length; person++) {
      if (!(0 <= group[person]
          && group[person] < groups
          && 0 <= level[person]
          && level[person] < levels)) {
        throw new IllegalArgumentException("groups and levels are counted from 0");
      }
      strata
          .computeIfAbsent(matching[person], score -> new long[groups][levels])[group[person]][
          level[person]]++;
    }
    List<Stratum> list = new ArrayList<>();
    strata.values().forEach(counts -> list.add(of(counts)));
    return List.copyOf(list);
  }

  /**
   * Returns a count.
   *
   * @param group from 0 for the reference group
   * @param level from 0
   * @return how many of the group reached the level
   */
  public long count(int group, int level) {
    return counts[group][level];
  }

  /**
   * Returns how many groups there are.
   *
   * @return at least 2
   */
  public int groupCount() {
    return counts.length;
  }

  /**
   * Returns how many levels there are.
   *
   * @return at least 2
   */
  public int levelCount() {
    return counts[0].length;
  }

  /**
   * Returns how many people the stratum has.
   *
   * @return at least 0
   */
  public long size() {
    return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
  }

  long ofGroup(int group) {
    return Arrays.stream(counts[group]).sum();
  }

  long ofLevel(int level) {
    return Arrays.stream(counts).mapToLong(row -> row[level]).sum();
  }

  static long people(List<Stratum> strata) {
    return strata.stream().mapToLong(Stratum::size).sum();
  }

  static void requireShape(List<Stratum> strata, int groups, int levels) {
    if (strata.stream().anyMatch(s -> s.groupCount() != groups || s.levelCount() != levels)) {
      throw new IllegalArgumentException(
          "every stratum has " + groups + " groups and " + levels + " levels");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Stratum stratum && Arrays.deepEquals(counts, stratum.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(counts);
  }

  /** Returns the size only: the cells may be small. */
  @Override
  public String toString() {
    return "Stratum[" + groupCount() + " groups, " + levelCount() + " levels]";
  }
}
