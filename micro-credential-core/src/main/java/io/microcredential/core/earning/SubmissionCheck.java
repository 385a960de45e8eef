package io.microcredential.core.earning;

import static io.microcredential.core.earning.Moves.problem;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Digest;
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
        History.lastJudged(enrollment.earlier()).stream()
            .flatMap(attempt -> attempt.submission().portfolio().evidence().stream())
            .map(piece -> piece.artifact().digest())
            .collect(Collectors.toSet());
    return Completeness.problems(
            definition, drafting.route(), drafting.portfolio(), today, accepted)
        .and(changedParts(definition, enrollment, drafting))
        .and(turn(enrollment, id, at));
  }

  private static Problems changedParts(
      MicroCredential definition, Enrollment enrollment, Drafting drafting) {
    Optional<Attempt> judged = History.lastJudged(enrollment.earlier());
    if (judged.isEmpty() || !drafting.route().isJudged()) {
      return Problems.none();
    }
    Set<CriterionId> kept =
        drafting.kept().stream().map(CriterionResult::criterion).collect(Collectors.toSet());
    Submission last = judged.get().submission();
    return Revision.unchanged(definition, last, drafting.portfolio(), kept);
  }

  private static Problems turn(Enrollment enrollment, SubmissionId id, Instant at) {
    List<Problem> problems = new ArrayList<>();
    History history = History.of(enrollment);
    if (history.submissions().stream().anyMatch(submission -> submission.id().equals(id))) {
      problems.add(
          problem("earning.repeated-id", "An earlier submission has this id.")
              .fix("Give each submission its own id."));
    }
    if (at.isBefore(history.lastWord())) {
      problems.add(
          problem(
                  "earning.too-early",
                  "This would be submitted before the enrollment or the decision before it.")
              .fix("Give the time at which it is submitted."));
    }
    return Problems.of(problems);
  }
}
