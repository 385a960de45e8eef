package io.microcredential.rubric.scoring;

import static io.microcredential.core.rule.Verdict.MET;
import static io.microcredential.core.rule.Verdict.NOT_MET;
import static io.microcredential.core.rule.Verdict.UNKNOWN;
import static io.microcredential.rubric.scoring.Sheets.ABSENT;
import static io.microcredential.rubric.scoring.Sheets.OPEN;
import static io.microcredential.rubric.scoring.Sheets.f;
import static io.microcredential.rubric.scoring.Sheets.id;
import static io.microcredential.rubric.scoring.Sheets.level;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.PartId;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** E5: met, not met, or cannot be told yet, by every kind of policy. */
class DecisionPolicyTest {

  private static final Rubric RUBRIC = Sheets.optional(Sheets.rubric(4, 4, 4), 2);

  private static Verdict decide(DecisionPolicy policy, int... standings) {
    return decide(ScoringPlan.deciding(policy), standings);
  }

  private static Verdict decide(ScoringPlan plan, int... standings) {
    return Scoring.of(RUBRIC, plan)
        .report(Sheets.results(RUBRIC, standings))
        .decision()
        .orElseThrow();
  }

  @Nested
  class ConjunctivePolicies {
    private final DecisionPolicy each = new EachAtLeast(level(2), List.of());

    @Test
    void askForEveryCriterionThatApplies() {
      assertThat(decide(each, 2, 3, 2)).isEqualTo(MET);
      assertThat(decide(each, 2, 3, ABSENT)).isEqualTo(MET);
      assertThat(decide(each, 2, 1, 3)).isEqualTo(NOT_MET);
    }

    @Test
    void areNotMetOnceOneHasFailedWhateverIsUnknown() {
      assertThat(decide(each, 1, OPEN, OPEN)).isEqualTo(NOT_MET);
      assertThat(decide(each, 2, OPEN, 3)).isEqualTo(UNKNOWN);
    }

    @Test
    void combineOtherPolicies() {
      var both =
          new Conjunctive(
              List.of(
                  new CriterionAtLeast(id(0), level(3)),
                  new ScoreAtLeast(ScoreFormula.weightedMean(), f(2))));
      assertThat(decide(both, 3, 1, 2)).isEqualTo(MET);
      assertThat(decide(both, 3, 0, 2)).isEqualTo(NOT_MET);
      assertThat(decide(both, OPEN, 0, 0)).isEqualTo(NOT_MET);
    }
  }

  @Nested
  class DisjunctivePolicies {
    private final DecisionPolicy any =
        new Disjunctive(
            List.of(new CriterionAtLeast(id(0), level(3)), new CriterionAtLeast(id(2), level(1))));

    @Test
    void areMetByOne() {
      assertThat(decide(any, 3, OPEN, OPEN)).isEqualTo(MET);
      assertThat(decide(any, 0, 3, 0)).isEqualTo(NOT_MET);
      assertThat(decide(any, 0, 3, ABSENT)).isEqualTo(NOT_MET);
      assertThat(decide(any, 0, 3, OPEN)).isEqualTo(UNKNOWN);
    }
  }

  @Nested
  class Counts {
    private final DecisionPolicy two = new CountAtLeast(2, level(2), List.of());

    @Test
    void areMetBySoMany() {
      assertThat(decide(two, 2, 2, OPEN)).isEqualTo(MET);
      assertThat(decide(two, 2, 1, ABSENT)).isEqualTo(NOT_MET);
      assertThat(decide(two, 2, 1, OPEN)).isEqualTo(UNKNOWN);
      assertThat(decide(two, 1, 1, OPEN)).isEqualTo(NOT_MET);
    }
  }

  @Nested
  class Fractions {
    private final DecisionPolicy twoThirds = new FractionAtLeast(f("2/3"), level(2), List.of());

    @Test
    void areComparedExactly() {
      assertThat(decide(twoThirds, 2, 2, 1)).isEqualTo(MET);
      assertThat(decide(new FractionAtLeast(f("6666667/10000000"), level(2), List.of()), 2, 2, 1))
          .isEqualTo(NOT_MET);
      assertThat(decide(twoThirds, 2, 1, ABSENT)).isEqualTo(NOT_MET);
    }

    @Test
    void ofNothingAreNotMet() {
      assertThat(decide(new FractionAtLeast(f("1/2"), level(0), List.of(id(2))), 3, 3, ABSENT))
          .isEqualTo(NOT_MET);
      assertThat(decide(new FractionAtLeast(f("1/2"), level(0), List.of(id(2))), 3, 3, OPEN))
          .isEqualTo(UNKNOWN);
    }
  }

  @Nested
  class Cuts {
    @Test
    void areExact() {
      assertThat(decide(new ScoreAtLeast(ScoreFormula.weightedMean(), f("2")), 3, 2, 1))
          .isEqualTo(MET);
      assertThat(decide(new ScoreAtLeast(ScoreFormula.weightedMean(), f("2.0000001")), 3, 2, 1))
          .isEqualTo(NOT_MET);
    }

    @Test
    void areSettledByWhatIsStillPossible() {
      DecisionPolicy cut = new ScoreAtLeast(ScoreFormula.weightedMean(), f(2));
      assertThat(decide(cut, 3, 3, OPEN)).isEqualTo(MET);
      assertThat(decide(cut, 0, OPEN, 2)).isEqualTo(NOT_MET);
      assertThat(decide(cut, 2, OPEN, 2)).isEqualTo(UNKNOWN);
    }

    @Test
    void areUnknownWithoutAScore() {
      DecisionPolicy cut = new ScoreAtLeast(ScoreFormula.weightedSum(), f(2));
      assertThat(decide(cut, 3, 3, ABSENT)).isEqualTo(UNKNOWN);
      assertThat(decide(cut, 3, 3, OPEN)).isEqualTo(UNKNOWN);
    }
  }

  @Nested
  class CompensationWithFloors {
    private final DecisionPolicy policy =
        new Compensatory(
            ScoreFormula.weightedMean(), f(2), List.of(new CriterionFloor(id(1), level(1))));

    @Test
    void letsStrongCriteriaMakeUpForWeakOnesDownToTheFloor() {
      assertThat(decide(policy, 3, 1, 2)).isEqualTo(MET);
      assertThat(decide(policy, 3, 0, 3)).isEqualTo(NOT_MET);
      assertThat(decide(policy, 3, 0, OPEN)).isEqualTo(NOT_MET);
      assertThat(decide(policy, 2, 1, 2)).isEqualTo(NOT_MET);
    }
  }

  @Nested
  class Profiles {
    private final PartDecision first =
        new PartDecision(PartId.of("a"), new EachAtLeast(level(2), List.of()));
    private final PartDecision second =
        new PartDecision(PartId.of("b"), new ScoreAtLeast(ScoreFormula.weightedMean(), f(1)));

    private ScoringPlan plan(DecisionPolicy policy) {
      return ScoringPlan.deciding(policy).withParts(Sheets.part("a", 0), Sheets.part("b", 1, 2));
    }

    @Test
    void decideEachPartByItsOwnPolicy() {
      ScoringPlan plan = plan(Profile.all(first, second));
      assertThat(decide(plan, 2, 0, 2)).isEqualTo(MET);
      assertThat(decide(plan, 1, 3, 3)).isEqualTo(NOT_MET);
      assertThat(decide(plan, 1, OPEN, OPEN)).isEqualTo(NOT_MET);
      assertThat(decide(plan, 3, 0, OPEN)).isEqualTo(UNKNOWN);
    }

    @Test
    void mayAskForSomeParts() {
      ScoringPlan plan = plan(new Profile(1, List.of(first, second)));
      assertThat(decide(plan, 1, 3, 3)).isEqualTo(MET);
      assertThat(decide(plan, 1, 0, 1)).isEqualTo(NOT_MET);
    }
  }

  @Nested
  class RequiredCriteria {
    @Test
    void holdWhateverTheDecisionSays() {
      ScoringPlan plan =
          ScoringPlan.deciding(new CountAtLeast(1, level(3), List.of()))
              .requiring(new CriterionFloor(id(1), level(2)));
      assertThat(decide(plan, 3, 2, 0)).isEqualTo(MET);
      assertThat(decide(plan, 3, 1, 3)).isEqualTo(NOT_MET);
      assertThat(decide(plan, 3, OPEN, 3)).isEqualTo(UNKNOWN);
    }

    @Test
    void mayDecideAlone() {
      var plan =
          new ScoringPlan(
              RubricKind.ANALYTIC,
              List.of(),
              List.of(new CriterionFloor(id(1), level(2))),
              null,
              null);
      assertThat(decide(plan, 0, 2, 0)).isEqualTo(MET);
    }
  }

  @Nested
  class Steps {
    @Test
    void showWhatEachCriterionWasAskedFor() {
      DecisionStep step =
          Scoring.of(
                  RUBRIC, ScoringPlan.deciding(new FractionAtLeast(f("2/3"), level(2), List.of())))
              .report(Sheets.results(RUBRIC, 2, OPEN, ABSENT))
              .decided();
      assertThat(step).isNotNull();
      assertThat(step.needed()).isEqualTo(2);
      assertThat(step.levels().stream().map(DecisionStep.LevelAsked::counting))
          .containsExactly(Counting.COUNTED, Counting.UNKNOWN, Counting.NOT_APPLICABLE);
    }
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> new Conjunctive(List.of())).hasMessageContaining("at least one");
    var one = new CriterionAtLeast(id(0), level(1));
    assertThatThrownBy(() -> new Disjunctive(List.of(one, one))).hasMessageContaining("once");
    assertThatThrownBy(() -> new CountAtLeast(0, level(1), List.of())).hasMessageContaining("1");
    assertThatThrownBy(() -> new FractionAtLeast(f(0), level(1), List.of()))
        .hasMessageContaining("(0, 1]");
    assertThatThrownBy(() -> new FractionAtLeast(f("1.1"), level(1), List.of()))
        .hasMessageContaining("(0, 1]");
    assertThatThrownBy(() -> new Profile(2, List.of(new PartDecision(PartId.of("a"), one))))
        .hasMessageContaining("[1, 1]");
    var floor = new CriterionFloor(id(0), level(1));
    assertThatThrownBy(
            () -> new Compensatory(ScoreFormula.weightedMean(), f(1), List.of(floor, floor)))
        .hasMessageContaining("once");
  }

  @Test
  void refusesResultsThatDoNotBelong() {
    Scoring scoring =
        Scoring.of(RUBRIC, ScoringPlan.deciding(new EachAtLeast(level(1), List.of())));
    Rubric wider = Sheets.optional(Sheets.rubric(5, 4, 4, 4), 0);
    assertThatThrownBy(() -> scoring.report(Sheets.results(wider, 4)))
        .hasMessageContaining("no level l4");
    assertThatThrownBy(() -> scoring.report(Sheets.results(wider, 1, 1, 1, 1)))
        .hasMessageContaining("no criterion c3");
    assertThatThrownBy(() -> scoring.report(Sheets.results(wider, ABSENT)))
        .hasMessageContaining("always applies");
    var twice = new ArrayList<>(Sheets.results(RUBRIC, 1));
    twice.addAll(Sheets.results(RUBRIC, 2));
    assertThatThrownBy(() -> scoring.report(twice)).hasMessageContaining("two results");
    assertThatThrownBy(() -> Scoring.of(Sheets.rubric(1, 2), scoring.plan()))
        .hasMessageContaining("publish the definition");
  }
}
