package io.microcredential.core.stack;

import io.microcredential.core.Fraction;
import io.microcredential.core.StackId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How far somebody is in a stack at one instant.
 *
 * <p>Where one award counts once and could count in several places, it counts where the most is
 * earned in all; where that is the same, the choice does not depend on any order. Only the answer
 * about a stack asked for itself lists next steps and levels; what it says of nested stacks says
 * how they stand inside it.
 *
 * @param stack which stack
 * @param at the instant
 * @param earned how many members or points count, at least 0
 * @param needed how many make the stack complete, more than 0
 * @param members how every member stands, in the stack's order
 * @param levels how far each level is, in the stack's order
 * @param nextSteps what can be done next, in the stack's order; none when it is complete
 */
public record StackProgress(
    StackId stack,
    Instant at,
    Fraction earned,
    Fraction needed,
    List<MemberProgress> members,
    List<LevelProgress> levels,
    List<NextStep> nextSteps) {

  /** Copies the lists and checks the ranges. */
  public StackProgress {
    Objects.requireNonNull(stack, "stack");
    Objects.requireNonNull(at, "at");
    check(earned, needed);
    members = List.copyOf(members);
    levels = List.copyOf(levels);
    nextSteps = List.copyOf(nextSteps);
  }

  static void check(Fraction earned, Fraction needed) {
    if (earned.signum() < 0 || needed.signum() <= 0) {
      throw new IllegalArgumentException("earned is at least 0, and needed is more than 0");
    }
  }

  /**
   * Returns whether the stack is complete.
   *
   * @return whether enough is earned
   */
  public boolean isCompleted() {
    return earned.isAtLeast(needed);
  }

  /**
   * Returns how much of what is needed is earned.
   *
   * @return the exact share, in [0, 1]
   */
  public Fraction share() {
    return isCompleted() ? Fraction.ONE : earned.dividedBy(needed);
  }

  /**
   * Returns what is done.
   *
   * @return the members that count, in the stack's order
   */
  public List<MemberProgress> done() {
    return members.stream().filter(MemberProgress::isDone).toList();
  }

  /**
   * Returns what is not done, whether or not it is still needed.
   *
   * @return the other members, in the stack's order
   */
  public List<MemberProgress> open() {
    return members.stream().filter(member -> !member.isDone()).toList();
  }
}
