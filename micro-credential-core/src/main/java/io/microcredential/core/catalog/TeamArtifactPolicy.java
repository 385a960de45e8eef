package io.microcredential.core.catalog;

import io.microcredential.core.RequirementId;
import java.util.List;

/**
 * Where a team may hand in one artifact together, each member with an account of their own part.
 *
 * @param allowedFor the evidence requirements for which it may, at least one
 * @param fewestWords the least number of words of each member's own account, at least 1
 */
public record TeamArtifactPolicy(List<RequirementId> allowedFor, int fewestWords) {

  /** Copies the list and checks the ranges. */
  public TeamArtifactPolicy {
    allowedFor = List.copyOf(allowedFor);
    if (allowedFor.isEmpty()) {
      throw new IllegalArgumentException(
          "name a requirement, or leave the policy out where no team may hand anything in");
    }
    if (fewestWords < 1) {
      throw new IllegalArgumentException(
          "each member of a team writes an account of at least 1 word, was " + fewestWords);
    }
  }

  /**
   * Returns whether a team may serve a requirement with one artifact.
   *
   * @param requirement which requirement
   * @return whether it is among {@link #allowedFor()}
   */
  public boolean allows(RequirementId requirement) {
    return allowedFor.contains(requirement);
  }
}
