package io.microcredential.core.earning;

import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.CriterionResult;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a learner stands on the way through one micro-credential. */
public sealed interface EarningState {

  /** The learner has enrolled and read the criteria. */
  record Enrolled() implements EarningState {}

  /**
   * The learner collects evidence and writes.
   *
   * @param route the way by which the learner wants to show the competency
   * @param portfolio what there is so far
   * @param kept results of earlier attempts that stand
   */
  record Drafting(AssessmentRoute route, EvidencePortfolio portfolio, List<CriterionResult> kept)
      implements EarningState {
    /** Copies the list and refuses results that do not stand, or that stand beside a test. */
    public Drafting {
      Objects.requireNonNull(route, "route");
      Objects.requireNonNull(portfolio, "portfolio");
      kept = Coherence.kept(kept);
      Coherence.require(
          route.isJudged() || kept.isEmpty(), "nothing that was judged stands beside a test");
    }

    /**
     * Makes a draft by the portfolio route.
     *
     * @param portfolio what there is so far
     * @param kept results of earlier attempts that stand
     */
    public Drafting(EvidencePortfolio portfolio, List<CriterionResult> kept) {
      this(AssessmentRoute.PORTFOLIO, portfolio, kept);
    }
  }

  /**
   * The portfolio is complete and handed in.
   *
   * @param submission what was handed in
   */
  record Submitted(Submission submission) implements EarningState {
    /** Checks that nothing is missing. */
    public Submitted {
      Objects.requireNonNull(submission, "submission");
    }
  }

  /**
   * Assessors judge.
   *
   * @param submission what they judge
   * @param assessments what they said so far
   * @param appeal the appeal that made them judge again, or null the first time
   */
  record UnderAssessment(
      Submission submission, List<Assessment> assessments, @Nullable Appeal appeal)
      implements EarningState {
    /** Copies the list and refuses assessments of something else or by the same person. */
    public UnderAssessment {
      Objects.requireNonNull(submission, "submission");
      assessments = Coherence.judgements(submission, assessments);
      Coherence.appeal(submission, assessments, appeal);
    }

    /**
     * Makes the state in which a submission is judged for the first time.
     *
     * @param submission what they judge
     * @param assessments what they said so far
     */
    public UnderAssessment(Submission submission, List<Assessment> assessments) {
      this(submission, assessments, null);
    }

    Attempt decided(Decision decision) {
      return new Attempt(submission, assessments, decision, appeal);
    }
  }

  /**
   * It is decided: earned, or not yet earned with feedback.
   *
   * @param attempt submission, assessments and decision
   */
  record Decided(Attempt attempt) implements EarningState {
    /** Checks that nothing is missing. */
    public Decided {
      Objects.requireNonNull(attempt, "attempt");
    }
  }

  /**
   * The micro-credential is awarded.
   *
   * @param attempt the attempt that earned it
   * @param award the award
   */
  record Awarded(Attempt attempt, Award award) implements EarningState {
    /** Refuses an award that does not rest on the attempt. */
    public Awarded {
      if (!award.decision().equals(attempt.decision()) || !attempt.isPinnedBy(award.pins())) {
        throw new IllegalArgumentException("the award does not rest on this attempt");
      }
    }
  }

  /**
   * The learner has left before the end; what there was is kept.
   *
   * @param from where the learner stood
   * @param at when
   */
  record Withdrawn(EarningState from, Instant at) implements EarningState {
    /** Refuses a withdrawal from the end. */
    public Withdrawn {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(at, "at");
      Coherence.require(
          !(from instanceof Awarded) && !(from instanceof Withdrawn),
          "nobody withdraws from what is awarded, or twice");
    }
  }

  /** Returns where the learner stands, or stood before withdrawing. */
  default EarningState reached() {
    return this instanceof Withdrawn withdrawn ? withdrawn.from() : this;
  }
}
