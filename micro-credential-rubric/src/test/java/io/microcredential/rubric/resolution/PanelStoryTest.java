package io.microcredential.rubric.resolution;

import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static io.microcredential.core.kit.SampleDefinitions.EXEMPLARY;
import static io.microcredential.core.kit.SampleDefinitions.MISSING;
import static io.microcredential.core.kit.SampleDefinitions.NEXT_STEPS;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_VOICE;
import static io.microcredential.core.kit.SampleDefinitions.WAIT_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.LevelId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorCertification;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ExpertCount;
import io.microcredential.core.assessment.MiddleLevel;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.BlindSubmission;
import io.microcredential.core.earning.EarningProcess;
import io.microcredential.core.earning.EarningState.Decided;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.earning.LearnerRecord;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.rubric.fixture.SamplePortfolio;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Feature row E4: three assessors judge one submission, the middle level counts, and an expert
 * settles what they are two levels apart on.
 */
class PanelStoryTest {

  private static final MicroCredential DEFINITION =
      SampleDefinitions.publish(
          SampleDefinitions.draft(
              b ->
                  b.assessmentPolicy(
                      new AssessmentPolicy(
                          new ResolutionPolicy.ExpertOnGap(
                              new ResolutionPolicy.Median(3, MiddleLevel.LOW),
                              2,
                              ExpertCount.ALONE),
                          new ScoringMethod.WeightedMean(null)))));
  private static final EarningProcess PROCESS =
      EarningProcess.of(DEFINITION, RubricEvaluation.standard());
  private static final Instant START = Instant.parse("2026-04-01T08:00:00Z");
  private static final Instant LATER = Instant.parse("2026-05-20T08:00:00Z");

  @Test
  void threeAssessorsAndAnExpertReachADecision() {
    Enrollment work = underAssessment();
    work = assessed(work, "ana", DEMONSTRATED, DEMONSTRATED, DEVELOPING, EXEMPLARY);
    work = assessed(work, "ben", DEMONSTRATED, DEVELOPING, DEMONSTRATED, EXEMPLARY);

    assertThat(decide(work).problems().codes()).containsOnly("earning.rating-missing");

    work = assessed(work, "cleo", DEMONSTRATED, DEMONSTRATED, DEMONSTRATED, DEVELOPING);

    assertThat(decide(work).problems().codes()).containsExactly("earning.expert-needed");
    assertThat(blind(work, AssessorRole.ASSESSOR).toRate()).hasSize(4);
    assertThat(blind(work, AssessorRole.EXPERT).toRate()).containsExactly(NEXT_STEPS);
    assertThat(assess(work, "dan", AssessorRole.ASSESSOR, Map.of()).problems().codes())
        .contains("assessment.not-needed");

    work = assess(work, "eve", AssessorRole.EXPERT, Map.of(NEXT_STEPS, DEMONSTRATED)).orElseThrow();
    Enrollment decided = decide(work).orElseThrow();

    assertThat(results(decided))
        .extracting(CriterionResult::criterion, CriterionResult::level, CriterionResult::basis)
        .containsExactly(
            tuple(QUESTIONS, DEMONSTRATED, ResultBasis.AGREED),
            tuple(WAIT_TIME, DEMONSTRATED, ResultBasis.MEDIAN),
            tuple(STUDENT_VOICE, DEMONSTRATED, ResultBasis.MEDIAN),
            tuple(NEXT_STEPS, DEMONSTRATED, ResultBasis.EXPERT));
    assertThat(results(decided).get(3).counted()).containsExactly(AssessmentId.of("by-eve"));
    String stored = Enrollment.jsonForm().write(decided);
    assertThat(Enrollment.jsonForm().read(stored).orElseThrow()).isEqualTo(decided);
  }

  @Test
  void somebodyWhoCannotTellLeavesThePlaceToAnother() {
    Enrollment work = underAssessment();
    work = assessed(work, "ana", DEMONSTRATED, DEMONSTRATED, DEMONSTRATED, DEMONSTRATED);
    work = assessed(work, "ben", DEMONSTRATED, MISSING, DEMONSTRATED, DEMONSTRATED);
    work = assess(work, "cleo", AssessorRole.ASSESSOR, Map.of()).orElseThrow();

    assertThat(decide(work).problems().codes()).containsOnly("earning.rating-missing");

    work = assessed(work, "dan", DEMONSTRATED, DEVELOPING, DEMONSTRATED, DEMONSTRATED);

    assertThat(decide(work).problems().codes()).containsExactly("earning.expert-needed");
    assertThat(blind(work, AssessorRole.EXPERT).toRate()).containsExactly(WAIT_TIME);
  }

  private static List<CriterionResult> results(Enrollment decided) {
    return ((Decided) decided.state()).attempt().decision().facts().result().criteria();
  }

  private static Outcome<Enrollment> decide(Enrollment work) {
    return PROCESS.decide(
        work, DecisionId.of("decision-1"), "Go on.", LearnerRecord.nothing(), LATER);
  }

  private static BlindSubmission blind(Enrollment work, AssessorRole role) {
    return PROCESS.blindView(work, role).orElseThrow();
  }

  private static Enrollment assessed(
      Enrollment work, String name, LevelId one, LevelId two, LevelId three, LevelId four) {
    return assess(
            work,
            name,
            AssessorRole.ASSESSOR,
            Map.of(QUESTIONS, one, WAIT_TIME, two, STUDENT_VOICE, three, NEXT_STEPS, four))
        .orElseThrow();
  }

  /** Rates what is to be rated; where no level is given, the assessor cannot tell. */
  private static Outcome<Enrollment> assess(
      Enrollment work, String name, AssessorRole role, Map<CriterionId, LevelId> levels) {
    BlindSubmission view = blind(work, role);
    List<CriterionRating> ratings =
        view.toRate().stream()
            .map(id -> new CriterionRating(id, levels.get(id), "Seen by " + name + " on page 2."))
            .toList();
    var person = PersonId.of(name);
    Assessment assessment =
        view.assess(
            AssessmentId.of("by-" + name),
            person,
            role,
            ratings,
            Instant.parse("2026-05-10T10:00:00Z"));
    var certification =
        new AssessorCertification(DEFINITION.id(), role, LocalDate.parse("2026-01-01"), null);
    return PROCESS.assess(work, new Assessor(person, List.of(certification)), assessment);
  }

  private static Enrollment underAssessment() {
    Enrollment enrolled =
        PROCESS.enroll(EnrollmentId.of("enrollment-1"), PersonId.of("learner-1"), START);
    return PROCESS
        .draft(enrolled)
        .then(e -> PROCESS.save(e, SamplePortfolio.portfolio()))
        .then(
            e ->
                PROCESS.submit(
                    e, SubmissionId.of("submission-1"), Instant.parse("2026-05-01T10:00:00Z")))
        .then(PROCESS::beginAssessment)
        .orElseThrow();
  }
}
