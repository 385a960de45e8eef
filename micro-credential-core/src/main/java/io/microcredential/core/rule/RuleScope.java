package io.microcredential.core.rule;

import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.ScoringMethod;
import java.util.List;
import java.util.Objects;

/**
 * What a definition allows to happen, as far as its rule can tell.
 *
 * @param rubric the rubric that the rule speaks of
 * @param scoring how levels become a score
 * @param evidence what may be handed in; less may be handed in as well, or nothing
 * @param routes the ways that are open, at least one, none twice
 */
public record RuleScope(
    Rubric rubric,
    ScoringMethod scoring,
    List<EvidenceSlot> evidence,
    List<AssessmentRoute> routes) {

  /** Copies the lists and refuses a rubric without criteria and routes named twice. */
  public RuleScope {
    Objects.requireNonNull(rubric, "rubric");
    Objects.requireNonNull(scoring, "scoring");
    evidence = List.copyOf(evidence);
    routes = List.copyOf(routes);
    if (rubric.criteria().isEmpty()) {
      throw new IllegalArgumentException("a rule is checked with a rubric that has criteria");
    }
    if (routes.isEmpty() || routes.stream().distinct().count() < routes.size()) {
      throw new IllegalArgumentException("name each route that is open once, and at least one");
    }
  }
}
