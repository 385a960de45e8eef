package io.microcredential.core.portfolio;

import io.microcredential.core.OrganizationId;
import java.util.Objects;

/**
 * A move of an account from one organization that looks after it to another, as with a new
 * employer.
 *
 * @param from who looked after it
 * @param to who does so from then on
 */
public record HomeChange(OrganizationId from, OrganizationId to) {

  /** Checks that there are two organizations. */
  public HomeChange {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (from.equals(to)) {
      throw new IllegalArgumentException("a move leads to another organization");
    }
  }
}
