package io.microcredential.rubric.calibration;

import io.microcredential.core.CriterionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a programme asks before somebody may judge: how many papers, and which agreement.
 *
 * <pre>{@code
 * QualificationStandard standard =
 *     QualificationStandard.ofPapers(10)
 *         .requiring(QualificationRequirement.overall(AgreementMeasure.EXACT_AGREEMENT, 0.8))
 *         .requiring(
 *             QualificationRequirement.overall(AgreementMeasure.QUADRATIC_KAPPA, 0.6)
 *                 .confidently())
 *         .requiring(QualificationRequirement.onEachCriterion(AgreementMeasure.BIAS, 0.5));
 * }</pre>
 *
 * @param minimumPapers with fewer papers nobody is judged, at least 1
 * @param requirements everything that has to be met
 */
public record QualificationStandard(
    int minimumPapers, List<QualificationRequirement> requirements) {

  /** Copies the list. */
  public QualificationStandard {
    requirements = List.copyOf(requirements);
    if (minimumPapers < 1) {
      throw new IllegalArgumentException("at least 1 paper is rated, was " + minimumPapers);
    }
  }

  /**
   * Returns a standard that asks for a number of papers and nothing else yet.
   *
   * @param minimumPapers at least 1
   * @return the standard
   * @throws IllegalArgumentException if there is none
   */
  public static QualificationStandard ofPapers(int minimumPapers) {
    return new QualificationStandard(minimumPapers, List.of());
  }

  /**
   * Returns the standard with one thing more.
   *
   * @param requirement what is asked
   * @return the standard
   */
  public QualificationStandard requiring(QualificationRequirement requirement) {
    List<QualificationRequirement> more = new ArrayList<>(requirements);
    more.add(Objects.requireNonNull(requirement, "requirement"));
    return new QualificationStandard(minimumPapers, more);
  }

  /**
   * Judges a result.
   *
   * <p>With too few papers nobody can tell yet. Otherwise one requirement that is not met is enough
   * against somebody, and one that is not settled leaves it open.
   *
   * @param result how somebody did
   * @return the verdict with what came of every requirement
   */
  public Qualification judge(QualificationResult result) {
    List<QualificationFinding> findings = new ArrayList<>();
    for (QualificationRequirement requirement : requirements) {
      if (requirement.where() == QualificationRequirement.Where.OVERALL) {
        findings.add(
            QualificationFinding.of(
                requirement, null, result.overall().figure(requirement.measure())));
      } else {
        for (Map.Entry<CriterionId, AgreementWithTruth> criterion : result.criteria().entrySet()) {
          findings.add(
              QualificationFinding.of(
                  requirement,
                  criterion.getKey(),
                  criterion.getValue().figure(requirement.measure())));
        }
      }
    }
    return new Qualification(this, result, findings);
  }
}
