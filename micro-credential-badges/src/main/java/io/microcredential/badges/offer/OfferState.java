package io.microcredential.badges.offer;

import io.microcredential.badges.ob3.Recipient;
import java.time.Instant;
import java.util.Objects;

/** How far an offer has come. All states but the first are for good. */
public sealed interface OfferState {

  /** It waits for an answer. */
  record Open() implements OfferState {}

  /**
   * The person accepted.
   *
   * @param at when
   * @param recipient by which id or identities the person wants to be known in the badge
   */
  record Accepted(Instant at, Recipient recipient) implements OfferState {
    /** Checks that nothing is missing. */
    public Accepted {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(recipient, "recipient");
    }
  }

  /**
   * The person declined.
   *
   * @param at when
   */
  record Declined(Instant at) implements OfferState {
    /** Checks that nothing is missing. */
    public Declined {
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * Nobody answered in time.
   *
   * @param at when it ended
   */
  record Lapsed(Instant at) implements OfferState {
    /** Checks that nothing is missing. */
    public Lapsed {
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * The issuer took the offer back before it was answered, such as one sent to a wrong address.
   *
   * @param at when
   */
  record Withdrawn(Instant at) implements OfferState {
    /** Checks that nothing is missing. */
    public Withdrawn {
      Objects.requireNonNull(at, "at");
    }
  }
}
