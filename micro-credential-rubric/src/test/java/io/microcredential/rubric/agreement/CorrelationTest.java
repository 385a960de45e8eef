package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** E9: correlations of two raters and their mean. */
class CorrelationTest {

  private static final double NONE = Double.NaN;

  private static final double[] FIRST = {1, 2, 2, 3, 4, 4, 4, 5, 6, 7};
  private static final double[] SECOND = {2, 1, 2, 2, 5, 3, 4, 4, 7, 6};

  private static final ScoreTable PAIR =
      ScoreTable.of(
          new double[][] {
            {1, 2}, {2, 1}, {2, 2}, {3, 2}, {4, 5}, {4, 3}, {4, 4}, {5, 4}, {6, 7}, {7, 6}
          });

  private static ConfidenceInterval interval(Coefficient coefficient) {
    return Objects.requireNonNull(((Estimate) coefficient).interval());
  }

  private static UndefinedReason reason(Coefficient coefficient) {
    return ((Undefined) coefficient).reason();
  }

  @Nested
  class OfTwo {

    /** SciPy 1.17.1, stats.pearsonr. */
    @Test
    void givesPearsonsCorrelation() {
      Coefficient r = Correlation.pearson().estimate(FIRST, SECOND);
      assertThat(r.orElseThrow()).isCloseTo(0.8856458437177661, within(1e-14));
      assertThat(interval(r).lower()).isCloseTo(0.5787399230857694, within(1e-12));
      assertThat(interval(r).upper()).isCloseTo(0.9728087652547193, within(1e-12));
      assertThat(interval(r).method()).isEqualTo(IntervalMethod.FISHER_Z);
      assertThat(r.sample()).isEqualTo(SampleSize.of(10, 20));
      SignificanceTest test = Correlation.pearson().test(PAIR, 0, 1).orElseThrow();
      assertThat(test.probability()).isCloseTo(0.0006502927408826671, within(1e-14));
      assertThat(test.distribution()).isEqualTo(new SignificanceTest.StudentT(8));
    }

    /** SciPy 1.17.1, stats.spearmanr; limits by Bonett and Wright's formula. */
    @Test
    void givesSpearmansCorrelation() {
      Coefficient rho = Correlation.spearman().estimate(PAIR, 0, 1);
      assertThat(rho.orElseThrow()).isCloseTo(0.8937499999999999, within(1e-14));
      assertThat(interval(rho).lower()).isCloseTo(0.51088510439765, within(1e-12));
      assertThat(interval(rho).upper()).isCloseTo(0.9807398100226745, within(1e-12));
      assertThat(Correlation.spearman().test(PAIR, 0, 1).orElseThrow().probability())
          .isCloseTo(0.0004895729785839801, within(1e-14));
    }

    /** SciPy 1.17.1, stats.kendalltau(method="asymptotic"); limits by Bonett and Wright. */
    @Test
    void givesKendallsTau() {
      Coefficient tau = Correlation.kendall().estimate(PAIR, 0, 1);
      assertThat(tau.orElseThrow()).isCloseTo(0.7560975609756098, within(1e-14));
      assertThat(interval(tau).lower()).isCloseTo(0.4285280785693745, within(1e-12));
      assertThat(interval(tau).upper()).isCloseTo(0.9079960723284218, within(1e-12));
      SignificanceTest test = Correlation.kendall().test(PAIR, 0, 1).orElseThrow();
      assertThat(test.probability()).isCloseTo(0.004002899142590934, within(1e-14));
      assertThat(test.distribution()).isEqualTo(new SignificanceTest.StandardNormal());
    }

    @Test
    void narrowsTheIntervalAtALowerLevel() {
      assertThat(interval(Correlation.pearson().atLevel(0.5).estimate(FIRST, SECOND)).lower())
          .isGreaterThan(0.8);
    }

    @Test
    void usesTheUnitsThatBothRated() {
      ScoreTable holes =
          ScoreTable.of(
              new double[][] {{1, 3, 2}, {NONE, 1, 5}, {2, NONE, 4}, {3, 5, 9}, {4, 4, 4}});
      Coefficient figure = Correlation.pearson().estimate(holes, 0, 1);
      assertThat(figure.sample()).isEqualTo(SampleSize.of(3, 6));
      assertThat(figure)
          .isEqualTo(
              Correlation.pearson().estimate(new double[] {1, 3, 4}, new double[] {3, 5, 4}));
    }

    @Test
    void hasNoIntervalForAPerfectCorrelationOrForFewUnits() {
      double[] three = {1, 2, 4};
      Estimate few = (Estimate) Correlation.pearson().estimate(three, new double[] {1, 3, 2});
      assertThat(few.interval()).isNull();
      double[] many = {1, 2, 3, 4, 5, 6};
      Estimate perfect = (Estimate) Correlation.kendall().estimate(many, many);
      assertThat(perfect.value()).isEqualTo(1);
      assertThat(perfect.interval()).isNull();
    }

    @Test
    void drawsUnitsForAStandardError() {
      Correlation figure = Correlation.pearson().with(Bootstrap.of(1000, 3));
      Estimate estimate = (Estimate) figure.estimate(FIRST, SECOND);
      assertThat(Objects.requireNonNull(estimate.standardError())).isBetween(0.03, 0.2);
      assertThat(interval(estimate).method()).isEqualTo(IntervalMethod.BOOTSTRAP_PERCENTILE);
      assertThat(figure.estimate(FIRST, SECOND)).isEqualTo(estimate);
    }

    @Test
    void isUndefinedWhereOneSideDoesNotVary() {
      double[] flat = {2, 2, 2};
      double[] other = {1, 2, 3};
      assertThat(reason(Correlation.pearson().estimate(flat, other)))
          .isEqualTo(UndefinedReason.NO_VARIANCE);
      assertThat(reason(Correlation.kendall().estimate(other, flat)))
          .isEqualTo(UndefinedReason.NO_VARIANCE);
      ScoreTable table = ScoreTable.of(new double[][] {{2, 1}, {2, 2}, {2, 3}});
      assertThat(Correlation.spearman().test(table, 0, 1)).isEmpty();
    }

    @Test
    void isUndefinedForNoUnitOrOne() {
      assertThat(reason(Correlation.pearson().estimate(new double[0], new double[0])))
          .isEqualTo(UndefinedReason.NO_PAIRS);
      assertThat(reason(Correlation.pearson().estimate(new double[] {1}, new double[] {2})))
          .isEqualTo(UndefinedReason.TOO_FEW_UNITS);
    }

    @Test
    void rejectsColumnsThatDoNotMatch() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Correlation.pearson().estimate(new double[2], new double[3]));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> Correlation.pearson().estimate(new double[] {1, NONE}, new double[] {1, 2}))
          .withMessageContaining("missing");
    }
  }

  @Nested
  class OfPairs {

    @Test
    void namesEachPairOnce() {
      ScoreTable three =
          ScoreTable.of(
              List.of("a", "b", "c"),
              List.of("Ann", "Bo", "Cy"),
              new double[][] {{1, 1, 3}, {2, 3, 2}, {3, 2, 1}});
      List<Correlation.RaterPair> pairs = Correlation.spearman().ofPairs(three);
      assertThat(pairs)
          .extracting(Correlation.RaterPair::first)
          .containsExactly("Ann", "Ann", "Bo");
      assertThat(pairs).extracting(Correlation.RaterPair::second).containsExactly("Bo", "Cy", "Cy");
      assertThat(pairs)
          .extracting(pair -> Math.round(10 * pair.coefficient().orElseThrow()))
          .containsExactly(5L, -10L, -5L);
      assertThat(pairs.get(0).toString()).doesNotContain("Ann");
    }
  }

  @Nested
  class Mean {

    private final ScoreTable judges = IntraclassCorrelationTest.SHROUT_FLEISS;

    /** NumPy 2, means over the pairs of numpy.corrcoef and of scipy.stats.spearmanr. */
    @Test
    void averagesAllPairs() {
      MeanCorrelation mean = MeanCorrelation.withDefaults();
      MeanCorrelation plain = mean.with(CorrelationAverage.PLAIN);
      assertThat(mean.estimate(judges).orElseThrow()).isCloseTo(0.7703689170364381, within(1e-14));
      assertThat(plain.estimate(judges).orElseThrow()).isCloseTo(0.7603077175599272, within(1e-14));
      assertThat(mean.with(CorrelationKind.SPEARMAN).estimate(judges).orElseThrow())
          .isCloseTo(0.8799629059897504, within(1e-14));
      assertThat(plain.with(CorrelationKind.SPEARMAN).estimate(judges).orElseThrow())
          .isCloseTo(0.8495875652521896, within(1e-14));
    }

    @Test
    void doesNotLeaveOutPerfectPairs() {
      ScoreTable twins = ScoreTable.of(new double[][] {{1, 1, 2}, {2, 2, 1}, {3, 3, 3}});
      assertThat(reason(MeanCorrelation.withDefaults().estimate(twins)))
          .isEqualTo(UndefinedReason.PERFECT_PAIR);
      assertThat(
              MeanCorrelation.withDefaults()
                  .with(CorrelationAverage.PLAIN)
                  .estimate(twins)
                  .orElseThrow())
          .isCloseTo(2 / 3.0, within(1e-14));
    }

    @Test
    void isUndefinedWhereTheDataDoNotCarryIt() {
      MeanCorrelation mean = MeanCorrelation.withDefaults();
      assertThat(reason(mean.estimate(ScoreTable.of(new double[0][0]))))
          .isEqualTo(UndefinedReason.NO_RATINGS);
      assertThat(reason(mean.estimate(ScoreTable.of(new double[][] {{1}, {2}}))))
          .isEqualTo(UndefinedReason.ONE_RATER);
      assertThat(
              reason(mean.estimate(ScoreTable.of(new double[][] {{1, 2}, {2, NONE}, {NONE, 1}}))))
          .isEqualTo(UndefinedReason.INCOMPLETE);
      assertThat(reason(mean.estimate(ScoreTable.of(new double[][] {{1, 2}, {1, 3}}))))
          .isEqualTo(UndefinedReason.NO_VARIANCE);
    }

    @Test
    void drawsUnitsForAnInterval() {
      Estimate estimate =
          (Estimate)
              MeanCorrelation.withDefaults()
                  .with(CorrelationAverage.PLAIN)
                  .with(Bootstrap.of(500, 11))
                  .atLevel(0.9)
                  .estimate(judges);
      assertThat(interval(estimate).level()).isEqualTo(0.9);
      assertThat(interval(estimate).lower()).isLessThan(0.76);
      assertThat(interval(estimate).upper()).isBetween(0.77, 1.0);
    }
  }
}
