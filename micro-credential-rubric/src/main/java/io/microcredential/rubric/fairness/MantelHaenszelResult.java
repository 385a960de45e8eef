package io.microcredential.rubric.fairness;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether two groups of like ability succeed at like odds.
 *
 * @param oddsRatio α, the reference group's odds of success divided by the focal group's, common to
 *     all strata: 1 if they are alike, more than 1 if the item favours the reference group; the
 *     standard error is α times that of its logarithm, its interval that of the logarithm
 * @param logOddsRatio ln α with the standard error of Robins, Breslow and Greenland
 * @param delta the same on the scale of ETS, −2.35 ln α: negative if the item favours the reference
 *     group
 * @param corrected the test with Mantel and Haenszel's continuity correction
 * @param uncorrected the test without it
 */
public record MantelHaenszelResult(
    Coefficient oddsRatio,
    Coefficient logOddsRatio,
    Coefficient delta,
    ChiSquare corrected,
    ChiSquare uncorrected) {

  /** The normal quantile of a one-sided test at 5 %. */
  private static final double ONE_SIDED = 1.6448536269514722;

  /** ETS' classes of differential item functioning. */
  public enum EtsClass {
    /** Negligible. */
    A,
    /** Slight to moderate. */
    B,
    /** Moderate to large. */
    C
  }

  /** Checks that all is there. */
  public MantelHaenszelResult {
    Objects.requireNonNull(oddsRatio, "oddsRatio");
    Objects.requireNonNull(logOddsRatio, "logOddsRatio");
    Objects.requireNonNull(delta, "delta");
    Objects.requireNonNull(corrected, "corrected");
    Objects.requireNonNull(uncorrected, "uncorrected");
  }

  /**
   * Returns the class by ETS' rules: A if |Δ| is less than 1 or not significantly different from 0
   * at 5 % by the corrected test; C if |Δ| is at least 1.5 and significantly more than 1, one-sided
   * at 5 %; B otherwise.
   *
   * <p>Source: N. J. Dorans, P. W. Holland in P. W. Holland, H. Wainer (eds.), <i>Differential Item
   * Functioning</i>, 1993, 35–66; M. Zieky, ibid., 337–347.
   *
   * @return the class, or nothing where Δ is undefined
   */
  public Optional<EtsClass> etsClass() {
    OptionalDouble probability = corrected.probability();
    if (!(delta instanceof Estimate estimate)
        || estimate.standardError() == null
        || probability.isEmpty()) {
      return Optional.empty();
    }
    double size = Math.abs(estimate.value());
    if (size < 1 || probability.getAsDouble() >= 0.05) {
      return Optional.of(EtsClass.A);
    }
    boolean moreThanOne = (size - 1) / estimate.standardError() > ONE_SIDED;
    return Optional.of(size >= 1.5 && moreThanOne ? EtsClass.C : EtsClass.B);
  }
}
