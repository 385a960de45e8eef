package io.microcredential.core.rule;

import io.microcredential.core.Fraction;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.rule.AwardRule.HoursAtLeast;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import io.microcredential.core.rule.AwardRule.TestScoreAtLeast;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that can be found out about one rule by one route, as a finite number of cases.
 *
 * <p>Each criterion stands at one of the levels that the rule tells apart; with a score, at any.
 * Where levels are ranges, the score is aimed at each of the rule's thresholds, see {@link
 * StandingsScore}. One that may not apply has a case in which it does not. Everything else is known
 * only through the answers of the leaves that ask for it: the answers of all leaves about one test
 * are one choice, and so are those about evidence, about credentials held and about hours, as what
 * is possible together is possible only together.
 */
final class RuleSpace {

  /**
   * What varies by itself: a criterion, some leaves, or the points inside ranges.
   *
   * @param places the criterion, or the leaves
   * @param choices the standing of the criterion in each case, or the answers of the leaves, or the
   *     number of the score aimed at; the first speaks least for the learner, the last most
   * @param kind what varies
   */
  record Variable(int[] places, List<int[]> choices, Kind kind) {}

  /** What a variable is. */
  enum Kind {
    CRITERION,
    LEAVES,
    POINTS
  }

  private final List<Variable> variables = new ArrayList<>();
  private final List<RuleNode> nodes = new ArrayList<>();
  private final Asked asked;
  private final List<FactLeaf> leaves;
  private final LeafChoices leafChoices;
  private final StandingsScore scores;
  private List<Fraction> aims = List.of();
  private boolean mayLackLevels;
  private boolean scored;

  private RuleSpace(
      List<FactLeaf> leaves, Asked asked, LeafChoices leafChoices, StandingsScore scores) {
    this.leaves = leaves;
    this.asked = asked;
    this.leafChoices = leafChoices;
    this.scores = scores;
  }

  /** Writes out the cases of a rule by one route; the names in the rule are known to be right. */
  static RuleSpace of(AwardRule rule, RuleScope scope, AssessmentRoute route) {
    List<FactLeaf> leaves = new ArrayList<>();
    Map<AwardRule, Integer> seen = new HashMap<>();
    List<Probe> probes = new ArrayList<>();
    LeafMaker maker =
        (shown, leaf, periods) -> {
          int index =
              seen.computeIfAbsent(
                  shown,
                  s -> {
                    leaves.add(new FactLeaf(shown, leaf, periods));
                    return leaves.size() - 1;
                  });
          return new RuleNode.Given(shown, index);
        };
    new RuleNodes(
            scope.rubric(),
            maker,
            route,
            node -> {
              var probe = new Probe(node);
              probes.add(probe);
              return probe;
            })
        .of(rule);
    var nothing =
        new RubricResult(List.of(), new RubricScore.Unknown(scope.rubric().criterionIds()));
    int[] standings =
        IntStream.generate(() -> -1).limit(scope.rubric().criteria().size()).toArray();
    var facts = Facts.of(LeafChoices.AT, scope.rubric(), nothing).by(route);
    var scores = StandingsScore.open(scope.rubric(), scope.scoring());
    var choices = new LeafChoices(leaves, facts, route.isJudged() ? scope.evidence() : List.of());
    var asked = new Asked(facts, standings, scores, new Verdict[leaves.size()]);
    var space = new RuleSpace(leaves, asked, choices, scores);
    space.nodes.addAll(probes);
    if (route.isJudged()) {
      space.criteria(rule, scope, route);
    }
    space.variables.addAll(choices.variables());
    return space;
  }

  private void criteria(AwardRule rule, RuleScope scope, AssessmentRoute route) {
    scored = RuleParts.leaves(rule, route).anyMatch(ScoreAtLeast.class::isInstance);
    List<Criterion> criteria = scope.rubric().criteria();
    for (int i = 0; i < criteria.size(); i++) {
      TreeSet<Integer> told = new TreeSet<>();
      if (scored) {
        IntStream.range(0, criteria.get(i).levels().size()).forEach(told::add);
      } else {
        told.addAll(WhatIfSearch.named(RuleParts.leaves(rule, route), criteria.get(i)));
      }
      boolean absent = criteria.get(i).mayNotApply() && !told.isEmpty();
      told.add(0);
      asked.standings[i] = 0;
      if (told.size() > 1 || absent) {
        List<int[]> choices = new ArrayList<>();
        told.forEach(standing -> choices.add(new int[] {standing}));
        if (absent) {
          // After the lowest level, so that the first speaks least for the learner as a rule.
          choices.add(1, new int[] {Asked.NOT_APPLICABLE});
          mayLackLevels = true;
        }
        variables.add(new Variable(new int[] {i}, choices, Kind.CRITERION));
      }
    }
    aims = scores.aims(RuleParts.leaves(rule, route));
    if (!aims.isEmpty()) {
      List<int[]> choices =
          IntStream.rangeClosed(0, aims.size()).mapToObj(i -> new int[] {i}).toList();
      variables.add(new Variable(new int[] {0}, choices, Kind.POINTS));
    }
  }

  List<Variable> variables() {
    return variables;
  }

  /** Returns whether these are the cases there are, and not more. */
  boolean isExact() {
    return leafChoices.areExact();
  }

  /** Returns whether these are the cases on every day. */
  boolean isOrderly() {
    return leafChoices.areOrderly();
  }

  /** Returns how many cases there are. */
  double size() {
    return variables.stream()
        .mapToDouble(variable -> variable.choices().size())
        .reduce(1, (a, b) -> a * b);
  }

  /** Chooses for one variable. */
  void choose(int variable, int choice) {
    Variable chosen = variables.get(variable);
    int[] values = chosen.choices().get(choice);
    for (int i = 0; i < values.length; i++) {
      switch (chosen.kind()) {
        case CRITERION -> asked.standings[chosen.places()[i]] = values[i];
        case LEAVES -> asked.given[chosen.places()[i]] = Verdict.values()[values[i]];
        // The first choice is the lowest score that the levels allow.
        case POINTS -> scores.aimAt(values[i] == 0 ? null : aims.get(values[i] - 1));
      }
    }
  }

  /**
   * Chooses the poorest work: the lowest levels, nothing handed in, nothing held, no test known.
   *
   * @param hours what is said of hours
   */
  void choosePoorest(Verdict hours) {
    for (int i = 0; i < variables.size(); i++) {
      choose(i, 0);
    }
    for (int i = 0; i < leaves.size(); i++) {
      if (leaves.get(i).leaf() instanceof HoursAtLeast) {
        asked.given[i] = hours;
      } else if (leaves.get(i).leaf() instanceof TestScoreAtLeast) {
        asked.given[i] = Verdict.UNKNOWN;
      }
    }
  }

  /**
   * Returns whether one choice of each variable is the best for everything that it decides. A score
   * may be higher without a criterion than with its highest level.
   */
  boolean hasBest() {
    return !(scored && mayLackLevels)
        && variables.stream()
            .filter(variable -> variable.kind() == Kind.LEAVES)
            .allMatch(variable -> hasBest(variable.choices()));
  }

  private static boolean hasBest(List<int[]> choices) {
    int[] best = choices.get(choices.size() - 1);
    return choices.stream()
        .allMatch(c -> IntStream.range(0, c.length).allMatch(i -> best[i] <= c[i]));
  }

  /** Returns how many rules there are in the tree by this route; the last is the whole rule. */
  int rules() {
    return nodes.size();
  }

  /** Returns whether a rule of the tree is met as chosen. */
  boolean isMet(int rule) {
    return nodes.get(rule).answer(asked) == Verdict.MET;
  }

  /** Returns whether the whole rule would be met as chosen, if a part of it answered so. */
  boolean wouldBeMet(int part, Verdict verdict) {
    Probe probe = (Probe) nodes.get(part);
    Verdict before = probe.forced;
    probe.forced = verdict;
    boolean met = isMet(nodes.size() - 1);
    probe.forced = before;
    return met;
  }

  /** Lets a part answer so from now on. */
  void settle(int part, Verdict verdict) {
    ((Probe) nodes.get(part)).forced = verdict;
  }

  /** A node that can be made to answer something else. */
  private static final class Probe extends RuleNode {
    private final RuleNode node;
    private @Nullable Verdict forced;

    Probe(RuleNode node) {
      super(node.rule);
      this.node = node;
    }

    @Override
    Verdict answer(Asked asked) {
      return forced == null ? node.answer(asked) : forced;
    }
  }
}
