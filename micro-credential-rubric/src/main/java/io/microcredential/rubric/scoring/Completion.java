package io.microcredential.rubric.scoring;

import io.microcredential.core.Fraction;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.rule.Verdict;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way in which everything that is unknown may turn out, at its worst or at its best, and what
 * every formula and policy says then.
 */
final class Completion {

  final Judged judged;
  final boolean worst;
  final int[] standings;
  final @Nullable Scored[] scores;
  final @Nullable Verdict[] verdicts;

  /**
   * Completes what is known.
   *
   * @param absent which of the criteria that are unknown turn out not to apply
   * @param worst whether all others stand as low as they may, or as high
   * @param nodes how many formulas and policies note what they say
   */
  Completion(Judged judged, boolean[] absent, boolean worst, int nodes) {
    this.judged = judged;
    this.worst = worst;
    standings = judged.standings.clone();
    for (int i = 0; i < standings.length; i++) {
      if (standings[i] == Judged.UNKNOWN) {
        int known = worst ? 0 : judged.rubric.levels(i) - 1;
        standings[i] = absent[i] ? Judged.NOT_APPLICABLE : known;
      }
    }
    scores = new @Nullable Scored[nodes];
    verdicts = new @Nullable Verdict[nodes];
  }

  boolean applies(int place) {
    return standings[place] != Judged.NOT_APPLICABLE;
  }

  /** Returns the points of a criterion that applies. */
  Fraction points(int place) {
    Fraction known = judged.points(place);
    if (known != null) {
      return known;
    }
    CriterionLevel level = judged.rubric.level(place, standings[place]);
    return worst ? level.points() : level.mostPoints();
  }

  /** Returns how many days late, as many as there are where nobody knows and the worst is asked. */
  int daysLate() {
    return counted(judged.circumstances.daysLate());
  }

  int wordsOver() {
    return counted(judged.circumstances.wordsOver());
  }

  private int counted(@Nullable Integer known) {
    return Objects.requireNonNullElse(known, worst ? Integer.MAX_VALUE : 0);
  }
}
