package io.microcredential.core.earning;

import io.microcredential.core.AwardId;
import io.microcredential.core.PersonId;
import io.microcredential.core.assessment.AssessmentRoute;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A micro-credential that somebody has earned.
 *
 * <p>It holds the decision it rests on, and exists only if that decision says <i>earned</i> and
 * both decision and rubric are the ones pinned.
 *
 * @param id identifies it in the world
 * @param learner who earned it
 * @param decision why
 * @param pins what it rests on
 * @param awardedAt when
 * @param validUntil when it expires, exclusive, or null where it has no end
 */
public record Award(
    AwardId id,
    PersonId learner,
    Decision decision,
    AwardPins pins,
    Instant awardedAt,
    @Nullable Instant validUntil) {

  /** Refuses an award that was not earned or whose decision is not the pinned one. */
  public Award {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(learner, "learner");
    if (!decision.isEarned()) {
      throw new IllegalArgumentException("the decision does not say that it is earned");
    }
    if (!decision.digest().equals(pins.decision())
        || !Coherence.digest(decision.facts().rubric()).equals(pins.rubric())) {
      throw new IllegalArgumentException("decision or rubric was changed after it was pinned");
    }
    if (awardedAt.isBefore(decision.decidedAt())) {
      throw new IllegalArgumentException("an award is not made before it is decided");
    }
    if (validUntil != null && !validUntil.isAfter(awardedAt)) {
      throw new IllegalArgumentException("an award expires after it was made");
    }
  }

  /**
   * Returns the way by which it was earned.
   *
   * @return the route of the decision
   */
  public AssessmentRoute route() {
    return decision.facts().route();
  }

  /** Returns id, definition and instants; who it is stays out. */
  @Override
  public String toString() {
    return "Award[" + id + ", " + pins.definition() + ", " + awardedAt + ", " + validUntil + "]";
  }
}
