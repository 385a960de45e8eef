package io.microcredential.core.earning;

import io.microcredential.core.AwardId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problems;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.RubricEvaluator;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.SuccessionReport;
import io.microcredential.core.rule.HeldCredential;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The six steps by which a micro-credential is earned, as functions from one enrollment to the
 * next.
 *
 * <p>Enrolled → drafting → submitted → under assessment → decided (<i>not yet earned</i> with
 * feedback, or <i>earned</i>) → awarded; from <i>not yet earned</i> back to drafting as often as
 * the definition allows, for the parts that were not met. When the attempts are used up the
 * enrollment waits for a coach; a decision can be appealed against once; the learner may withdraw
 * at any time before the award. A move that is not possible gives a problem that says what is.
 * Nothing is stored and nothing is remembered between calls.
 *
 * <pre>{@code
 * EarningProcess earning = EarningProcess.of(definition, RubricEvaluation.standard());
 * Enrollment enrolled = earning.enroll(EnrollmentId.of("e-1"), PersonId.of("p-7"), now);
 * Outcome<Enrollment> drafting = earning.draft(enrolled);
 * }</pre>
 */
public final class EarningProcess {

  private final MicroCredential definition;
  private final Preparing preparing;
  private final Assessing assessing;
  private final Recourse recourse;
  private final Releasing releasing;

  private EarningProcess(MicroCredential definition, RubricEvaluator evaluator) {
    this.definition = definition;
    var deciding = new Deciding(definition, evaluator);
    this.preparing = new Preparing(definition);
    this.assessing = new Assessing(definition, deciding);
    this.recourse = new Recourse(definition);
    this.releasing = new Releasing(definition);
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
   * Checks whether somebody holds what should be held first. It advises: whether to enroll them
   * nevertheless is for the programme to say, unless the award rule asks for it too.
   *
   * @param held what the learner was awarded before
   * @param at when they would enroll
   * @return a warning for each prerequisite that is not met then, placed as in the definition
   */
  public Problems prerequisites(List<HeldCredential> held, Instant at) {
    return preparing.prerequisites(held, at);
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
    return Enrollment.begin(id, learner, definition.ref(), at);
  }

  /**
   * Carries the work on an earlier version over to this version, which says in its succession what
   * of the old one stands where. {@link SuccessionReport#of} tells what carries, what has to be
   * redone and why.
   *
   * <p>The old enrollment stays as it was; have the learner withdraw from it.
   *
   * @param old where the learner stands in the old version: enrolled, drafting, or decided and not
   *     yet earned
   * @param oldDefinition the old version
   * @param id identifies the new enrollment
   * @param at when
   * @return the enrollment in this version with the answers, evidence and results that carry, or
   *     why not
   * @throws IllegalArgumentException if the enrollment pins another version than {@code
   *     oldDefinition}
   */
  public Outcome<Enrollment> carryOver(
      Enrollment old, MicroCredential oldDefinition, EnrollmentId id, Instant at) {
    requireVersion(old, oldDefinition);
    return new CarryingOver(oldDefinition, definition).carry(old, id, at);
  }

  /**
   * Returns the moves that are possible now.
   *
   * @param enrollment where the learner stands
   * @return the moves, in the order of the enum
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public List<Move> possibleMoves(Enrollment enrollment) {
    return Moves.possible(ofThisVersion(enrollment), definition);
  }

  /**
   * Begins a draft by the portfolio route.
   *
   * @param enrollment where the learner stands: enrolled
   * @return the enrollment with an empty draft, or why not
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public Outcome<Enrollment> draft(Enrollment enrollment) {
    return draft(enrollment, AssessmentRoute.PORTFOLIO);
  }

  /**
   * Begins a draft by one of the routes that the definition offers.
   *
   * @param enrollment where the learner stands: enrolled
   * @param route the way by which the learner wants to show the competency
   * @return the enrollment with an empty draft, or why not
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public Outcome<Enrollment> draft(Enrollment enrollment, AssessmentRoute route) {
    return preparing.draft(ofThisVersion(enrollment), route);
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
    return preparing.save(ofThisVersion(enrollment), portfolio);
  }

  /**
   * Gives up a result that stands, so that what speaks to it may change, such as a file that has to
   * be redacted; the criterion is judged anew.
   *
   * @param enrollment where the learner stands: drafting, with that result standing
   * @param criterion which criterion
   * @return the enrollment without that result, or why not
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public Outcome<Enrollment> reopen(Enrollment enrollment, CriterionId criterion) {
    return preparing.reopen(ofThisVersion(enrollment), criterion);
  }

  /**
   * Checks a draft by the portfolio route against what the definition asks for, without handing it
   * in.
   *
   * @param portfolio what there is
   * @param at when it would be handed in
   * @return everything that is missing or too much, placed as in the portfolio's JSON form
   */
  public Problems completeness(EvidencePortfolio portfolio, Instant at) {
    return completeness(AssessmentRoute.PORTFOLIO, portfolio, at);
  }

  /**
   * Checks a draft by a route against what the definition asks for there.
   *
   * @param route the route of the draft
   * @param portfolio what there is
   * @param at when it would be handed in
   * @return everything that is missing or too much, placed as in the portfolio's JSON form
   */
  public Problems completeness(AssessmentRoute route, EvidencePortfolio portfolio, Instant at) {
    return Completeness.problems(definition, route, portfolio, day(at), Set.of());
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
    return preparing.submit(ofThisVersion(enrollment), id, at);
  }

  /**
   * Opens the submission to assessors.
   *
   * @param enrollment where the learner stands: submitted
   * @return the enrollment under assessment, or why not
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public Outcome<Enrollment> beginAssessment(Enrollment enrollment) {
    return assessing.begin(ofThisVersion(enrollment));
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
    return assessing.blindView(ofThisVersion(enrollment), role);
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
    return assessing.assess(ofThisVersion(enrollment), assessor, assessment);
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
    return assessing.decide(ofThisVersion(enrollment), id, overall, record, at);
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
    return assessing.award(ofThisVersion(enrollment), id, at);
  }

  /**
   * Begins another attempt at what was not met; everything else stands.
   *
   * @param enrollment where the learner stands: decided, not yet earned, attempts left
   * @return the enrollment with the last portfolio as a draft, or why not
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public Outcome<Enrollment> revise(Enrollment enrollment) {
    return preparing.revise(ofThisVersion(enrollment), Optional.empty());
  }

  /**
   * Begins another attempt by a route of the learner's choice.
   *
   * @param enrollment where the learner stands: decided, not yet earned, attempts left
   * @param route the way by which the learner wants to show the competency now
   * @return the enrollment with a draft: where work is judged, the portfolio and the results of the
   *     last attempt in which it was; empty for a test; or why not
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public Outcome<Enrollment> revise(Enrollment enrollment, AssessmentRoute route) {
    return preparing.revise(ofThisVersion(enrollment), Optional.of(route));
  }

  /**
   * Records a coach's session with a learner whose attempts are used up.
   *
   * @param enrollment where the learner stands: decided, not yet earned, no attempt left
   * @param coach who coached; judges none of this learner's attempts from now on
   * @param furtherAttempts how many more attempts the coach grants, at least 1
   * @param at when
   * @return the enrollment in which another attempt is possible, or why not
   * @throws IllegalArgumentException if the enrollment pins another version than this process, or
   *     no attempt is granted
   */
  public Outcome<Enrollment> coach(
      Enrollment enrollment, PersonId coach, int furtherAttempts, Instant at) {
    return recourse.coach(ofThisVersion(enrollment), coach, furtherAttempts, at);
  }

  /**
   * Lodges an appeal: people who had no part in it judge the same submission anew, without seeing
   * the first judgement, which is kept.
   *
   * @param enrollment where the learner stands: decided, not yet earned, not appealed before
   * @param grounds why the decision is wrong in the learner's eyes, with at least a letter or digit
   * @param at when
   * @return the enrollment under assessment, or why not
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public Outcome<Enrollment> appeal(Enrollment enrollment, String grounds, Instant at) {
    return recourse.appeal(ofThisVersion(enrollment), grounds, at);
  }

  /**
   * Ends the enrollment at the learner's wish; everything that was done is kept.
   *
   * @param enrollment where the learner stands: anywhere before the award
   * @param at when
   * @return the enrollment, withdrawn, or why not
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public Outcome<Enrollment> withdraw(Enrollment enrollment, Instant at) {
    return recourse.withdraw(ofThisVersion(enrollment), at);
  }

  /**
   * Records that the learner releases a piece of evidence to the public.
   *
   * @param enrollment where the learner stands: awarded
   * @param evidence which piece of the submission that earned the award
   * @param url where everybody may see it, with http or https
   * @param at when
   * @return the enrollment with the release, an earlier one of the same piece taken back; or why
   *     not; evidence whose consent no longer holds stays private
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public Outcome<Enrollment> release(
      Enrollment enrollment, EvidenceId evidence, URI url, Instant at) {
    return releasing.release(ofThisVersion(enrollment), evidence, url, at);
  }

  /**
   * Records that the learner takes a release back; that it was released stays on record.
   *
   * @param enrollment where the learner stands: awarded
   * @param evidence which piece
   * @param at when
   * @return the enrollment in which the piece is private again, or why not
   * @throws IllegalArgumentException if the enrollment pins another version than this process
   */
  public Outcome<Enrollment> takeBack(Enrollment enrollment, EvidenceId evidence, Instant at) {
    return releasing.takeBack(ofThisVersion(enrollment), evidence, at);
  }

  private Enrollment ofThisVersion(Enrollment enrollment) {
    requireVersion(enrollment, definition);
    return enrollment;
  }

  private static void requireVersion(Enrollment enrollment, MicroCredential version) {
    if (!enrollment.definition().equals(version.ref())) {
      throw new IllegalArgumentException(
          "the enrollment pins another version; use the process of that version");
    }
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
