package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.Scale;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** N5: Cronbach's alpha and what is to be said of each criterion. */
class ItemAnalysisTest {

  private static final double NONE = Double.NaN;
  private static final ScoreTable ITEMS = IntraclassCorrelationTest.SHROUT_FLEISS;

  private static ConfidenceInterval interval(Coefficient coefficient) {
    return Objects.requireNonNull(((Estimate) coefficient).interval());
  }

  private static UndefinedReason reason(Coefficient coefficient) {
    return ((Undefined) coefficient).reason();
  }

  @Nested
  class Alpha {

    /** NumPy 2 from variances; limits from SciPy's quantiles of F with 5 and 15 degrees. */
    @Test
    void hasFeldtsInterval() {
      Coefficient alpha = CronbachAlpha.withDefaults().estimate(ITEMS);
      assertThat(alpha.orElseThrow()).isCloseTo(0.9093155423770695, within(1e-13));
      assertThat(interval(alpha).lower()).isCloseTo(0.6756747138163047, within(1e-12));
      assertThat(interval(alpha).upper()).isCloseTo(0.9858916781690623, within(1e-12));
    }

    @Test
    void leavesOutEachColumnInTurn() {
      assertThat(CronbachAlpha.withDefaults().withoutEach(ITEMS))
          .extracting(Coefficient::orElseThrow)
          .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-13 ? 0 : 1)
          .containsExactly(
              0.8833922261484098, 0.8665048543689318, 0.8715486194477791, 0.9178743961352658);
    }

    @Test
    void leavesOutColumnsOverTheUnitsThatHaveAll() {
      ScoreTable holes =
          ScoreTable.of(new double[][] {{1, 2, 2}, {2, 3, NONE}, {4, 3, 5}, {1, 1, 2}});
      assertThat(CronbachAlpha.withDefaults().withoutEach(holes).get(2).sample())
          .isEqualTo(SampleSize.of(3, 6));
    }

    @Test
    void isUndefinedForOneColumnOrASumThatDoesNotVary() {
      CronbachAlpha alpha = CronbachAlpha.withDefaults();
      assertThat(reason(alpha.estimate(ScoreTable.of(new double[][] {{1}, {2}}))))
          .isEqualTo(UndefinedReason.TOO_FEW_ITEMS);
      assertThat(reason(alpha.withoutEach(ScoreTable.of(new double[][] {{1, 2}, {2, 3}})).get(0)))
          .isEqualTo(UndefinedReason.TOO_FEW_ITEMS);
      assertThat(reason(alpha.estimate(ScoreTable.of(new double[][] {{1, 2}, {2, 1}, {1, 2}}))))
          .isEqualTo(UndefinedReason.NO_VARIANCE);
      assertThat(reason(alpha.estimate(ScoreTable.of(new double[][] {{3, 3}, {3, 3}}))))
          .isEqualTo(UndefinedReason.NO_VARIANCE);
      ScoreTable holes = ScoreTable.of(new double[][] {{1, NONE}, {NONE, 2}});
      assertThat(alpha.withoutEach(holes))
          .extracting(ItemAnalysisTest::reason)
          .containsExactly(UndefinedReason.INCOMPLETE, UndefinedReason.INCOMPLETE);
    }

    @Test
    void drawsUnitsForAStandardError() {
      Estimate estimate =
          (Estimate)
              CronbachAlpha.withDefaults().atLevel(0.9).with(Bootstrap.of(300, 1)).estimate(ITEMS);
      assertThat(Objects.requireNonNull(estimate.standardError())).isPositive();
      assertThat(interval(estimate).level()).isEqualTo(0.9);
      assertThat(interval(estimate).method()).isEqualTo(IntervalMethod.BOOTSTRAP_PERCENTILE);
    }
  }

  @Nested
  class OfNumbers {

    private final ItemReport report = ItemAnalysis.withDefaults().analyze(ITEMS, 1, 11);

    /** NumPy 2 and SciPy 1.17.1: mean, standard deviation / sqrt(6), t quantile 2.5706. */
    @Test
    void givesMeanAndDifficulty() {
      Estimate mean = (Estimate) report.items().get(1).mean();
      assertThat(mean.value()).isEqualTo(2.5);
      assertThat(Objects.requireNonNull(mean.standardError()))
          .isCloseTo(Math.sqrt(0.45), within(1e-12));
      assertThat(interval(mean).upper())
          .isCloseTo(2.5 + 2.5705818356363146 * Math.sqrt(0.45), within(1e-8));
      Estimate difficulty = (Estimate) report.items().get(1).difficulty();
      assertThat(difficulty.value()).isCloseTo(0.15, within(1e-14));
      assertThat(interval(difficulty).lower()).isZero();
      assertThat(interval(difficulty).upper())
          .isCloseTo(0.15 + 0.25705818356363146 * Math.sqrt(0.45), within(1e-9));
    }

    @Test
    void setsEachCriterionAgainstTheRest() {
      assertThat(report.items())
          .extracting(item -> item.itemRest().orElseThrow())
          .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-13 ? 0 : 1)
          .containsExactly(
              0.8057873703521801, 0.8593040509596618, 0.8444792822226257, 0.7902036646570127);
    }

    @Test
    void showsThatTheLastCriterionCostsReliability() {
      assertThat(report.items())
          .filteredOn(item -> item.alphaIfDropped().orElseThrow() > report.alpha().orElseThrow())
          .extracting(ItemFigures::criterion)
          .containsExactly("4");
    }

    @Test
    void hasNoLevels() {
      assertThat(report.items()).allMatch(item -> item.levels().isEmpty());
      assertThat(report.items()).allMatch(item -> item.unusedLevels().isEmpty());
    }

    @Test
    void namesPairsThatSayTheSame() {
      assertThat(report.redundant()).isEmpty();
      List<ItemReport.RedundantPair> pairs =
          ItemAnalysis.withDefaults().withRedundancyFrom(0.85).analyze(ITEMS, 1, 11).redundant();
      assertThat(pairs).isNotEmpty();
      assertThat(pairs)
          .allSatisfy(
              pair -> {
                int first = Integer.parseInt(pair.first()) - 1;
                int second = Integer.parseInt(pair.second()) - 1;
                assertThat(pair.correlation())
                    .isEqualTo(Correlation.pearson().estimate(ITEMS, first, second));
                assertThat(pair.correlation().orElseThrow()).isGreaterThanOrEqualTo(0.85);
              });
    }

    @Test
    void saysWhatTheDataDoNotCarry() {
      ItemReport one =
          ItemAnalysis.withDefaults().analyze(ScoreTable.of(new double[][] {{2}, {3}}), 1, 4);
      assertThat(reason(one.items().get(0).itemRest())).isEqualTo(UndefinedReason.TOO_FEW_ITEMS);
      assertThat(reason(one.alpha())).isEqualTo(UndefinedReason.TOO_FEW_ITEMS);
      ItemReport holes =
          ItemAnalysis.withDefaults()
              .analyze(ScoreTable.of(new double[][] {{2, NONE, NONE}, {3, 1, NONE}}), 1, 4);
      assertThat(reason(holes.items().get(0).itemRest())).isEqualTo(UndefinedReason.INCOMPLETE);
      assertThat(reason(holes.items().get(2).mean())).isEqualTo(UndefinedReason.NO_RATINGS);
      assertThat(reason(holes.items().get(2).difficulty())).isEqualTo(UndefinedReason.NO_RATINGS);
      Estimate single = (Estimate) holes.items().get(1).mean();
      assertThat(single.standardError()).isNull();
      assertThat(((Estimate) holes.items().get(1).difficulty()).interval()).isNull();
      ItemReport unit =
          ItemAnalysis.withDefaults().analyze(ScoreTable.of(new double[][] {{2, 3}}), 1, 4);
      assertThat(reason(unit.items().get(0).itemRest())).isEqualTo(UndefinedReason.TOO_FEW_UNITS);
    }

    @Test
    void rejectsAnEmptyRangeAndABoundThatIsNoCorrelation() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ItemAnalysis.withDefaults().analyze(ITEMS, 3, 3));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ItemAnalysis.withDefaults().withRedundancyFrom(1.5))
          .withMessageContaining("1.5");
      assertThatIllegalArgumentException().isThrownBy(() -> ItemAnalysis.withDefaults().atLevel(0));
    }
  }

  @Nested
  class OfRatings {

    private final RatingData data =
        RatingData.builder()
            .criterion("clarity", Scale.range(1, 4))
            .criterion("passed", Scale.of(List.of("no", "yes"), 0, 1))
            .criterion("given", Scale.range(1, 1))
            .rate("a", "x", "clarity", "2")
            .rate("a", "y", "clarity", "4")
            .rate("a", "x", "passed", "yes")
            .rate("a", "x", "given", "1")
            .rate("b", "x", "clarity", "1")
            .rate("b", "x", "passed", "no")
            .rate("b", "y", "passed", "no")
            .rate("b", "x", "given", "1")
            .rate("c", "y", "clarity", "4")
            .rate("c", "y", "passed", "yes")
            .rate("c", "x", "given", "1")
            .build();

    private final ItemReport report = ItemAnalysis.withDefaults().atLevel(0.9).analyze(data);

    @Test
    void averagesRatersFirst() {
      ItemFigures clarity = report.items().get(0);
      assertThat(clarity.mean().orElseThrow()).isCloseTo((3 + 1 + 4) / 3.0, within(1e-14));
      assertThat(clarity.difficulty().orElseThrow()).isCloseTo(5 / 9.0, within(1e-14));
      assertThat(interval(clarity.mean()).level()).isEqualTo(0.9);
    }

    @Test
    void givesTheClassicDifficultyOfAYesOrNoItem() {
      assertThat(report.items().get(1).difficulty().orElseThrow())
          .isCloseTo(2 / 3.0, within(1e-14));
    }

    @Test
    void countsLevelsAndNamesTheUnused() {
      assertThat(report.items().get(0).levels())
          .containsExactly(
              new ItemFigures.LevelCount("1", 1),
              new ItemFigures.LevelCount("2", 1),
              new ItemFigures.LevelCount("3", 0),
              new ItemFigures.LevelCount("4", 2));
      assertThat(report.items().get(0).unusedLevels()).containsExactly("3");
      assertThat(report.items().get(1).unusedLevels()).isEmpty();
    }

    @Test
    void saysThatACriterionOfOneLevelTellsNothing() {
      ItemFigures given = report.items().get(2);
      assertThat(given.mean().orElseThrow()).isEqualTo(1);
      assertThat(reason(given.difficulty())).isEqualTo(UndefinedReason.ONE_CATEGORY);
      assertThat(reason(given.itemRest())).isEqualTo(UndefinedReason.NO_VARIANCE);
    }

    @Test
    void namesCriteriaThatSayTheSame() {
      assertThat(report.redundant())
          .extracting(ItemReport.RedundantPair::first, ItemReport.RedundantPair::second)
          .containsExactly(tuple("clarity", "passed"));
    }
  }
}
