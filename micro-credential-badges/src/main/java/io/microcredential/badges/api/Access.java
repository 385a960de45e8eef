package io.microcredential.badges.api;

import java.util.Objects;
import java.util.Set;

/**
 * Whose access token came with a request and what it is good for, after the caller has checked it.
 *
 * @param subject the caller's own name for the person who signed in
 * @param scopes what the token permits
 */
public record Access(String subject, Set<ApiScope> scopes) {

  /** Checks that somebody signed in. */
  public Access {
    Objects.requireNonNull(subject, "subject");
    if (subject.isBlank()) {
      throw new IllegalArgumentException("name the person whose token it is");
    }
    scopes = Set.copyOf(scopes);
  }

  /**
   * Returns the access that a token gives.
   *
   * @param subject the caller's own name for the person who signed in
   * @param scope the token's scopes with spaces between them, as OAuth 2.0 writes them; those that
   *     this API does not know are left out
   * @return the access
   */
  public static Access of(String subject, String scope) {
    return new Access(subject, ApiScope.parse(scope));
  }

  /** Returns the scopes; who signed in is nobody's business. */
  @Override
  public String toString() {
    return "Access[scopes=" + scopes + "]";
  }
}
