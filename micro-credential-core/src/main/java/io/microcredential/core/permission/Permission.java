package io.microcredential.core.permission;

import io.microcredential.core.Problems;
import java.util.Objects;

/** Whether somebody may do something, and why. */
public sealed interface Permission {

  /**
   * Returns whether it is allowed.
   *
   * @return whether this is {@link Allowed}
   */
  default boolean isAllowed() {
    return this instanceof Allowed;
  }

  /**
   * It is allowed.
   *
   * @param by the first grant that applies
   */
  record Allowed(Grant by) implements Permission {
    /** Checks that there is a grant. */
    public Allowed {
      Objects.requireNonNull(by, "by");
    }
  }

  /**
   * It is denied.
   *
   * @param reasons every reason, at least one error
   */
  record Denied(Problems reasons) implements Permission {
    /** Checks that there is a reason. */
    public Denied {
      if (!reasons.hasErrors()) {
        throw new IllegalArgumentException("a denial has a reason");
      }
    }
  }
}
