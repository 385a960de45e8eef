package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.assessment.ScoringMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The score that standings would give.
 *
 * @param rubric the rubric
 * @param scoring how levels become a score, as the definition declares it
 */
record StandingsScore(Rubric rubric, ScoringMethod scoring) {

  Verdict isAtLeast(Fraction least, int[] standings) {
    Map<CriterionId, LevelId> levels = new HashMap<>();
    List<Criterion> criteria = rubric.criteria();
    for (int i = 0; i < standings.length; i++) {
      if (standings[i] >= 0) {
        levels.put(criteria.get(i).id(), criteria.get(i).levels().get(standings[i]).id());
      }
    }
    return scoring.score(rubric, levels) instanceof RubricScore.Exact exact
        ? Verdict.of(exact.value().isAtLeast(least))
        : Verdict.UNKNOWN;
  }
}
