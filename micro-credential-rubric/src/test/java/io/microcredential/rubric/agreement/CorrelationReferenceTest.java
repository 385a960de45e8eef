package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import io.microcredential.rubric.ratings.ScoreTable;
import io.microcredential.rubric.reference.ReferenceData;
import io.microcredential.rubric.reference.ReferenceValue;
import io.microcredential.rubric.reference.Tally;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** E9: compares correlations, concordance, Finn, Robinson, iota and alpha with R's. */
@Tag("shared")
class CorrelationReferenceTest {

  private static final Scale SIX = Scale.range(1, 6);

  private final Tally tally = new Tally("Correlation, concordance, Finn, Robinson, iota, Cronbach");

  @Test
  void holdsTheReferenceValues() {
    for (ReferenceValue row : ReferenceData.values()) {
      if (row.statistic().matches("(pearson|spearman|kendall)_r\\d\\d")) {
        comparePair(row);
      } else {
        compareOther(row);
      }
    }
    tally.hold(63, 63);
  }

  private void comparePair(ReferenceValue row) {
    String name = row.statistic();
    Correlation correlation =
        name.startsWith("pearson")
            ? Correlation.pearson()
            : name.startsWith("spearman") ? Correlation.spearman() : Correlation.kendall();
    int first = name.charAt(name.length() - 2) - '1';
    int second = name.charAt(name.length() - 1) - '1';
    ScoreTable scores = ReferenceData.scores(row.dataset(), 1, 0, 1, 2);
    Coefficient figure = correlation.estimate(scores, first, second);
    tally.closedForm(row, "value", row.value(), figure.orElseThrow());
    if (!Double.isNaN(row.lower())) {
      ConfidenceInterval interval = Objects.requireNonNull(((Estimate) figure).interval());
      tally.closedForm(row, "lower limit", row.lower(), interval.lower());
      tally.closedForm(row, "upper limit", row.upper(), interval.upper());
    }
    double probability = correlation.test(scores, first, second).orElseThrow().probability();
    tally.closedForm(row, "p", row.probability(), probability);
  }

  private void compareOther(ReferenceValue row) {
    switch (row.statistic()) {
      case "kendall_W" -> compareConcordance(row);
      case "mean_pearson" -> compareMean(row, CorrelationKind.PEARSON);
      case "mean_spearman" -> compareMean(row, CorrelationKind.SPEARMAN);
      case "finn" ->
          compare(row, Finn.withDefaults().with(AgreementType.CONSISTENCY).estimate(anxiety()));
      case "robinson_A" ->
          compare(
              row,
              RobinsonA.withDefaults()
                  .with(AgreementType.CONSISTENCY)
                  .estimate(anxiety().scores()));
      case "maxwell_or_iota" -> compare(row, Iota.quantitative().estimate(asData(anxiety())));
      case "cronbach_alpha", "cronbach_alpha_raters" ->
          compare(row, CronbachAlpha.withDefaults().estimate(scores(row.dataset())));
      default -> {
        // Another test's.
      }
    }
  }

  private void compareConcordance(ReferenceValue row) {
    KendallW figure =
        KendallW.withDefaults()
            .with(
                row.parameters().equals("uncorrected")
                    ? KendallW.TieCorrection.UNCORRECTED
                    : KendallW.TieCorrection.CORRECTED);
    ScoreTable scores = anxiety().scores();
    compare(row, figure.estimate(scores));
    double chiSquare = figure.test(scores).orElseThrow().statistic();
    tally.closedForm(row, "chi-square", row.probability(), chiSquare);
  }

  private void compareMean(ReferenceValue row, CorrelationKind kind) {
    CorrelationAverage average =
        row.parameters().equals("fisher") ? CorrelationAverage.FISHER_Z : CorrelationAverage.PLAIN;
    compare(
        row, MeanCorrelation.withDefaults().with(kind).with(average).estimate(anxiety().scores()));
  }

  private void compare(ReferenceValue row, Coefficient figure) {
    tally.closedForm(row, "value", row.value(), figure.orElseThrow());
  }

  private static RatingTable anxiety() {
    return ReferenceData.ratings(SIX, "irr_anxiety", 1, 0, 1, 2);
  }

  private static ScoreTable scores(String dataset) {
    return switch (dataset) {
      case "shrout_fleiss1979" -> ReferenceData.scores(dataset, 1, 1, 2, 3, 4);
      case "anxiety" -> anxiety().scores();
      default -> ReferenceData.scores(dataset, 1, 0, 1, 2, 3, 4, 5);
    };
  }

  private static RatingData asData(RatingTable table) {
    var builder = RatingData.builder().criterion("anxiety", table.scale());
    for (int unit = 0; unit < table.unitCount(); unit++) {
      for (int i = table.start(unit); i < table.end(unit); i++) {
        builder.rate(
            table.units().get(unit),
            table.raters().get(table.raterAt(i)),
            "anxiety",
            table.scale().labels().get(table.codeAt(i)));
      }
    }
    return builder.build();
  }
}
