package io.microcredential.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Fraction;
import io.microcredential.core.rule.AwardRule.AllOf;
import io.microcredential.core.rule.AwardRule.AnyOf;
import io.microcredential.core.rule.AwardRule.ByRoute;
import io.microcredential.core.rule.AwardRule.CountOf;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.PointsAtLeast;
import io.microcredential.core.rule.AwardRule.RouteBranch;
import io.microcredential.core.rule.AwardRule.WithinPeriod;
import io.microcredential.core.rule.AwardRule.Worth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Feature row F2. The laws of the rule language, over random trees and random facts. */
class RuleLawsTest {

  /** A rule, facts, and facts that are related to them in the way a law speaks of. */
  record Case(AwardRule rule, Facts facts, Facts better, Facts poorer, long seed) {

    Verdict verdict() {
      return rule.evaluate(facts).verdict();
    }
  }

  @Property(tries = 500)
  void theOrderInsideAGroupDoesNotMatter(@ForAll("anyRules") Case c) {
    var random = new Random(c.seed());
    assertThat(shuffled(c.rule(), random).evaluate(c.facts()).verdict()).isEqualTo(c.verdict());
  }

  @Property(tries = 500)
  void theOrderOfFactsDoesNotMatter(@ForAll("anyRules") Case c) {
    Facts facts = c.facts();
    Facts reversed =
        facts
            .withEvidence(reversed(facts.evidence()))
            .withTests(reversed(facts.tests()))
            .withHeld(reversed(facts.held()));
    assertThat(c.rule().evaluate(reversed)).isEqualTo(c.rule().evaluate(facts));
  }

  @Property(tries = 500)
  void copiesOfAnArtifactCountOnce(@ForAll("anyRules") Case c) {
    var twice = new ArrayList<>(c.facts().evidence());
    twice.addAll(c.facts().evidence());
    assertThat(c.rule().evaluate(c.facts().withEvidence(twice)))
        .isEqualTo(c.rule().evaluate(c.facts()));
  }

  @Property(tries = 1000)
  void betterFactsNeverTurnAgainstTheLearnerWithoutNot(@ForAll("rulesWithoutNot") Case c) {
    assertThat(rank(c.rule().evaluate(c.better()).verdict()))
        .isGreaterThanOrEqualTo(rank(c.verdict()));
  }

  @Property(tries = 1000)
  void whatIsNotKnownIsNeverAPass(@ForAll("anyRules") Case c) {
    Verdict withLess = c.rule().evaluate(c.poorer()).verdict();
    if (c.verdict() != Verdict.MET) {
      assertThat(withLess).isNotEqualTo(Verdict.MET);
    }
    if (withLess != Verdict.UNKNOWN) {
      assertThat(c.verdict()).as("an answer holds whatever else becomes known").isEqualTo(withLess);
    }
  }

  @Property(tries = 500)
  void notTwiceIsTheRuleItself(@ForAll("anyRules") Case c) {
    assertThat(new Not(new Not(c.rule())).evaluate(c.facts()).verdict()).isEqualTo(c.verdict());
    assertThat(new Not(c.rule()).evaluate(c.facts()).verdict()).isEqualTo(c.verdict().negated());
  }

  @Property(tries = 500)
  void allOfAndAnyOfAreCounts(@ForAll("groups") Case c) {
    List<AwardRule> rules = c.rule().parts();
    assertThat(new AllOf(rules).evaluate(c.facts()).verdict())
        .isEqualTo(new CountOf(rules.size(), rules).evaluate(c.facts()).verdict());
    assertThat(new AnyOf(rules).evaluate(c.facts()).verdict())
        .isEqualTo(new CountOf(1, rules).evaluate(c.facts()).verdict());
  }

  @Property(tries = 500)
  void notAllIsSomeNot(@ForAll("groups") Case c) {
    List<AwardRule> rules = c.rule().parts();
    List<AwardRule> opposites = rules.stream().<AwardRule>map(Not::new).toList();
    assertThat(new Not(new AllOf(rules)).evaluate(c.facts()).verdict())
        .isEqualTo(new AnyOf(opposites).evaluate(c.facts()).verdict());
  }

  @Property(tries = 500)
  void everyNodeOfATraceIsWhatItsRuleAnswersAlone(@ForAll("anyRules") Case c) {
    RuleTrace trace = c.rule().evaluate(c.facts());
    assertThat(DayWindow.undated(trace.rule())).isEqualTo(DayWindow.undated(c.rule()));
    assertThat(trace.nodes()).allMatch(node -> node.rule().evaluate(c.facts()).equals(node));
  }

  @Property(tries = 1000)
  void anAnswerWithoutReasonsIsTheSame(@ForAll("anyRules") Case c) {
    assertThat(c.rule().verdict(c.facts())).isEqualTo(c.verdict());
    PreparedRule prepared = PreparedRule.of(c.rule(), RandomRules.RUBRIC);
    assertThat(prepared.verdict(c.better())).isEqualTo(prepared.trace(c.better()).verdict());
    assertThat(prepared.trace(c.poorer())).isEqualTo(c.rule().evaluate(c.poorer()));
  }

  /** All rules are worth the same, so that points are a count. */
  @Property(tries = 500)
  void pointsOfOneWorthAreACount(@ForAll("groups") Case c) {
    List<AwardRule> rules = c.rule().parts();
    int atLeast = 1 + new Random(c.seed()).nextInt(rules.size());
    List<Worth> worths = rules.stream().map(r -> new Worth(Fraction.of(2, 3), r)).toList();
    assertThat(new PointsAtLeast(Fraction.of(2 * atLeast, 3), worths).verdict(c.facts()))
        .isEqualTo(new CountOf(atLeast, rules).verdict(c.facts()));
  }

  @Property(tries = 300)
  void theSameFactsGiveTheSameTrace(@ForAll("anyRules") Case c) {
    assertThat(c.rule().evaluate(c.facts())).isEqualTo(c.rule().evaluate(c.facts()));
  }

  /** A law over cases that all end alike would say nothing. */
  @Test
  void theCasesReachEveryVerdictOften() {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (int seed = 0; seed < 1000; seed++) {
      counts.merge(aCase(new Random(seed), true).verdict(), 1, Integer::sum);
    }
    assertThat(counts.values()).hasSize(3).allMatch(count -> count > 100);
  }

  @Provide
  Arbitrary<Case> anyRules() {
    return Arbitraries.randomValue(random -> aCase(random, true));
  }

  @Provide
  Arbitrary<Case> rulesWithoutNot() {
    return Arbitraries.randomValue(random -> aCase(random, false));
  }

  @Provide
  Arbitrary<Case> groups() {
    return anyRules()
        .filter(
            c ->
                !c.rule().parts().isEmpty()
                    && c.rule().parts().stream().distinct().count() == c.rule().parts().size());
  }

  private static Case aCase(Random random, boolean withNot) {
    var rules = new RandomRules(random, withNot);
    Facts facts = rules.facts();
    return new Case(
        rules.tree(random.nextInt(4)),
        facts,
        rules.better(facts),
        rules.poorer(facts),
        random.nextLong());
  }

  private static int rank(Verdict verdict) {
    return List.of(Verdict.NOT_MET, Verdict.UNKNOWN, Verdict.MET).indexOf(verdict);
  }

  private static <T> List<T> reversed(List<T> list) {
    var copy = new ArrayList<>(list);
    Collections.reverse(copy);
    return copy;
  }

  private static AwardRule shuffled(AwardRule rule, Random random) {
    if (rule instanceof Not not) {
      return new Not(shuffled(not.rule(), random));
    }
    if (rule instanceof ByRoute routes) {
      List<RouteBranch> branches = new ArrayList<>();
      routes
          .branches()
          .forEach(b -> branches.add(new RouteBranch(b.route(), shuffled(b.rule(), random))));
      Collections.shuffle(branches, random);
      return new ByRoute(branches);
    }
    if (rule instanceof PointsAtLeast points) {
      List<Worth> rules = new ArrayList<>();
      points.rules().forEach(w -> rules.add(new Worth(w.points(), shuffled(w.rule(), random))));
      Collections.shuffle(rules, random);
      return new PointsAtLeast(points.points(), rules);
    } else if (rule instanceof WithinPeriod within) {
      return new WithinPeriod(within.period(), shuffled(within.rule(), random));
    }
    List<AwardRule> parts = new ArrayList<>();
    rule.parts().forEach(part -> parts.add(shuffled(part, random)));
    Collections.shuffle(parts, random);
    if (rule instanceof AllOf) {
      return new AllOf(parts);
    } else if (rule instanceof AnyOf) {
      return new AnyOf(parts);
    } else if (rule instanceof CountOf some) {
      return new CountOf(some.atLeast(), parts);
    } else if (rule instanceof AwardRule.EachAtLeast each) {
      return new AwardRule.EachAtLeast(each.level(), reversed(each.criteria()));
    } else if (rule instanceof AwardRule.FractionAtLeast fraction) {
      return new AwardRule.FractionAtLeast(
          fraction.fraction(), fraction.level(), reversed(fraction.criteria()));
    }
    return rule;
  }
}
