package io.microcredential.core.catalog.search;

import io.microcredential.core.MicroCredentialId;
import java.util.Objects;

/**
 * A micro-credential on a menu.
 *
 * @param credential which micro-credential
 * @param fee what holds about the fee
 * @param credit what holds about credit
 */
public record MenuItem(MicroCredentialId credential, FeeOverlay fee, CreditOverlay credit) {

  /** Checks that nothing is missing. */
  public MenuItem {
    Objects.requireNonNull(credential, "credential");
    Objects.requireNonNull(fee, "fee");
    Objects.requireNonNull(credit, "credit");
  }

  /**
   * Returns an item at the conditions of the definition.
   *
   * @param credential which micro-credential
   * @return the item
   */
  public static MenuItem of(MicroCredentialId credential) {
    return new MenuItem(credential, new FeeOverlay.AsPublished(), new CreditOverlay.AsPublished());
  }

  /**
   * Returns this item with another fee.
   *
   * @param overlay what holds about the fee
   * @return the item
   */
  public MenuItem with(FeeOverlay overlay) {
    return new MenuItem(credential, overlay, credit);
  }

  /**
   * Returns this item with other credit.
   *
   * @param overlay what holds about credit
   * @return the item
   */
  public MenuItem with(CreditOverlay overlay) {
    return new MenuItem(credential, fee, overlay);
  }
}
