package io.microcredential.core.rule;

import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Feature row F7: decisions of the past under another rule. */
class RuleReplayTest {

  private static final AwardRule BEFORE = rule("3/4 of criteria >= demonstrated");
  private static final AwardRule AFTER =
      rule("all(1/2 of criteria >= demonstrated, criterion student-voice >= demonstrated)");

  private static AwardRule rule(String text) {
    return RuleSyntax.parse(text).orElseThrow();
  }

  /** Returns a case with levels in the rubric's order: + is demonstrated, - below, ? unknown. */
  private static ReplayCase past(String id, String levels) {
    Map<CriterionId, LevelId> known = new LinkedHashMap<>();
    for (int i = 0; i < levels.length(); i++) {
      if (levels.charAt(i) != '?') {
        known.put(
            RandomRules.RUBRIC.criterionIds().get(i),
            levels.charAt(i) == '+' ? DEMONSTRATED : DEVELOPING);
      }
    }
    return new ReplayCase(
        DecisionId.of(id),
        Facts.of(RandomRules.NOW, RandomRules.RUBRIC, RandomRules.result(known)));
  }

  private static final RuleReplay REPLAY =
      RuleReplay.of(
          BEFORE,
          AFTER,
          List.of(
              past("kept", "++++"),
              past("lost", "++-+"),
              past("gained", "-++-"),
              past("open", "?++-"),
              past("refused", "----")));

  @Test
  void listsWhoWouldChangeInTheOrderOfTheCases() {
    assertThat(REPLAY.changed())
        .extracting(d -> d.decision().value())
        .containsExactly("lost", "gained", "open");
    assertThat(REPLAY.decisions()).hasSize(5);
    assertThat(REPLAY.count(Verdict.MET, Verdict.NOT_MET)).isEqualTo(1);
    assertThat(REPLAY.count(Verdict.NOT_MET, Verdict.MET)).isEqualTo(1);
    assertThat(REPLAY.count(Verdict.UNKNOWN, Verdict.MET)).isEqualTo(1);
    assertThat(REPLAY.count(Verdict.MET, Verdict.MET)).isEqualTo(1);
  }

  @Test
  void saysWhyOneIsLost() {
    ReplayedDecision lost = REPLAY.changed().get(0);
    assertThat(lost.isLost()).isTrue();
    assertThat(lost.isGained()).isFalse();
    assertThat(lost.why())
        .extracting(node -> RuleSyntax.print(node.rule()))
        .containsExactly("criterion student-voice >= demonstrated");
  }

  @Test
  void saysWhatStoodInTheWayOfOneThatIsGained() {
    ReplayedDecision gained = REPLAY.changed().get(1);
    assertThat(gained.isGained()).isTrue();
    assertThat(gained.isLost()).isFalse();
    assertThat(gained.why())
        .extracting(node -> RuleSyntax.print(node.rule()))
        .containsExactly(
            "criterion question-design >= demonstrated", "criterion next-steps >= demonstrated");
  }

  @Test
  void saysNothingWhereNothingChanges() {
    assertThat(REPLAY.decisions().get(0).why()).isEmpty();
    assertThat(REPLAY.decisions().get(4).why()).isEmpty();
  }

  /** Whoever knows the decisive questions alone knows the answer. */
  @Property(tries = 500)
  void theDecisiveQuestionsSettleTheAnswer(@ForAll long seed) {
    var random = new Random(seed);
    var rules = new RandomRules(random, true);
    RuleTrace trace = rules.tree(random.nextInt(4)).evaluate(rules.facts());
    assertThat(trace.decisive())
        .isNotEmpty()
        .allMatch(node -> node.parts().isEmpty())
        .allMatch(node -> trace.nodes().anyMatch(node::equals));
    if (trace.verdict() != Verdict.UNKNOWN) {
      assertThat(settled(trace, new ArrayList<>(trace.decisive()))).isEqualTo(trace.verdict());
    }
  }

  /** Answers a trace again from some of its leaves, everything else being unknown. */
  private static Verdict settled(RuleTrace trace, List<RuleTrace> known) {
    if (trace.parts().isEmpty()) {
      return known.contains(trace) ? trace.verdict() : Verdict.UNKNOWN;
    }
    List<Verdict> parts = trace.parts().stream().map(part -> settled(part, known)).toList();
    AwardRule rule = DayWindow.undated(trace.rule());
    if (rule instanceof AwardRule.Not) {
      return parts.get(0).negated();
    } else if (rule instanceof AwardRule.PointsAtLeast points) {
      Fraction met = worth(points, parts, List.of(Verdict.MET));
      Fraction open = worth(points, parts, List.of(Verdict.MET, Verdict.UNKNOWN));
      return met.isAtLeast(points.points())
          ? Verdict.MET
          : open.isAtLeast(points.points()) ? Verdict.UNKNOWN : Verdict.NOT_MET;
    }
    int needed = needed(trace);
    long met = parts.stream().filter(v -> v == Verdict.MET).count();
    long open = parts.stream().filter(v -> v == Verdict.UNKNOWN).count();
    return met >= needed ? Verdict.MET : met + open < needed ? Verdict.NOT_MET : Verdict.UNKNOWN;
  }

  private static Fraction worth(
      AwardRule.PointsAtLeast rule, List<Verdict> parts, List<Verdict> counted) {
    Fraction worth = Fraction.ZERO;
    for (int i = 0; i < parts.size(); i++) {
      if (counted.contains(parts.get(i))) {
        worth = worth.plus(rule.rules().get(i).points());
      }
    }
    return worth;
  }

  private static int needed(RuleTrace trace) {
    AwardRule rule = DayWindow.undated(trace.rule());
    if (rule instanceof AwardRule.AnyOf) {
      return 1;
    } else if (rule instanceof AwardRule.CountOf some) {
      return some.atLeast();
    } else if (rule instanceof AwardRule.FractionAtLeast share) {
      return RuleNodes.needed(share.fraction(), trace.parts().size());
    }
    return trace.parts().size();
  }
}
