package io.microcredential.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.Verdict;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.scoring.PreparedScoring;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark runs, and measures what it says; how fast is nobody's test. */
class BenchmarksRunTest {

  @Test
  void everyBenchmarkRunsOnce() throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(BenchmarksRunTest.class.getPackageName())
            .forks(0)
            .mode(Mode.SingleShotTime)
            .warmupIterations(0)
            .measurementIterations(1)
            .param("size", "200")
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    assertThat(results).hasSize(28 + 2 * ScoringBenchmark.Policy.values().length);
  }

  @Test
  void theRuleHasTwentyNodesIsMetAndTheFloorAgrees() {
    AwardRule rule = RuleBenchmark.rule();
    assertThat(nodes(rule)).isEqualTo(RuleBenchmark.NODES);
    assertThat(rule.evaluate(RuleBenchmark.facts()).verdict()).isEqualTo(Verdict.MET);
    assertThat(RuleBenchmark.byHand(RuleBenchmark.facts())).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void everyPolicyIsPreparedAndDecidesBothWays(ScoringBenchmark.Policy policy) {
    var prepared = PreparedScoring.of(ScoringBenchmark.scoring(policy));
    assertThat(prepared.isScaled()).isTrue();
    assertThat(prepared.verdict(ScoringBenchmark.filled(3))).isEqualTo(Verdict.MET);
    assertThat(prepared.verdict(ScoringBenchmark.filled(0))).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void theFloorOfScoringAgrees() {
    var prepared =
        PreparedScoring.of(ScoringBenchmark.scoring(ScoringBenchmark.Policy.WEIGHTED_MEAN));
    int[] standings = {3, 2, 0, 1, 2, 3, 3, 0, 1, 2};
    long fifteenths = prepared.scaledScore(standings).orElseThrow() * 15 / prepared.scale();
    int met = prepared.verdict(standings) == Verdict.MET ? 1 : 0;
    assertThat(fifteenths + met).isEqualTo(ScoringBenchmark.byHand(standings)).isEqualTo(26);
  }

  private static int nodes(AwardRule rule) {
    return 1 + rule.parts().stream().mapToInt(BenchmarksRunTest::nodes).sum();
  }

  @Test
  void theDefinitionHasFiftyKilobytesAndPublishes() {
    assertThat(DefinitionBenchmark.bytes().length).isBetween(48_000, 52_000);
    assertThat(new DefinitionBenchmark().readAndPublish().title()).isNotNull();
  }

  @Test
  void bothWaysToSearchFindSomething() {
    var benchmark = new CatalogBenchmark();
    benchmark.size = 2_000;
    benchmark.publish();
    assertThat(benchmark.text().total()).isPositive();
    assertThat(benchmark.textAndFacets().total()).isPositive();
    assertThat(benchmark.floorScanForText()).isNotEmpty();
    assertThat(benchmark.facets().total()).isEqualTo(125);
    assertThat(benchmark.floorScanForFacets()).hasSize(20);
  }

  @Test
  void dkproGivesTheSameAlpha() {
    var benchmark = new AlphaBenchmark();
    benchmark.size = 500;
    benchmark.invent();
    assertThat(benchmark.ordinalAlpha().orElseThrow())
        .isCloseTo(benchmark.ordinalAlphaByDkpro(), within(1e-12));
    assertThat(AlphaBenchmark.ORDINAL.estimate(benchmark.counting()))
        .isEqualTo(benchmark.ordinalAlpha());
    assertThat(benchmark.floorReadingOnly()).isPositive();
    assertThat(benchmark.floorCountingOnly()).isGreaterThan(benchmark.floorReadingOnly());
  }

  @Test
  void aStreamOfRatingsIsCountedToTheEnd() {
    var printed = new ByteArrayOutputStream();
    Coefficient alpha =
        BillionRatings.run(100_000, 2, new PrintStream(printed, true, StandardCharsets.UTF_8));
    assertThat(alpha.sample().ratings()).isBetween(99_000L, 101_000L);
    assertThat(alpha.orElseThrow()).isBetween(0.5, 0.9);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("heap", "alpha 0.");
  }

  @Test
  void kappaOfArraysAndOfATableAreOne() {
    var benchmark = new KappaBenchmark();
    benchmark.size = 500;
    benchmark.invent();
    assertThat(benchmark.quadraticKappa()).isEqualTo(benchmark.quadraticKappaOfTable());
    assertThat(benchmark.quadraticKappaByDkpro()).isLessThan(1);
    assertThat(Arrays.stream(benchmark.floorCountingOnly()).sum()).isEqualTo(500);
  }
}
