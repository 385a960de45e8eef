package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Replicates;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts shares of decisions into figures with their intervals.
 *
 * @param level the confidence level
 * @param bootstrap how to resample examinees, or null for no intervals
 */
record DecisionFigures(double level, @Nullable Bootstrap bootstrap) {

  private static final int FIGURES = 6;

  /** Below this, what chance leaves is too near the last digits of an integral to divide by. */
  private static final double NOBODY = 1e-8;

  DecisionFigures {
    ConfidenceInterval.requireLevel(level);
  }

  static DecisionFigures withDefaults() {
    return new DecisionFigures(0.95, null);
  }

  /** What resampling finds, or nothing where nobody asked. */
  private Replicates @Nullable [] replicates(
      int size, Function<int[], Optional<DecisionMatrix>> again) {
    return bootstrap == null
        ? null
        : Drawing.of(
            bootstrap,
            size,
            FIGURES,
            drawn -> again.apply(drawn).map(DecisionFigures::values).orElse(nothing()));
  }

  private static double[] nothing() {
    return IntStream.range(0, FIGURES).mapToDouble(figure -> Double.NaN).toArray();
  }

  private static double[] values(DecisionMatrix matrix) {
    double chance = matrix.chance();
    return new double[] {
      matrix.accuracy(),
      matrix.falseAward(),
      matrix.falseDenial(),
      matrix.agreement(),
      chance,
      1 - chance > NOBODY ? (matrix.agreement() - chance) / (1 - chance) : Double.NaN
    };
  }

  DecisionQuality of(
      DecisionMatrix matrix,
      @Nullable StrongTrueScore model,
      SampleSize sample,
      int size,
      Function<int[], Optional<DecisionMatrix>> again) {
    Replicates[] replicates = replicates(size, again);
    double[] values = values(matrix);
    Coefficient[] figures = new Coefficient[FIGURES];
    for (int i = 0; i < FIGURES; i++) {
      if (Double.isNaN(values[i])) {
        figures[i] = new Undefined(UndefinedReason.NO_VARIATION, matrix.agreement(), sample);
      } else if (replicates == null) {
        figures[i] = Estimate.of(values[i], sample);
      } else {
        figures[i] =
            Measured.resampled(
                    values[i], replicates[i], level, sample, ErrorSource.BOOTSTRAP_EXAMINEES)
                .figure();
      }
    }
    return new DecisionQuality(
        figures[0],
        figures[1],
        figures[2],
        new DecisionConsistency(figures[3], figures[4], figures[5]),
        matrix,
        model);
  }

  static DecisionQuality undefined(UndefinedReason reason, SampleSize sample) {
    Undefined none = Undefined.because(reason, sample);
    return new DecisionQuality(
        none, none, none, new DecisionConsistency(none, none, none), null, null);
  }
}
