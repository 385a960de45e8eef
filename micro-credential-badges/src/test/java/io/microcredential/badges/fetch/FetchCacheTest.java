package io.microcredential.badges.fetch;

import static io.microcredential.badges.fetch.Nets.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row J3: documents are kept as long as their servers allow, and no longer. */
class FetchCacheTest {

  private static final URI LIST = URI.create("http://badges.example/list");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
  private final FetchCache cache = FetchCache.bounded(2, 1_000);

  private SafeFetcher fetcher(LoopbackServer server) {
    return Nets.behind(server).fetcher(now::get).allowingPlainHttp().with(cache);
  }

  private static String ok(String fields) {
    return "HTTP/1.1 200 OK\r\n" + fields + "\r\nContent-Length: 4\r\n\r\nbody";
  }

  @Test
  void asksNobodyWhileADocumentIsFresh() throws IOException {
    try (var server = LoopbackServer.saying(ok("Cache-Control: public, max-age=60"))) {
      SafeFetcher fetcher = fetcher(server);

      assertThat(fetcher.fetch(LIST)).isInstanceOf(Fetched.Document.class);
      now.updateAndGet(t -> t.plusSeconds(59));
      assertThat(fetcher.fetch(LIST).document().orElseThrow().text()).isEqualTo("body");
      assertThat(server.requests()).hasSize(1);

      now.updateAndGet(t -> t.plusSeconds(1));
      fetcher.fetch(LIST);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void asksAtOnceWhereTheDocumentMustBeAsItStandsNow() throws IOException {
    try (var server = LoopbackServer.saying(ok("Cache-Control: public, max-age=60"))) {
      SafeFetcher fetcher = fetcher(server);
      fetcher.fetch(LIST);
      fetcher.fetchNow(LIST);

      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void asksWithValidatorsAndBelievesNotModified() throws IOException {
    try (var server =
        LoopbackServer.answering(
            (head, out) ->
                out.write(
                    (head.contains("If-None-Match: \"v1\"")
                                && head.contains("If-Modified-Since: Sun, 22 Nov 2026 00:00:00 GMT")
                            ? "HTTP/1.1 304 Not Modified\r\n\r\n"
                            : ok("ETag: \"v1\"\r\nLast-Modified: Sun, 22 Nov 2026 00:00:00 GMT"))
                        .getBytes(StandardCharsets.US_ASCII)))) {
      SafeFetcher fetcher = fetcher(server);
      fetcher.fetch(LIST);

      for (int again = 0; again < 2; again++) {
        assertThat(fetcher.fetch(LIST).document().orElseThrow().text()).isEqualTo("body");
      }
      assertThat(server.requests()).hasSize(3);
      assertThat(server.requests().get(0)).doesNotContain("If-");
    }
  }

  @Test
  void forgetsADocumentThatIsNoLongerThere() throws IOException {
    var answer = new AtomicReference<>(ok("ETag: \"v1\""));
    try (var server =
        LoopbackServer.answering(
            (head, out) -> out.write(answer.get().getBytes(StandardCharsets.US_ASCII)))) {
      SafeFetcher fetcher = fetcher(server);
      fetcher.fetch(LIST);
      answer.set("HTTP/1.1 410 Gone\r\n\r\n");

      assertThat(code(fetcher.fetch(LIST))).isEqualTo("fetch.gone");
      assertThat(cache.size()).isZero();
    }
  }

  @Test
  void servesNothingStaleWhenTheServerIsDown() throws IOException {
    LoopbackServer server = LoopbackServer.saying(ok("ETag: \"v1\""));
    SafeFetcher fetcher = fetcher(server);
    fetcher.fetch(LIST);
    server.close();

    assertThat(code(fetcher.fetch(LIST))).isEqualTo("fetch.connection");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cache-Control: no-store, max-age=60",
        "Cache-Control: max-age=60\r\nVary: *",
        "Cache-Control: max-age=0",
        "Cache-Control: max-age=nonsense",
        "X: y"
      })
  void keepsNothingThatMayNotBeKept(String fields) throws IOException {
    try (var server = LoopbackServer.saying(ok(fields))) {
      fetcher(server).fetch(LIST);

      assertThat(cache.size()).isZero();
    }
  }

  @Test
  void asksAgainWhereTheServerWantsThat() throws IOException {
    try (var server =
        LoopbackServer.saying(ok("Cache-Control: no-cache, max-age=60\r\nETag: \"v1\""))) {
      SafeFetcher fetcher = fetcher(server);
      fetcher.fetch(LIST);
      fetcher.fetch(LIST);

      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void believesNoServerForMoreThanADay() throws IOException {
    try (var server = LoopbackServer.saying(ok("Cache-Control: max-age=999999999"))) {
      SafeFetcher fetcher = fetcher(server);
      fetcher.fetch(LIST);
      now.updateAndGet(t -> t.plus(Duration.ofDays(1)));
      fetcher.fetch(LIST);

      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void dropsWhatWasUnusedForLongest() {
    keep("a", 400);
    keep("b", 400);
    cache.find(address("a"));
    keep("c", 400);

    assertThat(cache.find(address("a"))).isPresent();
    assertThat(cache.find(address("b"))).isEmpty();
    assertThat(cache.size()).isEqualTo(2);

    keep("d", 900);
    assertThat(cache.size()).isEqualTo(1);
    keep("e", 1_001);
    assertThat(cache.find(address("e"))).isEmpty();
    cache.clear();
    assertThat(cache.size()).isZero();
  }

  private void keep(String name, int size) {
    var document = Fetched.Document.of(address(name), "x/y", new byte[size]);
    cache.keep(address(name), new FetchCache.Entry(document, "t", null, Instant.EPOCH));
  }

  private static URI address(String name) {
    return URI.create("https://x.example/" + name);
  }

  @Test
  void refusesACacheForNothing() {
    assertThatThrownBy(() -> FetchCache.bounded(0, 1)).hasMessageContaining("at least one");
    assertThatThrownBy(() -> FetchCache.bounded(1, 0)).hasMessageContaining("at least one");
  }
}
