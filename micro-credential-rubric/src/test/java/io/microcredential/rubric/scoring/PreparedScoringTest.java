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
import io.microcredential.core.rule.Verdict;
import io.microcredential.rubric.scoring.DecisionPolicy.Compensatory;
import io.microcredential.rubric.scoring.DecisionPolicy.Conjunctive;
import io.microcredential.rubric.scoring.DecisionPolicy.CountAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.CriterionAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.Disjunctive;
import io.microcredential.rubric.scoring.DecisionPolicy.EachAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.FractionAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.PartDecision;
import io.microcredential.rubric.scoring.DecisionPolicy.Profile;
import io.microcredential.rubric.scoring.DecisionPolicy.ScoreAtLeast;
import io.microcredential.rubric.scoring.ScoreFormula.BestOf;
import io.microcredential.rubric.scoring.ScoreFormula.Custom;
import io.microcredential.rubric.scoring.ScoreFormula.DropLowest;
import io.microcredential.rubric.scoring.ScoreFormula.Rounded;
import io.microcredential.rubric.scoring.ScoreFormula.ShareAtLevel;
import io.microcredential.rubric.scoring.ScoreFormula.Term;
import io.microcredential.rubric.scoring.ScoreFormula.Total;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The prepared form says what the exact one says, on every level of small rubrics. */
class PreparedScoringTest {

  private static final Rubric RUBRIC =
      Sheets.optional(
          new Rubric(
              Sheets.rubric(2).title(),
              List.of(
                  Sheets.criterion(0, 1, f("1/3"), f(1), f("7/2")),
                  Sheets.criterion(1, 1, f(-2), f(0), f(3)),
                  Sheets.criterion(2, 1, f(0), f(1), f(2)),
                  Sheets.criterion(3, 1, f(1), f(2), f(4)))),
          1,
          3);

  private static final PartId A = PartId.of("a");
  private static final PartId B = PartId.of("b");

  static Stream<ScoreFormula> formulas() {
    ScoreFormula mean = ScoreFormula.weightedMean();
    ScoreFormula sum = ScoreFormula.weightedSum();
    var late = new Penalty.Late(PenaltyUnit.SHARE_OF_REACHED, f("1/7"), 1, f("3/5"));
    var lateScale = new Penalty.Late(PenaltyUnit.SHARE_OF_SCALE, f("1/20"), 0, null);
    var over = new Penalty.OverLength(PenaltyUnit.POINTS, f("1/3"), 50, f("5/4"));
    var part = new Penalty.MissingPart(PenaltyUnit.POINTS, B, f("1/2"));
    return Stream.of(
        mean,
        sum,
        new BestOf(1, List.of()),
        new BestOf(2, List.of()),
        new BestOf(3, List.of()),
        new DropLowest(1, List.of()),
        new DropLowest(2, List.of()),
        new DropLowest(3, List.of()),
        new ShareAtLevel(level(1), List.of()),
        mean.rounded(Rounding.halfUp(1)),
        new Rounded(sum, new Rounding(0, RoundingMode.HALF_EVEN), f("1/4")),
        mean.rescaled(f(0), f(100)),
        sum.rescaled(f(-1), f("1/3")).rounded(new Rounding(3, RoundingMode.FLOOR)),
        mean.penalized(late, over, part),
        mean.rounded(Rounding.halfUp(1)).rescaled(f(10), f(20)).penalized(lateScale, part),
        new Total(
            List.of(
                new Term(A, f("2/3"), new DropLowest(1, List.of())),
                new Term(B, f(3), mean.rounded(Rounding.halfUp(0))))),
        mean.penalized(late).rounded(new Rounding(2, RoundingMode.DOWN)).rescaled(f(0), f(1)));
  }

  static Stream<DecisionPolicy> policies() {
    return Stream.concat(
        formulas()
            .flatMap(
                formula ->
                    Stream.of(
                        new ScoreAtLeast(formula, f(1)),
                        new ScoreAtLeast(formula, f("1.3700001")))),
        Stream.of(
            new EachAtLeast(level(1), List.of()),
            new CountAtLeast(2, level(2), List.of()),
            new FractionAtLeast(f("1/2"), level(2), List.of()),
            new Compensatory(
                ScoreFormula.weightedMean(),
                f("3/2"),
                List.of(new CriterionFloor(id(2), level(1)))),
            new Conjunctive(
                List.of(
                    new CriterionAtLeast(id(0), level(1)),
                    new ScoreAtLeast(ScoreFormula.weightedSum(), f(4)))),
            new Disjunctive(
                List.of(
                    new CriterionAtLeast(id(3), level(2)),
                    new ScoreAtLeast(ScoreFormula.weightedSum(), f(4)))),
            Profile.all(
                new PartDecision(A, new EachAtLeast(level(1), List.of())),
                new PartDecision(B, new ScoreAtLeast(ScoreFormula.weightedMean(), f(2))))));
  }

  private static ScoringPlan parts(ScoringPlan plan) {
    return plan.withParts(Sheets.part("a", 0, 1), Sheets.part("b", 2, 3));
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void scoresAreThoseOfTheExactForm(ScoreFormula formula) {
    Scoring scoring = Scoring.of(RUBRIC, parts(ScoringPlan.scoring(formula)));
    PreparedScoring prepared = PreparedScoring.of(scoring);
    assertThat(prepared.isScaled()).isTrue();
    for (Circumstances seen : circumstances()) {
      long missing = seen.missingParts().isEmpty() ? 0 : 2;
      int days = seen.daysLate();
      int words = seen.wordsOver();
      Sheets.every(
          RUBRIC,
          true,
          standings -> {
            Optional<Fraction> exact =
                scoring
                    .report(Sheets.results(RUBRIC, standings), seen)
                    .score()
                    .filter(ScoreValue.Known.class::isInstance)
                    .map(value -> ((ScoreValue.Known) value).value());
            OptionalLong scaled = prepared.scaledScore(standings, days, words, missing);
            assertThat(prepared.score(standings, days, words, missing))
                .as("%s", Arrays.toString(standings))
                .isEqualTo(exact);
            assertThat(
                    scaled.isPresent()
                        ? Optional.of(Fraction.of(scaled.getAsLong(), prepared.scale()))
                        : Optional.empty())
                .isEqualTo(exact);
          });
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void decisionsAreThoseOfTheExactForm(DecisionPolicy policy) {
    Scoring scoring = Scoring.of(RUBRIC, parts(ScoringPlan.deciding(policy)));
    PreparedScoring prepared = PreparedScoring.of(scoring);
    assertThat(prepared.isScaled()).isTrue();
    for (Circumstances seen : circumstances()) {
      long missing = seen.missingParts().isEmpty() ? 0 : 2;
      Sheets.every(
          RUBRIC,
          true,
          standings ->
              assertThat(prepared.verdict(standings, seen.daysLate(), seen.wordsOver(), missing))
                  .as("%s", Arrays.toString(standings))
                  .isEqualTo(
                      scoring
                          .report(Sheets.results(RUBRIC, standings), seen)
                          .decision()
                          .orElseThrow()));
    }
  }

  private static List<Circumstances> circumstances() {
    return List.of(
        Circumstances.none(),
        Circumstances.none().late(3).over(60),
        Circumstances.none().late(1000).without(B),
        Circumstances.none().over(Integer.MAX_VALUE).without(B));
  }

  @ParameterizedTest
  @EnumSource(value = RoundingMode.class, names = "UNNECESSARY", mode = EnumSource.Mode.EXCLUDE)
  void roundsAsTheDecimalsOfThePlatformDo(RoundingMode mode) {
    for (int number = -40; number <= 40; number++) {
      for (int divisor = 1; divisor <= 12; divisor++) {
        assertThat(FastRounded.rounded(number, divisor, mode))
            .isEqualTo(
                new BigDecimal(number).divide(new BigDecimal(divisor), 0, mode).longValueExact());
      }
    }
  }

  @Test
  void takesTheExactWayWhereNumbersDoNotFit() {
    Fraction tiny = Fraction.parse("1/1000000000000000003");
    Rubric rubric =
        new Rubric(
            RUBRIC.title(),
            List.of(
                Sheets.criterion(0, 1, f(0), tiny, f(1)),
                Sheets.criterion(1, 7, f(0), Fraction.parse("1/1000000007"), f(1))));
    var plan = ScoringPlan.scoring(ScoreFormula.weightedSum());
    Scoring scoring =
        Scoring.of(
            rubric,
            new ScoringPlan(
                plan.kind(),
                List.of(),
                List.of(),
                plan.score(),
                new ScoreAtLeast(ScoreFormula.weightedSum(), f(1).plus(tiny))));
    PreparedScoring prepared = PreparedScoring.of(scoring);
    assertThat(prepared.isScaled()).isFalse();
    assertThat(prepared.scale()).isZero();
    assertThat(prepared.score(new int[] {2, 1}, 0, 0, 0)).contains(f("1000000014/1000000007"));
    assertThat(prepared.verdict(new int[] {1, 1})).isEqualTo(Verdict.NOT_MET);
    assertThat(prepared.verdict(new int[] {2, 1})).isEqualTo(Verdict.MET);
    assertThat(prepared.verdict(new int[] {OPEN, 1})).isEqualTo(Verdict.UNKNOWN);
    assertThatThrownBy(() -> prepared.scaledScore(new int[] {2, 1}))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void takesTheExactWayForFunctionsOfTheProgramme() {
    var custom = new Custom("first", f(-2), f(4), List.of());
    var first = new CustomScore("first", points -> points.values().stream().findFirst());
    Scoring scoring = Scoring.of(RUBRIC, ScoringPlan.scoring(custom), List.of(first));
    PreparedScoring prepared = PreparedScoring.of(scoring);
    assertThat(prepared.isScaled()).isFalse();
    assertThat(prepared.score(new int[] {2, ABSENT, 0, 0}, 0, 0, 0)).contains(f("7/2"));
    assertThat(prepared.verdict(new int[] {2, 0, 0, 0})).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void takesTheExactWayOnlyForWhatDoesNotApplyWhereVeryMuchMayNot() {
    int[] levels = new int[8];
    Arrays.fill(levels, 3);
    Integer[] all = IntStream.range(0, 8).boxed().toArray(Integer[]::new);
    Rubric rubric = Sheets.optional(Sheets.rubric(levels), all);
    var plan =
        new ScoringPlan(
            RubricKind.ANALYTIC,
            List.of(),
            List.of(),
            ScoreFormula.weightedMean(),
            new ScoreAtLeast(ScoreFormula.weightedMean(), f(1)));
    Scoring scoring = Scoring.of(rubric, plan);
    PreparedScoring prepared = PreparedScoring.of(scoring);
    assertThat(prepared.isScaled()).isFalse();
    for (int[] standings :
        List.of(
            new int[] {0, 0, 0, 0, 2, 2, 2, 2},
            new int[] {0, 0, 0, 0, 2, 2, 2, ABSENT},
            new int[] {2, OPEN, 2, 2, 2, 2, 2, ABSENT},
            new int[] {0, OPEN, 0, 2, 2, 2, ABSENT, ABSENT})) {
      ScoringReport report = scoring.report(Sheets.results(rubric, standings));
      assertThat(prepared.verdict(standings)).isEqualTo(report.decision().orElseThrow());
      assertThat(prepared.score(standings, 0, 0, 0).isPresent())
          .isEqualTo(report.score().orElseThrow() instanceof ScoreValue.Known);
    }
  }

  @Test
  void refusesStandingsThatTheRubricDoesNotHave() {
    PreparedScoring prepared =
        PreparedScoring.of(
            Scoring.of(RUBRIC, parts(ScoringPlan.scoring(ScoreFormula.weightedMean()))));
    for (int[] wrong :
        List.of(
            new int[] {0, 0, 0},
            new int[] {0, 0, 0, 3},
            new int[] {-3, 0, 0, 0},
            new int[] {ABSENT, 0, 0, 0})) {
      assertThatThrownBy(() -> prepared.verdict(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> prepared.scaledScore(new int[4], -1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(prepared.verdict(new int[4])).isEqualTo(Verdict.UNKNOWN);
    assertThat(prepared.verdict(new int[] {0, OPEN, 0, 0})).isEqualTo(Verdict.UNKNOWN);
  }
}
