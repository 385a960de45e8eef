package io.microcredential.rubric.calibration;

import static io.microcredential.rubric.calibration.RaterEffect.ADJACENT_AGREEMENT;
import static io.microcredential.rubric.calibration.RaterEffect.EXACT_AGREEMENT;
import static io.microcredential.rubric.calibration.RaterEffect.HALO_CORRELATION;
import static io.microcredential.rubric.calibration.RaterEffect.HALO_EXCESS;
import static io.microcredential.rubric.calibration.RaterEffect.INCONSISTENCY;
import static io.microcredential.rubric.calibration.RaterEffect.KAPPA;
import static io.microcredential.rubric.calibration.RaterEffect.LENIENCY;
import static io.microcredential.rubric.calibration.RaterEffect.MIDDLE_EXCESS;
import static io.microcredential.rubric.calibration.RaterEffect.MIDDLE_SHARE;
import static io.microcredential.rubric.calibration.RaterEffect.PROFILE_EXCESS;
import static io.microcredential.rubric.calibration.RaterEffect.QUADRATIC_KAPPA;
import static io.microcredential.rubric.calibration.RaterEffect.SPREAD_RATIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.agreement.CohenKappa;
import io.microcredential.rubric.agreement.Weights;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** E9: severity, central tendency, restriction of range, halo and agreement of each rater. */
class RaterEffectsTest {

  private static final Scale FOUR = Scale.range(1, 4);
  private static final RaterEffects EFFECTS = RaterEffects.withDefaults();
  private static final int HOLE = RatingTable.MISSING;

  /** Three raters; the third one a level too low where it can, and with a hole. */
  private static final RatingTable TABLE =
      RatingTable.of(
          FOUR, new int[][] {{3, 3, 2}, {1, 2, 0}, {2, 2, 1}, {0, 1, 0}, {3, 2, HOLE}, {2, 3, 3}});

  private static Coefficient figure(RatingTable table, int rater, RaterEffect effect) {
    return EFFECTS.estimate(table).get(rater).figure(effect);
  }

  private static double value(RatingTable table, int rater, RaterEffect effect) {
    return figure(table, rater, effect).orElseThrow();
  }

  private static UndefinedReason reason(Coefficient figure) {
    return ((Undefined) figure).reason();
  }

  private static ConfidenceInterval interval(Coefficient figure) {
    return Objects.requireNonNull(((Estimate) figure).interval());
  }

  private static double error(Coefficient figure) {
    return Objects.requireNonNull(((Estimate) figure).standardError());
  }

  private static RatingTable without(RatingTable table, int unit) {
    int[][] rows =
        IntStream.range(0, table.unitCount())
            .filter(u -> u != unit)
            .mapToObj(
                u -> IntStream.range(0, table.raterCount()).map(r -> table.code(u, r)).toArray())
            .toArray(int[][]::new);
    return RatingTable.of(table.scale(), rows);
  }

  /** One code for each unit, rater and criterion; -1 for a hole. */
  static RatingData data(Scale scale, int[][][] codes) {
    RatingData.Builder builder = RatingData.builder();
    for (int criterion = 0; criterion < codes[0][0].length; criterion++) {
      builder.criterion("c" + criterion, scale);
    }
    for (int unit = 0; unit < codes.length; unit++) {
      for (int rater = 0; rater < codes[unit].length; rater++) {
        for (int criterion = 0; criterion < codes[unit][rater].length; criterion++) {
          int code = codes[unit][rater][criterion];
          if (code != HOLE) {
            builder.rate("u" + unit, "r" + rater, "c" + criterion, scale.labels().get(code));
          }
        }
      }
    }
    return builder.build();
  }

  @Nested
  class OneCriterion {

    /** By hand: the third rater's deviations are -1, -1.5, -1, -0.5 and 0.5. */
    @Test
    void measuresLeniencyByTheOthersOfTheSameUnit() {
      Coefficient leniency = figure(TABLE, 2, LENIENCY);

      assertThat(leniency.orElseThrow()).isEqualTo(-0.7, within(1e-12));
      assertThat(error(leniency)).isEqualTo(Math.sqrt(2.3 / 4 / 5), within(1e-12));
      assertThat(leniency.sample().units()).isEqualTo(5);
      // Quantile 2.776445 of Student's t with 4 degrees of freedom.
      assertThat(interval(leniency).lower())
          .isEqualTo(-0.7 - 2.7764451 * error(leniency), within(1e-7));
      assertThat(value(TABLE, 2, INCONSISTENCY)).isEqualTo(Math.sqrt(2.3 / 4), within(1e-12));
    }

    /** By hand: of two others (one for unit 5) the first rater meets 1/2, 0, 1/2, 1/2, 0, 0. */
    @Test
    void measuresAgreementByTheOthersOfTheSameUnit() {
      Coefficient exact = figure(TABLE, 0, EXACT_AGREEMENT);

      assertThat(exact.orElseThrow()).isEqualTo(1.5 / 6, within(1e-12));
      assertThat(interval(exact).method()).isEqualTo(IntervalMethod.WILSON);
      assertThat(value(TABLE, 0, ADJACENT_AGREEMENT)).isEqualTo(1);
      assertThat(value(TABLE, 2, ADJACENT_AGREEMENT)).isEqualTo(4.5 / 5, within(1e-12));
    }

    /** By hand: the third rater has a middle category in 2 of 5, the others in .5 .5+.5 1 .5 .5. */
    @Test
    void measuresCentralTendencyByTheShareOfMiddleCategories() {
      assertThat(value(TABLE, 2, MIDDLE_SHARE)).isEqualTo(2 / 5.0);
      double excess = ((1 - 0) + (0 - 1) + (1 - 1) + (0 - 0.5) + (0 - 0.5)) / 5;
      assertThat(value(TABLE, 2, MIDDLE_EXCESS)).isEqualTo(excess, within(1e-12));
    }

    @Test
    void hasNoMiddleOnAScaleOfTwo() {
      var two = RatingTable.of(Scale.range(0, 1), new int[][] {{0, 1}, {1, 1}, {0, 0}});

      assertThat(reason(figure(two, 0, MIDDLE_SHARE))).isEqualTo(UndefinedReason.NO_MIDDLE);
      assertThat(reason(figure(two, 0, MIDDLE_EXCESS))).isEqualTo(UndefinedReason.NO_MIDDLE);
    }

    /** Own variance 1.7 of the five common units; the others' 5.2/4 and 2.8/4 there. */
    @Test
    void measuresSpreadByTheOthersOnTheSameUnits() {
      double others = (5.2 + 2.8) / 8;
      double own = 6.8 / 4;

      assertThat(value(TABLE, 2, SPREAD_RATIO)).isEqualTo(Math.sqrt(own / others), within(1e-12));
    }

    @Test
    void doesNotTakeTheOthersSeverityForSpread() {
      var table = RatingTable.of(FOUR, new int[][] {{0, 0, 2}, {1, 1, 3}, {0, 0, 2}, {1, 1, 3}});

      assertThat(value(table, 0, SPREAD_RATIO)).isEqualTo(1, within(1e-12));
    }

    @Test
    void findsTheErrorOfTheSpreadByLeavingOutEachUnit() {
      double[] logarithms = new double[5];
      int next = 0;
      for (int unit = 0; unit < 6; unit++) {
        if (unit != 4) {
          logarithms[next++] = Math.log(value(without(TABLE, unit), 2, SPREAD_RATIO));
        }
      }
      Coefficient ratio = figure(TABLE, 2, SPREAD_RATIO);
      double error = Intervals.jackknifeError(logarithms);
      assertThat(error(ratio)).isEqualTo(ratio.orElseThrow() * error, within(1e-10));
      assertThat(interval(ratio).upper())
          .isEqualTo(ratio.orElseThrow() * Math.exp(2.7764451 * error), within(1e-6));
    }

    /** One unit has one other, the rest have two, so each takes another number of freedoms. */
    @Test
    void countsTheFreedomThatEachUnitTakes() {
      double[] logarithms =
          IntStream.range(0, 6)
              .mapToDouble(unit -> Math.log(value(without(TABLE, unit), 0, SPREAD_RATIO)))
              .toArray();
      Coefficient ratio = figure(TABLE, 0, SPREAD_RATIO);

      assertThat(error(ratio))
          .isEqualTo(ratio.orElseThrow() * Intervals.jackknifeError(logarithms), within(1e-10));
    }

    @Test
    void knowsASpreadOfNothing() {
      var flat = RatingTable.of(FOUR, new int[][] {{1, 0}, {1, 2}, {1, 3}});

      assertThat(value(flat, 0, SPREAD_RATIO)).isZero();
      assertThat(reason(figure(flat, 1, SPREAD_RATIO))).isEqualTo(UndefinedReason.NO_VARIANCE);
      var few = RatingTable.of(FOUR, new int[][] {{1, 0}, {1, HOLE}, {HOLE, 2}});
      assertThat(reason(figure(few, 0, SPREAD_RATIO))).isEqualTo(UndefinedReason.TOO_FEW_UNITS);
      var two = RatingTable.of(FOUR, new int[][] {{1, 0}, {2, 3}});
      assertThat(((Estimate) figure(two, 0, SPREAD_RATIO)).interval()).isNull();
    }

    @Test
    void takesKappaFromThePairsAndItsErrorFromTheUnits() {
      RatingTable two = TABLE.withRaters(0, 1);
      Coefficient kappa = figure(two, 0, QUADRATIC_KAPPA);

      var cohen = CohenKappa.withDefaults().with(Weights.quadratic());
      assertThat(kappa.orElseThrow()).isEqualTo(cohen.estimate(two).orElseThrow(), within(1e-12));
      double[] left =
          IntStream.range(0, 6)
              .mapToDouble(unit -> cohen.estimate(without(two, unit)).orElseThrow())
              .toArray();
      assertThat(error(kappa)).isEqualTo(Intervals.jackknifeError(left), within(1e-12));
      assertThat(value(two, 0, KAPPA))
          .isEqualTo(CohenKappa.withDefaults().estimate(two).orElseThrow(), within(1e-12));
    }

    @Test
    void saysWhatTheObservedAgreementWasWhereKappaIsUndefined() {
      var equal = RatingTable.of(FOUR, new int[][] {{1, 1}, {1, 1}, {1, 1}});

      Coefficient kappa = figure(equal, 0, KAPPA);
      assertThat(reason(kappa)).isEqualTo(UndefinedReason.NO_VARIATION);
      assertThat(((Undefined) kappa).observed()).isEqualTo(1);
    }

    @Test
    void hasNoErrorOfAKappaThatHangsOnOneUnit() {
      var one = RatingTable.of(FOUR, new int[][] {{1, 1}, {1, 1}, {2, 2}});

      assertThat(figure(one, 0, KAPPA)).isInstanceOf(Estimate.class);
      assertThat(((Estimate) figure(one, 0, KAPPA)).standardError()).isNull();
    }
  }

  @Nested
  class SeveralCriteria {

    private final RatingData data =
        data(
            FOUR,
            new int[][][] {
              {{0, 0, 1}, {0, 2, 1}, {1, 0, 3}},
              {{1, 1, 1}, {3, 1, 0}, {1, 2, 0}},
              {{3, 3, 2}, {2, 3, 3}, {2, 3, 1}},
              {{2, 2, 2}, {1, 2, 3}, {0, 3, 2}},
              {{3, 2, 3}, {3, 0, 2}, {3, HOLE, 0}},
            });

    private Coefficient figure(int rater, RaterEffect effect) {
      return EFFECTS.estimate(data).get(rater).figure(effect);
    }

    private RatingData without(int unit) {
      RatingData.Builder builder = RatingData.builder();
      data.criteria().forEach(criterion -> builder.criterion(criterion, FOUR));
      for (String criterion : data.criteria()) {
        RatingTable table = data.table(criterion);
        for (int u = 0; u < table.unitCount(); u++) {
          for (int i = table.start(u); u != unit && i < table.end(u); i++) {
            builder.rate(
                table.units().get(u),
                table.raters().get(table.raterAt(i)),
                criterion,
                FOUR.labels().get(table.codeAt(i)));
          }
        }
      }
      return builder.build();
    }

    /** By hand, from the deviations of each criterion from its mean. */
    @Test
    void measuresHaloByTheMeanCorrelationOfCriteria() {
      double ab = 5.6 / Math.sqrt(6.8 * 5.2);
      double ac = 3.8 / Math.sqrt(6.8 * 2.8);
      double bc = 2.6 / Math.sqrt(5.2 * 2.8);

      // Deviations: -1.8 -.8 1.2 .2 1.2; -1.6 -.6 1.4 .4 .4; -.8 -.8 .2 .2 1.2.
      assertThat(figure(0, HALO_CORRELATION).orElseThrow())
          .isEqualTo((ab + ac + bc) / 3, within(1e-12));
    }

    @Test
    void findsTheErrorOfHaloByLeavingOutEachUnit() {
      for (RaterEffect effect : List.of(HALO_CORRELATION, HALO_EXCESS)) {
        for (int rater = 0; rater < 3; rater++) {
          int place = rater;
          double[] left =
              IntStream.range(0, 5)
                  .mapToDouble(
                      unit ->
                          EFFECTS.estimate(without(unit)).get(place).figure(effect).orElseThrow())
                  .toArray();
          assertThat(error(figure(rater, effect)))
              .isEqualTo(Intervals.jackknifeError(left), within(1e-10));
        }
      }
    }

    @Test
    void comparesHaloWithTheMeanOfTheOthers() {
      double others =
          (figure(1, HALO_CORRELATION).orElseThrow() + figure(2, HALO_CORRELATION).orElseThrow())
              / 2;

      assertThat(figure(0, HALO_EXCESS).orElseThrow())
          .isEqualTo(figure(0, HALO_CORRELATION).orElseThrow() - others, within(1e-12));
    }

    @Test
    void seesFlatProfiles() {
      assertThat(figure(0, PROFILE_EXCESS).orElseThrow()).isNegative();
      // By hand for unit 5: (3, 2, 3) against (3, 0, 2), and (3, 3) against (3, 0).
      var one = data(FOUR, new int[][][] {{{3, 2, 3}, {3, 0, 2}, {3, HOLE, 0}}});
      double full = Math.sqrt(1 / 3.0) - Math.sqrt(7 / 3.0);
      double part = 0 - Math.sqrt(4.5);
      assertThat(EFFECTS.estimate(one).get(0).figure(PROFILE_EXCESS).orElseThrow())
          .isEqualTo((full + part) / 2, within(1e-12));
    }

    @Test
    void averagesCriteriaInsideTheUnit() {
      // The first rater's deviations by unit, each the mean of three criteria.
      double first = ((0 - 0.5) + (0 - 1) + (1 - 2)) / 3;
      var one = data(FOUR, new int[][][] {{{0, 0, 1}, {0, 2, 1}, {1, 0, 3}}});

      Coefficient leniency = EFFECTS.estimate(one).get(0).figure(LENIENCY);
      assertThat(leniency.orElseThrow()).isEqualTo(first, within(1e-12));
      assertThat(((Estimate) leniency).interval()).isNull();
      assertThat(leniency.sample().ratings()).isEqualTo(3);
    }

    @Test
    void comparesWithTheTruthAloneWhereOneIsNamed() {
      List<RaterProfile> profiles = EFFECTS.against("r2").estimate(data);

      assertThat(profiles).extracting(RaterProfile::rater).containsExactly("r0", "r1");
      double[] deviations = {-1, 0, 2 / 3.0, 1 / 3.0, 1.5};
      assertThat(profiles.get(0).figure(LENIENCY).orElseThrow())
          .isEqualTo(Intervals.average(deviations), within(1e-12));
      assertThat(profiles.get(0).figure(HALO_EXCESS).orElseThrow())
          .isEqualTo(
              figure(0, HALO_CORRELATION).orElseThrow() - figure(2, HALO_CORRELATION).orElseThrow(),
              within(1e-12));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EFFECTS.against("nobody").estimate(data))
          .withMessageNotContaining("nobody");
    }

    @Test
    void leavesKappaOutWhereScalesDiffer() {
      RatingData mixed =
          RatingData.builder()
              .criterion("a", FOUR)
              .criterion("b", Scale.range(0, 1))
              .rate("u", "x", "a", "1")
              .rate("u", "y", "a", "2")
              .rate("u", "x", "b", "0")
              .rate("u", "y", "b", "1")
              .build();

      Coefficient kappa = EFFECTS.estimate(mixed).get(0).figure(KAPPA);
      assertThat(reason(kappa)).isEqualTo(UndefinedReason.DIFFERENT_SCALES);
    }
  }
}
