package io.microcredential.rubric.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Fraction;
import io.microcredential.core.PartId;
import io.microcredential.core.Rounding;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionResult;
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
import io.microcredential.rubric.scoring.ScoreFormula.DropLowest;
import io.microcredential.rubric.scoring.ScoreFormula.ShareAtLevel;
import io.microcredential.rubric.scoring.ScoreFormula.Term;
import io.microcredential.rubric.scoring.ScoreFormula.Total;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every formula and policy, on four criteria of which two may not apply. */
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class PolicyLawsTest {

  private static final PartId A = PartId.of("a");
  private static final PartId B = PartId.of("b");
  private static final int SIZE = 4;

  /** What is known of one work, and what penalties look at. */
  record Case(Rubric rubric, int[] standings, Circumstances seen) {
    List<CriterionResult> results() {
      return Sheets.results(rubric, standings);
    }
  }

  @Provide
  Arbitrary<Rubric> rubrics() {
    Arbitrary<Fraction[]> ladders =
        Combinators.combine(
                Arbitraries.longs().between(-9, 9),
                Arbitraries.longs().between(1, 6),
                Arbitraries.longs().between(1, 9).list().ofSize(2))
            .as(
                (start, denominator, steps) ->
                    new Fraction[] {
                      Fraction.of(start, denominator),
                      Fraction.of(start + steps.get(0), denominator),
                      Fraction.of(start + steps.get(0) + steps.get(1), denominator)
                    });
    return Combinators.combine(ladders.list().ofSize(SIZE), Arbitraries.longs().between(1, 5))
        .as(
            (points, weight) -> {
              var criteria = new ArrayList<Criterion>();
              for (int i = 0; i < SIZE; i++) {
                criteria.add(Sheets.criterion(i, weight, points.get(i)));
              }
              return Sheets.optional(new Rubric(Sheets.rubric(2).title(), criteria), 1, 3);
            });
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<int[]> standings =
        Arbitraries.integers()
            .between(-2, 2)
            .list()
            .ofSize(SIZE)
            .map(
                list -> {
                  int[] all = list.stream().mapToInt(Integer::intValue).toArray();
                  for (int i = 0; i < SIZE; i += 2) {
                    all[i] = all[i] == Sheets.ABSENT ? 1 : all[i];
                  }
                  return all;
                });
    Arbitrary<Circumstances> seen =
        Combinators.combine(
                Arbitraries.integers().between(0, 8).injectNull(0.2),
                Arbitraries.integers().between(0, 300).injectNull(0.2),
                Arbitraries.of(List.<PartId>of(), List.of(A), List.of(A, B)))
            .as(Circumstances::new);
    return Combinators.combine(rubrics(), standings, seen).as(Case::new);
  }

  @Provide
  Arbitrary<ScoreFormula> formulas() {
    Arbitrary<ScoreFormula> leaves =
        Arbitraries.of(
            ScoreFormula.weightedMean(),
            ScoreFormula.weightedSum(),
            new BestOf(1, List.of()),
            new DropLowest(1, List.of()),
            new ShareAtLevel(Sheets.level(1), List.of()));
    Arbitrary<Rounding> roundings =
        Combinators.combine(
                Arbitraries.integers().between(0, 3),
                Arbitraries.of(RoundingMode.class).filter(m -> m != RoundingMode.UNNECESSARY))
            .as(Rounding::new);
    return Combinators.combine(
            leaves, leaves, roundings, penalties(), Arbitraries.integers().between(0, 6))
        .as(
            (leaf, other, rounding, penalty, shape) ->
                switch (shape) {
                  case 0 -> leaf.rounded(rounding);
                  case 1 -> leaf.rescaled(Fraction.of(-1, 3), Fraction.of(10)).rounded(rounding);
                  case 2 -> leaf.penalized(penalty);
                  case 3 -> leaf.rescaled(Fraction.ZERO, Fraction.of(100)).penalized(penalty);
                  case 4 ->
                      new Total(
                          List.of(
                              new Term(A, Fraction.of(2, 7), leaf),
                              new Term(B, Fraction.of(3), other.rounded(rounding))));
                  default -> leaf;
                });
  }

  @Provide
  Arbitrary<Penalty> penalties() {
    return Combinators.combine(
            Arbitraries.of(PenaltyUnit.class),
            Arbitraries.longs().between(1, 9),
            Arbitraries.longs().between(1, 9).map(n -> Fraction.of(n, 10)).injectNull(0.5),
            Arbitraries.integers().between(0, 2))
        .as(
            (unit, tenths, most, kind) ->
                switch (kind) {
                  case 0 -> new Penalty.Late(unit, Fraction.of(tenths, 10), 1, most);
                  case 1 -> new Penalty.OverLength(unit, Fraction.of(tenths, 10), 50, most);
                  default -> new Penalty.MissingPart(unit, A, Fraction.of(tenths, 10));
                });
  }

  @Provide
  Arbitrary<DecisionPolicy> policies() {
    Arbitrary<DecisionPolicy> cuts =
        Combinators.combine(formulas(), Arbitraries.longs().between(-9, 40))
            .as((formula, quarters) -> new ScoreAtLeast(formula, Fraction.of(quarters, 4)));
    Arbitrary<DecisionPolicy> levels =
        Arbitraries.of(
            new EachAtLeast(Sheets.level(1), List.of()),
            new CountAtLeast(2, Sheets.level(2), List.of()),
            new FractionAtLeast(Fraction.of(2, 3), Sheets.level(1), List.of()),
            new CriterionAtLeast(Sheets.id(1), Sheets.level(1)));
    return Combinators.combine(cuts, levels, Arbitraries.integers().between(0, 6))
        .as(
            (cut, level, shape) ->
                switch (shape) {
                  case 0 -> cut;
                  case 1 -> level;
                  case 2 -> new Conjunctive(List.of(cut, level));
                  case 3 -> new Disjunctive(List.of(level, cut));
                  case 4 ->
                      new Compensatory(
                          ((ScoreAtLeast) cut).score(),
                          ((ScoreAtLeast) cut).cut(),
                          List.of(new CriterionFloor(Sheets.id(0), Sheets.level(1))));
                  default ->
                      new Profile(
                          shape - 4,
                          List.of(
                              new PartDecision(A, cut),
                              new PartDecision(B, new EachAtLeast(Sheets.level(1), List.of()))));
                });
  }

  private static ScoringPlan plan(ScoreFormula formula, DecisionPolicy policy) {
    return new ScoringPlan(
        RubricKind.ANALYTIC,
        List.of(Sheets.part("a", 0, 1), Sheets.part("b", 2, 3)),
        List.of(),
        formula,
        policy);
  }

  private static ScoringReport report(Case one, ScoringPlan plan) {
    return Scoring.of(one.rubric(), plan).report(one.results(), one.seen());
  }

  @Property
  void aPlanIsReadBackAsItWasWritten(
      @ForAll("formulas") ScoreFormula formula, @ForAll("policies") DecisionPolicy policy) {
    ScoringPlan plan =
        plan(formula, policy).requiring(new CriterionFloor(Sheets.id(2), Sheets.level(1)));
    assertThat(ScoringPlan.jsonForm().read(ScoringPlan.jsonForm().write(plan)).value())
        .contains(plan);
  }

  @Property
  void aScoreLiesInItsRange(@ForAll("formulas") ScoreFormula formula, @ForAll("cases") Case one) {
    // A known score outside its range cannot be made, see ScoreValue.Known.
    ScoreValue value =
        report(
                one,
                ScoringPlan.scoring(formula)
                    .withParts(Sheets.part("a", 0, 1), Sheets.part("b", 2, 3)))
            .score()
            .orElseThrow();
    Case best = new Case(one.rubric(), new int[] {2, 2, 2, 2}, Circumstances.none());
    if (value instanceof ScoreValue.Known known && allApply(one)) {
      ScoreValue.Known top =
          (ScoreValue.Known)
              report(
                      best,
                      ScoringPlan.scoring(formula)
                          .withParts(Sheets.part("a", 0, 1), Sheets.part("b", 2, 3)))
                  .score()
                  .orElseThrow();
      assertThat(top.value()).isEqualTo(top.highest()).isGreaterThanOrEqualTo(known.value());
    }
  }

  private static boolean allApply(Case one) {
    return Arrays.stream(one.standings()).allMatch(s -> s >= 0);
  }

  @Property
  void aHigherLevelNeverHarms(
      @ForAll("formulas") ScoreFormula formula,
      @ForAll("policies") DecisionPolicy policy,
      @ForAll("cases") Case one,
      @ForAll @IntRange(max = SIZE - 1) int criterion) {
    int standing = one.standings()[criterion];
    if (standing < 0 || standing == 2) {
      return;
    }
    int[] higher = one.standings().clone();
    higher[criterion]++;
    ScoringPlan plan = plan(formula, policy);
    ScoringReport before = report(one, plan);
    ScoringReport after = report(new Case(one.rubric(), higher, one.seen()), plan);
    assertThat(rank(after.decision().orElseThrow()))
        .isGreaterThanOrEqualTo(rank(before.decision().orElseThrow()));
    assertThat(least(after)).isGreaterThanOrEqualTo(least(before));
    assertThat(greatest(after)).isGreaterThanOrEqualTo(greatest(before));
  }

  private static int rank(Verdict verdict) {
    return verdict == Verdict.NOT_MET ? 0 : verdict == Verdict.UNKNOWN ? 1 : 2;
  }

  private static Fraction least(ScoringReport report) {
    ScoreValue value = report.score().orElseThrow();
    return value instanceof ScoreValue.Known known
        ? known.value()
        : value instanceof ScoreValue.Between open ? open.least() : Fraction.ZERO;
  }

  private static Fraction greatest(ScoringReport report) {
    ScoreValue value = report.score().orElseThrow();
    return value instanceof ScoreValue.Between open ? open.greatest() : least(report);
  }

  @Property
  void theOrderOfCriteriaAndResultsDoesNotMatter(
      @ForAll("formulas") ScoreFormula formula,
      @ForAll("policies") DecisionPolicy policy,
      @ForAll("cases") Case one,
      @ForAll long seed) {
    var criteria = new ArrayList<>(one.rubric().criteria());
    Collections.shuffle(criteria, new Random(seed));
    var results = new ArrayList<>(one.results());
    Collections.shuffle(results, new Random(seed));
    ScoringPlan plan = plan(formula, policy);
    ScoringReport shuffled =
        Scoring.of(new Rubric(one.rubric().title(), criteria), plan).report(results, one.seen());
    ScoringReport report = report(one, plan);
    assertThat(shuffled.score()).isEqualTo(report.score());
    assertThat(shuffled.decision()).isEqualTo(report.decision());
  }

  /** What is said of unknown levels is exactly what all ways to complete them have in common. */
  @Property(tries = 150)
  void unknownLevelsAreThoughtThroughExactly(
      @ForAll("formulas") ScoreFormula formula,
      @ForAll("policies") DecisionPolicy policy,
      @ForAll("cases") Case one) {
    var seen = new Circumstances(2, 60, one.seen().missingParts());
    ScoringPlan plan = plan(formula, policy);
    Scoring scoring = Scoring.of(one.rubric(), plan);
    ScoringReport report = scoring.report(one.results(), seen);
    var verdicts = new HashSet<Verdict>();
    var values = new ArrayList<Fraction>();
    Sheets.every(
        one.rubric(),
        false,
        full -> {
          for (int i = 0; i < SIZE; i++) {
            if (one.standings()[i] != Sheets.OPEN && one.standings()[i] != full[i]) {
              return;
            }
          }
          ScoringReport complete = scoring.report(Sheets.results(one.rubric(), full), seen);
          verdicts.add(complete.decision().orElseThrow());
          if (complete.score().orElseThrow() instanceof ScoreValue.Known known) {
            values.add(known.value());
          }
        });
    assertThat(report.decision())
        .contains(verdicts.size() == 1 ? verdicts.iterator().next() : Verdict.UNKNOWN);
    if (!values.isEmpty()) {
      assertThat(least(report)).isEqualTo(Collections.min(values));
      assertThat(greatest(report)).isEqualTo(Collections.max(values));
    } else {
      assertThat(report.score()).contains(new ScoreValue.None(NoScore.TOO_FEW_APPLY));
    }
  }

  @Property
  void thePreparedFormSaysTheSame(
      @ForAll("formulas") ScoreFormula formula,
      @ForAll("policies") DecisionPolicy policy,
      @ForAll("cases") Case one) {
    Scoring scoring = Scoring.of(one.rubric(), plan(formula, policy));
    var seen = new Circumstances(3, 120, one.seen().missingParts());
    long missing = seen.missingParts().size() == 2 ? 3 : seen.missingParts().size();
    PreparedScoring prepared = PreparedScoring.of(scoring);
    ScoringReport report = scoring.report(one.results(), seen);
    assertThat(prepared.verdict(one.standings(), 3, 120, missing))
        .isEqualTo(report.decision().orElseThrow());
    assertThat(prepared.score(one.standings(), 3, 120, missing))
        .isEqualTo(
            report
                .score()
                .filter(ScoreValue.Known.class::isInstance)
                .map(value -> ((ScoreValue.Known) value).value()));
  }

  /** A cut is met at the score and missed by the least bit more. */
  @Property
  void theCutIsExact(@ForAll("formulas") ScoreFormula formula, @ForAll("cases") Case one) {
    ScoringPlan shown = plan(formula, new EachAtLeast(Sheets.level(1), List.of()));
    if (report(one, shown).score().orElseThrow() instanceof ScoreValue.Known known) {
      Fraction bit = Fraction.parse("1/1000000000000");
      assertThat(report(one, plan(formula, new ScoreAtLeast(formula, known.value()))).decision())
          .contains(Verdict.MET);
      Fraction above = known.value().plus(bit);
      assertThat(report(one, plan(formula, new ScoreAtLeast(formula, above))).decision())
          .contains(Verdict.NOT_MET);
      Case same = new Case(one.rubric(), one.standings(), new Circumstances(0, 0, List.of()));
      if (same.seen().equals(one.seen())) {
        PreparedScoring prepared =
            PreparedScoring.of(
                Scoring.of(one.rubric(), plan(formula, new ScoreAtLeast(formula, above))));
        assertThat(prepared.verdict(one.standings())).isEqualTo(Verdict.NOT_MET);
      }
    }
  }
}
