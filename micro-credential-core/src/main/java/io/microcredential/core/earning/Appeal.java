package io.microcredential.core.earning;

import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.Feedback;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A learner's appeal against a decision, with the judgement that it is directed against.
 *
 * <p>The first judgement is kept as it was; people who had no part in it judge the same submission
 * again, without seeing it.
 *
 * @param grounds why the learner thinks that the decision is wrong, with at least a letter or digit
 * @param lodgedAt when
 * @param assessments what the first assessors said
 * @param decision the first decision, which did not award
 */
public record Appeal(
    String grounds, Instant lodgedAt, List<Assessment> assessments, Decision decision) {

  /** Copies the list; refuses an appeal without grounds, against an award, or before it. */
  public Appeal {
    Coherence.require(Feedback.isSaid(Coherence.text(grounds)), "an appeal gives its grounds");
    Objects.requireNonNull(lodgedAt, "lodgedAt");
    assessments = List.copyOf(assessments);
    Coherence.require(!decision.isEarned(), "nobody appeals against what they have earned");
    Coherence.require(
        !lodgedAt.isBefore(decision.decidedAt()),
        "an appeal follows the decision that it is about");
  }

  /** Returns when it was lodged; the grounds are the learner's own. */
  @Override
  public String toString() {
    return "Appeal[" + decision.id() + ", " + lodgedAt + "]";
  }
}
