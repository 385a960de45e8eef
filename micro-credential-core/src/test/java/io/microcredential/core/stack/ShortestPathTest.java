package io.microcredential.core.stack;

import static io.microcredential.core.stack.SampleStacks.SHARED_SPACES;
import static io.microcredential.core.stack.SampleStacks.SPEAKING_OUT;
import static io.microcredential.core.stack.SampleStacks.all;
import static io.microcredential.core.stack.SampleStacks.holding;
import static io.microcredential.core.stack.SampleStacks.id;
import static io.microcredential.core.stack.SampleStacks.member;
import static io.microcredential.core.stack.SampleStacks.nested;
import static io.microcredential.core.stack.SampleStacks.points;
import static io.microcredential.core.stack.SampleStacks.some;
import static io.microcredential.core.stack.SampleStacks.stackId;
import static io.microcredential.core.stack.SampleStacks.stacks;
import static io.microcredential.core.stack.SampleStacks.step;
import static io.microcredential.core.stack.SampleStacks.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.Fraction;
import io.microcredential.core.Outcome;
import io.microcredential.core.Version;
import io.microcredential.core.catalog.Fee;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.Workload;
import io.microcredential.core.kit.SampleDefinitions;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature G2: the shortest way to the end of a stack, by count, hours or cost. */
class ShortestPathTest {

  private static final Stacks THEMES = Stacks.of(SampleStacks.themes()).orElseThrow();

  private static List<String> names(StackPath path) {
    return path.steps().stream().map(s -> s.member().title().original()).toList();
  }

  private static StepPrices hours(Object... stepsAndHours) {
    var prices = new StepPrices(PathMeasure.HOURS, List.of());
    for (int i = 0; i < stepsAndHours.length; i += 2) {
      prices =
          prices.with(
              step((String) stepsAndHours[i]), Fraction.parse((String) stepsAndHours[i + 1]));
    }
    return prices;
  }

  @Test
  void byCountTakesTheFewestSteps() {
    StackPath path =
        THEMES
            .shortestPath(SPEAKING_OUT, holding("telling-your-story"), StepPrices.count())
            .orElseThrow();
    assertThat(path.total()).isEqualTo(Fraction.of(2));
    assertThat(path.steps()).hasSize(2);
  }

  @Test
  void byHoursMayTakeMoreStepsThanByCount() {
    StepPrices hours =
        hours(
            "telling-your-story", "1",
            "writing-for-the-press", "1.5",
            "speaking-to-a-board", "2",
            "policy-brief", "9");
    StackPath path = THEMES.shortestPath(SPEAKING_OUT, holding(), hours).orElseThrow();
    assertThat(names(path))
        .containsExactly("telling-your-story", "writing-for-the-press", "speaking-to-a-board");
    assertThat(path.total()).isEqualTo(Fraction.parse("4.5"));
    assertThat(path.measure()).isEqualTo(PathMeasure.HOURS);
  }

  @Test
  void ofEqualPathsTheOneWithFewerStepsWins() {
    Stack stack = points(stackId("s"), "2", member("a"), member("b"), member("c").worth(two()));
    StepPrices hours = hours("a", "1/3", "b", "1/6", "c", "1/2");
    assertThat(names(stacks(stack).shortestPath(stack.id(), holding(), hours).orElseThrow()))
        .containsExactly("c");
  }

  @Test
  void aCompleteStackNeedsNoStep() {
    Stack stack = some(stackId("s"), 1, member("a"), member("b"));
    StackPath path =
        stacks(stack).shortestPath(stack.id(), holding("b"), hours("a", "1")).orElseThrow();
    assertThat(path.steps()).isEmpty();
    assertThat(path.total()).isEqualTo(Fraction.ZERO);
  }

  @Test
  void aStepThatServesTwoStacksIsPaidForOnce() {
    Stack one = some(stackId("one"), 1, member("a"), member("b"));
    Stack other = some(stackId("other"), 1, member("a"), member("c"));
    Stack both =
        all(stackId("both"), nested(one.id()), nested(other.id()))
            .withCounting(StackCounting.FOR_EACH_MEMBER);
    StepPrices hours = hours("a", "5", "b", "3", "c", "3");
    Stacks each = stacks(one, other, both);
    assertThat(names(each.shortestPath(both.id(), holding(), hours).orElseThrow()))
        .containsExactly("a");
    Stacks once = stacks(one, other, both.withCounting(StackCounting.ONCE));
    assertThat(names(once.shortestPath(both.id(), holding(), hours).orElseThrow()))
        .containsExactly("b", "c");
  }

  @Test
  void theLatestVersionAskedForIsTheOneToEarn() {
    var later = StackMember.credential(id("a"), title("later"), new Version(3, 0));
    Stack one = all(stackId("one"), member("a"));
    Stack other = all(stackId("other"), later);
    Stack both =
        all(stackId("both"), nested(one.id()), nested(other.id()))
            .withCounting(StackCounting.FOR_EACH_MEMBER);
    StackPath path =
        stacks(one, other, both)
            .shortestPath(both.id(), holding("a"), StepPrices.count())
            .orElseThrow();
    assertThat(path.steps()).extracting(PathStep::member).containsExactly(later);
  }

  @Test
  void leadsToALevelAsWellAsToTheEnd() {
    assertThat(
            THEMES
                .shortestPathToLevel(
                    SHARED_SPACES, 3, holding("coaching-peers"), StepPrices.count())
                .orElseThrow()
                .total())
        .isEqualTo(Fraction.of(4));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> THEMES.shortestPathToLevel(SHARED_SPACES, 4, holding(), StepPrices.count()));
  }

  @Nested
  class Prices {

    @Test
    void thatNobodyKnowsAreNotTakenForNothing() {
      Outcome<StackPath> outcome =
          THEMES.shortestPath(
              SPEAKING_OUT, holding("policy-brief"), hours("telling-your-story", "1"));
      assertThat(outcome.problems().codes())
          .containsExactly("stack.price-unknown", "stack.price-unknown");
      assertThat(outcome.problems().list().get(0).message()).contains("writing-for-the-press");
    }

    @Test
    void thatDoNotFitExactlyAreRefused() {
      Stack stack = some(stackId("s"), 1, member("a"), member("b"));
      for (String amount : List.of("1/618970019642690137449562111", "9".repeat(19))) {
        Outcome<StackPath> outcome =
            stacks(stack).shortestPath(stack.id(), holding(), hours("a", amount, "b", "1"));
        assertThat(outcome.problems().codes()).containsExactly("stack.prices-too-fine");
      }
    }

    @Test
    void comeFromPublishedMicroCredentials() {
      MicroCredential published = SampleDefinitions.published();
      StackStep step = StackStep.of(published.id());
      var longer =
          SampleDefinitions.publish(
              SampleDefinitions.draft(
                  b ->
                      b.workload(new Workload(Duration.ofHours(2), Duration.ofMinutes(150)))
                          .fee(new Fee(new BigDecimal("12.50"), "USD", published.issuer().id()))));
      assertThat(StepPrices.hours(List.of(longer)).list())
          .containsExactly(new StepPrice(step, Fraction.of(5, 2)));
      assertThat(StepPrices.fees(List.of(longer), "USD").list())
          .containsExactly(new StepPrice(step, Fraction.of(25, 2)));
      assertThat(StepPrices.fees(List.of(longer), "EUR").list()).isEmpty();
      var free =
          SampleDefinitions.publish(SampleDefinitions.draft(b -> b.fee(null).workload(null)));
      assertThat(StepPrices.fees(List.of(free), "EUR").list())
          .containsExactly(new StepPrice(step, Fraction.ZERO));
      assertThat(StepPrices.hours(List.of(free)).list()).isEmpty();
    }
  }

  @Nested
  class Size {

    @Test
    void sixteenSharedStepsAmongAHundredPlacesAreSolvedExactly() {
      var random = new Random(1);
      List<Stack> all = new ArrayList<>();
      List<StackMember> outer = new ArrayList<>();
      StepPrices prices = new StepPrices(PathMeasure.HOURS, List.of());
      for (int i = 0; i < 84; i++) {
        String hours = Integer.toString(1 + random.nextInt(20));
        prices = prices.with(step("m" + i), Fraction.parse(hours));
      }
      for (int s = 0; s < 4; s++) {
        List<StackMember> members = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
          members.add(member("m" + (16 + 17 * s + i)));
        }
        for (int i = 0; i < 16; i++) {
          if (i % 4 == s || (i + 1) % 4 == s) {
            members.add(member("m" + i));
          }
        }
        Stack stack = some(stackId("s" + s), 12, members.toArray(StackMember[]::new));
        all.add(stack);
        outer.add(nested(stack.id()));
      }
      Stack whole =
          all(stackId("whole"), outer.toArray(StackMember[]::new))
              .withCounting(StackCounting.FOR_EACH_MEMBER);
      all.add(whole);
      StackPath path =
          Stacks.of(all).orElseThrow().shortestPath(whole.id(), holding(), prices).orElseThrow();
      assertThat(path.steps()).hasSizeBetween(24, 48);
    }

    @Test
    void whatWouldTakeTooLongIsRefused() {
      var random = new Random(2);
      List<Stack> all = new ArrayList<>();
      List<StackMember> outer = new ArrayList<>();
      for (int s = 0; s < 60; s++) {
        List<StackMember> members = new ArrayList<>();
        random.ints(0, 60).distinct().limit(5).forEach(i -> members.add(member("m" + i)));
        Stack stack = some(stackId("s" + s), 1, members.toArray(StackMember[]::new));
        all.add(stack);
        outer.add(nested(stack.id()));
      }
      Stack whole =
          all(stackId("whole"), outer.toArray(StackMember[]::new))
              .withCounting(StackCounting.FOR_EACH_MEMBER);
      all.add(whole);
      assertThat(
              Stacks.of(all)
                  .orElseThrow()
                  .shortestPath(whole.id(), holding(), StepPrices.count())
                  .problems()
                  .codes())
          .containsExactly("stack.path-too-large");
    }
  }

  private static Fraction two() {
    return Fraction.of(2);
  }
}
