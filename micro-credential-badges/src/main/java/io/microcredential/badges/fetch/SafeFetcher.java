package io.microcredential.badges.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches documents of the public Internet, and nothing else, however the address is written.
 *
 * <p>Addresses in badges are written by strangers. So the host is resolved once, every address that
 * it has is checked, and the connection goes to one of the very addresses that were checked; with
 * TLS the certificate must still be the host's. Redirects go the same way each time, never from
 * https to http. Size and time are bounded while reading. There are no cookies, no credentials and
 * no proxies.
 *
 * <p>Unless told otherwise: https on port 443 only, 2 MiB, 10 seconds for everything, 4 for each
 * connection, 3 redirects, no cache.
 *
 * <pre>{@code
 * Fetcher fetcher =
 *     SafeFetcher.withDefaults(InstantSource.system())
 *         .withTimeLimits(Duration.ofSeconds(5), Duration.ofSeconds(2))
 *         .with(FetchCache.bounded(500, 20_000_000));
 * BadgeVerifier online = verifier.fetching(fetcher);
 * }</pre>
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110">RFC 9110, HTTP Semantics</a>
 */
public final class SafeFetcher implements Fetcher {

  private static final int MAX_ADDRESSES_TRIED = 3;

  private final FetchRules rules;
  private final @Nullable FetchCache cache;
  private final InstantSource clock;
  private final NameResolver resolver;
  private final Connector connector;

  private SafeFetcher(
      FetchRules rules,
      @Nullable FetchCache cache,
      InstantSource clock,
      NameResolver resolver,
      Connector connector) {
    this.rules = rules;
    this.cache = cache;
    this.clock = clock;
    this.resolver = resolver;
    this.connector = connector;
  }

  /**
   * Returns the fetcher with the limits stated above.
   *
   * @param clock the hour, for time limits and for the freshness of what is cached
   * @return the fetcher
   */
  public static SafeFetcher withDefaults(InstantSource clock) {
    return new SafeFetcher(
        FetchRules.defaults(),
        null,
        Objects.requireNonNull(clock, "clock"),
        NameResolver.system(),
        Connector.direct());
  }

  /** Returns this fetcher with other ports to the world, for tests without a network. */
  SafeFetcher with(NameResolver otherResolver, Connector otherConnector) {
    return new SafeFetcher(rules, cache, clock, otherResolver, otherConnector);
  }

  private SafeFetcher with(FetchRules otherRules) {
    return new SafeFetcher(otherRules, cache, clock, resolver, connector);
  }

  /**
   * Returns this fetcher with a cache.
   *
   * @param documents where to keep documents; may be shared
   * @return the changed fetcher
   */
  public SafeFetcher with(FetchCache documents) {
    return new SafeFetcher(
        rules, Objects.requireNonNull(documents, "documents"), clock, resolver, connector);
  }

  /**
   * Returns this fetcher with other trust in certificates.
   *
   * @param tls what TLS connections are made by; host names are checked in any case
   * @return the changed fetcher
   */
  public SafeFetcher with(SSLContext tls) {
    return with(rules.withTls(Objects.requireNonNull(tls, "tls")));
  }

  /**
   * Returns this fetcher with other time limits.
   *
   * @param whole for one call in all, redirects included; positive
   * @param connect for each attempt to connect; positive
   * @return the changed fetcher
   * @throws IllegalArgumentException if a limit is not positive
   */
  public SafeFetcher withTimeLimits(Duration whole, Duration connect) {
    return with(rules.withLimits(whole, connect));
  }

  /**
   * Returns this fetcher with another bound of size.
   *
   * @param bytes how large a document may be after unpacking, at least 1
   * @return the changed fetcher
   * @throws IllegalArgumentException if it is less than 1
   */
  public SafeFetcher withMaxBytes(int bytes) {
    return with(rules.withMaxBytes(bytes));
  }

  /**
   * Returns this fetcher with another bound of redirects.
   *
   * @param redirects how many to follow, at least 0
   * @return the changed fetcher
   * @throws IllegalArgumentException if it is negative
   */
  public SafeFetcher withMaxRedirects(int redirects) {
    return with(rules.withMaxRedirects(redirects));
  }

  /**
   * Returns this fetcher with http allowed on port 80, where nothing shows who answers.
   *
   * @return the changed fetcher
   */
  public SafeFetcher allowingPlainHttp() {
    return with(rules.withTargets(true, rules.privateAddresses(), rules.furtherPorts()));
  }

  /**
   * Returns this fetcher with further ports allowed beside the usual one of the scheme.
   *
   * @param ports the ports, each in [1, 65535]
   * @return the changed fetcher
   * @throws IllegalArgumentException if a port is out of range
   */
  public SafeFetcher allowingPorts(Set<Integer> ports) {
    return with(rules.withTargets(rules.plainHttp(), rules.privateAddresses(), ports));
  }

  /**
   * Returns this fetcher with addresses allowed that only this machine or its network reaches. For
   * tests and closed networks: never for badges of strangers.
   *
   * @return the changed fetcher
   */
  public SafeFetcher allowingPrivateAddresses() {
    return with(rules.withTargets(rules.plainHttp(), true, rules.furtherPorts()));
  }

  @Override
  public Fetched fetch(URI address) {
    return fetch(address, Kept.WHILE_FRESH);
  }

  @Override
  public Fetched fetchNow(URI address) {
    return fetch(address, Kept.WHEN_CONFIRMED);
  }

  /** When a document that was kept will do. */
  private enum Kept {
    WHILE_FRESH,
    WHEN_CONFIRMED
  }

  private Fetched fetch(URI address, Kept use) {
    try {
      return follow(address, use, Deadline.in(rules.wholeLimit(), clock));
    } catch (FetchFailure refused) {
      return refused.unavailable();
    }
  }

  private Fetched follow(URI first, Kept use, Deadline deadline) throws FetchFailure {
    var seen = new HashSet<URI>();
    URI address = first;
    for (int redirects = 0; redirects <= rules.maxRedirects(); redirects++) {
      Target target = Target.of(address, rules);
      if (!seen.add(target.address())) {
        throw new FetchFailure("fetch.redirects", "The redirects lead in a circle.");
      }
      FetchCache.Entry kept = kept(target);
      if (kept != null && use == Kept.WHILE_FRESH && clock.instant().isBefore(kept.freshUntil())) {
        return kept.document();
      }
      HttpResponse response = exchange(target, kept, deadline);
      if (!response.isRedirect()) {
        return answer(target, kept, response);
      }
      address = next(target, response);
    }
    throw new FetchFailure("fetch.redirects", "There are too many redirects.");
  }

  private FetchCache.@Nullable Entry kept(Target target) {
    return cache == null ? null : cache.find(target.address()).orElse(null);
  }

  private static URI next(Target from, HttpResponse response) throws FetchFailure {
    try {
      URI next = from.address().resolve(new URI(response.field("location").orElse(" ")));
      if (from.secure() && "http".equalsIgnoreCase(next.getScheme())) {
        throw new FetchFailure("fetch.downgrade", "A redirect leads from https to http.");
      }
      return next;
    } catch (URISyntaxException malformed) {
      throw new FetchFailure("fetch.response", "A redirect leads to no address.");
    }
  }

  private Fetched answer(Target target, FetchCache.@Nullable Entry kept, HttpResponse response)
      throws FetchFailure {
    if (response.status() == 304 && kept != null) {
      keep(target, kept.document(), response, kept);
      return kept.document();
    }
    if (cache != null) {
      cache.forget(target.address());
    }
    return switch (response.status()) {
      case 200, 203 -> {
        var document = Fetched.Document.of(target.address(), response.mediaType(), response.body());
        keep(target, document, response, null);
        yield document;
      }
      case 404 -> throw new FetchFailure("fetch.not-found", "There is no document there.");
      case 410 -> throw new FetchFailure("fetch.gone", "The document was taken away for good.");
      default ->
          throw new FetchFailure(
              "fetch.status", "The server answered with status " + response.status() + ".");
    };
  }

  private void keep(
      Target target,
      Fetched.Document document,
      HttpResponse response,
      FetchCache.@Nullable Entry before) {
    if (cache == null) {
      return;
    }
    var entry = Freshness.of(response).entry(document, response, clock.instant());
    if (entry.isPresent()) {
      cache.keep(target.address(), entry.get());
    } else if (before != null) {
      // A server that repeats no validators keeps the old ones; the next call asks again.
      cache.keep(
          target.address(),
          new FetchCache.Entry(
              document, before.entityTag(), before.lastModified(), clock.instant()));
    }
  }

  private HttpResponse exchange(Target target, FetchCache.@Nullable Entry kept, Deadline deadline)
      throws FetchFailure {
    try (Socket socket = connect(target, deadline)) {
      return new HttpExchange(target, rules).get(socket, kept);
    } catch (SocketTimeoutException late) {
      throw new FetchFailure("fetch.time", "The server did not answer in the time allowed.");
    } catch (UnknownHostException unknown) {
      throw new FetchFailure("fetch.unresolved", "The host has no address.");
    } catch (SSLException untrusted) {
      throw new FetchFailure("fetch.tls", "No trustworthy TLS connection came about.");
    } catch (IOException broken) {
      throw new FetchFailure("fetch.connection", "The connection failed.");
    }
  }

  private Socket connect(Target target, Deadline deadline) throws IOException, FetchFailure {
    List<InetAddress> addresses =
        target.literal()
            ? List.of(InetAddress.getByName(target.host()))
            : resolver.resolve(target.host(), deadline);
    if (addresses.isEmpty()) {
      throw new UnknownHostException();
    }
    if (!rules.privateAddresses() && !addresses.stream().allMatch(AddressRule::isPublic)) {
      throw new FetchFailure(
          "fetch.address", "The address leads to a machine that is not on the public Internet.");
    }
    IOException failure = new IOException("not tried");
    for (InetAddress address :
        addresses.subList(0, Math.min(MAX_ADDRESSES_TRIED, addresses.size()))) {
      try {
        return connector.connect(address, target.port(), rules.connectLimit(), deadline);
      } catch (IOException e) {
        failure = e;
      }
    }
    throw failure;
  }

  /** Returns whether documents are kept; nothing about addresses. */
  @Override
  public String toString() {
    return "SafeFetcher[" + (cache == null ? "without" : "with") + " cache]";
  }
}
