package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Figures that are one expression of the mean squares of complete units. */
final class VarianceRatio {

  private VarianceRatio() {}

  /**
   * Estimates such a figure.
   *
   * @param flaw what forbids the figure although there are ratings enough, or null
   * @param figure the figure where nothing forbids it
   */
  static Coefficient estimate(
      ScoreTable table,
      @Nullable Bootstrap bootstrap,
      double level,
      Function<MeanSquares, @Nullable Undefined> flaw,
      ToDoubleFunction<MeanSquares> figure) {
    int[] units = completeUnits(table);
    var used = SampleSize.of(units.length, (long) units.length * table.raterCount());
    Undefined lack = Lack.of(table, used, 2);
    if (lack != null) {
      return lack;
    }
    MeanSquares squares = MeanSquares.of(table, units);
    Undefined flawed = flaw.apply(squares);
    if (flawed != null) {
      return flawed;
    }
    return UnitBootstrap.refine(
        Estimate.of(figure.applyAsDouble(squares), used),
        bootstrap,
        units.length,
        level,
        drawn -> {
          int[] chosen = IntStream.of(drawn).map(place -> units[place]).toArray();
          MeanSquares replicate = MeanSquares.of(table, chosen);
          return flaw.apply(replicate) == null ? figure.applyAsDouble(replicate) : Double.NaN;
        });
  }

  static int[] completeUnits(ScoreTable table) {
    return IntStream.range(0, table.unitCount())
        .filter(unit -> table.end(unit) - table.start(unit) == table.raterCount())
        .toArray();
  }
}
