package io.microcredential.badges.api;

import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a client tells of itself when it registers with a host.
 *
 * @param name what people are shown
 * @param site the web site of the client
 * @param terms its terms of service
 * @param policy its privacy policy
 * @param logo its picture
 * @param softwareId the same for every installation of the software
 * @param softwareVersion the version of the software
 * @param redirect where the host sends people back to, with the authorization code
 * @param scopes what the client will ask for
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7591#section-2">RFC 7591, section 2</a>
 */
public record ClientMetadata(
    String name,
    URI site,
    URI terms,
    URI policy,
    URI logo,
    String softwareId,
    String softwareVersion,
    URI redirect,
    Set<ApiScope> scopes) {

  /** Checks that nothing is missing and that the code comes back over a safe way. */
  public ClientMetadata {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(logo, "logo");
    Objects.requireNonNull(softwareId, "softwareId");
    Objects.requireNonNull(softwareVersion, "softwareVersion");
    SecureAddress.required(redirect, "redirect");
    scopes = Set.copyOf(scopes);
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("register for at least one scope");
    }
  }

  /** Returns the registration request. */
  JsonObject toJson() {
    return new JsonObject(Map.of())
        .with("client_name", JsonValue.of(name))
        .with("client_uri", JsonValue.of(site.toString()))
        .with("logo_uri", JsonValue.of(logo.toString()))
        .with("tos_uri", JsonValue.of(terms.toString()))
        .with("policy_uri", JsonValue.of(policy.toString()))
        .with("software_id", JsonValue.of(softwareId))
        .with("software_version", JsonValue.of(softwareVersion))
        .with("redirect_uris", list(redirect.toString()))
        .with("token_endpoint_auth_method", JsonValue.of("client_secret_basic"))
        .with("grant_types", list("authorization_code", "refresh_token"))
        .with("response_types", list("code"))
        .with("scope", JsonValue.of(ApiScope.text(scopes) + PendingAuthorization.OFFLINE));
  }

  private static JsonArray list(String... texts) {
    return new JsonArray(List.of(texts).stream().map(JsonValue::of).toList());
  }
}
