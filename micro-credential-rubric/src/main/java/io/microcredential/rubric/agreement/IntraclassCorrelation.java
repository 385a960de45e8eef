package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how much of the variance of scores is variance of the units that were scored.
 *
 * <p>There are ten forms; choose by three questions. Did the same raters rate all units ({@link
 * IccModel})? Does it count as disagreement that one rater is stricter ({@link AgreementType})?
 * Will decisions rest on one rater or on the mean of several ({@link IccUnit})? With n units, k
 * raters and the mean squares between units (B), between raters (J), within units (W) and of the
 * residual (E):
 *
 * <pre>
 * ICC(1)   = (B − W) / (B + (k − 1) W)                     ICC(k)   = (B − W) / B
 * ICC(C,1) = (B − E) / (B + (k − 1) E)                     ICC(C,k) = (B − E) / B
 * ICC(A,1) = (B − E) / (B + (k − 1) E + k (J − E) / n)     ICC(A,k) = (B − E) / (B + (J − E) / n)
 * </pre>
 *
 * <p>The greatest value is 1. A value below 0 says that raters differ more about one unit than
 * units differ from each other; forms of mean scores have no lower bound.
 *
 * <p><b>Missing ratings.</b> By default only units that every rater rated are used. With {@link
 * MissingRatings#ALL_RATINGS} every rating is, by Ebel's method for the one-way forms and that of
 * Brückl and Heuer (R's irrNA) for the two-way forms, k being a mean number of ratings. That method
 * takes a rater's severity to be the difference between the rater's mean and the grand mean: where
 * raters saw units of different quality, quality passes for severity. Without holes both agree.
 *
 * <p><b>Edge cases.</b> All scores equal: {@link UndefinedReason#NO_VARIATION}. Where units do not
 * differ from each other and the formula divides by that: {@link UndefinedReason#NO_VARIANCE}.
 * Where the estimate of the variance that it divides by is not positive: {@link
 * UndefinedReason#NOT_POSITIVE}. Raters who differ by constants only have a consistency of 1, with
 * 1 as both limits.
 *
 * <pre>{@code
 * Coefficient single = IntraclassCorrelation.of(IccForm.RANDOM_ABSOLUTE_SINGLE).estimate(scores);
 * }</pre>
 *
 * <p>Sources: P. Shrout, J. Fleiss, 1979, doi:10.1037/0033-2909.86.2.420; K. McGraw, S. Wong, 1996,
 * doi:10.1037/1082-989X.1.1.30; R. Ebel, 1951, doi:10.1007/BF02288803.
 */
public final class IntraclassCorrelation {

  private final IccForm form;
  private final MissingRatings missing;
  private final IccInterval method;
  private final double level;
  private final @Nullable Bootstrap bootstrap;

  private IntraclassCorrelation(
      IccForm form,
      MissingRatings missing,
      IccInterval method,
      double level,
      @Nullable Bootstrap bootstrap) {
    this.form = Objects.requireNonNull(form, "form");
    this.missing = Objects.requireNonNull(missing, "missing");
    this.method = Objects.requireNonNull(method, "method");
    this.level = ConfidenceInterval.requireLevel(level);
    this.bootstrap = bootstrap;
  }

  /**
   * Returns ICC(A,1) of the two-way random model, of complete units, with a 95 % interval.
   *
   * @return the form that suits most rubrics: would another assessor have given the same score?
   */
  public static IntraclassCorrelation withDefaults() {
    return of(IccForm.RANDOM_ABSOLUTE_SINGLE);
  }

  /**
   * Returns one of the ten forms of McGraw and Wong.
   *
   * @param form which form
   * @return the estimator, of complete units, with a 95 % interval
   */
  public static IntraclassCorrelation of(IccForm form) {
    return new IntraclassCorrelation(
        form, MissingRatings.COMPLETE_UNITS, IccInterval.SPEARMAN_BROWN, 0.95, null);
  }

  /**
   * Returns one of the six forms of Shrout and Fleiss.
   *
   * @param form which form
   * @return the estimator, of complete units, with a 95 % interval
   */
  public static IntraclassCorrelation of(ShroutFleissForm form) {
    return of(form.form());
  }

  /**
   * Returns the estimator for another model.
   *
   * @param model where the raters come from
   * @return the changed estimator
   */
  public IntraclassCorrelation with(IccModel model) {
    return with(IccForm.of(model, form.type(), form.unit()));
  }

  /**
   * Returns the estimator for another meaning of agreement.
   *
   * @param type what counts as agreement; the one-way model knows absolute agreement only
   * @return the changed estimator
   */
  public IntraclassCorrelation with(AgreementType type) {
    return with(IccForm.of(form.model(), type, form.unit()));
  }

  /**
   * Returns the estimator for single or mean scores.
   *
   * @param unit whose reliability is asked for
   * @return the changed estimator
   */
  public IntraclassCorrelation with(IccUnit unit) {
    return with(IccForm.of(form.model(), form.type(), unit));
  }

  private IntraclassCorrelation with(IccForm other) {
    return new IntraclassCorrelation(other, missing, method, level, bootstrap);
  }

  /**
   * Returns the estimator with another treatment of missing ratings.
   *
   * @param treatment what happens to units that some rater did not rate
   * @return the changed estimator
   */
  public IntraclassCorrelation with(MissingRatings treatment) {
    return new IntraclassCorrelation(form, treatment, method, level, bootstrap);
  }

  /**
   * Returns the estimator with another interval for ICC(A,k); other forms are not affected.
   *
   * @param interval how the limits are found
   * @return the changed estimator
   */
  public IntraclassCorrelation with(IccInterval interval) {
    return new IntraclassCorrelation(form, missing, interval, level, bootstrap);
  }

  /**
   * Returns the estimator with a standard error and a percentile interval from drawn units instead
   * of the interval from F.
   *
   * @param draws how many replicates, and their seed
   * @return the changed estimator
   */
  public IntraclassCorrelation with(Bootstrap draws) {
    return new IntraclassCorrelation(form, missing, method, level, draws);
  }

  /**
   * Returns the estimator with another confidence level.
   *
   * @param confidence more than 0 and less than 1
   * @return the changed estimator
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public IntraclassCorrelation atLevel(double confidence) {
    return new IntraclassCorrelation(form, missing, method, confidence, bootstrap);
  }

  /**
   * Returns which of the ten forms this is.
   *
   * @return the form
   */
  public IccForm form() {
    return form;
  }

  /**
   * Estimates the correlation.
   *
   * @param table scores of units by raters; {@code ratings.scores()} for levels of a rubric
   * @return the figure, at most 1, with its interval and the number of units and ratings used
   */
  public Coefficient estimate(ScoreTable table) {
    int[] units = usedUnits(table);
    Undefined lack = lack(table, units);
    if (lack != null) {
      return lack;
    }
    MeanSquares squares = MeanSquares.of(table, units);
    Coefficient point = estimate(squares);
    return UnitBootstrap.refine(
        point, bootstrap, units.length, level, drawn -> replicate(table, units, drawn));
  }

  private double replicate(ScoreTable table, int[] units, int[] drawn) {
    int[] chosen = IntStream.of(drawn).map(place -> units[place]).toArray();
    MeanSquares squares = MeanSquares.of(table, chosen);
    return estimate(squares).estimated().orElse(Double.NaN);
  }

  private Coefficient estimate(MeanSquares squares) {
    var sample = SampleSize.of(squares.units(), squares.ratings());
    if (!(squares.withinDegrees() > 0)) {
      return Undefined.because(UndefinedReason.NO_PAIRS, sample);
    }
    if (squares.isConstant()) {
      return new Undefined(UndefinedReason.NO_VARIATION, 1.0, sample);
    }
    var formulas = new IccFormulas(form, squares);
    double denominator = formulas.denominator();
    if (!(denominator > 0)) {
      boolean flat = denominator == 0 && squares.betweenAdjusted() == 0;
      return Undefined.because(
          flat ? UndefinedReason.NO_VARIANCE : UndefinedReason.NOT_POSITIVE, sample);
    }
    ConfidenceInterval interval = bootstrap == null ? formulas.interval(level, method) : null;
    return new Estimate(formulas.value(), null, interval, sample);
  }

  /**
   * Tests whether the correlation is above 0.
   *
   * @param table scores of units by raters
   * @return the F test, or nothing where the figure is undefined
   */
  public Optional<SignificanceTest> test(ScoreTable table) {
    return testAgainst(0, table);
  }

  /**
   * Tests whether the correlation is above a given value.
   *
   * <p>Degrees of freedom of the absolute forms follow McGraw and Wong's table 8: weighted by the
   * given value, so that against 0 they are those of the residual. R's irr weighs them by the
   * estimate instead and gives other p-values for these forms.
   *
   * @param population the value, from 0 to 1, exclusive
   * @param table scores of units by raters
   * @return the F test with its degrees of freedom, or nothing where the figure is undefined
   * @throws IllegalArgumentException if the value is not in the range
   */
  public Optional<SignificanceTest> testAgainst(double population, ScoreTable table) {
    if (!(population >= 0 && population < 1)) {
      throw new IllegalArgumentException(
          "a correlation is tested against a value from 0 to 1, exclusive; was " + population);
    }
    int[] units = usedUnits(table);
    if (lack(table, units) != null) {
      return Optional.empty();
    }
    MeanSquares squares = MeanSquares.of(table, units);
    return estimate(squares) instanceof Estimate
        ? Optional.of(new IccFormulas(form, squares).test(population))
        : Optional.empty();
  }

  private int[] usedUnits(ScoreTable table) {
    int least = missing == MissingRatings.COMPLETE_UNITS ? table.raterCount() : 1;
    return IntStream.range(0, table.unitCount())
        .filter(unit -> table.end(unit) - table.start(unit) >= Math.max(1, least))
        .toArray();
  }

  private static @Nullable Undefined lack(ScoreTable table, int[] units) {
    long ratings = 0;
    for (int unit : units) {
      ratings += table.end(unit) - table.start(unit);
    }
    return Lack.of(table, SampleSize.of(units.length, ratings), 2);
  }
}
