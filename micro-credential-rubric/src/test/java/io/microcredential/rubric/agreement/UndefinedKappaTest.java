package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Features E5, E8: data that cannot carry a figure get the reason instead of a number. */
class UndefinedKappaTest {

  /** A figure with its name. */
  record Figure(String name, Function<RatingTable, Coefficient> estimate) {
    Undefined undefined(RatingTable ratings) {
      return (Undefined) estimate.apply(ratings);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Figure> corrected() {
    return Stream.of(
        new Figure("Cohen", CohenKappa.withDefaults()::estimate),
        new Figure("Scott", ScottPi.withDefaults()::estimate),
        new Figure("Fleiss", FleissKappa.withDefaults()::estimate),
        new Figure("Conger", CongerKappa.withDefaults()::estimate),
        new Figure("Light", LightKappa.withDefaults()::estimate),
        new Figure("Brennan-Prediger", BrennanPrediger.withDefaults()::estimate),
        new Figure("AC1", GwetAc.withDefaults()::estimate));
  }

  static Stream<Figure> all() {
    return Stream.concat(
        corrected(),
        Stream.of(
            new Figure("percent", PercentAgreement.withDefaults()::estimate),
            new Figure("all agree", PercentAgreement.withDefaults().ofAllRaters()::estimate)));
  }

  static Stream<Figure> ofRatio() {
    Weights ratio = Weights.ratio();
    return Stream.of(
        new Figure("Cohen", CohenKappa.withDefaults().with(ratio)::estimate),
        new Figure("Fleiss", FleissKappa.withDefaults().with(ratio)::estimate),
        new Figure("Light", LightKappa.withDefaults().with(ratio)::estimate),
        new Figure(
            "all agree", PercentAgreement.withDefaults().ofAllRaters().with(ratio)::estimate));
  }

  @ParameterizedTest
  @MethodSource("all")
  void thereAreNoRatings(Figure figure) {
    RatingTable none = TextbookRatings.ofValues(3, new int[][] {{0, 0}, {0, 0}});

    assertThat(figure.undefined(none))
        .isEqualTo(Undefined.because(UndefinedReason.NO_RATINGS, SampleSize.of(2, 0)));
    assertThat(figure.undefined(RatingTable.of(Scale.range(1, 3), new int[0][])).reason())
        .isEqualTo(UndefinedReason.NO_RATINGS);
  }

  @ParameterizedTest
  @MethodSource("all")
  void thereIsOneRater(Figure figure) {
    RatingTable alone = TextbookRatings.ofValues(3, new int[][] {{1}, {2}});
    RatingTable beside = TextbookRatings.ofValues(3, new int[][] {{1, 0}, {2, 0}});

    assertThat(figure.undefined(alone).reason()).isEqualTo(UndefinedReason.ONE_RATER);
    assertThat(figure.undefined(beside).reason()).isEqualTo(UndefinedReason.ONE_RATER);
  }

  @ParameterizedTest
  @MethodSource("all")
  void noUnitWasRatedTwice(Figure figure) {
    RatingTable apart = TextbookRatings.ofValues(3, new int[][] {{1, 0}, {0, 2}, {3, 0}});

    assertThat(figure.undefined(apart).reason()).isEqualTo(UndefinedReason.NO_PAIRS);
    assertThat(figure.undefined(apart).observed()).isNull();
  }

  @ParameterizedTest
  @MethodSource("all")
  void theScaleHasOneCategory(Figure figure) {
    RatingTable one = TextbookRatings.ofValues(1, new int[][] {{1, 1}, {1, 1}});

    assertThat(figure.undefined(one).reason()).isEqualTo(UndefinedReason.ONE_CATEGORY);
    assertThat(figure.undefined(one).observed()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("corrected")
  void allRatingsAreEqual(Figure figure) {
    RatingTable equal = TextbookRatings.ofValues(4, new int[][] {{3, 3}, {3, 3}, {3, 3}, {3, 0}});

    assertThat(figure.undefined(equal).reason()).isEqualTo(UndefinedReason.NO_VARIATION);
    assertThat(figure.undefined(equal).observed()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("ofRatio")
  void theValuesDoNotFitTheWeights(Figure figure) {
    RatingTable below = RatingTable.of(Scale.range(-1, 2), new int[][] {{0, 1}, {1, 1}, {2, 3}});

    assertThat(figure.undefined(below).reason()).isEqualTo(UndefinedReason.UNFIT_VALUES);
  }

  @Nested
  class OfCounts {

    @Test
    void thereAreNone() {
      CrossTable empty = CrossTable.empty(Scale.range(1, 3));

      assertThat(GwetAc.withDefaults().estimate(empty))
          .isEqualTo(Undefined.because(UndefinedReason.NO_RATINGS, SampleSize.of(0, 0)));
      assertThat(CohenKappa.withDefaults().againstChance(empty)).isEmpty();
    }

    @Test
    void allAreEqual() {
      CrossTable equal = CrossTable.empty(Scale.range(1, 3)).plus(1, 1, 40);

      assertThat(BrennanPrediger.withDefaults().estimate(equal))
          .isEqualTo(new Undefined(UndefinedReason.NO_VARIATION, 1.0, SampleSize.of(40, 80)));
      assertThat(CohenKappa.withDefaults().againstChance(equal)).isEmpty();
    }

    @Test
    void eachRaterSaysTheSameOfAllButNotTheSameAsTheOther() {
      CrossTable apart = CrossTable.empty(Scale.range(1, 3)).plus(0, 1, 40);

      assertThat(CohenKappa.withDefaults().estimate(apart).orElseThrow()).isZero();
      assertThat(ScottPi.withDefaults().estimate(apart).orElseThrow()).isEqualTo(-1);
    }
  }

  @Nested
  class ByWeights {

    /** Nobody can disagree where all that is used counts as the same. */
    @Test
    void chanceWouldAgreeFully() {
      Weights lenient = Weights.ofDisagreement(new double[][] {{0, 0, 1}, {0, 0, 1}, {1, 1, 0}});
      RatingTable low = TextbookRatings.ofValues(3, new int[][] {{1, 2}, {2, 2}, {1, 1}});

      assertThat(CohenKappa.withDefaults().with(lenient).estimate(low))
          .isEqualTo(new Undefined(UndefinedReason.NO_VARIATION, 1.0, SampleSize.of(3, 6)));
      assertThat(FleissKappa.withDefaults().with(lenient).estimate(low))
          .isEqualTo(new Undefined(UndefinedReason.NO_VARIATION, 1.0, SampleSize.of(3, 6)));
    }
  }

  @Nested
  class OfLight {

    @Test
    void onePairHasNone() {
      RatingTable ratings =
          TextbookRatings.ofValues(2, new int[][] {{1, 1, 1}, {1, 1, 2}, {1, 1, 2}, {1, 1, 1}});

      assertThat(LightKappa.withDefaults().estimate(ratings))
          .isEqualTo(new Undefined(UndefinedReason.NO_VARIATION, 2.0 / 3, SampleSize.of(4, 12)));
      assertThat(CongerKappa.withDefaults().estimate(ratings)).isInstanceOf(Estimate.class);
    }
  }
}
