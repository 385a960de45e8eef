package io.microcredential.core.catalog.guidance;

import io.microcredential.core.MicroCredentialId;
import java.util.List;
import java.util.Objects;

/**
 * A credential that somebody might earn next, and every reason for it.
 *
 * @param credential which credential
 * @param reasons why, at least one, the weightiest first
 * @param missingPrerequisites what should be held first and is not, in the definition's order
 */
public record Recommendation(
    MicroCredentialId credential,
    List<RecommendationReason> reasons,
    List<MicroCredentialId> missingPrerequisites) {

  /** Copies the lists and checks that there is a reason. */
  public Recommendation {
    Objects.requireNonNull(credential, "credential");
    reasons = List.copyOf(reasons);
    missingPrerequisites = List.copyOf(missingPrerequisites);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a recommendation gives at least one reason");
    }
  }

  /**
   * Returns whether the person may begin at once.
   *
   * @return whether no prerequisite is missing
   */
  public boolean isReady() {
    return missingPrerequisites.isEmpty();
  }
}
