package io.microcredential.rubric.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.ratings.ScoreTable;
import io.microcredential.rubric.standard.Angoff;
import io.microcredential.rubric.standard.Center;
import io.microcredential.rubric.standard.CutScore;
import io.microcredential.rubric.standard.DecisionMatrix;
import io.microcredential.rubric.standard.Hofstee;
import io.microcredential.rubric.standard.HofsteeJudgement;
import io.microcredential.rubric.standard.Huynh;
import io.microcredential.rubric.standard.JudgedScore;
import io.microcredential.rubric.standard.LogisticContrast;
import io.microcredential.rubric.standard.NormalContrast;
import io.microcredential.rubric.standard.StrongTrueScore;
import io.microcredential.rubric.standard.Subkoviak;
import io.microcredential.rubric.standard.TrueScoreBeta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** N5: what holds of every cut score and of every decision at it. */
class StandardLawsTest {

  @Property(tries = 100)
  void permutingJudgesChangesNothing(
      @ForAll @Size(min = 2, max = 9) List<@DoubleRange(min = 0, max = 1) Double> ratings,
      @ForAll long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, ratings.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    double[] first = ratings.stream().mapToDouble(rating -> rating).toArray();
    double[] second = Arrays.stream(first).map(rating -> 1 - rating * rating).toArray();
    for (Center center : Center.values()) {
      Coefficient before = cut(center, first, second);
      Coefficient after = cut(center, shuffled(first, order), shuffled(second, order));
      assertThat(after.orElseThrow()).isCloseTo(before.orElseThrow(), within(1e-12));
    }
    double[] scores = IntStream.range(0, 40).mapToDouble(i -> i).toArray();
    List<HofsteeJudgement> judges =
        ratings.stream().map(r -> new HofsteeJudgement("a", 10 * r, 30 + r, r / 4, 0.9)).toList();
    List<HofsteeJudgement> shuffled = order.stream().map(judges::get).toList();
    assertThat(Hofstee.withDefaults().estimate(shuffled, scores).score().cut().orElseThrow())
        .isCloseTo(
            Hofstee.withDefaults().estimate(judges, scores).score().cut().orElseThrow(),
            within(1e-9));
  }

  private static Coefficient cut(Center center, double[]... items) {
    CutScore score = Angoff.withDefaults().with(center).estimate(ScoreTable.of(items));
    return score.cut();
  }

  private static double[] shuffled(double[] values, List<Integer> order) {
    return order.stream().mapToDouble(place -> values[place]).toArray();
  }

  @Property(tries = 100)
  void anotherScaleOfScoresMovesTheCutAlong(
      @ForAll @Size(value = 12) List<@IntRange(max = 60) Integer> scores,
      @ForAll @DoubleRange(min = 0.1, max = 20) double factor,
      @ForAll @DoubleRange(min = -100, max = 100) double shift) {
    // With equal means there is no rise, and the last digit of a rounding may find one.
    Assume.that(
        IntStream.range(0, 12).map(i -> (i % 2 * 2 - 1) * (scores.get(i) + 10 * (i % 2))).sum()
            != 0);
    List<JudgedScore> before = new ArrayList<>();
    List<JudgedScore> after = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      double score = scores.get(i) + 10 * (i % 2);
      before.add(new JudgedScore(score, i % 2));
      after.add(new JudgedScore(shift + factor * score, i % 2));
    }
    moves(
        NormalContrast.at(1).estimate(before).cut(),
        NormalContrast.at(1).estimate(after).cut(),
        factor,
        shift);
    Coefficient logistic = LogisticContrast.at(1).estimate(before).score().cut();
    // A curve as flat as a level line crosses one half anywhere; what it does is not compared.
    if (Math.abs(logistic.estimated().orElse(0)) < 1000) {
      moves(logistic, LogisticContrast.at(1).estimate(after).score().cut(), factor, shift);
    }
  }

  private static void moves(Coefficient before, Coefficient after, double factor, double shift) {
    OptionalDouble cut = before.estimated();
    assertThat(after.estimated().isPresent()).isEqualTo(cut.isPresent());
    cut.ifPresent(
        value -> assertThat(after.orElseThrow()).isCloseTo(shift + factor * value, within(1e-5)));
  }

  @Property(tries = 60)
  void aHigherCutNeverAwardsMore(
      @ForAll @DoubleRange(min = 0.3, max = 20) double alpha,
      @ForAll @DoubleRange(min = 0.3, max = 20) double beta,
      @ForAll @IntRange(min = 4, max = 80) int length,
      @ForAll @DoubleRange(min = 0, max = 1) double one,
      @ForAll @DoubleRange(min = 0, max = 1) double other) {
    StrongTrueScore model =
        new StrongTrueScore(new TrueScoreBeta(0.1, 0.95, alpha, beta), length, 0);
    DecisionMatrix low = model.decide(Math.min(one, other));
    DecisionMatrix high = model.decide(Math.max(one, other));
    assertThat(high.awardRate()).isLessThanOrEqualTo(low.awardRate() + 1e-12);
  }

  @Property(tries = 60)
  void decisionsAgreeAtLeastAsOftenAsByChance(
      @ForAll @DoubleRange(min = 0.3, max = 20) double alpha,
      @ForAll @DoubleRange(min = 0.3, max = 20) double beta,
      @ForAll @IntRange(min = 4, max = 80) int length,
      @ForAll @DoubleRange(min = -3, max = 3) double lordsK,
      @ForAll @DoubleRange(min = 0, max = 1) double cut) {
    DecisionMatrix matrix =
        new StrongTrueScore(new TrueScoreBeta(0, 1, alpha, beta), length, lordsK).decide(cut);
    assertThat(matrix.agreement()).isBetween(matrix.chance() - 1e-12, 1.0);
    assertThat(matrix.chance()).isBetween(0.5 - 1e-12, 1 + 1e-12);
    assertThat(
            matrix.trueAward() + matrix.trueDenial() + matrix.falseAward() + matrix.falseDenial())
        .isCloseTo(1, within(1e-12));
  }

  @Property(tries = 100)
  void oneTestTellsOfAgreementBetweenChanceAndOne(
      @ForAll @Size(min = 2, max = 30) List<@IntRange(max = 15) Integer> totals,
      @ForAll @IntRange(max = 15) int cut) {
    int[] scores = totals.stream().mapToInt(total -> total).toArray();
    for (var found :
        List.of(
            Subkoviak.withItems(15).estimate(cut, scores),
            Huynh.withItems(15).estimate(cut, scores))) {
      found
          .agreement()
          .estimated()
          .ifPresent(
              agreement ->
                  assertThat(agreement).isBetween(found.chance().orElseThrow() - 1e-12, 1 + 1e-12));
      found.kappa().estimated().ifPresent(k -> assertThat(k).isBetween(-1e-6, 1 + 1e-6));
    }
  }
}
