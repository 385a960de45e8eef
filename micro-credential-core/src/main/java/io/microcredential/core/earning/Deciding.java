package io.microcredential.core.earning;

import io.microcredential.core.CriterionId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionComment;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.Feedback;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.RubricEvaluator;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.EarningState.UnderAssessment;
import io.microcredential.core.rule.EvidenceFact;
import io.microcredential.core.rule.Facts;
import io.microcredential.core.rule.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Turns assessments into a decision, or says what is still missing. */
final class Deciding {

  private final MicroCredential definition;
  private final RubricEvaluator evaluator;

  Deciding(MicroCredential definition, RubricEvaluator evaluator) {
    this.definition = definition;
    this.evaluator = evaluator;
  }

  /** Returns the criteria that somebody in a role has to rate now. */
  List<CriterionId> toRate(UnderAssessment state, AssessorRole role) {
    if (role == AssessorRole.EXPERT) {
      return evaluate(state).expertNeeded();
    }
    List<CriterionId> kept = state.submission().keptCriteria();
    return definition.rubric().criterionIds().stream().filter(id -> !kept.contains(id)).toList();
  }

  private RubricResult evaluate(UnderAssessment state) {
    return evaluator.evaluate(
        definition.rubric(),
        definition.assessmentPolicy(),
        state.assessments(),
        state.submission().kept());
  }

  Outcome<Decision> decide(
      UnderAssessment state, DecisionId id, String overall, LearnerRecord record, Instant at) {
    RubricResult result = evaluate(state);
    Facts facts =
        new Facts(
            at,
            definition.rubric(),
            result,
            evidenceFacts(state.submission()),
            record.tests(),
            record.held(),
            record.hours());
    Problems problems = undecidable(state, result, facts, overall);
    if (problems.hasErrors()) {
      return Outcome.refusal(problems);
    }
    return Outcome.success(
        new Decision(
            id, state.submission().id(), definition.awardRule(), facts, feedback(state, overall)));
  }

  private static List<EvidenceFact> evidenceFacts(Submission submission) {
    return submission.portfolio().evidence().stream()
        .map(piece -> new EvidenceFact(piece.artifact().digest(), piece.kind(), piece.roles()))
        .toList();
  }

  private Problems undecidable(
      UnderAssessment state, RubricResult result, Facts facts, String overall) {
    List<Problem> problems = new ArrayList<>();
    if (overall.isBlank()) {
      problems.add(
          problem("earning.feedback-missing", "There is no decision without feedback.")
              .fix("Tell the learner in a few sentences what the decision rests on."));
    }
    if (facts.at().isBefore(state.submission().submittedAt())) {
      problems.add(
          problem("earning.too-early", "This would be decided before it was submitted.")
              .fix("Give the time at which it is decided."));
    }
    for (CriterionResult criterion : result.criteria()) {
      if (criterion.basis() == ResultBasis.EXPERT_NEEDED) {
        problems.add(
            problem(
                    "earning.expert-needed",
                    "The assessors are too far apart on \"" + criterion.criterion() + "\".")
                .fix("Have an expert rate this criterion."));
      } else if (criterion.basis() == ResultBasis.UNRATED) {
        problems.add(
            problem(
                    "earning.rating-missing",
                    "The level of \"" + criterion.criterion() + "\" is not known yet.")
                .fix("Have every assessor rate this criterion."));
      }
    }
    if (problems.isEmpty() && definition.awardRule().evaluate(facts).verdict() == Verdict.UNKNOWN) {
      problems.add(
          problem("earning.cannot-tell", "The award rule asks for something that is not known yet.")
              .fix("Supply the test scores or hours that the rule speaks of."));
    }
    return Problems.of(problems);
  }

  private Feedback feedback(UnderAssessment state, String overall) {
    List<CriterionComment> comments = new ArrayList<>();
    for (CriterionId criterion : definition.rubric().criterionIds()) {
      for (Assessment assessment : state.assessments()) {
        assessment
            .rating(criterion)
            .ifPresent(r -> comments.add(new CriterionComment(criterion, r.comment())));
      }
    }
    return new Feedback(overall, comments);
  }

  private static Problem problem(String code, String message) {
    return Problem.error(code, JsonPointer.root(), message);
  }
}
