package io.microcredential.rubric.calibration;

import static io.microcredential.rubric.calibration.RaterEffect.HALO_CORRELATION;
import static io.microcredential.rubric.calibration.RaterEffect.HALO_EXCESS;
import static io.microcredential.rubric.calibration.RaterEffect.KAPPA;
import static io.microcredential.rubric.calibration.RaterEffect.LENIENCY;
import static io.microcredential.rubric.calibration.RaterEffect.MIDDLE_SHARE;
import static io.microcredential.rubric.calibration.RaterEffect.PROFILE_EXCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** E9: flags by declared bounds, and what cannot be said of a rater. */
class RaterFlagsTest {

  private static final Scale FOUR = Scale.range(1, 4);
  private static final RaterEffects EFFECTS = RaterEffects.withDefaults();
  private static final int HOLE = RatingTable.MISSING;
  private static final RatingTable TABLE =
      RatingTable.of(FOUR, new int[][] {{3, 3, 2}, {1, 2, 0}, {2, 2, 1}});

  private static Coefficient figure(RatingTable table, int rater, RaterEffect effect) {
    return EFFECTS.estimate(table).get(rater).figure(effect);
  }

  private static UndefinedReason reason(Coefficient figure) {
    return ((Undefined) figure).reason();
  }

  private static ConfidenceInterval interval(Coefficient figure) {
    return Objects.requireNonNull(((Estimate) figure).interval());
  }

  @Nested
  class WhatCannotBeSaid {

    @Test
    void hasAReasonForEveryEffectOfALonelyRater() {
      var alone = RatingTable.of(FOUR, new int[][] {{1}, {2}, {3}});

      RaterProfile profile = EFFECTS.estimate(alone).get(0);
      profile
          .figures()
          .forEach(
              (effect, figure) ->
                  assertThat(figure instanceof Undefined)
                      .as("%s", effect)
                      .isEqualTo(effect != MIDDLE_SHARE));
      var lonely = RaterEffectsTest.data(FOUR, new int[][][] {{{0, 1}}, {{2, 2}}, {{3, 2}}});
      assertThat(reason(EFFECTS.estimate(lonely).get(0).figure(HALO_EXCESS)))
          .isEqualTo(UndefinedReason.ONE_RATER);
    }

    @Test
    void saysWhyThereIsNoHalo() {
      assertThat(reason(figure(TABLE, 0, HALO_CORRELATION)))
          .isEqualTo(UndefinedReason.TOO_FEW_ITEMS);
      assertThat(reason(figure(TABLE, 0, PROFILE_EXCESS))).isEqualTo(UndefinedReason.TOO_FEW_ITEMS);
      var few = RaterEffectsTest.data(FOUR, new int[][][] {{{0, 1}, {1, 1}}, {{2, 2}, {0, 1}}});
      assertThat(reason(EFFECTS.estimate(few).get(0).figure(HALO_CORRELATION)))
          .isEqualTo(UndefinedReason.TOO_FEW_UNITS);
      var flat =
          RaterEffectsTest.data(
              FOUR, new int[][][] {{{0, 1}, {1, 1}}, {{0, 2}, {0, 3}}, {{0, 0}, {2, 2}}});
      assertThat(reason(EFFECTS.estimate(flat).get(0).figure(HALO_CORRELATION)))
          .isEqualTo(UndefinedReason.NO_VARIANCE);
      assertThat(reason(EFFECTS.estimate(flat).get(1).figure(HALO_EXCESS)))
          .isEqualTo(UndefinedReason.NO_VARIANCE);
    }

    @Test
    void givesHaloWithoutAnErrorWhereItHangsOnOneUnit() {
      var hanging =
          RaterEffectsTest.data(
              FOUR, new int[][][] {{{0, 0}, {1, 2}}, {{0, 1}, {0, 3}}, {{2, 3}, {2, 2}}});

      Estimate halo = (Estimate) EFFECTS.estimate(hanging).get(0).figure(HALO_CORRELATION);
      assertThat(halo.interval()).isNull();
    }

    @Test
    void hasNoProfilesOfNoRatings() {
      assertThat(EFFECTS.estimate(RatingTable.of(FOUR, new int[0][0]))).isEmpty();
      assertThat(EFFECTS.estimate(RatingData.builder().build())).isEmpty();
      var blank = RatingTable.of(FOUR, new int[][] {{HOLE, 1}});
      assertThat(reason(figure(blank, 0, MIDDLE_SHARE))).isEqualTo(UndefinedReason.NO_RATINGS);
    }

    @Test
    void refusesALevelThatIsNone() {
      assertThatIllegalArgumentException().isThrownBy(() -> EFFECTS.atLevel(1));
      Map<RaterEffect, Coefficient> none = new EnumMap<>(RaterEffect.class);
      assertThatIllegalArgumentException().isThrownBy(() -> new RaterProfile("a", none, List.of()));
    }
  }

  @Nested
  class Flags {

    private final RatingTable severe =
        RatingTable.of(
            FOUR,
            IntStream.range(0, 12)
                .mapToObj(i -> new int[] {2 + i % 2, 2 + (i / 2) % 2, i % 3 == 0 ? 1 : 0})
                .toArray(int[][]::new));

    private List<RaterFlag> flags(FlagBounds bounds, int rater) {
      return EFFECTS.with(bounds).estimate(severe).get(rater).flags();
    }

    @Test
    void comeWithTheFigureAndItsIntervalBeyondTheBound() {
      var bounds = FlagBounds.none().within(LENIENCY, -0.5, 1.5);

      assertThat(flags(bounds, 2))
          .singleElement()
          .satisfies(
              flag -> {
                assertThat(flag.effect()).isEqualTo(LENIENCY);
                assertThat(flag.side()).isEqualTo(RaterFlag.Side.TOO_LOW);
                assertThat(flag.bound()).isEqualTo(-0.5);
                assertThat(interval(flag.figure()).upper()).isLessThan(-0.5);
              });
      assertThat(flags(FlagBounds.none().atMost(LENIENCY, 0.5), 0))
          .extracting(RaterFlag::side)
          .containsExactly(RaterFlag.Side.TOO_HIGH);
    }

    @Test
    void areNotRaisedWhereTheIntervalReachesTheBound() {
      double figure = figure(severe, 2, LENIENCY).orElseThrow();
      var bounds = FlagBounds.none().atLeast(LENIENCY, figure + 0.01);

      assertThat(flags(bounds, 2)).isEmpty();
      assertThat(flags(bounds.judgedBy(ThresholdBasis.ESTIMATE), 2)).hasSize(1);
    }

    @Test
    void areNotRaisedOnFewUnits() {
      var bounds = FlagBounds.none().atLeast(LENIENCY, -0.5);

      assertThat(flags(bounds.fromUnits(13), 2)).isEmpty();
      assertThat(flags(bounds.fromUnits(12), 2)).hasSize(1);
      var one = RatingTable.of(FOUR, new int[][] {{3, 0}});
      assertThat(EFFECTS.with(bounds.fromUnits(1)).estimate(one).get(1).flags()).isEmpty();
    }

    @Test
    void refuseBoundsThatAreNone() {
      var bounds = FlagBounds.none();
      assertThatIllegalArgumentException().isThrownBy(() -> bounds.within(LENIENCY, 1, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> bounds.atMost(KAPPA, Double.NaN));
      assertThatIllegalArgumentException().isThrownBy(() -> bounds.fromUnits(0));
    }

    @Test
    void nameNobodyInText() {
      assertThat(EFFECTS.estimate(severe).get(0)).hasToString("RaterProfile[0 flags]");
    }
  }
}
