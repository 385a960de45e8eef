package io.microcredential.core.service;

import io.microcredential.core.portfolio.SharedPortfolio;
import java.util.List;
import java.util.Objects;

/**
 * What somebody else sees of a portfolio.
 *
 * @param portfolio the items
 * @param awards the awards among them, as they are now: revoked ones say so
 */
public record SharedView(SharedPortfolio portfolio, List<EnrollmentSummary> awards) {

  /** Copies the list. */
  public SharedView {
    Objects.requireNonNull(portfolio, "portfolio");
    awards = List.copyOf(awards);
  }

  /** Returns how many awards there are. */
  @Override
  public String toString() {
    return "SharedView[" + awards.size() + "]";
  }
}
