package io.microcredential.badges.offer;

import io.microcredential.badges.ob3.HashedIdentity;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.core.AwardId;
import io.microcredential.core.DefinitionRef;
import io.microcredential.core.Digest;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.SecretToken;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An award that was offered to somebody, who decides whether there will be a badge of it, and under
 * which id or identities.
 *
 * <p>Offers are values: each step returns another one, to be stored in place of the first. Store it
 * only if the one it came from is still the one stored, or a token could be used twice. Only an
 * {@link AcceptedOffer} makes a badge.
 *
 * <pre>{@code
 * BadgeOffer.Sent sent = BadgeOffer.send(award, definition.ref(), address, now, inThirtyDays, random);
 * // some days later, from the link in the message
 * AcceptedOffer accepted =
 *     sent.offer().accept(SecretToken.of(text), Recipient.did("did:key:z6Mk…"), later).orElseThrow();
 * SignedBadge badge =
 *     issuer.issue(accepted.badge(definition, enrollment), later).orElseThrow();
 * }</pre>
 *
 * @param award which award
 * @param definition which version was earned
 * @param to to whom the offer was sent, hashed
 * @param offeredAt since when it can be answered
 * @param expiresAt until when it can be answered, that instant left out
 * @param token the digest of the token that answers it
 * @param state how far it has come
 */
public record BadgeOffer(
    AwardId award,
    DefinitionRef definition,
    HashedIdentity to,
    Instant offeredAt,
    Instant expiresAt,
    Digest token,
    OfferState state) {

  private static final String FORMAT = "micro-credential-badge-offer/1";

  /** Checks that nothing is missing and that there is time to answer. */
  public BadgeOffer {
    Objects.requireNonNull(award, "award");
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(to, "to");
    if (!offeredAt.isBefore(expiresAt)) {
      throw new IllegalArgumentException("an offer ends after it begins");
    }
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(state, "state");
  }

  /**
   * A new offer and the secret that answers it.
   *
   * @param offer the offer, to be stored
   * @param token the secret, to be sent and not stored
   */
  public record Sent(BadgeOffer offer, SecretToken token) {
    /** Checks that nothing is missing. */
    public Sent {
      Objects.requireNonNull(offer, "offer");
      Objects.requireNonNull(token, "token");
    }
  }

  /**
   * Makes an offer.
   *
   * @param award which award
   * @param definition which version was earned
   * @param to to whom it is sent, such as an e-mail address, hashed
   * @param at since when it can be answered
   * @param expiresAt until when it can be answered, that instant left out
   * @param random where the secret comes from
   * @return the offer, and the secret for the link
   * @throws IllegalArgumentException if it ends before it begins
   */
  public static Sent send(
      AwardId award,
      DefinitionRef definition,
      HashedIdentity to,
      Instant at,
      Instant expiresAt,
      SecureRandom random) {
    SecretToken token = SecretToken.random(random);
    return new Sent(
        new BadgeOffer(award, definition, to, at, expiresAt, token.digest(), new OfferState.Open()),
        token);
  }

  /**
   * Accepts the offer.
   *
   * @param secret the token from the link
   * @param recipient by which id or identities the person wants to be known in the badge
   * @param at when
   * @return the accepted offer; or {@code offer.token} where the token is another, which tells
   *     nothing else about the offer, {@code offer.settled}, {@code offer.lapsed}, {@code
   *     offer.too-early}
   */
  public Outcome<AcceptedOffer> accept(SecretToken secret, Recipient recipient, Instant at) {
    return answer(secret, at, new OfferState.Accepted(at, recipient))
        .map(offer -> offer.accepted().orElseThrow());
  }

  /**
   * Declines the offer.
   *
   * @param secret the token from the link
   * @param at when
   * @return the declined offer, or a refusal as for {@link #accept}
   */
  public Outcome<BadgeOffer> decline(SecretToken secret, Instant at) {
    return answer(secret, at, new OfferState.Declined(at));
  }

  /**
   * Takes the offer back in the name of the issuer.
   *
   * @param at when
   * @return the withdrawn offer, or {@code offer.settled}, {@code offer.lapsed}, {@code
   *     offer.too-early}
   */
  public Outcome<BadgeOffer> withdraw(Instant at) {
    return settle(at, new OfferState.Withdrawn(at));
  }

  /**
   * Returns the offer as it is at an instant: lapsed, if it was open and its time is over.
   *
   * @param at the instant
   * @return the lapsed offer, or this one
   */
  public BadgeOffer asOf(Instant at) {
    return isOpen() && !at.isBefore(expiresAt) ? with(new OfferState.Lapsed(expiresAt)) : this;
  }

  /**
   * Sends the offer to another address, with another secret and another end; the one before does
   * not fit any more.
   *
   * @param other to whom it is sent now
   * @param at since when it can be answered
   * @param until until when it can be answered, that instant left out
   * @param random where the secret comes from
   * @return the offer with its new secret, {@code offer.settled} if it was answered or withdrawn
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Outcome<Sent> sendAgain(
      HashedIdentity other, Instant at, Instant until, SecureRandom random) {
    return isOpen() || state instanceof OfferState.Lapsed
        ? Outcome.success(send(award, definition, other, at, until, random))
        : settled();
  }

  /**
   * Returns whether the offer was sent to an identity.
   *
   * @param identity the identity, its case as given
   * @return whether its hash is the one in the offer
   */
  public boolean isTo(String identity) {
    return MessageDigest.isEqual(
        HashedIdentity.hash(identity, to.salt()).getBytes(StandardCharsets.US_ASCII),
        to.hash().getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Returns whether the offer waits for an answer; whether in vain, only {@link #asOf} tells.
   *
   * @return whether it is open
   */
  public boolean isOpen() {
    return state instanceof OfferState.Open;
  }

  /**
   * Returns the offer as one from which a badge can be issued.
   *
   * @return the accepted offer, or nothing if it was not accepted
   */
  public Optional<AcceptedOffer> accepted() {
    return state instanceof OfferState.Accepted accepted
        ? Optional.of(new AcceptedOffer(this, accepted))
        : Optional.empty();
  }

  /**
   * Returns the offer as it is stored. It names the recipient once accepted; the secret is not in
   * it.
   *
   * @return the JSON form
   */
  public JsonValue toJson() {
    return form().toJson(this);
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @param json the JSON form
   * @return the offer, or everything that is wrong with the form
   */
  public static Outcome<BadgeOffer> fromJson(JsonValue json) {
    return form().fromJson(json);
  }

  private static JsonForm<BadgeOffer> form() {
    return JsonForm.document(BadgeOffer.class, FORMAT);
  }

  /** Looks at the token first, so that nobody without it learns how far the offer has come. */
  private Outcome<BadgeOffer> answer(SecretToken secret, Instant at, OfferState next) {
    return secret.fits(token)
        ? settle(at, next)
        : refusal(
            "offer.token",
            "The link does not belong to this offer.",
            "Use the link of the last message.");
  }

  private Outcome<BadgeOffer> settle(Instant at, OfferState next) {
    BadgeOffer now = asOf(at);
    if (now.state instanceof OfferState.Lapsed) {
      return refusal(
          "offer.lapsed", "The time to answer is over.", "Ask the issuer to send it again.");
    }
    if (!now.isOpen()) {
      return settled();
    }
    return at.isBefore(offeredAt)
        ? refusal(
            "offer.too-early",
            "The offer cannot be answered before it was made.",
            "Check the clocks of the machines.")
        : Outcome.success(with(next));
  }

  private static <T> Outcome<T> settled() {
    return refusal(
        "offer.settled",
        "The offer was answered or withdrawn before.",
        "Ask the issuer for a new offer.");
  }

  private static <T> Outcome<T> refusal(String code, String message, String fix) {
    return Outcome.refusal(Problem.error(code, JsonPointer.root(), message).fix(fix));
  }

  private BadgeOffer with(OfferState next) {
    return new BadgeOffer(award, definition, to, offeredAt, expiresAt, token, next);
  }

  /** Returns how far the offer has come, and nothing of whose it is. */
  @Override
  public String toString() {
    return "BadgeOffer[" + state.getClass().getSimpleName() + "]";
  }
}
