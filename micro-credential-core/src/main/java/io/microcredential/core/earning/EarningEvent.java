package io.microcredential.core.earning;

import io.microcredential.core.EnrollmentId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.earning.EarningState.Drafting;
import io.microcredential.core.earning.EarningState.UnderAssessment;
import io.microcredential.core.earning.EarningState.Withdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in an enrollment, for programs that publish, count or audit.
 *
 * <p>It names things by their ids and people not at all.
 *
 * @param enrollment in which enrollment
 * @param kind what happened
 * @param subject the id of what it happened to: the submission, assessment, decision, award or
 *     piece of evidence, or the enrollment whose work was taken over; of the enrollment itself
 *     where it is none of these
 * @param at when
 */
public record EarningEvent(EnrollmentId enrollment, Kind kind, String subject, Instant at) {

  /** What can happen. */
  public enum Kind {
    /** A learner enrolled. */
    ENROLLED,
    /** The work on the version before was taken over; what it happened to is that enrollment. */
    CARRIED_OVER,
    /** A draft was begun. */
    DRAFT_BEGUN,
    /** A draft was saved. */
    DRAFT_SAVED,
    /** A submission was handed in. */
    SUBMITTED,
    /** A submission was opened to assessors. */
    ASSESSMENT_BEGUN,
    /** Somebody's assessment was recorded. */
    ASSESSED,
    /** It was decided that the micro-credential is not yet earned. */
    DECIDED_NOT_YET,
    /** It was decided that the micro-credential is earned. */
    DECIDED_EARNED,
    /** The learner appealed against a decision. */
    APPEALED,
    /** A coach's session was recorded. */
    COACHED,
    /** Another attempt was begun. */
    REVISION_BEGUN,
    /** The micro-credential was awarded. */
    AWARDED,
    /** A piece of evidence was released. */
    RELEASED,
    /** A release was taken back. */
    RELEASE_TAKEN_BACK,
    /** The learner withdrew. */
    WITHDRAWN
  }

  /** Checks that nothing is missing. */
  public EarningEvent {
    Objects.requireNonNull(enrollment, "enrollment");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(at, "at");
  }

  /**
   * Returns everything in an enrollment that has a date, from the first day to the last.
   *
   * <p>Drafts and the opening of assessments have none; {@link #between} tells of them.
   *
   * @param enrollment the enrollment
   * @return the events in order of time
   */
  public static List<EarningEvent> history(Enrollment enrollment) {
    var dated = new Dated(enrollment.id());
    dated.add(Kind.ENROLLED, enrollment.id(), enrollment.enrolledAt());
    CarriedWork carried = enrollment.carried();
    if (carried != null) {
      dated.add(Kind.CARRIED_OVER, carried.from(), enrollment.enrolledAt());
    }
    List<Submission> submissions = History.of(enrollment).submissions();
    submissions.forEach(s -> dated.add(Kind.SUBMITTED, s.id(), s.submittedAt()));
    History.of(enrollment).attempts().forEach(dated::add);
    if (enrollment.state().reached() instanceof UnderAssessment judged) {
      dated.add(judged.appeal());
      judged.assessments().forEach(dated::add);
    }
    for (CoachSession session : enrollment.coaching()) {
      dated.add(Kind.COACHED, submissions.get(session.afterAttempt() - 1).id(), session.at());
    }
    enrollment.award().ifPresent(award -> dated.add(Kind.AWARDED, award.id(), award.awardedAt()));
    enrollment.releases().forEach(dated::add);
    if (enrollment.state() instanceof Withdrawn withdrawn) {
      dated.add(Kind.WITHDRAWN, enrollment.id(), withdrawn.at());
    }
    dated.events.sort(Comparator.comparing(EarningEvent::at));
    return List.copyOf(dated.events);
  }

  /**
   * Returns what happened between two states of one enrollment.
   *
   * @param before the enrollment before a move
   * @param after the enrollment after it
   * @param now the date of moves that have none of their own
   * @return the events that have a date in order of time, then the one that has none of its own;
   *     none if nothing happened
   * @throws IllegalArgumentException if the two are different enrollments
   */
  public static List<EarningEvent> between(Enrollment before, Enrollment after, Instant now) {
    if (!before.id().equals(after.id())) {
      throw new IllegalArgumentException("compare an enrollment with itself at another time");
    }
    List<EarningEvent> events = new ArrayList<>(history(after));
    history(before).forEach(events::remove);
    if (after.state() instanceof Drafting && !after.state().equals(before.state())) {
      Kind kind =
          after.earlier().size() > before.earlier().size()
              ? Kind.REVISION_BEGUN
              : before.state() instanceof Drafting ? Kind.DRAFT_SAVED : Kind.DRAFT_BEGUN;
      events.add(new EarningEvent(after.id(), kind, after.id().value(), now));
    } else if (after.state() instanceof UnderAssessment judged
        && judged.appeal() == null
        && !(before.state() instanceof UnderAssessment)) {
      events.add(
          new EarningEvent(
              after.id(), Kind.ASSESSMENT_BEGUN, judged.submission().id().value(), now));
    }
    return List.copyOf(events);
  }

  /** Collects events that have a date of their own. */
  private static final class Dated {

    private final EnrollmentId enrollment;
    private final List<EarningEvent> events = new ArrayList<>();

    Dated(EnrollmentId enrollment) {
      this.enrollment = enrollment;
    }

    void add(Kind kind, Object subject, Instant at) {
      events.add(new EarningEvent(enrollment, kind, subject.toString(), at));
    }

    void add(Attempt attempt) {
      add(attempt.appeal());
      attempt.assessments().forEach(this::add);
      add(attempt.decision());
    }

    void add(@Nullable Appeal appeal) {
      if (appeal != null) {
        appeal.assessments().forEach(this::add);
        add(appeal.decision());
        add(Kind.APPEALED, appeal.decision().id(), appeal.lodgedAt());
      }
    }

    void add(Assessment assessment) {
      add(Kind.ASSESSED, assessment.id(), assessment.assessedAt());
    }

    void add(Decision decision) {
      Kind kind = decision.isEarned() ? Kind.DECIDED_EARNED : Kind.DECIDED_NOT_YET;
      add(kind, decision.id(), decision.decidedAt());
    }

    void add(EvidenceRelease release) {
      add(Kind.RELEASED, release.evidence(), release.releasedAt());
      Instant takenBackAt = release.takenBackAt();
      if (takenBackAt != null) {
        add(Kind.RELEASE_TAKEN_BACK, release.evidence(), takenBackAt);
      }
    }
  }
}
