package io.microcredential.badges.api;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where clients of a host register and get tokens.
 *
 * @param registration takes client registrations
 * @param authorization the page on which people permit access
 * @param token gives tokens for authorization codes
 * @param refresh gives tokens for refresh tokens
 * @param revocation revokes tokens, or null if that is not known; the specification has no place
 *     for it in the service description, so it stands there as {@code x-revocationUrl}
 * @param scopes what can be asked for
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#open-badges-api-security">Open Badges 3.0,
 *     section 7 Open Badges API Security</a>
 */
public record AuthorizationServer(
    URI registration,
    URI authorization,
    URI token,
    URI refresh,
    @Nullable URI revocation,
    Set<ApiScope> scopes) {

  /** Checks that every address is https, or http on this machine. */
  public AuthorizationServer {
    SecureAddress.required(registration, "registration");
    SecureAddress.required(authorization, "authorization");
    SecureAddress.required(token, "token");
    SecureAddress.required(refresh, "refresh");
    if (revocation != null) {
      SecureAddress.required(revocation, "revocation");
    }
    scopes = Set.copyOf(scopes);
  }

  /**
   * Returns a server that offers every scope, refreshes at the token endpoint and tells of no
   * revocation endpoint.
   *
   * @param registration takes client registrations
   * @param authorization the page on which people permit access
   * @param token gives and refreshes tokens
   * @return the server
   */
  public static AuthorizationServer of(URI registration, URI authorization, URI token) {
    return new AuthorizationServer(
        registration, authorization, token, token, null, Set.of(ApiScope.values()));
  }

  /**
   * Returns this server with a revocation endpoint.
   *
   * @param endpoint revokes tokens
   * @return the same server that can revoke
   * @see <a href="https://www.rfc-editor.org/rfc/rfc7009">RFC 7009, OAuth 2.0 Token Revocation</a>
   */
  public AuthorizationServer withRevocation(URI endpoint) {
    return new AuthorizationServer(registration, authorization, token, refresh, endpoint, scopes);
  }
}
