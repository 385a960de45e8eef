package io.microcredential.examples.docs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.microcredential.badges.api.Access;
import io.microcredential.badges.api.ApiRequest;
import io.microcredential.badges.api.ApiResponse;
import io.microcredential.badges.api.ApiScope;
import io.microcredential.badges.api.AuthorizationServer;
import io.microcredential.badges.api.BadgeApi;
import io.microcredential.badges.api.InMemoryBackpack;
import io.microcredential.badges.api.ServiceDescription;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiFunction;

/** A backpack on this machine, whose one owner permits whatever is asked. */
final class LoopbackBackpack implements AutoCloseable {

  private static final String TOKEN = "a-token";

  private final HttpServer server;
  private final ServiceDescription description;

  private LoopbackBackpack(HttpServer server) {
    this.server = server;
    this.description = description(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  static LoopbackBackpack start(BiFunction<ServiceDescription, InMemoryBackpack, BadgeApi> make)
      throws IOException {
    var host =
        new LoopbackBackpack(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    BadgeApi api = make.apply(host.description, InMemoryBackpack.empty());
    host.server.createContext("/", exchange -> host.answer(exchange, api));
    host.server.start();
    return host;
  }

  static ServiceDescription description(URI base) {
    return ServiceDescription.of(
        base,
        "Backpack",
        URI.create(base + "/terms"),
        URI.create(base + "/privacy"),
        AuthorizationServer.of(
            URI.create(base + "/register"),
            URI.create(base + "/authorize"),
            URI.create(base + "/token")));
  }

  URI base() {
    return description.base();
  }

  /** Returns where the browser ends once the owner has said yes. */
  URI permit(URI asked) {
    String state =
        Arrays.stream(asked.getQuery().split("&"))
            .filter(parameter -> parameter.startsWith("state="))
            .findFirst()
            .orElseThrow();
    return URI.create("https://portal.example.org/back?code=a-code&" + state);
  }

  private void answer(HttpExchange exchange, BadgeApi api) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    switch (exchange.getRequestURI().getPath()) {
      case "/register" ->
          send(exchange, 201, "{\"client_id\": \"portal\", \"client_secret\": \"known-to-two\"}");
      case "/token" ->
          send(
              exchange,
              200,
              "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"scope\": \"%s\"}"
                  .formatted(TOKEN, scopes()));
      default -> serve(exchange, api, body);
    }
  }

  private static String scopes() {
    return ApiScope.CREDENTIAL_UPSERT.uri() + " " + ApiScope.CREDENTIAL_READONLY.uri();
  }

  private static void serve(HttpExchange exchange, BadgeApi api, byte[] body) throws IOException {
    ApiRequest request =
        ApiRequest.of(exchange.getRequestMethod(), exchange.getRequestURI().toString())
            .withBody(body);
    for (String name : exchange.getRequestHeaders().keySet()) {
      request = request.withHeader(name, exchange.getRequestHeaders().getFirst(name));
    }
    if (("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      request = request.withAccess(Access.of("person-17", scopes()));
    }
    ApiResponse response = api.answer(request);
    response.headers().forEach(exchange.getResponseHeaders()::set);
    send(exchange, response.status(), response.body());
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    send(exchange, status, json.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
