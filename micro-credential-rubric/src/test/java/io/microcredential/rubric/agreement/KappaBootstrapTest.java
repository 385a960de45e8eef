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
import io.microcredential.rubric.internal.SeededRandom;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Feature E9: standard errors and intervals of kappas by drawing units anew. */
class KappaBootstrapTest {

  private static final Bootstrap BOOTSTRAP = Bootstrap.of(1500, 42);

  /** 400 units by four raters who see their true category three times of five, with holes. */
  private static RatingTable simulated() {
    SeededRandom random = SeededRandom.of(11);
    int[][] codes = new int[400][4];
    for (int[] unit : codes) {
      int truth = random.nextIndex(4);
      for (int rater = 0; rater < unit.length; rater++) {
        int chance = random.nextIndex(10);
        unit[rater] = chance == 0 ? RatingTable.MISSING : chance < 7 ? truth : random.nextIndex(4);
      }
    }
    return RatingTable.of(Scale.range(1, 4), codes);
  }

  static Stream<Arguments> figures() {
    RatingTable ratings = simulated();
    RatingTable two = ratings.withRaters(0, 1);
    Weights linear = Weights.linear();
    return Stream.of(
        Arguments.of(
            CohenKappa.withDefaults().estimate(two),
            CohenKappa.withDefaults().with(BOOTSTRAP).estimate(two)),
        Arguments.of(
            ScottPi.withDefaults().with(linear).estimate(two),
            ScottPi.withDefaults().with(linear).with(BOOTSTRAP).estimate(two)),
        Arguments.of(
            FleissKappa.withDefaults().estimate(ratings),
            FleissKappa.withDefaults().with(BOOTSTRAP).estimate(ratings)),
        Arguments.of(
            CongerKappa.withDefaults().with(linear).estimate(ratings),
            CongerKappa.withDefaults().with(linear).with(BOOTSTRAP).estimate(ratings)),
        Arguments.of(
            BrennanPrediger.withDefaults().estimate(ratings),
            BrennanPrediger.withDefaults().with(BOOTSTRAP).estimate(ratings)),
        Arguments.of(
            GwetAc.withDefaults().with(linear).estimate(ratings),
            GwetAc.withDefaults().with(linear).with(BOOTSTRAP).estimate(ratings)),
        Arguments.of(
            PercentAgreement.withDefaults().estimate(ratings),
            PercentAgreement.withDefaults().with(BOOTSTRAP).estimate(ratings)),
        Arguments.of(
            // A mean of pairwise kappas moves nearly as Conger's does.
            CongerKappa.withDefaults().estimate(ratings),
            LightKappa.withDefaults().with(BOOTSTRAP).estimate(ratings)));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void isNearTheAnalyticStandardErrorOfLargeSamples(Coefficient analytic, Coefficient drawn) {
    Estimate published = (Estimate) analytic;
    Estimate bootstrapped = (Estimate) drawn;
    ConfidenceInterval usual = Objects.requireNonNull(published.interval());
    ConfidenceInterval percentiles = Objects.requireNonNull(bootstrapped.interval());

    double error = Objects.requireNonNull(published.standardError());
    assertThat(Objects.requireNonNull(bootstrapped.standardError()) / error)
        .isEqualTo(1, within(0.1));
    assertThat(bootstrapped.value()).isEqualTo(published.value(), within(0.02));
    assertThat(percentiles.method()).isEqualTo(IntervalMethod.BOOTSTRAP_PERCENTILE);
    assertThat(percentiles.lower()).isEqualTo(usual.lower(), within(error));
    assertThat(percentiles.upper()).isEqualTo(usual.upper(), within(error));
  }

  @Test
  void repeatsWithTheSameSeedOnly() {
    RatingTable ratings = TextbookRatings.krippendorff();
    Coefficient first = GwetAc.withDefaults().with(Bootstrap.of(200, 1)).estimate(ratings);

    assertThat(GwetAc.withDefaults().with(Bootstrap.of(200, 1)).estimate(ratings)).isEqualTo(first);
    assertThat(GwetAc.withDefaults().with(Bootstrap.of(200, 2)).estimate(ratings))
        .isNotEqualTo(first);
  }

  @Test
  void drawsPairsOfACrossTableAsOftenAsTheyCame() {
    CrossTable table = TextbookRatings.cohen();
    Estimate drawn =
        (Estimate) PercentAgreement.withDefaults().with(Bootstrap.of(4000, 3)).estimate(table);

    // The share of 200 draws that fall on the diagonal is binomial.
    assertThat(Objects.requireNonNull(drawn.standardError()))
        .isEqualTo(Math.sqrt(0.7 * 0.3 / 200), within(0.001));
    // Its 2.5th and 97.5th percentiles are 127 and 152 of 200.
    ConfidenceInterval interval = Objects.requireNonNull(drawn.interval());
    assertThat(interval.lower()).isEqualTo(0.635, within(0.005));
    assertThat(interval.upper()).isEqualTo(0.76, within(0.005));
  }

  @Test
  void saysNothingWhereManyReplicatesHaveNoFigure() {
    // Nearly every second replicate draws one unit twice and so one category only.
    RatingTable two = TextbookRatings.ofValues(2, new int[][] {{1, 1}, {2, 2}});
    Estimate kappa = (Estimate) CohenKappa.withDefaults().with(Bootstrap.of(50, 5)).estimate(two);
    Estimate many = (Estimate) FleissKappa.withDefaults().with(Bootstrap.of(50, 5)).estimate(two);

    assertThat(kappa.value()).isEqualTo(1);
    assertThat(kappa.standardError()).isNull();
    assertThat(many.standardError()).isNull();
  }

  @Test
  void saysNothingWhereFewerThanTwoReplicatesHaveAFigure() {
    RatingTable rare = TextbookRatings.ofValues(2, new int[][] {{1, 1, 0}, {2, 0, 0}, {0, 0, 2}});
    List<Estimate> drawn =
        LongStream.range(0, 40)
            .mapToObj(seed -> FleissKappa.withDefaults().with(Bootstrap.of(2, seed)))
            .map(kappa -> (Estimate) kappa.estimate(rare))
            .toList();

    // A replicate that did not draw the first unit has no pair.
    assertThat(drawn).anyMatch(kappa -> kappa.standardError() == null);
    assertThat(drawn).anyMatch(kappa -> kappa.interval() != null);
    assertThat(drawn).allMatch(kappa -> kappa.value() == 1);
    assertThat(drawn).allMatch(kappa -> kappa.sample().equals(SampleSize.of(3, 4)));
  }

  @Test
  void refusesMorePairsThanItCanDraw() {
    CrossTable huge = TextbookRatings.cohen().plus(0, 0, Integer.MAX_VALUE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CohenKappa.withDefaults().with(BOOTSTRAP).estimate(huge))
        .withMessageContaining("analytic");
  }
}
