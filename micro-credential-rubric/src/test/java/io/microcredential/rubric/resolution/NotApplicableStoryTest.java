package io.microcredential.rubric.resolution;

import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static io.microcredential.core.kit.SampleDefinitions.EXEMPLARY;
import static io.microcredential.core.kit.SampleDefinitions.NEXT_STEPS;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_VOICE;
import static io.microcredential.core.kit.SampleDefinitions.WAIT_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.AwardId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Applicability;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorCertification;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.catalog.EvidenceRequirement;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.BlindSubmission;
import io.microcredential.core.earning.Decision;
import io.microcredential.core.earning.EarningProcess;
import io.microcredential.core.earning.EarningState.Decided;
import io.microcredential.core.earning.EarningState.Drafting;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.earning.LearnerRecord;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.Facts;
import io.microcredential.core.rule.TraceText;
import io.microcredential.rubric.fixture.SamplePortfolio;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Feature row E1: of ten components one does not apply to the work of this learner, and eighty
 * percent of the other nine are asked for.
 */
class NotApplicableStoryTest {

  private static final CriterionId LAB_SAFETY = CriterionId.of("lab-safety");
  private static final MicroCredential DEFINITION = definition();
  private static final EarningProcess PROCESS =
      EarningProcess.of(DEFINITION, RubricEvaluation.standard());
  private static final Instant START = Instant.parse("2026-04-01T08:00:00Z");
  private static final Instant LATER = Instant.parse("2026-05-20T08:00:00Z");

  /** Ten components, of which the last may not apply; none may be missing, 80 % demonstrated. */
  private static MicroCredential definition() {
    var criteria = new ArrayList<>(SampleDefinitions.rubric().criteria());
    for (int i = criteria.size(); i < 9; i++) {
      criteria.add(
          SampleDefinitions.criterion(CriterionId.of("component-" + i), "Component " + i, "1"));
    }
    criteria.add(
        SampleDefinitions.criterion(LAB_SAFETY, "Lab safety", "1")
            .with(Applicability.MAY_NOT_APPLY));
    List<CriterionId> all = criteria.stream().map(Criterion::id).toList();
    EvidenceRequirement[] requirements = SampleDefinitions.requirements();
    EvidenceRequirement plan = requirements[0];
    requirements[0] =
        new EvidenceRequirement(
            plan.id(),
            plan.title(),
            plan.description(),
            plan.anyOf(),
            plan.minimum(),
            plan.maximum(),
            plan.roles(),
            all);
    return SampleDefinitions.publish(
        SampleDefinitions.draft(
            b ->
                b.rubric(new Rubric(SampleDefinitions.rubric().title(), criteria))
                    .evidenceRequirements(requirements)
                    .awardRule(
                        new AwardRule.AllOf(
                            List.of(
                                new AwardRule.EachAtLeast(DEVELOPING, List.of()),
                                new AwardRule.FractionAtLeast(
                                    Fraction.parse("0.8"), DEMONSTRATED, List.of()))))));
  }

  @Nested
  class WhenBothAssessorsSaySo {

    /** Eight of nine are 89 %; eight of ten would be 80 % as well, so one more is left low. */
    @Test
    void theShareIsThatOfTheOtherNine() {
      Enrollment decided = judged(Map.of(QUESTIONS, DEVELOPING));
      Decision decision = decision(decided);
      assertThat(decision.isEarned()).isTrue();
      assertThat(decision.facts().result().notApplicable()).containsExactly(LAB_SAFETY);
      assertThat(TraceText.in(Locale.ENGLISH).text(decision.trace(), decision.facts()))
          .contains("Does not apply and does not count: “Lab safety”.")
          .contains("80 % of the criteria need “Demonstrated” or higher: 8 of 9 (8 met)")
          .doesNotContain("Criterion “Lab safety”");
      // Weights 1, 1, 2 and seven ones without the last: (1 + 2 * 9) / 10.
      assertThat(decision.facts().result().score())
          .isEqualTo(new RubricScore.Exact(Fraction.parse("1.9"), Fraction.ZERO, Fraction.of(3)));
      Enrollment awarded =
          PROCESS.award(decided, AwardId.of("urn:uuid:award-1"), LATER).orElseThrow();
      String stored = Enrollment.jsonForm().write(awarded);
      assertThat(Enrollment.jsonForm().read(stored).orElseThrow()).isEqualTo(awarded);
    }

    /** Seven of nine are 78 %. With a tenth that counted as reached it would have been enough. */
    @Test
    void whatDoesNotApplyHelpsNoMoreThanItHarms() {
      Decision decision = decision(judged(Map.of(QUESTIONS, DEVELOPING, WAIT_TIME, DEVELOPING)));
      assertThat(decision.isEarned()).isFalse();
    }

    @Test
    void theLearnerReadsWhy() {
      Decision decision = decision(judged(Map.of()));
      assertThat(decision.feedback().criteria())
          .filteredOn(comment -> comment.criterion().equals(LAB_SAFETY))
          .extracting(comment -> comment.comment())
          .containsExactly("ana: no lab in this class.", "ben: no lab in this class.");
    }

    @Test
    void aNextAttemptIsJudgedAnewOnWhatDidNotApply() {
      Enrollment decided = judged(Map.of(QUESTIONS, DEVELOPING, WAIT_TIME, DEVELOPING));
      Enrollment again = PROCESS.revise(decided).orElseThrow();
      Drafting draft = (Drafting) again.state();
      assertThat(draft.kept())
          .extracting(CriterionResult::criterion)
          .contains(STUDENT_VOICE, NEXT_STEPS)
          .doesNotContain(QUESTIONS, WAIT_TIME, LAB_SAFETY);
      String stored = Enrollment.jsonForm().write(again);
      assertThat(Enrollment.jsonForm().read(stored).orElseThrow()).isEqualTo(again);

      Enrollment judging =
          submitted(PROCESS.save(again, SamplePortfolio.portfolio()), "submission-2");
      assertThat(blind(judging, AssessorRole.ASSESSOR).toRate())
          .containsExactly(QUESTIONS, WAIT_TIME, LAB_SAFETY);
      Enrollment rated = rated(judging, "cleo", Map.of());
      rated = rated(rated, "dan", Map.of());
      Decision second =
          decision(
              PROCESS
                  .decide(
                      rated,
                      DecisionId.of("decision-2"),
                      "Now it is there.",
                      LearnerRecord.nothing(),
                      Instant.parse("2026-06-20T08:00:00Z"))
                  .orElseThrow());
      assertThat(second.isEarned()).isTrue();
    }
  }

  @Nested
  class WhenOnlyOneSaysSo {

    @Test
    void anExpertSettlesIt() {
      Enrollment work = rated(underAssessment(), "ana", Map.of());
      work = rated(work, "ben", Map.of(LAB_SAFETY, DEVELOPING));
      assertThat(decide(work).problems().codes()).containsExactly("earning.expert-needed");
      BlindSubmission view = blind(work, AssessorRole.EXPERT);
      assertThat(view.toRate()).containsExactly(LAB_SAFETY);

      Enrollment without = rate(work, "eve", AssessorRole.EXPERT, Map.of()).orElseThrow();
      CriterionResult absent = result(decide(without).orElseThrow());
      assertThat(absent.basis()).isEqualTo(ResultBasis.NOT_APPLICABLE);
      assertThat(absent.counted()).containsExactly(AssessmentId.of("by-eve"));

      Enrollment with =
          rate(work, "eve", AssessorRole.EXPERT, Map.of(LAB_SAFETY, EXEMPLARY)).orElseThrow();
      CriterionResult level = result(decide(with).orElseThrow());
      assertThat(level.level()).isEqualTo(EXEMPLARY);
      assertThat(level.basis()).isEqualTo(ResultBasis.EXPERT);
    }

    private static CriterionResult result(Enrollment decided) {
      return decision(decided).facts().result().of(LAB_SAFETY).orElseThrow();
    }
  }

  @Nested
  class Refused {

    @Test
    void isNotApplicableOfWhatAlwaysApplies() {
      Enrollment work = underAssessment();
      BlindSubmission view = blind(work, AssessorRole.ASSESSOR);
      List<CriterionRating> ratings =
          view.toRate().stream()
              .map(id -> CriterionRating.notApplicable(id, "Not in this class."))
              .toList();
      var refused = assess(work, "ana", AssessorRole.ASSESSOR, view, ratings);
      assertThat(refused.problems().codes()).hasSize(9).containsOnly("assessment.applies");
      assertThat(refused.problems().list().get(0).at().toString()).isEqualTo("/ratings/0/noLevel");
    }

    @Test
    void isADecisionThatLeavesOutWhatAlwaysApplies() {
      Decision decision = decision(judged(Map.of()));
      Facts facts = decision.facts();
      List<CriterionResult> results =
          facts.result().criteria().stream()
              .map(
                  r ->
                      r.criterion().equals(QUESTIONS)
                          ? new CriterionResult(
                              QUESTIONS, null, ResultBasis.NOT_APPLICABLE, r.counted())
                          : r)
              .toList();
      Facts other =
          Facts.of(facts.at(), facts.rubric(), new RubricResult(results, facts.result().score()))
              .withEvidence(facts.evidence());
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new Decision(
                      decision.id(),
                      decision.submission(),
                      decision.rule(),
                      other,
                      decision.feedback()))
          .withMessageContaining("question-design");
    }

    @Test
    void isAStoredDecisionInWhichSomethingElseWasLeftOut() {
      String stored = Enrollment.jsonForm().write(judged(Map.of(QUESTIONS, DEVELOPING)));
      String result =
          "\"basis\":\"agreed\",\"counted\":[\"by-ana\",\"by-ben\"],\"criterion\":\"question-design\","
              + "\"level\":\"developing\"";
      String forged =
          "\"basis\":\"notApplicable\",\"counted\":[\"by-ana\",\"by-ben\"],"
              + "\"criterion\":\"question-design\"";
      assertThat(canonical(stored)).contains(result);
      assertThat(
              Enrollment.jsonForm()
                  .read(canonical(stored).replace(result, forged))
                  .problems()
                  .hasErrors())
          .isTrue();
    }

    @Test
    void isAStoredDecisionThatNoAssessorBearsOut() {
      String stored = canonical(Enrollment.jsonForm().write(judged(Map.of())));
      String said = ",\"criterion\":\"lab-safety\",\"noLevel\":\"notApplicable\"";
      assertThat(stored).contains(said);
      String unsaid = stored.replace(said, ",\"criterion\":\"lab-safety\"");
      assertThat(Enrollment.jsonForm().read(unsaid).problems().hasErrors()).isTrue();
    }

    private static String canonical(String json) {
      return io.microcredential.core.json.Json.writeCanonical(
          io.microcredential.core.json.Json.parse(json).orElseThrow());
    }
  }

  // Moves.

  /** Both assessors say that lab safety does not apply, and give these levels or demonstrated. */
  private static Enrollment judged(Map<CriterionId, LevelId> levels) {
    return decide(rated(rated(underAssessment(), "ana", levels), "ben", levels)).orElseThrow();
  }

  private static Decision decision(Enrollment decided) {
    return ((Decided) decided.state()).attempt().decision();
  }

  private static Outcome<Enrollment> decide(Enrollment work) {
    return PROCESS.decide(
        work, DecisionId.of("decision-1"), "Go on.", LearnerRecord.nothing(), LATER);
  }

  private static BlindSubmission blind(Enrollment work, AssessorRole role) {
    return PROCESS.blindView(work, role).orElseThrow();
  }

  private static Enrollment rated(Enrollment work, String name, Map<CriterionId, LevelId> levels) {
    return rate(work, name, AssessorRole.ASSESSOR, levels).orElseThrow();
  }

  /** Without a level of lab safety it does not apply; everything else is demonstrated. */
  private static Outcome<Enrollment> rate(
      Enrollment work, String name, AssessorRole role, Map<CriterionId, LevelId> levels) {
    BlindSubmission view = blind(work, role);
    Map<CriterionId, LevelId> all = new HashMap<>(levels);
    var ratings = new ArrayList<CriterionRating>();
    for (CriterionId id : view.toRate()) {
      LevelId level = all.getOrDefault(id, DEMONSTRATED);
      ratings.add(
          id.equals(LAB_SAFETY) && !levels.containsKey(id)
              ? CriterionRating.notApplicable(id, name + ": no lab in this class.")
              : new CriterionRating(id, level, name + ": see page 2."));
    }
    return assess(work, name, role, view, ratings);
  }

  private static Outcome<Enrollment> assess(
      Enrollment work,
      String name,
      AssessorRole role,
      BlindSubmission view,
      List<CriterionRating> ratings) {
    var person = PersonId.of(name);
    Instant at =
        Instant.parse(
            name.equals("cleo") || name.equals("dan")
                ? "2026-06-10T10:00:00Z"
                : "2026-05-10T10:00:00Z");
    Assessment assessment = view.assess(AssessmentId.of("by-" + name), person, role, ratings, at);
    var certification =
        new AssessorCertification(DEFINITION.id(), role, LocalDate.parse("2026-01-01"), null);
    return PROCESS.assess(work, new Assessor(person, List.of(certification)), assessment);
  }

  private static Enrollment underAssessment() {
    Enrollment enrolled =
        PROCESS.enroll(EnrollmentId.of("enrollment-1"), PersonId.of("learner-1"), START);
    return submitted(
        PROCESS.draft(enrolled).then(e -> PROCESS.save(e, SamplePortfolio.portfolio())),
        "submission-1");
  }

  private static Enrollment submitted(Outcome<Enrollment> draft, String id) {
    Instant at = Instant.parse(id.endsWith("1") ? "2026-05-01T10:00:00Z" : "2026-06-01T10:00:00Z");
    return draft
        .then(e -> PROCESS.submit(e, SubmissionId.of(id), at))
        .then(PROCESS::beginAssessment)
        .orElseThrow();
  }
}
