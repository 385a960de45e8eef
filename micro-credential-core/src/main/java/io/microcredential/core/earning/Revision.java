package io.microcredential.core.earning;

import io.microcredential.core.CriterionId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.catalog.EvidenceRequirement;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.Prompt;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import io.microcredential.core.rule.RuleTrace;
import io.microcredential.core.rule.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Works out what another attempt has to do again, and what stands. */
final class Revision {

  private Revision() {}

  /** Returns the results of a decided attempt that stand. */
  static List<CriterionResult> kept(Decision decision) {
    Set<CriterionId> open = new HashSet<>();
    collect(decision.trace(), decision.facts().rubric(), decision, open);
    if (open.isEmpty()) {
      return List.of();
    }
    return decision.facts().result().criteria().stream()
        .filter(result -> !open.contains(result.criterion()))
        .map(r -> new CriterionResult(r.criterion(), r.level(), ResultBasis.KEPT, r.counted()))
        .toList();
  }

  /**
   * Follows the branches that were not met down to the criteria that failed. A score too low opens
   * every criterion below its highest level; a negation opens everything.
   */
  private static void collect(
      RuleTrace trace, Rubric rubric, Decision decision, Set<CriterionId> open) {
    if (trace.verdict() != Verdict.NOT_MET) {
      return;
    }
    if (trace.rule() instanceof CriterionAtLeast criterion) {
      open.add(criterion.criterion());
    } else if (trace.rule() instanceof ScoreAtLeast) {
      rubric.criteria().stream()
          .filter(
              c ->
                  decision
                      .facts()
                      .result()
                      .of(c.id())
                      .map(CriterionResult::level)
                      .filter(level -> c.standing(level) == c.levels().size() - 1)
                      .isEmpty())
          .forEach(c -> open.add(c.id()));
    } else if (trace.rule() instanceof Not) {
      open.addAll(rubric.criterionIds());
    }
    trace.parts().forEach(part -> collect(part, rubric, decision, open));
  }

  /** Returns a problem for each part that was changed though it speaks only to what stands. */
  static Problems unchanged(
      MicroCredential definition, Submission before, EvidencePortfolio now, Set<CriterionId> kept) {
    List<Problem> problems = new ArrayList<>();
    for (EvidenceRequirement requirement : definition.content().evidenceRequirements()) {
      if (stands(requirement.speaksTo(), kept)
          && !pieces(before.portfolio(), requirement).equals(pieces(now, requirement))) {
        problems.add(alreadyMet("evidence", "requirement", requirement.id().value()));
      }
    }
    for (Prompt prompt : definition.prompts().toList()) {
      if (stands(prompt.speaksTo(), kept)
          && !before.portfolio().answer(prompt.id()).equals(now.answer(prompt.id()))) {
        problems.add(alreadyMet("answers", "prompt", prompt.id().value()));
      }
    }
    return Problems.of(problems);
  }

  private static boolean stands(List<CriterionId> speaksTo, Set<CriterionId> kept) {
    return !speaksTo.isEmpty() && kept.containsAll(speaksTo);
  }

  private static Set<Evidence> pieces(
      EvidencePortfolio portfolio, EvidenceRequirement requirement) {
    var pieces = new HashSet<Evidence>();
    for (Evidence piece : portfolio.evidence()) {
      if (piece.requirement().equals(requirement.id())) {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  private static Problem alreadyMet(String member, String what, String id) {
    return Problem.error(
            "earning.part-already-met",
            JsonPointer.root().child(member),
            "What belongs to the " + what + " \"" + id + "\" was met and stands; it was changed.")
        .fix("Leave it as it was in the attempt before.");
  }
}
