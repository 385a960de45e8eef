package io.microcredential.core.portfolio;

import io.microcredential.core.Digest;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problem;
import io.microcredential.core.SecretToken;
import io.microcredential.core.ShareId;
import io.microcredential.core.json.JsonForm;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever has a link see a part of a portfolio for a time.
 *
 * @param id identifies it
 * @param owner whose portfolio
 * @param scope how much of it
 * @param from since when it can be seen
 * @param until until when, that instant left out, or null until it is withdrawn
 * @param withdrawnAt when the owner withdrew it, for good, or null
 * @param token the digest of the secret in the link
 */
public record ShareGrant(
    ShareId id,
    PersonId owner,
    ShareScope scope,
    Instant from,
    @Nullable Instant until,
    @Nullable Instant withdrawnAt,
    Digest token) {

  private static final JsonForm<ShareGrant> FORM =
      JsonForm.document(ShareGrant.class, "micro-credential-share/1");

  /** Checks that nothing is missing and that it ends after it begins. */
  public ShareGrant {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(token, "token");
    if (until != null && !from.isBefore(until)) {
      throw new IllegalArgumentException("a share ends after it begins");
    }
  }

  /**
   * A grant and its secret.
   *
   * @param grant the grant, to be stored
   * @param token the secret, to be sent and then forgotten
   */
  public record Made(ShareGrant grant, SecretToken token) {
    /** Checks that both are there. */
    public Made {
      Objects.requireNonNull(grant, "grant");
      Objects.requireNonNull(token, "token");
    }
  }

  /**
   * Makes a share of a portfolio.
   *
   * @param portfolio the portfolio
   * @param id identifies the share
   * @param scope how much of the portfolio
   * @param from since when it can be seen
   * @param until until when, that instant left out, or null until it is withdrawn
   * @param random where the secret comes from
   * @return the grant and its secret, or {@code share.scope} if the scope names what is not in the
   *     portfolio, {@code share.time-order} if it would end before it begins
   */
  public static Outcome<Made> make(
      Portfolio portfolio,
      ShareId id,
      ShareScope scope,
      Instant from,
      @Nullable Instant until,
      SecureRandom random) {
    Outcome<Portfolio> scoped =
        isIn(portfolio, scope)
            ? Outcome.success(portfolio)
            : refusal("share.scope", "The portfolio does not have what is to be shared.");
    Outcome<Portfolio> timed =
        until == null || from.isBefore(until)
            ? Outcome.success(portfolio)
            : refusal("share.time-order", "A share ends after it begins.");
    if (!scoped.isSuccess() || !timed.isSuccess()) {
      return Outcome.refusal(scoped.problems().and(timed.problems()));
    }
    SecretToken token = SecretToken.random(random);
    return Outcome.success(
        new Made(
            new ShareGrant(id, portfolio.owner(), scope, from, until, null, token.digest()),
            token));
  }

  private static boolean isIn(Portfolio portfolio, ShareScope scope) {
    if (scope instanceof ShareScope.OneCollection one) {
      return portfolio.collection(one.collection()).isPresent();
    }
    return !(scope instanceof ShareScope.SomeItems some)
        || some.items().stream().allMatch(item -> portfolio.item(item).isPresent());
  }

  /**
   * Returns the JSON form in which a grant is stored; the secret is not in it.
   *
   * @return the form, without loss in both directions
   */
  public static JsonForm<ShareGrant> jsonForm() {
    return FORM;
  }

  /**
   * Withdraws the share for good.
   *
   * @param at when
   * @return the grant, or {@code share.withdrawn} if it was withdrawn before
   */
  public Outcome<ShareGrant> withdraw(Instant at) {
    return withdrawnAt == null
        ? Outcome.success(new ShareGrant(id, owner, scope, from, until, at, token))
        : withdrawn();
  }

  /**
   * Shows what the share covers and is not private.
   *
   * <p>Whoever does not bring the token learns only that: not whether the share is over.
   *
   * @param portfolio the owner's portfolio as it is now
   * @param secret the token from the link
   * @param at the instant
   * @return what can be seen, or {@code share.token}, {@code share.withdrawn}, {@code share.over},
   *     {@code share.not-yet}
   * @throws IllegalArgumentException if it is somebody else's portfolio
   */
  public Outcome<SharedPortfolio> view(Portfolio portfolio, SecretToken secret, Instant at) {
    if (!portfolio.owner().equals(owner)) {
      throw new IllegalArgumentException("pass the portfolio of the owner of this share");
    }
    if (!secret.fits(token)) {
      return refusal("share.token", "The link does not belong to this share.");
    }
    if (withdrawnAt != null) {
      return withdrawn();
    }
    if (until != null && !at.isBefore(until)) {
      return refusal("share.over", "The time of this share is over.");
    }
    if (at.isBefore(from)) {
      return refusal("share.not-yet", "The time of this share has not begun.");
    }
    return Outcome.success(
        SharedPortfolio.of(portfolio, scope, i -> i.visibility() != Visibility.PRIVATE));
  }

  private static <T> Outcome<T> withdrawn() {
    return refusal("share.withdrawn", "The owner has withdrawn this share.");
  }

  private static <T> Outcome<T> refusal(String code, String message) {
    return Outcome.refusal(Problem.error(code, JsonPointer.root(), message));
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return "ShareGrant[" + id + "]";
  }
}
