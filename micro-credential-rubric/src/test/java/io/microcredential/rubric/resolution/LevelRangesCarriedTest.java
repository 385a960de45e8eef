package io.microcredential.rubric.resolution;

import static io.microcredential.core.kit.SampleDefinitions.EXEMPLARY;
import static io.microcredential.core.kit.SampleDefinitions.MISSING;
import static io.microcredential.core.kit.SampleDefinitions.NEXT_STEPS;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_VOICE;
import static io.microcredential.core.kit.SampleDefinitions.WAIT_TIME;
import static io.microcredential.rubric.fixture.RangedWork.DEFINITION;
import static io.microcredential.rubric.fixture.RangedWork.day;
import static io.microcredential.rubric.fixture.RangedWork.decide;
import static io.microcredential.rubric.fixture.RangedWork.given;
import static io.microcredential.rubric.fixture.RangedWork.judged;
import static io.microcredential.rubric.fixture.RangedWork.rate;
import static io.microcredential.rubric.fixture.RangedWork.underAssessment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.microcredential.core.CriterionId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.Fraction;
import io.microcredential.core.RangedRubric;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.catalog.SuccessionReason;
import io.microcredential.core.catalog.SuccessionReport;
import io.microcredential.core.earning.EarningProcess;
import io.microcredential.core.earning.EarningState.Drafting;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.json.Json;
import io.microcredential.rubric.fixture.RangedWork;
import io.microcredential.rubric.fixture.RangedWork.Given;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Feature row E1: points inside a range count for the next version where its range holds them. */
class LevelRangesCarriedTest {

  /** The same on all four criteria. */
  private static Map<CriterionId, Given> everything(Given given) {
    return Map.of(QUESTIONS, given, WAIT_TIME, given, STUDENT_VOICE, given, NEXT_STEPS, given);
  }

  private static Fraction points(String text) {
    return Fraction.parse(text);
  }

  private static List<CriterionLevel> exemplary(String points, String upTo) {
    var levels = new ArrayList<>(RangedRubric.levels());
    levels.set(3, RangedRubric.level(EXEMPLARY, "Exemplary", points, upTo));
    return levels;
  }

  private static Drafting carried(List<CriterionLevel> levels) {
    Map<CriterionId, Given> given = new HashMap<>(everything(given(MISSING)));
    given.put(WAIT_TIME, given(EXEMPLARY, "10"));
    EarningProcess next = RangedWork.process(RangedWork.next(levels));
    return (Drafting)
        next.carryOver(
                judged(underAssessment(), 1, given),
                DEFINITION,
                EnrollmentId.of("enrollment-2"),
                day(2, 1))
            .orElseThrow()
            .state();
  }

  @Test
  void takesPointsAlongIntoTheSameOrAWiderRange() {
    for (List<CriterionLevel> levels : List.of(RangedRubric.levels(), exemplary("7.5", "12"))) {
      assertThat(carried(levels).kept())
          .extracting(CriterionResult::criterion, CriterionResult::points)
          .containsExactly(tuple(WAIT_TIME, points("10")));
    }
  }

  @Test
  void asksForANewRatingWhereTheRangeMightNotHoldThePoints() {
    for (List<CriterionLevel> levels : List.of(exemplary("8", "9"), exemplary("9", "10"))) {
      assertThat(carried(levels).kept()).isEmpty();
      SuccessionReport report =
          SuccessionReport.of(DEFINITION, RangedWork.next(levels)).orElseThrow();
      assertThat(report.criteria())
          .extracting(part -> part.reason())
          .containsOnly(SuccessionReason.LEVELS_CHANGED);
    }
  }

  @Test
  void leavesPointsBehindWhereTheLevelIsNoRangeAnyMore() {
    var levels = new ArrayList<>(RangedRubric.levels());
    levels.set(3, RangedRubric.level(EXEMPLARY, "Exemplary", "9", null));
    assertThat(carried(levels).kept())
        .extracting(CriterionResult::level, CriterionResult::points)
        .containsExactly(tuple(EXEMPLARY, null));
  }

  /** What was carried over is not in the history of the new enrollment, so a file may be edited. */
  @Test
  void isADecisionOnACarriedResultWithSuchPoints() {
    EarningProcess next = RangedWork.process(RangedWork.next(RangedRubric.levels()));
    Map<CriterionId, Given> given = new HashMap<>(everything(given(MISSING)));
    given.put(WAIT_TIME, given(EXEMPLARY, "10"));
    Enrollment carried =
        next.carryOver(
                judged(underAssessment(), 1, given),
                DEFINITION,
                EnrollmentId.of("enrollment-2"),
                day(2, 1))
            .orElseThrow();
    for (String points : List.of("10", "99")) {
      String stored =
          canonical(Enrollment.jsonForm().write(carried))
              .replace("\"points\":\"10\"", "\"points\":\"" + points + "\"");
      Enrollment work =
          next.submit(
                  Enrollment.jsonForm().read(stored).orElseThrow(),
                  SubmissionId.of("submission-2"),
                  day(2, 2))
              .then(next::beginAssessment)
              .orElseThrow();
      for (String name : List.of("cleo", "dan")) {
        work =
            rate(next, work, 2, name, AssessorRole.ASSESSOR, everything(given(EXEMPLARY, "8")))
                .orElseThrow();
      }
      assertThat(decide(next, work, 2).problems().codes())
          .isEqualTo(
              points.equals("10")
                  ? List.of()
                  : List.of("earning.other-rubric", "earning.rating-missing"));
    }
  }

  private static String canonical(String json) {
    return Json.writeCanonical(Json.parse(json).orElseThrow());
  }
}
