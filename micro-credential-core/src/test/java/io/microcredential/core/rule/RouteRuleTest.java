package io.microcredential.core.rule;

import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.Fraction;
import io.microcredential.core.Problem;
import io.microcredential.core.TestId;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.rule.AwardRule.ByRoute;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.RouteBranch;
import io.microcredential.core.rule.AwardRule.TestScoreAtLeast;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row F1: a rule by route asks each learner what belongs to the way that was taken. */
class RouteRuleTest {

  private static final AwardRule WORK = new CriterionAtLeast(QUESTIONS, DEMONSTRATED);
  private static final TestId TEST = TestId.of("praxis");
  private static final AwardRule PASSED = new TestScoreAtLeast(TEST, Fraction.of(160));
  private static final RouteBranch BY_WORK = new RouteBranch(AssessmentRoute.PORTFOLIO, WORK);
  private static final RouteBranch BY_TEST = new RouteBranch(AssessmentRoute.TEST, PASSED);
  private static final ByRoute RULE = new ByRoute(List.of(BY_WORK, BY_TEST));

  /** Poor work and a good test. */
  private static final Facts FACTS =
      Facts.of(
              RandomRules.NOW,
              RandomRules.RUBRIC,
              RandomRules.result(Map.of(QUESTIONS, DEVELOPING)))
          .withTests(List.of(new TestScore(TEST, Fraction.of(160))));

  @Nested
  class WhenAsked {

    @Test
    void onlyTheBranchOfTheRouteTakenIsAsked() {
      assertThat(RULE.evaluate(FACTS).verdict()).isEqualTo(Verdict.NOT_MET);
      RuleTrace byTest = RULE.evaluate(FACTS.by(AssessmentRoute.TEST));
      assertThat(byTest.verdict()).isEqualTo(Verdict.MET);
      assertThat(byTest.parts()).extracting(RuleTrace::rule).containsExactly(PASSED);
      assertThat(byTest.decisive()).isEqualTo(byTest.parts());
    }

    @Test
    void aRouteWithoutABranchIsClosed() {
      Facts facts = FACTS.by(AssessmentRoute.PRIOR_LEARNING);
      RuleTrace trace = RULE.evaluate(facts);
      assertThat(trace.verdict()).isEqualTo(Verdict.NOT_MET);
      assertThat(trace.parts()).isEmpty();
      assertThat(trace.decisive()).containsExactly(trace);
      assertThat(TraceText.in(Locale.ENGLISH).text(trace, facts))
          .isEqualTo("not met  The route “prior learning” is closed");
    }

    @Test
    void whatIsNotKnownOnTheRouteTakenStaysUnknown() {
      Facts nothing = FACTS.withTests(List.of()).by(AssessmentRoute.TEST);
      assertThat(RULE.evaluate(nothing).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void whatWouldChangeTheDecisionLooksAtTheRouteTaken() {
      var scoring = new ScoringMethod.WeightedMean(null);
      assertThat(WhatIf.of(RULE, FACTS, scoring).changes()).hasSize(1);
      Facts byTest = FACTS.by(AssessmentRoute.TEST);
      assertThat(WhatIf.of(RULE, byTest, scoring).changes()).isEmpty();
      assertThat(
              WhatIf.of(new Not(RULE), FACTS.by(AssessmentRoute.PRIOR_LEARNING), scoring).verdict())
          .isEqualTo(Verdict.MET);
    }
  }

  @Nested
  class WhenBuilt {

    @Test
    void thereIsABranchAndNotTwoForOneRoute() {
      assertThatIllegalArgumentException().isThrownBy(() -> new ByRoute(List.of()));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new ByRoute(List.of(BY_WORK, new RouteBranch(AssessmentRoute.PORTFOLIO, PASSED))))
          .withMessageContaining("one branch for each route");
    }

    @Test
    void twoRoutesMayAskTheSame() {
      var same =
          new ByRoute(List.of(BY_WORK, new RouteBranch(AssessmentRoute.PRIOR_LEARNING, WORK)));
      assertThat(same.parts()).containsExactly(WORK, WORK);
    }
  }

  @Nested
  class InWords {

    @Test
    void everyBranchIsNamedBeforehand() {
      assertThat(RuleText.of(RandomRules.RUBRIC, Locale.ENGLISH).lines(RULE))
          .containsExactly(
              "depending on the route:",
              "  by the route “portfolio”:",
              "    criterion “Question design” at “Demonstrated” or higher",
              "  by the route “test”:",
              "    test “praxis” passed with at least 160");
    }

    @Test
    void anUnknownRouteIsRefusedAtItsColumn() {
      assertThat(RuleSyntax.parse("route(oral needs hours >= 1)").problems().list())
          .extracting(Problem::message)
          .containsExactly(
              "Line 1, column 7: Here the name of a route (portfolio, test, prior_learning) is"
                  + " missing; found \"oral\".");
      assertThat(
              RuleSyntax.parse("route(test needs hours >= 1, test needs score >= 1)")
                  .problems()
                  .list())
          .extracting(problem -> problem.code() + " " + problem.at())
          .containsExactly("rule.repeated /line/1/column/30");
    }
  }
}
