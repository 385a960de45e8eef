package io.microcredential.core.credit;

import io.microcredential.core.AwardId;
import io.microcredential.core.Version;
import java.util.Objects;

/**
 * One award of a micro-credential and the days on which it is valid.
 *
 * @param award which award
 * @param version the version of the micro-credential that was earned
 * @param validity on which days
 */
public record AwardTerm(AwardId award, Version version, Validity validity) {

  /** Checks that nothing is missing. */
  public AwardTerm {
    Objects.requireNonNull(award, "award");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(validity, "validity");
  }
}
