package io.microcredential.core.stack;

import static io.microcredential.core.stack.SampleStacks.AWARDED;
import static io.microcredential.core.stack.SampleStacks.LEADING_TOGETHER;
import static io.microcredential.core.stack.SampleStacks.NATIONAL_CERTIFICATE;
import static io.microcredential.core.stack.SampleStacks.SHARED_SPACES;
import static io.microcredential.core.stack.SampleStacks.SPEAKING_OUT;
import static io.microcredential.core.stack.SampleStacks.TEACHER_LEADER;
import static io.microcredential.core.stack.SampleStacks.TODAY;
import static io.microcredential.core.stack.SampleStacks.all;
import static io.microcredential.core.stack.SampleStacks.and;
import static io.microcredential.core.stack.SampleStacks.certificate;
import static io.microcredential.core.stack.SampleStacks.held;
import static io.microcredential.core.stack.SampleStacks.holding;
import static io.microcredential.core.stack.SampleStacks.id;
import static io.microcredential.core.stack.SampleStacks.member;
import static io.microcredential.core.stack.SampleStacks.nested;
import static io.microcredential.core.stack.SampleStacks.some;
import static io.microcredential.core.stack.SampleStacks.stackId;
import static io.microcredential.core.stack.SampleStacks.stacks;
import static io.microcredential.core.stack.SampleStacks.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.Fraction;
import io.microcredential.core.Outcome;
import io.microcredential.core.Version;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.rule.HeldCredential;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How far somebody is in a stack. */
class StackProgressTest {

  private static final Stacks THEMES = Stacks.of(SampleStacks.themes()).orElseThrow();

  private static List<MemberStatus> statuses(StackProgress progress) {
    return progress.members().stream().map(MemberProgress::status).toList();
  }

  private static List<String> next(StackProgress progress) {
    return progress.nextSteps().stream()
        .map(step -> step.member().title().original() + " " + step.reasons())
        .toList();
  }

  /** Feature G1. */
  @Nested
  class WholeOrPickAndChoose {

    @Test
    void aWholeStackNeedsEveryMember() {
      var two = THEMES.progress(LEADING_TOGETHER, holding("shared-vision", "coaching-peers"));
      assertThat(two.isCompleted()).isFalse();
      assertThat(two.share()).isEqualTo(Fraction.of(2, 3));
      assertThat(next(two)).containsExactly("leading-teams [REQUIRED, COMPLETES_STACK]");
      var three =
          THEMES.progress(
              LEADING_TOGETHER, holding("shared-vision", "coaching-peers", "leading-teams"));
      assertThat(three.isCompleted()).isTrue();
      assertThat(three.nextSteps()).isEmpty();
    }

    @Test
    void anyThreeOfFiveWillDo() {
      var two = THEMES.progress(SHARED_SPACES, holding("hosting-a-chat", "coaching-peers"));
      assertThat(two.isCompleted()).isFalse();
      assertThat(two.done()).hasSize(2);
      assertThat(two.open()).hasSize(3);
      assertThat(next(two))
          .containsExactly(
              "starting-a-community [COMPLETES_STACK]",
              "keeping-it-going [COMPLETES_STACK]",
              "welcoming-newcomers [COMPLETES_STACK]");
      assertThat(next(THEMES.progress(SHARED_SPACES, holding("hosting-a-chat"))))
          .hasSize(4)
          .allMatch(step -> step.endsWith("[COUNTS]"));
      assertThat(
              THEMES
                  .progress(
                      SHARED_SPACES,
                      holding("hosting-a-chat", "coaching-peers", "keeping-it-going"))
                  .isCompleted())
          .isTrue();
    }

    @Test
    void pointsAddUpExactly() {
      var five = THEMES.progress(SPEAKING_OUT, holding("telling-your-story", "policy-brief"));
      assertThat(five.earned()).isEqualTo(Fraction.of(5));
      assertThat(five.needed()).isEqualTo(Fraction.of(6));
      assertThat(five.isCompleted()).isFalse();
      var six = THEMES.progress(SPEAKING_OUT, holding("writing-for-the-press", "policy-brief"));
      assertThat(six.isCompleted()).isTrue();
      assertThat(six.share()).isEqualTo(Fraction.ONE);
    }

    @Test
    void everyPartStandsAloneWithoutTheRest() {
      var one = THEMES.progress(LEADING_TOGETHER, holding("leading-teams"));
      assertThat(statuses(one))
          .containsExactly(MemberStatus.OPEN, MemberStatus.OPEN, MemberStatus.DONE);
    }

    @Test
    void levelsAreReachedOneByOne() {
      var levels =
          THEMES
              .progress(
                  SHARED_SPACES, holding("hosting-a-chat", "coaching-peers", "keeping-it-going"))
              .levels();
      assertThat(levels).extracting(LevelProgress::isReached).containsExactly(true, true, false);
      assertThat(levels.get(2).needed()).isEqualTo(Fraction.of(5));
    }

    @Test
    void anEmptyStackIsRefusedWhenBuilt() {
      assertThatIllegalArgumentException().isThrownBy(() -> all(stackId("none")));
      assertThatIllegalArgumentException().isThrownBy(() -> some(stackId("none"), 1));
    }

    @Test
    void aMemberNamedTwiceIsRefusedWhenBuilt() {
      StackMember later =
          StackMember.credential(id("a"), title("Another title"), new Version(2, 0));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> some(stackId("s"), 2, member("a"), later, member("b")));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> all(stackId("s"), nested(stackId("t")), nested(stackId("t"))));
    }

    @Test
    void aStackThatIsNotHereIsTheCallersMistake() {
      assertThat(THEMES.find(stackId("other"))).isEmpty();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> THEMES.progress(stackId("other"), holding()));
    }
  }

  @Nested
  class WhatCounts {

    private final Stacks two = stacks(some(stackId("s"), 2, member("a"), member("b"), member("c")));

    private StackProgress with(HeldCredential... awards) {
      return two.progress(stackId("s"), and(holding(), awards));
    }

    @Test
    void twoCopiesOfOneAwardAreOne() {
      var copies =
          with(held("a"), held("a"), new HeldCredential(id("a"), v(2), AWARDED, null, null));
      assertThat(copies.earned()).isEqualTo(Fraction.ONE);
      assertThat(copies.isCompleted()).isFalse();
    }

    @Test
    void expiredAndRevokedDoNotCountFromThatInstantOn() {
      var ended = new HeldCredential(id("a"), v(1), AWARDED, TODAY, null);
      var revoked = new HeldCredential(id("a"), v(1), AWARDED, null, TODAY);
      assertThat(statuses(with(revoked, held("b"))))
          .containsExactly(MemberStatus.LAPSED, MemberStatus.DONE, MemberStatus.OPEN);
      var progress = with(ended, held("b"));
      assertThat(statuses(progress))
          .containsExactly(MemberStatus.LAPSED, MemberStatus.DONE, MemberStatus.OPEN);
      assertThat(next(progress))
          .containsExactly("a [RENEWS, COMPLETES_STACK]", "c [COMPLETES_STACK]");
      var before = Holdings.of(TODAY.minusNanos(1), List.of(ended, held("b")));
      assertThat(two.progress(stackId("s"), before).isCompleted()).isTrue();
    }

    @Test
    void whatIsRenewedCountsAgain() {
      var ended = new HeldCredential(id("a"), v(1), AWARDED, AWARDED.plusSeconds(9), null);
      assertThat(with(ended, held("a"), held("b")).isCompleted()).isTrue();
      assertThat(with(held("a"), ended, held("b")).isCompleted()).isTrue();
    }

    @Test
    void whatIsNotYetAwardedDoesNotCount() {
      var later = new HeldCredential(id("a"), v(1), TODAY.plusNanos(1), null, null);
      assertThat(statuses(with(later)).get(0)).isEqualTo(MemberStatus.OPEN);
    }

    @Test
    void aLaterVersionMayBeAskedFor() {
      StackMember second = StackMember.credential(id("a"), title("A"), v(2));
      Stacks later = stacks(all(stackId("s"), second));
      var first = later.progress(stackId("s"), holding("a"));
      assertThat(statuses(first)).containsExactly(MemberStatus.EARLIER_VERSION);
      assertThat(next(first)).containsExactly("A [RENEWS, REQUIRED, COMPLETES_STACK]");
      var third = new HeldCredential(id("a"), v(3), AWARDED, null, null);
      assertThat(later.progress(stackId("s"), and(holding("a"), third)).isCompleted()).isTrue();
    }

    private Version v(int major) {
      return new Version(major, 0);
    }
  }

  /** Feature G4. */
  @Nested
  class NestedStacks {

    private final Stack first = all(stackId("first"), member("a"), member("b"));
    private final Stack second = some(stackId("second"), 2, member("a"), member("c"), member("d"));
    private final Stack both = all(stackId("both"), nested(first.id()), nested(second.id()));

    @Test
    void oneAwardCountsInOneOfThem() {
      Stacks once = stacks(first, second, both);
      var progress = once.progress(both.id(), holding("a", "b", "c"));
      assertThat(progress.isCompleted()).isFalse();
      assertThat(progress.earned()).isEqualTo(Fraction.ONE);
      StackProgress inner = progress.members().get(1).nested();
      assertThat(inner).isNotNull();
      assertThat(statuses(inner))
          .containsExactly(MemberStatus.COUNTED_ELSEWHERE, MemberStatus.DONE, MemberStatus.OPEN);
      assertThat(next(progress)).containsExactly("d [COMPLETES_STACK]");
      assertThat(once.progress(both.id(), holding("a", "b", "c", "d")).isCompleted()).isTrue();
    }

    @Test
    void askedForItselfEachCountsEveryAward() {
      Stacks once = stacks(first, second, both);
      assertThat(once.progress(second.id(), holding("a", "b", "c")).isCompleted()).isTrue();
      assertThat(once.progress(first.id(), holding("a", "b", "c")).isCompleted()).isTrue();
    }

    @Test
    void oneAwardCountsInAllOfThemIfTheStackSaysSo() {
      Stack each = both.withCounting(StackCounting.FOR_EACH_MEMBER);
      assertThat(
              stacks(first, second, each).progress(each.id(), holding("a", "b", "c")).isCompleted())
          .isTrue();
    }

    @Test
    void anAwardCountsWhereItCompletesTheMost() {
      Stack any = some(stackId("any"), 1, nested(first.id()), nested(second.id()));
      Stacks once = stacks(first, second, any);
      assertThat(once.progress(any.id(), holding("a", "c")).isCompleted()).isTrue();
      assertThat(once.progress(any.id(), holding("a", "b")).isCompleted()).isTrue();
    }

    @Test
    void aThemeAndAnotherThemeMakeAnAward() {
      var progress =
          THEMES.progress(
              TEACHER_LEADER,
              holding("shared-vision", "coaching-peers", "leading-teams", "policy-brief"));
      assertThat(statuses(progress))
          .containsExactly(
              MemberStatus.DONE, MemberStatus.OPEN, MemberStatus.OPEN, MemberStatus.OPEN);
      assertThat(progress.nextSteps()).extracting(NextStep::in).contains(SPEAKING_OUT);
      assertThat(progress.nextSteps())
          .extracting(step -> step.member().title().original())
          .doesNotContain("coaching-peers", "shared-vision");
    }

    @Test
    void progressInAllStacksIsTheProgressInEach() {
      Holdings holdings = holding("shared-vision", "coaching-peers", "policy-brief");
      assertThat(THEMES.progress(holdings))
          .isEqualTo(THEMES.list().stream().map(s -> THEMES.progress(s.id(), holdings)).toList())
          .hasSize(4);
    }
  }

  /** Feature G5. */
  @Nested
  class OutsideGoals {

    @Test
    void areReachedWhenTheirAuthorityGrantedThem() {
      Stack stack = all(stackId("s"), member("a"), certificate());
      Stacks stacks = stacks(stack);
      var without = stacks.progress(stack.id(), holding("a"));
      assertThat(next(without)).containsExactly("National certificate [REQUIRED, COMPLETES_STACK]");
      var reached = new ReachedGoal(NATIONAL_CERTIFICATE, AWARDED, TODAY.plusSeconds(1));
      Holdings with = holding("a").withGoals(List.of(reached, reached));
      assertThat(stacks.progress(stack.id(), with).isCompleted()).isTrue();
      Holdings later = new Holdings(TODAY.plusSeconds(1), with.credentials(), with.goals());
      assertThat(statuses(stacks.progress(stack.id(), later)))
          .containsExactly(MemberStatus.DONE, MemberStatus.LAPSED);
    }

    @Test
    void areStepsOfAPath() {
      Stack stack = all(stackId("s"), member("a"), certificate());
      StackPath path =
          stacks(stack).shortestPath(stack.id(), holding("a"), StepPrices.count()).orElseThrow();
      assertThat(path.steps()).extracting(PathStep::member).containsExactly(certificate());
    }
  }

  /** Feature G3. */
  @Nested
  class PathwaysThatLearnersMake {

    @Test
    void areAnsweredByTheSameEngine() {
      var pathway =
          new Stack(
              stackId("my-way"),
              title("My way"),
              SampleStacks.LEARNER,
              List.of(nested(SPEAKING_OUT), member("hosting-a-chat"), certificate()),
              new StackRequirement.MembersAtLeast(2),
              StackCounting.ONCE,
              List.of());
      var list = new ArrayList<>(SampleStacks.themes());
      list.add(pathway);
      Stacks stacks = Stacks.of(list).orElseThrow();
      var progress = stacks.progress(pathway.id(), holding("policy-brief", "hosting-a-chat"));
      assertThat(progress.share()).isEqualTo(Fraction.of(1, 2));
      assertThat(
              stacks
                  .shortestPath(pathway.id(), holding("policy-brief"), StepPrices.count())
                  .orElseThrow()
                  .total())
          .isEqualTo(Fraction.of(2));
    }
  }

  @Test
  void everyAnswerHasItsJsonForm() {
    JsonForm<Stack> form = JsonForm.of(Stack.class);
    for (Stack stack : SampleStacks.themes()) {
      assertThat(form.read(form.write(stack))).isEqualTo(Outcome.success(stack));
    }
    JsonForm<StackProgress> progress = JsonForm.of(StackProgress.class);
    StackProgress found = THEMES.progress(TEACHER_LEADER, holding("coaching-peers"));
    assertThat(progress.read(progress.write(found))).isEqualTo(Outcome.success(found));
  }
}
