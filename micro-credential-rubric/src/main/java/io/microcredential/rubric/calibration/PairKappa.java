package io.microcredential.rubric.calibration;

import io.microcredential.rubric.agreement.CohenKappa;
import io.microcredential.rubric.agreement.CrossTable;
import io.microcredential.rubric.agreement.Weights;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Cohen's kappa of one rater with the others.
 *
 * <p>All pairs of ratings go into one cross table. Those of one unit belong together, so kappa's
 * own standard error would be too small; the jackknife leaves out whole units. Units that add the
 * same pairs give the same figure when left out, which is therefore computed once.
 */
final class PairKappa {

  private final List<RatingTable> tables;
  private final long[][] counts;
  private final Map<List<Integer>, Integer> unitsByPairs = new HashMap<>();
  private final int size;
  private int units;
  private long pairs;

  PairKappa(Panel panel, int rater, int[] raterUnits) {
    tables = panel.tables();
    size = isOneScale() ? tables.get(0).scale().size() : 0;
    counts = new long[size][size];
    if (size > 0) {
      for (int unit : raterUnits) {
        add(panel, rater, unit);
      }
    }
  }

  private boolean isOneScale() {
    return tables.stream().map(RatingTable::scale).distinct().count() == 1;
  }

  private void add(Panel panel, int rater, int unit) {
    List<Integer> cells = new ArrayList<>();
    for (RatingTable table : tables) {
      int own = table.code(unit, rater);
      for (int i = table.start(unit); own >= 0 && i < table.end(unit); i++) {
        if (panel.isOther(rater, table.raterAt(i))) {
          cells.add(own * size + table.codeAt(i));
        }
      }
    }
    if (!cells.isEmpty()) {
      Collections.sort(cells);
      cells.forEach(cell -> counts[cell / size][cell % size]++);
      unitsByPairs.merge(List.copyOf(cells), 1, Integer::sum);
      units++;
      pairs += cells.size();
    }
  }

  Coefficient estimate(Weights weights, double level) {
    SampleSize sample = SampleSize.of(units, 2 * pairs);
    if (size == 0) {
      return Undefined.because(UndefinedReason.DIFFERENT_SCALES, sample);
    }
    if (units == 0) {
      return Undefined.because(UndefinedReason.NO_PAIRS, sample);
    }
    CohenKappa kappa = CohenKappa.withDefaults().with(weights);
    Coefficient whole = kappa.estimate(CrossTable.of(tables.get(0).scale(), counts));
    if (whole instanceof Undefined undefined) {
      return new Undefined(undefined.reason(), undefined.observed(), sample);
    }
    double value = whole.orElseThrow();
    OptionalDouble error = units < 3 ? OptionalDouble.empty() : error(kappa);
    if (error.isEmpty()) {
      return Estimate.of(value, sample);
    }
    double half =
        error.getAsDouble()
            * TDistribution.of(units - 1.0).inverseSurvivalProbability((1 - level) / 2);
    return new Estimate(
        value,
        error.getAsDouble(),
        new ConfidenceInterval(value - half, value + half, level, IntervalMethod.JACKKNIFE)
            .within(-Double.MAX_VALUE, Math.max(1, value)),
        sample);
  }

  /** Returns the standard error, or nothing where the figure hangs on a single unit. */
  private OptionalDouble error(CohenKappa kappa) {
    Map<Double, Integer> figures = new HashMap<>();
    for (Map.Entry<List<Integer>, Integer> entry : unitsByPairs.entrySet()) {
      entry.getKey().forEach(cell -> counts[cell / size][cell % size]--);
      Coefficient without = kappa.estimate(CrossTable.of(tables.get(0).scale(), counts));
      entry.getKey().forEach(cell -> counts[cell / size][cell % size]++);
      if (without.estimated().isEmpty()) {
        return OptionalDouble.empty();
      }
      figures.merge(without.orElseThrow(), entry.getValue(), Integer::sum);
    }
    double mean = 0;
    for (Map.Entry<Double, Integer> figure : figures.entrySet()) {
      mean += figure.getKey() * figure.getValue() / units;
    }
    double squares = 0;
    for (Map.Entry<Double, Integer> figure : figures.entrySet()) {
      squares += figure.getValue() * (figure.getKey() - mean) * (figure.getKey() - mean);
    }
    return OptionalDouble.of(Math.sqrt(squares * (units - 1.0) / units));
  }
}
