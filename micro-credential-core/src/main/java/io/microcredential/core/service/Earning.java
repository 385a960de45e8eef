package io.microcredential.core.service;

import io.microcredential.core.AwardId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.DefinitionRef;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.earning.EarningProcess;
import io.microcredential.core.earning.EvidencePortfolio;
import io.microcredential.core.earning.LearnerRecord;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.permission.Action;
import java.net.URI;
import java.util.List;

/**
 * The commands by which a micro-credential is earned: the moves of {@link EarningProcess}, each
 * allowed, once, and on record.
 *
 * <p>Each returns a receipt; or why it is not allowed ({@code permission.…}), why it is not
 * possible ({@code earning.…} and the codes of the move), {@code enrollment.unknown}, {@code
 * service.key-reused}, {@code service.unknown-actor}, {@code store.busy} or {@code
 * store.unavailable}. Whoever was a moment too late is told what is possible now.
 */
public final class Earning {

  static final String REVOKED = "award.revoked";
  static final String ASSIGNED = "submission.assigned";
  static final String COACHES_NAMED = "enrollment.coaches-named";

  private static final JsonForm<EvidencePortfolio> PORTFOLIO = JsonForm.of(EvidencePortfolio.class);
  private static final JsonForm<Assessor> ASSESSOR = JsonForm.of(Assessor.class);
  private static final JsonForm<Assessment> ASSESSMENT = JsonForm.of(Assessment.class);
  private static final JsonForm<LearnerRecord> RECORD = JsonForm.of(LearnerRecord.class);

  private final Settings settings;
  private final Moving moving;

  Earning(Settings settings, Moving moving) {
    this.settings = settings;
    this.moving = moving;
  }

  /**
   * Enrolls a learner.
   *
   * @param call who: the learner
   * @param definition the version, published and not retired
   * @param learner who enrolls
   * @return the receipt; besides the codes of this class {@code definition.unknown}, {@code
   *     definition.retired}, or {@code enrollment.open} while the learner is on the way through any
   *     version of it
   */
  public Outcome<Receipt> enroll(Call call, DefinitionRef definition, PersonId learner) {
    return moving.begin(call, definition, learner);
  }

  /**
   * Carries the work over to the version that took the place of the old one. The old enrollment is
   * withdrawn in the same moment, and whoever coached the learner there does so here.
   *
   * @param call who: the learner, allowed to {@link Action#WITHDRAW_SUBMISSION} as well
   * @param old where the learner stands: enrolled, drafting, or not yet earned
   * @param next the version, published and not retired, that says it follows
   * @return the receipt, about the new enrollment, or problems, those of {@link #enroll} too
   * @see EarningProcess#carryOver
   */
  public Outcome<Receipt> carryOver(Call call, EnrollmentId old, DefinitionRef next) {
    JsonValue argument = Definitions.argument(next);
    return moving.carryOver(
        call, new Asked("carry-over", old, argument, Action.WITHDRAW_SUBMISSION), next);
  }

  /**
   * Begins a draft.
   *
   * @param call who: the learner
   * @param enrollment which enrollment
   * @param route the way by which the learner wants to show the competency
   * @return the receipt, or problems
   * @see EarningProcess#draft
   */
  public Outcome<Receipt> draft(Call call, EnrollmentId enrollment, AssessmentRoute route) {
    return moving.move(
        call,
        new Asked("draft", enrollment, Arguments.of(route), Action.SUBMIT),
        (here, step) -> here.process().draft(here.enrollment(), route));
  }

  /**
   * Saves what the learner has collected.
   *
   * @param call who: the learner
   * @param enrollment which enrollment
   * @param portfolio all that there is now
   * @return the receipt, or problems; {@code enrollment.too-large} if it is more than can be stored
   * @see EarningProcess#save
   */
  public Outcome<Receipt> save(Call call, EnrollmentId enrollment, EvidencePortfolio portfolio) {
    return moving.move(
        call,
        new Asked("save", enrollment, PORTFOLIO.toJson(portfolio), Action.SUBMIT),
        (here, step) -> here.process().save(here.enrollment(), portfolio));
  }

  /**
   * Gives up a result that stands.
   *
   * @param call who: the learner
   * @param enrollment which enrollment
   * @param criterion which criterion is to be judged anew
   * @return the receipt, or problems
   * @see EarningProcess#reopen
   */
  public Outcome<Receipt> reopen(Call call, EnrollmentId enrollment, CriterionId criterion) {
    return moving.move(
        call,
        new Asked("reopen", enrollment, Arguments.of(criterion), Action.SUBMIT),
        (here, step) -> here.process().reopen(here.enrollment(), criterion));
  }

  /**
   * Hands the draft in.
   *
   * @param call who: the learner
   * @param enrollment which enrollment
   * @return the receipt, whose subject is the id of the submission, or problems
   * @see EarningProcess#submit
   */
  public Outcome<Receipt> submit(Call call, EnrollmentId enrollment) {
    return moving.move(
        call,
        new Asked("submit", enrollment, Arguments.of(), Action.SUBMIT),
        (here, step) ->
            here.process()
                .submit(
                    here.enrollment(), SubmissionId.of(Keys.uuid(settings.random())), step.now()));
  }

  /**
   * Opens the submission to assessors.
   *
   * @param call who: allowed to {@link Action#ASSIGN_SUBMISSION}
   * @param enrollment which enrollment
   * @return the receipt, or problems
   * @see EarningProcess#beginAssessment
   */
  public Outcome<Receipt> beginAssessment(Call call, EnrollmentId enrollment) {
    return moving.move(
        call,
        new Asked("begin-assessment", enrollment, Arguments.of(), Action.ASSIGN_SUBMISSION),
        (here, step) -> here.process().beginAssessment(here.enrollment()));
  }

  /**
   * Gives the submission to those who are to judge it, instead of those who had it.
   *
   * @param call who: allowed to {@link Action#ASSIGN_SUBMISSION}
   * @param enrollment which enrollment: submitted or under assessment
   * @param assessors who is to judge it; conflicts of interest are the business of the assignment
   *     policy, but the learner is refused
   * @return the receipt, or problems
   */
  public Outcome<Receipt> assign(Call call, EnrollmentId enrollment, List<PersonId> assessors) {
    return moving.assign(
        call,
        new Asked("assign", enrollment, Arguments.list(assessors), Action.ASSIGN_SUBMISSION),
        assessors);
  }

  /**
   * Says who coaches the learner, instead of those who did.
   *
   * @param call who: allowed to {@link Action#ASSIGN_SUBMISSION}
   * @param enrollment which enrollment
   * @param coaches who may read the work and grant further attempts, and judge nothing of it
   * @return the receipt, or problems
   */
  public Outcome<Receipt> nameCoaches(Call call, EnrollmentId enrollment, List<PersonId> coaches) {
    return moving.nameCoaches(
        call,
        new Asked("name-coaches", enrollment, Arguments.list(coaches), Action.ASSIGN_SUBMISSION),
        coaches);
  }

  /**
   * Records what one assessor says.
   *
   * @param call who: the assessor, to whom the submission was assigned; or the learner, who rates
   *     the own work
   * @param enrollment which enrollment
   * @param assessor who judges, with certifications
   * @param assessment the judgement
   * @return the receipt, whose subject is the id of the assessment, or problems; {@code
   *     service.other-assessor} if the judgement is another person's than the caller's
   * @see EarningProcess#assess
   */
  public Outcome<Receipt> assess(
      Call call, EnrollmentId enrollment, Assessor assessor, Assessment assessment) {
    if (!assessment.assessor().equals(call.actor().person())) {
      return Commands.refusal(
          "service.other-assessor",
          "An assessment is recorded by the assessor alone.",
          "Let the person who judged send it.");
    }
    return moving.move(
        call,
        new Asked(
            "assess",
            enrollment,
            Arguments.and(ASSESSOR.toJson(assessor), ASSESSMENT.toJson(assessment)),
            Action.ASSESS),
        (here, step) -> Judging.assess(here, step, assessor, assessment));
  }

  /**
   * Decides.
   *
   * @param call who: allowed to {@link Action#DECIDE}
   * @param enrollment which enrollment
   * @param overall what the learner is told about the whole
   * @param record what is known of the learner from outside; what the learner holds by awards of
   *     this service is added to it
   * @return the receipt, whose subject is the id of the decision, or problems
   * @see EarningProcess#decide
   */
  public Outcome<Receipt> decide(
      Call call, EnrollmentId enrollment, String overall, LearnerRecord record) {
    return moving.move(
        call,
        new Asked(
            "decide",
            enrollment,
            Arguments.and(Arguments.of(overall), RECORD.toJson(record)),
            Action.DECIDE),
        (here, step) ->
            here.process()
                .decide(
                    here.enrollment(),
                    DecisionId.of(Keys.uuid(settings.random())),
                    overall,
                    Moving.withAwards(step, here.enrollment().learner(), record),
                    step.now()));
  }

  /**
   * Awards what is earned.
   *
   * @param call who: allowed to {@link Action#GRANT_AWARD}
   * @param enrollment which enrollment
   * @return the receipt, whose subject is the id of the award, or problems
   * @see EarningProcess#award
   */
  public Outcome<Receipt> award(Call call, EnrollmentId enrollment) {
    return moving.move(
        call,
        new Asked("award", enrollment, Arguments.of(), Action.GRANT_AWARD),
        (here, step) ->
            here.process()
                .award(
                    here.enrollment(),
                    AwardId.of("urn:uuid:" + Keys.uuid(settings.random())),
                    step.now()));
  }

  /**
   * Takes an award back, for good.
   *
   * @param call who: allowed to {@link Action#REVOKE_AWARD}
   * @param enrollment which enrollment: awarded
   * @param reason why, in words for the learner, with at least a letter or digit
   * @return the receipt, whose subject is the id of the award, or problems; {@code award.none},
   *     {@code award.revoked-already}
   */
  public Outcome<Receipt> revoke(Call call, EnrollmentId enrollment, String reason) {
    return moving.revoke(
        call, new Asked("revoke", enrollment, Arguments.of(reason), Action.REVOKE_AWARD), reason);
  }

  /**
   * Begins another attempt by the route of the last one.
   *
   * @param call who: the learner
   * @param enrollment which enrollment
   * @return the receipt, or problems
   * @see EarningProcess#revise(io.microcredential.core.earning.Enrollment)
   */
  public Outcome<Receipt> revise(Call call, EnrollmentId enrollment) {
    return moving.move(
        call,
        new Asked("revise", enrollment, Arguments.of(), Action.SUBMIT),
        (here, step) -> here.process().revise(here.enrollment()));
  }

  /**
   * Begins another attempt by a route of the learner's choice.
   *
   * @param call who: the learner
   * @param enrollment which enrollment
   * @param route the way by which the learner wants to show the competency now
   * @return the receipt, or problems
   * @see EarningProcess#revise(io.microcredential.core.earning.Enrollment, AssessmentRoute)
   */
  public Outcome<Receipt> revise(Call call, EnrollmentId enrollment, AssessmentRoute route) {
    return moving.move(
        call,
        new Asked("revise", enrollment, Arguments.of(route), Action.SUBMIT),
        (here, step) -> here.process().revise(here.enrollment(), route));
  }

  /**
   * Records a coach's session with a learner whose attempts are used up.
   *
   * @param call who: the coach
   * @param enrollment which enrollment
   * @param furtherAttempts how many more attempts the coach grants, at least 1
   * @return the receipt, or problems
   * @see EarningProcess#coach
   */
  public Outcome<Receipt> coach(Call call, EnrollmentId enrollment, int furtherAttempts) {
    return moving.move(
        call,
        new Asked("coach", enrollment, Arguments.of(furtherAttempts), Action.COACH),
        (here, step) ->
            here.process().coach(here.enrollment(), step.by(), furtherAttempts, step.now()));
  }

  /**
   * Appeals against the decision.
   *
   * @param call who: the learner
   * @param enrollment which enrollment
   * @param grounds why the decision is wrong in the learner's eyes
   * @return the receipt, or problems
   * @see EarningProcess#appeal
   */
  public Outcome<Receipt> appeal(Call call, EnrollmentId enrollment, String grounds) {
    return moving.move(
        call,
        new Asked("appeal", enrollment, Arguments.of(grounds), Action.APPEAL),
        (here, step) -> here.process().appeal(here.enrollment(), grounds, step.now()));
  }

  /**
   * Ends the enrollment at the learner's wish.
   *
   * @param call who: the learner
   * @param enrollment which enrollment
   * @return the receipt, or problems
   * @see EarningProcess#withdraw
   */
  public Outcome<Receipt> withdraw(Call call, EnrollmentId enrollment) {
    return moving.move(
        call,
        new Asked("withdraw", enrollment, Arguments.of(), Action.WITHDRAW_SUBMISSION),
        (here, step) -> here.process().withdraw(here.enrollment(), step.now()));
  }

  /**
   * Releases a piece of evidence to the public.
   *
   * @param call who: the learner
   * @param enrollment which enrollment
   * @param evidence which piece
   * @param url where everybody may see it
   * @return the receipt, or problems
   * @see EarningProcess#release
   */
  public Outcome<Receipt> release(
      Call call, EnrollmentId enrollment, EvidenceId evidence, URI url) {
    return moving.move(
        call,
        new Asked("release", enrollment, Arguments.of(evidence, url), Action.RELEASE_EVIDENCE),
        (here, step) -> here.process().release(here.enrollment(), evidence, url, step.now()));
  }

  /**
   * Takes a release back.
   *
   * @param call who: the learner
   * @param enrollment which enrollment
   * @param evidence which piece
   * @return the receipt, or problems
   * @see EarningProcess#takeBack
   */
  public Outcome<Receipt> takeBack(Call call, EnrollmentId enrollment, EvidenceId evidence) {
    return moving.move(
        call,
        new Asked("take-back", enrollment, Arguments.of(evidence), Action.RELEASE_EVIDENCE),
        (here, step) -> here.process().takeBack(here.enrollment(), evidence, step.now()));
  }
}
