package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingTable;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature E8: percent agreement, exact, adjacent and of all raters. */
class PercentAgreementTest {

  /** Pairs agree: 1 of 1, 1 of 3, 0 of 1, 3 of 6, and a unit of one rating. */
  private final RatingTable ratings =
      TextbookRatings.ofValues(
          4, new int[][] {{1, 1, 0, 0}, {2, 2, 3, 0}, {0, 1, 0, 4}, {3, 4, 4, 4}, {0, 0, 2, 0}});

  private static double value(PercentAgreement agreement, RatingTable ratings) {
    return agreement.estimate(ratings).orElseThrow();
  }

  @Nested
  class OfPairs {

    @Test
    void isTheMeanOverUnitsOfTheShareOfTheirPairs() {
      assertThat(value(PercentAgreement.withDefaults(), ratings))
          .isEqualTo((1 + 1.0 / 3 + 0 + 0.5) / 4, within(1e-15));
    }

    @Test
    void countsNeighboursWithinADistance() {
      PercentAgreement agreement = PercentAgreement.withDefaults();

      assertThat(value(agreement.within(0), ratings)).isEqualTo(value(agreement, ratings));
      assertThat(value(agreement.within(1), ratings)).isEqualTo(0.75);
      assertThat(value(agreement.within(2), ratings)).isEqualTo(0.75);
      assertThat(value(agreement.within(3), ratings)).isEqualTo(1);
      assertThat(value(agreement.within(9), ratings)).isEqualTo(1);
    }

    @Test
    void refusesANegativeDistance() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PercentAgreement.withDefaults().within(-1));
    }

    @Test
    void hasAFigureWhereAllRatingsAreEqual() {
      RatingTable equal = TextbookRatings.ofValues(3, new int[][] {{2, 2}, {2, 2}, {2, 2}});
      Estimate agreement = (Estimate) PercentAgreement.withDefaults().estimate(equal);

      assertThat(agreement.value()).isEqualTo(1);
      assertThat(agreement.standardError()).isZero();
    }

    @Test
    void isTheSameOfUnitsAndOfTheirCrossTable() {
      CrossTable table = TextbookRatings.cohen();
      PercentAgreement adjacent = PercentAgreement.withDefaults().within(1);

      assertThat(adjacent.estimate(table).orElseThrow()).isEqualTo(0.9, within(1e-15));
      assertThat(value(adjacent, TextbookRatings.unitByUnit(table))).isEqualTo(0.9, within(1e-15));
    }
  }

  @Nested
  class OfAllRaters {

    private final PercentAgreement all = PercentAgreement.withDefaults().ofAllRaters();

    @Test
    void isTheShareOfUnitsOnWhichNobodyDiffers() {
      Estimate agreement = (Estimate) all.estimate(ratings);

      assertThat(agreement.value()).isEqualTo(0.25);
      assertThat(agreement.sample()).isEqualTo(SampleSize.of(4, 11));
      // That of the mean of 1, 0, 0 and 0.
      assertThat(Objects.requireNonNull(agreement.standardError())).isEqualTo(0.25);
    }

    @Test
    void allowsADistanceBetweenTheFarthest() {
      assertThat(value(all.within(1), ratings)).isEqualTo(0.75);
      assertThat(value(all.within(3), ratings)).isEqualTo(1);
    }

    @Test
    void drawsUnitsWithASeed() {
      PercentAgreement drawn = all.with(Bootstrap.of(400, 7));
      Estimate agreement = (Estimate) drawn.estimate(ratings);

      assertThat(agreement).isEqualTo(drawn.estimate(ratings));
      assertThat(agreement.value()).isEqualTo(0.25);
      // The bootstrap of a mean of four has a standard error of √(3/16 / 4).
      assertThat(Objects.requireNonNull(agreement.standardError())).isEqualTo(0.2165, within(0.02));
    }

    @Test
    void saysWhyThereIsNone() {
      RatingTable noPairs = TextbookRatings.ofValues(3, new int[][] {{1, 0}, {0, 2}});
      RatingTable oneCategory = TextbookRatings.ofValues(1, new int[][] {{1, 1}});
      RatingTable oneRater = TextbookRatings.ofValues(3, new int[][] {{1, 0}, {2, 0}});

      assertThat(reason(all.estimate(noPairs))).isEqualTo(UndefinedReason.NO_PAIRS);
      assertThat(reason(all.estimate(oneCategory))).isEqualTo(UndefinedReason.ONE_CATEGORY);
      assertThat(reason(all.estimate(oneRater))).isEqualTo(UndefinedReason.ONE_RATER);
    }

    private static UndefinedReason reason(Coefficient coefficient) {
      return ((Undefined) coefficient).reason();
    }
  }
}
