package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.rule.AwardRule.AllOf;
import io.microcredential.core.rule.AwardRule.AnyOf;
import io.microcredential.core.rule.AwardRule.ByRoute;
import io.microcredential.core.rule.AwardRule.CountOf;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.EachAtLeast;
import io.microcredential.core.rule.AwardRule.FractionAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.PointsAtLeast;
import io.microcredential.core.rule.AwardRule.RouteBranch;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import io.microcredential.core.rule.AwardRule.WithinPeriod;
import java.math.BigInteger;
import java.time.Period;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes rules ready. */
final class RuleNodes {

  private final List<Criterion> criteria;
  private final List<CriterionId> ids;
  private final Map<CriterionId, Integer> places = new HashMap<>();
  private final BitSet used = new BitSet();
  private final LeafMaker leaves;

  /** The only way whose rules are made ready, or null for all. */
  private final @Nullable AssessmentRoute route;

  /** What is put around every rule's node, parts before the rule that they are part of. */
  private final UnaryOperator<RuleNode> around;

  RuleNodes(Rubric rubric, LeafMaker leaves) {
    this(rubric, leaves, null, UnaryOperator.identity());
  }

  RuleNodes(
      Rubric rubric,
      LeafMaker leaves,
      @Nullable AssessmentRoute route,
      UnaryOperator<RuleNode> around) {
    this.route = route;
    this.around = around;
    criteria = rubric.criteria();
    ids = rubric.criterionIds();
    this.leaves = leaves;
    for (int i = 0; i < criteria.size(); i++) {
      places.putIfAbsent(criteria.get(i).id(), i);
    }
  }

  RuleNode of(AwardRule rule) {
    return of(rule, List.of());
  }

  /** Returns the places of the criteria that the rules made ready ask for. */
  int[] used() {
    return used.stream().toArray();
  }

  private RuleNode of(AwardRule rule, List<Period> periods) {
    return around.apply(node(rule, periods));
  }

  private RuleNode node(AwardRule rule, List<Period> periods) {
    if (rule instanceof AllOf all) {
      return new RuleNode.Count(shown(rule, periods), all.rules().size(), parts(rule, periods));
    } else if (rule instanceof AnyOf) {
      return new RuleNode.Count(shown(rule, periods), 1, parts(rule, periods));
    } else if (rule instanceof CountOf some) {
      return new RuleNode.Count(shown(rule, periods), some.atLeast(), parts(rule, periods));
    } else if (rule instanceof PointsAtLeast points) {
      return new RuleNode.Points(points, shown(rule, periods), parts(rule, periods));
    } else if (rule instanceof Not not) {
      return new RuleNode.Negation(shown(rule, periods), of(not.rule(), periods));
    } else if (rule instanceof ByRoute routes) {
      return new RuleNode.Routes(shown(rule, periods), branches(routes, periods));
    } else if (rule instanceof WithinPeriod within) {
      List<Period> inside = new ArrayList<>(periods);
      inside.add(within.period());
      return of(within.rule(), inside);
    }
    return leaf(rule, periods);
  }

  private RuleNode leaf(AwardRule rule, List<Period> periods) {
    if (rule instanceof EachAtLeast each) {
      return new RuleNode.Share(rule, levels(each.criteria(), each.level()), applying -> applying);
    } else if (rule instanceof FractionAtLeast share) {
      List<RuleNode.Level> levels = levels(share.criteria(), share.level());
      return new RuleNode.Share(rule, levels, needed(share, levels.size()));
    } else if (rule instanceof CriterionAtLeast one) {
      return level(one);
    } else if (rule instanceof ScoreAtLeast score) {
      return new RuleNode.Score(rule, score.score());
    }
    return leaves.make(shown(rule, periods), rule, periods);
  }

  /**
   * A period around a group is asked of each of its parts, so that every node speaks for itself.
   */
  static AwardRule shown(AwardRule rule, List<Period> periods) {
    AwardRule shown = rule;
    for (int i = periods.size() - 1; i >= 0; i--) {
      shown = new WithinPeriod(periods.get(i), shown);
    }
    return shown;
  }

  private List<RuleNode> parts(AwardRule rule, List<Period> periods) {
    return rule.parts().stream().map(part -> of(part, periods)).toList();
  }

  private Map<AssessmentRoute, RuleNode> branches(ByRoute routes, List<Period> periods) {
    Map<AssessmentRoute, RuleNode> branches = new EnumMap<>(AssessmentRoute.class);
    for (RouteBranch branch : routes.branches()) {
      if (route == null || route == branch.route()) {
        branches.put(branch.route(), of(branch.rule(), periods));
      }
    }
    return branches;
  }

  private List<RuleNode.Level> levels(List<CriterionId> named, LevelId level) {
    List<CriterionId> asked = named.isEmpty() ? ids : named;
    return asked.stream().map(id -> level(new CriterionAtLeast(id, level))).toList();
  }

  private RuleNode.Level level(CriterionAtLeast rule) {
    Integer place = places.get(rule.criterion());
    if (place == null) {
      return new RuleNode.Level(rule, RuleNode.Level.NONE, RuleNode.Level.NONE);
    }
    used.set(place);
    return new RuleNode.Level(rule, place, criteria.get(place).standing(rule.level()));
  }

  /** Returns how many criteria make a share of those that apply, looked up where that varies. */
  private IntUnaryOperator needed(FractionAtLeast share, int all) {
    IntUnaryOperator needed = applying -> needed(share.fraction(), applying);
    if (criteria.stream().noneMatch(Criterion::mayNotApply)) {
      return needed;
    }
    int[] table = IntStream.rangeClosed(0, all).map(needed).toArray();
    return applying -> table[applying];
  }

  /**
   * Returns how many of so many criteria make the fraction: the least whole number not below it.
   */
  static int needed(Fraction fraction, int criteria) {
    Fraction exact = fraction.times(Fraction.of(criteria));
    return exact
        .numerator()
        .add(exact.denominator())
        .subtract(BigInteger.ONE)
        .divide(exact.denominator())
        .intValueExact();
  }
}
