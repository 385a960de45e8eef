package io.microcredential.badges.api;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person has permitted a client at a host. Keep the tokens as secrets are kept. */
public final class AccessTokens {

  private final String accessToken;
  private final @Nullable String refreshToken;
  private final @Nullable Instant expiresAt;
  private final Set<ApiScope> scopes;

  private AccessTokens(
      String accessToken,
      @Nullable String refreshToken,
      @Nullable Instant expiresAt,
      Set<ApiScope> scopes) {
    this.accessToken = Secrets.required(accessToken, "accessToken");
    this.refreshToken =
        refreshToken == null ? null : Secrets.required(refreshToken, "refreshToken");
    this.expiresAt = expiresAt;
    this.scopes = Set.copyOf(scopes);
  }

  /**
   * Returns tokens that were kept.
   *
   * @param accessToken shown with every request
   * @param refreshToken good for new tokens, or null for none
   * @param expiresAt when the access token stops working, or null if the host did not say
   * @param scopes what the person permitted
   * @return the tokens
   * @throws IllegalArgumentException if a token is empty or not printable ASCII
   */
  public static AccessTokens of(
      String accessToken,
      @Nullable String refreshToken,
      @Nullable Instant expiresAt,
      Set<ApiScope> scopes) {
    return new AccessTokens(accessToken, refreshToken, expiresAt, scopes);
  }

  /**
   * Returns the token that goes with every request, for keeping.
   *
   * @return the access token
   */
  public String accessToken() {
    return accessToken;
  }

  /**
   * Returns the token that is good for new tokens, for keeping.
   *
   * @return the refresh token, or nothing if the host gave none
   */
  public Optional<String> refreshToken() {
    return Optional.ofNullable(refreshToken);
  }

  /**
   * Returns until when the access token works.
   *
   * @return when it stops working, or nothing if the host did not say
   */
  public Optional<Instant> expiresAt() {
    return Optional.ofNullable(expiresAt);
  }

  /**
   * Returns what the person permitted, which may be less than was asked for.
   *
   * @return the scopes
   */
  public Set<ApiScope> scopes() {
    return scopes;
  }

  /**
   * Returns whether the access token no longer works.
   *
   * @param now the time
   * @return whether it has expired; false if the host did not say when it does
   */
  public boolean isExpired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  String bearer() {
    return "Bearer " + accessToken;
  }

  /** Returns the scopes and nothing secret. */
  @Override
  public String toString() {
    return "AccessTokens[scopes=" + scopes + "]";
  }
}
