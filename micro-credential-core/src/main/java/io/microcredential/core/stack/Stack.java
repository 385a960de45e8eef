package io.microcredential.core.stack;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.StackId;
import io.microcredential.core.stack.StackPart.NestedStack;
import java.util.List;
import java.util.Objects;

/**
 * Micro-credentials, other stacks and outside goals that make a larger whole.
 *
 * <p>A stack says nothing of a learner; put stacks together as {@link Stacks} and ask those. It is
 * never empty and names each member once, so that "two of three" means two different ones. Where
 * either of two micro-credentials will do for one member, let the member be a stack of the two that
 * asks for one.
 *
 * @param id its identifier in the world
 * @param title what it is called
 * @param owner who made it: an issuer, or a learner for themselves
 * @param members at least one, all different
 * @param requirement how much of it makes it complete
 * @param counting whether one award may count for several members, by way of nested stacks
 * @param levels the levels inside it, each number once
 */
public record Stack(
    StackId id,
    LanguageMap title,
    StackOwner owner,
    List<StackMember> members,
    StackRequirement requirement,
    StackCounting counting,
    List<StackLevel> levels) {

  /** Copies the lists and refuses an empty stack and repetitions. */
  public Stack {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(requirement, "requirement");
    Objects.requireNonNull(counting, "counting");
    members = List.copyOf(members);
    levels = List.copyOf(levels);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a stack holds at least one member");
    }
    if (members.stream().map(Stack::identity).distinct().count() < members.size()) {
      throw new IllegalArgumentException("a stack names each member once; a copy would not count");
    }
    if (levels.stream().map(l -> l.level().number()).distinct().count() < levels.size()) {
      throw new IllegalArgumentException("each level of a stack has a number of its own");
    }
  }

  /**
   * Returns a stack without levels, in which one award counts once.
   *
   * @param id its identifier in the world
   * @param title what it is called
   * @param owner who made it
   * @param requirement how much of it makes it complete
   * @param members at least one, all different
   * @return the stack
   * @throws IllegalArgumentException if there is no member, or one of them twice
   */
  public static Stack of(
      StackId id,
      LanguageMap title,
      StackOwner owner,
      StackRequirement requirement,
      List<StackMember> members) {
    return new Stack(id, title, owner, members, requirement, StackCounting.ONCE, List.of());
  }

  /**
   * Returns this stack with other levels.
   *
   * @param all the levels, each number once
   * @return the changed stack
   * @throws IllegalArgumentException if two levels have the same number
   */
  public Stack withLevels(List<StackLevel> all) {
    return new Stack(id, title, owner, members, requirement, counting, all);
  }

  /**
   * Returns this stack with another way of counting.
   *
   * @param rule whether one award may count for several members
   * @return the changed stack
   */
  public Stack withCounting(StackCounting rule) {
    return new Stack(id, title, owner, members, requirement, rule, levels);
  }

  private static Object identity(StackMember member) {
    return member.part() instanceof NestedStack nested
        ? nested.stack()
        : member.part().step().orElseThrow();
  }
}
