package io.microcredential.examples.docs;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.AwardId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.PersonId;
import io.microcredential.core.RequirementId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorCertification;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.earning.Artifact;
import io.microcredential.core.earning.BlindSubmission;
import io.microcredential.core.earning.Consent;
import io.microcredential.core.earning.EarningProcess;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.earning.Evidence;
import io.microcredential.core.earning.EvidencePortfolio;
import io.microcredential.core.earning.LearnerRecord;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.rubric.resolution.RubricEvaluation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Work and judgements that fit the sample definition. */
final class SampleWork {

  private static final URI SLIP = URI.create("https://example.org/evidence/slip-1");

  private SampleWork() {}

  static EvidencePortfolio portfolio() {
    return EvidencePortfolio.empty()
        .with(
            piece(
                "plan",
                SampleDefinitions.LESSON_PLAN,
                EvidenceKind.LESSON_PLAN,
                EvidenceRole.PLANNING))
        .with(work("slip-1"))
        .with(work("slip-2"))
        .answering(SampleDefinitions.CONTEXT, "A fifth grade of twenty-four.")
        .answering(SampleDefinitions.CHOICE, "It has several good answers.")
        .answering(SampleDefinitions.REFLECTION, "I will wait longer.");
  }

  private static Evidence work(String id) {
    return piece(
        id,
        SampleDefinitions.STUDENT_WORK,
        EvidenceKind.STUDENT_WORK,
        EvidenceRole.STUDENT_OUTCOME);
  }

  private static Evidence piece(
      String id, RequirementId requirement, EvidenceKind kind, EvidenceRole role) {
    return new Evidence(
        EvidenceId.of(id),
        requirement,
        kind,
        List.of(role),
        Artifact.of("text/plain", id.getBytes(StandardCharsets.UTF_8)),
        "What it shows.",
        "Grade 5, science",
        LocalDate.parse("2026-10-05"),
        new Consent.NobodyIdentifiable());
  }

  static Assessor assessor(String id) {
    return new Assessor(
        PersonId.of(id),
        List.of(
            new AssessorCertification(
                SampleDefinitions.ID, AssessorRole.ASSESSOR, LocalDate.parse("2026-01-01"), null)));
  }

  /** Returns an enrollment with a complete draft. */
  static Enrollment drafted(Instant at) {
    EarningProcess earning = process();
    Enrollment enrolled = earning.enroll(EnrollmentId.of("e-1"), PersonId.of("p-7"), at);
    return earning
        .draft(enrolled)
        .then(drafting -> earning.save(drafting, portfolio()))
        .orElseThrow();
  }

  /** Returns an enrollment that is judged, decided and awarded, with one exit slip released. */
  static Enrollment awarded(Instant at) {
    EarningProcess earning = process();
    Enrollment drafted = drafted(at);
    SubmissionId submission = SubmissionId.of("s-1");
    Assessor ana = assessor("a-1");
    Assessor ben = assessor("a-2");
    Assessment hers = assessment(drafted, submission, ana, at);
    Assessment his = assessment(drafted, submission, ben, at);
    String feedback = "Students carry the talk. Try longer pauses next.";
    return earning
        .submit(drafted, submission, at)
        .then(earning::beginAssessment)
        .then(e -> earning.assess(e, ana, hers))
        .then(e -> earning.assess(e, ben, his))
        .then(e -> earning.decide(e, DecisionId.of("d-1"), feedback, LearnerRecord.nothing(), at))
        .then(e -> earning.award(e, AwardId.of("https://example.org/awards/1"), at))
        .then(e -> earning.release(e, EvidenceId.of("slip-1"), SLIP, at))
        .orElseThrow();
  }

  private static EarningProcess process() {
    return EarningProcess.of(SampleDefinitions.published(), RubricEvaluation.standard());
  }

  /** Rates every criterion of a submission as demonstrated. */
  static Assessment assessment(
      Enrollment drafted, SubmissionId submission, Assessor assessor, Instant at) {
    EarningProcess earning = process();
    BlindSubmission blind =
        earning
            .submit(drafted, submission, at)
            .then(earning::beginAssessment)
            .then(judging -> earning.blindView(judging, AssessorRole.ASSESSOR))
            .orElseThrow();
    List<CriterionRating> ratings =
        blind.toRate().stream()
            .map(
                criterion ->
                    new CriterionRating(
                        criterion, SampleDefinitions.DEMONSTRATED, "Seen in both exit slips."))
            .toList();
    return blind.assess(
        AssessmentId.of("assessment-" + assessor.person()),
        assessor.person(),
        AssessorRole.ASSESSOR,
        ratings,
        at);
  }
}
