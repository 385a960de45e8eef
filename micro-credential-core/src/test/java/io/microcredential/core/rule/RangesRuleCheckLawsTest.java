package io.microcredential.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.RangedRubric;
import io.microcredential.core.Rounding;
import io.microcredential.core.assessment.Applicability;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule.AllOf;
import io.microcredential.core.rule.AwardRule.AnyOf;
import io.microcredential.core.rule.AwardRule.CountOf;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import io.microcredential.core.rule.WhatIf.Completeness;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * Feature row E1: where levels are ranges of points, what is said of a rule is what comes of asking
 * it about every level with points so close together that no threshold lies between them unseen.
 */
class RangesRuleCheckLawsTest {

  private static final CriterionId A = CriterionId.of("a");
  private static final CriterionId B = CriterionId.of("b");
  private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

  /**
   * Thresholds step by a sixth. Points step by half of that, so that no score that is rounded to a
   * tenth lies between two of them unseen.
   */
  private static final Fraction STEP = Fraction.of(1, 12);

  private static final List<Rubric> RUBRICS = List.of(rubric(false), rubric(true));
  private static final List<ScoringMethod> METHODS =
      List.of(
          new ScoringMethod.WeightedMean(null),
          new ScoringMethod.WeightedMean(new Rounding(0, RoundingMode.HALF_EVEN)),
          new ScoringMethod.WeightedMean(new Rounding(0, RoundingMode.CEILING)),
          new ScoringMethod.WeightedMean(new Rounding(1, RoundingMode.FLOOR)));

  private static CriterionLevel level(int number, String points, String upTo) {
    return RangedRubric.level(
        LevelId.of("l" + number), "Level", points, upTo.isEmpty() ? null : upTo);
  }

  /** Two criteria with a gap between two ranges; the second may not apply, or counts alike. */
  private static Rubric rubric(boolean absent) {
    var levels = List.of(level(0, "0", ""), level(1, "1", "2"), level(2, "3", "4"));
    Criterion b =
        new Criterion(
            B,
            SampleDefinitions.text("B"),
            null,
            Fraction.ONE,
            List.of(level(0, "0", "1"), level(1, "2", "")));
    return new Rubric(
        SampleDefinitions.text("R"),
        List.of(
            new Criterion(A, SampleDefinitions.text("A"), null, Fraction.of(2), levels),
            absent ? b.with(Applicability.MAY_NOT_APPLY) : b));
  }

  private static RuleScope scope(Rubric rubric, ScoringMethod scoring) {
    return new RuleScope(rubric, scoring, List.of(), List.of(AssessmentRoute.PORTFOLIO));
  }

  @Property(tries = 250)
  void theCheckSaysWhatAskingAboutAllPointsSays(@ForAll long seed) {
    var random = new Random(seed);
    Rubric rubric = RUBRICS.get(random.nextInt(2));
    ScoringMethod scoring = METHODS.get(random.nextInt(METHODS.size()));
    AwardRule rule = tree(random, 1 + random.nextInt(2));
    List<Facts> cases = cases(rubric, scoring);
    assertThat(first(rule, rubric, scoring))
        .as("%s scored by %s", RuleSyntax.print(rule), scoring)
        .isEqualTo(new CasesOracle(rubric, cases.get(0), cases).says(rule));
  }

  /** A score of 1.9 lies between the sixths, and by it the second part decides. */
  @Test
  void seesAPartThatDecidesBetweenTwoSixths() {
    theCheckSaysWhatAskingAboutAllPointsSays(6867);
  }

  private static String first(AwardRule rule, Rubric rubric, ScoringMethod scoring) {
    return RuleCheck.problems(rule, scope(rubric, scoring)).stream()
        .filter(p -> !p.code().equals("rule.may-not-apply"))
        .map(p -> p.code() + " " + p.at())
        .findFirst()
        .orElse("");
  }

  /** A law over rules of which nothing is ever said would say nothing. */
  @Test
  void theRulesLeadToEveryAnswerThatLevelsAndScoresAllow() {
    Map<String, Integer> counts = new TreeMap<>();
    for (int seed = 0; seed < 600; seed++) {
      AwardRule rule = tree(new Random(seed), 1 + seed % 2);
      String found = first(rule, RUBRICS.get(0), METHODS.get(seed % METHODS.size()));
      counts.merge(found.isEmpty() ? "sound" : found.split(" ")[0], 1, Integer::sum);
    }
    assertThat(counts.keySet())
        .containsExactlyInAnyOrder(
            "sound",
            "rule.never-met",
            "rule.always-met",
            "rule.part-never-met",
            "rule.part-without-effect");
  }

  /** Whatever is named as a change does turn the decision, and nothing smaller was passed over. */
  @Property(tries = 250)
  void whatWouldChangeADecisionDoesAndNothingSmallerWould(@ForAll long seed) {
    var random = new Random(seed);
    Rubric rubric = RUBRICS.get(random.nextInt(2));
    ScoringMethod scoring = METHODS.get(random.nextInt(METHODS.size()));
    AwardRule rule = tree(random, 1 + random.nextInt(2));
    List<Facts> cases = cases(rubric, scoring);
    Facts facts = cases.get(random.nextInt(cases.size()));

    WhatIf answer = WhatIf.of(rule, facts, scoring);

    assertThat(answer.complete()).isEqualTo(Completeness.COMPLETE);
    for (DecisionChange change : answer.changes()) {
      Facts changed = changed(facts, change, scoring);
      assertThat(rule.verdict(changed))
          .as("%s at %s, changed to %s", RuleSyntax.print(rule), facts.result(), change)
          .isEqualTo(change.verdict());
      assertThat(change.verdict() == Verdict.MET).isNotEqualTo(answer.verdict() == Verdict.MET);
    }
    assertThat(answer.changes().stream().map(RangesRuleCheckLawsTest::criteria).toList())
        .as("%s at %s", RuleSyntax.print(rule), facts.result())
        .containsExactlyInAnyOrderElementsOf(smallest(rule, facts, cases));
  }

  private static Set<CriterionId> criteria(DecisionChange change) {
    var criteria = new HashSet<CriterionId>();
    change.changes().forEach(c -> criteria.add(c.criterion()));
    return criteria;
  }

  /** Returns the smallest sets of criteria on which another case has the other decision. */
  private static List<Set<CriterionId>> smallest(AwardRule rule, Facts facts, List<Facts> cases) {
    boolean met = rule.verdict(facts) == Verdict.MET;
    var sets = new LinkedHashSet<Set<CriterionId>>();
    for (Facts other : cases) {
      if (other.result().notApplicable().equals(facts.result().notApplicable())
          && (rule.verdict(other) == Verdict.MET) != met) {
        sets.add(differing(facts, other));
      }
    }
    int size = sets.stream().mapToInt(Set::size).min().orElse(0);
    return sets.stream().filter(set -> set.size() == size).toList();
  }

  private static Set<CriterionId> differing(Facts facts, Facts other) {
    var differing = new HashSet<CriterionId>();
    for (CriterionResult result : facts.result().criteria()) {
      if (!other.result().of(result.criterion()).orElseThrow().equals(result)) {
        differing.add(result.criterion());
      }
    }
    return differing;
  }

  private static Facts changed(Facts facts, DecisionChange change, ScoringMethod scoring) {
    var results = new ArrayList<CriterionResult>();
    for (CriterionResult result : facts.result().criteria()) {
      results.add(
          change.changes().stream()
              .filter(c -> c.criterion().equals(result.criterion()))
              .map(
                  c ->
                      new CriterionResult(
                          c.criterion(), c.to(), ResultBasis.SINGLE, List.of(), c.points()))
              .map(c -> c.points() == null ? least(facts.rubric(), c) : c)
              .findFirst()
              .orElse(result));
    }
    return facts(facts.rubric(), results, scoring);
  }

  /** Any points do where none are named; these are some. */
  private static CriterionResult least(Rubric rubric, CriterionResult result) {
    CriterionLevel level =
        rubric.criterion(result.criterion()).orElseThrow().levels().stream()
            .filter(l -> l.id().equals(result.level()))
            .findFirst()
            .orElseThrow();
    return new CriterionResult(
        result.criterion(),
        level.id(),
        result.basis(),
        List.of(),
        level.isRange() ? level.points() : null);
  }

  // Cases.

  private static List<Facts> cases(Rubric rubric, ScoringMethod scoring) {
    var cases = new ArrayList<Facts>();
    for (CriterionResult a : results(rubric.criteria().get(0))) {
      for (CriterionResult b : results(rubric.criteria().get(1))) {
        cases.add(facts(rubric, List.of(a, b), scoring));
      }
    }
    return cases;
  }

  private static List<CriterionResult> results(Criterion criterion) {
    var results = new ArrayList<CriterionResult>();
    for (CriterionLevel level : criterion.levels()) {
      for (Fraction points = level.points();
          level.mostPoints().isAtLeast(points);
          points = points.plus(STEP)) {
        results.add(
            new CriterionResult(
                criterion.id(),
                level.id(),
                ResultBasis.SINGLE,
                List.of(),
                level.isRange() ? points : null));
      }
    }
    if (criterion.mayNotApply()) {
      results.add(new CriterionResult(criterion.id(), null, ResultBasis.NOT_APPLICABLE, List.of()));
    }
    return results;
  }

  private static Facts facts(Rubric rubric, List<CriterionResult> results, ScoringMethod scoring) {
    var levels = new HashMap<CriterionId, LevelId>();
    var points = new HashMap<CriterionId, Fraction>();
    var absent = new HashSet<CriterionId>();
    for (CriterionResult result : results) {
      LevelId level = result.level();
      Fraction given = result.points();
      if (level == null) {
        absent.add(result.criterion());
      } else {
        levels.put(result.criterion(), level);
      }
      if (given != null) {
        points.put(result.criterion(), given);
      }
    }
    return Facts.of(
            NOW, rubric, new RubricResult(results, scoring.score(rubric, levels, points, absent)))
        .withHours(Fraction.ZERO);
  }

  // Rules.

  private static AwardRule tree(Random random, int depth) {
    switch (depth == 0 ? 9 : random.nextInt(6)) {
      case 0:
        return new AnyOf(group(random, depth));
      case 1:
      case 2:
        return new AllOf(group(random, depth));
      case 3:
        List<AwardRule> rules = group(random, depth);
        return new CountOf(1 + random.nextInt(rules.size()), rules);
      case 4:
        return new Not(tree(random, depth - 1));
      default:
        return random.nextInt(3) > 0
            ? new ScoreAtLeast(Fraction.of(random.nextInt(27), 6))
            : new CriterionAtLeast(
                random.nextBoolean() ? A : B, LevelId.of("l" + random.nextInt(2)));
    }
  }

  private static List<AwardRule> group(Random random, int depth) {
    Set<AwardRule> rules = new LinkedHashSet<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      rules.add(tree(random, depth - 1));
    }
    return List.copyOf(rules);
  }
}
