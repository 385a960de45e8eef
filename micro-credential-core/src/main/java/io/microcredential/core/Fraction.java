package io.microcredential.core;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An exact rational number.
 *
 * <p>Always in lowest terms with a positive denominator, so that equal numbers are equal objects.
 *
 * @param numerator the numerator, with the sign
 * @param denominator the denominator, at least 1
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {

  /** The number 0. */
  public static final Fraction ZERO = of(0);

  /** The number 1. */
  public static final Fraction ONE = of(1);

  private static final Pattern FORM =
      Pattern.compile("(-?[0-9]{1,10000})(?:/([0-9]{1,10000})|\\.([0-9]{1,10000}))?");

  /** Reduces to lowest terms. */
  public Fraction {
    if (denominator.signum() == 0) {
      throw new IllegalArgumentException("the denominator of a fraction is not 0");
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  /**
   * Returns a whole number.
   *
   * @param number the number
   * @return the same number as a fraction
   */
  public static Fraction of(long number) {
    return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
  }

  /**
   * Returns the quotient of two whole numbers.
   *
   * @param numerator the numerator
   * @param denominator the denominator, not 0
   * @return the exact quotient
   * @throws IllegalArgumentException if the denominator is 0
   */
  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** Takes over a decimal of any length; the caller answers for a sane exponent. */
  static Fraction of(BigDecimal number) {
    int scale = Math.max(0, number.scale());
    return new Fraction(number.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
  }

  /**
   * Reads a number such as {@code 3}, {@code -7/4} or {@code 0.80}.
   *
   * <p>The bound on the digits is far above what anybody writes by hand: exact scores of wide
   * rubrics have to be read back too.
   *
   * @param text an optional minus sign, up to 10,000 digits, and a denominator or decimals of up to
   *     10,000 digits
   * @return the exact number
   * @throws IllegalArgumentException if the text has another form or the denominator is 0
   */
  public static Fraction parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("a number is written like 3, 3/4 or 0.75");
    }
    if (form.group(3) != null) {
      return of(new BigDecimal(text));
    }
    var denominator = form.group(2) == null ? BigInteger.ONE : new BigInteger(form.group(2));
    return new Fraction(new BigInteger(form.group(1)), denominator);
  }

  /**
   * Returns whether numbers are written with few digits, and so are their exact sums and means.
   *
   * @param numbers the numbers
   * @param digits how many digits are few, at least 1
   * @return whether no numerator has more digits, and neither has the least common denominator of
   *     all
   */
  public static boolean areShort(Stream<Fraction> numbers, int digits) {
    BigInteger bound = BigInteger.TEN.pow(digits);
    BigInteger common = BigInteger.ONE;
    for (Iterator<Fraction> each = numbers.iterator(); each.hasNext(); ) {
      Fraction next = each.next();
      if (next.numerator.abs().compareTo(bound) >= 0 || next.denominator.compareTo(bound) >= 0) {
        return false;
      }
      common = common.divide(common.gcd(next.denominator)).multiply(next.denominator);
      if (common.compareTo(bound) >= 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the sum.
   *
   * @param addend the other number
   * @return this plus the other
   */
  public Fraction plus(Fraction addend) {
    return new Fraction(
        numerator.multiply(addend.denominator).add(addend.numerator.multiply(denominator)),
        denominator.multiply(addend.denominator));
  }

  /**
   * Returns the difference.
   *
   * @param subtrahend the other number
   * @return this minus the other
   */
  public Fraction minus(Fraction subtrahend) {
    return plus(new Fraction(subtrahend.numerator.negate(), subtrahend.denominator));
  }

  /**
   * Returns the product.
   *
   * @param factor the other number
   * @return this times the other
   */
  public Fraction times(Fraction factor) {
    return new Fraction(
        numerator.multiply(factor.numerator), denominator.multiply(factor.denominator));
  }

  /**
   * Returns the quotient.
   *
   * @param divisor the other number, not 0
   * @return this divided by the other
   * @throws IllegalArgumentException if the divisor is 0
   */
  public Fraction dividedBy(Fraction divisor) {
    return new Fraction(
        numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
  }

  /**
   * Returns whether this number is at least as large as another.
   *
   * @param other the other number
   * @return whether this ≥ other
   */
  public boolean isAtLeast(Fraction other) {
    return compareTo(other) >= 0;
  }

  /**
   * Returns -1, 0 or 1 as this number is negative, zero or positive.
   *
   * @return the sign
   */
  public int signum() {
    return numerator.signum();
  }

  /**
   * Returns this number rounded in a declared way.
   *
   * @param rounding how
   * @return the rounded number
   */
  public BigDecimal rounded(Rounding rounding) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), rounding.digits(), rounding.mode());
  }

  /**
   * Writes the number for people: as a decimal such as {@code 2.75} where that is exact with at
   * most six digits, as a fraction such as {@code 8/3} otherwise.
   *
   * @return the number in words that {@link #parse(String)} reads, unless they have more digits
   *     than that takes
   */
  public String toDecimalText() {
    BigDecimal decimal = rounded(new Rounding(6, RoundingMode.DOWN)).stripTrailingZeros();
    String text = decimal.signum() == 0 ? "0" : decimal.toPlainString();
    return of(decimal).equals(this) ? text : toString();
  }

  @Override
  public int compareTo(Fraction other) {
    if (isShort() && other.isShort()) {
      return Long.compare(
          numerator.longValue() * other.denominator.longValue(),
          other.numerator.longValue() * denominator.longValue());
    }
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** Returns whether the product of two such numbers fits a long. */
  private boolean isShort() {
    return numerator.bitLength() < Integer.SIZE && denominator.bitLength() < Integer.SIZE;
  }

  /** Returns the number as {@code 3} or {@code 3/4}. */
  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
