package io.microcredential.core.earning;

import io.microcredential.core.CriterionId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.catalog.EvidenceRequirement;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.Prompt;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.EvidencePresent;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import io.microcredential.core.rule.AwardRule.WithinPeriod;
import io.microcredential.core.rule.RuleTrace;
import io.microcredential.core.rule.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Works out what another attempt has to do again, and what stands. */
final class Revision {

  private Revision() {}

  /**
   * Returns the results of a decided attempt that stand: all but those of criteria that failed or
   * did not apply, and of criteria to which evidence speaks that is missing. Where only something
   * outside the submission is missing, such as a test, everything stands.
   */
  static List<CriterionResult> kept(MicroCredential definition, Decision decision) {
    Set<CriterionId> open = new HashSet<>();
    collect(decision.trace(), definition, decision.facts().result(), open);
    return decision.facts().result().criteria().stream()
        .filter(result -> !open.contains(result.criterion()))
        .filter(History::canStand)
        .map(History::standing)
        .toList();
  }

  /** Follows the branches that were not met down to the criteria that have to be done again. */
  private static void collect(
      RuleTrace trace, MicroCredential definition, RubricResult result, Set<CriterionId> open) {
    if (trace.verdict() != Verdict.NOT_MET) {
      return;
    }
    AwardRule rule = undated(trace.rule());
    if (rule instanceof CriterionAtLeast criterion) {
      open.add(criterion.criterion());
    } else if (rule instanceof ScoreAtLeast) {
      open.addAll(belowHighest(definition.rubric(), result));
    } else if (rule instanceof EvidencePresent evidence) {
      open.addAll(spokenToBy(evidence, definition));
    } else if (rule instanceof Not) {
      open.addAll(definition.rubric().criterionIds());
    }
    trace.parts().forEach(part -> collect(part, definition, result, open));
  }

  /** Returns the rule in whichever periods it stands. */
  private static AwardRule undated(AwardRule rule) {
    return rule instanceof WithinPeriod within ? undated(within.rule()) : rule;
  }

  /** Returns the criteria that could still raise the score. */
  private static List<CriterionId> belowHighest(Rubric rubric, RubricResult result) {
    return rubric.criteria().stream()
        .filter(
            c ->
                result
                    .of(c.id())
                    .filter(found -> isHighest(c.levels().get(c.levels().size() - 1), found))
                    .isEmpty())
        .map(Criterion::id)
        .toList();
  }

  private static boolean isHighest(CriterionLevel highest, CriterionResult result) {
    return highest.id().equals(result.level())
        && (!highest.isRange() || highest.mostPoints().equals(result.points()));
  }

  /** Returns the criteria to which the evidence would speak that a rule found missing. */
  private static Set<CriterionId> spokenToBy(EvidencePresent missing, MicroCredential definition) {
    Set<CriterionId> inItsRole = new HashSet<>();
    Set<CriterionId> inAnyRole = new HashSet<>();
    for (EvidenceRequirement requirement : definition.content().evidenceRequirements()) {
      if (missing.kind() == null || requirement.anyOf().contains(missing.kind())) {
        inAnyRole.addAll(requirement.speaksTo());
        if (missing.role() == null || requirement.roles().contains(missing.role())) {
          inItsRole.addAll(requirement.speaksTo());
        }
      }
    }
    return inItsRole.isEmpty() ? inAnyRole : inItsRole;
  }

  /**
   * Returns a problem for each part that was changed though it speaks only to what stands.
   *
   * @param carried whether the work before was carried over; what a new version asks anew was not
   */
  static Problems unchanged(
      MicroCredential definition,
      EvidencePortfolio before,
      EvidencePortfolio now,
      Set<CriterionId> kept,
      boolean carried) {
    List<Problem> problems = new ArrayList<>();
    for (EvidenceRequirement requirement : definition.content().evidenceRequirements()) {
      Set<Evidence> judged = pieces(before, requirement);
      if (stands(requirement.speaksTo(), kept)
          && !(carried && judged.isEmpty())
          && !judged.equals(pieces(now, requirement))) {
        problems.add(alreadyMet("evidence", "requirement", requirement.id().value()));
      }
    }
    for (Prompt prompt : definition.prompts().toList()) {
      Optional<String> judged = before.answer(prompt.id());
      if (stands(prompt.speaksTo(), kept)
          && !(carried && judged.isEmpty())
          && !judged.equals(now.answer(prompt.id()))) {
        problems.add(alreadyMet("answers", "prompt", prompt.id().value()));
      }
    }
    return Problems.of(problems);
  }

  private static boolean stands(List<CriterionId> speaksTo, Set<CriterionId> kept) {
    return !speaksTo.isEmpty() && kept.containsAll(speaksTo);
  }

  /** Returns the pieces but for their consent, which may be renewed at any time. */
  private static Set<Evidence> pieces(
      EvidencePortfolio portfolio, EvidenceRequirement requirement) {
    var pieces = new HashSet<Evidence>();
    for (Evidence piece : portfolio.evidence()) {
      if (piece.requirement().equals(requirement.id())) {
        pieces.add(piece.with(new Consent.NobodyIdentifiable()));
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
