package io.microcredential.core.earning;

import io.microcredential.core.CriterionId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.Digest;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionComment;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.Feedback;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.Facts;
import io.microcredential.core.rule.RuleTrace;
import io.microcredential.core.rule.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The decision on a submission, with everything that explains it.
 *
 * <p>Whether the micro-credential is earned is not stored but follows from rule and facts, so a
 * decision cannot say anything else than they do. It cannot exist without feedback, nor while the
 * answer is unknown, nor, where work is judged, while the level of any criterion that applies is.
 *
 * @param id identifies it
 * @param submission what was decided on
 * @param rule the rule that was asked
 * @param facts what was known
 * @param feedback what the learner is told, with a comment on every criterion that was judged
 */
public record Decision(
    DecisionId id, SubmissionId submission, AwardRule rule, Facts facts, Feedback feedback) {

  // What a definition may have; a stored document with more would take for ever to answer.
  private static final int MOST_CRITERIA = 100;

  private static final JsonForm<Decision> FORM = JsonForm.of(Decision.class);

  /**
   * Refuses a decision without an answer or without the level of a criterion, and one that leaves a
   * judged criterion uncommented.
   */
  public Decision {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(submission, "submission");
    Objects.requireNonNull(feedback, "feedback");
    if (facts.route().isJudged()) {
      requireEveryLevel(facts);
    } else if (facts.result().criteria().stream().anyMatch(result -> result.basis().isSettled())) {
      throw new IllegalArgumentException("with a test alone no criterion has a level");
    }
    if (rule.verdict(facts) == Verdict.UNKNOWN) {
      throw new IllegalArgumentException(
          "nothing can be decided while the rule's answer is unknown");
    }
    Set<CriterionId> commented =
        feedback.criteria().stream().map(CriterionComment::criterion).collect(Collectors.toSet());
    for (CriterionResult result : facts.result().criteria()) {
      if (facts.route().isJudged()
          && result.basis() != ResultBasis.KEPT
          && !commented.contains(result.criterion())) {
        throw new IllegalArgumentException(
            "the feedback says nothing about criterion " + result.criterion());
      }
    }
  }

  private static void requireEveryLevel(Facts facts) {
    List<Criterion> criteria = facts.rubric().criteria();
    if (criteria.size() > MOST_CRITERIA) {
      throw new IllegalArgumentException("a rubric has at most " + MOST_CRITERIA + " criteria");
    }
    if (criteria.size() != facts.result().criteria().size()) {
      throw new IllegalArgumentException("the facts hold one result for each criterion");
    }
    for (Criterion criterion : criteria) {
      if (facts.result().of(criterion.id()).filter(r -> settles(r, criterion)).isEmpty()) {
        throw new IllegalArgumentException(
            "nothing can be decided while the level of criterion "
                + criterion.id()
                + " is unknown");
      }
      if (facts.result().of(criterion.id()).filter(r -> hasItsPoints(r, criterion)).isEmpty()) {
        throw new IllegalArgumentException(
            "nothing can be decided while the points of criterion "
                + criterion.id()
                + " are not inside the range of its level, or there where it is none");
      }
    }
  }

  private static boolean settles(CriterionResult result, Criterion criterion) {
    return result.level() == null
        ? result.basis() == ResultBasis.NOT_APPLICABLE && criterion.mayNotApply()
        : criterion.level(result.level()).isPresent();
  }

  private static boolean hasItsPoints(CriterionResult result, Criterion criterion) {
    return result.level() == null
        || criterion.level(result.level()).filter(l -> l.takes(result.points())).isPresent();
  }

  /**
   * Returns how the rule came to its answer.
   *
   * @return the trace
   */
  public RuleTrace trace() {
    return rule.evaluate(facts);
  }

  /**
   * Returns whether the micro-credential is earned.
   *
   * @return whether the rule is met
   */
  public boolean isEarned() {
    return rule.verdict(facts) == Verdict.MET;
  }

  /**
   * Returns when the decision was made.
   *
   * @return the instant for which the rule was asked
   */
  public Instant decidedAt() {
    return facts.at();
  }

  /**
   * Returns the digest of the decision.
   *
   * @return the SHA-256 digest of the canonical JSON form
   */
  public Digest digest() {
    return FORM.digest(this);
  }

  /** Returns id, submission and whether it is earned; the feedback is for the learner alone. */
  @Override
  public String toString() {
    return "Decision[" + id + ", " + submission + ", earned=" + isEarned() + "]";
  }
}
