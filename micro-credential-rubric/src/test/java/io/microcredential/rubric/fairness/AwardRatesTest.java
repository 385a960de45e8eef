package io.microcredential.rubric.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.Undefined;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** N6: award rates by group, with small cells hidden. */
class AwardRatesTest {

  private static AwardCount group(String name, long awarded, long people) {
    return new AwardCount(name, awarded, people);
  }

  private static AwardReport report(AwardCount... counts) {
    return AwardRates.withDefaults().estimate(List.of(counts));
  }

  private static List<String> hidden(AwardReport report) {
    return report.groups().stream()
        .filter(GroupRate.Hidden.class::isInstance)
        .map(GroupRate::group)
        .toList();
  }

  @Nested
  class Rates {

    /** 81 of 263 and 15 of 20: R. G. Newcombe, Statistics in Medicine 17, 1998, 857–872. */
    @Test
    void haveWilsonsInterval() {
      AwardReport report = report(group("a", 81, 263), group("b", 15, 20));
      GroupRate.Shown shown = (GroupRate.Shown) report.groups().get(0);
      Estimate rate = (Estimate) shown.rate();
      ConfidenceInterval interval = Objects.requireNonNull(rate.interval());
      assertThat(rate.value()).isEqualTo(81 / 263.0);
      assertThat(interval.method()).isEqualTo(IntervalMethod.WILSON);
      assertThat(interval.lower()).isCloseTo(0.2552885198782742, within(1e-12));
      assertThat(interval.upper()).isCloseTo(0.36620957698280004, within(1e-12));
      assertThat(shown.awarded()).isEqualTo(81);
      assertThat(shown.people()).isEqualTo(263);
      GroupRate.Shown total = (GroupRate.Shown) report.total();
      assertThat(total.rate().orElseThrow()).isEqualTo(96 / 283.0);
    }

    @Test
    void stayInsideZeroAndOne() {
      AwardReport report =
          AwardRates.withDefaults()
              .withSmallestCount(0)
              .atLevel(0.99)
              .estimate(List.of(group("a", 0, 30), group("b", 30, 30)));
      Estimate none = (Estimate) ((GroupRate.Shown) report.groups().get(0)).rate();
      Estimate all = (Estimate) ((GroupRate.Shown) report.groups().get(1)).rate();
      assertThat(Objects.requireNonNull(none.interval()).lower()).isCloseTo(0, within(1e-15));
      assertThat(Objects.requireNonNull(all.interval()).upper()).isCloseTo(1, within(1e-15));
    }
  }

  @Nested
  class Hiding {

    @Test
    void takesASecondGroupSoThatNothingCanBeSubtracted() {
      AwardReport report = report(group("a", 3, 6), group("b", 20, 40), group("c", 10, 30));
      assertThat(hidden(report)).containsExactly("a", "c");
      assertThat(((GroupRate.Hidden) report.groups().get(0)).because())
          .isEqualTo(GroupRate.Why.SMALL);
      assertThat(((GroupRate.Hidden) report.groups().get(2)).because())
          .isEqualTo(GroupRate.Why.TO_PROTECT_ANOTHER);
      assertThat(report.total()).isInstanceOf(GroupRate.Shown.class);
    }

    @Test
    void needsNoThirdWhereTwoSmallGroupsAreLargeTogether() {
      assertThat(hidden(report(group("a", 3, 6), group("b", 20, 40), group("c", 2, 8))))
          .containsExactly("a", "c");
    }

    @Test
    void takesAThirdWhereTwoSmallGroupsAreSmallTogether() {
      assertThat(hidden(report(group("a", 1, 2), group("b", 20, 40), group("c", 2, 3))))
          .containsExactly("a", "b", "c");
    }

    @Test
    void takesGroupsInWhichEverybodyHasTheSameOutcome() {
      assertThat(hidden(report(group("a", 40, 40), group("b", 20, 40), group("c", 0, 50))))
          .containsExactly("a", "c");
    }

    @Test
    void reachesTheTotalWhereNoGroupIsLeft() {
      AwardReport report = report(group("a", 3, 6));
      assertThat(hidden(report)).containsExactly("a");
      assertThat(report.total()).isInstanceOf(GroupRate.Hidden.class);
      AwardReport two = report(group("a", 1, 4), group("b", 2, 3));
      assertThat(two.total()).isEqualTo(new GroupRate.Hidden("all", GroupRate.Why.SMALL));
    }

    @Test
    void hidesTheTotalToProtectTheOnlyGroupWithPeople() {
      // The others have nobody, so the total is this group.
      AwardReport report = report(group("a", 5, 5), group("b", 0, 0), group("c", 0, 0));
      assertThat(hidden(report)).containsExactly("a");
      assertThat(report.total()).isInstanceOf(GroupRate.Hidden.class);
    }

    @Test
    void leavesGroupsWithoutPeople() {
      AwardReport report = report(group("a", 5, 20), group("b", 0, 0));
      assertThat(hidden(report)).isEmpty();
      assertThat(((GroupRate.Shown) report.groups().get(1)).rate()).isInstanceOf(Undefined.class);
      assertThat(report().total()).isInstanceOf(GroupRate.Shown.class);
    }

    @Test
    void isNotDoneWhereNobodyAsksForIt() {
      AwardReport report =
          AwardRates.withDefaults()
              .withSmallestGroup(0)
              .withSmallestCount(0)
              .estimate(List.of(group("a", 1, 1), group("b", 0, 1)));
      assertThat(hidden(report)).isEmpty();
      assertThat(
              hidden(
                  AwardRates.withDefaults()
                      .withSmallestCount(3)
                      .estimate(List.of(group("a", 2, 50), group("b", 20, 40)))))
          .containsExactly("a", "b");
    }

    @Test
    void rejectsCountsThatCannotBe() {
      assertThatIllegalArgumentException().isThrownBy(() -> group("a", 3, 2));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> report(group("a", 3, 20), group("a", 3, 20)))
          .withMessageContaining("add them up");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> AwardRates.withDefaults().withSmallestGroup(-1));
    }
  }
}
