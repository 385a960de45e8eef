package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** E9: laws of intraclass correlations. */
class IccLawsTest {

  @Provide
  Arbitrary<double[][]> complete() {
    return matrices(Arbitraries.integers().between(1, 6).map(Integer::doubleValue));
  }

  @Provide
  Arbitrary<double[][]> holed() {
    return matrices(
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.integers().between(1, 6).map(i -> (double) i)),
            Tuple.of(1, Arbitraries.just(Double.NaN))));
  }

  private static Arbitrary<double[][]> matrices(Arbitrary<Double> cells) {
    return Arbitraries.integers()
        .between(2, 5)
        .flatMap(
            raters ->
                cells
                    .array(Double[].class)
                    .ofSize(raters)
                    .map(row -> Stream.of(row).mapToDouble(Double::doubleValue).toArray())
                    .array(double[][].class)
                    .ofMinSize(2)
                    .ofMaxSize(8));
  }

  private static Coefficient estimate(IccForm form, double[][] scores) {
    return IntraclassCorrelation.of(form)
        .with(MissingRatings.ALL_RATINGS)
        .estimate(ScoreTable.of(scores));
  }

  private static void assertSame(Coefficient one, Coefficient other) {
    if (one instanceof Estimate first && other instanceof Estimate second) {
      double size = Math.max(1, Math.abs(first.value()));
      assertThat(second.value()).isCloseTo(first.value(), within(1e-9 * size));
    } else {
      assertThat(((Undefined) other).reason()).isEqualTo(((Undefined) one).reason());
    }
  }

  @Property
  void isNeverAboveOne(@ForAll("holed") double[][] scores, @ForAll IccForm form) {
    estimate(form, scores).estimated().ifPresent(value -> assertThat(value).isLessThanOrEqualTo(1));
  }

  @Property
  void singleConsistencyIsAtLeastMinusOneOverOneLessThanTheRaters(
      @ForAll("complete") double[][] scores) {
    double least = -1.0 / (scores[0].length - 1);
    for (IccForm form : List.of(IccForm.ONE_WAY_SINGLE, IccForm.RANDOM_CONSISTENCY_SINGLE)) {
      estimate(form, scores)
          .estimated()
          .ifPresent(value -> assertThat(value).isGreaterThanOrEqualTo(least - 1e-12));
    }
  }

  @Property
  void averageIsSpearmanBrownOfSingle(@ForAll("complete") double[][] scores, @ForAll IccForm form) {
    Coefficient average = estimate(form, scores);
    if (form.unit() == IccUnit.AVERAGE && average instanceof Estimate estimate) {
      double single =
          estimate(IccForm.of(form.model(), form.type(), IccUnit.SINGLE), scores).orElseThrow();
      double k = scores[0].length;
      double size = Math.max(1, Math.abs(estimate.value()));
      assertThat(k * single / (1 + (k - 1) * single))
          .isCloseTo(estimate.value(), within(1e-8 * size * size));
    }
  }

  @Property
  void doesNotDependOnTheOrderOfUnitsAndRaters(
      @ForAll("holed") double[][] scores, @ForAll IccForm form, @ForAll Random random) {
    assertSame(estimate(form, scores), estimate(form, shuffled(scores, random)));
  }

  @Property
  void doesNotDependOnTheScale(
      @ForAll("holed") double[][] scores,
      @ForAll IccForm form,
      @ForAll("factors") double factor,
      @ForAll("shifts") double shift) {
    double[][] changed =
        Stream.of(scores)
            .map(row -> Arrays.stream(row).map(score -> factor * score + shift).toArray())
            .toArray(double[][]::new);
    assertSame(estimate(form, scores), estimate(form, changed));
  }

  @Provide
  Arbitrary<Double> factors() {
    return Arbitraries.of(-3.0, -0.25, 0.5, 7.0);
  }

  @Provide
  Arbitrary<Double> shifts() {
    return Arbitraries.of(-10.0, 0.0, 0.7, 100.0);
  }

  @Property
  void severityOfARaterLeavesConsistencyAlike(
      @ForAll("complete") double[][] scores, @ForAll IccForm form) {
    double[][] stricter = Stream.of(scores).map(double[]::clone).toArray(double[][]::new);
    for (double[] row : stricter) {
      row[0] -= 1000;
    }
    Coefficient before = estimate(form, scores);
    Coefficient after = estimate(form, stricter);
    if (form.type() == AgreementType.CONSISTENCY) {
      if (before instanceof Estimate first) {
        assertThat(after.orElseThrow())
            .isCloseTo(first.value(), within(1e-7 * Math.max(1, Math.abs(first.value()))));
      }
    } else if (form.unit() == IccUnit.SINGLE) {
      // Against a thousand points of severity hardly any agreement is left.
      assertThat(after.orElseThrow()).isLessThan(0.01);
    }
  }

  @Property
  void neverLetsANumberThatIsNoneOut(@ForAll("holed") double[][] scores, @ForAll IccForm form) {
    var figure = IntraclassCorrelation.of(form).with(IccInterval.MCGRAW_WONG);
    for (MissingRatings missing : MissingRatings.values()) {
      ScoreTable table = ScoreTable.of(scores);
      Coefficient coefficient = figure.with(missing).estimate(table);
      if (coefficient instanceof Estimate estimate) {
        assertThat(estimate.value()).isFinite();
        assertThat(figure.with(missing).test(table)).isPresent();
      }
    }
  }

  private static double[][] shuffled(double[][] scores, Random random) {
    List<double[]> rows = Arrays.asList(scores.clone());
    Collections.shuffle(rows, random);
    List<Integer> columns = new ArrayList<>(IntStream.range(0, scores[0].length).boxed().toList());
    Collections.shuffle(columns, random);
    return rows.stream()
        .map(row -> columns.stream().mapToDouble(column -> row[column]).toArray())
        .toArray(double[][]::new);
  }
}
