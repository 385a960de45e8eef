package io.microcredential.core.stack;

import io.microcredential.core.Fraction;
import java.math.BigInteger;

/**
 * How much of a stack makes it complete. Each member counts once, whatever copies somebody holds.
 */
public sealed interface StackRequirement {

  /** The whole stack: every member. */
  record AllMembers() implements StackRequirement {}

  /**
   * Pick and choose: so many of the members, no matter which.
   *
   * @param atLeast how many, at least 1
   */
  record MembersAtLeast(int atLeast) implements StackRequirement {
    /** Checks the range. */
    public MembersAtLeast {
      if (atLeast < 1) {
        throw new IllegalArgumentException("the count must be at least 1, was " + atLeast);
      }
    }
  }

  /**
   * So many points, no matter from which members.
   *
   * @param atLeast how many: more than 0, at most 1,000,000,000, with up to three decimals
   */
  record PointsAtLeast(Fraction atLeast) implements StackRequirement {

    private static final Fraction MOST = Fraction.of(1_000_000_000);

    /** Checks the range. */
    public PointsAtLeast {
      if (atLeast.signum() <= 0
          || atLeast.compareTo(MOST) > 0
          || !scaled(atLeast).denominator().equals(BigInteger.ONE)) {
        throw new IllegalArgumentException(
            "the points must be in (0, 1000000000] with up to three decimals, were " + atLeast);
      }
    }

    long thousandths() {
      return scaled(atLeast).numerator().longValueExact();
    }

    private static Fraction scaled(Fraction points) {
      return points.times(Fraction.of(StackMember.POINT));
    }
  }
}
