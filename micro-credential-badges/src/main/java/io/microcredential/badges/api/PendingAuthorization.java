package io.microcredential.badges.api;

import io.microcredential.badges.internal.Base64Url;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A sign-in that has begun: the address to open in the person's browser, and what it takes to
 * believe the redirect that comes back. Keep it in the session of that person, and use it once.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7636">RFC 7636, Proof Key for Code Exchange</a>
 */
public final class PendingAuthorization {

  /** Asked for beside the scopes, so that there is a refresh token. */
  static final String OFFLINE = " offline_access";

  private final URI address;
  private final URI redirect;
  private final String state;
  private final String codeVerifier;
  private final Set<ApiScope> scopes;

  private PendingAuthorization(
      URI address, URI redirect, String state, String codeVerifier, Set<ApiScope> scopes) {
    this.address = Objects.requireNonNull(address, "address");
    this.redirect = SecureAddress.required(redirect, "redirect");
    this.state = Secrets.required(state, "state");
    this.codeVerifier = Secrets.required(codeVerifier, "codeVerifier");
    this.scopes = Set.copyOf(scopes);
  }

  /**
   * Begins a sign-in.
   *
   * @param service the host
   * @param client the client as it is registered there
   * @param scopes what the person is asked to permit
   * @param random the source of state and code verifier, 256 bits each
   * @return the sign-in, with PKCE by {@code S256}
   */
  public static PendingAuthorization begin(
      ServiceDescription service,
      ClientRegistration client,
      Set<ApiScope> scopes,
      SecureRandom random) {
    String state = secret(random);
    String verifier = secret(random);
    String query =
        form(
            List.of(
                Map.entry("response_type", "code"),
                Map.entry("client_id", client.clientId()),
                Map.entry("redirect_uri", client.redirect().toString()),
                Map.entry("scope", ApiScope.text(scopes) + OFFLINE),
                Map.entry("state", state),
                Map.entry("code_challenge", challenge(verifier)),
                Map.entry("code_challenge_method", "S256")));
    URI page = service.server().authorization();
    String joint = page.getRawQuery() == null ? "?" : "&";
    return new PendingAuthorization(
        URI.create(page + joint + query), client.redirect(), state, verifier, scopes);
  }

  /**
   * Returns a sign-in that was kept in a session.
   *
   * @param address what was opened in the browser
   * @param redirect where the host sends people back to
   * @param state what the redirect has to bring back
   * @param codeVerifier what the token endpoint is shown
   * @param scopes what the person was asked to permit
   * @return the sign-in
   */
  public static PendingAuthorization of(
      URI address, URI redirect, String state, String codeVerifier, Set<ApiScope> scopes) {
    return new PendingAuthorization(address, redirect, state, codeVerifier, scopes);
  }

  private static String secret(SecureRandom random) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64Url.encode(bytes);
  }

  static String challenge(String verifier) {
    try {
      byte[] ascii = verifier.getBytes(StandardCharsets.US_ASCII);
      return Base64Url.encode(MessageDigest.getInstance("SHA-256").digest(ascii));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String form(List<Map.Entry<String, String>> fields) {
    return fields.stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .reduce((one, next) -> one + "&" + next)
        .orElse("");
  }

  /**
   * Takes the authorization code out of the redirect, if it belongs to this sign-in.
   *
   * @param redirected the whole address to which the browser was sent back
   * @return the code, or {@code api.authorization.redirect}, {@code api.authorization.state},
   *     {@code api.authorization.denied} or {@code api.authorization.code}
   */
  Outcome<String> code(URI redirected) {
    List<Problem> problems = new ArrayList<>();
    String query = Objects.requireNonNullElse(redirected.getRawQuery(), "");
    Map<String, List<String>> answer = ApiRequest.parameters(query);
    if (!SecureAddress.haveSameOrigin(redirected, redirect)
        || !Objects.equals(redirected.getRawPath(), redirect.getRawPath())) {
      problems.add(
          Replies.problem("api.authorization.redirect", "The redirect went to another address."));
    }
    if (!isOurs(answer.getOrDefault("state", List.of()))) {
      problems.add(
          Replies.problem(
              "api.authorization.state", "The redirect does not belong to this sign-in."));
    }
    if (!problems.isEmpty()) {
      return Outcome.refusal(Problems.of(problems));
    }
    List<String> errors = answer.getOrDefault("error", List.of());
    if (!errors.isEmpty()) {
      return Outcome.refusal(
          Replies.problem(
              "api.authorization.denied",
              "The access was not permitted" + Replies.known(errors.get(0)) + "."));
    }
    List<String> codes = answer.getOrDefault("code", List.of());
    return codes.size() == 1 && Secrets.usable(codes.get(0)).isPresent()
        ? Outcome.success(codes.get(0))
        : Outcome.refusal(
            Replies.problem(
                "api.authorization.code", "The redirect brings no single authorization code."));
  }

  /** Takes the same time whatever the difference is. */
  private boolean isOurs(List<String> states) {
    return states.size() == 1
        && MessageDigest.isEqual(
            states.get(0).getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the address to open in the person's browser.
   *
   * @return the authorization page with everything it has to know
   */
  public URI address() {
    return address;
  }

  /**
   * Returns where the host sends the person back to.
   *
   * @return the redirect address without the parameters that come with it
   */
  public URI redirect() {
    return redirect;
  }

  /**
   * Returns what the redirect has to bring back, for keeping in the session.
   *
   * @return the state
   */
  public String state() {
    return state;
  }

  /**
   * Returns what the token endpoint is shown, for keeping in the session. It never goes through the
   * browser.
   *
   * @return the code verifier
   */
  public String codeVerifier() {
    return codeVerifier;
  }

  /**
   * Returns what the person is asked to permit.
   *
   * @return the scopes
   */
  public Set<ApiScope> scopes() {
    return scopes;
  }

  /** Returns the scopes and nothing secret. */
  @Override
  public String toString() {
    return "PendingAuthorization[scopes=" + scopes + "]";
  }
}
