package io.microcredential.rubric.calibration;

/** A figure by which an assessor's ratings are compared with the true ones. */
public enum AgreementMeasure {
  /**
   * The share of true ratings that were met exactly, with Wilson's interval over papers. A rating
   * left out or without a level meets nothing.
   */
  EXACT_AGREEMENT("exactAgreement"),
  /** The same for the true level or one beside it. */
  ADJACENT_AGREEMENT("adjacentAgreement"),
  /** Cohen's kappa without weights, of the ratings that have a level. */
  KAPPA("kappa"),
  /** Cohen's kappa with quadratic weights on the standings of the levels. */
  QUADRATIC_KAPPA("quadraticKappa"),
  /**
   * The mean of the given level's standing less the true one's, in levels, with Student's interval
   * over papers; more than 0 is lenient. A bound on it holds on both sides of 0.
   */
  BIAS("bias");

  private final String member;

  AgreementMeasure(String member) {
    this.member = member;
  }

  /** Returns its name in places of problems. */
  String member() {
    return member;
  }
}
