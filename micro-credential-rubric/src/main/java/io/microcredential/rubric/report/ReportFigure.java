package io.microcredential.rubric.report;

import io.microcredential.rubric.agreement.BrennanPrediger;
import io.microcredential.rubric.agreement.CohenKappa;
import io.microcredential.rubric.agreement.CongerKappa;
import io.microcredential.rubric.agreement.FleissKappa;
import io.microcredential.rubric.agreement.GwetAc;
import io.microcredential.rubric.agreement.IccForm;
import io.microcredential.rubric.agreement.IntraclassCorrelation;
import io.microcredential.rubric.agreement.KrippendorffAlpha;
import io.microcredential.rubric.agreement.Metric;
import io.microcredential.rubric.agreement.MissingRatings;
import io.microcredential.rubric.agreement.PercentAgreement;
import io.microcredential.rubric.agreement.Weights;
import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.ratings.RatingTable;

/**
 * The figures of an agreement report, each with intervals by its own published formula; alpha's,
 * for which none is published, by the bootstrap.
 */
public enum ReportFigure {
  /** The share of pairs of ratings of one unit that are the same: {@link PercentAgreement}. */
  EXACT_AGREEMENT(Use.ANY),
  /** The share of pairs that are at most one level apart: {@link PercentAgreement#within}. */
  ADJACENT_AGREEMENT(Use.ORDERED),
  /** {@link CohenKappa}, for two raters. */
  COHEN_KAPPA(Use.TWO_RATERS),
  /** {@link CohenKappa} with quadratic weights, for two raters. */
  COHEN_KAPPA_QUADRATIC(Use.TWO_RATERS_ORDERED),
  /** {@link FleissKappa}. */
  FLEISS_KAPPA(Use.ANY),
  /** {@link CongerKappa}, Cohen's for any number of raters. */
  CONGER_KAPPA(Use.ANY),
  /** {@link CongerKappa} with quadratic weights. */
  CONGER_KAPPA_QUADRATIC(Use.ORDERED),
  /** {@link BrennanPrediger}. */
  BRENNAN_PREDIGER(Use.ANY),
  /** {@link GwetAc} with identity weights. */
  GWET_AC1(Use.ANY),
  /** {@link GwetAc} with quadratic weights. */
  GWET_AC2_QUADRATIC(Use.ORDERED),
  /** {@link KrippendorffAlpha}, nominal. */
  ALPHA_NOMINAL(Use.ANY),
  /** {@link KrippendorffAlpha}, ordinal, with Krippendorff's own metric. */
  ALPHA_ORDINAL(Use.ORDERED),
  /** {@link KrippendorffAlpha}, interval. */
  ALPHA_INTERVAL(Use.ORDERED),
  /** {@link IntraclassCorrelation} ICC(A,1), two-way random, with every rating used. */
  ICC_AGREEMENT_SINGLE(Use.ORDERED),
  /** {@link IntraclassCorrelation} ICC(C,1), two-way random, with every rating used. */
  ICC_CONSISTENCY_SINGLE(Use.ORDERED),
  /** {@link IntraclassCorrelation} ICC(A,k), two-way random, with every rating used. */
  ICC_AGREEMENT_AVERAGE(Use.ORDERED);

  private final Use use;

  ReportFigure(Use use) {
    this.use = use;
  }

  private enum Use {
    ANY,
    ORDERED,
    TWO_RATERS,
    TWO_RATERS_ORDERED
  }

  /** Returns whether the figure says something of a table. */
  boolean fits(RatingTable table, LevelOrder order) {
    boolean ordered = order == LevelOrder.ORDERED;
    return switch (use) {
      case ANY -> true;
      case ORDERED -> ordered;
      case TWO_RATERS -> table.raterCount() == 2;
      case TWO_RATERS_ORDERED -> ordered && table.raterCount() == 2;
    };
  }

  Coefficient estimate(RatingTable table, double level, Bootstrap bootstrap) {
    return switch (this) {
      case EXACT_AGREEMENT -> PercentAgreement.withDefaults().atLevel(level).estimate(table);
      case ADJACENT_AGREEMENT ->
          PercentAgreement.withDefaults().within(1).atLevel(level).estimate(table);
      case COHEN_KAPPA -> CohenKappa.withDefaults().atLevel(level).estimate(table);
      case COHEN_KAPPA_QUADRATIC ->
          CohenKappa.withDefaults().with(Weights.quadratic()).atLevel(level).estimate(table);
      case FLEISS_KAPPA -> FleissKappa.withDefaults().atLevel(level).estimate(table);
      case CONGER_KAPPA -> CongerKappa.withDefaults().atLevel(level).estimate(table);
      case CONGER_KAPPA_QUADRATIC ->
          CongerKappa.withDefaults().with(Weights.quadratic()).atLevel(level).estimate(table);
      case BRENNAN_PREDIGER -> BrennanPrediger.withDefaults().atLevel(level).estimate(table);
      case GWET_AC1 -> GwetAc.withDefaults().atLevel(level).estimate(table);
      case GWET_AC2_QUADRATIC ->
          GwetAc.withDefaults().with(Weights.quadratic()).atLevel(level).estimate(table);
      case ALPHA_NOMINAL -> alpha(Metric.NOMINAL, table, level, bootstrap);
      case ALPHA_ORDINAL -> alpha(Metric.ORDINAL, table, level, bootstrap);
      case ALPHA_INTERVAL -> alpha(Metric.INTERVAL, table, level, bootstrap);
      case ICC_AGREEMENT_SINGLE -> icc(IccForm.RANDOM_ABSOLUTE_SINGLE, table, level);
      case ICC_CONSISTENCY_SINGLE -> icc(IccForm.RANDOM_CONSISTENCY_SINGLE, table, level);
      case ICC_AGREEMENT_AVERAGE -> icc(IccForm.RANDOM_ABSOLUTE_AVERAGE, table, level);
    };
  }

  private static Coefficient alpha(
      Metric metric, RatingTable table, double level, Bootstrap bootstrap) {
    return KrippendorffAlpha.withDefaults()
        .with(metric)
        .atLevel(level)
        .with(bootstrap)
        .estimate(table);
  }

  private static Coefficient icc(IccForm form, RatingTable table, double level) {
    return IntraclassCorrelation.of(form)
        .with(MissingRatings.ALL_RATINGS)
        .atLevel(level)
        .estimate(table.scores());
  }
}
