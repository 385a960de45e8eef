package io.microcredential.core.earning;

import static io.microcredential.core.earning.Moves.problem;

import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.Feedback;
import io.microcredential.core.catalog.AppealPolicy;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.EarningState.Decided;
import io.microcredential.core.earning.EarningState.UnderAssessment;
import io.microcredential.core.earning.EarningState.Withdrawn;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What a learner can do when the straight way ends: see a coach, appeal, leave. */
final class Recourse {

  private final MicroCredential definition;

  Recourse(MicroCredential definition) {
    this.definition = definition;
  }

  Outcome<Enrollment> coach(
      Enrollment enrollment, PersonId coach, int furtherAttempts, Instant at) {
    if (!Moves.possible(enrollment, definition).contains(Move.COACH)) {
      return Moves.notNow(enrollment, definition, Move.COACH);
    }
    List<Problem> problems = new ArrayList<>();
    if (coach.equals(enrollment.learner())) {
      problems.add(
          problem("earning.own-coach", "Nobody coaches themselves.").fix("Name another person."));
    }
    if (at.isBefore(History.of(enrollment).lastDate())) {
      problems.add(
          problem("earning.too-early", "This would be before the attempts were used up.")
              .fix("Give the time of the session."));
    }
    if (!problems.isEmpty()) {
      return Outcome.refusal(Problems.of(problems));
    }
    int after = enrollment.earlier().size() + 1;
    return Outcome.success(
        enrollment.withCoaching(new CoachSession(coach, after, furtherAttempts, at)));
  }

  Outcome<Enrollment> appeal(Enrollment enrollment, String grounds, Instant at) {
    if (!Moves.possible(enrollment, definition).contains(Move.APPEAL)
        || !(enrollment.state() instanceof Decided decided)) {
      return Moves.notNow(enrollment, definition, Move.APPEAL);
    }
    Attempt attempt = decided.attempt();
    Problems problems = appealable(enrollment, attempt, grounds, at);
    if (problems.hasErrors()) {
      return Outcome.refusal(problems);
    }
    var appeal = new Appeal(grounds, at, attempt.assessments(), attempt.decision());
    return Outcome.success(
        enrollment.with(new UnderAssessment(attempt.submission(), List.of(), appeal)));
  }

  private Problems appealable(Enrollment enrollment, Attempt attempt, String grounds, Instant at) {
    List<Problem> problems = new ArrayList<>();
    Instant decidedAt = attempt.decision().decidedAt();
    if (!Feedback.isSaid(grounds)) {
      problems.add(
          problem("earning.grounds-missing", "An appeal gives its grounds.")
              .fix("Say in a few sentences what was overlooked or misjudged."));
    }
    if (at.isBefore(History.of(enrollment).lastDate())) {
      problems.add(
          problem("earning.too-early", "This would be before what has happened already.")
              .fix("Give the time at which the appeal is lodged."));
    }
    AppealPolicy policy = definition.content().appeals();
    if (policy != null
        && !at.isBefore(decidedAt.atZone(ZoneOffset.UTC).plus(policy.within()).toInstant())) {
      problems.add(
          problem("earning.appeal-too-late", "The time in which to appeal is over.")
              .fix("Begin another attempt, or ask a coach."));
    }
    return Problems.of(problems);
  }

  Outcome<Enrollment> withdraw(Enrollment enrollment, Instant at) {
    if (!Moves.possible(enrollment, definition).contains(Move.WITHDRAW)) {
      return Moves.notNow(enrollment, definition, Move.WITHDRAW);
    }
    if (at.isBefore(History.of(enrollment).lastDate())) {
      return Outcome.refusal(
          problem("earning.too-early", "This would be before what has happened already.")
              .fix("Give the time at which the learner withdrew."));
    }
    return Outcome.success(enrollment.with(new Withdrawn(enrollment.state(), at)));
  }
}
