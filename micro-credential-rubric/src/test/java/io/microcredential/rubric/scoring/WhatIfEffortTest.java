package io.microcredential.rubric.scoring;

import static io.microcredential.rubric.scoring.Sheets.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Fraction;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.rule.Verdict;
import io.microcredential.core.rule.WhatIf;
import io.microcredential.rubric.scoring.DecisionPolicy.Conjunctive;
import io.microcredential.rubric.scoring.DecisionPolicy.ScoreAtLeast;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Feature row E10: what-if ends soon where very much is unknown and may not apply. */
class WhatIfEffortTest {

  private static final int OPTIONAL = 12;

  /** Far more than a search has to ask, far less than all sets of all combinations. */
  private static final long MOST_CALLS = 1_000_000;

  private final AtomicLong calls = new AtomicLong();

  /** Twelve criteria of which nothing is known and that may not apply, and one at its level. */
  private ScoringWhatIf whatIf(Fraction cutOfMean) {
    int[] levels = new int[OPTIONAL + 1];
    Arrays.fill(levels, 4);
    Rubric rubric =
        Sheets.optional(
            Sheets.rubric(levels), IntStream.range(0, OPTIONAL).boxed().toArray(Integer[]::new));
    int[] standings = new int[OPTIONAL + 1];
    Arrays.fill(standings, 0, OPTIONAL, OPEN);
    standings[OPTIONAL] = 2;
    var counted =
        new CustomScore(
            "counted",
            points -> {
              assertThat(calls.incrementAndGet()).isLessThan(MOST_CALLS);
              return Optional.of(Fraction.ONE);
            });
    var custom =
        new ScoreFormula.Custom(
            "counted", Fraction.ZERO, Fraction.ONE, List.of(Sheets.id(OPTIONAL)));
    var plan =
        ScoringPlan.deciding(
            new Conjunctive(
                List.of(
                    new ScoreAtLeast(custom, Fraction.ONE),
                    new ScoreAtLeast(ScoreFormula.weightedMean(), cutOfMean))));
    Scoring scoring = Scoring.of(rubric, plan, List.of(counted));
    return ScoringWhatIf.of(scoring, Sheets.results(rubric, standings), Circumstances.none());
  }

  @Test
  void whereTheDecisionIsOpen() {
    WhatIf changes = whatIf(Fraction.of(29, 10)).changes();

    assertThat(changes.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(changes.complete()).isEqualTo(WhatIf.Completeness.CUT_SHORT);
    assertThat(changes.searched()).isEqualTo(4);
  }

  @Test
  void whereTheDecisionIsMetWhateverHappens() {
    ScoringWhatIf whatIf = whatIf(Fraction.of(-1));

    assertThat(whatIf.changes().verdict()).isEqualTo(Verdict.MET);
    assertThat(whatIf.changes().complete()).isEqualTo(WhatIf.Completeness.CUT_SHORT);
    assertThat(whatIf.changes().searched()).isEqualTo(1);
    assertThat(whatIf.criteria())
        .allMatch(c -> c.influence() == CriterionLeverage.Influence.NOT_ALONE);
  }
}
