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
import io.microcredential.core.earning.EarningState.Enrolled;
import io.microcredential.core.earning.EarningState.Submitted;
import io.microcredential.core.earning.EarningState.UnderAssessment;
import io.microcredential.core.earning.EarningState.Withdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened in one enrollment, in order, whatever state it is in now. */
final class History {

  private final Instant enrolledAt;
  private final List<Attempt> earlier;
  private final EarningState state;
  private final List<CoachSession> coaching;
  private final List<CriterionResult> carried;
  private final List<Attempt> attempts = new ArrayList<>();
  private final List<Submission> submissions = new ArrayList<>();
  private final List<Assessment> assessments = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Round> rounds = new ArrayList<>();

  /** One submission that was opened to assessors, decided or not. */
  private static final class Round {

    private final Submission submission;
    private final @Nullable Appeal appeal;
    private final List<Assessment> assessments;
    private final @Nullable Decision decision;

    Round(
        Submission submission,
        @Nullable Appeal appeal,
        List<Assessment> assessments,
        @Nullable Decision decision) {
      this.submission = submission;
      this.appeal = appeal;
      this.assessments = assessments;
      this.decision = decision;
    }

    /** Returns the decision on which the learner could see a coach, appeal or try again. */
    Optional<Decision> first() {
      return Optional.ofNullable(appeal == null ? decision : appeal.decision());
    }

    Set<PersonId> judges() {
      return Stream.concat(
              assessments.stream(),
              appeal == null ? Stream.<Assessment>of() : appeal.assessments().stream())
          .map(Assessment::assessor)
          .collect(Collectors.toSet());
    }

    boolean isJudgedNowBy(PersonId person) {
      return assessments.stream().anyMatch(a -> a.assessor().equals(person));
    }
  }

  History(
      Instant enrolledAt,
      List<Attempt> earlier,
      EarningState state,
      List<CoachSession> coaching,
      @Nullable CarriedWork carried) {
    this.enrolledAt = enrolledAt;
    this.earlier = earlier;
    this.state = state;
    this.coaching = coaching;
    this.carried = carried == null ? List.of() : carried.results();
    earlier.forEach(this::add);
    EarningState reached = state.reached();
    if (reached instanceof Submitted submitted) {
      submissions.add(submitted.submission());
    } else if (reached instanceof UnderAssessment judging) {
      submissions.add(judging.submission());
      add(judging.appeal());
      assessments.addAll(judging.assessments());
      rounds.add(new Round(judging.submission(), judging.appeal(), judging.assessments(), null));
    } else if (reached instanceof Decided decided) {
      add(decided.attempt());
    } else if (reached instanceof Awarded awarded) {
      add(awarded.attempt());
    }
  }

  static History of(Enrollment enrollment) {
    return new History(
        enrollment.enrolledAt(),
        enrollment.earlier(),
        enrollment.state(),
        enrollment.coaching(),
        enrollment.carried());
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
    rounds.add(
        new Round(
            attempt.submission(), attempt.appeal(), attempt.assessments(), attempt.decision()));
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

  /** Returns the date of what happened last, a withdrawal and releases left aside. */
  Instant lastDate() {
    return Stream.of(
            Stream.of(enrolledAt),
            submissions.stream().map(Submission::submittedAt),
            assessments.stream().map(Assessment::assessedAt),
            decisions.stream().map(Decision::decidedAt),
            rounds.stream()
                .map(round -> round.appeal)
                .flatMap(Stream::ofNullable)
                .map(Appeal::lodgedAt),
            coaching.stream().map(CoachSession::at))
        .flatMap(dates -> dates)
        .max(Comparator.naturalOrder())
        .orElse(enrolledAt);
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
    require(
        !(state.reached() instanceof Enrolled) || earlier.isEmpty(),
        "whoever has only enrolled has made no attempt");
    require(
        !(state instanceof Withdrawn withdrawn) || !withdrawn.at().isBefore(lastDate()),
        "nobody withdraws before what has happened");
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
    require(
        coaching.stream()
            .filter(session -> session.afterAttempt() <= index)
            .noneMatch(session -> submission.submittedAt().isBefore(session.at())),
        "nothing is submitted before the coach's session that opened the way");
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
        result.criterion(), result.level(), ResultBasis.KEPT, result.counted(), result.points());
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
              .allMatch(later -> isOverBy(earlier, later.releasedAt())),
          "each piece of evidence is released once at a time");
    }
  }

  private static boolean isOverBy(EvidenceRelease release, Instant at) {
    Instant end = release.takenBackAt();
    return end != null && !at.isBefore(end);
  }

  /** Refuses a coach who is the learner, or who came before the attempt was decided. */
  void requireCoached(PersonId learner) {
    for (CoachSession session : coaching) {
      require(!session.coach().equals(learner), "nobody coaches themselves");
      require(
          session.afterAttempt() <= rounds.size()
              && rounds.get(session.afterAttempt() - 1).first().stream()
                  .anyMatch(d -> !d.isEarned() && !session.at().isBefore(d.decidedAt())),
          "a coach steps in after an attempt that was decided and not earned");
    }
  }

  /** Refuses those who have a part in the work, in the learning, or in what is appealed against. */
  void requireIndependent() {
    Set<PersonId> before = new HashSet<>();
    for (int i = 0; i < rounds.size(); i++) {
      Round round = rounds.get(i);
      require(
          Collections.disjoint(round.submission.team(), round.judges()),
          "nobody judges the work of their own team");
      require(
          round.appeal == null || before.stream().noneMatch(round::isJudgedNowBy),
          "nobody judges an appeal who has judged this learner before");
      for (CoachSession session : coaching) {
        require(!isJudgedByCoach(round, i + 1, session), "no coach judges the learner afterwards");
      }
      before.addAll(round.judges());
    }
  }

  private static boolean isJudgedByCoach(Round round, int attempt, CoachSession session) {
    Appeal appeal = round.appeal;
    return attempt > session.afterAttempt()
        ? round.judges().contains(session.coach())
        : attempt == session.afterAttempt()
            && appeal != null
            && session.at().isBefore(appeal.lodgedAt())
            && round.isJudgedNowBy(session.coach());
  }
}
