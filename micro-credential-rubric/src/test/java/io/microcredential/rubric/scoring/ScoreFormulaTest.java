package io.microcredential.rubric.scoring;

import static io.microcredential.rubric.scoring.Sheets.ABSENT;
import static io.microcredential.rubric.scoring.Sheets.OPEN;
import static io.microcredential.rubric.scoring.Sheets.f;
import static io.microcredential.rubric.scoring.Sheets.id;
import static io.microcredential.rubric.scoring.Sheets.level;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.Fraction;
import io.microcredential.core.PartId;
import io.microcredential.core.Rounding;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.scoring.ScoreFormula.BestOf;
import io.microcredential.rubric.scoring.ScoreFormula.Custom;
import io.microcredential.rubric.scoring.ScoreFormula.DropLowest;
import io.microcredential.rubric.scoring.ScoreFormula.Penalized;
import io.microcredential.rubric.scoring.ScoreFormula.Rounded;
import io.microcredential.rubric.scoring.ScoreFormula.ShareAtLevel;
import io.microcredential.rubric.scoring.ScoreFormula.Term;
import io.microcredential.rubric.scoring.ScoreFormula.Total;
import io.microcredential.rubric.scoring.ScoreFormula.WeightedMean;
import io.microcredential.rubric.scoring.ScoreFormula.WeightedSum;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** E1, E3, E5: numbers of judged rubrics, exact, with what is unknown kept apart from nothing. */
class ScoreFormulaTest {

  private static final Rubric FOUR = Sheets.weighted(Sheets.rubric(5, 5, 5, 3), 3, 2, 1, 1);
  private static final Rubric ALIKE = Sheets.optional(Sheets.rubric(5, 5, 5, 5), 2, 3);

  private static ScoreValue score(Rubric rubric, ScoreFormula formula, int... standings) {
    return Scoring.of(rubric, ScoringPlan.scoring(formula))
        .report(Sheets.results(rubric, standings))
        .score()
        .orElseThrow();
  }

  private static ScoreValue known(String value, String lowest, String highest) {
    return new ScoreValue.Known(f(value), f(lowest), f(highest));
  }

  private static ScoreValue between(String least, String greatest) {
    return new ScoreValue.Between(f(least), f(greatest));
  }

  @Nested
  class WeightedMeans {
    @Test
    void divideByTheWeights() {
      assertThat(score(FOUR, ScoreFormula.weightedMean(), 4, 3, 0, 2))
          .isEqualTo(known("20/7", "0", "26/7"));
    }

    @Test
    void leaveOutWhatDoesNotApplyWithItsWeight() {
      Rubric rubric = Sheets.optional(FOUR, 3);
      assertThat(score(rubric, ScoreFormula.weightedMean(), 4, 3, 0, ABSENT))
          .isEqualTo(known("3", "0", "4"));
    }

    @Test
    void areNothingWhereNothingApplies() {
      Rubric rubric = Sheets.optional(Sheets.rubric(3, 3), 0, 1);
      assertThat(score(rubric, ScoreFormula.weightedMean(), ABSENT, ABSENT))
          .isEqualTo(new ScoreValue.None(NoScore.TOO_FEW_APPLY));
    }

    @Test
    void areARangeWhereALevelIsUnknown() {
      assertThat(score(FOUR, ScoreFormula.weightedMean(), 4, OPEN, 0, 2))
          .isEqualTo(between("2", "22/7"));
    }

    @Test
    void lookAlsoAtWhatMayNotApply() {
      Rubric rubric = Sheets.optional(Sheets.rubric(5, 3), 1);
      // With its 2 of 2 points the second criterion pulls 4 down to 3; absent, 4 stays.
      assertThat(score(rubric, ScoreFormula.weightedMean(), 4, OPEN)).isEqualTo(between("2", "4"));
    }

    @Test
    void takeNamedCriteriaOnly() {
      assertThat(score(FOUR, new WeightedMean(List.of(id(2), id(0))), 4, OPEN, 0, OPEN))
          .isEqualTo(known("3", "0", "4"));
    }
  }

  @Nested
  class WeightedSums {
    @Test
    void multiplyPointsByWeight() {
      assertThat(score(FOUR, ScoreFormula.weightedSum(), 4, 3, 0, 2))
          .isEqualTo(known("20", "0", "26"));
    }

    @Test
    void cannotDoWithoutACriterion() {
      Rubric rubric = Sheets.optional(FOUR, 3);
      assertThat(score(rubric, ScoreFormula.weightedSum(), 4, 3, 0, ABSENT))
          .isEqualTo(new ScoreValue.None(NoScore.TOO_FEW_APPLY));
      assertThat(score(rubric, ScoreFormula.weightedSum(), 4, 3, 0, OPEN))
          .isEqualTo(between("18", "20"));
    }
  }

  @Nested
  class TheBest {
    @Test
    void soManyCount() {
      assertThat(score(ALIKE, new BestOf(2, List.of()), 1, 4, 0, 3))
          .isEqualTo(known("7/2", "0", "4"));
      assertThat(score(ALIKE, new BestOf(3, List.of()), 1, 4, ABSENT, ABSENT))
          .isEqualTo(new ScoreValue.None(NoScore.TOO_FEW_APPLY));
    }

    @Test
    void areKnownWhenNothingElseCanJoinThem() {
      Rubric rubric = Sheets.rubric(5, 5, 3);
      assertThat(score(rubric, new BestOf(2, List.of()), 4, 3, OPEN))
          .isEqualTo(known("7/2", "0", "4"));
    }

    @Test
    void leaveOutTheLowest() {
      assertThat(score(ALIKE, new DropLowest(1, List.of()), 1, 4, 0, 3))
          .isEqualTo(known("8/3", "0", "4"));
      assertThat(score(ALIKE, new DropLowest(2, List.of()), 1, 4, ABSENT, ABSENT))
          .isEqualTo(new ScoreValue.None(NoScore.TOO_FEW_APPLY));
      assertThat(score(ALIKE, new DropLowest(2, List.of()), 1, 4, 2, ABSENT))
          .isEqualTo(known("4", "0", "4"));
    }

    @Test
    void areNotSettledWhereThereMayBeNone() {
      // The second is dropped whatever its level; where it does not apply, nothing would be left.
      Rubric rubric = Sheets.optional(Sheets.rubric(5, 3), 1);
      assertThat(score(rubric, new DropLowest(1, List.of()), 4, OPEN)).isEqualTo(between("4", "4"));
    }

    @Test
    void saysWhichWereDropped() {
      ScoreStep step =
          Scoring.of(ALIKE, ScoringPlan.scoring(new DropLowest(1, List.of())))
              .report(Sheets.results(ALIKE, 1, 4, 1, ABSENT))
              .scored();
      assertThat(step).isNotNull();
      assertThat(step.criteria().stream().map(CriterionUse::counting))
          .containsExactly(
              Counting.COUNTED, Counting.COUNTED, Counting.DROPPED, Counting.NOT_APPLICABLE);
      assertThat(step.criteria().get(1).share()).isEqualTo(f(2));
      assertThat(step.criteria().get(2).share()).isNull();
    }
  }

  @Nested
  class Shares {
    @Test
    void countTheCriteriaAtALevel() {
      assertThat(score(ALIKE, new ShareAtLevel(level(3), List.of()), 3, 4, 2, ABSENT))
          .isEqualTo(known("2/3", "0", "1"));
      assertThat(score(ALIKE, new ShareAtLevel(level(3), List.of()), 3, 4, 2, OPEN))
          .isEqualTo(between("1/2", "3/4"));
    }
  }

  @Nested
  class Rescaling {
    @Test
    void goesFromTheMinimumAsMoodleDoes() {
      // (current − minimum) / (maximum − minimum): criteria of 1 to 4 points start at 0 %.
      Rubric rubric =
          new Rubric(
              FOUR.title(),
              List.of(
                  Sheets.criterion(0, 1, f(1), f(2), f(4)), Sheets.criterion(1, 1, f(1), f(4))));
      ScoreFormula percent = ScoreFormula.weightedSum().rescaled(f(0), f(100));
      assertThat(score(rubric, percent, 0, 0)).isEqualTo(known("0", "0", "100"));
      assertThat(score(rubric, percent, 1, 1)).isEqualTo(known("200/3", "0", "100"));
      assertThat(score(rubric, percent, 2, 1)).isEqualTo(known("100", "0", "100"));
    }
  }

  @Nested
  class RoundingDeclared {
    @Test
    void countsDigitsInUnits() {
      Fraction twentyOver7 = f("20/7");
      ScoreFormula mean = ScoreFormula.weightedMean();
      assertThat(score(FOUR, mean.rounded(Rounding.halfUp(1)), 4, 3, 0, 2))
          .isEqualTo(known("2.9", "0", "3.7"));
      assertThat(
              score(
                  FOUR,
                  new Rounded(mean, new Rounding(0, RoundingMode.FLOOR), f("1/4")),
                  4,
                  3,
                  0,
                  2))
          .isEqualTo(known("2.75", "0", "3.5"));
      assertThat(twentyOver7.compareTo(f("2.75"))).isPositive();
    }
  }

  @Nested
  class Totals {
    @Test
    void addUpPartsByWeight() {
      ScoringPlan plan =
          ScoringPlan.scoring(
                  new Total(
                      List.of(
                          new Term(PartId.of("a"), f(2), ScoreFormula.weightedMean()),
                          new Term(PartId.of("b"), f("1/2"), new WeightedSum(List.of())))))
              .withParts(Sheets.part("a", 0, 1), Sheets.part("b", 2, 3));
      Rubric rubric = Sheets.optional(FOUR, 0);
      Scoring scoring = Scoring.of(rubric, plan);
      assertThat(scoring.report(Sheets.results(rubric, 4, 3, 1, 2)).score())
          .contains(known("87/10", "0", "11"));
      assertThat(scoring.report(Sheets.results(rubric, ABSENT, 3, 1, 2)).score())
          .contains(known("7.5", "0", "11"));
    }
  }

  @Nested
  class Penalties {
    private final Penalty late = new Penalty.Late(PenaltyUnit.SHARE_OF_REACHED, f("1/10"), 1, null);
    private final Penalty length = new Penalty.OverLength(PenaltyUnit.POINTS, f(1), 100, f(2));
    private final Penalty part =
        new Penalty.MissingPart(PenaltyUnit.SHARE_OF_SCALE, PartId.of("a"), f("1/4"));
    private final Scoring scoring =
        Scoring.of(
            FOUR,
            ScoringPlan.scoring(ScoreFormula.weightedSum().penalized(late, length, part))
                .withParts(Sheets.part("a", 0)));

    private ScoreValue score(Circumstances seen, int... standings) {
      return scoring.report(Sheets.results(FOUR, standings), seen).score().orElseThrow();
    }

    @Test
    void areTakenOffAtOnce() {
      assertThat(score(Circumstances.none(), 4, 3, 0, 2)).isEqualTo(known("20", "0", "26"));
      assertThat(score(Circumstances.none().late(1), 4, 3, 0, 2)).isEqualTo(known("20", "0", "26"));
      assertThat(score(Circumstances.none().late(3), 4, 3, 0, 2)).isEqualTo(known("16", "0", "26"));
      // 20 less a fifth, less 2 points for two started steps, less a quarter of 26.
      assertThat(score(Circumstances.none().late(3).over(101).without(PartId.of("a")), 4, 3, 0, 2))
          .isEqualTo(known("7.5", "0", "26"));
      assertThat(score(Circumstances.none().over(1_000_000), 4, 3, 0, 2))
          .isEqualTo(known("18", "0", "26"));
    }

    @Test
    void neverLeadBelowTheLowestScore() {
      assertThat(score(Circumstances.none().late(100), 4, 3, 0, 2))
          .isEqualTo(known("0", "0", "26"));
    }

    @Test
    void leaveTheScoreOpenWhileNobodyKnowsHowLate() {
      assertThat(score(Circumstances.unknown(), 4, 3, 0, 2)).isEqualTo(between("0", "20"));
      assertThat(score(Circumstances.unknown().late(0), 4, 3, 0, 2)).isEqualTo(between("18", "20"));
      assertThat(score(Circumstances.unknown().over(0), 4, 3, 0, 2)).isEqualTo(between("0", "20"));
    }

    @Test
    void areShownWithWhatTheyCameTo() {
      ScoreStep step =
          scoring
              .report(Sheets.results(FOUR, 4, 3, 0, 2), Circumstances.unknown().late(3))
              .scored();
      assertThat(step).isNotNull();
      assertThat(step.penalties().stream().map(AppliedPenalty::amount))
          .containsExactly(f("1/5"), null, f(0));
    }
  }

  @Nested
  class CustomFunctions {
    private final Custom product = new Custom("product", f(0), f(16), List.of(id(0), id(1)));
    private final CustomScore function =
        new CustomScore("product", points -> points.values().stream().reduce(Fraction::times));

    @Test
    void areAskedWhereEverythingTheySeeIsKnown() {
      Scoring scoring = Scoring.of(ALIKE, ScoringPlan.scoring(product), List.of(function));
      assertThat(scoring.report(Sheets.results(ALIKE, 3, 4, OPEN, OPEN)).score())
          .contains(known("12", "0", "16"));
      assertThat(scoring.report(Sheets.results(ALIKE, 3, OPEN, 1, 1)).score())
          .contains(between("0", "16"));
    }

    @Test
    void mayHaveNoNumber() {
      var none = new CustomScore("product", points -> Optional.empty());
      Scoring scoring = Scoring.of(ALIKE, ScoringPlan.scoring(product), List.of(none));
      assertThat(scoring.report(Sheets.results(ALIKE, 3, 4, 1, 1)).score())
          .contains(new ScoreValue.None(NoScore.TOO_FEW_APPLY));
    }

    @Test
    void keepToTheRangeThatThePlanDeclares() {
      var wide = new CustomScore("product", points -> Optional.of(f(17)));
      Scoring scoring = Scoring.of(ALIKE, ScoringPlan.scoring(product), List.of(wide));
      assertThatThrownBy(() -> scoring.report(Sheets.results(ALIKE, 3, 4, 1, 1)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("product");
    }

    @Test
    void areNotInADocumentWhichSaysSo() {
      ScoringPlan plan = ScoringPlan.scoring(product);
      ScoringPlan read =
          ScoringPlan.jsonForm().read(ScoringPlan.jsonForm().write(plan)).orElseThrow();
      assertThat(read).isEqualTo(plan);
      assertThat(read.check(ALIKE, Locale.ENGLISH).codes()).containsExactly("plan.custom-missing");
      assertThatThrownBy(() -> Scoring.of(ALIKE, read))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("a document cannot hold a function");
    }
  }

  @Test
  void tooManyOpenCasesAreNotGuessed() {
    int[] levels = new int[13];
    Arrays.fill(levels, 2);
    Integer[] all = IntStream.range(0, 13).boxed().toArray(Integer[]::new);
    Rubric rubric = Sheets.optional(Sheets.rubric(levels), all);
    int[] open = new int[13];
    Arrays.fill(open, OPEN);
    assertThat(score(rubric, ScoreFormula.weightedMean(), open))
        .isEqualTo(new ScoreValue.None(NoScore.TOO_MANY_CASES));
    open[0] = 1;
    assertThat(score(rubric, ScoreFormula.weightedMean(), open)).isEqualTo(between("1/13", "1"));
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> new BestOf(0, List.of())).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> new WeightedMean(List.of(id(0), id(0)))).hasMessageContaining("once");
    assertThatThrownBy(() -> new Total(List.of())).hasMessageContaining("at least one term");
    assertThatThrownBy(() -> ScoreFormula.weightedMean().rescaled(f(1), f(1)))
        .hasMessageContaining("more than the lowest");
    assertThatThrownBy(() -> new Rounded(ScoreFormula.weightedMean(), Rounding.halfUp(0), f(0)))
        .hasMessageContaining("more than 0");
    assertThatThrownBy(() -> new Penalized(ScoreFormula.weightedMean(), List.of()))
        .hasMessageContaining("penalty");
    assertThatThrownBy(() -> new Penalty.Late(PenaltyUnit.POINTS, f(1), -1, null))
        .hasMessageContaining("grace");
    assertThatThrownBy(() -> new Penalty.Late(PenaltyUnit.POINTS, f(1), 0, f(0)))
        .hasMessageContaining("most");
    assertThatThrownBy(() -> new Custom(" ", f(0), f(1), List.of())).hasMessageContaining("100");
    assertThatThrownBy(() -> Circumstances.none().late(-1)).hasMessageContaining("at least 0");
    assertThatThrownBy(() -> Circumstances.none().without(PartId.of("a"), PartId.of("a")))
        .hasMessageContaining("once");
  }
}
