package io.microcredential.core.earning;

import static io.microcredential.core.earning.Moves.problem;

import io.microcredential.core.CriterionId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.LevelId;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionComment;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.Feedback;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.RubricEvaluator;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.EarningState.UnderAssessment;
import io.microcredential.core.rule.Facts;
import io.microcredential.core.rule.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
      return evaluate(state.submission(), state.assessments()).expertNeeded();
    }
    if (!state.submission().route().isJudged()) {
      return List.of();
    }
    List<CriterionId> kept = state.submission().keptCriteria();
    return definition.rubric().criterionIds().stream().filter(id -> !kept.contains(id)).toList();
  }

  /** Returns whether a result is about a level of the pinned rubric; a stored one may not be. */
  private boolean isReadable(CriterionResult kept) {
    LevelId level = kept.level();
    return level != null
        && definition
            .rubric()
            .criterion(kept.criterion())
            .flatMap(criterion -> criterion.level(level))
            .filter(found -> found.takes(kept.points()))
            .isPresent();
  }

  private RubricResult evaluate(Submission submission, List<Assessment> assessments) {
    List<CriterionResult> kept = submission.kept().stream().filter(this::isReadable).toList();
    RubricResult result =
        evaluator.evaluate(
            definition.rubric(),
            definition.assessmentPolicy(),
            new Panel(definition, assessments).counting(),
            kept);
    if (result.criteria().size() != definition.rubric().criteria().size()
        || !Set.copyOf(result.criteria()).containsAll(kept)
        || !definition.rubric().criteria().stream().allMatch(c -> isResultOf(c, result))) {
      throw new IllegalStateException(
          "a rubric evaluator must return one result for each criterion, kept ones as they are,"
              + " and points inside the range where its level is one");
    }
    return result;
  }

  private static boolean isResultOf(Criterion criterion, RubricResult result) {
    return result
        .of(criterion.id())
        .filter(found -> found.level() == null || isLevelOf(criterion, found.level(), found))
        .filter(found -> found.basis() != ResultBasis.NOT_APPLICABLE || criterion.mayNotApply())
        .isPresent();
  }

  private static boolean isLevelOf(Criterion criterion, LevelId level, CriterionResult result) {
    return criterion.level(level).filter(l -> l.takes(result.points())).isPresent();
  }

  /** Returns whether a decision is the one to which the rule and the assessments lead. */
  boolean follows(Attempt attempt) {
    Facts facts = attempt.decision().facts();
    return definition.offer(facts.route()).isPresent()
        && attempt.decision().rule().equals(definition.awardRule())
        && facts.rubric().equals(definition.rubric())
        && facts.result().equals(evaluate(attempt.submission(), attempt.assessments()));
  }

  /** Decides; the one who asks has made sure that no other decision has this id. */
  Outcome<Decision> decide(
      UnderAssessment state, DecisionId id, String overall, LearnerRecord record, Instant at) {
    RubricResult result = evaluate(state.submission(), state.assessments());
    Facts facts =
        new Facts(
            at,
            state.submission().route(),
            definition.rubric(),
            result,
            state.submission().evidenceFacts(),
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

  private Problems undecidable(
      UnderAssessment state, RubricResult result, Facts facts, String overall) {
    List<Problem> problems = new ArrayList<>();
    if (!Feedback.isSaid(overall)) {
      problems.add(
          problem("earning.feedback-missing", "There is no decision without feedback.")
              .fix("Tell the learner in a few sentences what the decision rests on."));
    }
    Appeal appeal = state.appeal();
    if (facts.at().isBefore(state.submission().submittedAt())
        || appeal != null && facts.at().isBefore(appeal.lodgedAt())
        || state.assessments().stream().anyMatch(a -> facts.at().isBefore(a.assessedAt()))) {
      problems.add(
          problem(
                  "earning.too-early",
                  "This would be decided before it was submitted, appealed and judged.")
              .fix("Give the time at which it is decided."));
    }
    if (definition.offer(facts.route()).isEmpty()) {
      problems.add(
          problem("earning.route-not-offered", "The definition does not offer this route.")
              .fix("Restore the submission as it was handed in."));
    }
    if (!state.submission().kept().stream().allMatch(this::isReadable)) {
      problems.add(
          problem("earning.other-rubric", "A result that stands is not of the pinned rubric.")
              .fix("Restore the submission as it was handed in."));
    }
    if (!new Panel(definition, state.assessments()).isReadable()) {
      problems.add(
          problem("earning.other-rubric", "An assessment speaks of another rubric than the pinned.")
              .fix("Restore the assessment as it was recorded."));
    }
    if (facts.route().isJudged()) {
      levels(result, problems);
    }
    if (problems.isEmpty() && definition.awardRule().verdict(facts) == Verdict.UNKNOWN) {
      problems.add(
          problem("earning.cannot-tell", "The award rule asks for something that is not known yet.")
              .fix("Supply the test scores or hours that the rule speaks of."));
    }
    return Problems.of(problems);
  }

  private static void levels(RubricResult result, List<Problem> problems) {
    for (CriterionResult criterion : result.criteria()) {
      if (criterion.basis() == ResultBasis.EXPERT_NEEDED) {
        problems.add(
            problem(
                    "earning.expert-needed",
                    "An expert has to rate \""
                        + criterion.criterion()
                        + "\": the assessors differ, or the definition asks for one.")
                .fix("Have an expert rate this criterion."));
      } else if (criterion.basis() == ResultBasis.UNRATED) {
        problems.add(
            problem(
                    "earning.rating-missing",
                    "The level of \"" + criterion.criterion() + "\" is not known yet.")
                .fix("Have somebody rate it who has not; where one could not tell, ask another."));
      }
    }
  }

  private Feedback feedback(UnderAssessment state, String overall) {
    List<CriterionComment> comments = new ArrayList<>();
    for (CriterionId criterion : definition.rubric().criterionIds()) {
      for (Assessment assessment : state.assessments()) {
        assessment
            .rating(criterion)
            .flatMap(rating -> Coherence.told(assessment, rating))
            .ifPresent(comments::add);
      }
    }
    return new Feedback(overall, comments);
  }
}
