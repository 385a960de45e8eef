package io.microcredential.rubric.calibration;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.PersonId;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CalibrationResult;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How somebody did on calibration papers; whose result it is, the caller knows.
 *
 * @param counts how many papers and ratings, and how many were met
 * @param overall the figures over all criteria
 * @param criteria the figures of each criterion of the rubric, in its order
 */
public record QualificationResult(
    Counts counts, AgreementWithTruth overall, Map<CriterionId, AgreementWithTruth> criteria) {

  /** Copies the figures. */
  public QualificationResult {
    Objects.requireNonNull(counts, "counts");
    Objects.requireNonNull(overall, "overall");
    criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
  }

  /**
   * Returns the result in core's form, for a {@link
   * io.microcredential.core.assessment.CertificationStandard} and for the record.
   *
   * @param assessor whose result it is
   * @param scope for which micro-credential
   * @param role in which role the person is to judge
   * @param takenOn on which day
   * @return the exact shares
   * @throws IllegalStateException if there was no paper
   */
  public CalibrationResult calibrationOf(
      PersonId assessor, MicroCredentialId scope, AssessorRole role, LocalDate takenOn) {
    if (counts.papers() == 0) {
      throw new IllegalStateException("let the person rate at least one paper first");
    }
    return new CalibrationResult(
        assessor, scope, role, counts.papers(), exactShare(), adjacentShare(), takenOn);
  }

  /** Returns whether a calibration was made from these counts. */
  boolean isOf(CalibrationResult calibration) {
    return calibration.papers() == counts.papers()
        && calibration.exactAgreement().equals(exactShare())
        && calibration.adjacentAgreement().equals(adjacentShare());
  }

  private Fraction exactShare() {
    return Fraction.of(counts.exact(), counts.ratings());
  }

  private Fraction adjacentShare() {
    return Fraction.of(counts.adjacent(), counts.ratings());
  }

  /**
   * What was counted.
   *
   * @param papers how many papers were rated, at least 0
   * @param ratings how many true ratings they have
   * @param exact how many were met exactly
   * @param adjacent how many were met exactly or one level beside
   * @param unrated how many got no level
   */
  public record Counts(int papers, long ratings, long exact, long adjacent, long unrated) {

    /** Checks the order. */
    public Counts {
      if (papers < 0
          || exact < 0
          || unrated < 0
          || adjacent < exact
          || ratings < adjacent + unrated) {
        throw new IllegalArgumentException("what is met or left out is among the ratings");
      }
    }
  }
}
