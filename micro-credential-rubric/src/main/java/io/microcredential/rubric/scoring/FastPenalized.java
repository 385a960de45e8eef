package io.microcredential.rubric.scoring;

import io.microcredential.core.Fraction;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number less its penalties. */
final class FastPenalized extends FastNumber {

  private final FastNumber of;
  private final long lowest;
  private final long toScale;
  private final long whole;
  private final long lowestScaled;
  private final Deduction[] deductions;

  private FastPenalized(
      BigInteger scale,
      BigInteger most,
      FastNumber of,
      BigInteger lowest,
      BigInteger whole,
      Deduction[] deductions) {
    super(scale, most);
    this.of = of;
    this.lowest = lowest.longValueExact();
    this.whole = whole.longValueExact();
    toScale = scale.divide(of.scale.multiply(whole)).longValueExact();
    lowestScaled = scale.divide(of.scale).multiply(lowest).longValueExact();
    this.deductions = deductions;
  }

  /** One penalty in whole numbers. */
  private record Deduction(
      Penalty penalty, boolean ofReached, long each, long limit, long enough, int part) {

    long taken(long daysLate, long wordsOver, long missing) {
      long count;
      if (penalty instanceof Penalty.Late late) {
        count = daysLate - late.daysOfGrace();
      } else if (penalty instanceof Penalty.OverLength over) {
        count = (wordsOver + over.wordsPerStep() - 1) / over.wordsPerStep();
      } else {
        count = part >= 0 ? missing >> part & 1 : 0;
      }
      // More than enough is not counted, so that the product fits.
      return Math.min(limit, each * Math.max(0, Math.min(count, enough)));
    }
  }

  /**
   * Makes the node.
   *
   * @param range the range of the formula inside, for the criteria that apply
   */
  static FastPenalized of(
      FastNumber of, Scored range, List<Penalty> penalties, List<RubricPart> parts) {
    if (parts.size() > Long.SIZE) {
      throw new ArithmeticException("one bit for each part is what there is");
    }
    Fraction width = range.highest().minus(range.lowest());
    BigInteger whole = BigInteger.ONE;
    BigInteger others = BigInteger.ONE;
    for (Penalty penalty : penalties) {
      boolean ofReached = penalty.unit() == PenaltyUnit.SHARE_OF_REACHED;
      BigInteger common =
          FastCompiler.common(
              amount(penalty, width).denominator(), limit(penalty, width).denominator());
      whole = ofReached ? FastCompiler.common(whole, common) : whole;
      others = ofReached ? others : FastCompiler.common(others, common);
    }
    BigInteger scale = FastCompiler.common(of.scale.multiply(whole), others);
    BigInteger all = FastCompiler.units(width, scale);
    var deductions = new Deduction[penalties.size()];
    BigInteger most = of.most.multiply(scale.divide(of.scale)).multiply(BigInteger.TWO);
    for (int i = 0; i < deductions.length; i++) {
      Penalty penalty = penalties.get(i);
      boolean ofReached = penalty.unit() == PenaltyUnit.SHARE_OF_REACHED;
      BigInteger each = FastCompiler.units(amount(penalty, width), ofReached ? whole : scale);
      BigInteger enough = (ofReached ? whole : all).divide(each).add(BigInteger.ONE);
      BigInteger limit = FastCompiler.units(limit(penalty, width), ofReached ? whole : scale);
      most = most.add(each.multiply(enough));
      deductions[i] =
          new Deduction(
              penalty,
              ofReached,
              each.longValueExact(),
              limit.min(each.multiply(enough)).longValueExact(),
              enough.longValueExact(),
              place(penalty, parts));
    }
    return new FastPenalized(
        scale, most, of, FastCompiler.units(range.lowest(), of.scale), whole, deductions);
  }

  private static Fraction amount(Penalty penalty, Fraction width) {
    if (penalty instanceof Penalty.Late late) {
      return points(penalty, late.perDay(), width);
    } else if (penalty instanceof Penalty.OverLength over) {
      return points(penalty, over.perStep(), width);
    }
    return points(penalty, ((Penalty.MissingPart) penalty).amount(), width);
  }

  /** Returns the most that a penalty takes off; where none is declared, all that there is. */
  private static Fraction limit(Penalty penalty, Fraction width) {
    @Nullable Fraction most =
        penalty instanceof Penalty.Late late
            ? late.most()
            : penalty instanceof Penalty.OverLength over ? over.most() : null;
    Fraction all = penalty.unit() == PenaltyUnit.SHARE_OF_REACHED ? Fraction.ONE : width;
    Fraction declared = most == null ? all : points(penalty, most, width);
    return Optional.of(declared).filter(x -> all.isAtLeast(x)).orElse(all);
  }

  private static Fraction points(Penalty penalty, Fraction amount, Fraction width) {
    return penalty.unit() == PenaltyUnit.SHARE_OF_SCALE ? amount.times(width) : amount;
  }

  private static int place(Penalty penalty, List<RubricPart> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (penalty instanceof Penalty.MissingPart missing
          && Objects.equals(parts.get(i).id(), missing.part())) {
        return i;
      }
    }
    return -1;
  }

  @Override
  long value(int[] standings, long daysLate, long wordsOver, long missing) {
    long reached = 0;
    long points = 0;
    for (Deduction deduction : deductions) {
      long taken = deduction.taken(daysLate, wordsOver, missing);
      reached += deduction.ofReached ? taken : 0;
      points += deduction.ofReached ? 0 : taken;
    }
    long left = whole - Math.min(whole, reached);
    long above = of.value(standings, daysLate, wordsOver, missing) - lowest;
    return lowestScaled + Math.max(0, above * left * toScale - points);
  }
}
