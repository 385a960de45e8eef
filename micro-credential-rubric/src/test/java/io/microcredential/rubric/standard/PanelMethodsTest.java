package io.microcredential.rubric.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** N5: cut scores from judgements of items, by Angoff, Ebel and bookmark. */
class PanelMethodsTest {

  private static final double NO = Double.NaN;
  private static final List<String> ITEMS = List.of("one", "two", "three");
  private static final List<String> JUDGES = List.of("ann", "ben", "cai", "dee");

  /** The judges' own cut scores are 1.5, 1.7, 1.4 and 2.0. */
  private static final double[][] RATINGS = {
    {0.5, 0.6, 0.4, 0.7}, {0.8, 0.8, 0.7, 0.9}, {0.2, 0.3, 0.3, 0.4}
  };

  private static ScoreTable ratings() {
    return ScoreTable.of(ITEMS, JUDGES, RATINGS);
  }

  static Estimate estimate(Coefficient figure) {
    assertThat(figure).isInstanceOf(Estimate.class);
    return (Estimate) figure;
  }

  static void assertUndefined(Coefficient figure, UndefinedReason reason) {
    assertThat(figure).isInstanceOf(Undefined.class);
    assertThat(((Undefined) figure).reason()).isEqualTo(reason);
  }

  @Nested
  class AngoffMethod {

    @Test
    void isTheMeanOfTheJudgesSums() {
      CutScore score = Angoff.withDefaults().estimate(ratings());
      Estimate cut = estimate(score.cut());
      assertThat(cut.value()).isCloseTo(1.65, within(1e-12));
      // The standard deviation of 1.5, 1.7, 1.4, 2.0 is √(0.21/3); Student's t(3) at .975 is
      // 3.1824.
      assertThat(cut.standardError()).isCloseTo(Math.sqrt(0.07) / 2, within(1e-12));
      ConfidenceInterval interval = Objects.requireNonNull(cut.interval());
      assertThat(interval.method()).isEqualTo(IntervalMethod.STUDENT_T);
      assertThat(interval.upper())
          .isCloseTo(1.65 + 3.182446305284263 * Math.sqrt(0.07) / 2, within(1e-9));
      assertThat(score.errorSource()).isEqualTo(ErrorSource.BETWEEN_JUDGES);
      assertThat(score.method()).isEqualTo(CutMethod.ANGOFF);
      assertThat(cut.sample().units()).isEqualTo(3);
      assertThat(cut.sample().ratings()).isEqualTo(12);
    }

    @Test
    void takesTheMedianWithAnErrorThatIsLargerByTheRootOfHalfPi() {
      CutScore score = Angoff.withDefaults().with(Center.MEDIAN).estimate(ratings());
      assertThat(estimate(score.cut()).value()).isCloseTo(1.6, within(1e-12));
      assertThat(estimate(score.cut()).standardError())
          .isCloseTo(1.2533141373155003 * Math.sqrt(0.07) / 2, within(1e-12));
      assertThat(score.errorSource()).isEqualTo(ErrorSource.MEDIAN_OF_NORMAL);
    }

    @Test
    void resamplesJudgesWhereAsked() {
      CutScore score =
          Angoff.withDefaults().with(Bootstrap.of(4000, 11)).atLevel(0.9).estimate(ratings());
      // Judges drawn with replacement have the variance with n, not n - 1.
      assertThat(estimate(score.cut()).standardError())
          .isCloseTo(Math.sqrt(0.21 / 4) / 2, within(0.004));
      assertThat(score.errorSource()).isEqualTo(ErrorSource.BOOTSTRAP_JUDGES);
      assertThat(Objects.requireNonNull(estimate(score.cut()).interval()).method())
          .isEqualTo(IntervalMethod.BOOTSTRAP_PERCENTILE);
    }

    @Test
    void tellsEachJudgeTheOwnCutAndHowItGoesWithTheOthers() {
      CutScore score =
          Angoff.withDefaults().withDifficulties(List.of(0.5, 0.9, 0.1)).estimate(ratings());
      assertThat(score.judges()).extracting(JudgeCut::judge).containsExactlyElementsOf(JUDGES);
      JudgeCut dee = score.judges().get(3);
      assertThat(dee.cut().orElseThrow()).isCloseTo(2.0, within(1e-12));
      assertThat(score.differenceOf(dee).orElseThrow()).isCloseTo(0.35, within(1e-12));
      assertThat(dee.withPanel().orElseThrow()).isBetween(0.97, 1.0);
      // Deviations (1/30, 7/30, -8/30) of dee's ratings with (0, .4, -.4): 0.2/√(.38/3 × .32).
      assertThat(dee.withDifficulty().orElseThrow())
          .isCloseTo(0.2 / Math.sqrt(0.38 / 3 * 0.32), within(1e-9));
      assertUndefined(
          Angoff.withDefaults().estimate(ratings()).judges().get(0).withDifficulty(),
          UndefinedReason.NO_OVERLAP);
    }

    @Test
    void namesTheItemsThatAreMostDisputed() {
      List<ItemSpread> disputed = Angoff.withDefaults().estimate(ratings()).mostDisputed(1);
      assertThat(disputed).singleElement().extracting(ItemSpread::item).isEqualTo("one");
      assertThat(disputed.get(0).lowest()).isEqualTo(0.4);
      assertThat(disputed.get(0).highest()).isEqualTo(0.7);
      assertThat(disputed.get(0).standardDeviation()).isCloseTo(Math.sqrt(0.05 / 3), within(1e-12));
    }

    @Test
    void takesMeansOverThoseWhoRatedWhereRatingsAreMissing() {
      ScoreTable holes =
          ScoreTable.of(
              ITEMS, List.of("ann", "ben"), new double[][] {{0.5, 0.7}, {0.8, NO}, {0.2, 0.4}});
      CutScore score = Angoff.withDefaults().estimate(holes);
      assertThat(score.cut().orElseThrow()).isCloseTo(0.6 + 0.8 + 0.3, within(1e-12));
      assertThat(estimate(score.cut()).standardError()).isNull();
      assertThat(score.errorSource()).isEqualTo(ErrorSource.NOT_STATED);
      assertUndefined(score.judges().get(1).cut(), UndefinedReason.INCOMPLETE);
      assertThat(score.differenceOf(score.judges().get(1))).isEmpty();
      assertUndefined(
          Angoff.withDefaults().with(Center.MEDIAN).estimate(holes).cut(),
          UndefinedReason.INCOMPLETE);
      // Two judges of whom one left the item out: one draw of four has nobody for it.
      assertThat(Angoff.withDefaults().with(Bootstrap.of(200, 1)).estimate(holes).errorSource())
          .isEqualTo(ErrorSource.NOT_STATED);
    }

    @Test
    void resamplesJudgesWithHolesWhereEnoughDrawsHaveAllItems() {
      double[][] holes = {{0.5, 0.6, 0.4, 0.7}, {0.8, 0.8, NO, 0.9}, {0.2, 0.3, 0.3, 0.4}};
      CutScore score =
          Angoff.withDefaults()
              .with(Bootstrap.of(500, 3))
              .estimate(ScoreTable.of(ITEMS, JUDGES, holes));
      assertThat(score.errorSource()).isEqualTo(ErrorSource.BOOTSTRAP_JUDGES);
      assertThat(estimate(score.cut()).standardError()).isBetween(0.08, 0.16);
    }

    @Test
    void isUndefinedWhereNothingCarriesIt() {
      ScoreTable nothing = ScoreTable.of(ITEMS, List.of("ann"), new double[][] {{NO}, {NO}, {NO}});
      assertUndefined(Angoff.withDefaults().estimate(nothing).cut(), UndefinedReason.NO_RATINGS);
      ScoreTable unrated = ScoreTable.of(new double[][] {{0.4, 0.5}, {NO, NO}});
      assertUndefined(Angoff.withDefaults().estimate(unrated).cut(), UndefinedReason.INCOMPLETE);
      ScoreTable silent = ScoreTable.of(new double[][] {{0.4, NO}, {0.6, NO}});
      CutScore score = Angoff.withDefaults().estimate(silent);
      assertUndefined(score.judges().get(1).cut(), UndefinedReason.NO_RATINGS);
      assertUndefined(score.judges().get(0).withPanel(), UndefinedReason.TOO_FEW_ITEMS);
      ScoreTable flat = ScoreTable.of(new double[][] {{0.5, 0.4}, {0.5, 0.6}});
      assertUndefined(
          Angoff.withDefaults().estimate(flat).judges().get(0).withPanel(),
          UndefinedReason.NO_VARIANCE);
    }

    @Test
    void givesOneJudgeACutScoreWithoutAnError() {
      ScoreTable alone = ScoreTable.of(new double[][] {{0.4}, {0.6}});
      CutScore score = Angoff.withDefaults().estimate(alone);
      assertThat(score.cut().orElseThrow()).isEqualTo(1.0);
      assertThat(estimate(score.cut()).standardError()).isNull();
      assertUndefined(score.judges().get(0).withPanel(), UndefinedReason.ONE_RATER);
      assertThat(score.items().get(0).standardDeviation()).isZero();
    }

    @Test
    void knowsItemsOfMorePointsAndAnswersOfYesAndNo() {
      ScoreTable points = ScoreTable.of(new double[][] {{2.5, 3}, {0.5, 1}});
      assertThat(
              Angoff.withDefaults()
                  .withMaximumPoints(List.of(4.0, 1.0))
                  .estimate(points)
                  .cut()
                  .orElseThrow())
          .isEqualTo(3.5);
      ScoreTable answers = ScoreTable.of(new double[][] {{1, 1}, {0, 1}, {1, 0}});
      CutScore score = Angoff.yesNo().estimate(answers);
      assertThat(score.cut().orElseThrow()).isEqualTo(2.0);
      assertThat(score.method()).isEqualTo(CutMethod.YES_NO_ANGOFF);
    }

    @Test
    void rejectsRatingsOutOfTheirRange() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> Angoff.withDefaults().estimate(ScoreTable.of(new double[][] {{1.2, 0}})));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> Angoff.withDefaults().estimate(ScoreTable.of(new double[][] {{-0.1, 0}})));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Angoff.yesNo().estimate(ratings()))
          .withMessageContaining("0 and full points only");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Angoff.withDefaults().withMaximumPoints(List.of(0.0)));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> Angoff.withDefaults().withDifficulties(List.of(0.5)).estimate(ratings()));
    }
  }

  @Nested
  class Rounds {

    @Test
    void showHowThePanelMoves() {
      double[][] second = {{0.5, 0.6, 0.5, 0.6}, {0.8, 0.8, 0.7, 0.8}, {0.2, 0.3, 0.3, 0.3}};
      List<AngoffRound> rounds =
          Angoff.withDefaults().rounds(List.of(ratings(), ScoreTable.of(ITEMS, JUDGES, second)));
      assertThat(rounds).extracting(AngoffRound::number).containsExactly(1, 2);
      assertThat(rounds.get(0).changedRatings()).isZero();
      assertThat(rounds.get(1).changedRatings()).isEqualTo(4);
      assertThat(rounds.get(1).judgesWhoChanged()).containsExactly("cai", "dee");
      assertThat(rounds.get(0).spread().orElseThrow()).isCloseTo(Math.sqrt(0.07), within(1e-12));
      assertThat(rounds.get(1).spread().orElseThrow())
          .isLessThan(rounds.get(0).spread().orElseThrow());
      assertThat(rounds.get(1)).asString().doesNotContain("dee").contains("changed 4");
    }

    @Test
    void haveTheSameJudgesAndItems() {
      ScoreTable others = ScoreTable.of(new double[][] {{0.5}});
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Angoff.withDefaults().rounds(List.of(ratings(), others)));
      assertUndefined(
          Angoff.withDefaults().rounds(List.of(others)).get(0).spread(), UndefinedReason.ONE_RATER);
    }
  }

  @Nested
  class EbelMethod {

    private final EbelCell core = new EbelCell("essential", "easy");
    private final EbelCell edge = new EbelCell("acceptable", "hard");

    @Test
    void sumsTheSharesOfTheCells() {
      CutScore score =
          Ebel.withDefaults()
              .estimate(
                  ITEMS,
                  List.of(
                      new EbelJudgement(
                          "ann", List.of(core, core, edge), Map.of(core, 0.9, edge, 0.2)),
                      new EbelJudgement(
                          "ben", List.of(core, edge, edge), Map.of(core, 0.8, edge, 0.4))));
      assertThat(score.cut().orElseThrow()).isCloseTo((2.0 + 1.6) / 2, within(1e-12));
      assertThat(estimate(score.cut()).standardError()).isCloseTo(0.2, within(1e-12));
      assertThat(score.judges().get(1).cut().orElseThrow()).isCloseTo(1.6, within(1e-12));
      assertThat(score.method()).isEqualTo(CutMethod.EBEL);
    }

    @Test
    void takesSettingsLikeAngoff() {
      EbelJudgement one = new EbelJudgement("ann", List.of(core), Map.of(core, 0.9));
      EbelJudgement two = new EbelJudgement("ben", List.of(core), Map.of(core, 0.5));
      Ebel method = Ebel.withDefaults().with(Center.MEDIAN).atLevel(0.8).with(Bootstrap.of(50, 1));
      CutScore score = method.estimate(List.of("one"), List.of(one, two));
      assertThat(score.cut().orElseThrow()).isCloseTo(0.7, within(1e-12));
      assertThat(score.errorSource()).isEqualTo(ErrorSource.BOOTSTRAP_JUDGES);
      assertUndefined(method.estimate(List.of("one"), List.of()).cut(), UndefinedReason.NO_RATINGS);
    }

    @Test
    void rejectsWhatIsNotWhole() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new EbelJudgement("ann", List.of(core, edge), Map.of(core, 0.9)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new EbelJudgement("ann", List.of(core), Map.of(core, 1.1)));
      EbelJudgement one = new EbelJudgement("ann", List.of(core), Map.of(core, 0.9));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Ebel.withDefaults().estimate(ITEMS, List.of(one)));
      assertThat(one).asString().doesNotContain("ann");
    }
  }
}
