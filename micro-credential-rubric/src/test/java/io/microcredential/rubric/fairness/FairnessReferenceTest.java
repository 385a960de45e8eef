package io.microcredential.rubric.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.reference.ReferenceData;
import io.microcredential.rubric.reference.ReferenceValue;
import io.microcredential.rubric.reference.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** N6: differential functioning of items against R's mantelhaen.test. */
@Tag("shared")
class FairnessReferenceTest {

  private final Tally tally = new Tally("Mantel–Haenszel");

  @Test
  void itemBiasIsThatOfOtherPrograms() {
    List<ReferenceValue> rows =
        ReferenceData.values().stream().filter(row -> row.dataset().equals("dif_dich")).toList();
    rows.forEach(this::compare);
    assertThat(rows).hasSize(8);
    tally.hold(18, 18);
  }

  private void compare(ReferenceValue row) {
    int item = row.statistic().charAt(row.statistic().length() - 1) - '0';
    MantelHaenszelResult ours = MantelHaenszel.withDefaults().estimate(strata(item));
    switch (row.statistic().replaceAll("_item\\d", "")) {
      case "MH_common_odds_ratio" -> {
        // The reference table has failures before successes, which turns the ratio over.
        Estimate ratio = (Estimate) ours.oddsRatio();
        ConfidenceInterval interval = Objects.requireNonNull(ratio.interval());
        tally.closedForm(row, "value", row.value(), 1 / ratio.value());
        tally.closedForm(row, "lower limit", row.lower(), 1 / interval.upper());
        tally.closedForm(row, "upper limit", row.upper(), 1 / interval.lower());
        probability(row, ours.corrected());
      }
      case "MH_chi2_cc" -> test(row, ours.corrected());
      case "MH_chi2_nocc" -> test(row, ours.uncorrected());
      case "ETS_MH_D_DIF" ->
          tally.closedForm(row, "value", row.value(), ours.delta().orElseThrow());
      default -> throw new AssertionError("not compared: " + row.statistic());
    }
  }

  private void test(ReferenceValue row, ChiSquare ours) {
    tally.closedForm(row, "value", row.value(), ours.statistic().orElseThrow());
    probability(row, ours);
  }

  private void probability(ReferenceValue row, ChiSquare ours) {
    tally.closedForm(row, "p", row.probability(), ours.probability().orElseThrow());
  }

  /** Strata by the total score, the item in it; nobody differs who has none or all of them. */
  private static List<Stratum> strata(int item) {
    double[][] people =
        ReferenceData.numbers("dif_dich", 1, IntStream.rangeClosed(0, 10).toArray());
    List<int[]> columns = new ArrayList<>();
    columns.add(column(people, row -> (int) Arrays.stream(row).skip(1).sum()));
    columns.add(column(people, row -> (int) row[0]));
    columns.add(column(people, row -> (int) row[item]));
    return Stratum.split(2, 2, columns.get(0), columns.get(1), columns.get(2));
  }

  private static int[] column(double[][] people, ToIntFunction<double[]> of) {
    return Stream.of(people).mapToInt(of).toArray();
  }
}
