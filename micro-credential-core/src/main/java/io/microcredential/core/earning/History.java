package io.microcredential.core.earning;

import static io.microcredential.core.earning.Coherence.require;

import io.microcredential.core.DefinitionRef;
import io.microcredential.core.PersonId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.earning.EarningState.Awarded;
import io.microcredential.core.earning.EarningState.Decided;
import io.microcredential.core.earning.EarningState.Drafting;
import io.microcredential.core.earning.EarningState.Submitted;
import io.microcredential.core.earning.EarningState.UnderAssessment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened in one enrollment, in order, whatever state it is in now. */
final class History {

  private final Instant enrolledAt;
  private final List<Attempt> earlier;
  private final EarningState state;
  private final List<Attempt> attempts = new ArrayList<>();
  private final List<Submission> submissions = new ArrayList<>();
  private final List<Assessment> assessments = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();

  History(Instant enrolledAt, List<Attempt> earlier, EarningState state) {
    this.enrolledAt = enrolledAt;
    this.earlier = earlier;
    this.state = state;
    earlier.forEach(this::add);
    if (state instanceof Submitted submitted) {
      submissions.add(submitted.submission());
    } else if (state instanceof UnderAssessment judging) {
      submissions.add(judging.submission());
      assessments.addAll(judging.assessments());
    } else if (state instanceof Decided decided) {
      add(decided.attempt());
    } else if (state instanceof Awarded awarded) {
      add(awarded.attempt());
    }
  }

  static History of(Enrollment enrollment) {
    return new History(enrollment.enrolledAt(), enrollment.earlier(), enrollment.state());
  }

  /** Returns the attempts that were decided, in order. */
  List<Attempt> attempts() {
    return attempts;
  }

  private void add(Attempt attempt) {
    attempts.add(attempt);
    submissions.add(attempt.submission());
    assessments.addAll(attempt.assessments());
    decisions.add(attempt.decision());
  }

  /** Returns everything that was ever handed in, in order. */
  List<Submission> submissions() {
    return submissions;
  }

  /** Returns everything that assessors ever said, in order. */
  List<Assessment> assessments() {
    return assessments;
  }

  /** Returns every decision, in order. */
  List<Decision> decisions() {
    return decisions;
  }

  /** Returns when the learner enrolled or, after that, was last told a decision. */
  Instant lastWord() {
    return decisions.isEmpty() ? enrolledAt : decisions.get(decisions.size() - 1).decidedAt();
  }

  /** Refuses what no sequence of moves leads to. */
  void requirePossible(PersonId learner, DefinitionRef definition, List<EvidenceRelease> releases) {
    for (int i = 0; i < submissions.size(); i++) {
      requireInTurn(i, definition);
    }
    if (state instanceof Drafting drafting) {
      requireReached(drafting.kept(), earlier);
    }
    require(Coherence.distinct(submissions, Submission::id), "each submission has its own id");
    require(Coherence.distinct(assessments, Assessment::id), "each assessment has its own id");
    require(Coherence.distinct(decisions, Decision::id), "each decision has its own id");
    require(
        assessments.stream().noneMatch(a -> a.assessor().equals(learner)),
        "nobody judges their own work");
    require(
        earlier.stream().noneMatch(attempt -> attempt.decision().isEarned()),
        "there is no attempt after the one that earned it");
    require(
        !(state instanceof Awarded awarded) || awarded.award().learner().equals(learner),
        "the award is another learner's than the enrollment");
    requireReleasable(releases);
  }

  private void requireInTurn(int index, DefinitionRef definition) {
    Submission submission = submissions.get(index);
    require(submission.attempt() == index + 1, "the attempts are numbered in order from 1");
    require(
        submission.definition().equals(definition),
        "a submission answers another version than the enrollment pins");
    Instant before = index == 0 ? enrolledAt : decisions.get(index - 1).decidedAt();
    require(
        !submission.submittedAt().isBefore(before),
        "nothing is submitted before the enrollment or before the decision before it");
    requireReached(submission.kept(), earlier.subList(0, index));
  }

  /** Refuses a result that is said to stand but was not reached in the attempt before. */
  private static void requireReached(List<CriterionResult> kept, List<Attempt> before) {
    for (CriterionResult result : kept) {
      Optional<CriterionResult> reached =
          before.isEmpty()
              ? Optional.empty()
              : before.get(before.size() - 1).decision().facts().result().of(result.criterion());
      require(
          reached.map(History::standing).equals(Optional.of(result)),
          "a result is said to stand that the attempt before did not reach");
    }
  }

  /** Returns a result as it stands in the attempts after the one that reached it. */
  static CriterionResult standing(CriterionResult result) {
    return new CriterionResult(
        result.criterion(), result.level(), ResultBasis.KEPT, result.counted());
  }

  private void requireReleasable(List<EvidenceRelease> releases) {
    require(
        Coherence.distinct(releases, EvidenceRelease::evidence),
        "each piece of evidence is released once");
    for (EvidenceRelease release : releases) {
      require(
          state instanceof Awarded awarded
              && awarded.attempt().submission().portfolio().piece(release.evidence()).isPresent()
              && !release.releasedAt().isBefore(awarded.award().awardedAt()),
          "only evidence behind an award is released, and not before the award");
    }
  }
}
