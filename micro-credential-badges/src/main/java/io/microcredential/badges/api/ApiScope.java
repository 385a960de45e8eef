package io.microcredential.badges.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an access token may be good for.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#scopes">Open Badges 3.0, section 6.2.1
 *     Scopes</a>
 */
public enum ApiScope {
  /** Read the credentials of the person who signed in. */
  CREDENTIAL_READONLY("credential.readonly", "Read the credentials of the authenticated entity."),
  /** Add and replace credentials of the person who signed in. */
  CREDENTIAL_UPSERT(
      "credential.upsert", "Create or replace credentials of the authenticated entity."),
  /** Read the profile of the person who signed in. */
  PROFILE_READONLY("profile.readonly", "Read the profile of the authenticated entity."),
  /** Replace the profile of the person who signed in. */
  PROFILE_UPDATE("profile.update", "Update the profile of the authenticated entity.");

  private static final String PREFIX = "https://purl.imsglobal.org/spec/ob/v3p0/scope/";

  private final String uri;
  private final String description;

  ApiScope(String name, String description) {
    this.uri = PREFIX + name;
    this.description = description;
  }

  /**
   * Returns the name under which tokens carry the scope.
   *
   * @return the address
   */
  public String uri() {
    return uri;
  }

  /** Returns what the scope permits, for a service description. */
  String description() {
    return description;
  }

  /**
   * Reads the scopes of a token.
   *
   * @param text scopes with spaces between them, as OAuth 2.0 writes them
   * @return those that this API knows; others are left out
   */
  public static Set<ApiScope> parse(String text) {
    Set<ApiScope> scopes = EnumSet.noneOf(ApiScope.class);
    Arrays.stream(text.split(" ")).flatMap(name -> of(name).stream()).forEach(scopes::add);
    return scopes;
  }

  /** Returns the scopes as OAuth 2.0 writes them, in the order of this enum. */
  static String text(Collection<ApiScope> scopes) {
    return scopes.stream().sorted().map(ApiScope::uri).collect(Collectors.joining(" "));
  }

  private static Optional<ApiScope> of(String uri) {
    return Arrays.stream(values()).filter(scope -> scope.uri.equals(uri)).findFirst();
  }
}
