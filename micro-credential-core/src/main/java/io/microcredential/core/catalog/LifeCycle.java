package io.microcredential.core.catalog;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The life of one version: draft, in review, pilot, active, retired.
 *
 * <p>The moves are all there is; the stage follows from them. A review may send a draft back, with
 * words; a pilot may be left out, or end in retirement. Nothing leads back from publication: what
 * was published stays as it is, and a change is a new version with a life of its own.
 *
 * <pre>{@code
 * LifeCycle life =
 *     LifeCycle.begin()
 *         .after(LifeCycleMove.to(LifeCycleStage.IN_REVIEW, author, monday))
 *         .then(l -> l.after(LifeCycleMove.to(LifeCycleStage.ACTIVE, reviewer, friday)))
 *         .orElseThrow();
 * }</pre>
 *
 * @param moves what happened, in order; none for a draft that was never handed in
 */
public record LifeCycle(List<LifeCycleMove> moves) {

  private static final LifeCycle BEGIN = new LifeCycle(List.of());

  /** Copies the moves and checks that each is legal after those before. */
  public LifeCycle {
    moves = List.copyOf(moves);
    for (int i = 0; i < moves.size(); i++) {
      List<Problem> problems = problems(moves.subList(0, i), moves.get(i));
      if (!problems.isEmpty()) {
        throw new IllegalArgumentException(problems.get(0).message());
      }
    }
  }

  /**
   * Returns the life of a draft that was just begun.
   *
   * @return no moves
   */
  public static LifeCycle begin() {
    return BEGIN;
  }

  /**
   * Makes a move.
   *
   * @param move the move
   * @return the life after it; or every reason why it is not legal, placed as in the move's JSON
   *     form
   */
  public Outcome<LifeCycle> after(LifeCycleMove move) {
    List<Problem> problems = problems(moves, move);
    if (!problems.isEmpty()) {
      return Outcome.refusal(Problems.of(problems));
    }
    var longer = new ArrayList<>(moves);
    longer.add(move);
    return Outcome.success(new LifeCycle(longer));
  }

  /**
   * Returns where the version stands.
   *
   * @return the stage after the last move
   */
  public LifeCycleStage stage() {
    return stage(moves);
  }

  /**
   * Returns the stages to which a move may lead now.
   *
   * @return the stages in their usual order, none for a retired version
   */
  public List<LifeCycleStage> nextStages() {
    return List.of(LifeCycleStage.values()).stream().filter(stage()::mayMoveTo).toList();
  }

  /**
   * Returns until when who has begun may submit.
   *
   * @return the last day, in UTC, or nothing while the version is not retired
   */
  public Optional<LocalDate> teachOut() {
    return moves.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(moves.get(moves.size() - 1).teachOut());
  }

  /**
   * Returns whether somebody may begin.
   *
   * @return whether the version is in pilot or active
   */
  public boolean isOpenToEnrollment() {
    return stage() == LifeCycleStage.PILOT || stage() == LifeCycleStage.ACTIVE;
  }

  /**
   * Returns whether who has begun may submit.
   *
   * @param day the day, in UTC
   * @return whether the version is open, or retired and the day is not after the teach-out date
   */
  public boolean isOpenToSubmission(LocalDate day) {
    return isOpenToEnrollment() || teachOut().filter(last -> !day.isAfter(last)).isPresent();
  }

  private static LifeCycleStage stage(List<LifeCycleMove> moves) {
    return moves.isEmpty() ? LifeCycleStage.DRAFT : moves.get(moves.size() - 1).to();
  }

  private static List<Problem> problems(List<LifeCycleMove> before, LifeCycleMove move) {
    var problems = new ArrayList<Problem>();
    LifeCycleStage from = stage(before);
    if (!from.mayMoveTo(move.to())) {
      problems.add(
          problem(
              "illegal-move",
              "to",
              "Nothing leads from " + from.words() + " to " + move.to().words() + ".",
              "Take the stages in order: draft, in review, pilot or active, retired."));
    } else if (move.to() == LifeCycleStage.DRAFT && move.note() == null) {
      problems.add(
          problem(
              "note-missing",
              "note",
              "A draft goes back to its author without a word.",
              "Say what is to be changed."));
    }
    if (!before.isEmpty() && move.at().isBefore(before.get(before.size() - 1).at())) {
      problems.add(
          problem(
              "too-early",
              "at",
              "The move is earlier than the one before it.",
              "Give the time at which it was made."));
    }
    problems.addAll(teachOutProblems(move));
    return problems;
  }

  private static List<Problem> teachOutProblems(LifeCycleMove move) {
    LocalDate teachOut = move.teachOut();
    if (move.to() != LifeCycleStage.RETIRED) {
      return teachOut == null
          ? List.of()
          : List.of(
              problem(
                  "teach-out-unasked",
                  "teachOut",
                  "A teach-out date stands where nothing is retired.",
                  "Leave it out."));
    }
    if (teachOut == null) {
      return List.of(
          problem(
              "teach-out-missing",
              "teachOut",
              "Who has begun is not told until when to finish.",
              "Give the last day for submissions."));
    }
    return isBefore(teachOut, move.at())
        ? List.of(
            problem(
                "teach-out-early",
                "teachOut",
                "The last day for submissions lies before the retirement.",
                "Give that day or a later one."))
        : List.of();
  }

  private static boolean isBefore(LocalDate day, Instant at) {
    return day.isBefore(LocalDate.ofInstant(at, ZoneOffset.UTC));
  }

  private static Problem problem(String code, String member, String message, String fix) {
    return Problem.error("life-cycle." + code, JsonPointer.root().child(member), message).fix(fix);
  }
}
