package io.microcredential.rubric.scoring;

import io.microcredential.core.Fraction;
import io.microcredential.core.rule.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Goes through everything that may turn out, and keeps what every formula and policy says then.
 *
 * <p>For fixed criteria that apply, formulas and policies never fall when a level rises or a
 * penalty shrinks. So the lowest of all levels and the worst circumstances give the least, and the
 * highest the greatest: two cases for each set of unknown criteria that may turn out not to apply.
 */
final class Evaluation {

  /** The most unknown criteria that may not apply, of which all sets are gone through. */
  static final int MOST_OPEN = 12;

  private final Judged judged;
  private final List<Completion> cases;
  private final boolean complete;

  private Evaluation(Judged judged, List<Completion> cases, boolean complete) {
    this.judged = judged;
    this.cases = cases;
    this.complete = complete;
  }

  static Evaluation of(PlanBinding plan, Judged judged) {
    int[] open =
        IntStream.range(0, judged.standings.length)
            .filter(i -> judged.standings[i] == Judged.UNKNOWN && judged.rubric.mayNotApply(i))
            .toArray();
    boolean complete = open.length <= MOST_OPEN;
    List<Completion> cases = new ArrayList<>();
    int sets = complete ? 1 << open.length : 1;
    boolean settled = isSettled(judged);
    for (int set = 0; set < sets; set++) {
      boolean[] absent = new boolean[judged.standings.length];
      for (int i = 0; i < open.length; i++) {
        absent[open[i]] = (set >> i & 1) == 1;
      }
      cases.add(evaluated(plan, new Completion(judged, absent, true, plan.nodes())));
      if (!settled) {
        cases.add(evaluated(plan, new Completion(judged, absent, false, plan.nodes())));
      }
    }
    return new Evaluation(judged, cases, complete);
  }

  private static boolean isSettled(Judged judged) {
    return IntStream.range(0, judged.standings.length).allMatch(judged::isKnown)
        && judged.circumstances.daysLate() != null
        && judged.circumstances.wordsOver() != null;
  }

  private static Completion evaluated(PlanBinding plan, Completion completion) {
    NumberNode score = plan.score();
    if (score != null) {
      score.score(completion);
    }
    DecisionNode decision = plan.decision();
    if (decision != null) {
      decision.decide(completion);
    }
    return completion;
  }

  /** Returns what is known of the number of one formula. */
  ScoreValue value(NumberNode node) {
    if (!complete) {
      return new ScoreValue.None(NoScore.TOO_MANY_CASES);
    }
    var found = new ArrayList<Scored>();
    for (Completion one : cases) {
      Scored scored = one.scores[node.number];
      if (scored != null) {
        found.add(scored);
      }
    }
    if (found.isEmpty()) {
      return new ScoreValue.None(NoScore.TOO_FEW_APPLY);
    }
    Fraction least = Collections.min(found.stream().map(Scored::value).toList());
    Fraction greatest = Collections.max(found.stream().map(Scored::value).toList());
    if (found.size() < cases.size() || !least.equals(greatest)) {
      return new ScoreValue.Between(least, greatest);
    }
    return new ScoreValue.Known(
        least,
        Collections.min(found.stream().map(Scored::lowest).toList()),
        Collections.max(found.stream().map(Scored::highest).toList()));
  }

  /** Returns the verdict of one policy: the one of all cases, or unknown where they differ. */
  Verdict verdict(DecisionNode node) {
    List<Verdict> all =
        cases.stream()
            .map(one -> Objects.requireNonNull(one.verdicts[node.number]))
            .distinct()
            .toList();
    return complete && all.size() == 1 ? all.get(0) : Verdict.UNKNOWN;
  }

  Judged judged() {
    return judged;
  }
}
