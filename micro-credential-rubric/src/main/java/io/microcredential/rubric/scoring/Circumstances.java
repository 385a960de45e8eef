package io.microcredential.rubric.scoring;

import io.microcredential.core.PartId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What penalties look at beside the work itself.
 *
 * @param daysLate how many days late, at least 0; null where nobody knows yet
 * @param wordsOver how many words beyond the limit, at least 0; null where nobody counted yet
 * @param missingParts the parts that are not there, all different; always known, because a
 *     submission holds its parts
 */
public record Circumstances(
    @Nullable Integer daysLate, @Nullable Integer wordsOver, List<PartId> missingParts) {

  private static final Circumstances NONE = new Circumstances(0, 0, List.of());
  private static final Circumstances UNKNOWN = new Circumstances(null, null, List.of());

  /** Copies the list and checks the ranges. */
  public Circumstances {
    if (daysLate != null && daysLate < 0 || wordsOver != null && wordsOver < 0) {
      throw new IllegalArgumentException("days late and words over are at least 0");
    }
    if (missingParts.stream().distinct().count() < missingParts.size()) {
      throw new IllegalArgumentException("name each missing part once");
    }
    missingParts = List.copyOf(missingParts);
  }

  /**
   * Returns the circumstances that no penalty looks at: in time, within the limit, complete.
   *
   * @return the circumstances
   */
  public static Circumstances none() {
    return NONE;
  }

  /**
   * Returns the circumstances of a complete submission of which nobody knows more yet.
   *
   * @return the circumstances
   */
  public static Circumstances unknown() {
    return UNKNOWN;
  }

  /**
   * Returns these circumstances with days late.
   *
   * @param days how many, at least 0
   * @return the circumstances
   */
  public Circumstances late(int days) {
    return new Circumstances(days, wordsOver, missingParts);
  }

  /**
   * Returns these circumstances with words beyond the limit.
   *
   * @param words how many, at least 0
   * @return the circumstances
   */
  public Circumstances over(int words) {
    return new Circumstances(daysLate, words, missingParts);
  }

  /**
   * Returns these circumstances with parts that are not there.
   *
   * @param parts which, all different
   * @return the circumstances
   */
  public Circumstances without(PartId... parts) {
    return new Circumstances(daysLate, wordsOver, List.of(parts));
  }
}
