package io.microcredential.core.assessment;

import io.microcredential.core.Fraction;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a programme asks of a calibration before it certifies an assessor.
 *
 * @param minimumPapers how many papers have to be rated, at least 1
 * @param minimumExact the least share of ratings on the true level, 0 to 1; exactly this share is
 *     enough
 * @param minimumAdjacent the least share of ratings on the true level or one beside it, 0 to 1
 * @param calibrationHolds for how long after a calibration somebody can be certified by it, or null
 *     where it does not age
 * @param validity for how long the certification holds, or null where it has no end
 */
public record CertificationStandard(
    int minimumPapers,
    Fraction minimumExact,
    Fraction minimumAdjacent,
    @Nullable Period calibrationHolds,
    @Nullable Period validity) {

  private static final JsonPointer ROOT = JsonPointer.root();

  /** Checks the ranges. */
  public CertificationStandard {
    if (minimumPapers < 1) {
      throw new IllegalArgumentException("at least 1 paper is rated, was " + minimumPapers);
    }
    if (isNoShare(minimumExact) || isNoShare(minimumAdjacent)) {
      throw new IllegalArgumentException("a share of agreement is from 0 to 1");
    }
    if (isNoTime(calibrationHolds) || isNoTime(validity)) {
      throw new IllegalArgumentException("a certification or calibration holds at least a day");
    }
  }

  private static boolean isNoShare(Fraction share) {
    return share.signum() < 0 || !Fraction.ONE.isAtLeast(share);
  }

  private static boolean isNoTime(@Nullable Period period) {
    return period != null && (period.isNegative() || period.isZero());
  }

  /**
   * Certifies somebody by their calibration, or says everything that is in the way.
   *
   * @param calibration how well they agreed with the true ratings
   * @param day the first day on which the certification is to hold
   * @return the certification in the scope and role of the calibration, or every reason against it;
   *     the places are those of the calibration's JSON form
   */
  public Outcome<AssessorCertification> certify(CalibrationResult calibration, LocalDate day) {
    List<Problem> problems = new ArrayList<>();
    if (calibration.papers() < minimumPapers) {
      problems.add(
          problem(
              "papers",
              "papers",
              "Only " + calibration.papers() + " of " + minimumPapers + " papers were rated.",
              "Let the person rate more papers."));
    }
    agreement("exact", calibration.exactAgreement(), minimumExact, problems);
    agreement("adjacent", calibration.adjacentAgreement(), minimumAdjacent, problems);
    if (day.isBefore(calibration.takenOn())) {
      problems.add(
          problem(
              "before-calibration",
              "takenOn",
              "The certification would begin before the calibration.",
              "Let it begin on the day of the calibration or later."));
    }
    if (calibrationHolds != null && !day.isBefore(calibration.takenOn().plus(calibrationHolds))) {
      problems.add(
          problem(
              "calibration-too-old",
              "takenOn",
              "The calibration is too old by that day.",
              "Let the person take a new calibration."));
    }
    return problems.isEmpty()
        ? Outcome.success(
            new AssessorCertification(
                calibration.scope(),
                calibration.role(),
                day,
                validity == null ? null : day.plus(validity)))
        : Outcome.refusal(Problems.of(problems));
  }

  private static void agreement(
      String kind, Fraction reached, Fraction needed, List<Problem> problems) {
    if (!reached.isAtLeast(needed)) {
      problems.add(
          problem(
              kind + "-agreement",
              kind + "Agreement",
              "The "
                  + kind
                  + " agreement is "
                  + reached.toDecimalText()
                  + " and has to be at least "
                  + needed.toDecimalText()
                  + ".",
              "Go through the papers with the person and calibrate again."));
    }
  }

  private static Problem problem(String code, String member, String message, String fix) {
    return Problem.error("certification." + code, ROOT.child(member), message).fix(fix);
  }
}
