package io.microcredential.rubric.scoring;

import static io.microcredential.core.rule.Verdict.MET;
import static io.microcredential.core.rule.Verdict.NOT_MET;
import static io.microcredential.core.rule.Verdict.UNKNOWN;
import static io.microcredential.rubric.scoring.Sheets.OPEN;
import static io.microcredential.rubric.scoring.Sheets.f;
import static io.microcredential.rubric.scoring.Sheets.id;
import static io.microcredential.rubric.scoring.Sheets.level;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.PartId;
import io.microcredential.core.Rounding;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.rule.Verdict;
import io.microcredential.rubric.scoring.DecisionPolicy.EachAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.FractionAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.PartDecision;
import io.microcredential.rubric.scoring.DecisionPolicy.Profile;
import io.microcredential.rubric.scoring.DecisionPolicy.ScoreAtLeast;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** E1, E3, E5, E6: the scoring of real programmes, rebuilt as plans. */
class ProgrammesTest {

  private static Verdict decide(Rubric rubric, ScoringPlan plan, int... standings) {
    return Scoring.of(rubric, plan)
        .report(Sheets.results(rubric, standings))
        .decision()
        .orElseThrow();
  }

  private static Fraction score(Rubric rubric, ScoringPlan plan, int... standings) {
    return ((ScoreValue.Known)
            Scoring.of(rubric, plan)
                .report(Sheets.results(rubric, standings))
                .score()
                .orElseThrow())
        .value();
  }

  private static int[] filled(int size, int standing) {
    int[] standings = new int[size];
    Arrays.fill(standings, standing);
    return standings;
  }

  @Nested
  class EightyPercentOfTenComponentsAtProficient {
    private static final int PROFICIENT = 2;
    private final Rubric rubric = Sheets.rubric(filled(10, 4));
    private final ScoringPlan plan =
        ScoringPlan.deciding(new FractionAtLeast(f("80/100"), level(PROFICIENT), List.of()));

    @Test
    void isMetByEightAndNotBySeven() {
      int[] standings = filled(10, PROFICIENT);
      standings[0] = 0;
      standings[1] = 1;
      assertThat(decide(rubric, plan, standings)).isEqualTo(MET);
      standings[2] = 1;
      assertThat(decide(rubric, plan, standings)).isEqualTo(NOT_MET);
    }

    @Test
    void isSettledBeforeTheLastComponentsAreRated() {
      int[] standings = filled(10, 3);
      standings[8] = OPEN;
      standings[9] = OPEN;
      assertThat(decide(rubric, plan, standings)).isEqualTo(MET);
      standings[0] = 0;
      assertThat(decide(rubric, plan, standings)).isEqualTo(UNKNOWN);
      standings[1] = 0;
      standings[2] = 0;
      assertThat(decide(rubric, plan, standings)).isEqualTo(NOT_MET);
    }
  }

  /** Overview and reflection pass or not; three artifact criteria stand at one of three levels. */
  @Nested
  class OverviewArtifactsReflection {
    private static final int DEMONSTRATED = 2;
    private final Rubric rubric = Sheets.rubric(2, 3, 3, 3, 2);
    private final ScoringPlan plan =
        ScoringPlan.deciding(
                Profile.all(
                    new PartDecision(PartId.of("overview"), new EachAtLeast(level(1), List.of())),
                    new PartDecision(
                        PartId.of("artifacts"), new EachAtLeast(level(DEMONSTRATED), List.of())),
                    new PartDecision(
                        PartId.of("reflection"), new EachAtLeast(level(1), List.of()))))
            .withParts(
                Sheets.part("overview", 0),
                Sheets.part("artifacts", 1, 2, 3),
                Sheets.part("reflection", 4));

    @Test
    void isMetOnlyWhenEveryPartIs() {
      assertThat(decide(rubric, plan, 1, 2, 2, 2, 1)).isEqualTo(MET);
      assertThat(decide(rubric, plan, 0, 2, 2, 2, 1)).isEqualTo(NOT_MET);
      assertThat(decide(rubric, plan, 1, 2, 1, 2, 1)).isEqualTo(NOT_MET);
      assertThat(decide(rubric, plan, 1, 2, 2, 2, OPEN)).isEqualTo(UNKNOWN);
      assertThat(decide(rubric, plan, 0, OPEN, OPEN, OPEN, OPEN)).isEqualTo(NOT_MET);
    }

    @Test
    void isAnAwardRuleToo() {
      assertThat(RuleConversion.of(Scoring.of(rubric, plan))).isPresent();
    }
  }

  /** Fifteen rubrics of 1 to 5 points, a total of 15 to 75, a cut, and a second scoring near it. */
  @Nested
  class FifteenFivePointRubrics {
    private final Rubric rubric =
        new Rubric(
            LanguageMap.english("Performance assessment"),
            IntStream.range(0, 15)
                .mapToObj(i -> Sheets.criterion(i, 1, f(1), f(2), f(3), f(4), f(5)))
                .toList());
    private final ScoringPlan plan =
        ScoringPlan.deciding(new ScoreAtLeast(ScoreFormula.weightedSum(), f(42)))
            .showing(ScoreFormula.weightedSum());

    private int[] total(int points) {
      int[] standings = new int[15];
      for (int i = 0; i < points - 15; i++) {
        standings[i % 15]++;
      }
      return standings;
    }

    @Test
    void passAtTheCut() {
      assertThat(score(rubric, plan, total(42))).isEqualTo(f(42));
      assertThat(decide(rubric, plan, total(42))).isEqualTo(MET);
      assertThat(decide(rubric, plan, total(41))).isEqualTo(NOT_MET);
    }

    @Test
    void areScoredASecondTimeNearTheCut() {
      Scoring scoring = Scoring.of(rubric, plan);
      for (int points = 15; points <= 75; points++) {
        CutDistance distance =
            ScoringWhatIf.of(scoring, Sheets.results(rubric, total(points)), Circumstances.none())
                .cuts()
                .get(0);
        boolean again = distance.borderline(1.5, 0.95).orElseThrow().isBorderline();
        // 1.96 standard errors of 1.5 points are 2.94 points.
        assertThat(again).as("%d points", points).isEqualTo(points >= 40 && points <= 44);
      }
    }
  }

  /**
   * Whole scores with plus and minus: 4.25, 4, 3.75 … 0.75, ten entries whose weights add up to
   * 100, a constant of 12, and a cut of 275: a mean of 2.63 passes.
   */
  @Nested
  class WholeScoresWithPlusAndMinus {
    private static final String[] SCORES = {
      "0.75", "1", "1.25", "1.75", "2", "2.25", "2.75", "3", "3.25", "3.75", "4", "4.25"
    };
    private final Fraction[] points =
        Arrays.stream(SCORES).map(Fraction::parse).toArray(Fraction[]::new);
    private final Rubric rubric =
        Sheets.weighted(
            new Rubric(
                LanguageMap.english("Certificate"),
                IntStream.range(0, 10).mapToObj(i -> Sheets.criterion(i, 1, points)).toList()),
            16,
            16,
            16,
            12,
            7,
            7,
            7,
            7,
            6,
            6);
    private final ScoreFormula scaled = ScoreFormula.weightedSum().rescaled(f("87"), f("437"));
    private final ScoringPlan plan =
        ScoringPlan.deciding(new ScoreAtLeast(scaled, f(275))).showing(scaled);

    @Test
    void addTheConstantExactly() {
      // 100 × 0.75 + 12 and 100 × 4.25 + 12 are the ends of the scale.
      assertThat(score(rubric, plan, filled(10, 0))).isEqualTo(f(87));
      assertThat(score(rubric, plan, filled(10, 6))).isEqualTo(f(287));
      assertThat(score(rubric, plan, filled(10, 11))).isEqualTo(f(437));
    }

    @Test
    void letStrongEntriesMakeUpForWeakOnes() {
      assertThat(decide(rubric, plan, 6, 6, 6, 5, 6, 6, 6, 6, 6, 6)).isEqualTo(MET);
      // 16 × 2.75 × 2 + 16 × 2.25 + 12 × 2.75 + 40 × 2.75 is 267, and 12 more is 279.
      assertThat(score(rubric, plan, 6, 6, 5, 6, 6, 6, 6, 6, 6, 6)).isEqualTo(f(279));
      assertThat(decide(rubric, plan, 6, 5, 5, 6, 6, 6, 6, 6, 6, 6)).isEqualTo(NOT_MET);
    }
  }

  /** Two assessors settle the levels; then an approver approves or sends back. */
  @Nested
  class TwoAssessorsThenAnApprover {
    private final Rubric rubric = Sheets.rubric(4, 4, 2);
    private final ScoringPlan plan =
        ScoringPlan.deciding(
                Profile.all(
                    new PartDecision(PartId.of("work"), new EachAtLeast(level(2), List.of())),
                    new PartDecision(PartId.of("approval"), new EachAtLeast(level(1), List.of()))))
            .withParts(Sheets.part("work", 0, 1), Sheets.part("approval", 2));

    @Test
    void isOpenUntilTheApproverHasSpoken() {
      assertThat(decide(rubric, plan, 2, 3, OPEN)).isEqualTo(UNKNOWN);
      assertThat(decide(rubric, plan, 2, 3, 1)).isEqualTo(MET);
      assertThat(decide(rubric, plan, 2, 3, 0)).isEqualTo(NOT_MET);
    }

    @Test
    void needsNoApproverWhereTheWorkFails() {
      assertThat(decide(rubric, plan, 1, OPEN, OPEN)).isEqualTo(NOT_MET);
    }
  }

  /** Scores of several attempts or assessors become one. */
  @Nested
  class SeriesOfScores {
    private List<Fraction> scores(String... scores) {
      return Arrays.stream(scores).map(Fraction::parse).toList();
    }

    @Test
    void decayAsCanvasDoes() {
      ScoreSeries decaying = new ScoreSeries.DecayingAverage(f("65/100"));
      // 0.65 × 5 + 0.35 × (1 + 4 + 2 + 3) / 4
      assertThat(decaying.combine(scores("1", "4", "2", "3", "5"))).isEqualTo(f("4.125"));
      assertThat(decaying.combine(scores("3"))).isEqualTo(f(3));
    }

    @Test
    void haveAMedianRoundedUpAsOpenEdxDoes() {
      ScoreSeries median = new ScoreSeries.Median(new Rounding(0, RoundingMode.CEILING));
      assertThat(median.combine(scores("1", "2"))).isEqualTo(f(2));
      assertThat(median.combine(scores("3", "1"))).isEqualTo(f(2));
      assertThat(median.combine(scores("4", "0", "1"))).isEqualTo(f(1));
      assertThat(new ScoreSeries.Median(null).combine(scores("1", "2"))).isEqualTo(f("3/2"));
    }

    @Test
    void takeTheLatestTheBestOrTheMean() {
      List<Fraction> scores = scores("2", "3", "1");
      assertThat(new ScoreSeries.Latest().combine(scores)).isEqualTo(f(1));
      assertThat(new ScoreSeries.Best().combine(scores)).isEqualTo(f(3));
      assertThat(new ScoreSeries.Mean().combine(scores)).isEqualTo(f(2));
    }

    @Test
    void areDataAndNeverEmpty() {
      for (ScoreSeries series :
          Stream.of(
                  new ScoreSeries.Latest(),
                  new ScoreSeries.Best(),
                  new ScoreSeries.Mean(),
                  new ScoreSeries.DecayingAverage(f("0.65")),
                  new ScoreSeries.Median(null),
                  new ScoreSeries.Median(Rounding.halfUp(2)))
              .toList()) {
        assertThat(ScoreSeries.jsonForm().read(ScoreSeries.jsonForm().write(series)).value())
            .contains(series);
        assertThatThrownBy(() -> series.combine(new ArrayList<>()))
            .isInstanceOf(IllegalArgumentException.class);
      }
      assertThatThrownBy(() -> new ScoreSeries.DecayingAverage(f(2)))
          .hasMessageContaining("[0, 1]");
    }
  }

  /** A required criterion holds, whatever the mean. */
  @Test
  void aSafetyCriterionIsNeverMadeUpFor() {
    Rubric rubric = Sheets.rubric(4, 4, 4);
    ScoringPlan plan =
        ScoringPlan.deciding(new ScoreAtLeast(ScoreFormula.weightedMean(), f(2)))
            .requiring(new CriterionFloor(id(0), level(2)));
    assertThat(decide(rubric, plan, 1, 3, 3)).isEqualTo(NOT_MET);
    assertThat(decide(rubric, plan, 2, 3, 1)).isEqualTo(MET);
  }
}
