package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.TestId;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricResult;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a rule may look at, as known at one instant.
 *
 * <p>Ratings, test scores and hours that are not here are unknown. Evidence and credentials held
 * are complete: what is not here is not there.
 *
 * @param at the instant for which the rule is asked
 * @param route the way by which the competency is shown
 * @param rubric the rubric that was judged against
 * @param result the levels reached and the score
 * @param evidence the evidence submitted
 * @param tests the scores of formal tests
 * @param held the micro-credentials awarded before
 * @param hours the hours of participation, or null where nobody counted
 */
public record Facts(
    Instant at,
    AssessmentRoute route,
    Rubric rubric,
    RubricResult result,
    List<EvidenceFact> evidence,
    List<TestScore> tests,
    List<HeldCredential> held,
    @Nullable Fraction hours) {

  /** Copies the lists. */
  public Facts {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(route, "route");
    Objects.requireNonNull(rubric, "rubric");
    Objects.requireNonNull(result, "result");
    evidence = List.copyOf(evidence);
    tests = List.copyOf(tests);
    held = List.copyOf(held);
    if (tests.stream().map(TestScore::test).distinct().count() < tests.size()) {
      throw new IllegalArgumentException("each test has at most one score; say which one counts");
    }
  }

  /**
   * Returns facts of a portfolio with nothing but the levels and the score.
   *
   * @param at the instant for which the rule is asked
   * @param rubric the rubric that was judged against
   * @param result the levels reached and the score
   * @return the facts
   */
  public static Facts of(Instant at, Rubric rubric, RubricResult result) {
    return new Facts(
        at, AssessmentRoute.PORTFOLIO, rubric, result, List.of(), List.of(), List.of(), null);
  }

  /**
   * Returns these facts by another route.
   *
   * @param taken the way by which the competency is shown
   * @return the changed facts
   */
  public Facts by(AssessmentRoute taken) {
    return new Facts(at, taken, rubric, result, evidence, tests, held, hours);
  }

  /**
   * Returns these facts with other evidence.
   *
   * @param submitted all evidence submitted
   * @return the changed facts
   */
  public Facts withEvidence(List<EvidenceFact> submitted) {
    return new Facts(at, route, rubric, result, submitted, tests, held, hours);
  }

  /**
   * Returns these facts with other test scores.
   *
   * @param scores at most one score for each test
   * @return the changed facts
   */
  public Facts withTests(List<TestScore> scores) {
    return new Facts(at, route, rubric, result, evidence, scores, held, hours);
  }

  /**
   * Returns these facts with other credentials held.
   *
   * @param credentials all micro-credentials awarded before
   * @return the changed facts
   */
  public Facts withHeld(List<HeldCredential> credentials) {
    return new Facts(at, route, rubric, result, evidence, tests, credentials, hours);
  }

  /**
   * Returns these facts with hours of participation.
   *
   * @param counted the hours
   * @return the changed facts
   */
  public Facts withHours(Fraction counted) {
    return new Facts(at, route, rubric, result, evidence, tests, held, counted);
  }

  /** Returns the level reached on a criterion, if it is known. */
  Optional<LevelId> level(CriterionId criterion) {
    return result.of(criterion).map(CriterionResult::level);
  }

  /** Returns the standing of a criterion, or one of the two that are none. */
  int standing(Criterion criterion) {
    return result
        .of(criterion.id())
        .map(r -> r.level() == null ? Asked.none(r.basis()) : criterion.standing(r.level()))
        .orElse(Asked.UNKNOWN);
  }

  /** Returns the score of a test, if it is known. */
  Optional<Fraction> score(TestId test) {
    return tests.stream().filter(t -> t.test().equals(test)).map(TestScore::score).findFirst();
  }
}
