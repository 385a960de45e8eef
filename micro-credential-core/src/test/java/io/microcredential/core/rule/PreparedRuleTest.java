package io.microcredential.core.rule;

import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static io.microcredential.core.kit.SampleDefinitions.MISSING;
import static io.microcredential.core.kit.SampleDefinitions.NEXT_STEPS;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static io.microcredential.core.rule.RandomRules.NOW;
import static io.microcredential.core.rule.RandomRules.RUBRIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rule made ready finds each result, wherever it stands. */
class PreparedRuleTest {

  private static final AwardRule FIRST = new CriterionAtLeast(QUESTIONS, DEVELOPING);
  private static final AwardRule LAST = new CriterionAtLeast(NEXT_STEPS, DEVELOPING);

  private static Facts facts(CriterionResult... results) {
    var score = new RubricScore.Unknown(List.of(QUESTIONS));
    return Facts.of(NOW, RUBRIC, new RubricResult(List.of(results), score));
  }

  private static CriterionResult result(CriterionId criterion, LevelId level) {
    return new CriterionResult(criterion, level, ResultBasis.AGREED, List.of());
  }

  private static Verdict asked(AwardRule rule, Facts facts) {
    return PreparedRule.of(rule, RUBRIC).verdict(facts);
  }

  @Test
  void findsResultsInAnotherOrderThanTheCriteria() {
    Facts turned = facts(result(NEXT_STEPS, MISSING), result(QUESTIONS, DEMONSTRATED));
    assertThat(asked(FIRST, turned)).isEqualTo(Verdict.MET);
    assertThat(asked(LAST, turned)).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void aCriterionWithoutAResultIsUnknown() {
    assertThat(asked(FIRST, facts())).isEqualTo(Verdict.UNKNOWN);
    assertThat(asked(FIRST, facts(result(NEXT_STEPS, DEMONSTRATED)))).isEqualTo(Verdict.UNKNOWN);
    assertThat(asked(LAST, facts(result(QUESTIONS, DEMONSTRATED)))).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void knowsTheRuleAndRefusesFactsAboutAnotherRubric() {
    PreparedRule prepared = PreparedRule.of(FIRST, RUBRIC);
    assertThat(prepared.rule()).isEqualTo(FIRST);
    var other = new Rubric(RUBRIC.title(), RUBRIC.criteria().subList(0, 2));
    Facts about = Facts.of(NOW, other, RandomRules.result(other, Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prepared.verdict(about))
        .withMessageContaining("prepare");
  }
}
