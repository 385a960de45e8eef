package io.microcredential.core.catalog.search;

import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.catalog.Fee;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.credit.CreditOffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A micro-credential as a catalogue offers it: the published definition, and the credit and fee
 * that hold here.
 *
 * <p>They are the definition's own unless a {@link Menu} says otherwise; the definition itself and
 * its digest never change.
 */
public final class CatalogEntry {

  private final MicroCredential definition;
  private final List<CreditOffer> creditOffers;
  private final @Nullable Fee fee;

  CatalogEntry(MicroCredential definition, List<CreditOffer> creditOffers, @Nullable Fee fee) {
    this.definition = definition;
    this.creditOffers = List.copyOf(creditOffers);
    this.fee = fee;
  }

  static CatalogEntry of(MicroCredential definition) {
    return new CatalogEntry(
        definition, definition.content().creditOffers(), definition.content().fee());
  }

  /**
   * Returns what is offered.
   *
   * @return the published definition
   */
  public MicroCredential definition() {
    return definition;
  }

  /**
   * Returns which micro-credential it is.
   *
   * @return the id, the same for all versions
   */
  public MicroCredentialId id() {
    return definition.id();
  }

  /**
   * Returns the credit that is granted for it here.
   *
   * @return the offers, none where there is no credit
   */
  public List<CreditOffer> creditOffers() {
    return creditOffers;
  }

  /**
   * Returns what an attempt costs here.
   *
   * @return the fee as it is written, which may be an amount of 0; nothing where there is none
   */
  public Optional<Fee> fee() {
    return Optional.ofNullable(fee);
  }

  /**
   * Returns whether an attempt costs nothing here.
   *
   * @return whether there is no fee, or one of 0
   */
  public boolean isFree() {
    return fee == null || fee.amount().signum() == 0;
  }

  /** Returns whether the other object offers the same version at the same conditions. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CatalogEntry that
        && definition.equals(that.definition)
        && creditOffers.equals(that.creditOffers)
        && Objects.equals(fee, that.fee);
  }

  @Override
  public int hashCode() {
    return definition.hashCode();
  }

  /** Returns the pin of the definition. */
  @Override
  public String toString() {
    return "CatalogEntry[" + definition.ref() + "]";
  }
}
