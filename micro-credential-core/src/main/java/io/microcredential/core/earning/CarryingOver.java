package io.microcredential.core.earning;

import static io.microcredential.core.earning.Moves.problem;

import io.microcredential.core.EnrollmentId;
import io.microcredential.core.LevelId;
import io.microcredential.core.Outcome;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.SuccessionReport;
import io.microcredential.core.catalog.SuccessionReport.CriterionSuccession;
import io.microcredential.core.earning.EarningState.Decided;
import io.microcredential.core.earning.EarningState.Drafting;
import io.microcredential.core.earning.EarningState.Enrolled;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the work on an old version over to the version that took its place. */
final class CarryingOver {

  private final MicroCredential old;
  private final MicroCredential next;

  CarryingOver(MicroCredential old, MicroCredential next) {
    this.old = old;
    this.next = next;
  }

  Outcome<Enrollment> carry(Enrollment from, EnrollmentId id, Instant at) {
    if (at.isBefore(History.of(from).lastDate())) {
      return Outcome.refusal(
          problem("earning.too-early", "This would be before what has happened already.")
              .fix("Give the time at which the work is carried over."));
    }
    return SuccessionReport.of(old, next).then(report -> carry(from, report, id, at));
  }

  private Outcome<Enrollment> carry(
      Enrollment from, SuccessionReport report, EnrollmentId id, Instant at) {
    Drafting judged = new Preparing(old).draftAfter(from, AssessmentRoute.PORTFOLIO);
    Enrollment begun = Enrollment.begin(id, from.learner(), next.ref(), at);
    if (from.state() instanceof Enrolled) {
      return Outcome.success(
          begun.with(work(from, EvidencePortfolio.empty(), List.of()), new Enrolled()));
    } else if (from.state() instanceof Drafting draft) {
      // Beside a test, what was judged before is not in the draft and must not be lost.
      Drafting work = draft.route().isJudged() ? draft : judged;
      return Outcome.success(
          begun.with(
              work(from, portfolio(judged.portfolio(), report), results(work, report)),
              draft(draft.route(), work, report)));
    } else if (from.state() instanceof Decided decided
        && !decided.attempt().decision().isEarned()) {
      AssessmentRoute route = decided.attempt().submission().route();
      return Outcome.success(
          begun.with(
              work(from, portfolio(judged.portfolio(), report), results(judged, report)),
              draft(route, judged, report)));
    }
    return Outcome.refusal(
        problem(
                "earning.not-carried",
                "What is being judged, earned or withdrawn is not carried to another version.")
            .fix(
                "Let a submission be decided by the version that it pins; whoever has earned that"
                    + " version holds it."));
  }

  /** Returns the draft in the new version, by the same route where that is still offered. */
  private Drafting draft(AssessmentRoute old, Drafting work, SuccessionReport report) {
    AssessmentRoute route =
        Stream.of(
                old,
                AssessmentRoute.PORTFOLIO,
                AssessmentRoute.PRIOR_LEARNING,
                AssessmentRoute.TEST)
            .filter(way -> next.offer(way).isPresent())
            .findFirst()
            .orElse(old);
    return route.isJudged()
        ? new Drafting(route, portfolio(work.portfolio(), report), results(work, report))
        : new Drafting(route, EvidencePortfolio.empty(), List.of());
  }

  private List<CriterionResult> results(Drafting work, SuccessionReport report) {
    return work.kept().stream().flatMap(result -> standing(result, report).stream()).toList();
  }

  private static CarriedWork work(
      Enrollment from, EvidencePortfolio portfolio, List<CriterionResult> results) {
    return new CarriedWork(
        from.id(), from.definition(), Enrollment.jsonForm().digest(from), portfolio, results);
  }

  private Optional<CriterionResult> standing(CriterionResult result, SuccessionReport report) {
    LevelId level = Objects.requireNonNull(result.level(), "what stands has a level");
    return report
        .criterion(result.criterion())
        .flatMap(part -> standing(result, part, part.level(level)));
  }

  /** Takes the points along where the level is still a range; the report says that they fit. */
  private Optional<CriterionResult> standing(
      CriterionResult result, CriterionSuccession part, Optional<LevelId> counterpart) {
    return Optional.ofNullable(part.to())
        .flatMap(next.rubric()::criterion)
        .flatMap(
            to ->
                counterpart
                    .flatMap(to::level)
                    .map(
                        level ->
                            new CriterionResult(
                                to.id(),
                                level.id(),
                                ResultBasis.KEPT,
                                result.counted(),
                                level.isRange() ? result.points() : null)));
  }

  private static EvidencePortfolio portfolio(EvidencePortfolio portfolio, SuccessionReport report) {
    return new EvidencePortfolio(
        portfolio.evidence().stream()
            .flatMap(piece -> report.requirement(piece.requirement()).map(piece::serving).stream())
            .toList(),
        portfolio.answers().stream()
            .flatMap(
                answer ->
                    report
                        .prompt(answer.prompt())
                        .map(prompt -> new PromptAnswer(prompt, answer.text()))
                        .stream())
            .toList(),
        portfolio.context());
  }
}
