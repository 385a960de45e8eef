package io.microcredential.rubric.calibration;

import java.util.Objects;

/**
 * One thing that is asked of an assessor.
 *
 * @param measure by which figure
 * @param where over all criteria, or on each
 * @param bound the least figure that is enough; for {@link AgreementMeasure#BIAS} the most that a
 *     figure is away from 0 on either side; exactly the bound is enough
 * @param basis whether the estimate or the whole interval is held against the bound
 */
public record QualificationRequirement(
    AgreementMeasure measure, Where where, double bound, ThresholdBasis basis) {

  /** Checks the bound. */
  public QualificationRequirement {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(basis, "basis");
    if (measure == AgreementMeasure.BIAS
        ? !(bound >= 0 && Double.isFinite(bound))
        : !(bound >= -1 && bound <= 1)) {
      throw new IllegalArgumentException(
          "a bound of agreement is at most 1, one of bias at least 0; was " + bound);
    }
  }

  /**
   * Returns a requirement over all criteria, held against the estimate.
   *
   * @param measure by which figure
   * @param bound what is enough
   * @return the requirement
   */
  public static QualificationRequirement overall(AgreementMeasure measure, double bound) {
    return new QualificationRequirement(measure, Where.OVERALL, bound, ThresholdBasis.ESTIMATE);
  }

  /**
   * Returns a requirement on each criterion of the rubric, held against the estimate.
   *
   * @param measure by which figure
   * @param bound what is enough
   * @return the requirement
   */
  public static QualificationRequirement onEachCriterion(AgreementMeasure measure, double bound) {
    return new QualificationRequirement(
        measure, Where.EACH_CRITERION, bound, ThresholdBasis.ESTIMATE);
  }

  /**
   * Returns the requirement held against the whole interval: met where all of it is good enough,
   * not met where none of it is, and not settled in between.
   *
   * @return the requirement
   */
  public QualificationRequirement confidently() {
    return new QualificationRequirement(measure, where, bound, ThresholdBasis.INTERVAL);
  }

  /** Says where a requirement holds. */
  public enum Where {
    /** Over all criteria together. */
    OVERALL,
    /** On every criterion of the rubric. */
    EACH_CRITERION
  }
}
