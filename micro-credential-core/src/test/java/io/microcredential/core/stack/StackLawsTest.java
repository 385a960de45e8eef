package io.microcredential.core.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Fraction;
import io.microcredential.core.StackId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The laws of stacks, over random nested stacks and random holdings. */
class StackLawsTest {

  /** Stacks, somebody's holdings, prices, and a way to more that is random. */
  record Case(List<Stack> list, Holdings holdings, StepPrices prices, RandomStacks random) {

    Stacks stacks() {
      return Stacks.of(list).orElseThrow();
    }

    StackId last() {
      return list.get(list.size() - 1).id();
    }

    StackPath path(Holdings from) {
      return stacks().shortestPath(last(), from, prices).orElseThrow();
    }
  }

  @Property(tries = 500)
  void addingAnAwardNeverLosesProgress(@ForAll("cases") Case c) {
    Holdings more = SampleStacks.and(c.holdings(), c.random().award());
    for (Stack stack : c.list()) {
      StackProgress before = c.stacks().progress(stack.id(), c.holdings());
      StackProgress after = c.stacks().progress(stack.id(), more);
      assertThat(after.earned()).isGreaterThanOrEqualTo(before.earned());
      assertThat(after.levels().get(0).earned())
          .isGreaterThanOrEqualTo(before.levels().get(0).earned());
    }
    assertThat(c.path(more).total()).isLessThanOrEqualTo(c.path(c.holdings()).total());
  }

  @Property(tries = 500)
  void theOrderOfAwardsAndMembersDoesNotMatter(@ForAll("cases") Case c) {
    Stacks other = Stacks.of(c.random().shuffled(c.list())).orElseThrow();
    Holdings holdings = c.random().shuffled(c.holdings());
    for (Stack stack : c.list()) {
      assertThat(facts(other.progress(stack.id(), holdings)))
          .isEqualTo(facts(c.stacks().progress(stack.id(), c.holdings())));
    }
    StackPath path = other.shortestPath(c.last(), holdings, c.prices()).orElseThrow();
    assertThat(Set.copyOf(path.steps())).isEqualTo(Set.copyOf(c.path(c.holdings()).steps()));
  }

  @Property(tries = 500)
  void copiesCountOnce(@ForAll("cases") Case c) {
    var twice = new ArrayList<>(c.holdings().credentials());
    twice.addAll(c.holdings().credentials());
    Holdings copies = new Holdings(c.holdings().at(), twice, c.holdings().goals());
    assertThat(c.stacks().progress(copies)).isEqualTo(c.stacks().progress(c.holdings()));
    assertThat(c.path(copies)).isEqualTo(c.path(c.holdings()));
  }

  @Property(tries = 500)
  void aStackIsCompleteWhenSomeWayOfCountingCompletesIt(@ForAll("cases") Case c) {
    for (Stack stack : c.list()) {
      assertThat(c.stacks().progress(stack.id(), c.holdings()).isCompleted())
          .isEqualTo(BruteForce.isCompleted(c.list(), stack.id(), c.holdings()));
    }
  }

  @Property(tries = 500)
  void noOtherCompletionIsShorterThanTheShortestPath(@ForAll("cases") Case c) {
    assertThat(c.path(c.holdings()).total())
        .isEqualTo(BruteForce.shortest(c.list(), c.last(), c.holdings(), c.prices()));
  }

  @Property(tries = 500)
  void followingTheShortestPathCompletesTheStackAndNoStepIsIdle(@ForAll("cases") Case c) {
    StackPath path = c.path(c.holdings());
    Holdings after = RandomStacks.following(path, c.holdings());
    assertThat(c.stacks().progress(c.last(), after).isCompleted()).isTrue();
    assertThat(c.path(after).steps()).isEmpty();
    for (PathStep idle : path.steps()) {
      var fewer = new ArrayList<>(path.steps());
      fewer.remove(idle);
      var rest =
          new StackPath(
              path.stack(), path.measure(), path.total().plus(minus(idle.amount())), fewer);
      Holdings without = RandomStacks.following(rest, c.holdings());
      assertThat(c.stacks().progress(c.last(), without).isCompleted()).isFalse();
    }
  }

  @Property(tries = 300)
  void whatIsRequiredIsOnEveryPathAndWhatIsNextIsNotHeld(@ForAll("cases") Case c) {
    StackProgress progress = c.stacks().progress(c.last(), c.holdings());
    Set<StackStep> path = new HashSet<>();
    c.path(c.holdings()).steps().forEach(s -> path.add(s.member().part().step().orElseThrow()));
    for (NextStep next : progress.nextSteps()) {
      if (next.reasons().contains(NextStepReason.REQUIRED)) {
        assertThat(path).contains(next.member().part().step().orElseThrow());
      }
    }
    assertThat(progress.nextSteps().isEmpty()).isEqualTo(progress.isCompleted());
  }

  /** A law over cases that all end alike would say nothing. */
  @Test
  void theCasesAreOfManyKinds() {
    int complete = 0;
    int elsewhere = 0;
    int longPaths = 0;
    for (int seed = 0; seed < 500; seed++) {
      Case c = aCase(new Random(seed));
      StackProgress progress = c.stacks().progress(c.last(), c.holdings());
      complete += progress.isCompleted() ? 1 : 0;
      elsewhere += facts(progress).containsValue(MemberStatus.COUNTED_ELSEWHERE) ? 1 : 0;
      longPaths += c.path(c.holdings()).steps().size() > 1 ? 1 : 0;
    }
    assertThat(complete).isBetween(100, 400);
    assertThat(elsewhere).isGreaterThan(20);
    assertThat(longPaths).isGreaterThan(100);
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.randomValue(StackLawsTest::aCase);
  }

  private static Case aCase(Random random) {
    var stacks = new RandomStacks(random);
    return new Case(
        stacks.stacks(),
        stacks.holdings(),
        stacks.prices(),
        new RandomStacks(new Random(random.nextLong())));
  }

  private static Fraction minus(Fraction amount) {
    return Fraction.ZERO.minus(amount);
  }

  /** Returns everything that progress says, without its order. */
  private static Map<String, Object> facts(StackProgress progress) {
    Map<String, Object> facts = new HashMap<>();
    collect(progress, "", facts);
    facts.put("levels", progress.levels());
    facts.put(
        "next", progress.nextSteps().stream().map(Object::toString).collect(Collectors.toSet()));
    return facts;
  }

  private static void collect(StackProgress progress, String at, Map<String, Object> facts) {
    String here = at + "/" + progress.stack();
    facts.put(here, progress.earned() + " of " + progress.needed());
    for (MemberProgress member : progress.members()) {
      facts.put(here + member.member().part(), member.status());
      if (member.nested() != null) {
        collect(member.nested(), here, facts);
      }
    }
  }
}
