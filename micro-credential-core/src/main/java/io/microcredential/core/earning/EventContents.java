package io.microcredential.core.earning;

import io.microcredential.core.Digest;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an enrollment says of an event for ever after, so that a journal can commit to it.
 *
 * <p>Drafts change, and beginnings and withdrawals say nothing; all else that was said stays.
 */
public final class EventContents {

  private static final JsonForm<Submission> SUBMISSION = JsonForm.of(Submission.class);
  private static final JsonForm<Assessment> ASSESSMENT = JsonForm.of(Assessment.class);
  private static final JsonForm<Decision> DECISION = JsonForm.of(Decision.class);
  private static final JsonForm<AwardPins> PINS = JsonForm.of(AwardPins.class);
  private static final JsonForm<CarriedWork> CARRIED = JsonForm.of(CarriedWork.class);
  private static final JsonForm<CoachSession> COACHING = JsonForm.of(CoachSession.class);

  private EventContents() {}

  /**
   * Returns the digests of what was said, one for each event of a kind that happened to a subject.
   *
   * @param enrollment the enrollment, at any time after the events
   * @param kind what happened
   * @param subject to what, as {@link EarningEvent#subject()} names it
   * @return the SHA-256 digests of the canonical JSON forms, in the order of the events; none for
   *     kinds of which nothing stays
   */
  public static List<Digest> of(Enrollment enrollment, EarningEvent.Kind kind, String subject) {
    History history = History.of(enrollment);
    return switch (kind) {
      case CARRIED_OVER -> Stream.ofNullable(enrollment.carried()).map(CARRIED::digest).toList();
      case SUBMITTED ->
          history.submissions().stream()
              .filter(submission -> submission.id().value().equals(subject))
              .map(SUBMISSION::digest)
              .toList();
      case ASSESSED ->
          history.assessments().stream()
              .filter(assessment -> assessment.id().value().equals(subject))
              .map(ASSESSMENT::digest)
              .toList();
      case DECIDED_EARNED, DECIDED_NOT_YET ->
          history.decisions().stream()
              .filter(decision -> decision.id().value().equals(subject))
              .map(DECISION::digest)
              .toList();
      case APPEALED ->
          appeals(enrollment, history)
              .filter(appeal -> appeal.decision().id().value().equals(subject))
              .map(appeal -> digest(appeal.grounds(), appeal.lodgedAt().toString()))
              .toList();
      case AWARDED -> enrollment.award().map(EventContents::digest).stream().toList();
      case COACHED ->
          enrollment.coaching().stream()
              .filter(s -> coached(history, s).equals(subject))
              .map(COACHING::digest)
              .toList();
      case RELEASED ->
          enrollment.releases().stream()
              .filter(release -> release.evidence().value().equals(subject))
              .map(release -> digest(release.url().toString(), release.releasedAt().toString()))
              .toList();
      case ENROLLED,
          DRAFT_BEGUN,
          DRAFT_SAVED,
          ASSESSMENT_BEGUN,
          REVISION_BEGUN,
          RELEASE_TAKEN_BACK,
          WITHDRAWN ->
          List.of();
    };
  }

  private static Stream<Appeal> appeals(Enrollment enrollment, History history) {
    @Nullable Appeal open =
        enrollment.state().reached() instanceof EarningState.UnderAssessment judged
            ? judged.appeal()
            : null;
    return Stream.concat(
        history.attempts().stream().map(Attempt::appeal).flatMap(Stream::ofNullable),
        Stream.ofNullable(open));
  }

  private static String coached(History history, CoachSession session) {
    return history.submissions().get(session.afterAttempt() - 1).id().value();
  }

  /** The decision is among what is pinned. */
  private static Digest digest(Award award) {
    return digest(
        award.id().value(),
        award.learner().value(),
        PINS.digest(award.pins()).hex(),
        award.awardedAt().toString(),
        String.valueOf(award.validUntil()));
  }

  private static Digest digest(String... said) {
    return Digest.ofText(
        Json.writeCanonical(new JsonArray(Stream.of(said).map(JsonValue::of).toList())));
  }
}
