package io.microcredential.core.earning;

import io.microcredential.core.PersonId;
import java.util.List;

/**
 * One member's part in an artifact that a team made and each member hands in.
 *
 * @param others the other members of the team, all different; assessors do not see them
 * @param account what this learner did and makes of it, in their own words
 */
public record TeamContribution(List<PersonId> others, String account) {

  /** Copies the list and refuses repetitions. */
  public TeamContribution {
    others = List.copyOf(others);
    Coherence.require(
        Coherence.distinct(others, other -> other), "each member of a team is named once");
    Coherence.text(account);
  }

  /** Returns what assessors may see: the account, not who the others are. */
  TeamContribution blind() {
    return new TeamContribution(List.of(), account);
  }

  /** Returns how many others there are; who they are and the words stay out. */
  @Override
  public String toString() {
    return "TeamContribution[others=" + others.size() + "]";
  }
}
