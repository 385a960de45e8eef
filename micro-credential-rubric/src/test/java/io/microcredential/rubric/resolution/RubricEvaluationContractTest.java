package io.microcredential.rubric.resolution;

import static io.microcredential.rubric.fixture.ClassroomRubric.BEGINNING;
import static io.microcredential.rubric.fixture.ClassroomRubric.DEMONSTRATED;
import static io.microcredential.rubric.fixture.ClassroomRubric.DEVELOPING;
import static io.microcredential.rubric.fixture.ClassroomRubric.EXEMPLARY;
import static io.microcredential.rubric.fixture.ClassroomRubric.PLAN;
import static io.microcredential.rubric.fixture.ClassroomRubric.RESULTS;
import static io.microcredential.rubric.fixture.ClassroomRubric.VOICE;

import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricEvaluator;
import io.microcredential.core.kit.RubricEvaluatorContract;
import io.microcredential.rubric.fixture.ClassroomRubric;
import io.microcredential.rubric.fixture.Ratings;
import java.util.List;

/** Feature row O3: the evaluation keeps the contract to which users' own are held. */
class RubricEvaluationContractTest implements RubricEvaluatorContract {

  @Override
  public RubricEvaluator evaluator() {
    return RubricEvaluation.standard();
  }

  @Override
  public Rubric rubric() {
    return ClassroomRubric.withRanges();
  }

  @Override
  public AssessmentPolicy policy() {
    return AssessmentPolicy.twoAssessors();
  }

  /** They agree, are one level apart, and so far apart that the expert settles it. */
  @Override
  public List<Assessment> assessments() {
    return List.of(
        Ratings.assessor("ana")
            .gives(VOICE, DEMONSTRATED, "5")
            .gives(PLAN, DEVELOPING)
            .gives(RESULTS, BEGINNING)
            .assessment(),
        Ratings.assessor("ben")
            .gives(VOICE, DEMONSTRATED, "7")
            .gives(PLAN, BEGINNING)
            .gives(RESULTS, EXEMPLARY, "9")
            .assessment(),
        Ratings.expert("cleo").gives(RESULTS, EXEMPLARY, "10").assessment());
  }
}
