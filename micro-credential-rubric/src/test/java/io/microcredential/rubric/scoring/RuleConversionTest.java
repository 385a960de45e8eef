package io.microcredential.rubric.scoring;

import static io.microcredential.rubric.scoring.Sheets.f;
import static io.microcredential.rubric.scoring.Sheets.id;
import static io.microcredential.rubric.scoring.Sheets.level;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LevelId;
import io.microcredential.core.PartId;
import io.microcredential.core.Rounding;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.Facts;
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
import io.microcredential.rubric.scoring.ScoreFormula.WeightedMean;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans and award rules that say the same decide the same, on every level of a small rubric. */
class RuleConversionTest {

  private static final Rubric RUBRIC =
      Sheets.optional(Sheets.weighted(Sheets.rubric(3, 3, 3, 2), 2, 1, 1, 1), 1, 2);

  static Stream<DecisionPolicy> expressible() {
    ScoreFormula rounded = ScoreFormula.weightedMean().rounded(Rounding.halfUp(1));
    var one = new CriterionAtLeast(id(0), level(1));
    return Stream.of(
        one,
        new EachAtLeast(level(1), List.of()),
        new EachAtLeast(level(2), List.of(id(1), id(2))),
        new FractionAtLeast(f("3/4"), level(1), List.of()),
        new CountAtLeast(2, level(1), List.of()),
        new CountAtLeast(1, level(2), List.of(id(1), id(2))),
        new ScoreAtLeast(ScoreFormula.weightedMean(), f("4/3")),
        new ScoreAtLeast(ScoreFormula.weightedSum(), f(5)),
        new ScoreAtLeast(rounded, f("1.3")),
        new Compensatory(rounded, f(1), List.of(new CriterionFloor(id(3), level(1)))),
        new Conjunctive(
            List.of(
                one,
                new Disjunctive(List.of(new EachAtLeast(level(2), List.of(id(0), id(1))), one)))),
        new Disjunctive(List.of(new ScoreAtLeast(rounded, f("1.3")), one)),
        Profile.all(
            new PartDecision(PartId.of("a"), new EachAtLeast(level(1), List.of())),
            new PartDecision(PartId.of("b"), new CountAtLeast(1, level(1), List.of()))),
        new Profile(
            1,
            List.of(
                new PartDecision(PartId.of("a"), new EachAtLeast(level(2), List.of())),
                new PartDecision(
                    PartId.of("b"), new FractionAtLeast(f("1/2"), level(1), List.of())))));
  }

  private static Scoring scoring(DecisionPolicy policy, CriterionFloor... required) {
    return Scoring.of(
        RUBRIC,
        ScoringPlan.deciding(policy)
            .requiring(required)
            .withParts(Sheets.part("a", 0, 1), Sheets.part("b", 2, 3)));
  }

  @ParameterizedTest
  @MethodSource("expressible")
  void aPolicyAndItsRuleDecideAlike(DecisionPolicy policy) {
    agree(scoring(policy));
    agree(scoring(policy, new CriterionFloor(id(2), level(1))));
  }

  private static void agree(Scoring scoring) {
    RuleConversion rule = RuleConversion.of(scoring).orElseThrow();
    Sheets.every(
        RUBRIC,
        true,
        standings -> {
          List<CriterionResult> results = Sheets.results(RUBRIC, standings);
          Verdict plan = scoring.report(results).decision().orElseThrow();
          Verdict asked = rule.rule().verdict(facts(results, rule.scoring()));
          boolean complete = Arrays.stream(standings).noneMatch(s -> s == Sheets.OPEN);
          if (complete || asked != Verdict.UNKNOWN) {
            assertThat(asked).as("%s", Arrays.toString(standings)).isEqualTo(plan);
          }
        });
  }

  private static Facts facts(List<CriterionResult> results, ScoringMethod method) {
    Map<CriterionId, LevelId> levels = new LinkedHashMap<>();
    Set<CriterionId> absent = new LinkedHashSet<>();
    for (CriterionResult result : results) {
      if (result.level() != null) {
        levels.put(result.criterion(), result.level());
      } else if (result.basis() == ResultBasis.NOT_APPLICABLE) {
        absent.add(result.criterion());
      }
    }
    ScoringMethod any = Objects.requireNonNullElse(method, new ScoringMethod.WeightedMean(null));
    return Facts.of(
        Instant.EPOCH, RUBRIC, new RubricResult(results, any.score(RUBRIC, levels, absent)));
  }

  static Stream<AwardRule> rules() {
    var one = new AwardRule.CriterionAtLeast(id(0), level(1));
    var other = new AwardRule.CriterionAtLeast(id(2), level(1));
    var third = new AwardRule.CriterionAtLeast(id(3), level(1));
    return Stream.of(
        one,
        new AwardRule.EachAtLeast(level(1), List.of(id(0), id(1))),
        new AwardRule.FractionAtLeast(f("2/3"), level(1), List.of()),
        new AwardRule.ScoreAtLeast(f("1.2")),
        new AwardRule.AllOf(List.of(one, new AwardRule.AnyOf(List.of(other, third)))),
        new AwardRule.CountOf(2, List.of(one, other, third)),
        new AwardRule.CountOf(3, List.of(one, other, third)),
        new AwardRule.CountOf(1, List.of(new AwardRule.ScoreAtLeast(f(1)), other)),
        new AwardRule.AllOf(List.of(one)));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleAndItsPolicyDecideAlike(AwardRule rule) {
    ScoringMethod method = new ScoringMethod.WeightedMean(Rounding.halfUp(1));
    DecisionPolicy policy = RuleConversion.policy(rule, method).orElseThrow();
    Scoring scoring = scoring(policy);
    Sheets.every(
        RUBRIC,
        false,
        standings -> {
          List<CriterionResult> results = Sheets.results(RUBRIC, standings);
          assertThat(scoring.report(results).decision())
              .as("%s", Arrays.toString(standings))
              .contains(rule.verdict(facts(results, method)));
        });
  }

  @Test
  void saysNothingOfWhatRulesHaveNoWordsFor() {
    ScoreFormula mean = ScoreFormula.weightedMean();
    var late = new Penalty.Late(PenaltyUnit.POINTS, f(1), 0, null);
    Stream.of(
            new ScoreAtLeast(new BestOf(2, List.of(id(1), id(2))), f(1)),
            new ScoreAtLeast(new WeightedMean(List.of(id(1))), f(1)),
            new ScoreAtLeast(mean.penalized(late), f(1)),
            new ScoreAtLeast(mean.rescaled(f(0), f(1)), f("1/2")),
            new ScoreAtLeast(mean.rounded(Rounding.halfUp(1)).rounded(Rounding.halfUp(0)), f(1)),
            new Conjunctive(
                List.of(
                    new ScoreAtLeast(mean, f(1)),
                    new ScoreAtLeast(ScoreFormula.weightedSum(), f(1)))),
            new Disjunctive(List.of(new ScoreAtLeast(mean.penalized(late), f(1)))),
            new Compensatory(mean.penalized(late), f(1), List.of()),
            Profile.all(new PartDecision(PartId.of("a"), new ScoreAtLeast(mean, f(1)))))
        .forEach(policy -> assertThat(RuleConversion.of(scoring(policy))).isEmpty());
    assertThat(RuleConversion.of(Scoring.of(RUBRIC, ScoringPlan.scoring(mean)))).isEmpty();
    ScoringMethod method = new ScoringMethod.WeightedSum(null);
    var one = new AwardRule.CriterionAtLeast(id(0), level(1));
    assertThat(RuleConversion.policy(new AwardRule.Not(one), method)).isEmpty();
    assertThat(RuleConversion.policy(new AwardRule.AllOf(List.of(new AwardRule.Not(one))), method))
        .isEmpty();
    assertThat(
            RuleConversion.policy(
                new AwardRule.CountOf(
                    2,
                    List.of(
                        one,
                        new AwardRule.CriterionAtLeast(id(1), level(2)),
                        new AwardRule.ScoreAtLeast(f(3)))),
                method))
        .isEmpty();
    assertThat(RuleConversion.policy(new AwardRule.ScoreAtLeast(f(3)), method))
        .contains(new ScoreAtLeast(ScoreFormula.weightedSum(), f(3)));
  }
}
