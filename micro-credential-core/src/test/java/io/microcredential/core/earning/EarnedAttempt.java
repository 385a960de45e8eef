package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.PROCESS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.Feedback;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.earning.EarningState.Awarded;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.Facts;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The parts of an earned attempt, for tests that put them together wrongly. */
final class EarnedAttempt {

  private EarnedAttempt() {}

  static final Enrollment NOT_YET = SampleWork.notYet(PROCESS);
  static final Enrollment AWARDED_ENROLLMENT = SampleWork.awarded(PROCESS);
  static final Awarded AWARDED = (Awarded) AWARDED_ENROLLMENT.state();
  static final Decision DECISION = AWARDED.attempt().decision();
  static final Submission SUBMISSION = AWARDED.attempt().submission();
  static final List<Assessment> ASSESSMENTS = AWARDED.attempt().assessments();

  static void refuses(ThrowingCallable construction, String sentence) {
    assertThatThrownBy(construction)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  static Facts facts(List<CriterionResult> results) {
    return new Facts(
        DECISION.facts().at(),
        DECISION.facts().route(),
        DECISION.facts().rubric(),
        new RubricResult(results, DECISION.facts().result().score()),
        DECISION.facts().evidence(),
        List.of(),
        List.of(),
        null);
  }

  static List<CriterionResult> firstResult(CriterionResult changed) {
    var results = new ArrayList<>(DECISION.facts().result().criteria());
    results.set(0, changed);
    return results;
  }

  static Decision decision(Facts facts) {
    return decision(DECISION.rule(), facts, DECISION.feedback());
  }

  static Decision decision(AwardRule rule, Facts facts, Feedback feedback) {
    return new Decision(DECISION.id(), DECISION.submission(), rule, facts, feedback);
  }
}
