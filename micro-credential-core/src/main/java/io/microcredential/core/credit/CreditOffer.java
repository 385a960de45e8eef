package io.microcredential.core.credit;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.Organization;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Credit that an authority grants for the award.
 *
 * @param amount how much of which unit
 * @param authority who grants it; often not the issuer
 * @param conditions what the authority asks for besides the award
 */
public record CreditOffer(
    CreditAmount amount, Organization authority, @Nullable LanguageMap conditions) {

  /** Checks that nothing is missing. */
  public CreditOffer {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(authority, "authority");
  }
}
