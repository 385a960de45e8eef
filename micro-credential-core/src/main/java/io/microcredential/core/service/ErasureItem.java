package io.microcredential.core.service;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happens to something in an erasure.
 *
 * @param what what it is, as the store names kinds of records, such as {@code enrollment}
 * @param id which, or how many where they are not told apart
 * @param means what is done
 * @param reason why, in one sentence
 * @param retention why facts are kept, or null where none are
 */
public record ErasureItem(
    String what, String id, ErasureMeans means, String reason, @Nullable Retention retention) {

  /** Checks that facts are kept for a reason only. */
  public ErasureItem {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(reason, "reason");
    if ((means == ErasureMeans.FACTS_KEPT) != (retention != null)) {
      throw new IllegalArgumentException("facts are kept where there is a reason, and only there");
    }
  }
}
