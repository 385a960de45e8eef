package io.microcredential.badges.fetch;

import static io.microcredential.badges.fetch.Nets.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.InstantSource;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

/** Feature row J3: over TLS the certificate must be the host's, although an address is dialled. */
class TlsTest {

  private static final LoopbackServer.Answer OK =
      (head, out) ->
          out.write(
              (head.startsWith("GET /down")
                      ? "HTTP/1.1 302 F\r\nLocation: http://badges.example/\r\n\r\n"
                      : "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret")
                  .getBytes(StandardCharsets.US_ASCII));

  /** A self-signed certificate of badges.example, for a hundred years, and its key. */
  static SSLContext ownCertificate() throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    try (var in = TlsTest.class.getResourceAsStream("badges.example.p12")) {
      store.load(in, "changeit".toCharArray());
    }
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, "changeit".toCharArray());
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", store.getCertificate("server"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static Fetched fetch(String address, boolean trusting)
      throws GeneralSecurityException, IOException {
    SSLContext own = ownCertificate();
    try (var server = LoopbackServer.answering(own.getServerSocketFactory(), OK)) {
      Nets nets = Nets.behind(server);
      SafeFetcher fetcher = nets.fetcher(InstantSource.system()).allowingPlainHttp();
      return (trusting ? fetcher.with(own) : fetcher).fetch(URI.create(address));
    }
  }

  @Test
  void dialsTheAddressAndChecksTheNameInTheCertificate() throws Exception {
    assertThat(fetch("https://badges.example/a", true).document().orElseThrow().text())
        .isEqualTo("secret");
  }

  @Test
  void refusesACertificateOfAnotherHost() throws Exception {
    assertThat(code(fetch("https://victim.example/a", true))).isEqualTo("fetch.tls");
    assertThat(code(fetch("https://93.184.216.34/a", true))).isEqualTo("fetch.tls");
  }

  @Test
  void refusesACertificateThatNobodyVouchesFor() throws Exception {
    assertThat(code(fetch("https://badges.example/a", false))).isEqualTo("fetch.tls");
  }

  @Test
  void followsNoRedirectFromHttpsToHttp() throws Exception {
    assertThat(code(fetch("https://badges.example/down", true))).isEqualTo("fetch.downgrade");
  }
}
