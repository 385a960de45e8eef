package io.microcredential.core.stack;

import io.microcredential.core.Fraction;
import io.microcredential.core.GoalId;
import io.microcredential.core.StackId;
import io.microcredential.core.Version;
import io.microcredential.core.rule.HeldCredential;
import io.microcredential.core.stack.StackRequirement.AllMembers;
import io.microcredential.core.stack.StackRequirement.MembersAtLeast;
import io.microcredential.core.stack.StackRequirement.PointsAtLeast;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random stacks over a handful of steps, with many of them in several places. */
final class RandomStacks {

  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");
  private static final GoalId GOAL = GoalId.of("https://board.example/goal");
  static final List<StackStep> STEPS = steps();

  private final Random random;

  RandomStacks(Random random) {
    this.random = random;
  }

  private static List<StackStep> steps() {
    var steps = new ArrayList<StackStep>();
    NAMES.forEach(name -> steps.add(SampleStacks.step(name)));
    steps.add(StackStep.of(GOAL));
    return List.copyOf(steps);
  }

  /** Returns one to four stacks that can all be completed, the last one outermost. */
  List<Stack> stacks() {
    while (true) {
      var stacks = new ArrayList<Stack>();
      int count = 1 + random.nextInt(4);
      for (int i = 0; i < count; i++) {
        stacks.add(stack(i));
      }
      if (StackCheck.problems(stacks).isEmpty()) {
        return stacks;
      }
    }
  }

  private Stack stack(int index) {
    var members = new ArrayList<StackMember>();
    for (String name : NAMES) {
      if (random.nextInt(3) == 0) {
        StackMember plain = SampleStacks.member(name);
        members.add(
            random.nextInt(4) > 0
                ? plain
                : StackMember.credential(SampleStacks.id(name), plain.title(), new Version(2, 0)));
      }
    }
    if (members.isEmpty() || random.nextInt(4) == 0) {
      members.add(StackMember.outsideGoal(GOAL, SampleStacks.title("goal"), null));
    }
    for (int i = 0; i < index; i++) {
      if (random.nextBoolean()) {
        members.add(SampleStacks.nested(SampleStacks.stackId("s" + i)));
      }
    }
    members.replaceAll(m -> m.worth(Fraction.of(1 + random.nextInt(5), 2)));
    Collections.shuffle(members, random);
    StackId id = SampleStacks.stackId("s" + index);
    return Stack.of(
            id, SampleStacks.title("s"), SampleStacks.ISSUER, requirement(members.size()), members)
        .withLevels(List.of(SampleStacks.level(1, "One", new MembersAtLeast(1))))
        .withCounting(random.nextBoolean() ? StackCounting.ONCE : StackCounting.FOR_EACH_MEMBER);
  }

  private StackRequirement requirement(int members) {
    return switch (random.nextInt(3)) {
      case 0 -> new AllMembers();
      case 1 -> new MembersAtLeast(1 + random.nextInt(members));
      default -> new PointsAtLeast(Fraction.of(1 + random.nextInt(3 * members), 2));
    };
  }

  /** Returns something of everything: held, held in two versions, ended, not yet awarded. */
  Holdings holdings() {
    Holdings holdings = SampleStacks.holding();
    for (int i = random.nextInt(7); i > 0; i--) {
      holdings = SampleStacks.and(holdings, award());
    }
    var goal = new ReachedGoal(GOAL, SampleStacks.AWARDED, null);
    return random.nextInt(4) == 0 ? holdings.withGoals(List.of(goal)) : holdings;
  }

  HeldCredential award() {
    var version = new Version(1 + random.nextInt(2), 0);
    var award =
        new HeldCredential(
            SampleStacks.id(NAMES.get(random.nextInt(NAMES.size()))),
            version,
            SampleStacks.AWARDED,
            null,
            null);
    return switch (random.nextInt(8)) {
      case 0 ->
          new HeldCredential(award.credential(), version, award.from(), SampleStacks.TODAY, null);
      case 1 ->
          new HeldCredential(
              award.credential(), version, SampleStacks.TODAY.plus(Duration.ofDays(1)), null, null);
      default -> award;
    };
  }

  StepPrices prices() {
    if (random.nextInt(3) == 0) {
      return StepPrices.count();
    }
    var prices = new StepPrices(PathMeasure.COST, List.of());
    for (StackStep step : STEPS) {
      prices = prices.with(step, Fraction.of(random.nextInt(7), 1 + random.nextInt(3)));
    }
    return prices;
  }

  /** Returns the same stacks with everything in another order. */
  List<Stack> shuffled(List<Stack> stacks) {
    var other = new ArrayList<Stack>();
    for (Stack stack : stacks) {
      var members = new ArrayList<>(stack.members());
      Collections.shuffle(members, random);
      other.add(
          new Stack(
              stack.id(),
              stack.title(),
              stack.owner(),
              members,
              stack.requirement(),
              stack.counting(),
              stack.levels()));
    }
    Collections.shuffle(other, random);
    return other;
  }

  Holdings shuffled(Holdings holdings) {
    var credentials = new ArrayList<>(holdings.credentials());
    Collections.shuffle(credentials, random);
    return new Holdings(holdings.at(), credentials, holdings.goals());
  }

  /** Returns holdings with every step of a path taken, in the version asked for. */
  static Holdings following(StackPath path, Holdings holdings) {
    Holdings after = holdings;
    for (PathStep step : path.steps()) {
      after = taking(step.member(), after);
    }
    return after;
  }

  private static Holdings taking(StackMember member, Holdings holdings) {
    if (member.part() instanceof StackPart.Credential credential) {
      Version version = credential.since() == null ? new Version(1, 0) : credential.since();
      return SampleStacks.and(
          holdings,
          new HeldCredential(credential.credential(), version, holdings.at(), null, null));
    }
    var goals = new ArrayList<>(holdings.goals());
    goals.add(new ReachedGoal(GOAL, holdings.at(), null));
    return holdings.withGoals(goals);
  }
}
