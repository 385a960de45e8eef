package io.microcredential.core.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricEvaluator;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.kit.AgreeOrLower;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Feature row O3: the contract fails on each evaluator that is broken, and says where. */
class RubricEvaluatorContractFindsFaultsTest {

  private static final RubricEvaluator STRAIGHT = new AgreeOrLower();

  @ParameterizedTest
  @CsvSource({
    "ForgetsACriterion, everyCriterionHasItsResult",
    "TakesMissingForLow, withoutRatingsNothingIsKnown",
    "TakesMissingForLow, whereOneOfThePanelIsMissingNothingIsKnownYet",
    "HearsTheFirstOnly, theOrderOfTheAssessmentsDoesNotMatter",
    "HearsTheFirstOnly, whereOneOfThePanelIsMissingNothingIsKnownYet",
    "KeepsNothing, whatWasKeptStandsWhateverIsSaidNow",
    "CountsWhatNobodySaid, whatCountedWasSaid",
    "KnowsNothing, aPanelThatHasRatedGivesALevel",
  })
  void theContractFindsWhatIsWrong(String evaluator, String sentence) throws Exception {
    Class<?> broken = Class.forName(getClass().getName() + "$" + evaluator);
    List<String> failed =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(broken))
            .execute()
            .testEvents()
            .failed()
            .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
            .toList();
    assertThat(failed).contains(sentence);
    assertThat(failed).as("it is one fault, not a ruin").hasSizeLessThan(5);
  }

  private static RubricResult changed(
      Rubric rubric,
      RubricResult result,
      BiFunction<Criterion, CriterionResult, CriterionResult> f) {
    return new RubricResult(
        rubric.criteria().stream().map(c -> f.apply(c, result.of(c.id()).orElseThrow())).toList(),
        result.score());
  }

  static final class ForgetsACriterion extends AgreeOrLowerTest {
    @Override
    public RubricEvaluator evaluator() {
      return (rubric, policy, assessments, kept) -> {
        RubricResult result = STRAIGHT.evaluate(rubric, policy, assessments, kept);
        return kept.isEmpty()
            ? new RubricResult(result.criteria().stream().skip(1).toList(), result.score())
            : result;
      };
    }
  }

  static final class TakesMissingForLow extends AgreeOrLowerTest {
    @Override
    public RubricEvaluator evaluator() {
      return (rubric, policy, assessments, kept) ->
          changed(
              rubric,
              STRAIGHT.evaluate(rubric, policy, assessments, kept),
              (criterion, result) ->
                  result.basis() == ResultBasis.UNRATED
                      ? new CriterionResult(
                          criterion.id(),
                          criterion.levels().get(0).id(),
                          ResultBasis.SINGLE,
                          List.of())
                      : result);
    }
  }

  static final class HearsTheFirstOnly extends AgreeOrLowerTest {
    @Override
    public RubricEvaluator evaluator() {
      return (rubric, policy, assessments, kept) ->
          changed(
              rubric,
              STRAIGHT.evaluate(rubric, policy, assessments, kept),
              (criterion, result) ->
                  assessments.isEmpty() || result.basis() == ResultBasis.KEPT
                      ? result
                      : new CriterionResult(
                          criterion.id(),
                          assessments.get(0).rating(criterion.id()).orElseThrow().level(),
                          ResultBasis.SINGLE,
                          List.of(assessments.get(0).id())));
    }
  }

  static final class KeepsNothing extends AgreeOrLowerTest {
    @Override
    public RubricEvaluator evaluator() {
      return (rubric, policy, assessments, kept) ->
          STRAIGHT.evaluate(rubric, policy, assessments, List.of());
    }
  }

  static final class CountsWhatNobodySaid extends AgreeOrLowerTest {
    @Override
    public RubricEvaluator evaluator() {
      return (rubric, policy, assessments, kept) ->
          changed(
              rubric,
              STRAIGHT.evaluate(rubric, policy, assessments, kept),
              (criterion, result) ->
                  new CriterionResult(
                      result.criterion(),
                      result.level(),
                      result.basis(),
                      List.of(AssessmentId.of("nobody"))));
    }
  }

  static final class KnowsNothing extends AgreeOrLowerTest {
    @Override
    public RubricEvaluator evaluator() {
      return (rubric, policy, assessments, kept) ->
          STRAIGHT.evaluate(rubric, policy, List.of(), kept);
    }
  }
}
