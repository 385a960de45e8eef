package io.microcredential.core.earning;

import io.microcredential.core.DefinitionRef;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.PersonId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assignment.AssignmentRequest;
import io.microcredential.core.earning.EarningState.Awarded;
import io.microcredential.core.earning.EarningState.Decided;
import io.microcredential.core.earning.EarningState.Drafting;
import io.microcredential.core.earning.EarningState.Enrolled;
import io.microcredential.core.earning.EarningState.Submitted;
import io.microcredential.core.earning.EarningState.UnderAssessment;
import io.microcredential.core.json.JsonForm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One learner's way through one version of a micro-credential.
 *
 * <p>A value: {@link EarningProcess} makes the next one from this one.
 *
 * @param id identifies it
 * @param learner who is on the way
 * @param definition the version that pins what is asked
 * @param enrolledAt since when
 * @param earlier the attempts before the current one, all of them decided and kept
 * @param state where the learner stands now
 * @param releases what the learner has released, in order, releases taken back included
 * @param coaching the sessions of coaches after which the learner could try again
 * @param carried what was taken over from an enrollment in the version before, or null
 */
public record Enrollment(
    EnrollmentId id,
    PersonId learner,
    DefinitionRef definition,
    Instant enrolledAt,
    List<Attempt> earlier,
    EarningState state,
    List<EvidenceRelease> releases,
    List<CoachSession> coaching,
    @Nullable CarriedWork carried) {

  private static final JsonForm<Enrollment> FORM =
      JsonForm.document(Enrollment.class, "micro-credential-enrollment/1");

  /** Copies the lists and refuses what no sequence of moves leads to. */
  public Enrollment {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(learner, "learner");
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(enrolledAt, "enrolledAt");
    earlier = List.copyOf(earlier);
    Objects.requireNonNull(state, "state");
    releases = List.copyOf(releases);
    coaching = List.copyOf(coaching);
    var history = new History(enrolledAt, earlier, state, coaching, carried);
    history.requirePossible(learner, definition, releases);
    history.requireCoached(learner);
    history.requireIndependent();
  }

  static Enrollment begin(
      EnrollmentId id, PersonId learner, DefinitionRef definition, Instant enrolledAt) {
    return new Enrollment(
        id, learner, definition, enrolledAt, List.of(), new Enrolled(), List.of(), List.of(), null);
  }

  /**
   * Returns the JSON form in which an enrollment is stored.
   *
   * @return the form, without loss in both directions
   */
  public static JsonForm<Enrollment> jsonForm() {
    return FORM;
  }

  /**
   * Returns the work as it stands: the draft, or what was handed in last.
   *
   * @return the portfolio, or nothing before the first draft
   */
  public Optional<EvidencePortfolio> portfolio() {
    return state.reached() instanceof Drafting drafting
        ? Optional.of(drafting.portfolio())
        : submission().map(Submission::portfolio);
  }

  /**
   * Returns the submission that is being judged or was decided on.
   *
   * @return the submission of the current attempt, or nothing while it is being drafted
   */
  public Optional<Submission> submission() {
    if (state.reached() instanceof Submitted submitted) {
      return Optional.of(submitted.submission());
    }
    return state.reached() instanceof UnderAssessment judged
        ? Optional.of(judged.submission())
        : attempt().map(Attempt::submission);
  }

  /**
   * Returns the decision on the current attempt.
   *
   * @return the decision, or nothing before it is made
   */
  public Optional<Decision> decision() {
    return attempt().map(Attempt::decision);
  }

  /**
   * Returns every decision so far, those included that were appealed against.
   *
   * @return the decisions in order
   */
  public List<Decision> decisions() {
    return List.copyOf(History.of(this).decisions());
  }

  /**
   * Returns everything that assessors said so far.
   *
   * @return the assessments in order, earlier attempts included
   */
  public List<Assessment> assessments() {
    return List.copyOf(History.of(this).assessments());
  }

  /**
   * Returns the award.
   *
   * @return the award, or nothing before it is made
   */
  public Optional<Award> award() {
    return state instanceof Awarded awarded ? Optional.of(awarded.award()) : Optional.empty();
  }

  /**
   * Returns the evidence that everybody may see at an instant.
   *
   * @param at the instant
   * @return the releases that hold then and whose consent does, in order
   */
  public List<EvidenceRelease> releasedAt(Instant at) {
    LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
    return releases.stream()
        .filter(release -> release.holdsAt(at))
        .filter(
            release ->
                portfolio()
                    .flatMap(work -> work.piece(release.evidence()))
                    .filter(piece -> piece.consent().coversOn(day))
                    .isPresent())
        .toList();
  }

  /**
   * Returns what an assignment policy has to know to find assessors: the team behind the work, the
   * coaches and, on appeal, everybody who has judged this learner here before. Schools, authors,
   * acquaintance and fields are the portal's to add.
   *
   * @return the request while the submission waits for assessors or is under assessment; nothing
   *     otherwise, and nothing for a test, which nobody judges
   */
  public Optional<AssignmentRequest> assignmentRequest() {
    if (!(state instanceof Submitted) && !(state instanceof UnderAssessment)) {
      return Optional.empty();
    }
    return submission().filter(work -> work.route().isJudged()).map(this::request);
  }

  private AssignmentRequest request(Submission work) {
    AssignmentRequest request =
        AssignmentRequest.of(work.id(), definition.id(), learner)
            .withTeam(List.copyOf(work.team()))
            .withAuthorsAndCoaches(List.of(), coaching.stream().map(CoachSession::coach).toList());
    return state instanceof UnderAssessment judged && judged.appeal() != null
        ? request.withEarlierAssessors(earlierAssessors(judged))
        : request;
  }

  private List<PersonId> earlierAssessors(UnderAssessment now) {
    return assessments().stream()
        .filter(assessment -> !now.assessments().contains(assessment))
        .map(Assessment::assessor)
        .toList();
  }

  private Optional<Attempt> attempt() {
    if (state.reached() instanceof Decided decided) {
      return Optional.of(decided.attempt());
    }
    return state instanceof Awarded awarded ? Optional.of(awarded.attempt()) : Optional.empty();
  }

  Enrollment with(EarningState next) {
    return new Enrollment(
        id, learner, definition, enrolledAt, earlier, next, releases, coaching, carried);
  }

  Enrollment with(List<Attempt> attempts, EarningState next) {
    return new Enrollment(
        id, learner, definition, enrolledAt, attempts, next, releases, coaching, carried);
  }

  Enrollment withReleases(List<EvidenceRelease> all) {
    return new Enrollment(
        id, learner, definition, enrolledAt, earlier, state, all, coaching, carried);
  }

  Enrollment with(CarriedWork work, EarningState next) {
    return new Enrollment(
        id, learner, definition, enrolledAt, earlier, next, releases, coaching, work);
  }

  Enrollment withCoaching(CoachSession session) {
    var all = new ArrayList<>(coaching);
    all.add(session);
    return new Enrollment(
        id, learner, definition, enrolledAt, earlier, state, releases, all, carried);
  }

  /** Returns id and state; who it is and what was handed in stays out. */
  @Override
  public String toString() {
    return "Enrollment[" + id + ", " + state.getClass().getSimpleName() + "]";
  }
}
