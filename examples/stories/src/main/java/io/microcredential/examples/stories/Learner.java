package io.microcredential.examples.stories;

import io.microcredential.core.CriterionId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.LevelId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.Award;
import io.microcredential.core.earning.BlindSubmission;
import io.microcredential.core.earning.Decision;
import io.microcredential.core.earning.EvidencePortfolio;
import io.microcredential.core.earning.LearnerRecord;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.Role;
import io.microcredential.core.service.Earning;
import io.microcredential.core.service.EnrollmentView;
import io.microcredential.core.service.Receipt;
import io.microcredential.core.service.Standing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One learner on the way through one micro-credential, in the portal. What takes time takes a day.
 */
final class Learner {

  private final Portal portal;
  private final Earning earning;
  private final String name;
  private final Actor actor;
  private final MicroCredential definition;
  private final EnrollmentId id;
  private @Nullable SubmissionId submission;
  private List<String> judges = List.of();

  private Learner(Portal portal, String name, MicroCredential definition, EnrollmentId id) {
    this.portal = portal;
    this.earning = portal.service().earning();
    this.name = name;
    this.actor = Portal.learner(name);
    this.definition = definition;
    this.id = id;
  }

  static Learner enroll(Portal portal, String name, MicroCredential definition) {
    Receipt enrolled =
        portal
            .service()
            .earning()
            .enroll(portal.call(Portal.learner(name)), definition.ref(), PersonId.of(name))
            .orElseThrow();
    return new Learner(portal, name, definition, enrolled.enrollment());
  }

  /** Goes on in the version that took the place of this one, with what carries. */
  Learner goesOnIn(MicroCredential next) {
    portal.nextDay();
    Receipt begun = earning.carryOver(portal.call(actor), id, next.ref()).orElseThrow();
    return new Learner(portal, name, next, begun.enrollment());
  }

  EnrollmentId id() {
    return id;
  }

  Actor actor() {
    return actor;
  }

  /** Returns what the learner sees of it. */
  EnrollmentView view() {
    return portal.service().views().enrollment(actor, id).orElseThrow();
  }

  Decision decision() {
    List<Decision> decisions = view().decisions();
    return decisions.get(decisions.size() - 1);
  }

  Award award() {
    return Objects.requireNonNull(view().award(), "award");
  }

  EvidencePortfolio work() {
    return Objects.requireNonNull(view().portfolio(), "portfolio");
  }

  /** Returns a complete portfolio of this learner. */
  EvidencePortfolio portfolio() {
    return Work.portfolio(name, portal.now());
  }

  /** Takes the test and hands in nothing. */
  Learner sitsTest(LearnerRecord record) {
    earning.draft(portal.call(actor), id, AssessmentRoute.TEST).orElseThrow();
    submit();
    decide("Your score is on record.", record);
    return this;
  }

  /** Begins to collect, and leaves it there for now. */
  Learner drafts(EvidencePortfolio portfolio) {
    if (view().standing() == Standing.ENROLLED) {
      earning.draft(portal.call(actor), id, AssessmentRoute.PORTFOLIO).orElseThrow();
    }
    earning.save(portal.call(actor), id, portfolio).orElseThrow();
    return this;
  }

  /** Hands in a portfolio. */
  Learner handsIn(EvidencePortfolio portfolio) {
    drafts(portfolio);
    submit();
    return this;
  }

  private void submit() {
    portal.nextDay();
    submission = SubmissionId.of(earning.submit(portal.call(actor), id).orElseThrow().subject());
    earning.beginAssessment(portal.call(Portal.ADMINISTRATOR), id).orElseThrow();
  }

  /** Has the office give the work to assessors. */
  Learner isGivenTo(String first, String second) {
    judges = List.of(first, second);
    earning
        .assign(portal.call(Portal.ADMINISTRATOR), id, judges.stream().map(PersonId::of).toList())
        .orElseThrow();
    return this;
  }

  /** Has two assessors give the same levels, proficient unless said otherwise. */
  Learner isJudged(String first, String second, Map<CriterionId, LevelId> levels) {
    return isGivenTo(first, second).isJudged(levels);
  }

  /** Has those who were given the work judge it. */
  Learner isJudged(Map<CriterionId, LevelId> levels) {
    judges.forEach(assessor -> assess(assessor, levels).orElseThrow());
    return this;
  }

  /** Returns what an assessor sees of the work. */
  BlindSubmission seenBy(String assessor) {
    return portal
        .service()
        .views()
        .blind(
            assessor(assessor),
            Objects.requireNonNull(submission, "submission"),
            AssessorRole.ASSESSOR)
        .orElseThrow();
  }

  Outcome<Receipt> assess(String assessor, Map<CriterionId, LevelId> levels) {
    BlindSubmission work = seenBy(assessor);
    Assessment judged = Work.judged(work, assessor, levels, portal.nextDay());
    return earning.assess(
        portal.call(assessor(assessor)), id, Work.certified(assessor, definition), judged);
  }

  private static Actor assessor(String name) {
    return Portal.actor(name, Role.ASSESSOR);
  }

  Learner isDecided(String words) {
    decide(words, LearnerRecord.nothing());
    return this;
  }

  private void decide(String words, LearnerRecord record) {
    portal.nextDay();
    earning.decide(portal.call(Portal.APPROVER), id, words, record).orElseThrow();
  }

  Learner isAwarded() {
    portal.nextDay();
    earning.award(portal.call(Portal.APPROVER), id).orElseThrow();
    return this;
  }

  /** Goes the whole way at once, with work that everybody likes. */
  Learner earns() {
    return handsIn(portfolio())
        .isJudged("dora", "emil", Map.of())
        .isDecided("Well done.")
        .isAwarded();
  }

  Learner triesAgain() {
    earning.revise(portal.call(actor), id).orElseThrow();
    return this;
  }

  Learner appeals(String grounds) {
    portal.nextDay();
    earning.appeal(portal.call(actor), id, grounds).orElseThrow();
    return this;
  }
}
