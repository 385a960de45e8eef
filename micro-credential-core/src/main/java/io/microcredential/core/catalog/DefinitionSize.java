package io.microcredential.core.catalog;

import io.microcredential.core.Fraction;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.internal.Messages;
import io.microcredential.core.rule.AwardRule;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Bounds a definition before its parts are checked.
 *
 * <p>Each part may give a problem of its own and some checks compare every part with every other,
 * so without a bound a definition written in bad faith would cost more than its length.
 */
final class DefinitionSize {

  private static final int MOST = 10_000;

  /** A stored decision holds the rule, and an enrollment the decision: nothing may be too deep. */
  private static final int DEEPEST_RULE = 20;

  /** Exact scores of twenty assessors then have fewer digits than {@link Fraction#parse} reads. */
  private static final int MOST_DIGITS = 1_500;

  private DefinitionSize() {}

  static Problems problems(MicroCredentialDraft draft, Messages messages) {
    var report = new LintReport(messages);
    if (entries(draft) > MOST) {
      report.error("definition.too-large", JsonPointer.root(), MOST);
    }
    if (draft.awardRule() != null && depth(draft.awardRule()) > DEEPEST_RULE) {
      JsonPointer at = JsonPointer.root().child("awardRule");
      report.error("definition.rule-too-deep", at, DEEPEST_RULE);
    }
    if (draft.rubric() != null && !Fraction.areShort(numbers(draft.rubric()), MOST_DIGITS)) {
      report.error("definition.score-too-long", JsonPointer.root().child("rubric"), MOST_DIGITS);
    }
    return report.problems();
  }

  private static Stream<Fraction> numbers(Rubric rubric) {
    return rubric.criteria().stream()
        .flatMap(
            criterion ->
                Stream.concat(
                    Stream.of(criterion.weight()),
                    criterion.levels().stream()
                        .flatMap(level -> Stream.of(level.points(), level.mostPoints()))));
  }

  private static long entries(MicroCredentialDraft draft) {
    return LongStream.of(
            draft.methodComponents().size(),
            draft.supportingResearch().size(),
            draft.resources().stream().mapToLong(r -> 1L + r.alternatives().size()).sum(),
            draft.prerequisites().stream().mapToLong(p -> 1L + p.alternatives().size()).sum(),
            draft.alignments().size(),
            draft.parts().stream().mapToLong(part -> 1 + prompts(part.prompts())).sum(),
            draft.evidenceRequirements().stream().mapToLong(DefinitionSize::entries).sum(),
            draft.rubric() == null ? 0 : entries(draft.rubric()),
            prompts(draft.reflectionPrompts()),
            draft.awardRule() == null ? 0 : entries(draft.awardRule()),
            draft.creditOffers().size(),
            draft.tags().size(),
            draft.routes().size(),
            draft.teamArtifacts() == null ? 0 : draft.teamArtifacts().allowedFor().size(),
            draft.qualification() == null ? 0 : entries(draft.qualification()),
            draft.reuse() == null ? 0 : draft.reuse().named().size(),
            draft.adaptedFrom() == null ? 0 : draft.adaptedFrom().terms().named().size(),
            draft.succession() == null ? 0 : entries(draft.succession()))
        .sum();
  }

  private static long prompts(List<Prompt> prompts) {
    return prompts.stream().mapToLong(prompt -> 1L + prompt.speaksTo().size()).sum();
  }

  private static long entries(EvidenceRequirement requirement) {
    return 1L
        + requirement.anyOf().size()
        + requirement.roles().size()
        + requirement.speaksTo().size()
        + (requirement.media() == null ? 0 : requirement.media().mediaTypes().size());
  }

  private static long entries(QualificationProfile profile) {
    return (long) profile.outcomes().size()
        + profile.levels().size()
        + profile.participation().size()
        + profile.qualityAssurance().size();
  }

  private static long entries(Succession succession) {
    return succession.criteria().stream().mapToLong(c -> 1L + c.levels().size()).sum()
        + succession.prompts().size()
        + succession.requirements().size();
  }

  private static long entries(Rubric rubric) {
    return rubric.criteria().stream()
        .map(Criterion::levels)
        .mapToLong(
            levels -> 1 + levels.stream().mapToLong(level -> 1L + level.descriptors().size()).sum())
        .sum();
  }

  private static int depth(AwardRule rule) {
    return 1 + rule.parts().stream().mapToInt(DefinitionSize::depth).max().orElse(0);
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
