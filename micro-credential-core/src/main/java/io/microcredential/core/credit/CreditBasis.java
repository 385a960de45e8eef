package io.microcredential.core.credit;

import io.microcredential.core.Organization;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an entry of a ledger rests on: somebody's grant, or a conversion. */
public sealed interface CreditBasis {

  /**
   * Returns how much credit that is.
   *
   * @return the amount
   */
  CreditAmount amount();

  /**
   * Returns whose word it is.
   *
   * @return the authority
   */
  Organization authority();

  /**
   * Credit that an authority grants for the award itself.
   *
   * @param amount how much
   * @param authority who grants it
   * @param reference the authority's own number or name for the approval, if there is one
   */
  record Granted(CreditAmount amount, Organization authority, @Nullable String reference)
      implements CreditBasis {

    /** Checks that nothing is missing. */
    public Granted {
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(authority, "authority");
    }

    /**
     * Returns what an approval grants.
     *
     * @param approval the approval
     * @return its amount, authority and reference
     */
    public static Granted by(CreditApproval approval) {
      return new Granted(approval.amount(), approval.scope().authority(), approval.reference());
    }

    /**
     * Returns what an offer grants.
     *
     * @param offer the offer of a definition
     * @return its amount and authority
     */
    public static Granted by(CreditOffer offer) {
      return new Granted(offer.amount(), offer.authority(), null);
    }
  }

  /**
   * Credit that comes of a conversion.
   *
   * @param conversion the conversion
   */
  record Converted(Conversion conversion) implements CreditBasis {

    /** Checks that nothing is missing. */
    public Converted {
      Objects.requireNonNull(conversion, "conversion");
    }

    @Override
    public CreditAmount amount() {
      return conversion.credited();
    }

    @Override
    public Organization authority() {
      return conversion.rate().scope().authority();
    }
  }
}
