package io.microcredential.rubric.scoring;

import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.rule.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Reads judged rubrics by a plan: exactly, with every step shown.
 *
 * <pre>{@code
 * Scoring scoring = Scoring.of(rubric, ScoringPlan.scoring(ScoreFormula.weightedMean()));
 * ScoringReport report = scoring.report(results);
 * String words = ScoringText.in(Locale.ENGLISH).text(report, rubric);
 * }</pre>
 *
 * <p>It never changes and may be used by several threads. For very many submissions see {@link
 * PreparedScoring}.
 */
public final class Scoring {

  private final PlanBinding binding;
  private final ScoringPlan plan;

  private Scoring(PlanBinding binding, ScoringPlan plan) {
    this.binding = binding;
    this.plan = plan;
  }

  /**
   * Makes a plan ready for a rubric.
   *
   * @param rubric what is judged against, fit for publication
   * @param plan how it is read
   * @return the scoring
   * @throws IllegalArgumentException if the plan does not fit the rubric, see {@link
   *     ScoringPlan#check}, or the rubric could not be published
   */
  public static Scoring of(Rubric rubric, ScoringPlan plan) {
    return of(rubric, plan, List.of());
  }

  /**
   * Makes a plan ready that names functions of the programme.
   *
   * @param rubric what is judged against, fit for publication
   * @param plan how it is read
   * @param functions the functions that the plan names
   * @return the scoring
   * @throws IllegalArgumentException if the plan does not fit the rubric, a function that it names
   *     is missing, or the rubric could not be published
   */
  public static Scoring of(Rubric rubric, ScoringPlan plan, List<CustomScore> functions) {
    new BoundRubric(rubric).requireFit();
    PlanBinding binding = PlanBinding.of(rubric, plan, List.copyOf(functions), Locale.ENGLISH);
    Problems problems = binding.problems();
    if (problems.hasErrors()) {
      throw new IllegalArgumentException(
          "check the plan before it is used: "
              + problems.stream()
                  .filter(Problem::isError)
                  .map(problem -> problem.at() + ": " + problem.message())
                  .collect(Collectors.joining(" ")));
    }
    return new Scoring(binding, plan);
  }

  /**
   * Returns the plan.
   *
   * @return how the rubric is read
   */
  public ScoringPlan plan() {
    return plan;
  }

  /**
   * Returns the rubric.
   *
   * @return what is judged against
   */
  public Rubric rubric() {
    return binding.rubric().rubric;
  }

  /**
   * Scores and decides on work that is in time, within the limit and complete.
   *
   * @param results at most one result for each criterion
   * @return the number and the decision with every step
   * @throws IllegalArgumentException in the cases of {@link #report(List, Circumstances)}
   */
  public ScoringReport report(List<CriterionResult> results) {
    return report(results, Circumstances.none());
  }

  /**
   * Scores and decides.
   *
   * @param results at most one result for each criterion; a criterion without one, or without a
   *     level, is unknown, unless its result says that it does not apply
   * @param circumstances what penalties look at
   * @return the number and the decision with every step
   * @throws IllegalArgumentException if a criterion has two results, or one that says it does not
   *     apply where it always does, or the rubric does not have a criterion or one of its levels
   */
  public ScoringReport report(List<CriterionResult> results, Circumstances circumstances) {
    return report(judged(results, circumstances));
  }

  ScoringReport report(Judged judged) {
    Evaluation evaluation = Evaluation.of(binding, judged);
    var steps = new Steps(evaluation);
    NumberNode score = binding.score();
    DecisionNode decision = binding.decision();
    return new ScoringReport(
        plan, score == null ? null : steps.of(score), decision == null ? null : steps.of(decision));
  }

  /** Returns the decision alone; unknown where the plan decides nothing. */
  Verdict decide(Judged judged) {
    DecisionNode decision = binding.decision();
    return decision == null ? Verdict.UNKNOWN : Evaluation.of(binding, judged).verdict(decision);
  }

  Judged judged(List<CriterionResult> results, Circumstances circumstances) {
    return Judged.of(binding.rubric(), results, circumstances);
  }

  PlanBinding binding() {
    return binding;
  }
}
