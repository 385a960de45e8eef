package io.microcredential.core.stack;

import io.microcredential.core.Fraction;
import io.microcredential.core.stack.StackRequirement.MembersAtLeast;
import io.microcredential.core.stack.StackRequirement.PointsAtLeast;
import java.util.Arrays;
import java.util.List;

/** A requirement over given members: what each is worth, and how much is needed, in whole units. */
final class Gate {

  private final long[] worths;
  private final long needed;
  private final long unit;
  private final long total;

  private Gate(long[] worths, long needed, long unit) {
    this.worths = worths;
    this.needed = needed;
    this.unit = unit;
    this.total = Arrays.stream(worths).sum();
  }

  static Gate of(StackRequirement requirement, List<StackMember> members) {
    if (requirement instanceof PointsAtLeast points) {
      long[] worths =
          members.stream().mapToLong(m -> StackMember.thousandths(m.points())).toArray();
      return new Gate(worths, points.thousandths(), StackMember.POINT);
    }
    long[] ones = new long[members.size()];
    Arrays.fill(ones, 1);
    long needed = requirement instanceof MembersAtLeast some ? some.atLeast() : ones.length;
    return new Gate(ones, needed, 1);
  }

  long worth(int member) {
    return worths[member];
  }

  long needed() {
    return needed;
  }

  /** Returns what all members are worth together. */
  long total() {
    return total;
  }

  boolean isReachable() {
    return total() >= needed;
  }

  boolean countsMembers() {
    return unit == 1;
  }

  Fraction inUnits(long amount) {
    return Fraction.of(amount, unit);
  }
}
