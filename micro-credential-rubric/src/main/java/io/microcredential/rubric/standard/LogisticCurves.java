package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a logistic curve's cut score is, whatever was judged; judges are places from 0. */
record LogisticCurves(CutMethod method, double probability, Panel settings) {

  double logOdds() {
    return Math.log(probability / (1 - probability));
  }

  RegressionCut estimate(double[] scores, boolean[] passed, SampleSize sample) {
    return estimate(scores, passed, sample, new int[0]);
  }

  RegressionCut estimate(double[] scores, boolean[] passed, SampleSize sample, int[] judges) {
    Optional<UndefinedReason> obstacle = LogisticFit.obstacle(scores, passed);
    if (obstacle.isPresent()) {
      return RegressionCut.undefined(method, obstacle.get(), sample);
    }
    Optional<LogisticFit> found = LogisticFit.of(scores, passed);
    if (found.isEmpty()) {
      return RegressionCut.undefined(method, UndefinedReason.NOT_CONVERGED, sample);
    }
    LogisticFit fit = found.get();
    if (!(fit.slope() > 0)) {
      return RegressionCut.undefined(method, UndefinedReason.NOT_INCREASING, sample);
    }
    return new RegressionCut(
        CutScore.of(method, measured(fit, scores, passed, sample, judges)),
        new Estimate(fit.intercept(), fit.interceptError(), null, sample),
        new Estimate(fit.slope(), fit.slopeError(), null, sample),
        Estimate.of(fit.discrimination(), sample));
  }

  private Measured measured(
      LogisticFit fit, double[] scores, boolean[] passed, SampleSize sample, int[] judges) {
    double value = fit.scoreAt(logOdds());
    int clusters = IntStream.of(judges).max().orElse(-1) + 1;
    if (settings.bootstrap() != null) {
      return clusters == 0
          ? Measured.resampled(
              value,
              Drawing.of(settings.bootstrap(), scores.length, drawn -> cut(scores, passed, drawn)),
              settings.level(),
              sample,
              ErrorSource.BOOTSTRAP_EXAMINEES)
          : Measured.resampled(
              value,
              Drawing.of(
                  settings.bootstrap(),
                  clusters,
                  drawn -> cut(scores, passed, members(judges, drawn))),
              settings.level(),
              sample,
              ErrorSource.BOOTSTRAP_JUDGES);
    }
    boolean byJudge = clusters > 1;
    double error = byJudge ? fit.errorAt(logOdds(), judges, clusters) : fit.errorAt(logOdds());
    return Measured.normal(
        value,
        error,
        settings.level(),
        sample,
        byJudge ? ErrorSource.DELTA_METHOD_BY_JUDGE : ErrorSource.DELTA_METHOD);
  }

  private static int[] members(int[] judges, int[] drawn) {
    return IntStream.of(drawn)
        .flatMap(judge -> IntStream.range(0, judges.length).filter(i -> judges[i] == judge))
        .toArray();
  }

  private double cut(double[] scores, boolean[] passed, int[] drawn) {
    double[] drawnScores = Panel.pick(scores, drawn);
    boolean[] drawnPassed = new boolean[drawn.length];
    IntStream.range(0, drawn.length).forEach(i -> drawnPassed[i] = passed[drawn[i]]);
    if (LogisticFit.obstacle(drawnScores, drawnPassed).isPresent()) {
      return Double.NaN;
    }
    return LogisticFit.of(drawnScores, drawnPassed)
        .filter(fit -> fit.slope() > 0)
        .map(fit -> fit.scoreAt(logOdds()))
        .orElse(Double.NaN);
  }
}
