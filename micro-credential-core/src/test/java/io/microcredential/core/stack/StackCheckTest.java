package io.microcredential.core.stack;

import static io.microcredential.core.stack.SampleStacks.all;
import static io.microcredential.core.stack.SampleStacks.holding;
import static io.microcredential.core.stack.SampleStacks.level;
import static io.microcredential.core.stack.SampleStacks.member;
import static io.microcredential.core.stack.SampleStacks.nested;
import static io.microcredential.core.stack.SampleStacks.points;
import static io.microcredential.core.stack.SampleStacks.stackId;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Problem;
import io.microcredential.core.stack.StackRequirement.MembersAtLeast;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of stacks before anybody is told how far they are. */
class StackCheckTest {

  private static void refused(List<Stack> stacks, String... problems) {
    assertThat(StackCheck.problems(stacks))
        .allMatch(Problem::isError)
        .allMatch(problem -> problem.fix().endsWith(".") && problem.message().endsWith("."))
        .extracting(problem -> problem.code() + " " + problem.at())
        .containsExactly(problems);
    assertThat(Stacks.of(stacks).problems()).isEqualTo(StackCheck.problems(stacks));
    assertThat(Stacks.of(stacks).isSuccess()).isFalse();
  }

  private static Stack some(String id, int atLeast, StackMember... members) {
    return SampleStacks.some(stackId(id), atLeast, members);
  }

  @Test
  void theThemesAreInOrder() {
    assertThat(StackCheck.problems(SampleStacks.themes())).isEmpty();
    assertThat(StackCheck.problems(List.of())).isEmpty();
  }

  @Test
  void aStackThatContainsItselfIsRefused() {
    refused(
        List.of(some("a", 1, member("m"), nested(stackId("a")))),
        "stack.cycle /0/members/1/part/stack");
  }

  @Test
  void aLongerCycleIsRefusedWhereItCloses() {
    refused(
        List.of(
            some("outside", 1, nested(stackId("a"))),
            some("a", 1, nested(stackId("b")), nested(stackId("plain"))),
            some("b", 1, member("m"), nested(stackId("c"))),
            some("c", 1, nested(stackId("a"))),
            some("plain", 1, member("m"))),
        "stack.cycle /3/members/0/part/stack");
  }

  @Test
  void twoWaysToOneStackAreNoCycle() {
    List<Stack> diamond =
        List.of(
            some("top", 1, nested(stackId("left")), nested(stackId("right"))),
            some("left", 1, nested(stackId("end"))),
            some("right", 1, nested(stackId("end"))),
            some("end", 1, member("m")));
    assertThat(StackCheck.problems(diamond)).isEmpty();
  }

  @Test
  void aThresholdOutOfReachIsRefused() {
    refused(
        List.of(some("a", 3, member("m"), member("n"))),
        "stack.unreachable-threshold /0/requirement/atLeast");
    refused(
        List.of(
            points(stackId("a"), "2.001", member("m"), member("n")),
            some("b", 1, member("m")).withLevels(List.of(level(1, "L", new MembersAtLeast(2))))),
        "stack.unreachable-threshold /0/requirement/atLeast",
        "stack.unreachable-threshold /1/levels/0/requirement/atLeast");
    assertThat(StackCheck.problems(List.of(points(stackId("a"), "2", member("m"), member("n")))))
        .isEmpty();
  }

  @Test
  void whatOneAwardWouldHaveToServeTwiceIsRefusedExactly() {
    Stack one = some("one", 1, member("m"));
    Stack other = some("other", 1, member("m"));
    Stack both = all(stackId("both"), nested(one.id()), nested(other.id()));
    refused(List.of(one, other, both), "stack.never-complete /2/requirement");
    Stack either =
        some("either", 1, nested(one.id()), nested(other.id()))
            .withLevels(List.of(level(2, "Both", new MembersAtLeast(2))));
    refused(List.of(one, other, either), "stack.never-complete /2/levels/0/requirement");
    Stack each = both.withCounting(StackCounting.FOR_EACH_MEMBER);
    assertThat(StackCheck.problems(List.of(one, other, each))).isEmpty();
  }

  @Test
  void namesThatDoNotFitAreRefusedAllAtOnce() {
    refused(
        List.of(some("a", 1, member("m")), some("a", 1, nested(stackId("missing")))),
        "stack.duplicate-id /1/id",
        "stack.unknown-stack /1/members/0/part/stack");
  }

  @Test
  void whatIsTooLargeOrTooDeepWrittenOutIsRefusedQuickly() {
    List<Stack> doubling = new ArrayList<>();
    doubling.add(some("s0", 1, member("m")));
    doubling.add(some("t0", 1, member("m")));
    for (int i = 1; i <= 40; i++) {
      StackMember[] both = {nested(stackId("s" + (i - 1))), nested(stackId("t" + (i - 1)))};
      doubling.add(some("s" + i, 1, both));
      doubling.add(some("t" + i, 1, both));
    }
    assertThat(StackCheck.problems(doubling).codes())
        .containsOnly("stack.too-large", "stack.too-many");
    List<Stack> chain = new ArrayList<>();
    chain.add(some("s0", 1, member("m")));
    for (int i = 1; i <= 100_000; i++) {
      chain.add(some("s" + i, 1, nested(stackId("s" + (i - 1)))));
    }
    assertThat(StackCheck.problems(chain.subList(0, StackCheck.DEEPEST))).isEmpty();
    refused(
        chain.subList(0, StackCheck.DEEPEST + 1),
        "stack.too-large /" + StackCheck.DEEPEST + "/members");
    assertThat(StackCheck.problems(chain).codes()).contains("stack.too-large");
  }

  @Test
  void awardsThatCouldCountInTooManyWaysAreRefused() {
    for (int shared : new int[] {16, 17}) {
      var members = new ArrayList<StackMember>();
      for (int i = 0; i < shared; i++) {
        members.add(member("m" + i));
      }
      Stack one = some("one", 1, members.toArray(StackMember[]::new));
      Stack other = some("other", 1, members.toArray(StackMember[]::new));
      Stack both = all(stackId("both"), nested(one.id()), nested(other.id()));
      if (shared == 16) {
        Stacks stacks = SampleStacks.stacks(one, other, both);
        assertThat(stacks.progress(both.id(), holding("m3", "m7")).isCompleted()).isTrue();
        assertThat(stacks.progress(both.id(), holding("m3")).isCompleted()).isFalse();
      } else {
        refused(List.of(one, other, both), "stack.too-entangled /2/members");
      }
    }
  }
}
