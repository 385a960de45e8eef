package io.microcredential.rubric.scoring;

import io.microcredential.core.Fraction;
import io.microcredential.core.rule.Verdict;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy bound to a rubric. */
abstract class DecisionNode {

  /** The policy; null for the required criteria of a plan together with its decision. */
  final @Nullable DecisionPolicy policy;

  final int number;

  DecisionNode(@Nullable DecisionPolicy policy, int number) {
    this.policy = policy;
    this.number = number;
  }

  /** Returns the verdict of one completion and notes it. */
  final Verdict decide(Completion completion) {
    Verdict verdict = compute(completion);
    completion.verdicts[number] = verdict;
    return verdict;
  }

  abstract Verdict compute(Completion completion);

  List<DecisionNode> parts() {
    return List.of();
  }

  static Verdict of(boolean met) {
    return met ? Verdict.MET : Verdict.NOT_MET;
  }

  /** So many of some policies. */
  static final class Group extends DecisionNode {
    final int needed;
    private final List<DecisionNode> parts;

    Group(@Nullable DecisionPolicy policy, int number, int needed, List<DecisionNode> parts) {
      super(policy, number);
      this.needed = needed;
      this.parts = List.copyOf(parts);
    }

    @Override
    Verdict compute(Completion completion) {
      int met = 0;
      int open = 0;
      for (DecisionNode part : parts) {
        Verdict verdict = part.decide(completion);
        met += verdict == Verdict.MET ? 1 : 0;
        open += verdict == Verdict.UNKNOWN ? 1 : 0;
      }
      if (met >= needed) {
        return Verdict.MET;
      }
      return met + open >= needed ? Verdict.UNKNOWN : Verdict.NOT_MET;
    }

    @Override
    List<DecisionNode> parts() {
      return parts;
    }
  }

  /** So many, or such a share, of some criteria at their levels. */
  static final class Levels extends DecisionNode {
    final int[] criteria;
    final int[] needed;

    /** How many, or 0 where it is a share of those that apply. */
    final int count;

    final Fraction share;

    Levels(
        @Nullable DecisionPolicy policy,
        int number,
        int[] criteria,
        int[] needed,
        int count,
        Fraction share) {
      super(policy, number);
      this.criteria = criteria;
      this.needed = needed;
      this.count = count;
      this.share = share;
    }

    /** Returns how many have to reach their level when so many apply; more than any for none. */
    int least(int applying) {
      if (count > 0) {
        return count;
      }
      BigInteger[] quotient =
          share
              .numerator()
              .multiply(BigInteger.valueOf(applying))
              .divideAndRemainder(share.denominator());
      int whole = quotient[0].intValueExact() + quotient[1].signum();
      // Nothing is never a pass.
      return applying == 0 ? 1 : whole;
    }

    @Override
    Verdict compute(Completion completion) {
      int applying = 0;
      int reached = 0;
      for (int i = 0; i < criteria.length; i++) {
        applying += completion.applies(criteria[i]) ? 1 : 0;
        reached += completion.standings[criteria[i]] >= needed[i] ? 1 : 0;
      }
      return of(reached >= least(applying));
    }
  }

  /** A score at a cut. */
  static final class Cut extends DecisionNode {
    final NumberNode score;
    final Fraction cut;

    Cut(@Nullable DecisionPolicy policy, int number, NumberNode score, Fraction cut) {
      super(policy, number);
      this.score = score;
      this.cut = cut;
    }

    @Override
    Verdict compute(Completion completion) {
      Scored scored = score.score(completion);
      return scored == null ? Verdict.UNKNOWN : of(scored.value().isAtLeast(cut));
    }
  }
}
