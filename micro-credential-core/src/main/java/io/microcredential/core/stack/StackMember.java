package io.microcredential.core.stack;

import io.microcredential.core.Fraction;
import io.microcredential.core.GoalId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import io.microcredential.core.StackId;
import io.microcredential.core.Version;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One member of a stack; it stands alone and is worth having without the rest.
 *
 * @param part what it is
 * @param title what it is called
 * @param points what it is worth where the stack counts points: more than 0, at most 1,000,000,
 *     with up to three decimals
 */
public record StackMember(StackPart part, LanguageMap title, Fraction points) {

  /** Points are counted in thousandths, so that every sum is exact and quick. */
  static final long POINT = 1_000;

  private static final Fraction MOST_POINTS = Fraction.of(1_000_000);

  /** Checks the range. */
  public StackMember {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(title, "title");
    thousandths(points);
  }

  /**
   * Returns a micro-credential of any version as a member worth one point.
   *
   * @param credential which micro-credential
   * @param title what it is called
   * @return the member
   */
  public static StackMember credential(MicroCredentialId credential, LanguageMap title) {
    return new StackMember(new StackPart.Credential(credential, null), title, Fraction.ONE);
  }

  /**
   * Returns a micro-credential as a member worth one point.
   *
   * @param credential which micro-credential
   * @param title what it is called
   * @param since the earliest version that will do
   * @return the member
   */
  public static StackMember credential(
      MicroCredentialId credential, LanguageMap title, Version since) {
    return new StackMember(new StackPart.Credential(credential, since), title, Fraction.ONE);
  }

  /**
   * Returns another stack as a member worth one point.
   *
   * @param stack which stack
   * @param title what it is called
   * @return the member
   */
  public static StackMember stack(StackId stack, LanguageMap title) {
    return new StackMember(new StackPart.NestedStack(stack), title, Fraction.ONE);
  }

  /**
   * Returns something that others grant as a member worth one point.
   *
   * @param goal which goal
   * @param title what it is called
   * @param authority who grants it, or null where nobody said
   * @return the member
   */
  public static StackMember outsideGoal(
      GoalId goal, LanguageMap title, @Nullable Organization authority) {
    return new StackMember(new StackPart.OutsideGoal(goal, authority, null), title, Fraction.ONE);
  }

  /**
   * Returns this member with other points.
   *
   * @param worth more than 0, at most 1,000,000, with up to three decimals
   * @return the changed member
   * @throws IllegalArgumentException if the points are out of range
   */
  public StackMember worth(Fraction worth) {
    return new StackMember(part, title, worth);
  }

  /** Returns points as a whole number of thousandths, if they are in range. */
  static long thousandths(Fraction points) {
    Fraction scaled = points.times(Fraction.of(POINT));
    if (points.signum() <= 0
        || points.compareTo(MOST_POINTS) > 0
        || !scaled.denominator().equals(BigInteger.ONE)) {
      throw new IllegalArgumentException(
          "points must be in (0, 1000000] with up to three decimals, were " + points);
    }
    return scaled.numerator().longValueExact();
  }
}
