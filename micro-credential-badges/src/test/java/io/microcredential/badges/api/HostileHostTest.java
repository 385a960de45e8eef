package io.microcredential.badges.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.core.Outcome;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue line "hostile world": hosts that lie, never answer or never stop. */
@Timeout(60)
class HostileHostTest {

  private static final AccessTokens TOKENS =
      AccessTokens.of("marker-access", "marker-refresh", null, EnumSet.allOf(ApiScope.class));

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private final List<String> elsewhere = new CopyOnWriteArrayList<>();
  private final BackpackClient client =
      BackpackClient.create().allowingLoopback().takingAtMost(100_000);
  private HttpServer server;
  private HttpServer other;
  private ClientRegistration registration;

  @BeforeEach
  void start() throws IOException {
    server = serve(exchange -> send(exchange, 500, ""));
    other =
        serve(
            exchange -> {
              elsewhere.add(String.valueOf(exchange.getRequestHeaders().get("Authorization")));
              send(exchange, 200, "{}");
            });
    registration =
        ClientRegistration.of("marker-id", "marker-secret", address(server, "/back"), null);
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    other.stop(0);
    threads.shutdownNow();
  }

  private HttpServer serve(HttpHandler handler) throws IOException {
    var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    made.createContext("/", handler);
    made.setExecutor(threads);
    made.start();
    return made;
  }

  private void answering(HttpHandler handler) {
    server.removeContext("/");
    server.createContext("/", handler);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getRequestBody().readAllBytes();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static URI address(HttpServer at, String path) {
    return URI.create("http://127.0.0.1:" + at.getAddress().getPort() + path);
  }

  private ServiceDescription service() {
    return Hosted.description(address(server, ""));
  }

  private Backpack backpack() {
    return client.backpack(service(), TOKENS);
  }

  private static List<String> codes(Outcome<?> outcome) {
    outcome.problems().forEach(p -> assertThat(p.message() + p.fix()).doesNotContain("marker"));
    return outcome.problems().codes();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "nonsense", "[]", "\"text\"", "{\"a\": 1, \"a\": 2}", "{", "\u0000", "{}{}"})
  void nonsenseIsRefusedEverywhere(String body) {
    answering(exchange -> send(exchange, 200, body));

    assertThat(codes(client.discover(address(server, ""))))
        .containsExactly("api.client.unreadable");
    assertThat(codes(backpack().profile())).containsExactly("api.client.unreadable");
    assertThat(codes(backpack().credentials(null))).containsExactly("api.client.unreadable");
    assertThat(codes(client.refresh(service(), registration, TOKENS, SampleBadge.NOW)))
        .containsExactly("api.client.unreadable");
    assertThat(codes(client.register(service(), BackpackClientTest.metadata("x"))))
        .containsExactly("api.client.unreadable");
  }

  @Test
  void answersWithoutEndAreCutOff() {
    answering(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] block = new byte[8192];
          try {
            while (over.getCount() > 0) {
              exchange.getResponseBody().write(block);
            }
          } catch (IOException hungUp) {
            exchange.close();
          }
        });

    assertThat(codes(backpack().profile())).containsExactly("api.client.size");
  }

  @Test
  void answersThatAreExactlyAsLongAsAllowedAreTaken() {
    String filled = "{\"a\": \"" + "x".repeat(100_000 - 9) + "\"}";
    answering(exchange -> send(exchange, 200, filled));
    assertThat(filled).hasSize(100_000);
    assertThat(backpack().profile().isSuccess()).isTrue();

    answering(exchange -> send(exchange, 200, filled + " "));
    assertThat(codes(backpack().profile())).containsExactly("api.client.size");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void hostsThatNeverFinishAreLeft(boolean afterTheHeaders) {
    answering(
        exchange -> {
          if (afterTheHeaders) {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
          }
          await();
        });
    Backpack impatient = client.within(Duration.ofMillis(500)).backpack(service(), TOKENS);

    assertThat(codes(impatient.profile())).containsExactly("api.client.timeout");
  }

  private void await() {
    try {
      assertThat(over.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void hostsThatAreNotThereAreToldApart() throws IOException {
    HttpServer gone = serve(exchange -> send(exchange, 200, "{}"));
    URI address = address(gone, "");
    gone.stop(0);

    assertThat(codes(client.discover(address))).containsExactly("api.client.unreachable");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirectsAreNotFollowedAndNothingSecretGoesElsewhere(int status) {
    answering(
        exchange -> {
          exchange.getResponseHeaders().set("Location", address(other, "/").toString());
          send(exchange, status, "");
        });

    assertThat(codes(backpack().profile())).containsExactly("api.client.redirect");
    assertThat(codes(backpack().push(CredentialDocument.parse(Hosted.json(1, 1)).orElseThrow())))
        .containsExactly("api.client.redirect");
    assertThat(codes(client.refresh(service(), registration, TOKENS, SampleBadge.NOW)))
        .containsExactly("api.client.redirect");
    assertThat(elsewhere).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"next", "prev next", "NEXT"})
  void linksToAnotherHostAreNotFollowed(String relation) {
    String next = "<" + address(other, "/ims/ob/v3p0/credentials?offset=1") + ">";
    answering(
        exchange -> {
          exchange.getResponseHeaders().add("Link", "<x>; rel=first");
          exchange.getResponseHeaders().add("Link", next + "; rel=\"" + relation + "\"");
          send(exchange, 200, "{}");
        });

    Outcome<List<CredentialDocument>> got = backpack().credentials(null);

    assertThat(codes(got)).containsExactly("api.client.page");
    assertThat(elsewhere).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ims/ob/v3p0/profile", "//evil.example/x", "https:", "a b", "file:///x"})
  void linksToOtherPlacesAreNotFollowed(String link) {
    answering(
        exchange -> {
          exchange.getResponseHeaders().set("Link", "<" + link + ">; rel=next");
          send(exchange, 200, "{}");
        });

    assertThat(codes(backpack().credentials(null))).containsExactly("api.client.page");
  }

  @Test
  void pagesThatGoInCirclesEnd() {
    answering(
        exchange -> {
          exchange.getResponseHeaders().set("Link", "<?limit=100&offset=0>; rel=\"next\"");
          send(exchange, 200, "{}");
        });

    assertThat(codes(backpack().credentials(null))).containsExactly("api.client.pages");
  }

  @Test
  void pagesWithoutEndEnd() {
    String filler = "{\"a\": \"" + "x".repeat(90_000) + "\"}";
    var served = new CopyOnWriteArrayList<String>();
    answering(
        exchange -> {
          served.add("page");
          exchange.getResponseHeaders().set("Link", "<?offset=" + served.size() + ">; rel=next");
          send(exchange, 200, filler);
        });

    assertThat(codes(backpack().credentials(null))).containsExactly("api.client.pages");
    assertThat(served).hasSize(18);
  }

  @Test
  void whatIsNoCredentialIsAWarningAndTheOthersCome() {
    String body =
        "{\"credential\": [1, {\"id\": \"marker\"}, %s], \"compactJwsString\": \"%s\"}"
            .formatted(Hosted.json(1, 1), Hosted.token(2, 2));
    answering(exchange -> send(exchange, 200, body));

    Outcome<List<CredentialDocument>> got = backpack().credentials(null);

    assertThat(codes(got)).containsExactly("api.client.credential", "api.client.credential");
    assertThat(got.orElseThrow()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "400,api.client.refused",
    "401,api.client.unauthorized",
    "403,api.client.forbidden",
    "404,api.client.refused",
    "429,api.client.busy",
    "500,api.client.refused",
    "503,api.client.busy"
  })
  void refusalsRepeatNothingThatTheHostMadeUp(int status, String code) {
    answering(
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "marker");
          send(
              exchange,
              status,
              """
              {"imsx_description": "marker", "error": "marker", "imsx_codeMinor":
                {"imsx_codeMinorField": {"imsx_codeMinorFieldValue": "marker"}}}
              """);
        });

    assertThat(codes(backpack().profile())).containsExactly(code);
    assertThat(codes(client.discover(address(server, "")))).containsExactly(code);
    assertThat(codes(client.refresh(service(), registration, TOKENS, SampleBadge.NOW)))
        .containsExactly("api.token.refused");
    assertThat(codes(client.register(service(), BackpackClientTest.metadata("x"))))
        .containsExactly("api.registration.refused");
    assertThat(client.revoke(service(), registration, TOKENS).codes())
        .containsExactly("api.token.refused", "api.token.refused");
  }

  @Test
  void waitingTimesAreTold() {
    answering(
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "120");
          send(exchange, 503, "");
        });

    assertThat(backpack().profile().problems().list().get(0).message()).contains("120 s");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"token_type\": \"Bearer\"}",
        "{\"access_token\": \"a\"}",
        "{\"access_token\": \"a\", \"token_type\": \"mac\"}",
        "{\"access_token\": \"a b\", \"token_type\": \"Bearer\"}",
        "{\"access_token\": \"a\\r\\nX: y\", \"token_type\": \"Bearer\"}",
        "{\"access_token\": 1, \"token_type\": \"Bearer\"}"
      })
  void tokensThatCannotBeUsedAreRefused(String body) {
    answering(exchange -> send(exchange, 200, body));

    assertThat(codes(client.refresh(service(), registration, TOKENS, SampleBadge.NOW)))
        .containsExactly("api.token.answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1e99", "\"3600\"", "null", "99999999999999"})
  void expiryThatMakesNoSenseIsUnknown(String seconds) {
    answering(
        exchange ->
            send(
                exchange,
                200,
                "{\"access_token\": \"a\", \"token_type\": \"bearer\", \"expires_in\": "
                    + seconds
                    + "}"));

    AccessTokens tokens =
        client.refresh(service(), registration, TOKENS, SampleBadge.NOW).orElseThrow();

    assertThat(tokens.expiresAt()).isEmpty();
    assertThat(tokens.refreshToken()).isEqualTo(TOKENS.refreshToken());
    assertThat(tokens.scopes()).isEqualTo(TOKENS.scopes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"client_id\": \"a\"}",
        "{\"client_secret\": \"a\"}",
        "{\"client_id\": \"a\\n\", \"client_secret\": \"b\"}",
        "{\"client_id\": \"a\", \"client_secret\": \"b\", \"token_endpoint_auth_method\": \"none\"}"
      })
  void registrationsThatCannotBeUsedAreRefused(String body) {
    answering(exchange -> send(exchange, 201, body));

    assertThat(codes(client.register(service(), BackpackClientTest.metadata("x"))))
        .containsExactly("api.registration.answer");
  }

  @Test
  void descriptionsThatSendSecretsToThisMachineAreRefusedByClientsFromOutside() {
    JsonObject document = service().toJson();
    answering(exchange -> send(exchange, 200, Json.write(document)));
    BackpackClient choosy = client.reaching(address -> !address.getPath().equals("/token"));

    assertThat(client.discover(address(server, "")).isSuccess()).isTrue();
    assertThat(codes(choosy.discover(address(server, "")))).containsExactly("api.client.address");
  }

  @Test
  void otherAnswersThanThePushedCredentialAreAWarning() {
    CredentialDocument pushed = CredentialDocument.parse(Hosted.json(1, 1)).orElseThrow();
    answering(exchange -> send(exchange, 201, Hosted.json(2, 2)));
    assertThat(codes(backpack().push(pushed))).containsExactly("api.client.changed");

    answering(exchange -> send(exchange, 304, ""));
    assertThat(backpack().push(pushed))
        .isEqualTo(Outcome.success(CredentialStore.Upsert.UNCHANGED));
  }

  @Test
  void profilesThatWaitForADecisionAreToldApart() {
    answering(exchange -> send(exchange, 202, "{}"));

    Outcome<JsonObject> done = backpack().replaceProfile(Hosted.PROFILE);

    assertThat(done.isSuccess()).isTrue();
    assertThat(codes(done)).containsExactly("api.client.pending");
  }
}
