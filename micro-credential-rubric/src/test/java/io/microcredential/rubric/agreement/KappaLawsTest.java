package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Features E8, E9: laws of kappa and its relatives. */
class KappaLawsTest {

  private static final List<Weights> WEIGHTS =
      List.of(
          Weights.identity(),
          Weights.linear(),
          Weights.quadratic(),
          Weights.ordinal(),
          Weights.radical(),
          Weights.ratio(),
          Weights.circular(),
          Weights.bipolar());

  /** Codes of units by raters; the scale has {@code categories}. */
  record Ratings(int categories, int[][] codes) {
    RatingTable table() {
      return RatingTable.of(Scale.range(1, categories), codes);
    }

    @Override
    public String toString() {
      return categories + " " + Arrays.deepToString(codes);
    }
  }

  @Provide
  Arbitrary<Ratings> panels() {
    return ratings(Arbitraries.integers().between(2, 5), RatingTable.MISSING);
  }

  @Provide
  Arbitrary<Ratings> complete() {
    return ratings(Arbitraries.integers().between(2, 4), 0);
  }

  @Provide
  Arbitrary<Ratings> pairs() {
    return ratings(Arbitraries.just(2), 0);
  }

  @Provide
  Arbitrary<Weights> weights() {
    return Arbitraries.of(WEIGHTS);
  }

  private static Arbitrary<Ratings> ratings(Arbitrary<Integer> raters, int least) {
    return Arbitraries.integers()
        .between(2, 5)
        .flatMap(
            categories ->
                raters.flatMap(
                    width ->
                        Arbitraries.integers()
                            .between(least, categories - 1)
                            .array(int[].class)
                            .ofSize(width)
                            .array(int[][].class)
                            .ofMinSize(1)
                            .ofMaxSize(12)
                            .map(codes -> new Ratings(categories, codes))));
  }

  private static Stream<Function<RatingTable, Coefficient>> panelFigures(Weights weights) {
    return Stream.of(
        FleissKappa.withDefaults().with(weights)::estimate,
        CongerKappa.withDefaults().with(weights)::estimate,
        LightKappa.withDefaults().with(weights)::estimate,
        GwetAc.withDefaults().with(weights)::estimate,
        BrennanPrediger.withDefaults().with(weights)::estimate,
        PercentAgreement.withDefaults().with(weights)::estimate,
        PercentAgreement.withDefaults().with(weights).ofAllRaters()::estimate);
  }

  private static Stream<Function<CrossTable, Coefficient>> pairFigures(Weights weights) {
    return Stream.of(
        CohenKappa.withDefaults().with(weights)::estimate,
        ScottPi.withDefaults().with(weights)::estimate,
        GwetAc.withDefaults().with(weights)::estimate,
        BrennanPrediger.withDefaults().with(weights)::estimate,
        PercentAgreement.withDefaults().with(weights)::estimate);
  }

  private static void assertSame(Coefficient one, Coefficient other) {
    if (one instanceof Estimate estimate) {
      Estimate same = (Estimate) other;
      assertClose(same.value(), estimate.value());
      assertThat(same.standardError() == null).isEqualTo(estimate.standardError() == null);
      if (estimate.standardError() != null) {
        assertThat(Objects.requireNonNull(same.standardError()))
            .isEqualTo(estimate.standardError(), within(1e-7 * (1 + Math.abs(estimate.value()))));
      }
    } else {
      assertThat(((Undefined) other).reason()).isEqualTo(((Undefined) one).reason());
    }
  }

  private static void assertSameValue(Coefficient one, Coefficient other) {
    assertThat(other.estimated().isPresent()).isEqualTo(one.estimated().isPresent());
    if (one.estimated().isPresent()) {
      assertClose(other.orElseThrow(), one.orElseThrow());
    }
  }

  private static void assertClose(double one, double other) {
    assertThat(one).isEqualTo(other, within(1e-9 * (1 + Math.abs(other))));
  }

  private static RatingTable shuffled(Ratings ratings, long seed) {
    List<int[]> units = new ArrayList<>(Arrays.asList(ratings.codes()));
    List<Integer> raters =
        new ArrayList<>(IntStream.range(0, ratings.codes()[0].length).boxed().toList());
    Random random = new Random(seed);
    Collections.shuffle(units, random);
    Collections.shuffle(raters, random);
    int[][] codes =
        units.stream()
            .map(unit -> raters.stream().mapToInt(rater -> unit[rater]).toArray())
            .toArray(int[][]::new);
    return RatingTable.of(Scale.range(1, ratings.categories()), codes);
  }

  @Property(tries = 300)
  void orderOfUnitsAndRatersChangesNothing(
      @ForAll("panels") Ratings ratings, @ForAll("weights") Weights weights, @ForAll long seed) {
    RatingTable other = shuffled(ratings, seed);
    panelFigures(weights)
        .forEach(figure -> assertSame(figure.apply(ratings.table()), figure.apply(other)));
  }

  @Property(tries = 300)
  void exchangingTwoRatersChangesNothing(
      @ForAll("pairs") Ratings ratings, @ForAll("weights") Weights weights) {
    CrossTable table = CrossTable.of(ratings.table());
    pairFigures(weights)
        .forEach(figure -> assertSame(figure.apply(table), figure.apply(table.transposed())));
  }

  @Property(tries = 300)
  void renamingNominalCategoriesChangesNothing(
      @ForAll("panels") Ratings ratings, @ForAll long seed) {
    List<Integer> names =
        new ArrayList<>(IntStream.range(0, ratings.categories()).boxed().toList());
    Collections.shuffle(names, new Random(seed));
    int[][] renamed =
        Arrays.stream(ratings.codes())
            .map(unit -> Arrays.stream(unit).map(k -> k < 0 ? k : names.get(k)).toArray())
            .toArray(int[][]::new);
    RatingTable other = new Ratings(ratings.categories(), renamed).table();
    panelFigures(Weights.identity())
        .forEach(figure -> assertSame(figure.apply(ratings.table()), figure.apply(other)));
  }

  @Property(tries = 300)
  void everyUnitTwiceLeavesThePointEstimate(
      @ForAll("panels") Ratings ratings, @ForAll("weights") Weights weights) {
    int[][] twice =
        Stream.concat(Arrays.stream(ratings.codes()), Arrays.stream(ratings.codes()))
            .toArray(int[][]::new);
    RatingTable other = new Ratings(ratings.categories(), twice).table();
    panelFigures(weights)
        .forEach(figure -> assertSameValue(figure.apply(ratings.table()), figure.apply(other)));
  }

  @Property(tries = 300)
  void forTwoRatersFleissIsScottAndCongerIsCohen(
      @ForAll("pairs") Ratings ratings, @ForAll("weights") Weights weights) {
    RatingTable table = ratings.table();
    assertSameValue(
        ScottPi.withDefaults().with(weights).estimate(table),
        FleissKappa.withDefaults().with(weights).estimate(table));
    assertSameValue(
        CohenKappa.withDefaults().with(weights).estimate(table),
        CongerKappa.withDefaults().with(weights).estimate(table));
    assertSameValue(
        CohenKappa.withDefaults().with(weights).estimate(table),
        LightKappa.withDefaults().with(weights).estimate(table));
  }

  @Property(tries = 300)
  void forTwoRatersTheVariancesDifferByOneUnit(
      @ForAll("pairs") Ratings ratings, @ForAll("weights") Weights weights) {
    Assume.that(ratings.codes().length > 1);
    RatingTable table = ratings.table();
    double units = ratings.codes().length;
    Coefficient cohen = CohenKappa.withDefaults().with(weights).estimate(table);
    Coefficient conger = CongerKappa.withDefaults().with(weights).estimate(table);
    Coefficient scott = ScottPi.withDefaults().with(weights).estimate(table);
    Coefficient fleiss = FleissKappa.withDefaults().with(weights).estimate(table);
    if (cohen instanceof Estimate estimate) {
      assertThat(variance(conger) * (units - 1))
          .isEqualTo(variance(estimate) * units, within(1e-9 * (1 + variance(estimate))));
    }
    if (scott instanceof Estimate estimate) {
      assertThat(variance(fleiss) * (units - 1))
          .isEqualTo(variance(estimate) * units, within(1e-9 * (1 + variance(estimate))));
    }
  }

  private static double variance(Coefficient coefficient) {
    double error = Objects.requireNonNull(((Estimate) coefficient).standardError());
    return error * error;
  }

  @Property(tries = 300)
  void identityWeightsAreNoWeights(@ForAll("panels") Ratings ratings) {
    int size = ratings.categories();
    double[][] unit = new double[size][size];
    IntStream.range(0, size).forEach(k -> unit[k][k] = 1);
    List<Coefficient> weighted =
        panelFigures(Weights.ofAgreement(unit)).map(f -> f.apply(ratings.table())).toList();
    List<Coefficient> unweighted =
        panelFigures(Weights.identity()).map(f -> f.apply(ratings.table())).toList();
    assertThat(weighted).isEqualTo(unweighted);
  }

  @Property(tries = 300)
  void noFigureExceedsOne(@ForAll("panels") Ratings ratings, @ForAll("weights") Weights weights) {
    panelFigures(weights)
        .map(figure -> figure.apply(ratings.table()))
        .forEach(
            coefficient -> {
              coefficient.estimated().ifPresent(value -> assertThat(value).isLessThanOrEqualTo(1));
              if (coefficient instanceof Estimate estimate && estimate.interval() != null) {
                assertThat(estimate.interval().contains(estimate.value())).isTrue();
                assertThat(estimate.interval().upper()).isLessThanOrEqualTo(1);
              }
            });
  }

  @Property(tries = 300)
  void ratersWhoAlwaysAgreeReachExactlyOne(
      @ForAll("complete") Ratings ratings, @ForAll("weights") Weights weights) {
    int[][] agreed =
        Arrays.stream(ratings.codes())
            .map(unit -> Arrays.stream(unit).map(code -> unit[0]).toArray())
            .toArray(int[][]::new);
    boolean varies = Arrays.stream(agreed).mapToInt(unit -> unit[0]).distinct().count() > 1;
    RatingTable table = new Ratings(ratings.categories(), agreed).table();
    panelFigures(weights)
        .limit(5)
        .map(figure -> figure.apply(table))
        .forEach(
            coefficient -> {
              if (varies) {
                assertThat(coefficient.orElseThrow()).isEqualTo(1);
              } else {
                assertThat(((Undefined) coefficient).observed()).isEqualTo(1);
              }
            });
  }

  @Property(tries = 300)
  void mergedTablesAreTheTableOfTheWhole(
      @ForAll("pairs") Ratings ratings, @ForAll("weights") Weights weights, @ForAll long seed) {
    Random random = new Random(seed);
    int[][] codes = ratings.codes();
    boolean[] left = new boolean[codes.length];
    IntStream.range(0, left.length).forEach(i -> left[i] = random.nextBoolean());
    CrossTable whole = CrossTable.of(ratings.table());
    CrossTable first = CrossTable.empty(whole.scale());
    CrossTable second = CrossTable.empty(whole.scale());
    for (int i = 0; i < codes.length; i++) {
      if (left[i]) {
        first = first.plus(codes[i][0], codes[i][1], 1);
      } else {
        second = second.plus(codes[i][0], codes[i][1], 1);
      }
    }
    CrossTable merged = first.merge(second);
    assertThat(merged).isEqualTo(whole).isEqualTo(second.merge(first));
    pairFigures(weights)
        .forEach(figure -> assertThat(figure.apply(merged)).isEqualTo(figure.apply(whole)));
  }

  @Property(tries = 300)
  void aCategoryNobodyUsedMovesOnlyWhatAsksHowManyThereAre(@ForAll("pairs") Ratings ratings) {
    CrossTable table = CrossTable.of(ratings.table());
    CrossTable wider =
        CrossTable.of(new Ratings(ratings.categories() + 1, ratings.codes()).table());
    assertSame(
        CohenKappa.withDefaults().estimate(table), CohenKappa.withDefaults().estimate(wider));
    assertSame(ScottPi.withDefaults().estimate(table), ScottPi.withDefaults().estimate(wider));

    Coefficient uniform = BrennanPrediger.withDefaults().estimate(table);
    Coefficient gwet = GwetAc.withDefaults().estimate(table);
    if (uniform instanceof Estimate && uniform.orElseThrow() < 1) {
      assertThat(BrennanPrediger.withDefaults().estimate(wider).orElseThrow())
          .isGreaterThan(uniform.orElseThrow());
      assertThat(GwetAc.withDefaults().estimate(wider).orElseThrow())
          .isGreaterThan(gwet.orElseThrow());
    }
  }

  @Property(tries = 300)
  void wholeNumbersMakeTheSameDigitsInAnyOrder(
      @ForAll("panels") Ratings ratings, @ForAll long seed) {
    RatingTable other = shuffled(ratings, seed);
    assertThat(FleissKappa.withDefaults().estimate(other).estimated())
        .isEqualTo(FleissKappa.withDefaults().estimate(ratings.table()).estimated());
    assertThat(GwetAc.withDefaults().estimate(other).estimated())
        .isEqualTo(GwetAc.withDefaults().estimate(ratings.table()).estimated());
  }
}
