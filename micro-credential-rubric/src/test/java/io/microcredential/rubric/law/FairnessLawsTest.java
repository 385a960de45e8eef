package io.microcredential.rubric.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.fairness.AwardCount;
import io.microcredential.rubric.fairness.AwardRates;
import io.microcredential.rubric.fairness.AwardReport;
import io.microcredential.rubric.fairness.GeneralizedMantelHaenszel;
import io.microcredential.rubric.fairness.GroupRate;
import io.microcredential.rubric.fairness.MantelHaenszel;
import io.microcredential.rubric.fairness.MantelHaenszelResult;
import io.microcredential.rubric.fairness.MeanDifference;
import io.microcredential.rubric.fairness.StandardizedItemDifference;
import io.microcredential.rubric.fairness.Stratum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** N6: what holds of every comparison of groups, and what hiding always keeps. */
class FairnessLawsTest {

  @Provide
  Arbitrary<List<Stratum>> strata() {
    Arbitrary<Long> count = Arbitraries.longs().between(0, 30);
    return Combinators.combine(count, count, count, count)
        .as(Stratum::of)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  /** Small groups, empty ones, and ones without either outcome come often. */
  @Provide
  Arbitrary<List<AwardCount>> groups() {
    return Arbitraries.longs()
        .between(0, 25)
        .flatMap(people -> Arbitraries.longs().between(0, people).map(a -> new long[] {a, people}))
        .list()
        .ofMaxSize(6)
        .map(
            counts ->
                IntStream.range(0, counts.size())
                    .mapToObj(i -> new AwardCount("g" + i, counts.get(i)[0], counts.get(i)[1]))
                    .toList());
  }

  @Property(tries = 1000)
  void whatIsHiddenCannotBeSubtracted(@ForAll("groups") List<AwardCount> groups) {
    AwardReport report = AwardRates.withDefaults().estimate(groups);
    List<AwardCount> hidden =
        groups.stream()
            .filter(
                group ->
                    report.groups().stream()
                        .anyMatch(
                            rate ->
                                rate instanceof GroupRate.Hidden
                                    && rate.group().equals(group.group())))
            .filter(group -> group.people() > 0)
            .toList();
    for (AwardCount group : groups) {
      if (isSmall(group.awarded(), group.people())) {
        assertThat(hidden).contains(group);
      }
    }
    if (!hidden.isEmpty() && report.total() instanceof GroupRate.Shown) {
      assertThat(hidden).hasSizeGreaterThan(1);
      assertThat(
              isSmall(
                  hidden.stream().mapToLong(AwardCount::awarded).sum(),
                  hidden.stream().mapToLong(AwardCount::people).sum()))
          .isFalse();
    }
  }

  private static boolean isSmall(long awarded, long people) {
    return people > 0 && (people < 10 || awarded == 0 || awarded == people);
  }

  @Property(tries = 300)
  void theOrderOfStrataChangesNothing(@ForAll("strata") List<Stratum> strata) {
    List<Stratum> turned = new ArrayList<>(strata);
    Collections.reverse(turned);
    MantelHaenszelResult before = MantelHaenszel.withDefaults().estimate(strata);
    MantelHaenszelResult after = MantelHaenszel.withDefaults().estimate(turned);
    alike(before.oddsRatio(), after.oddsRatio(), 1);
    alike(before.corrected().statistic(), after.corrected().statistic(), 1);
  }

  @Property(tries = 300)
  void changingPlacesTurnsTheDifferenceRound(@ForAll("strata") List<Stratum> strata) {
    List<Stratum> swapped =
        strata.stream()
            .map(s -> Stratum.of(s.count(1, 0), s.count(1, 1), s.count(0, 0), s.count(0, 1)))
            .toList();
    MantelHaenszelResult before = MantelHaenszel.withDefaults().estimate(strata);
    MantelHaenszelResult after = MantelHaenszel.withDefaults().estimate(swapped);
    alike(before.logOddsRatio(), after.logOddsRatio(), -1);
    alike(before.delta(), after.delta(), -1);
    alike(before.uncorrected().statistic(), after.uncorrected().statistic(), 1);
  }

  @Property(tries = 300)
  void twoLevelsMakeAllTestsOne(@ForAll("strata") List<Stratum> strata) {
    Coefficient plain = MantelHaenszel.withDefaults().estimate(strata).uncorrected().statistic();
    Coefficient nominal = GeneralizedMantelHaenszel.nominal().test(strata).statistic();
    Coefficient ordered = GeneralizedMantelHaenszel.ordered(2, 5).test(strata).statistic();
    alike(plain, nominal, 1);
    alike(plain, ordered, 1);
  }

  @Property(tries = 200)
  void anotherOriginOfPointsChangesNoDifference(@ForAll("strata") List<Stratum> strata) {
    Coefficient before = StandardizedItemDifference.of(0, 1).estimate(strata);
    Coefficient after = StandardizedItemDifference.of(7, 10).estimate(strata);
    alike(before, after, 3);
  }

  @Property(tries = 200)
  void scoresOfAnotherScaleDifferBySoManyStandardDeviations(
      @ForAll("strata") List<Stratum> strata) {
    double[] reference = values(strata, 0);
    double[] focal = values(strata, 1);
    alike(
        MeanDifference.hedges().estimate(reference, focal),
        MeanDifference.hedges()
            .estimate(
                Arrays.stream(reference).map(x -> 5 + 3 * x).toArray(),
                Arrays.stream(focal).map(x -> 5 + 3 * x).toArray()),
        1);
  }

  private static double[] values(List<Stratum> strata, int group) {
    return strata.stream()
        .flatMapToLong(s -> LongStream.of(s.count(group, 0), s.count(group, 1)))
        .asDoubleStream()
        .toArray();
  }

  private static void alike(Coefficient before, Coefficient after, double factor) {
    assertThat(after.estimated().isPresent()).isEqualTo(before.estimated().isPresent());
    before
        .estimated()
        .ifPresent(
            value ->
                assertThat(after.orElseThrow())
                    .isCloseTo(factor * value, within(1e-9 * Math.max(1, Math.abs(value)))));
  }
}
