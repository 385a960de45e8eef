package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Coefficient;
import java.util.List;
import java.util.Objects;

/**
 * What an {@link ItemAnalysis} says of a rubric.
 *
 * @param items each criterion, in the order of the data
 * @param alpha Cronbach's alpha of all criteria
 * @param redundant the pairs of criteria that correlate at least as declared
 */
public record ItemReport(
    List<ItemFigures> items, Coefficient alpha, List<RedundantPair> redundant) {

  /** Copies the lists. */
  public ItemReport {
    Objects.requireNonNull(alpha, "alpha");
    items = List.copyOf(items);
    redundant = List.copyOf(redundant);
  }

  /**
   * Two criteria that say much the same.
   *
   * @param first the name of a criterion
   * @param second the name of the other
   * @param correlation their correlation over units
   */
  public record RedundantPair(String first, String second, Coefficient correlation) {}
}
