package io.microcredential.rubric.calibration;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.AssessorCertification;
import io.microcredential.core.assessment.CalibrationResult;
import io.microcredential.core.assessment.CertificationStandard;
import io.microcredential.rubric.calibration.QualificationFinding.Answer;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Undefined;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Whether somebody may judge, with every reason.
 *
 * @param standard what was asked
 * @param result how they did
 * @param findings what came of every requirement, in the order of the standard
 */
public record Qualification(
    QualificationStandard standard,
    QualificationResult result,
    List<QualificationFinding> findings) {

  /** Copies the list. */
  public Qualification {
    Objects.requireNonNull(standard, "standard");
    Objects.requireNonNull(result, "result");
    findings = List.copyOf(findings);
  }

  /** Says whether somebody may judge. */
  public enum Verdict {
    /** Everything is met. */
    QUALIFIED,
    /** There are enough papers, and something is not met. */
    NOT_QUALIFIED,
    /** There are too few papers, or something is not settled; more papers may settle it. */
    CANNOT_TELL_YET
  }

  /**
   * Returns the verdict.
   *
   * @return what follows from papers and findings
   */
  public Verdict verdict() {
    if (hasTooFewPapers()) {
      return Verdict.CANNOT_TELL_YET;
    }
    if (findings.stream().anyMatch(finding -> finding.answer() == Answer.NOT_MET)) {
      return Verdict.NOT_QUALIFIED;
    }
    return findings.stream().allMatch(finding -> finding.answer() == Answer.MET)
        ? Verdict.QUALIFIED
        : Verdict.CANNOT_TELL_YET;
  }

  private boolean hasTooFewPapers() {
    return result.counts().papers() < standard.minimumPapers();
  }

  /**
   * Returns everything that is in the way.
   *
   * @return one problem for too few papers and for each requirement that is not met or not settled;
   *     places are {@code /papers}, {@code /overall/kappa}, {@code /criteria/plan/bias} and the
   *     like; none where somebody is qualified
   */
  public Problems problems() {
    List<Problem> problems = new ArrayList<>();
    if (hasTooFewPapers()) {
      problems.add(
          Problem.error(
                  "qualification.too-few-papers",
                  JsonPointer.root().child("papers"),
                  "Only "
                      + result.counts().papers()
                      + " of "
                      + standard.minimumPapers()
                      + " papers were rated.")
              .fix("Let the person rate more papers."));
    }
    findings.stream()
        .filter(finding -> finding.answer() != Answer.MET)
        .map(Qualification::problem)
        .forEach(problems::add);
    return Problems.of(problems);
  }

  private static Problem problem(QualificationFinding finding) {
    String member = finding.requirement().measure().member();
    JsonPointer at =
        finding.criterion() == null
            ? JsonPointer.root().child("overall")
            : JsonPointer.root().child("criteria").child(finding.criterion().value());
    return finding.answer() == Answer.NOT_MET
        ? Problem.error("qualification.not-met", at.child(member), sentence(finding))
            .fix("Go through the papers with the person and let them rate others.")
        : Problem.error("qualification.not-settled", at.child(member), sentence(finding))
            .fix("Let the person rate more papers, of every level.");
  }

  private static String sentence(QualificationFinding finding) {
    String measure =
        finding.requirement().measure().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    if (finding.figure() instanceof Undefined undefined) {
      return "There is no " + measure + ": " + undefined.reason().sentence() + ".";
    }
    Estimate estimate = (Estimate) finding.figure();
    ConfidenceInterval interval = estimate.interval();
    return "The "
        + measure
        + " is "
        + digits(estimate.value())
        + (interval == null
            ? " without an interval"
            : " (" + digits(interval.lower()) + " to " + digits(interval.upper()) + ")")
        + (finding.requirement().basis() == ThresholdBasis.INTERVAL ? ", and all of it" : ", and")
        + (finding.requirement().measure() == AgreementMeasure.BIAS
            ? " has to be within " + digits(finding.requirement().bound()) + " of 0."
            : " has to be at least " + digits(finding.requirement().bound()) + ".");
  }

  private static String digits(double number) {
    return String.format(Locale.ROOT, "%.3f", number);
  }

  /**
   * Certifies somebody who is qualified, or says everything that is in the way of it.
   *
   * @param certification what core asks and how long it holds
   * @param calibration this result in core's form
   * @param day the first day on which the certification is to hold
   * @return the certification, or the problems of this qualification followed by those of core's
   *     standard
   * @throws IllegalArgumentException if the calibration is not of this result
   * @see QualificationResult#calibrationOf
   */
  public Outcome<AssessorCertification> certify(
      CertificationStandard certification, CalibrationResult calibration, LocalDate day) {
    if (result.counts().papers() == 0 || !result.isOf(calibration)) {
      throw new IllegalArgumentException(
          "make the calibration from this result with calibrationOf");
    }
    Outcome<AssessorCertification> outcome = certification.certify(calibration, day);
    Problems own = problems();
    return own.isEmpty() ? outcome : Outcome.refusal(own.and(outcome.problems()));
  }

  /** Returns the verdict; figures of a person are not for logs. */
  @Override
  public String toString() {
    return "Qualification[" + verdict() + "]";
  }
}
