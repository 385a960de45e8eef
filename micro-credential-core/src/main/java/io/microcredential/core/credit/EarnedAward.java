package io.microcredential.core.credit;

import io.microcredential.core.AwardId;
import io.microcredential.core.MicroCredentialId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An award as far as an incentive looks at it.
 *
 * @param award which award
 * @param credential of which micro-credential
 * @param on the day on which it was made
 */
public record EarnedAward(AwardId award, MicroCredentialId credential, LocalDate on) {

  /** Checks that nothing is missing. */
  public EarnedAward {
    Objects.requireNonNull(award, "award");
    Objects.requireNonNull(credential, "credential");
    Objects.requireNonNull(on, "on");
  }
}
