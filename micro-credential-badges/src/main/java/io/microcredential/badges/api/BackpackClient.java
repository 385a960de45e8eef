package io.microcredential.badges.api;

import io.microcredential.badges.api.HttpCalls.Reply;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Signs in to a host of badges by OAuth 2.0, to push badges there and to get them.
 *
 * <pre>{@code
 * BackpackClient client = BackpackClient.create();
 * ServiceDescription service = client.discover(URI.create("https://backpack.example")).orElseThrow();
 * ClientRegistration registration = client.register(service, aboutUs).orElseThrow();
 * PendingAuthorization pending = PendingAuthorization.begin(service, registration, scopes, random);
 * // open pending.address() in the person's browser, and take the address it is sent back to
 * AccessTokens tokens =
 *     client.exchange(service, registration, pending, redirected, clock.instant()).orElseThrow();
 * client.backpack(service, tokens).push(badge);
 * }</pre>
 *
 * <p>Whatever goes wrong outside comes back as problems, and nothing secret is in them. Connections
 * are made over https only, to the addresses that the caller and the service description name;
 * redirects are not followed. The names of hosts are resolved by the platform: who takes addresses
 * from strangers restricts them by {@link #reaching}.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#open-badges-api-security">Open Badges 3.0,
 *     section 7 Open Badges API Security</a>
 */
public final class BackpackClient {

  /** How long a request may take from its start to the last byte of the answer. */
  public static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** How long an answer may be, in bytes: 4 MiB. */
  public static final int MAX_ANSWER = 4 * 1024 * 1024;

  private final HttpCalls calls;

  private BackpackClient(HttpCalls calls) {
    this.calls = calls;
  }

  /**
   * Returns a client with an HTTP client of its own.
   *
   * @return the client, which takes {@link #TIMEOUT} and {@link #MAX_ANSWER} as its limits
   */
  public static BackpackClient create() {
    return using(
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build());
  }

  /**
   * Returns a client that works through the caller's HTTP client, with its proxy, its trust anchors
   * and its threads.
   *
   * @param http the HTTP client
   * @return the client, which takes {@link #TIMEOUT} and {@link #MAX_ANSWER} as its limits
   * @throws IllegalArgumentException if the HTTP client follows redirects or has an authenticator
   */
  public static BackpackClient using(HttpClient http) {
    return new BackpackClient(new HttpCalls(http, TIMEOUT, MAX_ANSWER, address -> true, false));
  }

  /**
   * Returns this client with another time limit.
   *
   * @param timeout how long a request may take
   * @return the same client within that limit
   * @throws IllegalArgumentException if it is not positive
   */
  public BackpackClient within(Duration timeout) {
    return new BackpackClient(calls.within(timeout));
  }

  /**
   * Returns this client with another size limit.
   *
   * @param bytes how long an answer may be
   * @return the same client within that limit
   * @throws IllegalArgumentException if it is not positive
   */
  public BackpackClient takingAtMost(int bytes) {
    return new BackpackClient(calls.takingAtMost(bytes));
  }

  /**
   * Returns this client with a rule for addresses.
   *
   * @param rule asked before every connection, in addition to https
   * @return the same client that keeps to the rule
   */
  public BackpackClient reaching(Predicate<URI> rule) {
    return new BackpackClient(calls.reaching(rule));
  }

  /**
   * Returns this client for hosts on this machine, in development and tests.
   *
   * @return the same client that also takes http to localhost, 127.0.0.1 and ::1
   */
  public BackpackClient allowingLoopback() {
    return new BackpackClient(calls.withLoopback());
  }

  /**
   * Asks a host about itself.
   *
   * @param base the address before {@code /ims/ob/v3p0}, as the person gave it
   * @return the service description, or why there is none
   */
  public Outcome<ServiceDescription> discover(URI base) {
    String text = base.toString();
    Optional<URI> address =
        SecureAddress.parse(text.endsWith("/") ? text.substring(0, text.length() - 1) : text)
            .filter(a -> calls.allows(a) && a.getRawQuery() == null);
    if (address.isEmpty()) {
      return Outcome.refusal(notAllowed());
    }
    String root = address.get().toString();
    return calls
        .get(URI.create(root + ApiOperation.ROOT + ApiOperation.GET_SERVICE_DESCRIPTION.path()), "")
        .then(BackpackClient::success)
        .then(Replies::object)
        .then(document -> ServiceDescription.read(document, address.get()))
        .then(this::reachable);
  }

  private static Outcome<Reply> success(Reply reply) {
    return reply.status() == 200 ? Outcome.success(reply) : Outcome.refusal(Replies.refused(reply));
  }

  /** A host must not send people or secrets where this client would not go. */
  private Outcome<ServiceDescription> reachable(ServiceDescription service) {
    AuthorizationServer server = service.server();
    boolean all =
        Stream.of(
                server.registration(),
                server.authorization(),
                server.token(),
                server.refresh(),
                Objects.requireNonNullElse(server.revocation(), server.token()))
            .allMatch(calls::allows);
    return all ? Outcome.success(service) : Outcome.refusal(notAllowed());
  }

  private static Problem notAllowed() {
    return Replies.problem("api.client.address", "The client may not go to the address.");
  }

  /**
   * Registers with a host, once and for all its people.
   *
   * @param service the host
   * @param metadata what people and the host are told of the client
   * @return the registration to keep, or why there is none
   * @see <a href="https://www.rfc-editor.org/rfc/rfc7591">RFC 7591, OAuth 2.0 Dynamic Client
   *     Registration Protocol</a>
   */
  public Outcome<ClientRegistration> register(ServiceDescription service, ClientMetadata metadata) {
    return calls
        .send(
            "POST",
            service.server().registration(),
            "",
            ApiResponse.JSON,
            Json.write(metadata.toJson()))
        .then(
            reply ->
                reply.status() == 201 || reply.status() == 200
                    ? Replies.object(reply).then(json -> registration(json, metadata.redirect()))
                    : Outcome.refusal(Replies.oauth("api.registration.refused", reply)));
  }

  private static Outcome<ClientRegistration> registration(JsonObject json, URI redirect) {
    Optional<String> id = json.text("client_id").flatMap(Secrets::usable);
    Optional<String> secret = json.text("client_secret").flatMap(Secrets::usable);
    boolean basic =
        json.text("token_endpoint_auth_method").map("client_secret_basic"::equals).orElse(true);
    if (id.isEmpty() || secret.isEmpty() || !basic) {
      return Outcome.refusal(
          Replies.problem(
              "api.registration.answer",
              "The registration came back without an id and secret that can be used."));
    }
    return Outcome.success(
        ClientRegistration.of(id.get(), secret.get(), redirect, secretExpiry(json)));
  }

  /** RFC 7591, section 3.2.1: seconds since 1970, and 0 for never. */
  private static @Nullable Instant secretExpiry(JsonObject json) {
    return json.members().get("client_secret_expires_at") instanceof JsonNumber number
            && number.literal().matches("[1-9][0-9]{0,11}")
        ? Instant.ofEpochSecond(Long.parseLong(number.literal()))
        : null;
  }

  /**
   * Gets tokens for what a sign-in brought back.
   *
   * @param service the host
   * @param client the client as it is registered there
   * @param pending the sign-in, out of the session of the person who comes back
   * @param redirected the whole address to which the browser was sent back
   * @param now the time
   * @return the tokens to keep, or why there are none
   */
  public Outcome<AccessTokens> exchange(
      ServiceDescription service,
      ClientRegistration client,
      PendingAuthorization pending,
      URI redirected,
      Instant now) {
    return pending
        .code(redirected)
        .then(
            code ->
                new TokenEndpoint(calls, client)
                    .exchange(service.server().token(), pending, code, now));
  }

  /**
   * Gets new tokens for old ones, without the person.
   *
   * @param service the host
   * @param client the client as it is registered there
   * @param tokens the old tokens
   * @param now the time
   * @return the new tokens, to keep in place of the old ones, or why there are none
   */
  public Outcome<AccessTokens> refresh(
      ServiceDescription service, ClientRegistration client, AccessTokens tokens, Instant now) {
    return new TokenEndpoint(calls, client).refresh(service.server().refresh(), tokens, now);
  }

  /**
   * Gives the access back: neither of the tokens works afterwards.
   *
   * @param service the host
   * @param client the client as it is registered there
   * @param tokens the tokens
   * @return nothing, or every reason why a token may still work
   * @see <a href="https://www.rfc-editor.org/rfc/rfc7009">RFC 7009, OAuth 2.0 Token Revocation</a>
   */
  public Problems revoke(
      ServiceDescription service, ClientRegistration client, AccessTokens tokens) {
    URI endpoint = service.server().revocation();
    if (endpoint == null) {
      return Problems.of(
          Replies.problem(
              "api.token.no-revocation", "The host tells no address at which to revoke."));
    }
    var server = new TokenEndpoint(calls, client);
    List<Outcome<Reply>> done =
        Stream.concat(
                tokens.refreshToken().stream()
                    .map(token -> server.revoke(endpoint, token, "refresh_token")),
                Stream.of(server.revoke(endpoint, tokens.accessToken(), "access_token")))
            .toList();
    return Problems.of(done.stream().flatMap(outcome -> outcome.problems().stream()).toList());
  }

  /**
   * Returns what a person keeps at a host.
   *
   * @param service the host; tokens go to its base address and nowhere else
   * @param tokens what the person permitted
   * @return the person's backpack, for as long as the access token works
   */
  public Backpack backpack(ServiceDescription service, AccessTokens tokens) {
    return new Backpack(calls, service, tokens);
  }

  /** Returns the limits. */
  @Override
  public String toString() {
    return "BackpackClient[at most " + calls.maxBytes() + " bytes an answer]";
  }
}
