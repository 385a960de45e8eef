package io.microcredential.rubric.scoring;

import static io.microcredential.rubric.scoring.Sheets.f;
import static io.microcredential.rubric.scoring.Sheets.id;
import static io.microcredential.rubric.scoring.Sheets.level;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.rule.DecisionChange;
import io.microcredential.core.rule.LevelChange;
import io.microcredential.core.rule.Verdict;
import io.microcredential.core.rule.WhatIf;
import io.microcredential.rubric.ScoringRule;
import io.microcredential.rubric.scoring.CriterionLeverage.Influence;
import io.microcredential.rubric.scoring.DecisionPolicy.EachAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.ScoreAtLeast;
import io.microcredential.rubric.scoring.ScoreFormula.BestOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** E1: levels that are ranges of points count with the points that were given. */
class RangesTest {

  /** Two criteria: 0 to 3, 4 to 7 and 8 to 10 points. */
  private static final Rubric RUBRIC =
      new Rubric(
          LanguageMap.english("Ranges"),
          IntStream.range(0, 2)
              .mapToObj(
                  i ->
                      new Criterion(
                          id(i),
                          LanguageMap.english("C" + i),
                          null,
                          f(1),
                          List.of(range(0, 0, 3), range(1, 4, 7), range(2, 8, 10))))
              .toList());

  private static CriterionLevel range(int number, long from, long to) {
    return new CriterionLevel(
        level(number),
        LanguageMap.english("L" + number),
        f(from),
        List.of(LanguageMap.english("Seen")),
        f(to));
  }

  private static CriterionResult result(int criterion, int level, @Nullable Fraction points) {
    return new CriterionResult(id(criterion), level(level), ResultBasis.AGREED, List.of(), points);
  }

  private static ScoringReport report(ScoringPlan plan, CriterionResult... results) {
    return Scoring.of(RUBRIC, plan).report(List.of(results));
  }

  @Test
  void countWithTheirPoints() {
    ScoringPlan sum = ScoringPlan.scoring(ScoreFormula.weightedSum());
    assertThat(report(sum, result(0, 1, f(6)), result(1, 2, f("8.5"))).score())
        .contains(new ScoreValue.Known(f("14.5"), f(0), f(20)));
  }

  @Test
  void areOpenBetweenTheirEndsWithoutPoints() {
    ScoringPlan sum = ScoringPlan.scoring(ScoreFormula.weightedSum());
    ScoringReport open = report(sum, result(0, 1, null), result(1, 2, f(9)));
    assertThat(open.score()).contains(new ScoreValue.Between(f(13), f(16)));
    assertThat(ScoringText.in(Locale.ENGLISH).text(open, RUBRIC))
        .contains("“C0”: not known yet, weight 1");
    assertThat(
            report(
                    ScoringPlan.deciding(new EachAtLeast(level(1), List.of())),
                    result(0, 1, null),
                    result(1, 2, null))
                .decision())
        .contains(Verdict.MET);
  }

  @Test
  void refusePointsOutside() {
    ScoringPlan sum = ScoringPlan.scoring(ScoreFormula.weightedSum());
    assertThatThrownBy(() -> report(sum, result(0, 1, f(8))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takeTheExactWayWhenPrepared() {
    Scoring scoring =
        Scoring.of(
            RUBRIC, ScoringPlan.deciding(new ScoreAtLeast(ScoreFormula.weightedSum(), f(12))));
    PreparedScoring prepared = PreparedScoring.of(scoring);
    assertThat(prepared.isScaled()).isFalse();
    assertThat(prepared.verdict(new int[] {1, 2})).isEqualTo(Verdict.MET);
    assertThat(prepared.verdict(new int[] {1, 1})).isEqualTo(Verdict.UNKNOWN);
    assertThat(prepared.verdict(new int[] {0, 1})).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void changeByPointsInsideTheLevelToo() {
    // Only the better of the two counts, so that no award rule says this.
    Scoring scoring =
        Scoring.of(RUBRIC, ScoringPlan.deciding(new ScoreAtLeast(new BestOf(1, List.of()), f(7))));
    ScoringWhatIf whatIf =
        ScoringWhatIf.of(
            scoring, List.of(result(0, 1, f(6)), result(1, 0, f(1))), Circumstances.none());
    assertThat(whatIf.changes().changes())
        .containsExactly(
            new DecisionChange(
                List.of(new LevelChange(id(0), level(1), level(1), 0, f(7))), Verdict.MET),
            new DecisionChange(
                List.of(new LevelChange(id(1), level(0), level(1), 1, f(7))), Verdict.MET));
    assertThat(whatIf.criteria())
        .containsExactly(
            new CriterionLeverage(id(0), Influence.DECIDES, level(2), null),
            new CriterionLeverage(id(1), Influence.DECIDES, level(1), null));
  }

  @Test
  void nameNoPointsWhereAnyWillDo() {
    Scoring scoring =
        Scoring.of(RUBRIC, ScoringPlan.deciding(new ScoreAtLeast(new BestOf(1, List.of()), f(8))));
    WhatIf changes =
        ScoringWhatIf.of(
                scoring, List.of(result(0, 1, f(6)), result(1, 0, f(1))), Circumstances.none())
            .changes();
    assertThat(changes.changes().get(0))
        .isEqualTo(
            new DecisionChange(
                List.of(new LevelChange(id(0), level(1), level(2), 1)), Verdict.MET));
  }

  @Test
  void scoreAsTheMethodsOfTheCoreDo() {
    Scoring mean = Scoring.of(RUBRIC, ScoringPlan.scoring(ScoreFormula.weightedMean()));
    for (long points = 4; points <= 7; points++) {
      var results = new ArrayList<>(List.of(result(0, 1, f(points)), result(1, 0, f(2))));
      var report = ScoringRule.weightedMean().score(RUBRIC, results);
      assertThat(((ScoreValue.Known) mean.report(results).score().orElseThrow()).value())
          .isEqualTo(report.exact().orElseThrow());
    }
  }
}
