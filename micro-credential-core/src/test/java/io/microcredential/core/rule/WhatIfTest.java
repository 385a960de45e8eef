package io.microcredential.core.rule;

import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static io.microcredential.core.kit.SampleDefinitions.EXEMPLARY;
import static io.microcredential.core.kit.SampleDefinitions.MISSING;
import static io.microcredential.core.kit.SampleDefinitions.NEXT_STEPS;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_VOICE;
import static io.microcredential.core.kit.SampleDefinitions.WAIT_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.rule.WhatIf.Completeness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Feature row E6: what would change the decision, and whether it is borderline. */
class WhatIfTest {

  private static final ScoringMethod MEAN = new ScoringMethod.WeightedMean(null);

  private static AwardRule rule(String text) {
    return RuleSyntax.parse(text).orElseThrow();
  }

  private static Facts facts(LevelId questions, LevelId wait, LevelId voice, LevelId next) {
    return facts(
        RandomRules.RUBRIC,
        Map.of(QUESTIONS, questions, WAIT_TIME, wait, STUDENT_VOICE, voice, NEXT_STEPS, next));
  }

  private static Facts facts(Rubric rubric, Map<CriterionId, LevelId> levels) {
    return Facts.of(RandomRules.NOW, rubric, RandomRules.result(rubric, levels));
  }

  private static WhatIf ask(String rule, Facts facts) {
    return WhatIf.of(rule(rule), facts, MEAN);
  }

  private static List<String> shown(WhatIf answer) {
    return answer.changes().stream()
        .map(
            change ->
                change.changes().stream()
                        .map(c -> c.criterion() + " " + c.to())
                        .collect(Collectors.joining(", "))
                    + " -> "
                    + change.verdict())
        .toList();
  }

  @Test
  void namesTheSmallestSetsOfCriteriaThatWouldHaveEarnedIt() {
    WhatIf answer =
        ask(
            "3/4 of criteria >= demonstrated",
            facts(DEMONSTRATED, DEVELOPING, MISSING, DEMONSTRATED));
    assertThat(answer.verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(shown(answer))
        .as("one level before two levels")
        .containsExactly("wait-time demonstrated -> MET", "student-voice demonstrated -> MET");
    assertThat(answer.isBorderline()).isTrue();
    assertThat(answer.complete()).isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void namesWhatWouldHaveLostIt() {
    WhatIf answer =
        ask("each >= developing", facts(EXEMPLARY, DEVELOPING, DEMONSTRATED, EXEMPLARY));
    assertThat(shown(answer))
        .containsExactly(
            "wait-time missing -> NOT_MET",
            "student-voice missing -> NOT_MET",
            "question-design missing -> NOT_MET",
            "next-steps missing -> NOT_MET");
  }

  @Test
  void prefersFewerCriteriaToFewerLevels() {
    WhatIf answer =
        ask(
            "any(criterion student-voice >= exemplary, each of (wait-time, next-steps) >="
                + " developing)",
            facts(MISSING, MISSING, MISSING, MISSING));
    assertThat(shown(answer)).containsExactly("student-voice exemplary -> MET");
    assertThat(answer.changes().get(0).levels()).isEqualTo(3);
    assertThat(answer.isBorderline()).isFalse();
  }

  @Test
  void goesThroughTheScoreWhereTheRuleAsksForOne() {
    WhatIf answer = ask("score >= 2", facts(DEMONSTRATED, DEMONSTRATED, DEVELOPING, DEMONSTRATED));
    assertThat(shown(answer))
        .as("student voice weighs twice")
        .containsExactly("student-voice demonstrated -> MET");
  }

  @Test
  void saysWhatARatingThatIsMissingWouldDo() {
    WhatIf answer = ask("criterion wait-time >= developing", facts(RandomRules.RUBRIC, Map.of()));
    assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(answer.changes())
        .containsExactly(
            new DecisionChange(
                List.of(new LevelChange(WAIT_TIME, null, DEVELOPING, 2)), Verdict.MET));
  }

  @Test
  void saysThatNoLevelWouldHelpWhereSomethingElseIsMissing() {
    WhatIf answer =
        ask(
            "all(each >= developing, evidence video >= 1)",
            facts(DEVELOPING, DEVELOPING, DEVELOPING, DEVELOPING));
    assertThat(answer.changes()).isEmpty();
    assertThat(answer.complete()).isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void saysHowFarEachCriterionIsFromTheNextLevelAskedFor() {
    AwardRule rule = rule("all(each >= developing, criterion student-voice >= exemplary)");
    assertThat(WhatIf.gaps(rule, facts(MISSING, DEVELOPING, DEVELOPING, EXEMPLARY)))
        .containsExactly(
            new LevelGap(QUESTIONS, MISSING, DEVELOPING, 1),
            new LevelGap(STUDENT_VOICE, DEVELOPING, EXEMPLARY, 2));
    assertThat(WhatIf.gaps(rule, facts(RandomRules.RUBRIC, Map.of()))).hasSize(4);
  }

  @Test
  void searchesWideRubricsAsFarAsItSaysAndNoFurther() {
    Rubric wide = wide(100);
    Map<CriterionId, LevelId> levels = new LinkedHashMap<>();
    wide.criterionIds().forEach(id -> levels.put(id, MISSING));
    Facts lowest = facts(wide, levels);
    assertThat(ask("2/100 of criteria >= developing", lowest).changes()).hasSize(100 * 99 / 2);
    WhatIf cut = ask("4/100 of criteria >= developing", lowest);
    assertThat(cut.changes()).isEmpty();
    assertThat(cut.complete()).isEqualTo(Completeness.CUT_SHORT);
    assertThat(cut.searched()).isEqualTo(3);
  }

  @Test
  void isExactForEighteenCriteriaHoweverManyMustChange() {
    Rubric wide = wide(18);
    Map<CriterionId, LevelId> levels = new LinkedHashMap<>();
    wide.criterionIds().forEach(id -> levels.put(id, MISSING));
    WhatIf answer = ask("each >= exemplary", facts(wide, levels));
    assertThat(answer.changes()).singleElement().matches(change -> change.levels() == 54);
    assertThat(answer.searched()).isEqualTo(18);
  }

  private static Rubric wide(int criteria) {
    Criterion pattern = RandomRules.RUBRIC.criteria().get(0);
    var many = new ArrayList<Criterion>();
    for (int i = 0; i < criteria; i++) {
      many.add(
          new Criterion(
              CriterionId.of("c" + i), pattern.title(), null, pattern.weight(), pattern.levels()));
    }
    return new Rubric(LanguageMap.english("Wide"), many);
  }

  /** All combinations of levels of the sample rubric are few enough to try every one. */
  @Property(tries = 50)
  void findsExactlyWhatTryingEverythingFinds(@ForAll long seed) {
    var random = new Random(seed);
    var rules = new RandomRules(random, true);
    AwardRule rule = rules.tree(random.nextInt(4));
    Facts facts = rules.facts();
    facts = withLevels(facts, levels(facts));
    WhatIf answer = WhatIf.of(rule, facts, MEAN);
    assertThat(answer.verdict()).isEqualTo(rule.evaluate(facts).verdict());
    assertThat(answer.complete()).isEqualTo(Completeness.COMPLETE);
    Map<Set<CriterionId>, Integer> expected = byTryingEverything(rule, facts);
    Map<Set<CriterionId>, Integer> found = new LinkedHashMap<>();
    for (DecisionChange change : answer.changes()) {
      found.put(
          change.changes().stream().map(LevelChange::criterion).collect(Collectors.toSet()),
          change.levels());
      Map<CriterionId, LevelId> levels = levels(facts);
      change.changes().forEach(c -> levels.put(c.criterion(), c.to()));
      assertThat(rule.evaluate(withLevels(facts, levels)).verdict()).isEqualTo(change.verdict());
    }
    assertThat(found).isEqualTo(expected);
    assertThat(new ArrayList<>(found.values())).isSorted();
    assertThat(WhatIf.of(rule, facts, MEAN)).isEqualTo(answer);
  }

  private static Map<CriterionId, LevelId> levels(Facts facts) {
    Map<CriterionId, LevelId> levels = new LinkedHashMap<>();
    RandomRules.RUBRIC
        .criterionIds()
        .forEach(id -> facts.level(id).ifPresent(level -> levels.put(id, level)));
    return levels;
  }

  private static Facts withLevels(Facts facts, Map<CriterionId, LevelId> levels) {
    return new Facts(
        facts.at(),
        facts.route(),
        facts.rubric(),
        RandomRules.result(levels),
        facts.evidence(),
        facts.tests(),
        facts.held(),
        facts.hours());
  }

  private static Map<Set<CriterionId>, Integer> byTryingEverything(AwardRule rule, Facts facts) {
    boolean met = rule.evaluate(facts).verdict() == Verdict.MET;
    Map<Integer, Map<Set<CriterionId>, Integer>> bySize = new TreeMap<>();
    every(
        facts,
        0,
        new LinkedHashMap<>(levels(facts)),
        levels -> {
          if ((rule.evaluate(withLevels(facts, levels)).verdict() == Verdict.MET) != met) {
            Map<CriterionId, Integer> steps = steps(facts, levels);
            bySize
                .computeIfAbsent(steps.size(), size -> new LinkedHashMap<>())
                .merge(
                    Set.copyOf(steps.keySet()),
                    steps.values().stream().mapToInt(Integer::intValue).sum(),
                    Math::min);
          }
          return true;
        });
    return bySize.isEmpty() ? Map.of() : bySize.values().iterator().next();
  }

  private static void every(
      Facts facts,
      int index,
      Map<CriterionId, LevelId> levels,
      Predicate<Map<CriterionId, LevelId>> look) {
    if (index == 4) {
      look.test(levels);
      return;
    }
    Criterion criterion = facts.rubric().criteria().get(index);
    @Nullable LevelId here = levels.get(criterion.id());
    every(facts, index + 1, levels, look);
    for (var level : criterion.levels()) {
      if (!level.id().equals(here)) {
        var changed = new LinkedHashMap<>(levels);
        changed.put(criterion.id(), level.id());
        every(facts, index + 1, changed, look);
      }
    }
  }

  private static Map<CriterionId, Integer> steps(Facts facts, Map<CriterionId, LevelId> levels) {
    Map<CriterionId, Integer> steps = new LinkedHashMap<>();
    for (Criterion criterion : facts.rubric().criteria()) {
      int before = facts.level(criterion.id()).map(criterion::standing).orElse(-1);
      LevelId now = levels.get(criterion.id());
      int after = now == null ? -1 : criterion.standing(now);
      if (before != after) {
        steps.put(criterion.id(), Math.abs(after - before));
      }
    }
    return steps;
  }
}
