package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** E9: laws of correlations, concordance, Finn, Robinson, iota and alpha. */
class CorrelationLawsTest {

  @Provide
  Arbitrary<int[][]> tables() {
    return Arbitraries.integers()
        .between(2, 5)
        .flatMap(
            raters ->
                Arbitraries.integers()
                    .between(0, 4)
                    .array(int[].class)
                    .ofSize(raters)
                    .array(int[][].class)
                    .ofMinSize(2)
                    .ofMaxSize(9));
  }

  private static ScoreTable scores(int[][] codes, DoubleUnaryOperator map) {
    return ScoreTable.of(
        Stream.of(codes)
            .map(row -> Arrays.stream(row).asDoubleStream().map(map).toArray())
            .toArray(double[][]::new));
  }

  private static ScoreTable scores(int[][] codes) {
    return scores(codes, DoubleUnaryOperator.identity());
  }

  private static RatingTable ratings(int[][] codes) {
    return RatingTable.of(Scale.range(0, 4), codes);
  }

  private static void assertSame(Coefficient one, Coefficient other) {
    if (one instanceof Estimate first && other instanceof Estimate second) {
      assertThat(second.value())
          .isCloseTo(first.value(), within(1e-10 * Math.max(1, Math.abs(first.value()))));
    } else {
      assertThat(((Undefined) other).reason()).isEqualTo(((Undefined) one).reason());
    }
  }

  private static List<Function<int[][], Coefficient>> figures() {
    return List.of(
        codes -> KendallW.withDefaults().estimate(scores(codes)),
        codes ->
            MeanCorrelation.withDefaults().with(CorrelationAverage.PLAIN).estimate(scores(codes)),
        codes -> Finn.withDefaults().estimate(ratings(codes)),
        codes -> Finn.withDefaults().with(AgreementType.CONSISTENCY).estimate(ratings(codes)),
        codes -> RobinsonA.withDefaults().estimate(scores(codes)),
        codes -> RobinsonA.withDefaults().with(AgreementType.CONSISTENCY).estimate(scores(codes)),
        codes -> Iota.nominal().estimate(data(codes)),
        codes -> Iota.quantitative().estimate(data(codes)),
        codes -> CronbachAlpha.withDefaults().estimate(scores(codes)));
  }

  private static RatingData data(int[][] codes) {
    var builder = RatingData.builder().criterion("only", Scale.range(0, 4));
    for (int unit = 0; unit < codes.length; unit++) {
      for (int rater = 0; rater < codes[unit].length; rater++) {
        builder.rate("u" + unit, "r" + rater, "only", Integer.toString(codes[unit][rater]));
      }
    }
    return builder.build();
  }

  @Property(tries = 300)
  void noFigureDependsOnTheOrderOfUnitsAndRaters(
      @ForAll("tables") int[][] codes, @ForAll Random random) {
    List<int[]> rows = Arrays.asList(codes.clone());
    Collections.shuffle(rows, random);
    int turn = 1 + random.nextInt(codes[0].length);
    int[][] changed =
        rows.stream()
            .map(
                row -> {
                  List<Integer> cells =
                      Arrays.asList(Arrays.stream(row).boxed().toArray(Integer[]::new));
                  Collections.rotate(cells, turn);
                  return cells.stream().mapToInt(Integer::intValue).toArray();
                })
            .toArray(int[][]::new);
    for (Function<int[][], Coefficient> figure : figures()) {
      assertSame(figure.apply(codes), figure.apply(changed));
    }
  }

  @Property
  void concordanceIsFromZeroToOne(@ForAll("tables") int[][] codes) {
    for (KendallW.TieCorrection correction : KendallW.TieCorrection.values()) {
      KendallW.withDefaults()
          .with(correction)
          .estimate(scores(codes))
          .estimated()
          .ifPresent(value -> assertThat(value).isBetween(0.0, 1.0));
    }
  }

  /** Without ties the mean Spearman correlation is (k W − 1)/(k − 1). */
  @Property
  void concordanceIsAMeanOfRankCorrelations(@ForAll Random random) {
    List<Integer> order = Arrays.asList(1, 2, 3, 4, 5, 6);
    int[][] codes = new int[6][4];
    for (int rater = 0; rater < 4; rater++) {
      Collections.shuffle(order, random);
      for (int unit = 0; unit < 6; unit++) {
        codes[unit][rater] = order.get(unit);
      }
    }
    double concordance = KendallW.withDefaults().estimate(scores(codes)).orElseThrow();
    double mean =
        MeanCorrelation.withDefaults()
            .with(CorrelationKind.SPEARMAN)
            .with(CorrelationAverage.PLAIN)
            .estimate(scores(codes))
            .orElseThrow();
    assertThat((4 * concordance - 1) / 3).isCloseTo(mean, within(1e-12));
  }

  @Property
  void ranksDoNotMindMonotoneMaps(@ForAll("tables") int[][] codes) {
    DoubleUnaryOperator bent = code -> Math.exp(code) - 7;
    assertSame(
        KendallW.withDefaults().estimate(scores(codes)),
        KendallW.withDefaults().estimate(scores(codes, bent)));
    for (Correlation ranked : List.of(Correlation.spearman(), Correlation.kendall())) {
      assertSame(ranked.estimate(scores(codes), 0, 1), ranked.estimate(scores(codes, bent), 0, 1));
    }
  }

  @Property
  void correlationsTurnTheirSignWithOneSide(
      @ForAll("tables") int[][] codes, @ForAll CorrelationKind kind) {
    double[] first = Stream.of(codes).mapToDouble(row -> row[0]).toArray();
    double[] second = Stream.of(codes).mapToDouble(row -> row[1]).toArray();
    double[] turned = Arrays.stream(second).map(score -> 9 - 2 * score).toArray();
    Coefficient before = Correlation.of(kind).estimate(first, second);
    Coefficient after = Correlation.of(kind).estimate(first, turned);
    if (before instanceof Estimate estimate) {
      assertThat(estimate.value()).isBetween(-1.0, 1.0);
      assertThat(after.orElseThrow()).isCloseTo(-estimate.value(), within(1e-12));
    } else {
      assertThat(after).isEqualTo(before);
    }
  }

  /** Counts concordant and discordant pairs one by one. */
  @Property
  void tauIsWhatCountingPairsGives(@ForAll("tables") int[][] codes) {
    double score = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < codes.length; i++) {
      for (int j = i + 1; j < codes.length; j++) {
        int x = Integer.signum(codes[i][0] - codes[j][0]);
        int y = Integer.signum(codes[i][1] - codes[j][1]);
        score += x * y;
        first += x * x;
        second += y * y;
      }
    }
    Coefficient tau = Correlation.kendall().estimate(scores(codes), 0, 1);
    if (tau instanceof Estimate estimate) {
      assertThat(estimate.value()).isCloseTo(score / Math.sqrt(first * second), within(1e-12));
    } else {
      assertThat(first * second).isZero();
    }
  }

  /** The definition by variances of columns and of their sum. */
  @Property
  void alphaIsWhatVariancesGive(@ForAll("tables") int[][] codes) {
    int items = codes[0].length;
    double ofItems = 0;
    for (int item = 0; item < items; item++) {
      int column = item;
      ofItems += variance(Stream.of(codes).mapToDouble(row -> row[column]).toArray());
    }
    double ofSum =
        variance(Stream.of(codes).mapToDouble(row -> Arrays.stream(row).sum()).toArray());
    Coefficient alpha = CronbachAlpha.withDefaults().estimate(scores(codes));
    if (alpha instanceof Estimate estimate) {
      double expected = items / (items - 1.0) * (1 - ofItems / ofSum);
      assertThat(estimate.value())
          .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    } else {
      assertThat(ofSum).isCloseTo(0, within(1e-12));
    }
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (values.length - 1);
  }

  /** On one nominal criterion and two raters iota is Cohen's kappa. */
  @Property
  void iotaOfOneCriterionIsKappa(@ForAll("tables") int[][] codes) {
    int[][] two = Stream.of(codes).map(row -> Arrays.copyOf(row, 2)).toArray(int[][]::new);
    long n = two.length;
    long agreed = Stream.of(two).filter(row -> row[0] == row[1]).count();
    long chance = 0;
    for (int level = 0; level <= 4; level++) {
      int here = level;
      chance +=
          Stream.of(two).filter(row -> row[0] == here).count()
              * Stream.of(two).filter(row -> row[1] == here).count();
    }
    Coefficient iota = Iota.nominal().estimate(data(two));
    if (iota instanceof Estimate estimate) {
      double kappa = (double) (n * agreed - chance) / (n * n - chance);
      assertThat(estimate.value()).isCloseTo(kappa, within(1e-12));
    } else {
      assertThat(chance).isEqualTo(n * n);
    }
  }

  @Property
  void robinsonAndFinnStayInTheirBounds(@ForAll("tables") int[][] codes) {
    for (AgreementType type : AgreementType.values()) {
      RobinsonA.withDefaults()
          .with(type)
          .estimate(scores(codes))
          .estimated()
          .ifPresent(value -> assertThat(value).isBetween(0.0, 1.0));
      assertThat(Finn.withDefaults().with(type).estimate(ratings(codes)).orElseThrow())
          .isLessThanOrEqualTo(1);
    }
  }

  /** A draw of the same units again changes no figure that has no degrees of freedom in it. */
  @Property(tries = 200)
  void doublingTheUnitsLeavesWhatHasNoDegreesOfFreedomAlike(@ForAll("tables") int[][] codes) {
    int[][] doubled = Stream.concat(Stream.of(codes), Stream.of(codes)).toArray(int[][]::new);
    assertSame(
        RobinsonA.withDefaults().estimate(scores(codes)),
        RobinsonA.withDefaults().estimate(scores(doubled)));
    assertSame(
        Iota.quantitative().estimate(data(codes)), Iota.quantitative().estimate(data(doubled)));
    assertSame(
        Correlation.pearson().estimate(scores(codes), 0, 1),
        Correlation.pearson().estimate(scores(doubled), 0, 1));
    assertSame(
        CronbachAlpha.withDefaults().estimate(scores(codes)),
        CronbachAlpha.withDefaults().estimate(scores(doubled)));
  }
}
