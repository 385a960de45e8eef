package io.microcredential.rubric.scoring;

import java.math.BigInteger;
import java.math.RoundingMode;

/** A number rounded to whole steps. */
final class FastRounded extends FastNumber {

  private final FastNumber of;
  private final long factor;
  private final long divisor;
  private final long step;
  private final RoundingMode mode;

  /**
   * Makes the node.
   *
   * @param factor times the number,
   * @param divisor divided by this, is counted in steps
   * @param step how many units of the scale a step has
   */
  FastRounded(
      BigInteger scale,
      FastNumber of,
      BigInteger factor,
      BigInteger divisor,
      BigInteger step,
      RoundingMode mode) {
    super(scale, of.most.multiply(factor).divide(divisor).add(BigInteger.ONE).multiply(step));
    this.of = of;
    this.factor = factor.longValueExact();
    // Four times, so that twice a remainder is compared without leaving the range.
    divisor.shiftLeft(2).longValueExact();
    of.most.multiply(factor).longValueExact();
    this.divisor = divisor.longValueExact();
    this.step = step.longValueExact();
    this.mode = mode;
  }

  @Override
  long value(int[] standings, long daysLate, long wordsOver, long missing) {
    long number = factor * of.value(standings, daysLate, wordsOver, missing);
    return step * rounded(number, divisor, mode);
  }

  /** Divides by a positive number and rounds. */
  static long rounded(long number, long divisor, RoundingMode mode) {
    long floor = Math.floorDiv(number, divisor);
    long rest = number - floor * divisor;
    if (rest == 0) {
      return floor;
    }
    int half = Long.compare(2 * rest, divisor);
    boolean up =
        switch (mode) {
          case UP -> number > 0;
          case DOWN -> number < 0;
          case CEILING -> true;
          case HALF_UP -> half > 0 || half == 0 && number > 0;
          case HALF_DOWN -> half > 0 || half == 0 && number < 0;
          case HALF_EVEN -> half > 0 || half == 0 && (floor & 1) != 0;
          default -> false;
        };
    return up ? floor + 1 : floor;
  }
}
