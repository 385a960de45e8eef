package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A passing line with what led to it: the panel's cut score, each judge's own, and the items about
 * which the judges are furthest apart.
 *
 * <p>Judges are told these figures between two rounds; they are no verdict on a judge.
 *
 * @param method by which method
 * @param cut the cut score, with standard error and interval where there is a source for them; its
 *     sample counts the units judged (items, portfolios, examinees) and the single judgements
 * @param errorSource where the standard error comes from
 * @param judges each judge's own figures, in the judges' order; empty for methods without judges
 * @param items how far the judges are apart about each item; empty for methods without items
 */
public record CutScore(
    CutMethod method,
    Coefficient cut,
    ErrorSource errorSource,
    List<JudgeCut> judges,
    List<ItemSpread> items) {

  /** Copies the lists. */
  public CutScore {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(cut, "cut");
    Objects.requireNonNull(errorSource, "errorSource");
    judges = List.copyOf(judges);
    items = List.copyOf(items);
  }

  static CutScore undefined(CutMethod method, UndefinedReason reason, SampleSize sample) {
    return new CutScore(
        method, Undefined.because(reason, sample), ErrorSource.NOT_STATED, List.of(), List.of());
  }

  static CutScore of(CutMethod method, Measured cut) {
    return new CutScore(method, cut.figure(), cut.source(), List.of(), List.of());
  }

  /**
   * Returns how far a judge's own cut score lies from the panel's.
   *
   * @param judge one of {@link #judges}
   * @return the judge's less the panel's: positive for a judge who asks more; nothing where one of
   *     the two is undefined
   */
  public OptionalDouble differenceOf(JudgeCut judge) {
    return judge.cut() instanceof Estimate own && cut instanceof Estimate panel
        ? OptionalDouble.of(own.value() - panel.value())
        : OptionalDouble.empty();
  }

  /**
   * Returns the items that are most worth talking about.
   *
   * @param count how many at most, not negative
   * @return those with the largest standard deviation of ratings first; of equal ones, in the
   *     items' order
   */
  public List<ItemSpread> mostDisputed(int count) {
    return items.stream()
        .sorted(Comparator.comparingDouble(ItemSpread::standardDeviation).reversed())
        .limit(count)
        .toList();
  }
}
