package io.microcredential.rubric.scoring;

import static io.microcredential.rubric.scoring.Sheets.ABSENT;
import static io.microcredential.rubric.scoring.Sheets.OPEN;
import static io.microcredential.rubric.scoring.Sheets.f;
import static io.microcredential.rubric.scoring.Sheets.id;
import static io.microcredential.rubric.scoring.Sheets.level;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.rule.DecisionChange;
import io.microcredential.core.rule.LevelChange;
import io.microcredential.core.rule.Verdict;
import io.microcredential.core.rule.WhatIf;
import io.microcredential.rubric.scoring.CriterionLeverage.Influence;
import io.microcredential.rubric.scoring.DecisionPolicy.Compensatory;
import io.microcredential.rubric.scoring.DecisionPolicy.CountAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.EachAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.ScoreAtLeast;
import io.microcredential.rubric.scoring.ScoreFormula.BestOf;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** E6: which criteria decide, how far it is to the cut, the smallest changes that flip it. */
class ScoringWhatIfTest {

  private static final Rubric RUBRIC = Sheets.optional(Sheets.rubric(4, 4, 4, 4), 3);

  private static ScoringWhatIf whatIf(DecisionPolicy policy, int... standings) {
    ScoringPlan plan =
        new ScoringPlan(
            RubricKind.ANALYTIC, List.of(), List.of(), ScoreFormula.weightedMean(), policy);
    return ScoringWhatIf.of(
        Scoring.of(RUBRIC, plan), Sheets.results(RUBRIC, standings), Circumstances.none());
  }

  @Nested
  class SmallestChanges {
    @Test
    void ofTheBestOfAreFoundWhereNoAwardRuleSaysIt() {
      DecisionPolicy best = new ScoreAtLeast(new BestOf(2, List.of()), f("5/2"));
      WhatIf changes = whatIf(best, 2, 1, 1, ABSENT).changes();
      assertThat(changes.verdict()).isEqualTo(Verdict.NOT_MET);
      assertThat(changes.changes())
          .containsExactly(
              new DecisionChange(
                  List.of(new LevelChange(id(1), level(1), level(3), 2)), Verdict.MET),
              new DecisionChange(
                  List.of(new LevelChange(id(2), level(1), level(3), 2)), Verdict.MET));
      assertThat(changes.isBorderline()).isFalse();
    }

    @Test
    void areThoseOfTheCoreWhereARuleSaysTheSame() {
      DecisionPolicy policy =
          new Compensatory(
              ScoreFormula.weightedMean(), f(2), List.of(new CriterionFloor(id(0), level(1))));
      int[] standings = {1, 2, 2, 2};
      ScoringPlan plan = ScoringPlan.deciding(policy);
      Scoring scoring = Scoring.of(RUBRIC, plan);
      Judged judged = scoring.judged(Sheets.results(RUBRIC, standings), Circumstances.none());
      WhatIf own = new PlanSearch(scoring, judged, Verdict.NOT_MET).run();
      assertThat(whatIf(policy, standings).changes()).isEqualTo(own);
      assertThat(own.isBorderline()).isTrue();
      assertThat(own.changes()).hasSize(4);
    }

    @Test
    void ownSearchAndThatOfTheCoreAgreeEverywhere() {
      Rubric small = Sheets.rubric(3, 3, 3);
      ScoringPlan plan = ScoringPlan.deciding(new ScoreAtLeast(ScoreFormula.weightedMean(), f(1)));
      Scoring scoring = Scoring.of(small, plan);
      Sheets.every(
          small,
          true,
          standings -> {
            Judged judged = scoring.judged(Sheets.results(small, standings), Circumstances.none());
            Verdict now = scoring.decide(judged);
            WhatIf found =
                ScoringWhatIf.of(scoring, Sheets.results(small, standings), Circumstances.none())
                    .changes();
            assertThat(found)
                .as("%s", Arrays.toString(standings))
                .isEqualTo(new PlanSearch(scoring, judged, now).run());
          });
    }

    @Test
    void needTwoCriteriaWhereOneWillNotDo() {
      DecisionPolicy best = new ScoreAtLeast(new BestOf(2, List.of()), f(3));
      WhatIf changes = whatIf(best, 0, 1, 2, ABSENT).changes();
      assertThat(changes.searched()).isEqualTo(2);
      assertThat(changes.changes().get(0))
          .isEqualTo(
              new DecisionChange(
                  List.of(
                      new LevelChange(id(1), level(1), level(3), 2),
                      new LevelChange(id(2), level(2), level(3), 1)),
                  Verdict.MET));
      assertThat(changes.changes()).hasSize(3);
    }

    @Test
    void areNoneWhereThePenaltyStandsAgainstAll() {
      var late = new Penalty.Late(PenaltyUnit.SHARE_OF_REACHED, f(1), 0, null);
      Scoring scoring =
          Scoring.of(
              RUBRIC,
              ScoringPlan.deciding(
                  new ScoreAtLeast(ScoreFormula.weightedMean().penalized(late), f(1))));
      WhatIf changes =
          ScoringWhatIf.of(
                  scoring, Sheets.results(RUBRIC, 3, 3, 3, 3), Circumstances.none().late(1))
              .changes();
      assertThat(changes.changes()).isEmpty();
      assertThat(changes.searched()).isEqualTo(4);
      assertThat(changes.complete()).isEqualTo(WhatIf.Completeness.COMPLETE);
    }

    @Test
    void stopWhereThereAreTooManyToTry() {
      int[] levels = new int[40];
      Arrays.fill(levels, 6);
      Rubric wide = Sheets.rubric(levels);
      Scoring scoring =
          Scoring.of(wide, ScoringPlan.deciding(new ScoreAtLeast(new BestOf(40, List.of()), f(5))));
      WhatIf changes =
          ScoringWhatIf.of(scoring, Sheets.results(wide, new int[40]), Circumstances.none())
              .changes();
      assertThat(changes.complete()).isEqualTo(WhatIf.Completeness.CUT_SHORT);
      assertThat(changes.searched()).isEqualTo(2);
    }

    @Test
    void lookAtUnknownLevelsToo() {
      DecisionPolicy best = new ScoreAtLeast(new BestOf(2, List.of()), f("5/2"));
      WhatIf changes = whatIf(best, 2, OPEN, 0, ABSENT).changes();
      assertThat(changes.verdict()).isEqualTo(Verdict.UNKNOWN);
      assertThat(changes.changes())
          .containsExactly(
              new DecisionChange(
                  List.of(new LevelChange(id(2), level(0), level(3), 3)), Verdict.MET),
              new DecisionChange(List.of(new LevelChange(id(1), null, level(3), 4)), Verdict.MET));
    }
  }

  @Nested
  class Leverage {
    @Test
    void tellsWhichCriteriaDecideAndWhatTheNextLevelAdds() {
      List<CriterionLeverage> all =
          whatIf(new CountAtLeast(2, level(2), List.of()), 2, 1, 3, ABSENT).criteria();
      assertThat(all)
          .containsExactly(
              new CriterionLeverage(id(0), Influence.DECIDES, level(3), f("1/3")),
              new CriterionLeverage(id(1), Influence.NOT_ALONE, level(2), f("1/3")),
              new CriterionLeverage(id(2), Influence.DECIDES, null, null));
    }

    @Test
    void knowsNoGainWhileTheScoreIsUnknown() {
      List<CriterionLeverage> all =
          whatIf(new CountAtLeast(2, level(2), List.of()), 2, 1, OPEN, ABSENT).criteria();
      assertThat(all)
          .containsExactly(
              new CriterionLeverage(id(0), Influence.NOT_ALONE, level(3), null),
              new CriterionLeverage(id(1), Influence.DECIDES, level(2), null),
              new CriterionLeverage(id(2), Influence.DECIDES, null, null));
    }
  }

  @Nested
  class Distances {
    private final DecisionPolicy cut = new ScoreAtLeast(ScoreFormula.weightedMean(), f(2));

    @Test
    void areExact() {
      assertThat(whatIf(cut, 1, 2, 2, 2).cuts().get(0).distance()).contains(f("-1/4"));
      assertThat(whatIf(cut, 3, 2, 3, ABSENT).cuts().get(0).distance()).contains(f("2/3"));
      assertThat(whatIf(cut, 1, OPEN, 2, 2).cuts().get(0).distance()).isEmpty();
      assertThat(whatIf(new EachAtLeast(level(1), List.of()), 1, 2, 2, 2).cuts()).isEmpty();
    }

    @Test
    void flagTheBorderlineByTheStandardError() {
      CutDistance near = whatIf(cut, 1, 2, 2, 2).cuts().get(0);
      Borderline wide = near.borderline(0.2, 0.95).orElseThrow();
      assertThat(wide.isBorderline()).isTrue();
      // The quantile of the standard normal distribution at 0.975.
      assertThat(wide.margin()).isCloseTo(0.2 * 1.959963984540054, within(1e-14));
      assertThat(near.borderline(0.12, 0.95).orElseThrow().isBorderline()).isFalse();
      assertThat(near.borderline(0, 0.95).orElseThrow().isBorderline()).isFalse();
      assertThat(whatIf(cut, 1, OPEN, 2, 2).cuts().get(0).borderline(0.2, 0.95)).isEmpty();
    }

    @Test
    void atTheCutAreBorderlineEvenWithoutError() {
      assertThat(new Borderline(f("2/3"), f("2/3"), 0, 0.95).isBorderline()).isTrue();
    }

    @Test
    void refuseWhatIsNoErrorOrLevel() {
      assertThatThrownBy(() -> new Borderline(f(1), f(1), Double.NaN, 0.95))
          .hasMessageContaining("standard error");
      assertThatThrownBy(() -> new Borderline(f(1), f(1), -0.1, 0.95))
          .hasMessageContaining("standard error");
      assertThatThrownBy(() -> new Borderline(f(1), f(1), 0.1, 1)).hasMessageContaining("(0, 1)");
    }
  }

  @Test
  void refusesAPlanThatDecidesNothing() {
    Scoring scoring = Scoring.of(RUBRIC, ScoringPlan.scoring(ScoreFormula.weightedMean()));
    assertThatThrownBy(() -> ScoringWhatIf.of(scoring, List.of(), Circumstances.none()))
        .hasMessageContaining("decides nothing");
  }
}
