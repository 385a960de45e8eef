package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** E9: what an intraclass correlation says of scores that do not vary, or hardly are there. */
class IccEdgesTest {

  private static final double NONE = Double.NaN;

  private static ConfidenceInterval interval(Coefficient coefficient) {
    return Objects.requireNonNull(((Estimate) coefficient).interval());
  }

  private static UndefinedReason reason(Coefficient coefficient) {
    return ((Undefined) coefficient).reason();
  }

  @Test
  void isUndefinedWithoutRatings() {
    assertThat(reason(IntraclassCorrelation.withDefaults().estimate(table(new double[0][0]))))
        .isEqualTo(UndefinedReason.NO_RATINGS);
  }

  @Test
  void isUndefinedForOneRater() {
    assertThat(
            reason(IntraclassCorrelation.withDefaults().estimate(table(new double[][] {{1}, {2}}))))
        .isEqualTo(UndefinedReason.ONE_RATER);
    ScoreTable silent = table(new double[][] {{1, NONE}, {2, NONE}});
    assertThat(reason(IntraclassCorrelation.withDefaults().estimate(silent)))
        .isEqualTo(UndefinedReason.ONE_RATER);
  }

  @Test
  void isUndefinedForOneUnit() {
    assertThat(
            reason(IntraclassCorrelation.withDefaults().estimate(table(new double[][] {{1, 2}}))))
        .isEqualTo(UndefinedReason.TOO_FEW_UNITS);
  }

  @ParameterizedTest
  @EnumSource(IccForm.class)
  void isUndefinedButAgreedWhereAllScoresAreEqual(IccForm form) {
    ScoreTable flat = table(new double[][] {{0.1, 0.1, 0.1}, {0.1, 0.1, 0.1}});
    assertThat(IntraclassCorrelation.of(form).estimate(flat))
        .isEqualTo(new Undefined(UndefinedReason.NO_VARIATION, 1.0, SampleSize.of(2, 6)));
  }

  @Test
  void isConsistentButNotInAgreementWhereRatersDifferByConstants() {
    ScoreTable shifted = table(new double[][] {{1.1, 2.2, 5.3}, {2.1, 3.2, 6.3}, {4.1, 5.2, 8.3}});
    var figure = IntraclassCorrelation.withDefaults();
    Coefficient consistency = figure.with(AgreementType.CONSISTENCY).estimate(shifted);
    assertThat(consistency.orElseThrow()).isEqualTo(1);
    assertThat(interval(consistency).lower()).isEqualTo(1);
    assertThat(interval(consistency).upper()).isEqualTo(1);
    assertThat(figure.estimate(shifted).orElseThrow()).isBetween(0.2, 0.5);
    SignificanceTest test = figure.test(shifted).orElseThrow();
    assertThat(test.statistic()).isInfinite();
    assertThat(test.probability()).isZero();
  }

  @Test
  void isOneWhereRatersAgreeOnDifferentUnits() {
    ScoreTable agreed = table(new double[][] {{1, 1}, {2, 2}, {4, 4}});
    for (IccForm form : IccForm.values()) {
      Coefficient figure = IntraclassCorrelation.of(form).estimate(agreed);
      assertThat(figure.orElseThrow()).isEqualTo(1);
      assertThat(interval(figure).lower()).isEqualTo(1);
    }
  }

  @Test
  void isZeroOrUndefinedWhereOnlyRatersDiffer() {
    ScoreTable severity = table(new double[][] {{1, 3}, {1, 3}, {1, 3}});
    Estimate agreement = (Estimate) IntraclassCorrelation.withDefaults().estimate(severity);
    assertThat(agreement.value()).isZero();
    assertThat(agreement.interval()).isNull();
    assertThat(IntraclassCorrelation.withDefaults().test(severity).orElseThrow().probability())
        .isEqualTo(1);
    assertThat(
            reason(
                IntraclassCorrelation.withDefaults()
                    .with(AgreementType.CONSISTENCY)
                    .estimate(severity)))
        .isEqualTo(UndefinedReason.NO_VARIANCE);
  }

  @Test
  void isUndefinedWhereTheVarianceOfMeansComesOutNegative() {
    ScoreTable crossed = table(new double[][] {{1, 4}, {4, 1}, {1, 4}, {4, 1}});
    assertThat(reason(IntraclassCorrelation.withDefaults().with(IccUnit.AVERAGE).estimate(crossed)))
        .isEqualTo(UndefinedReason.NOT_POSITIVE);
  }

  /** Here B + (J − E)/n is 0, and rounding would leave some 1e-16 of it. */
  @Test
  void doesNotDivideByWhatRoundingLeaves() {
    var figure =
        IntraclassCorrelation.of(IccForm.RANDOM_ABSOLUTE_AVERAGE).with(MissingRatings.ALL_RATINGS);
    for (double shift : new double[] {0, 0.1, 0.7, 1 / 3.0}) {
      ScoreTable cancelled =
          table(
              new double[][] {
                {shift + 1, shift + 3, shift + 4, shift + 1, NONE},
                {shift + 2, NONE, shift + 2, shift + 5, shift + 2}
              });
      assertThat(reason(figure.estimate(cancelled))).isEqualTo(UndefinedReason.NOT_POSITIVE);
    }
  }

  private ScoreTable table(double[][] scores) {
    return ScoreTable.of(scores);
  }
}
