package io.microcredential.core.rule;

import io.microcredential.core.Fraction;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.RubricScore;
import org.jspecify.annotations.Nullable;

/** What the nodes of a prepared rule look at while one question is answered. */
final class Asked {

  /** The standing of a criterion of which nobody knows the level yet. */
  static final int UNKNOWN = -1;

  /** The standing of a criterion that does not apply. */
  static final int NOT_APPLICABLE = -2;

  private static final Verdict[] NONE = {};

  final Facts facts;

  /** For each criterion of the rubric the index of its level, or one of the two that are none. */
  final int[] standings;

  /** Answers that are given and not looked up in the facts; see {@link LeafMaker#given}. */
  final Verdict[] given;

  private final @Nullable StandingsScore scores;

  /** Asks about facts. */
  Asked(Facts facts, int[] standings) {
    this(facts, standings, null, NONE);
  }

  /** Asks what would be, were the standings these. */
  Asked(Facts facts, int[] standings, @Nullable StandingsScore scores, Verdict[] given) {
    this.facts = facts;
    this.standings = standings;
    this.scores = scores;
    this.given = given;
  }

  /** Returns the standing of a criterion that has no level. */
  static int none(ResultBasis basis) {
    return basis == ResultBasis.NOT_APPLICABLE ? NOT_APPLICABLE : UNKNOWN;
  }

  Verdict hasScore(Fraction least) {
    if (scores != null) {
      return scores.isAtLeast(least, standings);
    }
    return facts.result().score() instanceof RubricScore.Exact exact
        ? Verdict.of(exact.value().isAtLeast(least))
        : Verdict.UNKNOWN;
  }
}
