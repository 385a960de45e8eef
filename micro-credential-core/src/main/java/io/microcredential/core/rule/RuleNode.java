package io.microcredential.core.rule;

import io.microcredential.core.Fraction;
import io.microcredential.core.assessment.AssessmentRoute;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * A rule made ready to be asked often: criteria are indices, levels are numbers, nothing is looked
 * up by name.
 */
abstract class RuleNode {

  final AwardRule rule;

  RuleNode(AwardRule rule) {
    this.rule = rule;
  }

  abstract Verdict answer(Asked asked);

  RuleTrace trace(Asked asked) {
    return RuleTrace.leaf(rule, answer(asked));
  }

  /** Traces of some nodes, in their order. */
  private static RuleTrace[] traces(RuleNode[] nodes, Asked asked) {
    var traces = new RuleTrace[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      traces[i] = nodes[i].trace(asked);
    }
    return traces;
  }

  /** So many of some nodes. */
  static final class Count extends RuleNode {
    private final int needed;
    private final RuleNode[] parts;

    Count(AwardRule rule, int needed, List<RuleNode> parts) {
      super(rule);
      this.needed = needed;
      this.parts = parts.toArray(RuleNode[]::new);
    }

    @Override
    Verdict answer(Asked asked) {
      int met = 0;
      int open = 0;
      for (int i = 0; i < parts.length; i++) {
        Verdict verdict = parts[i].answer(asked);
        if (verdict == Verdict.MET) {
          if (++met >= needed) {
            return Verdict.MET;
          }
        } else if (verdict == Verdict.UNKNOWN) {
          open++;
        } else if (met + open + parts.length - i - 1 < needed) {
          return Verdict.NOT_MET;
        }
      }
      return verdict(met, open);
    }

    @Override
    RuleTrace trace(Asked asked) {
      RuleTrace[] traces = traces(parts, asked);
      int met = 0;
      int open = 0;
      for (RuleTrace trace : traces) {
        if (trace.verdict() == Verdict.MET) {
          met++;
        } else if (trace.verdict() == Verdict.UNKNOWN) {
          open++;
        }
      }
      return new RuleTrace(rule, verdict(met, open), List.of(traces));
    }

    private Verdict verdict(int met, int open) {
      // Without parts there is nothing to count, and nothing is never a pass.
      if (parts.length == 0) {
        return Verdict.UNKNOWN;
      }
      return met >= needed ? Verdict.MET : met + open < needed ? Verdict.NOT_MET : Verdict.UNKNOWN;
    }
  }

  /**
   * A share of the criteria that apply, at a level or higher.
   *
   * <p>Of an unknown criterion it may turn out that it does not apply. That contradicts no answer
   * given before: to reach the level would have helped at least as much, not to reach it would have
   * harmed at least as much.
   */
  static final class Share extends RuleNode {
    private final Level[] levels;
    private final int neededOfAll;
    private final IntUnaryOperator needed;

    /**
     * Makes the node.
     *
     * @param needed how many criteria have to reach their level when so many apply
     */
    Share(AwardRule rule, List<Level> levels, IntUnaryOperator needed) {
      super(rule);
      this.levels = levels.toArray(Level[]::new);
      this.needed = needed;
      neededOfAll = needed.applyAsInt(this.levels.length);
    }

    @Override
    Verdict answer(Asked asked) {
      int met = 0;
      int open = 0;
      int applying = 0;
      for (Level level : levels) {
        if (level.applies(asked)) {
          applying++;
          Verdict verdict = level.answer(asked);
          met += verdict == Verdict.MET ? 1 : 0;
          open += verdict == Verdict.UNKNOWN ? 1 : 0;
        }
      }
      return verdict(met, open, applying);
    }

    @Override
    RuleTrace trace(Asked asked) {
      List<RuleTrace> traces = new ArrayList<>(levels.length);
      for (Level level : levels) {
        if (level.applies(asked)) {
          traces.add(level.trace(asked));
        }
      }
      return new RuleTrace(rule, answer(asked), traces);
    }

    private Verdict verdict(int met, int open, int applying) {
      if (applying == 0) {
        // Nothing is never a pass; a rubric without criteria says nothing at all.
        return levels.length == 0 ? Verdict.UNKNOWN : Verdict.NOT_MET;
      }
      int least = applying == levels.length ? neededOfAll : needed.applyAsInt(applying);
      return met >= least ? Verdict.MET : met + open < least ? Verdict.NOT_MET : Verdict.UNKNOWN;
    }
  }

  /** So many points of some nodes, exact: all worths are brought to one denominator. */
  static final class Points extends RuleNode {
    private final BigInteger needed;
    private final RuleNode[] parts;
    private final BigInteger[] worths;

    Points(AwardRule.PointsAtLeast asked, AwardRule rule, List<RuleNode> parts) {
      super(rule);
      this.parts = parts.toArray(RuleNode[]::new);
      List<Fraction> all = asked.rules().stream().map(AwardRule.Worth::points).toList();
      BigInteger denominator =
          all.stream()
              .map(Fraction::denominator)
              .reduce(asked.points().denominator(), Points::commonMultiple);
      var unit = new Fraction(denominator, BigInteger.ONE);
      needed = asked.points().times(unit).numerator();
      worths = all.stream().map(w -> w.times(unit).numerator()).toArray(BigInteger[]::new);
    }

    private static BigInteger commonMultiple(BigInteger one, BigInteger other) {
      return one.divide(one.gcd(other)).multiply(other);
    }

    @Override
    Verdict answer(Asked asked) {
      BigInteger met = BigInteger.ZERO;
      BigInteger open = BigInteger.ZERO;
      for (int i = 0; i < parts.length; i++) {
        Verdict verdict = parts[i].answer(asked);
        if (verdict == Verdict.MET) {
          met = met.add(worths[i]);
        } else if (verdict == Verdict.UNKNOWN) {
          open = open.add(worths[i]);
        }
      }
      return verdict(met, open);
    }

    @Override
    RuleTrace trace(Asked asked) {
      RuleTrace[] traces = traces(parts, asked);
      BigInteger met = BigInteger.ZERO;
      BigInteger open = BigInteger.ZERO;
      for (int i = 0; i < traces.length; i++) {
        if (traces[i].verdict() == Verdict.MET) {
          met = met.add(worths[i]);
        } else if (traces[i].verdict() == Verdict.UNKNOWN) {
          open = open.add(worths[i]);
        }
      }
      return new RuleTrace(rule, verdict(met, open), List.of(traces));
    }

    private Verdict verdict(BigInteger met, BigInteger open) {
      if (met.compareTo(needed) >= 0) {
        return Verdict.MET;
      }
      return met.add(open).compareTo(needed) < 0 ? Verdict.NOT_MET : Verdict.UNKNOWN;
    }
  }

  /** The opposite of a node. */
  static final class Negation extends RuleNode {
    private final RuleNode part;

    Negation(AwardRule rule, RuleNode part) {
      super(rule);
      this.part = part;
    }

    @Override
    Verdict answer(Asked asked) {
      return part.answer(asked).negated();
    }

    @Override
    RuleTrace trace(Asked asked) {
      RuleTrace trace = part.trace(asked);
      return new RuleTrace(rule, trace.verdict().negated(), List.of(trace));
    }
  }

  /** The node of the way that was taken; a way without a node is closed. */
  static final class Routes extends RuleNode {
    private final Map<AssessmentRoute, RuleNode> branches;

    Routes(AwardRule rule, Map<AssessmentRoute, RuleNode> branches) {
      super(rule);
      this.branches = new EnumMap<>(branches);
    }

    @Override
    Verdict answer(Asked asked) {
      RuleNode branch = branches.get(asked.facts.route());
      return branch == null ? Verdict.NOT_MET : branch.answer(asked);
    }

    @Override
    RuleTrace trace(Asked asked) {
      RuleNode branch = branches.get(asked.facts.route());
      if (branch == null) {
        return RuleTrace.leaf(rule, Verdict.NOT_MET);
      }
      RuleTrace trace = branch.trace(asked);
      return new RuleTrace(rule, trace.verdict(), List.of(trace));
    }
  }

  /** One criterion at a level or higher. Where it does not apply, the level was not shown. */
  static final class Level extends RuleNode {

    /** The place of a criterion, or the needed level, that the rubric does not have. */
    static final int NONE = -1;

    private final int criterion;
    private final int needed;

    Level(AwardRule rule, int criterion, int needed) {
      super(rule);
      this.criterion = criterion;
      this.needed = needed;
    }

    @Override
    Verdict answer(Asked asked) {
      if (criterion == NONE || needed == NONE) {
        return Verdict.UNKNOWN;
      }
      int reached = asked.standings[criterion];
      return reached == Asked.UNKNOWN ? Verdict.UNKNOWN : Verdict.of(reached >= needed);
    }

    boolean applies(Asked asked) {
      return criterion == NONE || asked.standings[criterion] != Asked.NOT_APPLICABLE;
    }
  }

  /** A score so high. */
  static final class Score extends RuleNode {
    private final Fraction least;

    Score(AwardRule rule, Fraction least) {
      super(rule);
      this.least = least;
    }

    @Override
    Verdict answer(Asked asked) {
      return asked.hasScore(least);
    }
  }

  /** An answer that is settled whatever the facts. */
  static final class Settled extends RuleNode {
    private final Verdict verdict;

    Settled(AwardRule rule, Verdict verdict) {
      super(rule);
      this.verdict = verdict;
    }

    @Override
    Verdict answer(Asked asked) {
      return verdict;
    }
  }

  /** An answer that is given with each question. */
  static final class Given extends RuleNode {
    private final int index;

    Given(AwardRule rule, int index) {
      super(rule);
      this.index = index;
    }

    @Override
    Verdict answer(Asked asked) {
      return asked.given[index];
    }
  }
}
