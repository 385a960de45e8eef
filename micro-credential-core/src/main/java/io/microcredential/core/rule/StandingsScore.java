package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.assessment.ScoringMethod;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The score that standings would give.
 *
 * @param rubric the rubric
 * @param scoring how levels become a score, as the definition declares it
 */
record StandingsScore(Rubric rubric, ScoringMethod scoring) {

  Verdict isAtLeast(Fraction least, int[] standings) {
    Map<CriterionId, LevelId> levels = new HashMap<>();
    Set<CriterionId> notApplicable = new HashSet<>();
    List<Criterion> criteria = rubric.criteria();
    for (int i = 0; i < standings.length; i++) {
      if (standings[i] >= 0) {
        levels.put(criteria.get(i).id(), criteria.get(i).levels().get(standings[i]).id());
      } else if (standings[i] == Asked.NOT_APPLICABLE) {
        notApplicable.add(criteria.get(i).id());
      }
    }
    return scoring.score(rubric, levels, notApplicable) instanceof RubricScore.Exact exact
        ? Verdict.of(exact.value().isAtLeast(least))
        : Verdict.UNKNOWN;
  }
}
