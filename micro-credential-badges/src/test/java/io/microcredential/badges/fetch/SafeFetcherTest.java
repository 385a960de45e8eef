package io.microcredential.badges.fetch;

import static io.microcredential.badges.fetch.Nets.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.badges.internal.Gzip;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row J3: limits of time, size and redirects, and what a strict reader of HTTP refuses. */
class SafeFetcherTest {

  private static final URI PLAIN = URI.create("http://badges.example/list?a=b#part");

  private static Fetched fetch(String response) throws IOException {
    try (var server = LoopbackServer.saying(response)) {
      return Nets.behind(server).fetcher().allowingPlainHttp().fetch(PLAIN);
    }
  }

  @Nested
  class Documents {

    @Test
    void bringsContentMediaTypeAndAddress() throws IOException {
      Fetched fetched =
          fetch(
              "HTTP/1.1 200 OK\r\nContent-Type: Application/LD+JSON; charset=utf-8\r\n"
                  + "Content-Length: 7\r\n\r\n{\"a\":1}more");

      Fetched.Document document = fetched.document().orElseThrow();
      assertThat(document.text()).isEqualTo("{\"a\":1}");
      assertThat(document.mediaType()).isEqualTo("application/ld+json");
      assertThat(document.address()).hasToString("http://badges.example/list?a=b");
      assertThat(document.json().orElseThrow().members()).containsOnlyKeys("a");
      assertThat(document).hasToString("Document[application/ld+json, 7 bytes]");
    }

    @Test
    void asksWithoutCookiesCredentialsOrFragment() throws IOException {
      try (var server = LoopbackServer.saying("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\n\r\nx")) {
        SafeFetcher fetcher = Nets.behind(server).fetcher().allowingPlainHttp();
        fetcher.fetch(PLAIN);
        fetcher.fetch(PLAIN);

        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1))
            .startsWith("GET /list?a=b HTTP/1.1\nHost: badges.example\n")
            .doesNotContainIgnoringCase("cookie", "authorization", "part");
      }
    }

    @Test
    void readsChunksInterimAnswersAndBodiesWithoutLength() throws IOException {
      assertThat(
              fetch(
                      "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n"
                          + "Transfer-Encoding: chunked\r\n\r\n"
                          + "3;a=b\r\n{\"a\r\nA\r\n\":\"bcdefg\"\r\n1\r\n}\r\n0\r\nTrailer: x\r\n\r\n")
                  .document()
                  .orElseThrow()
                  .text())
          .isEqualTo("{\"a\":\"bcdefg\"}");
      assertThat(fetch("HTTP/1.0 200\r\n\r\nto the end").document().orElseThrow().text())
          .isEqualTo("to the end");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "HTTP/2 200 OK\r\n\r\n",
          "HTTP/1.1 20 OK\r\n\r\n",
          "HTTP/1.1 200 OK\r\nNo field\r\n\r\n",
          "HTTP/1.1 200 OK\r\nName : x\r\n\r\n",
          "HTTP/1.1 200 OK\r\nA: b\r\n folded\r\n\r\n",
          "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nabc",
          "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nabc",
          "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n\r\n",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n",
          "HTTP/1.1 302 Found\r\n\r\n",
          "HTTP/1.1 302 Found\r\nLocation: ht tp://x\r\n\r\n"
        })
    void refusesAnswersThatBreakTheRules(String response) throws IOException {
      assertThat(code(fetch(response))).isEqualTo("fetch.response");
    }

    @Test
    void tellsMissingGoneAndOtherAnswersApart() throws IOException {
      assertThat(code(fetch("HTTP/1.1 404 No\r\n\r\n"))).isEqualTo("fetch.not-found");
      assertThat(code(fetch("HTTP/1.1 410 Gone\r\n\r\n"))).isEqualTo("fetch.gone");
      assertThat(code(fetch("HTTP/1.1 500 Oops\r\n\r\n"))).isEqualTo("fetch.status");
      assertThat(code(fetch("HTTP/1.1 304 Same\r\n\r\n"))).isEqualTo("fetch.status");
    }
  }

  @Nested
  class Sizes {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n",
          "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n01234567890",
          "HTTP/1.1 200 OK\r\n\r\n01234567890",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n012345\r\n5\r\n67890\r\n"
        })
    void refusesWhatIsLargerThanAllowed(String response) throws IOException {
      try (var server = LoopbackServer.saying(response)) {
        assertThat(
                code(
                    Nets.behind(server)
                        .fetcher()
                        .allowingPlainHttp()
                        .withMaxBytes(10)
                        .fetch(PLAIN)))
            .isEqualTo("fetch.size");
      }
    }

    @Test
    void takesExactlyWhatIsAllowed() throws IOException {
      try (var server = LoopbackServer.saying("HTTP/1.1 200 OK\r\n\r\n0123456789")) {
        assertThat(Nets.behind(server).fetcher().allowingPlainHttp().withMaxBytes(10).fetch(PLAIN))
            .isInstanceOf(Fetched.Document.class);
      }
    }

    @Test
    void stopsReadingAnEndlessBody() throws IOException {
      byte[] block = new byte[64 * 1024];
      assertThat(code(fetchStream(out -> writeForever(out, block)))).isEqualTo("fetch.size");
    }

    @Test
    void stopsReadingEndlessFields() throws IOException {
      byte[] block = "x".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
      assertThat(code(fetchRaw(out -> writeForever(out, block)))).isEqualTo("fetch.response");
    }

    @Test
    void unpacksGzip() throws IOException {
      byte[] packed = Gzip.pack("{}".getBytes(StandardCharsets.US_ASCII));

      assertThat(fetchPacked(packed).document().orElseThrow().text()).isEqualTo("{}");
    }

    @Test
    void refusesAGzipBombAndHalfAGzipFile() throws IOException {
      byte[] bomb = Gzip.pack(new byte[64 * 1024 * 1024]);
      byte[] half = Arrays.copyOf(bomb, 100);

      assertThat(bomb.length).isLessThan(100_000);
      assertThat(code(fetchPacked(bomb))).isEqualTo("fetch.size");
      assertThat(code(fetchPacked(half))).isEqualTo("fetch.encoding");
    }

    @Test
    void refusesCodingsThatItDidNotAskFor() throws IOException {
      assertThat(code(fetch("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nx")))
          .isEqualTo("fetch.encoding");
      assertThat(code(fetch("HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip\r\n\r\nx")))
          .isEqualTo("fetch.encoding");
    }

    private static Fetched fetchPacked(byte[] packed) throws IOException {
      return fetchRaw(
          out -> {
            out.write(
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(packed);
          });
    }
  }

  /** Writes an answer. */
  @FunctionalInterface
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static Fetched fetchStream(Writing body) throws IOException {
    return fetchRaw(
        out -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          body.to(out);
        });
  }

  private static Fetched fetchRaw(Writing response) throws IOException {
    try (var server = LoopbackServer.answering((head, out) -> response.to(out))) {
      return Nets.behind(server).fetcher().allowingPlainHttp().fetch(PLAIN);
    }
  }

  private static void writeForever(OutputStream out, byte[] block) throws IOException {
    while (true) {
      out.write(block);
    }
  }

  @Nested
  class Times {

    @Test
    void givesUpOnAServerThatSendsAByteNowAndThen() throws IOException {
      var clock = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
      try (var server =
          LoopbackServer.answering(
              (head, out) -> {
                out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                while (true) {
                  out.write(' ');
                  out.flush();
                  clock.updateAndGet(now -> now.plusMillis(100));
                }
              })) {
        SafeFetcher fetcher =
            Nets.behind(server)
                .fetcher(clock::get)
                .allowingPlainHttp()
                .withMaxBytes(Integer.MAX_VALUE - 8);

        assertThat(code(fetcher.fetch(PLAIN))).isEqualTo("fetch.time");
      }
    }

    @Test
    void givesUpOnAServerThatSaysNothing() throws IOException {
      var done = new CountDownLatch(1);
      try (var server =
          LoopbackServer.answering(
              (head, out) -> {
                try {
                  done.await();
                } catch (InterruptedException e) {
                  throw new IOException(e);
                }
              })) {
        SafeFetcher fetcher =
            Nets.behind(server)
                .fetcher()
                .allowingPlainHttp()
                .withTimeLimits(Duration.ofMillis(80), Duration.ofMillis(80));

        assertThat(code(fetcher.fetch(PLAIN))).isEqualTo("fetch.time");
        done.countDown();
      }
    }

    @Test
    void countsRedirectsAgainstTheSameLimit() throws IOException {
      var clock = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
      var number = new AtomicInteger();
      try (var server =
          LoopbackServer.answering(
              (head, out) -> {
                clock.updateAndGet(now -> now.plusSeconds(6));
                String next = "HTTP/1.1 302 F\r\nLocation: /" + number.incrementAndGet();
                out.write((next + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
              })) {
        assertThat(code(Nets.behind(server).fetcher(clock::get).allowingPlainHttp().fetch(PLAIN)))
            .isEqualTo("fetch.time");
      }
    }
  }

  @Nested
  class Redirects {

    @Test
    void areFollowedToTheDocument() throws IOException {
      try (var server =
          LoopbackServer.answering(
              (head, out) ->
                  out.write(
                      (head.startsWith("GET /list")
                              ? "HTTP/1.1 307 T\r\nLocation: other\r\n\r\n"
                              : "HTTP/1.1 200 OK\r\n\r\nhere")
                          .getBytes(StandardCharsets.US_ASCII)))) {
        Fetched fetched = Nets.behind(server).fetcher().allowingPlainHttp().fetch(PLAIN);

        assertThat(fetched.document().orElseThrow().address())
            .hasToString("http://badges.example/other");
      }
    }

    @Test
    void endWhereTheyLeadInACircleOrTooFar() throws IOException {
      assertThat(code(fetch("HTTP/1.1 301 M\r\nLocation: /list?a=b#x\r\n\r\n")))
          .isEqualTo("fetch.redirects");
      var number = new AtomicInteger();
      try (var server =
          LoopbackServer.answering(
              (head, out) ->
                  out.write(
                      ("HTTP/1.1 308 P\r\nLocation: /" + number.incrementAndGet() + "\r\n\r\n")
                          .getBytes(StandardCharsets.US_ASCII)))) {
        assertThat(code(Nets.behind(server).fetcher().allowingPlainHttp().fetch(PLAIN)))
            .isEqualTo("fetch.redirects");
        assertThat(server.requests()).hasSize(4);
      }
    }
  }

  @Nested
  class Connections {

    @Test
    void tryTheNextAddressWhereOneDoesNotAnswer() throws IOException {
      try (var server = LoopbackServer.saying("HTTP/1.1 200 OK\r\n\r\nx")) {
        SafeFetcher fetcher =
            SafeFetcher.withDefaults(InstantSource.system())
                .allowingPlainHttp()
                .with(
                    (host, deadline) ->
                        List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("9.9.9.9")),
                    (address, port, limit, deadline) -> {
                      if (address.getHostAddress().equals("1.1.1.1")) {
                        throw new IOException("down");
                      }
                      return Connector.direct()
                          .connect(
                              InetAddress.getLoopbackAddress(), server.port(), limit, deadline);
                    });

        assertThat(fetcher.fetch(PLAIN)).isInstanceOf(Fetched.Document.class);
      }
    }

    @Test
    void failAsValues() throws IOException {
      LoopbackServer closed = LoopbackServer.saying("");
      closed.close();
      Nets nets = Nets.behind(closed);

      assertThat(code(nets.fetcher().allowingPlainHttp().fetch(PLAIN)))
          .isEqualTo("fetch.connection");
      assertThat(code(nets.resolving().fetcher().allowingPlainHttp().fetch(PLAIN)))
          .isEqualTo("fetch.unresolved");
    }
  }

  @Test
  void refusesLimitsThatMakeNoSense() {
    SafeFetcher fetcher = SafeFetcher.withDefaults(InstantSource.system());

    assertThatThrownBy(() -> fetcher.withMaxBytes(0)).hasMessageContaining("one byte");
    assertThatThrownBy(() -> fetcher.withMaxRedirects(-1)).hasMessageContaining("maxRedirects");
    assertThatThrownBy(() -> fetcher.withTimeLimits(Duration.ZERO, Duration.ofSeconds(1)))
        .hasMessageContaining("time limit");
    assertThatThrownBy(() -> fetcher.withTimeLimits(Duration.ofSeconds(1), Duration.ZERO))
        .hasMessageContaining("connect limit");
    assertThatThrownBy(() -> fetcher.allowingPorts(Set.of(70_000))).hasMessageContaining("port");
  }

  @Test
  void knowsFixedDocumentsAndNone() {
    Fetcher fixed =
        Fetcher.of(Map.of("https://a.example/x", "[]".getBytes(StandardCharsets.UTF_8)));

    Fetched.Document document =
        fixed.fetch(URI.create("https://a.example/x#y")).document().orElseThrow();
    assertThat(document.json().problems().codes()).containsExactly("fetch.not-an-object");
    assertThat(code(fixed.fetch(URI.create("https://a.example/z")))).isEqualTo("fetch.not-found");
    assertThat(code(Fetcher.none().fetch(URI.create("https://a.example/x"))))
        .isEqualTo("fetch.none");
  }
}
