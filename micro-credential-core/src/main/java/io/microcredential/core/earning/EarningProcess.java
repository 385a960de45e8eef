package io.microcredential.core.earning;

import io.microcredential.core.AwardId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.RubricEvaluator;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.EarningState.Awarded;
import io.microcredential.core.earning.EarningState.Decided;
import io.microcredential.core.earning.EarningState.Drafting;
import io.microcredential.core.earning.EarningState.Enrolled;
import io.microcredential.core.earning.EarningState.Submitted;
import io.microcredential.core.earning.EarningState.UnderAssessment;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The six steps by which a micro-credential is earned, as functions from one enrollment to the
 * next.
 *
 * <p>Enrolled → drafting → submitted → under assessment → decided (<i>not yet earned</i> with
 * feedback, or <i>earned</i>) → awarded; from <i>not yet earned</i> back to drafting as often as
 * the definition allows, for the parts that were not met. A move that is not possible gives a
 * problem that says what is. Nothing is stored and nothing is remembered between calls.
 *
 * <pre>{@code
 * EarningProcess earning = EarningProcess.of(definition, RubricEvaluation.standard());
 * Enrollment enrolled = earning.enroll(EnrollmentId.of("e-1"), PersonId.of("p-7"), now);
 * Outcome<Enrollment> drafting = earning.draft(enrolled);
 * }</pre>
 */
public final class EarningProcess {

  private final MicroCredential definition;
  private final Deciding deciding;

  private EarningProcess(MicroCredential definition, RubricEvaluator evaluator) {
    this.definition = definition;
    this.deciding = new Deciding(definition, evaluator);
  }

  /**
   * Returns the process of one published version.
   *
   * @param definition the version
   * @param evaluator what combines and scores ratings, such as {@code RubricEvaluation.standard()}
   *     of the rubric module
   * @return the process
   */
  public static EarningProcess of(MicroCredential definition, RubricEvaluator evaluator) {
    return new EarningProcess(
        Objects.requireNonNull(definition, "definition"),
        Objects.requireNonNull(evaluator, "evaluator"));
  }

  /**
   * Enrolls a learner, who has read the criteria.
   *
   * @param id identifies the enrollment
   * @param learner who enrolls
   * @param at when
   * @return the enrollment, which pins this version
   */
  public Enrollment enroll(EnrollmentId id, PersonId learner, Instant at) {
    return new Enrollment(id, learner, definition.ref(), at, List.of(), new Enrolled(), List.of());
  }

  /**
   * Returns the moves that are possible now.
   *
   * @param enrollment where the learner stands
   * @return the moves, in the order of the enum
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public List<Move> possibleMoves(Enrollment enrollment) {
    requireThisVersion(enrollment);
    return Moves.possible(enrollment, definition);
  }

  /**
   * Begins a draft.
   *
   * @param enrollment where the learner stands: enrolled
   * @return the enrollment with an empty draft, or why not
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public Outcome<Enrollment> draft(Enrollment enrollment) {
    if (!possibleMoves(enrollment).contains(Move.DRAFT)) {
      return Moves.notNow(possibleMoves(enrollment), enrollment, Move.DRAFT);
    }
    return Outcome.success(enrollment.with(new Drafting(EvidencePortfolio.empty(), List.of())));
  }

  /**
   * Saves what the learner has collected, complete or not.
   *
   * @param enrollment where the learner stands: drafting
   * @param portfolio all that there is now
   * @return the enrollment with that draft, or why not
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public Outcome<Enrollment> save(Enrollment enrollment, EvidencePortfolio portfolio) {
    requireThisVersion(enrollment);
    return enrollment.state() instanceof Drafting drafting
        ? Outcome.success(enrollment.with(new Drafting(portfolio, drafting.kept())))
        : Moves.notNow(possibleMoves(enrollment), enrollment, Move.SAVE);
  }

  /**
   * Checks a draft against what the definition asks for, without handing it in.
   *
   * @param portfolio what there is
   * @param at when it would be handed in
   * @return everything that is missing or too much, placed as in the portfolio's JSON form
   */
  public Problems completeness(EvidencePortfolio portfolio, Instant at) {
    return Completeness.problems(definition, portfolio, day(at));
  }

  /**
   * Hands the draft in, if it is complete.
   *
   * @param enrollment where the learner stands: drafting
   * @param id identifies the submission, also to assessors
   * @param at when
   * @return the enrollment with the submission, or why not
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public Outcome<Enrollment> submit(Enrollment enrollment, SubmissionId id, Instant at) {
    requireThisVersion(enrollment);
    if (!(enrollment.state() instanceof Drafting drafting)) {
      return Moves.notNow(possibleMoves(enrollment), enrollment, Move.SUBMIT);
    }
    Problems problems = SubmissionCheck.problems(definition, enrollment, drafting, id, at);
    if (problems.hasErrors()) {
      return Outcome.refusal(problems);
    }
    var submission =
        new Submission(
            id,
            enrollment.earlier().size() + 1,
            definition.ref(),
            drafting.portfolio(),
            drafting.kept(),
            at);
    return Outcome.success(enrollment.with(new Submitted(submission)), problems);
  }

  /**
   * Opens the submission to assessors.
   *
   * @param enrollment where the learner stands: submitted
   * @return the enrollment under assessment, or why not
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public Outcome<Enrollment> beginAssessment(Enrollment enrollment) {
    requireThisVersion(enrollment);
    return enrollment.state() instanceof Submitted submitted
        ? Outcome.success(enrollment.with(new UnderAssessment(submitted.submission(), List.of())))
        : Moves.notNow(possibleMoves(enrollment), enrollment, Move.BEGIN_ASSESSMENT);
  }

  /**
   * Returns what an assessor may see.
   *
   * @param enrollment where the learner stands: under assessment
   * @param role in which role the assessor judges
   * @return the work and the rubric, without the learner and without other assessors' words; or why
   *     not
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public Outcome<BlindSubmission> blindView(Enrollment enrollment, AssessorRole role) {
    requireThisVersion(enrollment);
    if (!(enrollment.state() instanceof UnderAssessment state)) {
      return Moves.notNow(possibleMoves(enrollment), enrollment, Move.ASSESS);
    }
    Submission submission = state.submission();
    return Outcome.success(
        new BlindSubmission(
            submission.id(),
            definition.ref(),
            definition.rubric(),
            definition.rubricDigest(),
            submission.portfolio(),
            deciding.toRate(state, role)));
  }

  /**
   * Records what one assessor says.
   *
   * @param enrollment where the learner stands: under assessment
   * @param assessor who judges, with certifications
   * @param assessment the judgement
   * @return the enrollment with the assessment, or everything that speaks against it
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public Outcome<Enrollment> assess(
      Enrollment enrollment, Assessor assessor, Assessment assessment) {
    requireThisVersion(enrollment);
    if (!(enrollment.state() instanceof UnderAssessment state)) {
      return Moves.notNow(possibleMoves(enrollment), enrollment, Move.ASSESS);
    }
    Problems problems =
        AssessmentCheck.problems(
            definition,
            enrollment,
            state,
            assessor,
            assessment,
            deciding.toRate(state, assessment.role()));
    if (problems.hasErrors()) {
      return Outcome.refusal(problems);
    }
    var all = new ArrayList<>(state.assessments());
    all.add(assessment);
    return Outcome.success(enrollment.with(new UnderAssessment(state.submission(), all)));
  }

  /**
   * Decides, when everything that the rule depends on is known.
   *
   * <p>The feedback is the words given here and every comment that an assessor made.
   *
   * @param enrollment where the learner stands: under assessment
   * @param id identifies the decision
   * @param overall what the learner is told about the whole, with at least a letter or digit
   * @param record what is known of the learner from outside the submission
   * @param at when
   * @return the enrollment with the decision, or what is still missing
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public Outcome<Enrollment> decide(
      Enrollment enrollment, DecisionId id, String overall, LearnerRecord record, Instant at) {
    requireThisVersion(enrollment);
    if (!(enrollment.state() instanceof UnderAssessment state)) {
      return Moves.notNow(possibleMoves(enrollment), enrollment, Move.DECIDE);
    }
    if (History.of(enrollment).decisions().stream().anyMatch(d -> d.id().equals(id))) {
      return Outcome.refusal(
          problem("earning.repeated-id", "An earlier decision has this id.")
              .fix("Give each decision its own id."));
    }
    return deciding
        .decide(state, id, overall, record, at)
        .map(
            decision ->
                enrollment.with(
                    new Decided(new Attempt(state.submission(), state.assessments(), decision))));
  }

  /**
   * Awards what is earned.
   *
   * @param enrollment where the learner stands: decided, earned
   * @param id identifies the award in the world
   * @param at when
   * @return the enrollment with the award, or why not
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public Outcome<Enrollment> award(Enrollment enrollment, AwardId id, Instant at) {
    if (!possibleMoves(enrollment).contains(Move.AWARD)
        || !(enrollment.state() instanceof Decided decided)) {
      return Moves.notNow(possibleMoves(enrollment), enrollment, Move.AWARD);
    }
    Decision decision = decided.attempt().decision();
    if (at.isBefore(decision.decidedAt())) {
      return Outcome.refusal(
          problem("earning.too-early", "This would be awarded before it was decided.")
              .fix("Give the time at which it is awarded."));
    }
    if (!History.of(enrollment).attempts().stream().allMatch(deciding::follows)) {
      return Outcome.refusal(
          problem(
                  "earning.decision-changed",
                  "A decision is not the one to which the rule and the assessments lead.")
              .fix("Restore the enrollment as it was when it was decided."));
    }
    AwardPins pins = decided.attempt().pins();
    var award = new Award(id, enrollment.learner(), decision, pins, at, validUntil(at));
    return Outcome.success(enrollment.with(new Awarded(decided.attempt(), award)));
  }

  private @Nullable Instant validUntil(Instant at) {
    Period validity = definition.content().validity();
    return validity == null ? null : at.atZone(ZoneOffset.UTC).plus(validity).toInstant();
  }

  /**
   * Begins another attempt at what was not met; everything else stands.
   *
   * @param enrollment where the learner stands: decided, not yet earned, attempts left
   * @return the enrollment with the last portfolio as a draft, or why not
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public Outcome<Enrollment> revise(Enrollment enrollment) {
    if (!possibleMoves(enrollment).contains(Move.REVISE)
        || !(enrollment.state() instanceof Decided decided)) {
      return Moves.notNow(possibleMoves(enrollment), enrollment, Move.REVISE);
    }
    Attempt attempt = decided.attempt();
    var earlier = new ArrayList<>(enrollment.earlier());
    earlier.add(attempt);
    return Outcome.success(
        enrollment.with(
            earlier,
            new Drafting(
                attempt.submission().portfolio(), Revision.kept(definition, attempt.decision()))));
  }

  /**
   * Records that the learner releases a piece of evidence to the public.
   *
   * @param enrollment where the learner stands: awarded
   * @param evidence which piece of the submission that earned the award
   * @param url where everybody may see it, with http or https
   * @param at when
   * @return the enrollment with the release in place of an earlier one of the same piece, or why
   *     not; evidence whose consent no longer holds stays private
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public Outcome<Enrollment> release(
      Enrollment enrollment, EvidenceId evidence, URI url, Instant at) {
    requireThisVersion(enrollment);
    if (!(enrollment.state() instanceof Awarded awarded)) {
      return Moves.notNow(possibleMoves(enrollment), enrollment, Move.RELEASE);
    }
    Problems problems = ReleaseCheck.problems(awarded, evidence, url, at);
    if (problems.hasErrors()) {
      return Outcome.refusal(problems);
    }
    var releases = new ArrayList<>(enrollment.releases());
    releases.removeIf(release -> release.evidence().equals(evidence));
    releases.add(new EvidenceRelease(evidence, url, at));
    return Outcome.success(enrollment.withReleases(releases));
  }

  private void requireThisVersion(Enrollment enrollment) {
    if (!enrollment.definition().equals(definition.ref())) {
      throw new IllegalArgumentException(
          "the enrollment pins another version; use the process of that version");
    }
  }

  private static Problem problem(String code, String message) {
    return Problem.error(code, JsonPointer.root(), message);
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
