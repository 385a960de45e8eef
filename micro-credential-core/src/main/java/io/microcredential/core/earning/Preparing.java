package io.microcredential.core.earning;

import static io.microcredential.core.earning.Moves.problem;

import io.microcredential.core.CriterionId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.Prerequisite;
import io.microcredential.core.earning.EarningState.Decided;
import io.microcredential.core.earning.EarningState.Drafting;
import io.microcredential.core.earning.EarningState.Submitted;
import io.microcredential.core.rule.Facts;
import io.microcredential.core.rule.HeldCredential;
import io.microcredential.core.rule.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the learner does before anybody judges. */
final class Preparing {

  private final MicroCredential definition;

  Preparing(MicroCredential definition) {
    this.definition = definition;
  }

  Problems prerequisites(List<HeldCredential> held, Instant at) {
    var nothing =
        new RubricResult(List.of(), new RubricScore.Unknown(definition.rubric().criterionIds()));
    Facts facts = Facts.of(at, definition.rubric(), nothing).withHeld(held);
    List<Problem> problems = new ArrayList<>();
    List<Prerequisite> asked = definition.content().prerequisites();
    for (int i = 0; i < asked.size(); i++) {
      if (asked.get(i).rule().verdict(facts) != Verdict.MET) {
        problems.add(
            Problem.warning(
                    "earning.prerequisite-missing",
                    JsonPointer.root().child("prerequisites").child(i),
                    "\"" + asked.get(i).title().original() + "\" should be held first.")
                .fix("Earn it, or one that does as well, before you begin."));
      }
    }
    return Problems.of(problems);
  }

  Outcome<Enrollment> draft(Enrollment enrollment, AssessmentRoute route) {
    if (!Moves.possible(enrollment, definition).contains(Move.DRAFT)) {
      return Moves.notNow(enrollment, definition, Move.DRAFT);
    }
    return offered(route)
        .map(r -> enrollment.with(new Drafting(r, EvidencePortfolio.empty(), List.of())));
  }

  private Outcome<AssessmentRoute> offered(AssessmentRoute route) {
    return definition.offer(route).isPresent()
        ? Outcome.success(route)
        : Outcome.refusal(
            problem("earning.route-not-offered", "The definition does not offer this route.")
                .fix("Take one of the routes that it offers."));
  }

  Outcome<Enrollment> save(Enrollment enrollment, EvidencePortfolio portfolio) {
    return enrollment.state() instanceof Drafting drafting
        ? Outcome.success(
            enrollment.with(new Drafting(drafting.route(), portfolio, drafting.kept())))
        : Moves.notNow(enrollment, definition, Move.SAVE);
  }

  Outcome<Enrollment> reopen(Enrollment enrollment, CriterionId criterion) {
    if (!Moves.possible(enrollment, definition).contains(Move.REOPEN)
        || !(enrollment.state() instanceof Drafting drafting)) {
      return Moves.notNow(enrollment, definition, Move.REOPEN);
    }
    List<CriterionResult> kept =
        drafting.kept().stream().filter(result -> !result.criterion().equals(criterion)).toList();
    if (kept.size() == drafting.kept().size()) {
      return Outcome.refusal(
          problem("earning.nothing-stands", "No result of this criterion stands.")
              .fix("Name a criterion whose result does."));
    }
    return Outcome.success(
        enrollment.with(new Drafting(drafting.route(), drafting.portfolio(), kept)));
  }

  Outcome<Enrollment> submit(Enrollment enrollment, SubmissionId id, Instant at) {
    if (!(enrollment.state() instanceof Drafting drafting)) {
      return Moves.notNow(enrollment, definition, Move.SUBMIT);
    }
    Outcome<AssessmentRoute> offered = offered(drafting.route());
    if (!offered.isSuccess()) {
      return offered.map(route -> enrollment);
    }
    Problems problems = SubmissionCheck.problems(definition, enrollment, drafting, id, at);
    if (problems.hasErrors()) {
      return Outcome.refusal(problems);
    }
    var submission =
        new Submission(
            id,
            enrollment.earlier().size() + 1,
            definition.ref(),
            drafting.route(),
            drafting.portfolio(),
            drafting.kept(),
            at);
    return Outcome.success(enrollment.with(new Submitted(submission)), problems);
  }

  /** Begins another attempt by the route of the last one, or by the given route. */
  Outcome<Enrollment> revise(Enrollment enrollment, Optional<AssessmentRoute> wanted) {
    if (!Moves.possible(enrollment, definition).contains(Move.REVISE)
        || !(enrollment.state() instanceof Decided decided)) {
      return Moves.notNow(enrollment, definition, Move.REVISE);
    }
    return offered(wanted.orElse(decided.attempt().submission().route()))
        .map(
            route ->
                enrollment.with(History.of(enrollment).attempts(), draftAfter(enrollment, route)));
  }

  /** Returns the draft with which another attempt begins: the work judged last, if there is any. */
  Drafting draftAfter(Enrollment enrollment, AssessmentRoute route) {
    if (!route.isJudged()) {
      return new Drafting(route, EvidencePortfolio.empty(), List.of());
    }
    Optional<Attempt> judged = History.lastJudged(History.of(enrollment).attempts());
    CarriedWork carried = enrollment.carried();
    return new Drafting(
        route,
        judged
            .map(last -> last.submission().portfolio())
            .orElse(carried == null ? EvidencePortfolio.empty() : carried.portfolio()),
        judged
            .map(last -> Revision.kept(definition, last.decision()))
            .orElse(carried == null ? List.of() : carried.results()));
  }
}
