package io.microcredential.core.rule;

import io.microcredential.core.rule.AwardRule.HeldFor;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks at the periods of leaves: can they be ordered, which days do they tell apart? */
final class LeafPeriods {

  private LeafPeriods() {}

  static List<Period> spans(List<FactLeaf> leaves) {
    Set<Period> spans = new LinkedHashSet<>();
    for (FactLeaf leaf : leaves) {
      spans.addAll(leaf.periods());
      if (leaf.leaf() instanceof HeldFor longer) {
        spans.add(longer.period());
      }
    }
    return List.copyOf(spans);
  }

  /**
   * Returns whether of any two periods one is the longer, whatever the day; not so P1M and P30D.
   */
  static boolean areOrdered(List<Period> spans) {
    return spans.stream().allMatch(a -> spans.stream().allMatch(b -> areOrdered(a, b)));
  }

  private static boolean areOrdered(Period one, Period other) {
    int months = Long.compare(one.toTotalMonths(), other.toTotalMonths());
    int days = Integer.compare(one.getDays(), other.getDays());
    return months * days >= 0 || longest(one) < shortest(other) || longest(other) < shortest(one);
  }

  private static long shortest(Period period) {
    return 365 * (period.toTotalMonths() / 12)
        + 28 * (period.toTotalMonths() % 12)
        + period.getDays();
  }

  private static long longest(Period period) {
    return 366 * (period.toTotalMonths() / 12)
        + 31 * (period.toTotalMonths() % 12)
        + period.getDays();
  }

  /** Returns a day inside and a day outside each period of some leaves. */
  static Set<LocalDate> days(List<FactLeaf> leaves, int[] places) {
    Set<LocalDate> days = new TreeSet<>();
    days.add(DayWindow.day(LeafChoices.AT));
    for (int place : places) {
      for (Period period : leaves.get(place).periods()) {
        LocalDate outside = DayWindow.of(LeafChoices.AT, List.of(period)).after();
        days.add(outside);
        days.add(outside.plusDays(1));
      }
    }
    return days;
  }
}
