package io.microcredential.core.earning;

import static io.microcredential.core.earning.Moves.problem;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Digest;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.EarningState.Drafting;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks whether a draft may be handed in: complete, in its turn, and only where work is due. */
final class SubmissionCheck {

  private SubmissionCheck() {}

  static Problems problems(
      MicroCredential definition,
      Enrollment enrollment,
      Drafting drafting,
      SubmissionId id,
      Instant at) {
    var today = at.atZone(ZoneOffset.UTC).toLocalDate();
    Set<Digest> accepted =
        judgedBefore(enrollment).stream()
            .flatMap(work -> work.evidence().stream())
            .map(piece -> piece.artifact().digest())
            .collect(Collectors.toSet());
    return Completeness.problems(
            definition, drafting.route(), drafting.portfolio(), today, accepted)
        .and(ownName(enrollment, drafting.portfolio()))
        .and(changedParts(definition, enrollment, drafting))
        .and(turn(enrollment, id, at));
  }

  private static Problems changedParts(
      MicroCredential definition, Enrollment enrollment, Drafting drafting) {
    Optional<EvidencePortfolio> judged = judgedBefore(enrollment);
    if (judged.isEmpty() || !drafting.route().isJudged()) {
      return Problems.none();
    }
    Set<CriterionId> kept =
        drafting.kept().stream().map(CriterionResult::criterion).collect(Collectors.toSet());
    boolean carried = History.lastJudged(enrollment.earlier()).isEmpty();
    return Revision.unchanged(definition, judged.get(), drafting.portfolio(), kept, carried);
  }

  /** Returns the work that was judged last, in this enrollment or in the version before. */
  private static Optional<EvidencePortfolio> judgedBefore(Enrollment enrollment) {
    return History.lastJudged(enrollment.earlier())
        .map(attempt -> attempt.submission().portfolio())
        .or(() -> Optional.ofNullable(enrollment.carried()).map(CarriedWork::portfolio));
  }

  /** Refuses a team whose other member is the learner: it would be no team. */
  private static Problems ownName(Enrollment enrollment, EvidencePortfolio portfolio) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < portfolio.evidence().size(); i++) {
      TeamContribution team = portfolio.evidence().get(i).team();
      if (team != null && team.others().contains(enrollment.learner())) {
        problems.add(
            Problem.error(
                    "submission.team-own-name",
                    JsonPointer.root().child("evidence").child(i).child("team").child("others"),
                    "The learner is named among the others of the team.")
                .fix("Name only the other members of the team."));
      }
    }
    return Problems.of(problems);
  }

  private static Problems turn(Enrollment enrollment, SubmissionId id, Instant at) {
    List<Problem> problems = new ArrayList<>();
    History history = History.of(enrollment);
    if (history.submissions().stream().anyMatch(submission -> submission.id().equals(id))) {
      problems.add(
          problem("earning.repeated-id", "An earlier submission has this id.")
              .fix("Give each submission its own id."));
    }
    if (at.isBefore(history.lastDate())) {
      problems.add(
          problem("earning.too-early", "This would be submitted before what has happened already.")
              .fix("Give the time at which it is submitted."));
    }
    return Problems.of(problems);
  }
}
