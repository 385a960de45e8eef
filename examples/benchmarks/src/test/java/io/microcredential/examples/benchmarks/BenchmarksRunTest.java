package io.microcredential.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.Verdict;
import io.microcredential.rubric.scoring.PreparedScoring;
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
    assertThat(results).hasSize(17 + 2 * ScoringBenchmark.Policy.values().length);
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
}
