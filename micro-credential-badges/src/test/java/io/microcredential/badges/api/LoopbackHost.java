package io.microcredential.badges.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.microcredential.badges.fixture.JsonEdits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A host on this machine: the handlers under test and a small OAuth 2.0 server of the strict kind.
 */
final class LoopbackHost implements AutoCloseable {

  final InMemoryBackpack store = InMemoryBackpack.empty();
  final List<String> requests = new CopyOnWriteArrayList<>();

  /** What in the exchanges was not as the published description has it. */
  final List<String> faults = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ServiceDescription description;
  private final Map<String, String> secrets = new HashMap<>();
  private final Map<String, Map<String, List<String>>> codes = new HashMap<>();
  private final Map<String, String> accessTokens = new HashMap<>();
  private final Map<String, String> refreshTokens = new HashMap<>();
  private int number;

  LoopbackHost() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tenant");
    description = Hosted.description(base);
    BadgeApi api = BadgeApi.of(description, store, store, Hosted.gate()).withPagesOf(2);
    server.createContext("/", exchange -> answer(exchange, api));
    server.setExecutor(threads);
    server.start();
  }

  URI base() {
    return description.base();
  }

  /** Makes every access token stop working, as time would. */
  synchronized void expireAccessTokens() {
    accessTokens.clear();
  }

  private void answer(HttpExchange exchange, BadgeApi api) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    URI target = exchange.getRequestURI();
    String path = target.getPath().substring("/tenant".length());
    requests.add(exchange.getRequestMethod() + " " + path);
    switch (path) {
      case "/register" -> register(exchange, body);
      case "/authorize" -> authorize(exchange, target);
      case "/token" -> token(exchange, body);
      case "/revoke" -> revoke(exchange, body);
      default -> {
        ApiRequest request =
            ApiRequest.of(exchange.getRequestMethod(), target.toString()).withBody(body);
        for (String name : exchange.getRequestHeaders().keySet()) {
          request = request.withHeader(name, exchange.getRequestHeaders().getFirst(name));
        }
        String scope = scope(exchange);
        ApiResponse answer =
            api.answer(
                scope == null ? request : request.withAccess(Access.of("the one person", scope)));
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        compare(exchange, target, answer);
        send(exchange, answer.status(), answer.body());
      }
    }
  }

  private void compare(HttpExchange exchange, URI target, ApiResponse answer) {
    String sent = exchange.getRequestHeaders().getFirst("Content-Type");
    String below = target.toString().substring("/tenant/ims/ob/v3p0".length());
    faults.addAll(
        PublishedOperations.faults(
            exchange.getRequestMethod(),
            URI.create(below),
            sent == null ? "" : sent,
            answer.status(),
            answer.headers().getOrDefault("Content-Type", "")));
  }

  private synchronized String scope(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    return header == null || !header.startsWith("Bearer ")
        ? null
        : accessTokens.get(header.substring("Bearer ".length()));
  }

  private synchronized void register(HttpExchange exchange, byte[] body) throws IOException {
    var metadata = JsonEdits.object(new String(body, StandardCharsets.UTF_8));
    if (metadata.text("client_name").orElse("").isBlank()) {
      send(exchange, 400, "{\"error\": \"invalid_client_metadata\"}");
      return;
    }
    String id = "client-" + ++number;
    secrets.put(id, "s3cret/:%" + number);
    send(
        exchange,
        201,
        """
        {"client_id": "%s", "client_secret": "%s", "client_id_issued_at": 1565715850,
         "client_secret_expires_at": 1597338250,
         "token_endpoint_auth_method": "client_secret_basic"}
        """
            .formatted(id, secrets.get(id)));
  }

  /** The person always permits everything but the update of the profile. */
  private synchronized void authorize(HttpExchange exchange, URI target) throws IOException {
    Map<String, List<String>> asked = ApiRequest.parameters(target.getRawQuery());
    String code = "code-" + ++number;
    codes.put(code, asked);
    String granted = asked.get("scope").get(0).replace(ApiScope.PROFILE_UPDATE.uri(), "").strip();
    codes.get(code).put("granted", List.of(granted));
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            asked.get("redirect_uri").get(0)
                + "?code="
                + code
                + "&state="
                + asked.get("state").get(0));
    send(exchange, 302, "");
  }

  private synchronized void token(HttpExchange exchange, byte[] body) throws IOException {
    Map<String, List<String>> form = form(body);
    String client = client(exchange);
    if (client == null) {
      send(exchange, 401, "{\"error\": \"invalid_client\"}");
      return;
    }
    String granted = granted(form, client);
    if (granted == null) {
      send(exchange, 400, "{\"error\": \"invalid_grant\", \"error_description\": \"marker\"}");
      return;
    }
    String access = "access-" + ++number;
    String refresh = "refresh-" + number;
    accessTokens.put(access, granted);
    refreshTokens.put(refresh, granted);
    send(
        exchange,
        200,
        """
        {"access_token": "%s", "refresh_token": "%s", "expires_in": 3600,
         "token_type": "Bearer", "scope": "%s"}
        """
            .formatted(access, refresh, granted));
  }

  /** Codes and refresh tokens work once. */
  private String granted(Map<String, List<String>> form, String client) {
    if (form.get("grant_type").equals(List.of("refresh_token"))) {
      return refreshTokens.remove(form.get("refresh_token").get(0));
    }
    Map<String, List<String>> asked = codes.remove(form.get("code").get(0));
    boolean right =
        asked != null
            && asked.get("client_id").equals(List.of(client))
            && asked.get("redirect_uri").equals(form.get("redirect_uri"))
            && asked.get("code_challenge_method").equals(List.of("S256"))
            && asked
                .get("code_challenge")
                .equals(List.of(PendingAuthorization.challenge(form.get("code_verifier").get(0))));
    return right ? asked.get("granted").get(0) : null;
  }

  private synchronized void revoke(HttpExchange exchange, byte[] body) throws IOException {
    String token = form(body).get("token").get(0);
    accessTokens.remove(token);
    refreshTokens.remove(token);
    send(exchange, client(exchange) == null ? 401 : 200, "{}");
  }

  private static Map<String, List<String>> form(byte[] body) {
    return ApiRequest.parameters(new String(body, StandardCharsets.UTF_8));
  }

  private String client(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    String pair =
        new String(
            Base64.getDecoder().decode(header.substring("Basic ".length())),
            StandardCharsets.US_ASCII);
    List<String> parts = new ArrayList<>(List.of(pair.split(":")));
    parts.replaceAll(part -> ApiRequest.parameters("x=" + part).get("x").get(0));
    return parts.get(1).equals(secrets.get(parts.get(0))) ? parts.get(0) : null;
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
