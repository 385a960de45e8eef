package io.microcredential.core.earning;

import static io.microcredential.core.earning.Moves.problem;

import io.microcredential.core.AwardId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.Succession;
import io.microcredential.core.earning.EarningState.Awarded;
import io.microcredential.core.earning.EarningState.Decided;
import io.microcredential.core.earning.EarningState.Submitted;
import io.microcredential.core.earning.EarningState.UnderAssessment;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What assessors and those who decide do. */
final class Assessing {

  private final MicroCredential definition;
  private final Deciding deciding;

  Assessing(MicroCredential definition, Deciding deciding) {
    this.definition = definition;
    this.deciding = deciding;
  }

  Outcome<Enrollment> begin(Enrollment enrollment) {
    return enrollment.state() instanceof Submitted submitted
        ? Outcome.success(
            enrollment.with(new UnderAssessment(submitted.submission(), List.of(), null)))
        : Moves.notNow(enrollment, definition, Move.BEGIN_ASSESSMENT);
  }

  Outcome<BlindSubmission> blindView(Enrollment enrollment, AssessorRole role) {
    if (!Moves.possible(enrollment, definition).contains(Move.ASSESS)
        || !(enrollment.state() instanceof UnderAssessment state)) {
      return Moves.notNow(enrollment, definition, Move.ASSESS);
    }
    Submission submission = state.submission();
    return Outcome.success(
        new BlindSubmission(
            submission.id(),
            definition.ref(),
            definition.rubric(),
            definition.rubricDigest(),
            submission.portfolio().blind(),
            deciding.toRate(state, role)));
  }

  Outcome<Enrollment> assess(Enrollment enrollment, Assessor assessor, Assessment assessment) {
    if (!Moves.possible(enrollment, definition).contains(Move.ASSESS)
        || !(enrollment.state() instanceof UnderAssessment state)) {
      return Moves.notNow(enrollment, definition, Move.ASSESS);
    }
    Problems problems =
        AssessmentCheck.problems(
            definition,
            enrollment,
            state,
            assessor,
            assessment,
            deciding.toRate(state, assessment.role()));
    if (problems.hasErrors()) {
      return Outcome.refusal(problems);
    }
    var all = new ArrayList<>(state.assessments());
    all.add(assessment);
    return Outcome.success(
        enrollment.with(new UnderAssessment(state.submission(), all, state.appeal())));
  }

  Outcome<Enrollment> decide(
      Enrollment enrollment, DecisionId id, String overall, LearnerRecord record, Instant at) {
    if (!(enrollment.state() instanceof UnderAssessment state)) {
      return Moves.notNow(enrollment, definition, Move.DECIDE);
    }
    if (History.of(enrollment).decisions().stream().anyMatch(d -> d.id().equals(id))) {
      return Outcome.refusal(
          problem("earning.repeated-id", "An earlier decision has this id.")
              .fix("Give each decision its own id."));
    }
    return deciding
        .decide(state, id, overall, record, at)
        .map(decision -> enrollment.with(new Decided(state.decided(decision))));
  }

  Outcome<Enrollment> award(Enrollment enrollment, AwardId id, Instant at) {
    if (!Moves.possible(enrollment, definition).contains(Move.AWARD)
        || !(enrollment.state() instanceof Decided decided)) {
      return Moves.notNow(enrollment, definition, Move.AWARD);
    }
    Decision decision = decided.attempt().decision();
    if (at.isBefore(decision.decidedAt())) {
      return Outcome.refusal(
          problem("earning.too-early", "This would be awarded before it was decided.")
              .fix("Give the time at which it is awarded."));
    }
    if (!isCarriedFromBefore(enrollment)
        || !History.of(enrollment).attempts().stream().allMatch(deciding::follows)) {
      return Outcome.refusal(
          problem(
                  "earning.decision-changed",
                  "A decision is not the one to which the rule and the assessments lead.")
              .fix("Restore the enrollment as it was when it was decided."));
    }
    AwardPins pins = decided.attempt().pins();
    var award = new Award(id, enrollment.learner(), decision, pins, at, validUntil(at));
    return Outcome.success(enrollment.with(new Awarded(decided.attempt(), award)));
  }

  /** Returns whether results that were carried over are of the version that this one supersedes. */
  private boolean isCarriedFromBefore(Enrollment enrollment) {
    CarriedWork carried = enrollment.carried();
    Succession succession = definition.content().succession();
    return carried == null
        || carried.results().isEmpty()
        || (succession != null && succession.supersedes().equals(carried.definition()));
  }

  private @Nullable Instant validUntil(Instant at) {
    Period validity = definition.content().validity();
    return validity == null ? null : at.atZone(ZoneOffset.UTC).plus(validity).toInstant();
  }
}
