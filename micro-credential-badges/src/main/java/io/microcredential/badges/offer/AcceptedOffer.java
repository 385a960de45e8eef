package io.microcredential.badges.offer;

import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.Enrollment;
import java.time.Instant;

/**
 * An offer that was accepted: the one thing from which a badge of it can be made.
 *
 * <p>Only {@link BadgeOffer} hands it out, so a method that takes this type cannot issue to
 * somebody who declined or was never asked.
 */
public final class AcceptedOffer {

  private final BadgeOffer offer;
  private final OfferState.Accepted accepted;

  AcceptedOffer(BadgeOffer offer, OfferState.Accepted accepted) {
    this.offer = offer;
    this.accepted = accepted;
  }

  /**
   * Returns the offer, to be stored.
   *
   * @return the offer in its accepted state
   */
  public BadgeOffer offer() {
    return offer;
  }

  /**
   * Returns to whom the badge is issued.
   *
   * @return the recipient as the person chose to be known
   */
  public Recipient recipient() {
    return accepted.recipient();
  }

  /**
   * Returns when the person accepted.
   *
   * @return the instant
   */
  public Instant at() {
    return accepted.at();
  }

  /**
   * Returns the badge, made out to the person as the person chose to be known.
   *
   * @param definition the version that was earned
   * @param enrollment the enrollment with the award
   * @return the badge, to be issued
   * @throws IllegalArgumentException if the enrollment has another award than the one offered, or
   *     none, or the definition is another version
   */
  public OpenBadge badge(MicroCredential definition, Enrollment enrollment) {
    OpenBadge badge = OpenBadge.of(definition, enrollment, recipient());
    if (!badge.award().id().equals(offer.award()) || !definition.ref().equals(offer.definition())) {
      throw new IllegalArgumentException(
          "another award was accepted; take the enrollment and the version that were offered");
    }
    return badge;
  }

  /** Returns nothing of whose it is. */
  @Override
  public String toString() {
    return "AcceptedOffer";
  }
}
