package io.microcredential.badges.api;

import io.microcredential.badges.api.HttpCalls.Reply;
import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gets tokens for codes and refresh tokens.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5">RFC 6749, section 5</a>
 */
final class TokenEndpoint {

  static final String FORM = "application/x-www-form-urlencoded";

  /** Ten years: whoever says more does not mean it. */
  private static final long LONGEST = 315_360_000;

  private final HttpCalls calls;
  private final ClientRegistration client;

  TokenEndpoint(HttpCalls calls, ClientRegistration client) {
    this.calls = calls;
    this.client = client;
  }

  Outcome<AccessTokens> exchange(
      URI endpoint, PendingAuthorization pending, String code, Instant now) {
    String form =
        PendingAuthorization.form(
            List.of(
                Map.entry("grant_type", "authorization_code"),
                Map.entry("code", code),
                Map.entry("redirect_uri", pending.redirect().toString()),
                Map.entry("scope", scope(pending.scopes())),
                Map.entry("code_verifier", pending.codeVerifier())));
    return ask(endpoint, form, pending.scopes(), null, now);
  }

  Outcome<AccessTokens> refresh(URI endpoint, AccessTokens tokens, Instant now) {
    Optional<String> refresh = tokens.refreshToken();
    if (refresh.isEmpty()) {
      return Outcome.refusal(Replies.problem("api.token.no-refresh", "There is no refresh token."));
    }
    String form =
        PendingAuthorization.form(
            List.of(
                Map.entry("grant_type", "refresh_token"),
                Map.entry("refresh_token", refresh.get()),
                Map.entry("scope", scope(tokens.scopes()))));
    return ask(endpoint, form, tokens.scopes(), refresh.get(), now);
  }

  Outcome<Reply> revoke(URI endpoint, String token, String hint) {
    String form =
        PendingAuthorization.form(
            List.of(Map.entry("token", token), Map.entry("token_type_hint", hint)));
    return calls
        .send("POST", endpoint, client.basic(), FORM, form)
        .then(
            reply ->
                reply.status() == 200
                    ? Outcome.success(reply)
                    : Outcome.refusal(Replies.oauth("api.token.refused", reply)));
  }

  private static String scope(Set<ApiScope> scopes) {
    return ApiScope.text(scopes) + PendingAuthorization.OFFLINE;
  }

  private Outcome<AccessTokens> ask(
      URI endpoint, String form, Set<ApiScope> asked, @Nullable String refresh, Instant now) {
    return calls
        .send("POST", endpoint, client.basic(), FORM, form)
        .then(
            reply ->
                reply.status() == 200
                    ? Replies.object(reply).then(json -> tokens(json, asked, refresh, now))
                    : Outcome.refusal(Replies.oauth("api.token.refused", reply)));
  }

  private static Outcome<AccessTokens> tokens(
      JsonObject json, Set<ApiScope> asked, @Nullable String refresh, Instant now) {
    Optional<String> access = json.text("access_token").flatMap(Secrets::usable);
    boolean bearer = json.text("token_type").filter("bearer"::equalsIgnoreCase).isPresent();
    if (access.isEmpty() || !bearer) {
      return Outcome.refusal(
          Replies.problem("api.token.answer", "The answer brings no bearer token."));
    }
    String next = json.text("refresh_token").flatMap(Secrets::usable).orElse(refresh);
    Set<ApiScope> granted = json.text("scope").map(ApiScope::parse).orElse(asked);
    return Outcome.success(AccessTokens.of(access.get(), next, expiry(json, now), granted));
  }

  private static @Nullable Instant expiry(JsonObject json, Instant now) {
    Optional<BigDecimal> seconds =
        json.members().get("expires_in") instanceof JsonNumber number
            ? number.decimal()
            : Optional.empty();
    return seconds
        .filter(s -> s.signum() >= 0 && s.compareTo(BigDecimal.valueOf(LONGEST)) <= 0)
        .map(s -> now.plusSeconds(s.longValue()))
        .orElse(null);
  }
}
