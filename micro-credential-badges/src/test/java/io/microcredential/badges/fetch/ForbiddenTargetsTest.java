package io.microcredential.badges.fetch;

import static io.microcredential.badges.fetch.Nets.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feature row J3: no address, however written, and no redirect leads a fetcher inside. */
class ForbiddenTargetsTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

  private static final String TABLE =
      """
      https://127.0.0.1/                              | fetch.address
      https://127.8.9.10/                             | fetch.address
      https://10.0.0.1/                               | fetch.address
      https://169.254.169.254/latest/meta-data/       | fetch.address
      https://0.0.0.0/                                | fetch.address
      https://[::]/                                   | fetch.address
      https://[::1]/                                  | fetch.address
      https://[0:0:0:0:0:0:0:1]/                      | fetch.address
      https://[::ffff:127.0.0.1]/                     | fetch.address
      https://[::ffff:7f00:1]/                        | fetch.address
      https://[::127.0.0.1]/                          | fetch.address
      https://[64:ff9b::a9fe:a9fe]/                   | fetch.address
      https://[2002:7f00:1::]/                        | fetch.address
      https://[fd00:ec2::254]/                        | fetch.address
      https://[fe80::1]/                              | fetch.address
      https://[fe80::1%25eth0]/                       | fetch.host
      https://2130706433/                             | fetch.host
      https://0x7f000001/                             | fetch.host
      https://0x7f.0.0.1/                             | fetch.host
      https://017700000001/                           | fetch.host
      https://0177.0.0.1/                             | fetch.host
      https://127.1/                                  | fetch.host
      https://127.0.1/                                | fetch.host
      https://0/                                      | fetch.host
      https://127.0.0.1./                             | fetch.host
      https://127.0.0.01/                             | fetch.host
      https://256.0.0.1/                              | fetch.host
      https://host.0x/                                | fetch.host
      https://%31%32%37.0.0.1/                        | fetch.host
      https://127%2e0.0.1/                            | fetch.host
      https:///no-host                                | fetch.host
      https:opaque                                    | fetch.host
      https://user@93.184.216.34/                     | fetch.credentials
      https://user:secret@example.org/                | fetch.credentials
      https://example.org@127.0.0.1/                  | fetch.credentials
      https://@127.0.0.1/                             | fetch.credentials
      ftp://example.org/                              | fetch.scheme
      file:///etc/passwd                              | fetch.scheme
      jar:https://example.org/a.jar!/b                | fetch.scheme
      data:application/json,{}                        | fetch.scheme
      //127.0.0.1/                                    | fetch.scheme
      https://example.org:22/                         | fetch.port
      https://example.org:80/                         | fetch.port
      https://example.org:0/                          | fetch.port
      """;

  @Test
  void refusesPlainHttpAndAddressesWithoutHost() throws IOException {
    refusesWithoutConnecting("http://example.org/", "fetch.scheme");
    refusesWithoutConnecting("/relative", "fetch.scheme");
  }

  @ParameterizedTest
  @CsvSource(textBlock = TABLE, delimiter = '|')
  void refusesWithoutConnecting(String address, String expected) throws IOException {
    try (var server = LoopbackServer.saying(OK)) {
      Nets nets = Nets.behind(server);
      String encoded = address.replace("{", "%7B").replace("}", "%7D");

      assertThat(code(nets.fetcher().fetch(URI.create(encoded)))).isEqualTo(expected);
      assertThat(nets.dialled()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = TABLE, delimiter = '|')
  void refusesTheSameAsRedirects(String address, String expected) throws IOException {
    String encoded = address.replace("{", "%7B").replace("}", "%7D");
    try (var server =
        LoopbackServer.saying("HTTP/1.1 302 Found\r\nLocation: " + encoded + "\r\n\r\n")) {
      Nets nets = Nets.behind(server);

      Fetched fetched =
          nets.fetcher().allowingPlainHttp().fetch(URI.create("http://start.example/a?b"));

      // Without a scheme, it takes that of the redirecting server.
      assertThat(code(fetched)).isEqualTo(encoded.startsWith("//") ? "fetch.address" : expected);
      assertThat(nets.dialled()).containsExactly(Nets.PUBLIC + " 80");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 127.0.0.1",
    "localhost., 127.0.0.1",
    "LOCALHOST, ::1",
    "metadata.google.internal, 169.254.169.254",
    "intranet, 192.168.0.10",
    "rebound.example, ::ffff:10.0.0.1"
  })
  void refusesNamesThatLeadInside(String host, String address) throws IOException {
    try (var server = LoopbackServer.saying(OK)) {
      Nets nets = Nets.behind(server).resolving(address);

      assertThat(code(nets.fetcher().fetch(URI.create("https://" + host + "/"))))
          .isEqualTo("fetch.address");
      assertThat(nets.dialled()).isEmpty();
    }
  }

  @Test
  void refusesANameOfWhichOneAddressLeadsInside() throws IOException {
    try (var server = LoopbackServer.saying(OK)) {
      Nets nets = Nets.behind(server).resolving(Nets.PUBLIC, "10.0.0.7");

      assertThat(code(nets.fetcher().fetch(URI.create("https://mixed.example/"))))
          .isEqualTo("fetch.address");
      assertThat(nets.dialled()).isEmpty();
    }
  }

  @Test
  void dialsTheAddressThatItCheckedThoughTheNameLeadsElsewhereAMomentLater() throws IOException {
    try (var server = LoopbackServer.saying(OK)) {
      Nets nets = Nets.behind(server).resolving(Nets.PUBLIC).resolving("127.0.0.1");
      SafeFetcher fetcher = nets.fetcher().allowingPlainHttp();
      URI rebinding = URI.create("http://rebinding.example/");

      assertThat(fetcher.fetch(rebinding)).isInstanceOf(Fetched.Document.class);
      assertThat(nets.dialled()).containsExactly(Nets.PUBLIC + " 80");

      assertThat(code(fetcher.fetch(rebinding))).isEqualTo("fetch.address");
      assertThat(nets.dialled()).hasSize(1);
    }
  }

  @Test
  void checksTheAddressAgainAfterARedirectToTheSameHost() throws IOException {
    try (var server = LoopbackServer.saying("HTTP/1.1 302 Found\r\nLocation: /inside\r\n\r\n")) {
      Nets nets = Nets.behind(server).resolving(Nets.PUBLIC).resolving("127.0.0.1");

      assertThat(
              code(nets.fetcher().allowingPlainHttp().fetch(URI.create("http://twice.example/"))))
          .isEqualTo("fetch.address");
      assertThat(nets.dialled()).hasSize(1);
    }
  }

  @Test
  void reachesThisMachineOnlyWhereThatIsAllowed() throws IOException {
    try (var server = LoopbackServer.saying(OK)) {
      URI here = URI.create("http://127.0.0.1:" + server.port() + "/");
      SafeFetcher fetcher =
          SafeFetcher.withDefaults(InstantSource.system())
              .allowingPlainHttp()
              .allowingPorts(Set.of(server.port()));

      assertThat(code(fetcher.fetch(here))).isEqualTo("fetch.address");
      assertThat(fetcher.allowingPrivateAddresses().fetch(here))
          .isInstanceOf(Fetched.Document.class);
    }
  }

  @Test
  void asksTheSystemForNamesAndRefusesItsOwnName() {
    assertThat(
            code(
                SafeFetcher.withDefaults(InstantSource.system())
                    .fetch(URI.create("https://localhost/"))))
        .isEqualTo("fetch.address");
  }

  @Test
  void refusesAnAddressOfUnreasonableLength() {
    URI tooLong = URI.create("https://example.org/" + "a".repeat(5_000));

    assertThat(code(SafeFetcher.withDefaults(InstantSource.system()).fetch(tooLong)))
        .isEqualTo("fetch.address-length");
  }
}
