package io.microcredential.rubric.calibration;

import io.microcredential.core.Fraction;
import io.microcredential.core.SubmissionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Puts validity papers between a rater's live submissions, the same way for the same seed.
 *
 * <p>A queue of n submissions gets ⌈share × n⌉ papers. The queue is cut into as many stretches of
 * equal length and a place is drawn in each, so that papers come all the time and never when they
 * are expected. Nobody gets a paper that they have read or are about to read as live work. The
 * order of the pool does not matter, and a rater's papers do not depend on other raters.
 *
 * <pre>{@code
 * SeededQueue queue = ValiditySeeding.ofShare(Fraction.of(1, 20)).seed(raterQueue, pool, 42);
 * }</pre>
 */
public final class ValiditySeeding {

  private final Fraction share;

  private ValiditySeeding(Fraction share) {
    this.share = Draws.requireShare(share);
  }

  /**
   * Returns a seeding with a share.
   *
   * @param share validity papers per live submission, from 0 to 1
   * @return the seeding
   * @throws IllegalArgumentException if the share is not from 0 to 1
   */
  public static ValiditySeeding ofShare(Fraction share) {
    return new ValiditySeeding(share);
  }

  /**
   * Draws papers and places.
   *
   * @param queue what the rater is going to read
   * @param pool the validity papers that there are, each work once
   * @param seed starts the draws
   * @return which paper comes before which submission
   * @throws IllegalArgumentException if a work comes twice in the pool
   */
  public SeededQueue seed(RaterQueue queue, List<ValidityPaper> pool, long seed) {
    if (pool.stream().map(ValidityPaper::work).distinct().count() < pool.size()) {
      throw new IllegalArgumentException("each work comes once in the pool of validity papers");
    }
    String rater = queue.rater().value();
    Set<SubmissionId> known = queue.known();
    List<ValidityPaper> fresh =
        pool.stream()
            .filter(paper -> !known.contains(paper.work()))
            .sorted(
                Comparator.comparingLong(
                        (ValidityPaper paper) ->
                            Draws.key(seed, "paper", rater, paper.work().value()))
                    .thenComparing(paper -> paper.work().value()))
            .toList();
    int size = queue.live().size();
    int stretches = Draws.atLeast(share, size);
    var places = Draws.stream(seed, "places", rater);
    List<SeededQueue.Placement> placements = new ArrayList<>();
    for (int i = 0; i < Math.min(stretches, fresh.size()); i++) {
      int from = (int) ((long) i * size / stretches);
      int to = (int) ((i + 1L) * size / stretches);
      SubmissionId before = queue.live().get(from + places.nextIndex(to - from));
      placements.add(new SeededQueue.Placement(before, fresh.get(i), i + 1, stretches));
    }
    return new SeededQueue(queue.rater(), placements, stretches - placements.size());
  }
}
