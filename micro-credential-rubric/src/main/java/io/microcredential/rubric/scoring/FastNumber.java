package io.microcredential.rubric.scoring;

import java.math.BigInteger;

/**
 * A formula for fixed criteria that apply, in whole numbers of one unit.
 *
 * <p>What can be reached is known when it is made, so that nothing has to be checked when it is
 * asked: whoever makes one throws {@link ArithmeticException} where it would not fit.
 */
abstract class FastNumber {

  /** How many units make 1. */
  final BigInteger scale;

  /** No number is further from 0, in units. */
  final BigInteger most;

  FastNumber(BigInteger scale, BigInteger most) {
    this.scale = scale;
    this.most = most;
    // Twice, so that the difference of two numbers fits too.
    most.add(most).longValueExact();
    scale.longValueExact();
  }

  /**
   * Returns the number in units.
   *
   * @param standings the standing of each criterion, known where it applies
   * @param daysLate how many days late, at least 0
   * @param wordsOver how many words over, at least 0
   * @param missing the parts that are missing, one bit for each part of the plan
   */
  abstract long value(int[] standings, long daysLate, long wordsOver, long missing);

  /** A sum over criteria of what each level is worth. */
  static final class Linear extends FastNumber {
    private final int[] places;
    private final long[][] worth;

    Linear(BigInteger scale, BigInteger most, int[] places, long[][] worth) {
      super(scale, most);
      this.places = places;
      this.worth = worth;
    }

    @Override
    long value(int[] standings, long daysLate, long wordsOver, long missing) {
      long sum = 0;
      for (int i = 0; i < places.length; i++) {
        sum += worth[i][standings[places[i]]];
      }
      return sum;
    }
  }

  /** The sum of the highest so many. */
  static final class Highest extends FastNumber {
    private final int[] places;
    private final long[][] worth;
    private final int kept;

    Highest(BigInteger scale, BigInteger most, int[] places, long[][] worth, int kept) {
      super(scale, most);
      this.places = places;
      this.worth = worth;
      this.kept = kept;
      if (places.length > Long.SIZE) {
        throw new ArithmeticException("one bit for each criterion is what there is");
      }
    }

    @Override
    long value(int[] standings, long daysLate, long wordsOver, long missing) {
      int dropped = places.length - kept;
      if (kept < dropped) {
        return extremes(standings, kept, 1);
      }
      long sum = 0;
      for (int i = 0; i < places.length; i++) {
        sum += worth[i][standings[places[i]]];
      }
      return sum + extremes(standings, dropped, -1);
    }

    /** Returns the sum of the so many highest, or less the so many lowest. */
    private long extremes(int[] standings, int count, int sign) {
      long taken = 0;
      long sum = 0;
      for (int k = 0; k < count; k++) {
        long best = Long.MIN_VALUE;
        int at = 0;
        for (int i = 0; i < places.length; i++) {
          long signed = sign * worth[i][standings[places[i]]];
          if (signed > best && (taken >> i & 1) == 0) {
            best = signed;
            at = i;
          }
        }
        taken |= 1L << at;
        sum += best;
      }
      return sum;
    }
  }

  /** The sum of other numbers, each brought to one unit. */
  static final class Total extends FastNumber {
    private final FastNumber[] parts;
    private final long[] factors;

    Total(BigInteger scale, BigInteger most, FastNumber[] parts, long[] factors) {
      super(scale, most);
      this.parts = parts;
      this.factors = factors;
    }

    @Override
    long value(int[] standings, long daysLate, long wordsOver, long missing) {
      long sum = 0;
      for (int i = 0; i < parts.length; i++) {
        sum += factors[i] * parts[i].value(standings, daysLate, wordsOver, missing);
      }
      return sum;
    }
  }

  /** A number times a factor plus a summand. */
  static final class Straight extends FastNumber {
    private final FastNumber of;
    private final long factor;
    private final long summand;

    Straight(BigInteger scale, FastNumber of, BigInteger factor, BigInteger summand) {
      super(scale, of.most.multiply(factor.abs()).add(summand.abs()));
      this.of = of;
      this.factor = factor.longValueExact();
      this.summand = summand.longValueExact();
    }

    @Override
    long value(int[] standings, long daysLate, long wordsOver, long missing) {
      return factor * of.value(standings, daysLate, wordsOver, missing) + summand;
    }
  }
}
