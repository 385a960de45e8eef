package io.microcredential.rubric.standard;

/**
 * How observed decisions meet true standing, and how two independent assessments would meet.
 *
 * <p>An award is <i>false</i> if the true score is below the line, a denial is if it is not. The
 * first four are shares of all examinees and add up to 1.
 *
 * @param trueAward awarded, and rightly
 * @param trueDenial denied, and rightly
 * @param falseAward awarded, though the true score is below the line
 * @param falseDenial denied, though the true score is at the line or above
 * @param agreement the share of examinees for whom two independent assessments of the same form
 *     agree
 */
public record DecisionMatrix(
    double trueAward, double trueDenial, double falseAward, double falseDenial, double agreement) {

  /** Brings what rounding left outside 0 to 1 back. */
  public DecisionMatrix {
    trueAward = share(trueAward);
    trueDenial = share(trueDenial);
    falseAward = share(falseAward);
    falseDenial = share(falseDenial);
    agreement = share(agreement);
  }

  private static double share(double value) {
    if (!(value >= -1e-9 && value <= 1 + 1e-9)) {
      throw new IllegalArgumentException("a share of examinees is from 0 to 1, was " + value);
    }
    return Math.max(0, Math.min(1, value));
  }

  /**
   * Returns the share of right decisions.
   *
   * @return from 0 to 1
   */
  public double accuracy() {
    return trueAward + trueDenial;
  }

  /**
   * Returns the share of examinees who are awarded.
   *
   * @return from 0 to 1
   */
  public double awardRate() {
    return trueAward + falseAward;
  }

  /**
   * Returns how often two assessments would agree if they knew nothing but the award rate.
   *
   * @return from 1/2 to 1
   */
  public double chance() {
    double awarded = awardRate();
    double denied = trueDenial + falseDenial;
    return awarded * awarded + denied * denied;
  }
}
