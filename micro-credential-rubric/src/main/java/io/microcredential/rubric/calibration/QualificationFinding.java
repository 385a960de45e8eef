package io.microcredential.rubric.calibration;

import io.microcredential.core.CriterionId;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of one requirement.
 *
 * @param requirement what was asked
 * @param criterion on which criterion, or null over all
 * @param figure what was reached, with its interval, or why nobody can say
 * @param answer whether it is met
 */
public record QualificationFinding(
    QualificationRequirement requirement,
    @Nullable CriterionId criterion,
    Coefficient figure,
    Answer answer) {

  /** Checks that everything is said. */
  public QualificationFinding {
    Objects.requireNonNull(requirement, "requirement");
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(answer, "answer");
  }

  static QualificationFinding of(
      QualificationRequirement requirement, @Nullable CriterionId criterion, Coefficient figure) {
    return new QualificationFinding(requirement, criterion, figure, answer(requirement, figure));
  }

  private static Answer answer(QualificationRequirement requirement, Coefficient figure) {
    if (!(figure instanceof Estimate estimate)) {
      return Answer.NOT_SETTLED;
    }
    double low = estimate.value();
    double high = estimate.value();
    if (requirement.basis() == ThresholdBasis.INTERVAL) {
      ConfidenceInterval interval = estimate.interval();
      if (interval == null) {
        return Answer.NOT_SETTLED;
      }
      low = interval.lower();
      high = interval.upper();
    }
    double bound = requirement.bound();
    if (requirement.measure() == AgreementMeasure.BIAS) {
      return answer(low >= -bound && high <= bound, high < -bound || low > bound);
    }
    return answer(low >= bound, high < bound);
  }

  private static Answer answer(boolean isMet, boolean isMissed) {
    if (isMet) {
      return Answer.MET;
    }
    return isMissed ? Answer.NOT_MET : Answer.NOT_SETTLED;
  }

  /** Says whether a requirement is met. */
  public enum Answer {
    /** It is. */
    MET,
    /** It is not. */
    NOT_MET,
    /** The papers do not carry an answer: no figure, or an interval across the bound. */
    NOT_SETTLED
  }
}
