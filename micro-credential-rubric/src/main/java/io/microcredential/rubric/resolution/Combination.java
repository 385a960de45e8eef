package io.microcredential.rubric.resolution;

import io.microcredential.core.Fraction;
import io.microcredential.core.Rounding;
import io.microcredential.core.assessment.ExpertCount;
import io.microcredential.core.assessment.MiddleLevel;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.ResolutionPolicy.MeanStanding;
import io.microcredential.core.assessment.ResolutionPolicy.Median;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Makes one standing of several. Standings count from 0 for the lowest level. */
final class Combination {

  private Combination() {}

  /**
   * Returns the standing that several make under a median or a mean.
   *
   * @param standings lowest first, at least one
   */
  static int of(ResolutionPolicy policy, List<Integer> standings) {
    if (policy instanceof Median median) {
      return median(standings, median.middle());
    }
    if (policy instanceof MeanStanding mean) {
      return mean(standings, mean.rounding());
    }
    throw new IllegalArgumentException("only a median and a mean combine standings");
  }

  private static int median(List<Integer> standings, MiddleLevel middle) {
    int size = standings.size();
    return standings.get(middle == MiddleLevel.LOW ? (size - 1) / 2 : size / 2);
  }

  private static int mean(List<Integer> standings, RoundingMode rounding) {
    return exactMean(standings).rounded(new Rounding(0, rounding)).intValueExact() - 1;
  }

  /** Returns the mean as people count, from 1: rounding to even would not be the same from 0. */
  static Fraction exactMean(List<Integer> standings) {
    int sum = standings.stream().mapToInt(standing -> standing + 1).sum();
    return Fraction.of(sum, standings.size());
  }

  /** Returns which standings of a panel are combined with the expert's. */
  static List<Integer> beside(ExpertCount count, List<Integer> panel, int expert) {
    if (count == ExpertCount.WITH_ALL) {
      return panel;
    }
    int nearest =
        panel.stream().mapToInt(standing -> Math.abs(standing - expert)).min().orElseThrow();
    return panel.stream().filter(standing -> Math.abs(standing - expert) == nearest).toList();
  }

  /** Returns the standings with the expert's among them, lowest first. */
  static List<Integer> with(int expert, List<Integer> beside) {
    var all = new ArrayList<>(beside);
    all.add(expert);
    return all.stream().sorted().toList();
  }
}
