package io.microcredential.core.credit;

import io.microcredential.core.AwardId;
import io.microcredential.core.RequirementId;
import io.microcredential.core.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a learner brings to a renewal.
 *
 * @param award the id of the award that the renewal would make
 * @param version the version of the definition that is in force
 * @param definition every evidence requirement of that version
 * @param shown the requirements for which evidence was accepted
 * @param on the day of the decision
 */
public record RenewalRequest(
    AwardId award,
    Version version,
    List<RequirementId> definition,
    List<RequirementId> shown,
    LocalDate on) {

  /** Copies the lists and checks that nothing is missing. */
  public RenewalRequest {
    Objects.requireNonNull(award, "award");
    Objects.requireNonNull(version, "version");
    definition = List.copyOf(definition);
    shown = List.copyOf(shown);
    Objects.requireNonNull(on, "on");
  }
}
