package io.microcredential.badges;

import java.util.Objects;

/**
 * Whether an issuer's badges count for the caller, and why.
 *
 * @param outcome whether they count
 * @param because the reason, in one sentence
 */
public record TrustDecision(Outcome outcome, String because) {

  /** Whether an issuer's badges count. */
  public enum Outcome {
    /** They count. */
    TRUSTED,
    /** They do not. */
    NOT_TRUSTED,
    /** Whoever knows could not be asked. */
    UNKNOWN
  }

  /** Checks that there is a reason. */
  public TrustDecision {
    Objects.requireNonNull(outcome, "outcome");
    if (because.isBlank()) {
      throw new IllegalArgumentException("say why an issuer is trusted or not");
    }
  }

  /**
   * Trusts.
   *
   * @param because the reason, in one sentence
   * @return the decision
   */
  public static TrustDecision trusted(String because) {
    return new TrustDecision(Outcome.TRUSTED, because);
  }

  /**
   * Does not trust.
   *
   * @param because the reason, in one sentence
   * @return the decision
   */
  public static TrustDecision notTrusted(String because) {
    return new TrustDecision(Outcome.NOT_TRUSTED, because);
  }

  /**
   * Cannot tell.
   *
   * @param because the reason, in one sentence
   * @return the decision
   */
  public static TrustDecision unknown(String because) {
    return new TrustDecision(Outcome.UNKNOWN, because);
  }
}
