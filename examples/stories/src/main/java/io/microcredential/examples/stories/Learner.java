package io.microcredential.examples.stories;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.AwardId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.LevelId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.RequirementId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorCertification;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.Artifact;
import io.microcredential.core.earning.Award;
import io.microcredential.core.earning.BlindSubmission;
import io.microcredential.core.earning.Consent;
import io.microcredential.core.earning.Decision;
import io.microcredential.core.earning.EarningProcess;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.earning.Evidence;
import io.microcredential.core.earning.EvidencePortfolio;
import io.microcredential.core.earning.LearnerRecord;
import io.microcredential.rubric.resolution.RubricEvaluation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * One learner on the way through one micro-credential. Every step takes a day of the story's time.
 */
final class Learner {

  private final String name;
  private final EarningProcess process;
  private final MicroCredential definition;
  private Instant now;
  private Enrollment enrollment;

  Learner(String name, MicroCredential definition, Instant from) {
    this(
        name,
        definition,
        EarningProcess.of(definition, RubricEvaluation.standard())
            .enroll(EnrollmentId.of(name + "-in-" + definition.version()), PersonId.of(name), from),
        from);
  }

  private Learner(String name, MicroCredential definition, Enrollment enrollment, Instant now) {
    this.name = name;
    this.definition = definition;
    this.process = EarningProcess.of(definition, RubricEvaluation.standard());
    this.enrollment = enrollment;
    this.now = now;
  }

  /** Returns the same learner in the version that took the place of the one enrolled in. */
  Learner carriedTo(MicroCredential next) {
    Instant later = now.plus(Duration.ofDays(1));
    return new Learner(
        name,
        next,
        EarningProcess.of(next, RubricEvaluation.standard())
            .carryOver(
                enrollment, definition, EnrollmentId.of(name + "-in-" + next.version()), later)
            .orElseThrow(),
        later);
  }

  EarningProcess process() {
    return process;
  }

  Enrollment enrollment() {
    return enrollment;
  }

  Instant now() {
    return now;
  }

  Decision decision() {
    return enrollment.decision().orElseThrow();
  }

  Award award() {
    return enrollment.award().orElseThrow();
  }

  private Instant nextDay() {
    now = now.plus(Duration.ofDays(1));
    return now;
  }

  private int attempt() {
    return enrollment.earlier().size() + 1;
  }

  /** Takes the test and hands in nothing. */
  Learner sitsTest(LearnerRecord record) {
    enrollment = process.draft(enrollment, AssessmentRoute.TEST).orElseThrow();
    submit();
    decide("Your score is on record.", record);
    return this;
  }

  /** Hands in a portfolio. */
  Learner handsIn(EvidencePortfolio portfolio) {
    if (process.draft(enrollment).value().isPresent()) {
      enrollment = process.draft(enrollment).orElseThrow();
    }
    enrollment = process.save(enrollment, portfolio).orElseThrow();
    submit();
    return this;
  }

  private void submit() {
    SubmissionId id = SubmissionId.of(enrollment.id() + "-attempt-" + attempt());
    enrollment =
        process.submit(enrollment, id, nextDay()).then(process::beginAssessment).orElseThrow();
  }

  /** Has two assessors give the same levels, proficient unless said otherwise. */
  Learner isJudged(String first, String second, Map<CriterionId, LevelId> levels) {
    for (String assessor : List.of(first, second)) {
      enrollment = assess(assessor, levels).orElseThrow();
    }
    return this;
  }

  Outcome<Enrollment> assess(String assessor, Map<CriterionId, LevelId> levels) {
    BlindSubmission work = process.blindView(enrollment, AssessorRole.ASSESSOR).orElseThrow();
    Instant at = nextDay();
    return process.assess(
        enrollment,
        certified(assessor),
        work.assess(
            AssessmentId.of(assessor + "-on-" + work.id() + "-" + at.getEpochSecond()),
            PersonId.of(assessor),
            AssessorRole.ASSESSOR,
            work.toRate().stream().map(id -> rating(assessor, id, levels)).toList(),
            at));
  }

  private Assessor certified(String assessor) {
    return new Assessor(
        PersonId.of(assessor),
        List.of(
            new AssessorCertification(
                definition.id(), AssessorRole.ASSESSOR, LocalDate.parse("2025-01-01"), null)));
  }

  private static CriterionRating rating(
      String assessor, CriterionId id, Map<CriterionId, LevelId> levels) {
    LevelId level = levels.getOrDefault(id, Programme.PROFICIENT);
    boolean found = !level.equals(Programme.NOT_YET);
    String comment =
        assessor.equals("dora")
            ? "In the plan and in both pieces of work I looked for this"
                + (found ? ", and it is clear." : " and did not find it.")
            : "The work of the second student "
                + (found ? "shows it well." : "is where it could have been seen.");
    return new CriterionRating(id, level, comment);
  }

  Learner isDecided(String words) {
    decide(words, LearnerRecord.nothing());
    return this;
  }

  private void decide(String words, LearnerRecord record) {
    Instant at = nextDay();
    DecisionId id = DecisionId.of(enrollment.id() + "-decision-" + at.getEpochSecond());
    enrollment = process.decide(enrollment, id, words, record, at).orElseThrow();
  }

  Learner isAwarded() {
    AwardId id = AwardId.of("https://example.org/awards/" + enrollment.id());
    enrollment = process.award(enrollment, id, nextDay()).orElseThrow();
    return this;
  }

  Learner triesAgain() {
    enrollment = process.revise(enrollment).orElseThrow();
    return this;
  }

  Learner appeals(String grounds) {
    enrollment = process.appeal(enrollment, grounds, nextDay()).orElseThrow();
    return this;
  }

  /** Returns a complete portfolio of this learner. */
  EvidencePortfolio portfolio() {
    return EvidencePortfolio.empty()
        .with(
            piece(
                "lesson", Programme.LESSON, EvidenceKind.LESSON_PLAN, EvidenceRole.IMPLEMENTATION))
        .with(studentWork(1))
        .with(studentWork(2))
        .answering(Programme.REFLECTION, "I will begin with the question next time.");
  }

  Evidence studentWork(int number) {
    return piece(
        "work-" + number,
        Programme.STUDENT_WORK,
        EvidenceKind.STUDENT_WORK,
        EvidenceRole.STUDENT_OUTCOME);
  }

  private Evidence piece(
      String id, RequirementId requirement, EvidenceKind kind, EvidenceRole role) {
    return new Evidence(
        EvidenceId.of(id),
        requirement,
        kind,
        List.of(role),
        Artifact.of("text/plain", (name + "'s " + id).getBytes(StandardCharsets.UTF_8)),
        "What my class did in week three.",
        "Grade 4, reading, 22 students",
        LocalDate.ofInstant(now, ZoneOffset.UTC),
        new Consent.NobodyIdentifiable());
  }
}
