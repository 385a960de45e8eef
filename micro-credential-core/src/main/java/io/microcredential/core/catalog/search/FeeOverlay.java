package io.microcredential.core.catalog.search;

import io.microcredential.core.Organization;
import io.microcredential.core.catalog.Fee;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a menu says about the fee. */
public sealed interface FeeOverlay {

  /** The fee of the definition holds. */
  record AsPublished() implements FeeOverlay {}

  /**
   * Nothing is asked of the learner.
   *
   * @param by who waives the fee or pays it
   */
  record Waived(Organization by) implements FeeOverlay {
    /** Checks that nothing is missing. */
    public Waived {
      Objects.requireNonNull(by, "by");
    }
  }

  /**
   * Another fee is asked.
   *
   * @param fee the fee
   */
  record Charged(Fee fee) implements FeeOverlay {
    /** Checks that nothing is missing. */
    public Charged {
      Objects.requireNonNull(fee, "fee");
    }
  }

  /**
   * Returns what an attempt costs under this overlay.
   *
   * @param published the fee of the definition, or null where there is none
   * @return the fee that holds, or nothing
   */
  default Optional<Fee> on(@Nullable Fee published) {
    if (this instanceof Charged charged) {
      return Optional.of(charged.fee());
    }
    return this instanceof Waived ? Optional.empty() : Optional.ofNullable(published);
  }
}
