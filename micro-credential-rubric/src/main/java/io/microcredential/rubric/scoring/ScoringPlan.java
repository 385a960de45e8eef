package io.microcredential.rubric.scoring;

import io.microcredential.core.Problems;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.json.JsonForm;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Declares how a rubric is read: of which kind it is, which number it yields, and which decision.
 *
 * <p>A score is a number; a decision is met, not met or cannot be told yet. A plan may have one,
 * the other or both, and the decision may rest on another number than the one that is shown.
 *
 * @param kind what kind of rubric this is for
 * @param parts the parts of the submission with their criteria, or none; each criterion is in at
 *     most one
 * @param required the criteria without which nothing is met, whatever the decision says; each once
 * @param score which number is shown, or null for none
 * @param decision when the rubric is met, or null where the required criteria alone decide
 */
public record ScoringPlan(
    RubricKind kind,
    List<RubricPart> parts,
    List<CriterionFloor> required,
    @Nullable ScoreFormula score,
    @Nullable DecisionPolicy decision) {

  private static final JsonForm<ScoringPlan> JSON =
      JsonForm.document(ScoringPlan.class, "micro-credential-scoring/1");

  /** Copies the lists; refuses a criterion in two parts, two floors for one, and an empty plan. */
  public ScoringPlan {
    Objects.requireNonNull(kind, "kind");
    parts = List.copyOf(parts);
    required = List.copyOf(required);
    Policies.distinct(parts.stream().flatMap(part -> part.criteria().stream()).toList());
    Policies.distinct(required.stream().map(CriterionFloor::criterion).toList());
    if (parts.stream().map(RubricPart::id).distinct().count() < parts.size()) {
      throw new IllegalArgumentException("each part stands in a plan once");
    }
    if (score == null && decision == null && required.isEmpty()) {
      throw new IllegalArgumentException("a plan says which score, which decision, or both");
    }
  }

  /**
   * Returns an analytic plan that shows a number and decides nothing.
   *
   * @param score which number
   * @return the plan
   */
  public static ScoringPlan scoring(ScoreFormula score) {
    return new ScoringPlan(RubricKind.ANALYTIC, List.of(), List.of(), score, null);
  }

  /**
   * Returns an analytic plan that decides and shows no number.
   *
   * @param decision when the rubric is met
   * @return the plan
   */
  public static ScoringPlan deciding(DecisionPolicy decision) {
    return new ScoringPlan(RubricKind.ANALYTIC, List.of(), List.of(), null, decision);
  }

  /**
   * Returns this plan for another kind of rubric.
   *
   * @param declared what kind
   * @return the plan
   */
  public ScoringPlan with(RubricKind declared) {
    return new ScoringPlan(declared, parts, required, score, decision);
  }

  /**
   * Returns this plan with parts, in place of those declared before.
   *
   * @param declared the parts with their criteria
   * @return the plan
   */
  public ScoringPlan withParts(RubricPart... declared) {
    return new ScoringPlan(kind, List.of(declared), required, score, decision);
  }

  /**
   * Returns this plan with required criteria, in place of those declared before.
   *
   * @param floors the criteria without which nothing is met
   * @return the plan
   */
  public ScoringPlan requiring(CriterionFloor... floors) {
    return new ScoringPlan(kind, parts, List.of(floors), score, decision);
  }

  /**
   * Returns this plan showing another number.
   *
   * @param formula which number
   * @return the plan
   */
  public ScoringPlan showing(ScoreFormula formula) {
    return new ScoringPlan(kind, parts, required, formula, decision);
  }

  /**
   * Checks this plan and its kind against a rubric.
   *
   * @param rubric what is judged against
   * @param locale the reader's language; English where there is no translation
   * @return all problems, placed as in the plan's JSON form; one of them for each function of the
   *     programme, which no document holds
   */
  public Problems check(Rubric rubric, Locale locale) {
    return PlanBinding.of(rubric, this, List.of(), locale).problems();
  }

  /**
   * Returns the JSON form of plans, a document in the format {@code micro-credential-scoring/1}.
   *
   * @return the form; functions of {@link ScoreFormula.Custom} are in it by name only
   */
  public static JsonForm<ScoringPlan> jsonForm() {
    return JSON;
  }
}
