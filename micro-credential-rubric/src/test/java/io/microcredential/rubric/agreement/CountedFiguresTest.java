package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** E9: every figure of exchangeable raters comes from counts as it does from the ratings. */
class CountedFiguresTest {

  private static final int NO = RatingTable.MISSING;
  private static final Scale FOUR = Scale.range(0, 3);

  /** A figure from ratings and from counts. */
  private record Figure(
      String name,
      Function<RatingTable, Coefficient> ofRatings,
      Function<AgreementCounts, Coefficient> ofCounts) {}

  private static List<Figure> figures(Weights weights) {
    var fleiss = FleissKappa.withDefaults().with(weights);
    var uniform = BrennanPrediger.withDefaults().with(weights);
    var gwet = GwetAc.withDefaults().with(weights);
    var percent = PercentAgreement.withDefaults().with(weights);
    var alpha = WeightedAlpha.withDefaults().with(weights);
    return List.of(
        new Figure("Fleiss", fleiss::estimate, fleiss::estimate),
        new Figure("Brennan-Prediger", uniform::estimate, uniform::estimate),
        new Figure("Gwet", gwet::estimate, gwet::estimate),
        new Figure("percent", percent::estimate, percent::estimate),
        new Figure("alpha", alpha::estimate, alpha::estimate));
  }

  /** Ratings of up to five raters with holes, some units with one rating, some with none. */
  private static RatingTable table() {
    int[][] codes = new int[157][5];
    for (int unit = 0; unit < codes.length; unit++) {
      for (int rater = 0; rater < 5; rater++) {
        int mixed = (unit * 7 + rater * 11 + unit * rater) % 23;
        codes[unit][rater] = mixed < 5 + unit % 17 ? (unit + mixed / 8) % 4 : NO;
      }
    }
    return RatingTable.of(FOUR, codes);
  }

  @Test
  void mergedCountsGiveTheBitsOfTheTable() {
    RatingTable table = table();
    AgreementAccumulator[] parts = {AgreementAccumulator.of(FOUR), AgreementAccumulator.of(FOUR)};
    for (int unit = 0; unit < table.unitCount(); unit++) {
      int[] codes = new int[table.end(unit) - table.start(unit)];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = table.codeAt(table.start(unit) + i);
      }
      parts[unit % 2].add(codes);
    }
    AgreementCounts counts = parts[1].counts().merge(parts[0].counts());
    for (Weights weights :
        List.of(Weights.identity(), Weights.linear(), Weights.radical(), Weights.ratio())) {
      for (Figure figure : figures(weights)) {
        assertThat(figure.ofCounts().apply(counts))
            .as("%s, %s", figure.name(), weights)
            .isInstanceOf(Estimate.class)
            .extracting(Coefficient::orElseThrow)
            .isEqualTo(figure.ofRatings().apply(table).orElseThrow());
      }
    }
  }

  @Test
  void whatRatingsCannotCarryCountsCannotEither() {
    var equal = RatingTable.of(FOUR, new int[][] {{2, 2}, {2, 2}});
    var apart = RatingTable.of(FOUR, new int[][] {{2, NO}, {NO, 1}});
    for (Figure figure : figures(Weights.identity())) {
      for (RatingTable table : List.of(equal, apart)) {
        assertThat(figure.ofCounts().apply(AgreementCounts.of(table)).estimated())
            .as(figure.name())
            .isEqualTo(figure.ofRatings().apply(table).estimated());
      }
    }
    var fleiss = FleissKappa.withDefaults();
    assertThat(fleiss.estimate(AgreementCounts.of(equal)))
        .isEqualTo(new Undefined(UndefinedReason.NO_VARIATION, 1.0, SampleSize.of(2, 4)));
    assertThat(fleiss.estimate(AgreementCounts.of(apart)))
        .isEqualTo(Undefined.because(UndefinedReason.NO_PAIRS, SampleSize.of(2, 2)));
    assertThat(fleiss.estimate(AgreementAccumulator.of(FOUR).counts()))
        .isEqualTo(Undefined.because(UndefinedReason.NO_RATINGS, SampleSize.of(0, 0)));
  }

  @Test
  void oneCategoryAndUnfitValuesAreNamed() {
    var single = RatingTable.of(Scale.range(1, 1), new int[][] {{0, 0}});
    for (Figure figure : figures(Weights.identity())) {
      assertThat(figure.ofCounts().apply(AgreementCounts.of(single)))
          .as(figure.name())
          .isEqualTo(new Undefined(UndefinedReason.ONE_CATEGORY, 1.0, SampleSize.of(1, 2)));
    }
    var below = RatingTable.of(Scale.range(-1, 1), new int[][] {{0, 1}});
    for (Figure figure : figures(Weights.ratio())) {
      assertThat(figure.ofCounts().apply(AgreementCounts.of(below)))
          .isEqualTo(Undefined.because(UndefinedReason.UNFIT_VALUES, SampleSize.of(1, 2)));
    }
  }

  @Test
  void countsHaveNoUnitsToDrawAndDoNotKnowWhoIsUnanimous() {
    AgreementCounts counts = AgreementCounts.of(table());
    var drawing = GwetAc.withDefaults().with(Bootstrap.of(10, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> drawing.estimate(counts));
    var unanimous = PercentAgreement.withDefaults().ofAllRaters();
    assertThatIllegalArgumentException().isThrownBy(() -> unanimous.estimate(counts));
  }
}
