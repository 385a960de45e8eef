package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.ratings.Scale;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature E8: how much two categories count as agreement. */
class WeightsTest {

  private static final Scale FOUR = Scale.range(1, 4);

  private static void assertRows(Weights weights, Scale scale, double[][] expected) {
    double[][] matrix = weights.matrix(scale);
    assertThat(matrix).hasDimensions(expected.length, expected.length);
    for (int k = 0; k < matrix.length; k++) {
      assertThat(matrix[k]).containsExactly(expected[k], within(1e-12));
    }
  }

  @Nested
  class Named {

    @Test
    void countOnlyTheSameWhereUnweighted() {
      assertRows(
          Weights.identity(), Scale.range(1, 3), new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
    }

    @Test
    void fallWithTheDistanceOfValues() {
      assertThat(Weights.linear().matrix(FOUR)[0])
          .containsExactly(new double[] {1, 2.0 / 3, 1.0 / 3, 0}, within(1e-12));
      assertThat(Weights.quadratic().matrix(FOUR)[0])
          .containsExactly(new double[] {1, 8.0 / 9, 5.0 / 9, 0}, within(1e-12));
      assertThat(Weights.radical().matrix(FOUR)[0])
          .containsExactly(
              new double[] {1, 1 - Math.sqrt(1.0 / 3), 1 - Math.sqrt(2.0 / 3), 0}, within(1e-12));
    }

    @Test
    void takeValuesNotPlaces() {
      Scale uneven = Scale.ofValues(0, 1, 5);

      assertRows(
          Weights.linear(), uneven, new double[][] {{1, 0.8, 0}, {0.8, 1, 0.2}, {0, 0.2, 1}});
      assertRows(
          Weights.ordinal(),
          uneven,
          new double[][] {{1, 2.0 / 3, 0}, {2.0 / 3, 1, 2.0 / 3}, {0, 2.0 / 3, 1}});
    }

    @Test
    void countPairsOfCategoriesWhereOrdinal() {
      assertThat(Weights.ordinal().matrix(FOUR)[0])
          .containsExactly(new double[] {1, 5.0 / 6, 0.5, 0}, within(1e-12));
    }

    @Test
    void measureProportionsWhereRatio() {
      // ((2 - 1) / 3)² over ((3 - 1) / 4)², and ((3 - 2) / 5)² over the same.
      assertRows(
          Weights.ratio(),
          Scale.range(1, 3),
          new double[][] {{1, 5.0 / 9, 0}, {5.0 / 9, 1, 0.84}, {0, 0.84, 1}});
    }

    @Test
    void goRoundWhereCircular() {
      assertRows(
          Weights.circular(),
          FOUR,
          new double[][] {{1, 0.5, 0, 0.5}, {0.5, 1, 0.5, 0}, {0, 0.5, 1, 0.5}, {0.5, 0, 0.5, 1}});
    }

    @Test
    void costMoreNearTheEndsWhereBipolar() {
      // 1/(1·5), 4/(2·4), 9/9 from an end, but 1/(3·3) in the middle.
      assertRows(
          Weights.bipolar(),
          FOUR,
          new double[][] {
            {1, 0.8, 0.5, 0}, {0.8, 1, 8.0 / 9, 0.5}, {0.5, 8.0 / 9, 1, 0.8}, {0, 0.5, 0.8, 1}
          });
    }

    @Test
    void areAllAlikeForTwoCategories() {
      Scale two = Scale.range(1, 2);

      assertThat(
              List.of(
                  Weights.linear(),
                  Weights.quadratic(),
                  Weights.radical(),
                  Weights.ratio(),
                  Weights.ordinal(),
                  Weights.circular(),
                  Weights.bipolar()))
          .allSatisfy(weights -> assertRows(weights, two, new double[][] {{1, 0}, {0, 1}}));
    }

    @Test
    void areOneForOneCategory() {
      assertRows(Weights.bipolar(), Scale.range(3, 3), new double[][] {{1}});
    }

    @Test
    void doNotFitValuesBelowZeroWhereRatio() {
      assertThat(Weights.ratio().fit(Scale.range(-1, 2))).isFalse();
      assertThat(Weights.ratio().fit(Scale.range(0, 2))).isTrue();
      assertThat(Weights.bipolar().fit(Scale.range(-1, 2))).isTrue();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Weights.ratio().matrix(Scale.range(-1, 2)))
          .withMessageContaining("fit");
    }
  }

  @Nested
  class Custom {

    @Test
    void keepAgreementAsGiven() {
      double[][] given = {{1, 0.5, 0.2}, {0.5, 1, 0.7}, {0.2, 0.7, 1}};

      assertRows(Weights.ofAgreement(given), Scale.range(1, 3), given);
    }

    @Test
    void scaleDisagreementToItsGreatest() {
      double[][] costs = {{0, 10, 40}, {10, 0, 20}, {40, 20, 0}};

      assertRows(
          Weights.ofDisagreement(costs),
          Scale.range(1, 3),
          new double[][] {{1, 0.75, 0}, {0.75, 1, 0.5}, {0, 0.5, 1}});
    }

    @Test
    void areCopied() {
      double[][] costs = {{0, 1}, {1, 0}};
      Weights weights = Weights.ofDisagreement(costs);
      costs[0][1] = 7;

      assertRows(weights, Scale.range(1, 2), new double[][] {{1, 0}, {0, 1}});
    }

    @Test
    void areRefusedWhereTheyMakeNoSense() {
      assertRefused(new double[][] {{0, 1, 1}, {1, 0}}, "as many columns");
      assertRefused(new double[][] {{0, 1}, {2, 0}}, "both sides");
      assertRefused(new double[][] {{1, 1}, {1, 0}}, "diagonal");
      assertRefused(new double[][] {{0, -1}, {-1, 0}}, "at least 0");
      assertRefused(new double[][] {{0, Double.NaN}, {Double.NaN, 0}}, "finite");
      assertRefused(new double[][] {{0, 0}, {0, 0}}, "disagree");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Weights.ofAgreement(new double[][] {{1, -0.5}, {-0.5, 1}}))
          .withMessageContaining("from 0 to 1");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Weights.ofAgreement(new double[][] {{1, 1.5}, {1.5, 1}}))
          .withMessageContaining("from 0 to 1");
    }

    private static void assertRefused(double[][] costs, String message) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Weights.ofDisagreement(costs))
          .withMessageContaining(message);
    }

    @Test
    void areForScalesOfTheirSize() {
      Weights two = Weights.ofDisagreement(new double[][] {{0, 1}, {1, 0}});

      assertThat(two.fit(Scale.range(1, 2))).isTrue();
      assertThat(two.fit(FOUR)).isFalse();
      assertThatIllegalArgumentException().isThrownBy(() -> two.matrix(FOUR));
    }
  }

  @Test
  void areEqualWhereTheyWeighAlike() {
    double[][] costs = {{0, 1}, {1, 0}};

    assertThat(Weights.linear())
        .isEqualTo(Weights.linear())
        .hasSameHashCodeAs(Weights.linear())
        .isNotEqualTo(Weights.quadratic())
        .isNotEqualTo("LINEAR")
        .hasToString("Weights[LINEAR]");
    assertThat(Weights.within(1)).isNotEqualTo(Weights.within(2)).hasToString("Weights[WITHIN 1]");
    assertThat(Weights.ofDisagreement(costs))
        .isEqualTo(Weights.ofDisagreement(costs))
        .isNotEqualTo(Weights.identity());
  }
}
