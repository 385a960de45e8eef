package io.microcredential.core.catalog;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.catalog.Succession.CriterionMapping;
import io.microcredential.core.catalog.Succession.LevelMapping;
import io.microcredential.core.catalog.Succession.PromptMapping;
import io.microcredential.core.catalog.Succession.RequirementMapping;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the new side of a succession; the old side is checked where the old version is at hand.
 */
final class SuccessionLints {

  private static final JsonPointer AT = JsonPointer.root().child("succession");

  private final MicroCredentialDraft draft;
  private final Succession succession;
  private final LintReport problems;

  private SuccessionLints(MicroCredentialDraft draft, Succession succession, LintReport problems) {
    this.draft = draft;
    this.succession = succession;
    this.problems = problems;
  }

  static void check(MicroCredentialDraft draft, LintReport problems) {
    if (draft.succession() != null) {
      new SuccessionLints(draft, draft.succession(), problems).check();
    }
  }

  private void check() {
    if (succession.supersedes().id().equals(draft.id())
        && draft.version() != null
        && draft.version().compareTo(succession.supersedes().version()) <= 0) {
      problems.error("succession.not-later", AT.child("supersedes").child("version"));
    }
    criteria();
    Set<Object> prompts =
        Stream.concat(
                draft.parts().stream().flatMap(part -> part.prompts().stream()),
                draft.reflectionPrompts().stream())
            .map(Prompt::id)
            .collect(Collectors.toSet());
    JsonPointer at = AT.child("prompts");
    once(succession.prompts(), PromptMapping::from, at, "from");
    once(succession.prompts(), PromptMapping::to, at, "to");
    known(succession.prompts(), PromptMapping::to, prompts, at, "definition.unknown-prompt");
    Set<Object> requirements =
        draft.evidenceRequirements().stream()
            .map(EvidenceRequirement::id)
            .collect(Collectors.toSet());
    at = AT.child("requirements");
    once(succession.requirements(), RequirementMapping::from, at, "from");
    once(succession.requirements(), RequirementMapping::to, at, "to");
    known(
        succession.requirements(),
        RequirementMapping::to,
        requirements,
        at,
        "definition.unknown-requirement");
  }

  private void criteria() {
    Rubric rubric = draft.rubric();
    JsonPointer at = AT.child("criteria");
    once(succession.criteria(), CriterionMapping::from, at, "from");
    once(succession.criteria(), CriterionMapping::to, at, "to");
    if (rubric == null) {
      return;
    }
    Set<Object> criteria = new HashSet<>(rubric.criterionIds());
    known(
        succession.criteria(), CriterionMapping::to, criteria, at, "succession.unknown-criterion");
    for (int i = 0; i < succession.criteria().size(); i++) {
      CriterionMapping mapping = succession.criteria().get(i);
      JsonPointer levels = at.child(i).child("levels");
      once(mapping.levels(), LevelMapping::from, levels, "from");
      Optional<Criterion> criterion = rubric.criterion(mapping.to());
      for (int j = 0; j < mapping.levels().size(); j++) {
        if (criterion.isPresent() && criterion.get().standing(mapping.levels().get(j).to()) < 0) {
          problems.error("definition.unknown-level", levels.child(j).child("to"));
        }
      }
    }
  }

  private <T> void once(List<T> list, Function<T, Object> id, JsonPointer at, String member) {
    var seen = new HashSet<Object>();
    for (int i = 0; i < list.size(); i++) {
      if (!seen.add(id.apply(list.get(i)))) {
        problems.error("succession.repeated", at.child(i).child(member));
      }
    }
  }

  private <T> void known(
      List<T> list, Function<T, Object> to, Set<Object> known, JsonPointer at, String code) {
    for (int i = 0; i < list.size(); i++) {
      if (!known.contains(to.apply(list.get(i)))) {
        problems.error(code, at.child(i).child("to"));
      }
    }
  }
}
