package io.microcredential.core.earning;

import io.microcredential.core.AwardId;
import io.microcredential.core.PersonId;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.credit.AwardTerm;
import io.microcredential.core.credit.EarnedAward;
import io.microcredential.core.credit.Validity;
import io.microcredential.core.rule.HeldCredential;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

  /**
   * Returns this award as rules and stacks look at it.
   *
   * @return the micro-credential held from the award to its expiry; whoever knows of a revocation
   *     adds it with {@link HeldCredential#revokedFrom}
   */
  public HeldCredential held() {
    return new HeldCredential(
        pins.definition().id(), pins.definition().version(), awardedAt, validUntil, null);
  }

  /**
   * Returns this award as incentives look at it.
   *
   * @param zone where the instant of the award becomes a day
   * @return the award with its day
   */
  public EarnedAward earned(ZoneId zone) {
    return new EarnedAward(id, pins.definition().id(), day(awardedAt, zone));
  }

  /**
   * Returns this award as renewal looks at it.
   *
   * @param zone where instants become days
   * @return the award with the days on which it is valid: from the day of the award to the day
   *     before the one on which it expires, and at least the first
   */
  public AwardTerm term(ZoneId zone) {
    LocalDate from = day(awardedAt, zone);
    LocalDate until = validUntil == null ? null : day(validUntil, zone);
    if (until != null && !until.isAfter(from)) {
      until = from.plusDays(1);
    }
    return new AwardTerm(id, pins.definition().version(), new Validity(from, until));
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }

  /** Returns id, definition and instants; who it is stays out. */
  @Override
  public String toString() {
    return "Award[" + id + ", " + pins.definition() + ", " + awardedAt + ", " + validUntil + "]";
  }
}
