package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import io.microcredential.rubric.reference.ReferenceData;
import io.microcredential.rubric.reference.ReferenceValue;
import io.microcredential.rubric.reference.Tally;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** E9: alpha with weights against irrCAC, from ratings and from cross tables. */
@Tag("shared")
class WeightedAlphaReferenceTest {

  private static RatingTable ratings(String dataset) {
    return switch (dataset) {
      case "irrCAC_cac.raw4raters" ->
          ReferenceData.ratings(Scale.range(1, 5), dataset, 1, 0, 1, 2, 3);
      case "irr_anxiety" -> ReferenceData.ratings(Scale.range(1, 6), dataset, 1, 0, 1, 2);
      case "irrCAC_cac.raw.g1g2" -> labelled(dataset, 2, 3, 4, 5);
      case "irr_diagnoses" -> labelled(dataset, 0, 1, 2, 3, 4, 5);
      default -> throw new IllegalArgumentException("no such data: " + dataset);
    };
  }

  /** Reads ratings in words; the categories are those used. */
  private static RatingTable labelled(String dataset, int... columns) {
    List<List<String>> rows = ReferenceData.records(dataset);
    String[][] cells =
        rows.stream()
            .skip(1)
            .map(row -> Arrays.stream(columns).mapToObj(row::get).toArray(String[]::new))
            .toArray(String[][]::new);
    Scale scale =
        Scale.of(
            Arrays.stream(cells)
                .flatMap(Arrays::stream)
                .filter(cell -> !cell.isBlank())
                .distinct()
                .sorted()
                .toList());
    // A label that the scale does not have, such as the empty one, has the code of a hole.
    return RatingTable.of(
        scale,
        Arrays.stream(cells)
            .map(row -> Arrays.stream(row).mapToInt(scale::code).toArray())
            .toArray(int[][]::new));
  }

  private static CrossTable table(String dataset) {
    List<List<String>> rows = ReferenceData.records("table_" + dataset);
    Scale scale = Scale.of(rows.get(0).subList(1, rows.get(0).size()));
    return CrossTable.of(
        scale,
        IntStream.range(1, rows.size())
            .mapToObj(k -> rows.get(k).stream().skip(1).mapToLong(Long::parseLong).toArray())
            .toArray(long[][]::new));
  }

  private static Weights weights(String parameters) {
    return switch (parameters.split(";")[0]) {
      case "weights=unweighted" -> Weights.identity();
      case "weights=linear" -> Weights.linear();
      case "weights=quadratic" -> Weights.quadratic();
      case "weights=ordinal" -> Weights.ordinal();
      case "weights=radical" -> Weights.radical();
      default -> throw new IllegalArgumentException("no such weights: " + parameters);
    };
  }

  @Test
  void everyAlphaOfIrrCacHolds() {
    var tally = new Tally("Alpha with weights");
    for (ReferenceValue row : ReferenceData.values()) {
      boolean fromTable = row.statistic().equals("irrCAC_krippen2.table");
      if (fromTable || row.statistic().equals("irrCAC_krippen.alpha.raw")) {
        var alpha = WeightedAlpha.withDefaults().with(weights(row.parameters()));
        var estimate =
            (Estimate)
                (fromTable
                    ? alpha.estimate(table(row.dataset()))
                    : alpha.estimate(ratings(row.dataset())));
        compare(tally, row, estimate);
      }
    }
    tally.hold(100, 100);
  }

  private static void compare(Tally tally, ReferenceValue row, Estimate estimate) {
    double error = Objects.requireNonNull(estimate.standardError());
    ConfidenceInterval interval = Objects.requireNonNull(estimate.interval());
    tally.closedForm(row, "value", row.value(), estimate.value());
    tally.closedForm(row, "standard error", row.standardError(), error);
    tally.closedForm(row, "lower limit", row.lower(), interval.lower());
    tally.closedForm(row, "upper limit", row.upper(), interval.upper());
    double tail =
        TDistribution.of(estimate.sample().units() - 1.0)
            .survivalProbability(Math.abs(estimate.value() / error));
    // From tables, irrCAC prints four digits of it.
    boolean isPrinted = row.statistic().endsWith(".table");
    tally.compare(row, "p", row.probability(), 2 * tail, isPrinted ? 5e-4 : 1e-9);
  }
}
