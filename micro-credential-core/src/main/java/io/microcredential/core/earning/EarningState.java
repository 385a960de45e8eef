package io.microcredential.core.earning;

import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.CriterionResult;
import java.util.List;
import java.util.Objects;

/** Where a learner stands on the way through one micro-credential. */
public sealed interface EarningState {

  /** The learner has enrolled and read the criteria. */
  record Enrolled() implements EarningState {}

  /**
   * The learner collects evidence and writes.
   *
   * @param portfolio what there is so far
   * @param kept results of earlier attempts that stand
   */
  record Drafting(EvidencePortfolio portfolio, List<CriterionResult> kept) implements EarningState {
    /** Copies the list and refuses results that do not stand. */
    public Drafting {
      Objects.requireNonNull(portfolio, "portfolio");
      kept = Coherence.kept(kept);
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
   */
  record UnderAssessment(Submission submission, List<Assessment> assessments)
      implements EarningState {
    /** Copies the list and refuses assessments of something else or by the same person. */
    public UnderAssessment {
      Objects.requireNonNull(submission, "submission");
      assessments = Coherence.judgements(submission, assessments);
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
      if (!award.decision().equals(attempt.decision()) || !award.pins().equals(attempt.pins())) {
        throw new IllegalArgumentException("the award does not rest on this attempt");
      }
    }
  }
}
