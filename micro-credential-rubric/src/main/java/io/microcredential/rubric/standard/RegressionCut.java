package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.Objects;

/**
 * A cut score that was read off a line or a curve, with that line or curve.
 *
 * @param score the cut score
 * @param intercept of the line, or of the curve on the scale of log odds
 * @param slope of the line, or of the curve on the scale of log odds
 * @param explained how well it separates: R², the share of variance explained, of a line; Tjur's
 *     coefficient of discrimination (2009, doi:10.1198/tast.2009.08210), the mean fitted
 *     probability of those who pass less that of the others, of a curve
 */
public record RegressionCut(
    CutScore score, Coefficient intercept, Coefficient slope, Coefficient explained) {

  /** Checks that all is there. */
  public RegressionCut {
    Objects.requireNonNull(score, "score");
    Objects.requireNonNull(intercept, "intercept");
    Objects.requireNonNull(slope, "slope");
    Objects.requireNonNull(explained, "explained");
  }

  static RegressionCut undefined(CutMethod method, UndefinedReason reason, SampleSize sample) {
    Undefined none = Undefined.because(reason, sample);
    return new RegressionCut(CutScore.undefined(method, reason, sample), none, none, none);
  }
}
