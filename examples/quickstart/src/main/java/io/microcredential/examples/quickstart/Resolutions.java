package io.microcredential.examples.quickstart;

import io.microcredential.core.CriterionId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.Submission;
import io.microcredential.rubric.resolution.CriterionResolution;
import io.microcredential.rubric.resolution.ResolutionText;
import io.microcredential.rubric.resolution.RubricEvaluation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in words how each criterion came by its level. */
final class Resolutions {

  static final RubricEvaluation EVALUATION = RubricEvaluation.standard();

  private Resolutions() {}

  /** Returns a sentence for each criterion, in the rubric's order. */
  static Map<CriterionId, String> sentences(
      MicroCredential definition, Submission submission, List<Assessment> assessments) {
    ResolutionText text = ResolutionText.in(BadgePage.LANGUAGE);
    Map<CriterionId, String> sentences = new LinkedHashMap<>();
    List<CriterionResolution> resolutions =
        EVALUATION.resolve(
            definition.rubric(),
            definition.assessmentPolicy().resolution(),
            assessments,
            submission.kept());
    for (CriterionResolution resolution : resolutions) {
      sentences.put(
          resolution.result().criterion(), text.sentence(resolution, definition.rubric()));
    }
    return sentences;
  }
}
