package io.microcredential.core.catalog;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.rule.AwardRule;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Bounds a definition before its parts are checked.
 *
 * <p>Each part may give a problem of its own and some checks compare every part with every other,
 * so without a bound a definition written in bad faith would cost more than its length.
 */
final class DefinitionSize {

  private static final int MOST = 10_000;

  private DefinitionSize() {}

  static Problems problems(MicroCredentialDraft draft) {
    if (entries(draft) <= MOST) {
      return Problems.none();
    }
    return Problems.of(
        Problem.error(
                "definition.too-large",
                JsonPointer.root(),
                "The lists of this definition have more than " + MOST + " entries together.")
            .fix("Keep what learners and assessors can read."));
  }

  private static long entries(MicroCredentialDraft draft) {
    return LongStream.of(
            draft.methodComponents().size(),
            draft.supportingResearch().size(),
            draft.resources().stream().mapToLong(r -> 1L + r.alternatives().size()).sum(),
            draft.prerequisites().size(),
            draft.alignments().size(),
            draft.parts().stream().mapToLong(part -> 1 + prompts(part.prompts())).sum(),
            draft.evidenceRequirements().stream().mapToLong(DefinitionSize::entries).sum(),
            draft.rubric() == null ? 0 : entries(draft.rubric()),
            prompts(draft.reflectionPrompts()),
            draft.awardRule() == null ? 0 : entries(draft.awardRule()),
            draft.creditOffers().size(),
            draft.tags().size())
        .sum();
  }

  private static long prompts(List<Prompt> prompts) {
    return prompts.stream().mapToLong(prompt -> 1L + prompt.speaksTo().size()).sum();
  }

  private static long entries(EvidenceRequirement requirement) {
    return 1L
        + requirement.anyOf().size()
        + requirement.roles().size()
        + requirement.speaksTo().size();
  }

  private static long entries(Rubric rubric) {
    return rubric.criteria().stream()
        .map(Criterion::levels)
        .mapToLong(
            levels -> 1 + levels.stream().mapToLong(level -> 1L + level.descriptors().size()).sum())
        .sum();
  }

  private static long entries(AwardRule rule) {
    long named = 0;
    if (rule instanceof AwardRule.EachAtLeast each) {
      named = each.criteria().size();
    } else if (rule instanceof AwardRule.FractionAtLeast fraction) {
      named = fraction.criteria().size();
    }
    return 1 + named + rule.parts().stream().mapToLong(DefinitionSize::entries).sum();
  }
}
