package io.microcredential.core.assignment;

import io.microcredential.core.PersonId;
import io.microcredential.core.Problems;
import java.util.Objects;

/**
 * Says why a candidate may take none of the open places.
 *
 * @param candidate who
 * @param problems every reason, at least one; the places are those of the {@link
 *     AssessorCandidate}'s JSON form
 */
public record CandidateRefusal(PersonId candidate, Problems problems) {

  /** Checks that there is a reason. */
  public CandidateRefusal {
    Objects.requireNonNull(candidate, "candidate");
    if (!problems.hasErrors()) {
      throw new IllegalArgumentException("a refusal needs at least one reason");
    }
  }
}
