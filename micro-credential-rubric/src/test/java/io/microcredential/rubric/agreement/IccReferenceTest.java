package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.ratings.ScoreTable;
import io.microcredential.rubric.reference.ReferenceData;
import io.microcredential.rubric.reference.ReferenceValue;
import io.microcredential.rubric.reference.Tally;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.FDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** E9: compares intraclass correlations with those of R's psych, irr and irrNA. */
@Tag("shared")
class IccReferenceTest {

  private static final Map<String, ShroutFleissForm> PSYCH =
      Map.of(
          "ICC_ICC1", ShroutFleissForm.ICC_1_1,
          "ICC_ICC2", ShroutFleissForm.ICC_2_1,
          "ICC_ICC3", ShroutFleissForm.ICC_3_1,
          "ICC_ICC1k", ShroutFleissForm.ICC_1_K,
          "ICC_ICC2k", ShroutFleissForm.ICC_2_K,
          "ICC_ICC3k", ShroutFleissForm.ICC_3_K);

  private static final Map<String, IccForm> IRR =
      Map.of(
          "ICC_irr_oneway_consistency_single", IccForm.ONE_WAY_SINGLE,
          "ICC_irr_oneway_consistency_average", IccForm.ONE_WAY_AVERAGE,
          "ICC_irr_twoway_consistency_single", IccForm.RANDOM_CONSISTENCY_SINGLE,
          "ICC_irr_twoway_consistency_average", IccForm.RANDOM_CONSISTENCY_AVERAGE,
          "ICC_irr_twoway_agreement_single", IccForm.RANDOM_ABSOLUTE_SINGLE,
          "ICC_irr_twoway_agreement_average", IccForm.RANDOM_ABSOLUTE_AVERAGE);

  private static final Map<String, IccForm> IRR_NA =
      Map.of(
          "iccNA_ICC(1)", IccForm.ONE_WAY_SINGLE,
          "iccNA_ICC(k)", IccForm.ONE_WAY_AVERAGE,
          "iccNA_ICC(A,1)", IccForm.RANDOM_ABSOLUTE_SINGLE,
          "iccNA_ICC(A,k)", IccForm.RANDOM_ABSOLUTE_AVERAGE,
          "iccNA_ICC(C,1)", IccForm.RANDOM_CONSISTENCY_SINGLE,
          "iccNA_ICC(C,k)", IccForm.RANDOM_CONSISTENCY_AVERAGE);

  private final Tally tally = new Tally("Intraclass correlations");

  @Test
  void holdsTheReferenceValues() {
    for (ReferenceValue row : ReferenceData.values()) {
      ShroutFleissForm psych = PSYCH.get(row.statistic());
      IccForm irr = IRR.get(row.statistic());
      IccForm irrNa = IRR_NA.get(row.statistic());
      if (psych != null) {
        compare(row, IntraclassCorrelation.of(psych));
      } else if (irr != null) {
        compare(row, IntraclassCorrelation.of(irr).with(IccInterval.MCGRAW_WONG));
      } else if (irrNa != null) {
        compare(
            row,
            IntraclassCorrelation.of(irrNa)
                .with(MissingRatings.ALL_RATINGS)
                .with(IccInterval.MCGRAW_WONG));
      }
    }
    tally.hold(202, 210);
  }

  private void compare(ReferenceValue row, IntraclassCorrelation figure) {
    ScoreTable scores = scores(row.dataset());
    Estimate estimate = (Estimate) figure.estimate(scores);
    ConfidenceInterval interval = Objects.requireNonNull(estimate.interval());
    tally.closedForm(row, "value", row.value(), estimate.value());
    tally.closedForm(row, "lower limit", row.lower(), interval.lower());
    tally.closedForm(row, "upper limit", row.upper(), interval.upper());
    if (!Double.isNaN(row.probability())) {
      compareProbability(row, figure, scores, estimate.value());
    }
  }

  private void compareProbability(
      ReferenceValue row, IntraclassCorrelation figure, ScoreTable scores, double value) {
    SignificanceTest test = figure.test(scores).orElseThrow();
    boolean irr = IRR.containsKey(row.statistic());
    if (irr && Double.isInfinite(test.statistic())) {
      tally.differs(row, "p", "irr prints 1 where the residual is 0, psych and irrNA print 0");
    } else if (irr && row.statistic().contains("agreement")) {
      assertThat(irrProbability(test, scores, value)).isCloseTo(row.probability(), within(1e-11));
      tally.differs(
          row,
          "p",
          "irr weighs the degrees of freedom by the estimate, McGraw and Wong by the hypothesis, "
              + "under which they are those of the residual (so psych and irrNA); recomputed irr's "
              + "way, its value holds");
    } else {
      tally.closedForm(row, "p", row.probability(), test.probability());
    }
  }

  /** Computes the p-value as irr does, to show that its degrees of freedom are all that differs. */
  private static double irrProbability(SignificanceTest test, ScoreTable scores, double value) {
    double n = scores.unitCount();
    double k = scores.raterCount();
    MeanSquares squares = MeanSquares.of(scores, IntStream.range(0, (int) n).toArray());
    double raters = k * value * squares.betweenRaters();
    double error = (n * (1 - value) + k * value * (n - 1)) * squares.residual();
    double degrees =
        (raters + error)
            * (raters + error)
            / (raters * raters / (k - 1) + error * error / ((n - 1) * (k - 1)));
    return FDistribution.of(n - 1, degrees).survivalProbability(test.statistic());
  }

  private static ScoreTable scores(String dataset) {
    return switch (dataset) {
      case "guilford_wide" -> ReferenceData.scores(dataset, 1, 0, 1, 2);
      case "shrout_fleiss1979" -> ReferenceData.scores(dataset, 1, 1, 2, 3, 4);
      case "anxiety" -> ReferenceData.scores("irr_anxiety", 1, 0, 1, 2);
      default -> ReferenceData.scores(dataset, 1, 0, 1, 2, 3, 4, 5);
    };
  }
}
