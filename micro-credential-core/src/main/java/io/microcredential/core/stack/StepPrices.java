package io.microcredential.core.stack;

import io.microcredential.core.Fraction;
import io.microcredential.core.catalog.Fee;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.Workload;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What steps take, in one measure. A step that is not here takes an unknown amount, which is never
 * taken for nothing.
 *
 * @param measure what is counted
 * @param list what each step takes, each step once; empty for {@link PathMeasure#COUNT}, in which
 *     every step takes 1
 */
public record StepPrices(PathMeasure measure, List<StepPrice> list) {

  private static final BigInteger NANOS_PER_HOUR = BigInteger.valueOf(3_600_000_000_000L);

  /** Copies the list and refuses repetitions. */
  public StepPrices {
    Objects.requireNonNull(measure, "measure");
    list = List.copyOf(list);
    if (list.stream().map(StepPrice::step).distinct().count() < list.size()) {
      throw new IllegalArgumentException("each step has one price");
    }
    if (measure == PathMeasure.COUNT && !list.isEmpty()) {
      throw new IllegalArgumentException("where steps are counted, none has a price");
    }
  }

  /**
   * Returns the measure in which every step takes 1.
   *
   * @return the count
   */
  public static StepPrices count() {
    return new StepPrices(PathMeasure.COUNT, List.of());
  }

  /**
   * Takes the hours from published micro-credentials: the most that a learner should expect.
   *
   * @param definitions the micro-credentials, each at most once; one without a workload takes an
   *     unknown time
   * @return the hours
   * @throws IllegalArgumentException if a micro-credential is there twice
   */
  public static StepPrices hours(Collection<MicroCredential> definitions) {
    var prices = new ArrayList<StepPrice>();
    for (MicroCredential definition : definitions) {
      Workload workload = definition.content().workload();
      if (workload != null) {
        prices.add(new StepPrice(StackStep.of(definition.id()), hours(workload.most())));
      }
    }
    return new StepPrices(PathMeasure.HOURS, prices);
  }

  /**
   * Takes the fees of one attempt from published micro-credentials.
   *
   * @param definitions the micro-credentials, each at most once; one without a fee costs nothing,
   *     and one with a fee in another currency an unknown amount
   * @param currency the ISO 4217 code of the currency to count
   * @return the fees
   * @throws IllegalArgumentException if a micro-credential is there twice
   */
  public static StepPrices fees(Collection<MicroCredential> definitions, String currency) {
    var prices = new ArrayList<StepPrice>();
    for (MicroCredential definition : definitions) {
      Fee fee = definition.content().fee();
      if (fee == null) {
        prices.add(new StepPrice(StackStep.of(definition.id()), Fraction.ZERO));
      } else if (fee.currency().equals(currency)) {
        prices.add(new StepPrice(StackStep.of(definition.id()), amount(fee.amount())));
      }
    }
    return new StepPrices(PathMeasure.COST, prices);
  }

  /**
   * Returns these prices with one added or replaced.
   *
   * @param step the step
   * @param amount how many hours or how much money, at least 0
   * @return the larger prices
   * @throws IllegalArgumentException if the amount is negative or steps are only counted
   */
  public StepPrices with(StackStep step, Fraction amount) {
    Map<StackStep, StepPrice> prices = new LinkedHashMap<>();
    list.forEach(price -> prices.put(price.step(), price));
    prices.put(step, new StepPrice(step, amount));
    return new StepPrices(measure, List.copyOf(prices.values()));
  }

  private static Fraction hours(Duration duration) {
    BigInteger nanos =
        BigInteger.valueOf(duration.getSeconds())
            .multiply(BigInteger.valueOf(1_000_000_000L))
            .add(BigInteger.valueOf(duration.getNano()));
    return new Fraction(nanos, NANOS_PER_HOUR);
  }

  private static Fraction amount(BigDecimal money) {
    return new Fraction(money.unscaledValue(), BigInteger.TEN.pow(money.scale()));
  }
}
