package io.microcredential.core.service;

import io.microcredential.core.earning.EarningState;
import io.microcredential.core.earning.EarningState.Awarded;
import io.microcredential.core.earning.EarningState.Decided;
import io.microcredential.core.earning.EarningState.Drafting;
import io.microcredential.core.earning.EarningState.Submitted;
import io.microcredential.core.earning.EarningState.UnderAssessment;
import io.microcredential.core.earning.EarningState.Withdrawn;

/** Where a learner stands in an enrollment. */
public enum Standing {
  /** Has enrolled. */
  ENROLLED,
  /** Collects evidence. */
  DRAFTING,
  /** Has handed in. */
  SUBMITTED,
  /** Is being judged. */
  UNDER_ASSESSMENT,
  /** Was told what is still missing. */
  NOT_YET_EARNED,
  /** Has earned it, and waits for the award. */
  EARNED,
  /** Holds the award, or held it until it was revoked or expired. */
  AWARDED,
  /** Has left. */
  WITHDRAWN;

  static Standing of(EarningState state) {
    if (state instanceof Drafting) {
      return DRAFTING;
    } else if (state instanceof Submitted) {
      return SUBMITTED;
    } else if (state instanceof UnderAssessment) {
      return UNDER_ASSESSMENT;
    } else if (state instanceof Decided decided) {
      return decided.attempt().decision().isEarned() ? EARNED : NOT_YET_EARNED;
    } else if (state instanceof Awarded) {
      return AWARDED;
    }
    return state instanceof Withdrawn ? WITHDRAWN : ENROLLED;
  }
}
