package io.microcredential.core.credit;

import io.microcredential.core.Fraction;
import io.microcredential.core.internal.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An amount of credit that became another unit, with everything the result follows from.
 *
 * <p>The result and the steps to it are computed from these components whenever they are asked for,
 * so that no document can claim a result that the rate does not give.
 *
 * @param given what was given
 * @param rate by which rate
 * @param place the jurisdiction in which the learner works
 * @param on the day that counts
 * @param creditedBefore how much the rate had given in the same period, at least 0
 */
public record Conversion(
    CreditAmount given,
    ExchangeRate rate,
    Jurisdiction place,
    LocalDate on,
    Fraction creditedBefore) {

  /** Checks that the rate applies and leaves something. */
  public Conversion {
    given.require(rate.from());
    if (!rate.scope().holds(place, on)) {
      throw new IllegalArgumentException("the rate does not hold in that place on that day");
    }
    if (last(Exchange.steps(rate, given.amount(), creditedBefore)).after().signum() == 0) {
      throw new IllegalArgumentException("the rate leaves nothing of the amount");
    }
  }

  /**
   * Returns what the amount became.
   *
   * @return the credit, in the unit {@link ExchangeRate#to()}
   */
  public CreditAmount credited() {
    return new CreditAmount(last(steps()).after(), rate.to());
  }

  /**
   * Returns how the amount became that.
   *
   * @return the steps in order, the exchange first
   */
  public List<ConversionStep> steps() {
    return Exchange.steps(rate, given.amount(), creditedBefore);
  }

  private static ConversionStep last(List<ConversionStep> steps) {
    return steps.get(steps.size() - 1);
  }

  /**
   * Explains the conversion in the reader's language.
   *
   * @param locale the reader's language; English where there is no translation
   * @return one line for each step and one for whose rate it is, separated by line feeds
   */
  public String text(Locale locale) {
    var messages = Messages.of(Conversion.class, locale);
    var lines = new ArrayList<String>();
    for (ConversionStep step : steps()) {
      lines.add(line(step, messages));
    }
    lines.add(
        messages.text(
            "rate",
            rate.scope().authority().name().in(locale),
            rate.scope().jurisdiction(),
            rate.source().citation(),
            rate.source().readOn()));
    return String.join("\n", lines);
  }

  private String line(ConversionStep step, Messages messages) {
    CreditRounding rounding = rate.bounds().rounding();
    String mode = rounding == null ? "" : messages.text("mode." + rounding.mode());
    return messages.text(
        "step." + step.kind(),
        step.before().toDecimalText(),
        step.bound().toDecimalText(),
        step.after().toDecimalText(),
        rate.from().value(),
        rate.to().value(),
        mode,
        creditedBefore.toDecimalText());
  }
}
