package io.microcredential.core.catalog;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Digest;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.TestId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.EvidenceFact;
import io.microcredential.core.rule.Facts;
import io.microcredential.core.rule.HeldCredential;
import io.microcredential.core.rule.RuleExtremes;
import io.microcredential.core.rule.TestScore;
import io.microcredential.core.rule.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Works out the poorest and the best facts that a definition allows. */
final class DefinitionExtremes {

  private static final Fraction PLENTY = Fraction.of(1_000_000_000);
  private static final Instant LONG_AGO = Instant.parse("-2000-01-01T00:00:00Z");

  private DefinitionExtremes() {}

  /** Returns how many answers about single pieces of evidence the rule will take at the best. */
  static long answers(MicroCredentialDraft draft, AwardRule rule) {
    long pieces =
        draft.evidenceRequirements().stream()
            .mapToLong(asked -> (long) asked.anyOf().size() * asked.maximum())
            .sum();
    return pieces * rule.leaves().filter(AwardRule.EvidencePresent.class::isInstance).count();
  }

  static RuleExtremes of(
      MicroCredentialDraft draft, Rubric rubric, AwardRule rule, AssessmentPolicy policy) {
    Facts poorest = facts(rubric, policy, levels -> levels.get(0));
    Facts best =
        facts(rubric, policy, levels -> levels.get(levels.size() - 1))
            .withEvidence(evidence(draft.evidenceRequirements(), rule))
            .withTests(tests(rule))
            .withHeld(held(rule))
            .withHours(PLENTY);
    return new RuleExtremes(poorest, best);
  }

  /**
   * Returns whether the rule is met by the best facts there can be by a route. Every rule with a
   * Not in it is taken to be one that can.
   */
  static boolean mayBeMet(AwardRule rule, Facts best, AssessmentRoute route) {
    return hasNot(rule) || rule.evaluate(best.by(route)).verdict() == Verdict.MET;
  }

  /** Returns whether the rule may be met by a test, with nothing handed in and nothing judged. */
  static boolean mayBeMetByTest(Rubric rubric, AwardRule rule) {
    var nothingJudged = new RubricResult(List.of(), new RubricScore.Unknown(rubric.criterionIds()));
    Facts best =
        Facts.of(Instant.EPOCH, rubric, nothingJudged)
            .withTests(tests(rule))
            .withHeld(held(rule))
            .withHours(PLENTY);
    return !best.tests().isEmpty() && mayBeMet(rule, best, AssessmentRoute.TEST);
  }

  private static boolean hasNot(AwardRule rule) {
    return rule instanceof AwardRule.Not
        || rule.parts().stream().anyMatch(DefinitionExtremes::hasNot);
  }

  private static Facts facts(
      Rubric rubric,
      AssessmentPolicy policy,
      Function<List<CriterionLevel>, CriterionLevel> choice) {
    Map<CriterionId, LevelId> levels = new LinkedHashMap<>();
    for (Criterion criterion : rubric.criteria()) {
      levels.put(criterion.id(), choice.apply(criterion.levels()).id());
    }
    List<CriterionResult> results =
        rubric.criterionIds().stream()
            .map(id -> new CriterionResult(id, levels.get(id), ResultBasis.SINGLE, List.of()))
            .toList();
    var result = new RubricResult(results, policy.scoring().score(rubric, levels));
    return Facts.of(Instant.EPOCH, rubric, result);
  }

  /**
   * Returns as many pieces as may be handed in, or as the rule can count, each as every kind that
   * it may be. One piece stays one artifact: a rule that asks for more pieces than there may be is
   * never met. Being several kinds at once is more than a submission can do, so that a rule is
   * never called unreachable wrongly.
   */
  private static List<EvidenceFact> evidence(
      List<EvidenceRequirement> requirements, AwardRule rule) {
    int asked =
        rule.leaves()
            .filter(AwardRule.EvidencePresent.class::isInstance)
            .mapToInt(leaf -> ((AwardRule.EvidencePresent) leaf).atLeast())
            .max()
            .orElse(0);
    var facts = new ArrayList<EvidenceFact>();
    for (EvidenceRequirement requirement : requirements) {
      List<EvidenceKind> kinds = requirement.anyOf().stream().distinct().toList();
      for (int i = 0; i < Math.min(requirement.maximum(), asked); i++) {
        var artifact = Digest.ofText(requirement.id() + "/" + i);
        for (EvidenceKind kind : kinds) {
          facts.add(new EvidenceFact(artifact, kind, requirement.roles(), LocalDate.EPOCH));
        }
      }
    }
    return facts;
  }

  private static List<TestScore> tests(AwardRule rule) {
    Map<TestId, TestScore> scores = new HashMap<>();
    rule.leaves()
        .filter(AwardRule.TestScoreAtLeast.class::isInstance)
        .map(AwardRule.TestScoreAtLeast.class::cast)
        .forEach(
            leaf -> scores.put(leaf.test(), new TestScore(leaf.test(), PLENTY, LocalDate.EPOCH)));
    return List.copyOf(scores.values());
  }

  /** Returns each credential that the rule speaks of, awarded long ago and again just now. */
  private static List<HeldCredential> held(AwardRule rule) {
    return rule.leaves()
        .map(leaf -> leaf instanceof AwardRule.HeldFor longer ? longer.held() : leaf)
        .filter(AwardRule.PrerequisiteHeld.class::isInstance)
        .map(leaf -> ((AwardRule.PrerequisiteHeld) leaf).credential())
        .flatMap(id -> Stream.of(LONG_AGO, Instant.EPOCH).map(from -> held(id, from)))
        .toList();
  }

  private static HeldCredential held(MicroCredentialId id, Instant from) {
    return new HeldCredential(id, new Version(999_999, 999_999), from, null, null);
  }
}
