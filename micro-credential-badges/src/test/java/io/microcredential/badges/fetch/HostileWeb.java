package io.microcredential.badges.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;

/** The fetcher that users have, in a web that wants to lead it astray. */
public final class HostileWeb {

  private HostileWeb() {}

  /** Every host is this machine, and redirects from https to http. */
  public static Fetcher downgrading() {
    return address -> {
      try {
        SSLContext own = TlsTest.ownCertificate();
        try (var server =
            LoopbackServer.answering(
                own.getServerSocketFactory(), redirect("http://badges.example/"))) {
          return Nets.behind(server).fetcher().allowingPlainHttp().with(own).fetch(address);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  /** Every host redirects to one place. */
  public static Fetcher redirecting(String place) {
    return address -> {
      try (var server = LoopbackServer.answering(redirect(place))) {
        return Nets.behind(server).fetcher().allowingPlainHttp().fetch(address);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** Every name leads to one address, where a server waits that must not be reached. */
  public static Fetcher resolving(String inside) {
    return address -> {
      try (var server =
          LoopbackServer.answering(
              (head, out) ->
                  out.write("HTTP/1.1 200 OK\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII)))) {
        Nets nets = Nets.behind(server).resolving(inside);
        Fetched fetched = nets.fetcher().fetch(address);
        if (!nets.dialled().isEmpty()) {
          throw new AssertionError("dialled " + nets.dialled());
        }
        return fetched;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static LoopbackServer.Answer redirect(String place) {
    return (head, out) ->
        out.write(
            ("HTTP/1.1 302 F\r\nLocation: " + place + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
  }
}
