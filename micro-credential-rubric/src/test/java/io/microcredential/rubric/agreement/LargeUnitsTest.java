package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Feature row N5: units that very many rated are counted by category, not pair by pair. */
class LargeUnitsTest {

  private static final int RATERS = 1_000_000;

  /** Each category comes as often in each of two units, so that they agree by chance only. */
  private static RatingTable table(int raters) {
    int[] row = IntStream.range(0, raters).map(rater -> rater % 4).toArray();
    return RatingTable.of(Scale.range(1, 4), new int[][] {row, row});
  }

  /** With n ratings in two units alike, alpha is −1/(n − 1) exactly, whatever the metric. */
  @Test
  void aMillionRatersGiveTheFigureOfTheFormula() {
    RatingTable table = table(RATERS);
    // D_o = Σ pairs / (m − 1) and D_e = Σ pairs / (2m − 1), of which the former has half as many.
    double expected = 1 - (2.0 * RATERS - 1) / (2.0 * (RATERS - 1));

    assertThat(KrippendorffAlpha.withDefaults().with(Metric.ORDINAL).estimate(table).orElseThrow())
        .isCloseTo(expected, within(1e-14));
    assertThat(WeightedAlpha.withDefaults().with(Weights.linear()).estimate(table).orElseThrow())
        .isCloseTo(expected, within(1e-14));
  }

  @Test
  void aFewAndVeryManyAreCountedAlike() {
    for (int raters : new int[] {15, 16, 17, 18, 64}) {
      int[] codes = IntStream.range(0, raters).map(rater -> (rater * rater + 1) % 5).toArray();
      int[] counts = new int[5];
      Arrays.stream(codes).forEach(code -> counts[code]++);
      var one = AgreementAccumulator.of(Scale.range(1, 5));
      var other = AgreementAccumulator.of(Scale.range(1, 5));
      one.add(codes);
      one.add(codes);
      other.addCounts(counts);
      other.addCounts(counts);

      assertThat(one.counts()).isEqualTo(other.counts());
    }
  }

  @Test
  void drawingFromMorePairsThanFitIsRefusedInWords() {
    RatingTable table = table(70_000);
    var alpha = KrippendorffAlpha.withDefaults().with(Bootstrap.of(2, 1)).with(Resampling.PAIRS);

    assertThatThrownBy(() -> alpha.estimate(table))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("resample units");
  }

  @Test
  void scalesWhosePairsWouldFillTheMemoryAreRefusedInWords() {
    var table = RatingTable.of(Scale.range(1, 30_000), new int[][] {{0, 1}, {2, 3}});

    assertThatThrownBy(() -> FleissKappa.withDefaults().estimate(table))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("figure of scores");
    assertThatThrownBy(() -> WeightedAlpha.withDefaults().estimate(table))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("figure of scores");
    assertThatThrownBy(() -> CrossTable.of(table))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("figure of scores");
  }
}
