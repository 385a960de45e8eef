package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The scores of the units that both of two raters scored. */
final class PairedScores {

  /** A correlation nearer to 1 than this is 1: products and roots leave about as much dust. */
  private static final double ROUNDING = 1e-14;

  private final double[] first;
  private final double[] second;

  private PairedScores(double[] first, double[] second) {
    this.first = first;
    this.second = second;
  }

  static PairedScores of(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException("each unit has a score on both sides");
    }
    for (int i = 0; i < first.length; i++) {
      if (!Double.isFinite(first[i]) || !Double.isFinite(second[i])) {
        throw new IllegalArgumentException(
            "leave out units with a missing score, or pass a ScoreTable");
      }
    }
    return new PairedScores(first.clone(), second.clone());
  }

  static PairedScores of(ScoreTable table, int first, int second) {
    int[] both =
        IntStream.range(0, table.unitCount())
            .filter(unit -> table.isPresent(unit, first) && table.isPresent(unit, second))
            .toArray();
    return new PairedScores(
        Arrays.stream(both).mapToDouble(unit -> table.value(unit, first)).toArray(),
        Arrays.stream(both).mapToDouble(unit -> table.value(unit, second)).toArray());
  }

  PairedScores drawn(int[] places) {
    return new PairedScores(
        Arrays.stream(places).mapToDouble(place -> first[place]).toArray(),
        Arrays.stream(places).mapToDouble(place -> second[place]).toArray());
  }

  int size() {
    return first.length;
  }

  SampleSize sample() {
    return SampleSize.of(size(), 2L * size());
  }

  boolean hasConstantSide() {
    return isConstant(first) || isConstant(second);
  }

  private static boolean isConstant(double[] values) {
    return Arrays.stream(values).allMatch(value -> value == values[0]);
  }

  /** Returns the correlation, from -1 to 1; both sides vary. */
  double correlation(CorrelationKind kind) {
    double value =
        switch (kind) {
          case PEARSON -> productMoment(first, second);
          case SPEARMAN -> productMoment(Ranks.of(first).values(), Ranks.of(second).values());
          case KENDALL_TAU_B -> kendall().value();
        };
    return 1 - Math.abs(value) < ROUNDING ? Math.signum(value) : value;
  }

  KendallTau kendall() {
    return KendallTau.of(first, second);
  }

  private static double productMoment(double[] x, double[] y) {
    double meanX = Quantiles.mean(x);
    double meanY = Quantiles.mean(y);
    double products = 0;
    double squaresX = 0;
    double squaresY = 0;
    for (int i = 0; i < x.length; i++) {
      products += (x[i] - meanX) * (y[i] - meanY);
      squaresX += (x[i] - meanX) * (x[i] - meanX);
      squaresY += (y[i] - meanY) * (y[i] - meanY);
    }
    return products / (Math.sqrt(squaresX) * Math.sqrt(squaresY));
  }
}
