package io.microcredential.core.credit;

import io.microcredential.core.Fraction;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * States at which rate an authority takes one unit of credit for another.
 *
 * <p>No rate is built into this library: rates differ from place to place and change, so each is
 * data with a scope and a source.
 *
 * @param from the unit that is given
 * @param to the unit that it becomes, another one
 * @param factor how many of {@code to} are one of {@code from}, exact and more than 0
 * @param scope who says so, where, and when
 * @param bounds rounding, minimum and caps
 * @param source where the rate is published
 */
public record ExchangeRate(
    CreditUnit from,
    CreditUnit to,
    Fraction factor,
    CreditScope scope,
    RateBounds bounds,
    RateSource source) {

  /** Checks units and factor. */
  public ExchangeRate {
    if (from.equals(to)) {
      throw new IllegalArgumentException("a rate leads from one unit to another");
    }
    if (factor.signum() <= 0) {
      throw new IllegalArgumentException("the factor of a rate is more than 0");
    }
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(bounds, "bounds");
    Objects.requireNonNull(source, "source");
  }

  /**
   * Converts an amount for a learner who has no credit by this rate yet.
   *
   * @param amount what is given, in the unit {@link #from()}
   * @param place the jurisdiction in which the learner works
   * @param day the day that counts
   * @return the conversion, which explains itself, or why there is none
   * @throws IllegalArgumentException if the amount is in another unit
   */
  public Outcome<Conversion> convert(CreditAmount amount, Jurisdiction place, LocalDate day) {
    return convert(amount, place, day, Fraction.ZERO);
  }

  /**
   * Converts an amount for a learner who has credit by this rate already.
   *
   * <p>{@link CreditLedger#convert} knows how much that is.
   *
   * @param amount what is given, in the unit {@link #from()}
   * @param place the jurisdiction in which the learner works
   * @param day the day that counts
   * @param creditedBefore how much this rate has given in the same period, at least 0
   * @return the conversion, which explains itself, or why there is none: {@code
   *     credit.other-jurisdiction}, {@code credit.rate-not-in-force}, {@code credit.below-minimum},
   *     {@code credit.rounds-to-nothing}, {@code credit.cap-reached}
   * @throws IllegalArgumentException if the amount is in another unit or the credit before is
   *     negative
   */
  public Outcome<Conversion> convert(
      CreditAmount amount, Jurisdiction place, LocalDate day, Fraction creditedBefore) {
    amount.require(from);
    var problems = new ArrayList<Problem>();
    if (!scope.jurisdiction().covers(place)) {
      problems.add(
          problem(
              "credit.other-jurisdiction",
              "The rate holds in " + scope.jurisdiction() + ", and the learner works in " + place,
              "Look for a rate of the learner's own jurisdiction."));
    }
    if (!scope.validity().includes(day)) {
      problems.add(
          problem(
              "credit.rate-not-in-force",
              "The rate holds on the days " + scope.validity() + ", which do not include " + day,
              "Look for the rate that held on that day."));
    }
    if (!problems.isEmpty()) {
      return Outcome.refusal(Problems.of(problems));
    }
    List<ConversionStep> steps = Exchange.steps(this, amount.amount(), creditedBefore);
    ConversionStep last = steps.get(steps.size() - 1);
    return last.after().signum() > 0
        ? Outcome.success(new Conversion(amount, this, place, day, creditedBefore))
        : Outcome.refusal(nothingLeft(last));
  }

  private static Problem nothingLeft(ConversionStep last) {
    return switch (last.kind()) {
      case REFUSED_BELOW_MINIMUM ->
          problem(
              "credit.below-minimum",
              "The amount is "
                  + last.before().toDecimalText()
                  + " and the least is "
                  + last.bound().toDecimalText(),
              "Give a larger amount, where the authority lets several awards count together.");
      case CUT_AT_PERIOD_CAP ->
          problem(
              "credit.cap-reached",
              "The period's " + last.bound().toDecimalText() + " are used up",
              "Convert it in the next period, if the authority carries credit over.");
      default ->
          problem(
              "credit.rounds-to-nothing",
              "The amount is rounded to 0",
              "Give a larger amount, where the authority lets several awards count together.");
    };
  }

  private static Problem problem(String code, String message, String fix) {
    return Problem.error(code, JsonPointer.root(), message + ".").fix(fix);
  }
}
