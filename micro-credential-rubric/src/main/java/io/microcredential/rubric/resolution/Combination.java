package io.microcredential.rubric.resolution;

import io.microcredential.core.Fraction;
import io.microcredential.core.Rounding;
import io.microcredential.core.assessment.ExpertCount;
import io.microcredential.core.assessment.MiddleLevel;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.ResolutionPolicy.MeanStanding;
import io.microcredential.core.assessment.ResolutionPolicy.Median;
import io.microcredential.core.assessment.ResolutionPolicy.TrimmedMean;
import io.microcredential.core.assessment.ResolutionPolicy.WeightedMean;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One standing made of several. Standings count from 0 for the lowest level.
 *
 * @param standing the standing
 * @param mean the exact mean before rounding, as people count, from 1; null of a median
 * @param counted those who count, in an order that does not depend on who came first
 */
record Combination(int standing, @Nullable Fraction mean, List<GivenLevel> counted) {

  private static final Comparator<GivenLevel> LOWEST_FIRST =
      Comparator.comparingInt(GivenLevel::standing)
          .thenComparing(GivenLevel::worth)
          .thenComparing(given -> given.by().value());

  /**
   * Combines levels under a median or a mean.
   *
   * @param given at least one level; more than are dropped
   */
  static Combination of(ResolutionPolicy policy, List<GivenLevel> given) {
    List<GivenLevel> sorted = given.stream().sorted(LOWEST_FIRST).toList();
    if (policy instanceof Median median) {
      return new Combination(middle(sorted, median.middle()), null, sorted);
    }
    if (policy instanceof MeanStanding mean) {
      return mean(sorted, any -> Fraction.ONE, mean.rounding());
    }
    if (policy instanceof TrimmedMean trimmed) {
      return mean(
          sorted.subList(trimmed.dropped(), sorted.size() - trimmed.dropped()),
          any -> Fraction.ONE,
          trimmed.rounding());
    }
    if (policy instanceof WeightedMean weighted) {
      return mean(sorted, g -> weighted.weight(g.kind()), weighted.rounding());
    }
    throw new IllegalArgumentException("only a median and a mean combine standings");
  }

  private static int middle(List<GivenLevel> sorted, MiddleLevel middle) {
    int low = sorted.get((sorted.size() - 1) / 2).standing();
    int high = sorted.get(sorted.size() / 2).standing();
    return switch (middle) {
      case LOW -> low;
      case HIGH -> high;
      case HALFWAY_DOWN -> (low + high) / 2;
      case HALFWAY_UP -> (low + high + 1) / 2;
    };
  }

  /** Takes the mean as people count, from 1: rounding to even would not be the same from 0. */
  private static Combination mean(
      List<GivenLevel> counted, Function<GivenLevel, Fraction> weights, RoundingMode rounding) {
    Fraction sum = Fraction.ZERO;
    Fraction weight = Fraction.ZERO;
    for (GivenLevel given : counted) {
      Fraction own = weights.apply(given);
      sum = sum.plus(own.times(Fraction.of(given.standing() + 1L)));
      weight = weight.plus(own);
    }
    Fraction mean = sum.dividedBy(weight);
    int standing = mean.rounded(new Rounding(0, rounding)).intValueExact() - 1;
    return new Combination(standing, mean, counted);
  }

  /** Returns those of a panel who are combined with an expert, and the expert. */
  static List<GivenLevel> withExpert(ExpertCount count, List<GivenLevel> panel, GivenLevel expert) {
    int nearest =
        panel.stream()
            .mapToInt(given -> Math.abs(given.standing() - expert.standing()))
            .min()
            .orElseThrow();
    var together =
        new ArrayList<>(
            panel.stream()
                .filter(
                    given ->
                        count == ExpertCount.WITH_ALL
                            || Math.abs(given.standing() - expert.standing()) == nearest)
                .toList());
    together.add(expert);
    return together;
  }
}
