package io.microcredential.rubric.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Alpha as its definition reads, pair by pair: slow, and written without the library. */
final class AlphaByDefinition {

  /** The squared difference of two values, given all pairable values. */
  interface Delta {
    double squared(double first, double second, double[] all);
  }

  static final Delta NOMINAL = (first, second, all) -> first == second ? 0 : 1;
  static final Delta INTERVAL = (first, second, all) -> (first - second) * (first - second);
  static final Delta RATIO =
      (first, second, all) ->
          first == second ? 0 : Math.pow((first - second) / (first + second), 2);

  private AlphaByDefinition() {}

  static double ordinal(double first, double second, double[] all) {
    double lower = Math.min(first, second);
    double higher = Math.max(first, second);
    long between = Arrays.stream(all).filter(v -> v >= lower && v <= higher).count();
    long ends = Arrays.stream(all).filter(v -> v == lower).count();
    ends += Arrays.stream(all).filter(v -> v == higher).count();
    return lower == higher ? 0 : Math.pow(between - ends / 2.0, 2);
  }

  static Delta of(Metric.Level level) {
    return switch (level) {
      case NOMINAL -> NOMINAL;
      case ORDINAL -> AlphaByDefinition::ordinal;
      case INTERVAL -> INTERVAL;
      case RATIO -> RATIO;
    };
  }

  /** Returns alpha, or NaN where it is undefined; a unit is an array without holes. */
  static double alpha(List<double[]> units, Delta delta) {
    List<double[]> pairable = new ArrayList<>(units);
    pairable.removeIf(unit -> unit.length < 2);
    double[] all = pairable.stream().flatMapToDouble(Arrays::stream).toArray();
    double observed = 0;
    for (double[] unit : pairable) {
      observed += sum(unit, all, delta) / (unit.length - 1);
    }
    double expected = sum(all, all, delta) / (all.length - 1);
    return 1 - observed / expected;
  }

  private static double sum(double[] values, double[] all, Delta delta) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values.length; j++) {
        sum += i == j ? 0 : delta.squared(values[i], values[j], all);
      }
    }
    return sum;
  }
}
