package io.microcredential.core.earning;

import static io.microcredential.core.kit.SampleDefinitions.CHOICE;
import static io.microcredential.core.kit.SampleDefinitions.CONTEXT;
import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static io.microcredential.core.kit.SampleDefinitions.LESSON_PLAN;
import static io.microcredential.core.kit.SampleDefinitions.RECORDING;
import static io.microcredential.core.kit.SampleDefinitions.REFLECTION;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_WORK;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.AwardId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.LevelId;
import io.microcredential.core.PersonId;
import io.microcredential.core.RequirementId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.catalog.EvidenceRequirement;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.Succession;
import io.microcredential.core.kit.AgreeOrLower;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.kit.Samples;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One learner's invented work, and the same learner at every step of the way.
 *
 * <p>Times rise by days from the enrollment on: submitted on the first, judged on the second and
 * third, decided on the fourth, awarded on the fifth; a second attempt ten days later.
 */
public final class SampleWork {

  static final Instant ENROLLED_AT = Samples.ENROLLED_AT;
  static final PersonId LEARNER = PersonId.of("learner-7");
  static final PersonId COACH = PersonId.of("coach-3");
  static final URI PLACE = URI.create("https://portfolio.example.org/plan");
  public static final String WORDS = "You let the students answer one another; go on like this.";

  static final MicroCredential DEFINITION = SampleDefinitions.published();
  static final EarningProcess PROCESS = EarningProcess.of(DEFINITION, new AgreeOrLower());

  private SampleWork() {}

  static Instant day(int days) {
    return ENROLLED_AT.plus(Duration.ofDays(days));
  }

  static EarningProcess process(MicroCredentialDraft draft) {
    return EarningProcess.of(SampleDefinitions.publish(draft), new AgreeOrLower());
  }

  /** The next version asks the same, but its second criterion is about something else now. */
  public static MicroCredentialDraft next() {
    Rubric rubric = SampleDefinitions.rubric();
    var criteria = new ArrayList<>(rubric.criteria());
    Criterion wait = criteria.get(1);
    criteria.set(
        1,
        new Criterion(
            wait.id(),
            SampleDefinitions.text("Wait time after answers"),
            SampleDefinitions.text("Looks at the silence after an answer."),
            wait.weight(),
            wait.levels()));
    EvidenceRequirement[] requirements = SampleDefinitions.requirements();
    return SampleDefinitions.draft(
        b ->
            b.version(new Version(2, 0))
                .rubric(new Rubric(rubric.title(), criteria))
                .evidenceRequirements(requirements)
                .succession(Succession.of(DEFINITION.ref())));
  }

  // What is handed in.

  static Evidence piece(
      String id, RequirementId requirement, EvidenceKind kind, EvidenceRole... roles) {
    return new Evidence(
        EvidenceId.of(id),
        requirement,
        kind,
        List.of(roles),
        Artifact.of("text/plain", ("content of " + id).getBytes(StandardCharsets.UTF_8)),
        "What " + id + " shows.",
        "Grade 5, science, 24 students",
        LocalDate.parse("2026-08-20"),
        new Consent.NobodyIdentifiable());
  }

  static Evidence plan() {
    return piece("plan", LESSON_PLAN, EvidenceKind.LESSON_PLAN, EvidenceRole.PLANNING);
  }

  static Evidence work(int number) {
    return piece(
        "work-" + number, STUDENT_WORK, EvidenceKind.STUDENT_WORK, EvidenceRole.STUDENT_OUTCOME);
  }

  static Evidence recording() {
    return piece("recording", RECORDING, EvidenceKind.AUDIO, EvidenceRole.IMPLEMENTATION);
  }

  public static EvidencePortfolio portfolio() {
    return EvidencePortfolio.empty()
        .with(plan())
        .with(work(1))
        .with(work(2))
        .with(recording())
        .answering(CONTEXT, "Twenty-four students who like to talk.")
        .answering(CHOICE, "It has more than one good answer.")
        .answering(REFLECTION, "I will wait longer.");
  }

  // Those who judge.

  static Assessor judge(String name, AssessorRole role) {
    return Samples.assessor(SampleDefinitions.ID, name, role);
  }

  public static Assessor assessor(String name) {
    return judge(name, AssessorRole.ASSESSOR);
  }

  public static Assessor expert(String name) {
    return judge(name, AssessorRole.EXPERT);
  }

  /** Returns demonstrated for every criterion, but for what is said. */
  public static Map<CriterionId, @Nullable LevelId> levels(Object... changes) {
    var levels = new HashMap<CriterionId, @Nullable LevelId>();
    SampleDefinitions.rubric().criterionIds().forEach(id -> levels.put(id, DEMONSTRATED));
    for (int i = 0; i < changes.length; i += 2) {
      levels.put((CriterionId) changes[i], (LevelId) changes[i + 1]);
    }
    return levels;
  }

  public static CriterionRating rating(CriterionId criterion, @Nullable LevelId level, String by) {
    return new CriterionRating(criterion, level, "Seen by " + by + " in the evidence.");
  }

  /** Returns the judgement of somebody who rates what is asked for. */
  static Assessment judgement(
      EarningProcess process,
      Enrollment enrollment,
      Assessor judge,
      AssessorRole role,
      Map<CriterionId, @Nullable LevelId> levels) {
    BlindSubmission work = process.blindView(enrollment, role).orElseThrow();
    String by = judge.person().value();
    return work.assess(
        AssessmentId.of(by + "-on-" + work.id()),
        judge.person(),
        role,
        work.toRate().stream().map(id -> rating(id, levels.get(id), by)).toList(),
        lastSubmitted(enrollment).plus(Duration.ofDays(1)));
  }

  static Instant lastSubmitted(Enrollment enrollment) {
    List<Submission> all = History.of(enrollment).submissions();
    return all.get(all.size() - 1).submittedAt();
  }

  static Enrollment judged(
      EarningProcess process,
      Enrollment enrollment,
      Assessor judge,
      AssessorRole role,
      Map<CriterionId, @Nullable LevelId> levels) {
    Assessment judgement = judgement(process, enrollment, judge, role, levels);
    return process.assess(enrollment, judge, judgement).orElseThrow();
  }

  // The steps.

  static Enrollment enrolled(EarningProcess process) {
    return process.enroll(EnrollmentId.of("enrollment-1"), LEARNER, ENROLLED_AT);
  }

  static Enrollment drafting(EarningProcess process) {
    return process.draft(enrolled(process)).orElseThrow();
  }

  static Enrollment submitted(EarningProcess process) {
    return process
        .save(drafting(process), portfolio())
        .then(e -> process.submit(e, SubmissionId.of("submission-1"), day(1)))
        .orElseThrow();
  }

  static Enrollment underAssessment(EarningProcess process) {
    return process.beginAssessment(submitted(process)).orElseThrow();
  }

  /** Lets two assessors say the same of what is under assessment. */
  static Enrollment agreed(
      EarningProcess process, Enrollment enrollment, Map<CriterionId, @Nullable LevelId> levels) {
    Enrollment once = judged(process, enrollment, assessor("ada"), AssessorRole.ASSESSOR, levels);
    return judged(process, once, assessor("ben"), AssessorRole.ASSESSOR, levels);
  }

  static Enrollment decided(EarningProcess process, Enrollment judged, LearnerRecord record) {
    SubmissionId submission = ((EarningState.UnderAssessment) judged.state()).submission().id();
    return process
        .decide(
            judged,
            DecisionId.of("decision-on-" + submission),
            WORDS,
            record,
            lastSubmitted(judged).plus(Duration.ofDays(3)))
        .orElseThrow();
  }

  static Enrollment decided(EarningProcess process, Map<CriterionId, @Nullable LevelId> levels) {
    return decided(
        process, agreed(process, underAssessment(process), levels), LearnerRecord.nothing());
  }

  static Enrollment notYet(EarningProcess process) {
    return decided(process, levels(SampleDefinitions.STUDENT_VOICE, DEVELOPING));
  }

  static Enrollment earned(EarningProcess process) {
    return decided(process, levels());
  }

  static Enrollment awarded(EarningProcess process) {
    return process.award(earned(process), AwardId.of("urn:uuid:award-1"), day(5)).orElseThrow();
  }

  static Enrollment released(EarningProcess process) {
    return process.release(awarded(process), EvidenceId.of("plan"), PLACE, day(6)).orElseThrow();
  }

  /** Lets two others say the same on appeal, and decides a day later. */
  static Enrollment judgedOnAppeal(
      EarningProcess process,
      Enrollment appealed,
      Map<CriterionId, @Nullable LevelId> levels,
      Instant at) {
    Enrollment now = appealed;
    for (String name : List.of("fay", "gus")) {
      Assessment first = judgement(process, now, assessor(name), AssessorRole.ASSESSOR, levels);
      var onAppeal =
          new Assessment(
              AssessmentId.of(name + "-on-appeal"),
              first.submission(),
              first.assessor(),
              first.role(),
              first.rubric(),
              first.ratings(),
              at);
      now = process.assess(now, assessor(name), onAppeal).orElseThrow();
    }
    return process
        .decide(
            now,
            DecisionId.of("decision-on-appeal"),
            WORDS,
            LearnerRecord.nothing(),
            at.plus(Duration.ofDays(1)))
        .orElseThrow();
  }

  /** Hands a changed draft in as attempt number two or later and opens it to assessors. */
  static Enrollment resubmitted(
      EarningProcess process, Enrollment revising, EvidencePortfolio changed) {
    int attempt = revising.earlier().size() + 1;
    return process
        .save(revising, changed)
        .then(
            e ->
                process.submit(
                    e, SubmissionId.of("submission-" + attempt), day(10 * (attempt - 1) + 1)))
        .then(process::beginAssessment)
        .orElseThrow();
  }

  static EarningState.Drafting draftOf(Enrollment enrollment) {
    return (EarningState.Drafting) enrollment.state();
  }

  static Decision decisionOf(Enrollment enrollment) {
    List<Decision> all = History.of(enrollment).decisions();
    return all.get(all.size() - 1);
  }
}
