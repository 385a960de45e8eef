package io.microcredential.core.credit;

import io.microcredential.core.Fraction;
import io.microcredential.core.credit.ConversionStep.Kind;
import java.util.ArrayList;
import java.util.List;

/** Takes an amount through the steps of a rate. */
final class Exchange {

  private final List<ConversionStep> steps = new ArrayList<>();
  private Fraction number;

  private Exchange(Fraction number) {
    this.number = number;
  }

  /**
   * Returns every step that a rate declares, also one that changes nothing, but no cut to spare.
   */
  static List<ConversionStep> steps(ExchangeRate rate, Fraction given, Fraction creditedBefore) {
    if (creditedBefore.signum() < 0) {
      throw new IllegalArgumentException("what was credited before is at least 0");
    }
    var exchange = new Exchange(given);
    exchange.step(Kind.EXCHANGED, rate.factor(), given.times(rate.factor()));
    exchange.bound(rate.bounds(), creditedBefore);
    return List.copyOf(exchange.steps);
  }

  private void bound(RateBounds bounds, Fraction creditedBefore) {
    CreditRounding rounding = bounds.rounding();
    if (rounding != null) {
      step(Kind.ROUNDED, rounding.nearest(), rounding.apply(number));
    }
    CreditMinimum minimum = bounds.minimum();
    if (minimum != null && !number.isAtLeast(minimum.amount())) {
      if (minimum.below() == CreditMinimum.Below.REFUSED) {
        step(Kind.REFUSED_BELOW_MINIMUM, minimum.amount(), Fraction.ZERO);
        return;
      }
      step(Kind.RAISED_TO_MINIMUM, minimum.amount(), minimum.amount());
    }
    Fraction mostPerAward = bounds.mostPerAward();
    if (mostPerAward != null && !mostPerAward.isAtLeast(number)) {
      step(Kind.CUT_AT_AWARD_CAP, mostPerAward, mostPerAward);
    }
    PeriodCap cap = bounds.mostPerPeriod();
    if (cap != null && number.signum() > 0) {
      Fraction left = cap.most().minus(creditedBefore);
      if (!left.isAtLeast(number)) {
        step(Kind.CUT_AT_PERIOD_CAP, cap.most(), left.signum() < 0 ? Fraction.ZERO : left);
      }
    }
  }

  private void step(Kind kind, Fraction bound, Fraction after) {
    steps.add(new ConversionStep(kind, number, bound, after));
    number = after;
  }
}
