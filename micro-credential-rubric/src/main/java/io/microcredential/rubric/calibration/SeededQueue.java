package io.microcredential.rubric.calibration;

import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import java.util.List;
import java.util.Objects;

/**
 * Where a rater meets validity papers, and why there.
 *
 * @param rater who reads
 * @param placements one for each paper, in reading order
 * @param missing how many papers were wanted and are not there, because the rater knows the rest of
 *     the pool; more than 0 means that the pool has to grow
 */
public record SeededQueue(PersonId rater, List<Placement> placements, int missing) {

  /** Copies the list. */
  public SeededQueue {
    Objects.requireNonNull(rater, "rater");
    placements = List.copyOf(placements);
  }

  /** Returns the numbers; who reads what is for the scoring director alone. */
  @Override
  public String toString() {
    return "SeededQueue[" + placements.size() + " papers, " + missing + " missing]";
  }

  /**
   * One validity paper in the queue. It stands there because the queue is cut into equal stretches,
   * and one place is drawn in each.
   *
   * @param before the live submission that it is read before
   * @param paper the work
   * @param stretch which stretch of the queue, from 1
   * @param stretches how many stretches the queue has
   */
  public record Placement(SubmissionId before, ValidityPaper paper, int stretch, int stretches) {

    /** Checks the places. */
    public Placement {
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(paper, "paper");
      if (stretch < 1 || stretch > stretches) {
        throw new IllegalArgumentException("a stretch is one of the stretches, counted from 1");
      }
    }
  }
}
