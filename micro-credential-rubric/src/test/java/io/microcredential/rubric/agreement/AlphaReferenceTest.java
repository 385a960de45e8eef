package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import io.microcredential.rubric.reference.ReferenceData;
import io.microcredential.rubric.reference.ReferenceValue;
import io.microcredential.rubric.reference.Tally;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** E9: alpha against other programs, on their data. */
@Tag("shared")
class AlphaReferenceTest {

  private final Map<String, RatingTable> tables = new HashMap<>();

  private RatingTable ratings(String dataset) {
    return tables.computeIfAbsent(dataset, AlphaReferenceTest::read);
  }

  private static RatingTable read(String dataset) {
    return switch (dataset) {
      case "krippendorff2011" -> numbered(dataset, 5, 1, 1, 2, 3, 4);
      case "irrCAC_cac.raw4raters" -> numbered(dataset, 5, 1, 0, 1, 2, 3);
      case "irr_anxiety" -> numbered(dataset, 6, 1, 0, 1, 2);
      case "guilford_wide" -> numbered(dataset, 9, 1, 0, 1, 2);
      default -> numbered(dataset, 4, 0, 0, 1, 2, 3, 4);
    };
  }

  private static RatingTable numbered(String dataset, int highest, int header, int... columns) {
    return ReferenceData.ratings(Scale.range(1, highest), dataset, header, columns);
  }

  @Test
  void everyAlphaHolds() {
    var tally = new Tally("Krippendorff's alpha");
    for (ReferenceValue row : ReferenceData.values()) {
      if (row.statistic().equals("krippendorff_alpha")) {
        var alpha = KrippendorffAlpha.withDefaults().with(metric(row.parameters()));
        RatingTable table = ratings(row.dataset());
        double value = alpha.estimate(table).orElseThrow();
        assertThat(alpha.estimate(table.scores()).orElseThrow()).isCloseTo(value, within(1e-12));
        if (row.source().startsWith("irr::") && isComplete(table)) {
          assertThat(1 - row.value())
              .isCloseTo((1 - value) * excessOfIrr(table), withPercentage(1e-9));
          tally.differs(
              row,
              "value",
              "with three raters and no hole irr 0.84.1 does not divide the pairs of a unit by its"
                  + " ratings less one; 1 - alpha comes out greater by "
                  + excessOfIrr(table)
                  + ", ours is "
                  + value);
        } else {
          tally.closedForm(row, "value", row.value(), value);
        }
      }
    }
    tally.hold(24, 32);
  }

  private static boolean isComplete(RatingTable table) {
    return table.ratingCount() == table.unitCount() * table.raterCount();
  }

  /** Counting m − 1 times as many pairs makes of n − 1 in the formula n − 1 / (m − 1). */
  private static double excessOfIrr(RatingTable table) {
    double n = table.ratingCount();
    return (n - 1.0 / (table.raterCount() - 1)) / (n - 1);
  }

  private static Metric metric(String name) {
    return Metric.Level.valueOf(name.toUpperCase(Locale.ROOT));
  }

  @Test
  void krippendorffsOwnBootstrapGivesTheSameInterval() {
    var tally = new Tally("Krippendorff's bootstrap of alpha");
    for (ReferenceValue row : ReferenceData.values()) {
      if (row.statistic().equals("krippendorff_alpha_boot")) {
        var alpha =
            KrippendorffAlpha.withDefaults()
                .with(metric(row.parameters().split(";")[0]))
                .with(Bootstrap.of(20_000, 1))
                .with(Resampling.PAIRS);
        var estimate = (Estimate) alpha.estimate(ratings(row.dataset()));
        ConfidenceInterval interval = Objects.requireNonNull(estimate.interval());
        tally.closedForm(row, "value", row.value(), estimate.value());
        // Both ends are random in both programs.
        tally.compare(row, "lower limit", row.lower(), interval.lower(), 0.02);
        tally.compare(row, "upper limit", row.upper(), interval.upper(), 0.02);
      }
    }
    tally.hold(9, 9);
  }
}
