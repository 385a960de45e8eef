package io.microcredential.core.credit;

import io.microcredential.core.credit.LedgerEntry.Credited;
import io.microcredential.core.credit.LedgerEntry.Withdrawn;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement.
 *
 * @param credited what was credited
 * @param withdrawn how it was withdrawn, or null where it counts
 */
public record StatementLine(Credited credited, @Nullable Withdrawn withdrawn) {

  /** Checks that both are about the same award and requirement. */
  public StatementLine {
    Objects.requireNonNull(credited, "credited");
    if (withdrawn != null
        && !(withdrawn.award().equals(credited.award())
            && withdrawn.requirement().equals(credited.requirement()))) {
      throw new IllegalArgumentException("what is withdrawn is what was credited");
    }
  }

  /**
   * Returns whether the credit counts.
   *
   * @return whether it was not withdrawn
   */
  public boolean counts() {
    return withdrawn == null;
  }
}
