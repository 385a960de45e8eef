package io.microcredential.rubric.calibration;

import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a rater is going to read.
 *
 * @param rater who reads
 * @param live the submissions in the order in which they will be read, each once
 * @param alreadyRead what the rater read before, validity papers among it
 */
public record RaterQueue(PersonId rater, List<SubmissionId> live, Set<SubmissionId> alreadyRead) {

  /** Copies the collections. */
  public RaterQueue {
    Objects.requireNonNull(rater, "rater");
    live = List.copyOf(live);
    alreadyRead = Set.copyOf(alreadyRead);
    if (Set.copyOf(live).size() < live.size()) {
      throw new IllegalArgumentException("a rater reads each submission of the queue once");
    }
  }

  Set<SubmissionId> known() {
    Set<SubmissionId> known = new HashSet<>(live);
    known.addAll(alreadyRead);
    return known;
  }

  /** Returns the size; who reads what is for the scoring director alone. */
  @Override
  public String toString() {
    return "RaterQueue[" + live.size() + " live]";
  }
}
