package io.microcredential.rubric.fairness;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Compares the award rates of groups, and hides what would tell about single persons.
 *
 * <p>The rate <i>p</i> = awarded / people has Wilson's interval, (<i>p</i> + <i>z</i>²/2<i>n</i> ±
 * <i>z</i>√(<i>p</i>(1 − <i>p</i>)/<i>n</i> + <i>z</i>²/4<i>n</i>²)) / (1 + <i>z</i>²/<i>n</i>),
 * which stays within 0 and 1, and its standard error √(<i>p</i>(1 − <i>p</i>)/<i>n</i>).
 *
 * <p>A group is <i>small</i>, and hidden, if it has people but fewer than the smallest size (10),
 * or if fewer than the smallest count (1) were awarded or were not awarded: where all or none were
 * awarded, everybody's outcome is known. Hidden groups together can be had by subtracting the shown
 * ones from the total; so the smallest of the groups still shown are hidden too until what is
 * hidden has at least two groups with people and is not small itself. If that cannot be had, the
 * total is hidden. Groups without people tell about nobody and are shown.
 *
 * <p>This protects one breakdown with its total. Two breakdowns of the same people (by school and
 * by gender), or the same one before and after one person came, may still be subtracted from each
 * other.
 *
 * <p>Sources: E. B. Wilson, 1927, doi:10.1080/01621459.1927.10502953; L. Willenborg, T. de Waal,
 * <i>Elements of Statistical Disclosure Control</i>, 2001, doi:10.1007/978-1-4613-0121-9.
 *
 * <pre>{@code
 * AwardReport report = AwardRates.withDefaults().withSmallestGroup(20).estimate(counts);
 * }</pre>
 */
public final class AwardRates {

  private final long smallestGroup;
  private final long smallestCount;
  private final double level;

  private AwardRates(long smallestGroup, long smallestCount, double level) {
    this.smallestGroup = smallestGroup;
    this.smallestCount = smallestCount;
    this.level = ConfidenceInterval.requireLevel(level);
  }

  /**
   * Returns the report for groups of at least 10, outcomes of at least 1, level 0.95.
   *
   * @return the report's settings
   */
  public static AwardRates withDefaults() {
    return new AwardRates(10, 1, 0.95);
  }

  /**
   * Returns settings with another smallest size of a group.
   *
   * @param people how many people a group has at least to be shown; 0 hides no group for its size
   * @return the settings, changed
   */
  public AwardRates withSmallestGroup(long people) {
    return new AwardRates(requireNotNegative(people), smallestCount, level);
  }

  /**
   * Returns settings with another smallest count.
   *
   * @param people how many people are awarded at least, and how many are not, in a group that is
   *     shown; 0 shows groups in which all or none are awarded
   * @return the settings, changed
   */
  public AwardRates withSmallestCount(long people) {
    return new AwardRates(smallestGroup, requireNotNegative(people), level);
  }

  /**
   * Returns settings with another confidence level.
   *
   * @param other more than 0 and less than 1
   * @return the settings, changed
   */
  public AwardRates atLevel(double other) {
    return new AwardRates(smallestGroup, smallestCount, other);
  }

  private static long requireNotNegative(long people) {
    if (people < 0) {
      throw new IllegalArgumentException("a smallest number is at least 0, was " + people);
    }
    return people;
  }

  /**
   * Estimates the rates.
   *
   * @param counts one of each group; a person belongs to one group
   * @return what may be shown
   * @throws IllegalArgumentException if a group comes twice
   */
  public AwardReport estimate(List<AwardCount> counts) {
    if (counts.stream().map(AwardCount::group).distinct().count() < counts.size()) {
      throw new IllegalArgumentException("no two groups have the same name; add them up first");
    }
    Set<Integer> hidden = new HashSet<>();
    IntStream.range(0, counts.size())
        .filter(group -> isSmall(counts.get(group)))
        .forEach(hidden::add);
    Set<Integer> small = Set.copyOf(hidden);
    // What the total less the shown groups gives away; a small group alone is small, so never one.
    while (!small.isEmpty() && isSmall(sum(counts, hidden))) {
      Optional<Integer> next = smallestShown(counts, hidden);
      if (next.isEmpty()) {
        break;
      }
      hidden.add(next.get());
    }
    boolean hideTotal = !small.isEmpty() && isSmall(sum(counts, hidden));
    List<GroupRate> groups =
        IntStream.range(0, counts.size())
            .mapToObj(
                group -> rate(counts.get(group), hidden.contains(group), small.contains(group)))
            .toList();
    AwardCount total = sum(counts, Set.of());
    return new AwardReport(groups, rate(total, hideTotal, isSmall(total)));
  }

  private GroupRate rate(AwardCount count, boolean hide, boolean small) {
    if (hide) {
      return new GroupRate.Hidden(
          count.group(), small ? GroupRate.Why.SMALL : GroupRate.Why.TO_PROTECT_ANOTHER);
    }
    return new GroupRate.Shown(
        count.group(), count.awarded(), count.people(), wilson(count.awarded(), count.people()));
  }

  private boolean isSmall(AwardCount count) {
    return count.people() > 0
        && (count.people() < smallestGroup
            || count.awarded() < smallestCount
            || count.people() - count.awarded() < smallestCount);
  }

  /** Adds some groups, or all if none are named. */
  private static AwardCount sum(List<AwardCount> counts, Set<Integer> some) {
    long awarded = 0;
    long people = 0;
    for (int group = 0; group < counts.size(); group++) {
      if (some.isEmpty() || some.contains(group)) {
        awarded = Math.addExact(awarded, counts.get(group).awarded());
        people = Math.addExact(people, counts.get(group).people());
      }
    }
    return new AwardCount("all", awarded, people);
  }

  private static Optional<Integer> smallestShown(List<AwardCount> counts, Set<Integer> hidden) {
    return IntStream.range(0, counts.size())
        .filter(group -> counts.get(group).people() > 0 && !hidden.contains(group))
        .boxed()
        .min(
            Comparator.<Integer>comparingLong(group -> counts.get(group).people())
                .thenComparing(group -> counts.get(group).group()));
  }

  private Coefficient wilson(long awarded, long people) {
    SampleSize sample = SampleSize.of(people, people);
    if (people == 0) {
      return Undefined.because(UndefinedReason.NO_RATINGS, sample);
    }
    double share = (double) awarded / people;
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    double square = z * z / people;
    double middle = (share + square / 2) / (1 + square);
    double half =
        z * Math.sqrt(share * (1 - share) / people + square / (4 * people)) / (1 + square);
    // At a share of 0 or 1 the limit is the share itself, which rounding would miss.
    ConfidenceInterval interval =
        new ConfidenceInterval(
                Math.min(share, middle - half),
                Math.max(share, middle + half),
                level,
                IntervalMethod.WILSON)
            .within(0, 1);
    return new Estimate(share, Math.sqrt(share * (1 - share) / people), interval, sample);
  }
}
