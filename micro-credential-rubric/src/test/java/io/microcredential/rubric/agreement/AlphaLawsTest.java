package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** E9: what must leave Krippendorff's alpha as it is, and what it must agree with. */
class AlphaLawsTest {

  private static final Scale FIVE = Scale.range(1, 5);
  private static final int NO = RatingTable.MISSING;

  /** Rows of two to four raters with holes, five categories. */
  @Provide
  Arbitrary<int[][]> codes() {
    return Arbitraries.integers()
        .between(2, 4)
        .flatMap(
            raters ->
                Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(6, Arbitraries.integers().between(0, 4)),
                        net.jqwik.api.Tuple.of(1, Arbitraries.just(NO)))
                    .array(int[].class)
                    .ofSize(raters)
                    .array(int[][].class)
                    .ofMinSize(1)
                    .ofMaxSize(25));
  }

  private static KrippendorffAlpha alpha(Metric metric) {
    return KrippendorffAlpha.withDefaults().with(metric);
  }

  private static Coefficient estimate(Metric metric, int[][] codes) {
    return alpha(metric).estimate(RatingTable.of(FIVE, codes));
  }

  private static int[][] shuffledUnits(int[][] codes, long seed) {
    List<int[]> rows = new ArrayList<>(List.of(codes));
    Collections.shuffle(rows, new Random(seed));
    return rows.toArray(int[][]::new);
  }

  private static int[][] shuffledRaters(int[][] codes, long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, codes[0].length).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    return Arrays.stream(codes)
        .map(row -> order.stream().mapToInt(rater -> row[rater]).toArray())
        .toArray(int[][]::new);
  }

  private static int[][] recoded(int[][] codes, int... newCodes) {
    return Arrays.stream(codes)
        .map(row -> Arrays.stream(row).map(c -> c == NO ? NO : newCodes[c]).toArray())
        .toArray(int[][]::new);
  }

  @Property
  void theOrderOfUnitsAndRatersDoesNotMatter(
      @ForAll Metric.Level metric, @ForAll("codes") int[][] codes, @ForAll long seed) {
    int[][] shuffled = shuffledRaters(shuffledUnits(codes, seed), seed);
    assertThat(estimate(metric, shuffled)).isEqualTo(estimate(metric, codes));
  }

  @Property(tries = 100)
  void theOrderOfUnitsAndRatersDoesNotMatterToTheBootstrap(
      @ForAll Metric.Level metric,
      @ForAll Resampling resampling,
      @ForAll("codes") int[][] codes,
      @ForAll long seed) {
    int[][] shuffled = shuffledRaters(shuffledUnits(codes, seed), seed);
    var drawn = alpha(metric).with(resampling).with(Bootstrap.of(20, seed));
    assertThat(drawn.estimate(RatingTable.of(FIVE, shuffled)))
        .isEqualTo(drawn.estimate(RatingTable.of(FIVE, codes)));
  }

  @Property
  void namesOfNominalCategoriesDoNotMatter(@ForAll("codes") int[][] codes, @ForAll long seed) {
    List<Integer> names = new ArrayList<>(List.of(0, 1, 2, 3, 4));
    Collections.shuffle(names, new Random(seed));
    int[] newCodes = names.stream().mapToInt(i -> i).toArray();
    assertThat(estimate(Metric.NOMINAL, recoded(codes, newCodes)))
        .isEqualTo(estimate(Metric.NOMINAL, codes));
  }

  @Property
  void categoriesThatNobodyUsedChangeNothing(
      @ForAll Metric.Level metric, @ForAll("codes") int[][] codes) {
    Scale wider = Scale.ofValues(0, 1, 1.5, 2, 3, 4, 5, 77);
    Coefficient within =
        alpha(metric).estimate(RatingTable.of(wider, recoded(codes, 1, 3, 4, 5, 6)));
    assertThat(within).isEqualTo(estimate(metric, codes));
  }

  @Property
  void unitsWithOneRatingChangeNothing(
      @ForAll Metric.Level metric, @ForAll("codes") int[][] codes, @ForAll long seed) {
    List<int[]> rows = new ArrayList<>(List.of(codes));
    var random = new Random(seed);
    for (int unit = 0; unit < 3; unit++) {
      int[] row = new int[codes[0].length];
      Arrays.fill(row, NO);
      row[random.nextInt(row.length)] = random.nextInt(5);
      rows.add(random.nextInt(rows.size() + 1), row);
    }
    Coefficient with = estimate(metric, rows.toArray(int[][]::new));
    assertThat(with.estimated()).isEqualTo(estimate(metric, codes).estimated());
    assertThat(with.sample()).isEqualTo(estimate(metric, codes).sample());
  }

  @Property
  void affineChangesLeaveTheIntervalMetricAlone(
      @ForAll("codes") int[][] codes,
      @ForAll("factors") double factor,
      @ForAll("factors") double shift) {
    near(
        alpha(Metric.INTERVAL).estimate(valued(codes, v -> factor * v + 10 * shift)),
        estimate(Metric.INTERVAL, codes));
  }

  @Property
  void scalingLeavesTheRatioMetricAlone(
      @ForAll("codes") int[][] codes, @ForAll("factors") double factor) {
    near(
        alpha(Metric.RATIO).estimate(valued(codes, v -> factor * v)),
        estimate(Metric.RATIO, codes));
  }

  @Property
  void growingChangesLeaveTheOrdinalMetricAlone(
      @ForAll("codes") int[][] codes, @ForAll("factors") double factor) {
    near(
        alpha(Metric.ORDINAL).estimate(valued(codes, v -> Math.exp(factor * v))),
        estimate(Metric.ORDINAL, codes));
  }

  @Provide
  Arbitrary<Double> factors() {
    return Arbitraries.doubles().between(0.01, 5).ofScale(3);
  }

  private static ScoreTable valued(int[][] codes, java.util.function.DoubleUnaryOperator valueOf) {
    return ScoreTable.of(
        Arrays.stream(codes)
            .map(
                row ->
                    Arrays.stream(row)
                        .mapToDouble(c -> c == NO ? Double.NaN : valueOf.applyAsDouble(c + 1))
                        .toArray())
            .toArray(double[][]::new));
  }

  private static void near(Coefficient ours, Coefficient other) {
    if (other instanceof Estimate estimate) {
      assertThat(ours.orElseThrow()).isEqualTo(estimate.value(), within(1e-10));
      assertThat(ours.sample()).isEqualTo(other.sample());
    } else {
      assertThat(ours).isEqualTo(other);
    }
  }

  @Property
  void itIsWhatTheDefinitionSays(@ForAll Metric.Level metric, @ForAll("codes") int[][] codes) {
    Coefficient alpha = estimate(metric, codes);
    Assume.that(alpha instanceof Estimate);
    List<double[]> units =
        Arrays.stream(codes)
            .map(row -> Arrays.stream(row).filter(c -> c != NO).mapToDouble(c -> c + 1).toArray())
            .toList();
    assertThat(alpha.orElseThrow())
        .isEqualTo(AlphaByDefinition.alpha(units, AlphaByDefinition.of(metric)), within(1e-12));
  }

  @Property
  void itIsAtMostOneAndOneOnlyWithoutDisagreement(
      @ForAll Metric.Level metric, @ForAll("codes") int[][] codes) {
    Coefficient alpha = estimate(metric, codes);
    Assume.that(alpha instanceof Estimate);
    boolean allAgree =
        Arrays.stream(codes)
            .allMatch(row -> Arrays.stream(row).filter(c -> c != NO).distinct().count() <= 1);
    assertThat(alpha.orElseThrow()).isLessThanOrEqualTo(1);
    assertThat(alpha.orElseThrow() == 1).isEqualTo(allAgree);
  }

  @Property
  void partsMergedInAnyOrderGiveTheBitsOfTheWhole(
      @ForAll Metric.Level metric, @ForAll("codes") int[][] codes, @ForAll long seed) {
    var random = new Random(seed);
    AgreementAccumulator[] parts = {
      AgreementAccumulator.of(FIVE), AgreementAccumulator.of(FIVE), AgreementAccumulator.of(FIVE)
    };
    for (int[] row : codes) {
      parts[random.nextInt(3)].add(row);
    }
    AgreementCounts a = parts[0].counts();
    AgreementCounts b = parts[1].counts();
    AgreementCounts c = AgreementCounts.read(parts[2].counts().toJson()).orElseThrow();
    AgreementCounts merged = c.merge(a).merge(b);
    assertThat(merged).isEqualTo(b.merge(a.merge(c)));
    assertThat(merged).isEqualTo(AgreementCounts.of(RatingTable.of(FIVE, codes)));
    assertThat(alpha(metric).estimate(merged).estimated())
        .isEqualTo(estimate(metric, codes).estimated());
  }

  /** For n units with two nominal ratings each, 1 − α = (1 − π)(2n − 1) / 2n. */
  @Property
  void withTwoRatersItComesCloserToScottsPiTheMoreUnitsThereAre(@ForAll("pairs") int[][] pairs) {
    Coefficient alpha = estimate(Metric.NOMINAL, pairs);
    Assume.that(alpha instanceof Estimate);
    double n = pairs.length;
    double[] shares = new double[5];
    double observed = 0;
    for (int[] pair : pairs) {
      shares[pair[0]] += 1 / (2 * n);
      shares[pair[1]] += 1 / (2 * n);
      observed += pair[0] == pair[1] ? 1 / n : 0;
    }
    double chance = Arrays.stream(shares).map(share -> share * share).sum();
    double pi = (observed - chance) / (1 - chance);
    assertThat(1 - alpha.orElseThrow()).isCloseTo((1 - pi) * (2 * n - 1) / (2 * n), within(1e-12));
  }

  @Provide
  Arbitrary<int[][]> pairs() {
    return Arbitraries.integers()
        .between(0, 4)
        .array(int[].class)
        .ofSize(2)
        .array(int[][].class)
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  @Property(tries = 50)
  void unitsAreDrawnLikeAnOrdinaryBootstrapDrawsThem(@ForAll("codes") int[][] codes) {
    RatingTable table = RatingTable.of(FIVE, codes);
    var drawn = alpha(Metric.INTERVAL).with(Bootstrap.of(50, 9)).estimate(table);
    var again =
        alpha(Metric.of((lower, higher) -> (higher - lower) * (higher - lower)))
            .with(Bootstrap.of(50, 9))
            .estimate(table);
    Assume.that(drawn instanceof Estimate estimate && estimate.standardError() != null);
    double error = Objects.requireNonNull(((Estimate) drawn).standardError());
    Assume.that(error > 1e-6);
    assertThat(((Estimate) again).standardError()).isCloseTo(error, withPercentage(1e-6));
  }
}
