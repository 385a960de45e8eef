package io.microcredential.examples.stories;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.LevelId;
import io.microcredential.core.PersonId;
import io.microcredential.core.RequirementId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorCertification;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.Artifact;
import io.microcredential.core.earning.BlindSubmission;
import io.microcredential.core.earning.Consent;
import io.microcredential.core.earning.Evidence;
import io.microcredential.core.earning.EvidencePortfolio;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What learners hand in, and what assessors say of it. */
final class Work {

  private Work() {}

  /** Returns a complete portfolio of a learner. */
  static EvidencePortfolio portfolio(String learner, Instant now) {
    return EvidencePortfolio.empty()
        .with(
            piece(
                learner,
                "lesson",
                now,
                Programme.LESSON,
                EvidenceKind.LESSON_PLAN,
                EvidenceRole.IMPLEMENTATION))
        .with(studentWork(learner, 1, now))
        .with(studentWork(learner, 2, now))
        .answering(Programme.REFLECTION, "I will begin with the question next time.");
  }

  static Evidence studentWork(String learner, int number, Instant now) {
    return piece(
        learner,
        "work-" + number,
        now,
        Programme.STUDENT_WORK,
        EvidenceKind.STUDENT_WORK,
        EvidenceRole.STUDENT_OUTCOME);
  }

  private static Evidence piece(
      String learner,
      String id,
      Instant now,
      RequirementId requirement,
      EvidenceKind kind,
      EvidenceRole role) {
    return new Evidence(
        EvidenceId.of(id),
        requirement,
        kind,
        List.of(role),
        Artifact.of("text/plain", (learner + "'s " + id).getBytes(StandardCharsets.UTF_8)),
        "What my class did in week three.",
        "Grade 4, reading, 22 students",
        LocalDate.ofInstant(now, ZoneOffset.UTC),
        new Consent.NobodyIdentifiable());
  }

  /** Returns an assessor who may judge work on a micro-credential. */
  static Assessor certified(String assessor, MicroCredential definition) {
    return new Assessor(
        PersonId.of(assessor),
        List.of(
            new AssessorCertification(
                definition.id(), AssessorRole.ASSESSOR, LocalDate.parse("2025-01-01"), null)));
  }

  /** Judges what is to be judged: proficient, unless said otherwise. */
  static Assessment judged(
      BlindSubmission work, String assessor, Map<CriterionId, LevelId> levels, Instant at) {
    return work.assess(
        AssessmentId.of(assessor + "-on-" + work.id() + "-" + at.getEpochSecond()),
        PersonId.of(assessor),
        AssessorRole.ASSESSOR,
        work.toRate().stream().map(id -> rating(assessor, id, levels)).toList(),
        at);
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
}
