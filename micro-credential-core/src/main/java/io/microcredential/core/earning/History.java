package io.microcredential.core.earning;

import static io.microcredential.core.earning.Coherence.require;

import io.microcredential.core.DefinitionRef;
import io.microcredential.core.PersonId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessorKind;
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
import org.jspecify.annotations.Nullable;

/** What happened in one enrollment, in order, whatever state it is in now. */
final class History {

  private final Instant enrolledAt;
  private final List<Attempt> earlier;
  private final EarningState state;
  private final List<CriterionResult> carried;
  private final List<Attempt> attempts = new ArrayList<>();
  private final List<Submission> submissions = new ArrayList<>();
  private final List<Assessment> assessments = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();

  History(
      Instant enrolledAt,
      List<Attempt> earlier,
      EarningState state,
      @Nullable CarriedWork carried) {
    this.enrolledAt = enrolledAt;
    this.earlier = earlier;
    this.state = state;
    this.carried = carried == null ? List.of() : carried.results();
    earlier.forEach(this::add);
    EarningState reached = state.reached();
    if (reached instanceof Submitted submitted) {
      submissions.add(submitted.submission());
    } else if (reached instanceof UnderAssessment judging) {
      submissions.add(judging.submission());
      add(judging.appeal());
      assessments.addAll(judging.assessments());
    } else if (reached instanceof Decided decided) {
      add(decided.attempt());
    } else if (reached instanceof Awarded awarded) {
      add(awarded.attempt());
    }
  }

  static History of(Enrollment enrollment) {
    return new History(
        enrollment.enrolledAt(), enrollment.earlier(), enrollment.state(), enrollment.carried());
  }

  /** Returns the attempts that were decided, in order. */
  List<Attempt> attempts() {
    return attempts;
  }

  private void add(Attempt attempt) {
    attempts.add(attempt);
    submissions.add(attempt.submission());
    add(attempt.appeal());
    assessments.addAll(attempt.assessments());
    decisions.add(attempt.decision());
  }

  private void add(@Nullable Appeal appeal) {
    if (appeal != null) {
      assessments.addAll(appeal.assessments());
      decisions.add(appeal.decision());
    }
  }

  /** Returns everything that was ever handed in, in order. */
  List<Submission> submissions() {
    return submissions;
  }

  /** Returns everything that assessors ever said, in order. */
  List<Assessment> assessments() {
    return assessments;
  }

  /** Returns every decision, in order, those included that were appealed against. */
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
    if (state.reached() instanceof Drafting drafting) {
      requireReached(drafting.kept(), earlier);
    }
    require(Coherence.distinct(submissions, Submission::id), "each submission has its own id");
    require(Coherence.distinct(assessments, Assessment::id), "each assessment has its own id");
    require(Coherence.distinct(decisions, Decision::id), "each decision has its own id");
    require(
        assessments.stream()
            .allMatch(a -> a.assessor().equals(learner) == (a.kind() == AssessorKind.SELF)),
        "nobody judges their own work, and nobody but the learner rates it as their own");
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
    Instant before = index == 0 ? enrolledAt : earlier.get(index - 1).decision().decidedAt();
    require(
        !submission.submittedAt().isBefore(before),
        "nothing is submitted before the enrollment or before the decision before it");
    requireReached(submission.kept(), earlier.subList(0, index));
  }

  /** Refuses a result that is said to stand but was neither reached before nor carried over. */
  private void requireReached(List<CriterionResult> kept, List<Attempt> before) {
    List<CriterionResult> standing =
        lastJudged(before)
            .map(attempt -> attempt.decision().facts().result().criteria())
            .map(results -> results.stream().filter(History::canStand).toList())
            .map(results -> results.stream().map(History::standing).toList())
            .orElse(carried);
    require(
        standing.containsAll(kept),
        "a result is said to stand that the attempt before did not reach");
  }

  /** Returns the last of the attempts in which work was judged. */
  static Optional<Attempt> lastJudged(List<Attempt> attempts) {
    for (int i = attempts.size() - 1; i >= 0; i--) {
      if (attempts.get(i).submission().route().isJudged()) {
        return Optional.of(attempts.get(i));
      }
    }
    return Optional.empty();
  }

  /** Returns whether a result may stand: what does not apply to some work may apply to the next. */
  static boolean canStand(CriterionResult result) {
    return result.level() != null;
  }

  /** Returns a result as it stands in the attempts after the one that reached it. */
  static CriterionResult standing(CriterionResult result) {
    return new CriterionResult(
        result.criterion(), result.level(), ResultBasis.KEPT, result.counted());
  }

  private void requireReleasable(List<EvidenceRelease> releases) {
    for (EvidenceRelease release : releases) {
      require(
          state instanceof Awarded awarded
              && awarded.attempt().submission().portfolio().piece(release.evidence()).isPresent()
              && !release.releasedAt().isBefore(awarded.award().awardedAt()),
          "only evidence behind an award is released, and not before the award");
    }
    for (int i = 0; i < releases.size(); i++) {
      EvidenceRelease earlier = releases.get(i);
      require(
          releases.subList(i + 1, releases.size()).stream()
              .filter(later -> later.evidence().equals(earlier.evidence()))
              .noneMatch(later -> earlier.holdsAt(later.releasedAt())),
          "each piece of evidence is released once at a time");
    }
  }

  /** Refuses a coach who is the learner, or who came before the attempt was decided. */
  void requireCoached(PersonId learner, List<CoachSession> coaching) {
    for (CoachSession session : coaching) {
      require(!session.coach().equals(learner), "nobody coaches themselves");
      require(
          session.afterAttempt() <= submissions.size()
              && !session.at().isBefore(submissions.get(session.afterAttempt() - 1).submittedAt()),
          "a coach steps in after an attempt");
    }
  }
}
