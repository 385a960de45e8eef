package io.microcredential.badges.fetch;

import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** What a {@link SafeFetcher} may do, as one value. */
record FetchRules(
    Duration wholeLimit,
    Duration connectLimit,
    int maxBytes,
    int maxRedirects,
    boolean plainHttp,
    boolean privateAddresses,
    Set<Integer> furtherPorts,
    @Nullable SSLContext tls) {

  static FetchRules defaults() {
    return new FetchRules(
        Duration.ofSeconds(10),
        Duration.ofSeconds(4),
        2 * 1024 * 1024,
        3,
        false,
        false,
        Set.of(),
        null);
  }

  FetchRules {
    if (wholeLimit.isNegative() || wholeLimit.isZero()) {
      throw new IllegalArgumentException("the time limit must be positive, was " + wholeLimit);
    }
    if (connectLimit.isNegative() || connectLimit.isZero()) {
      throw new IllegalArgumentException("the connect limit must be positive, was " + connectLimit);
    }
    if (maxBytes < 1) {
      throw new IllegalArgumentException("allow at least one byte, was " + maxBytes);
    }
    if (maxRedirects < 0) {
      throw new IllegalArgumentException("maxRedirects must not be negative, was " + maxRedirects);
    }
    if (furtherPorts.stream().anyMatch(port -> port < 1 || port > 65_535)) {
      throw new IllegalArgumentException("a port must be in [1, 65535], were " + furtherPorts);
    }
    furtherPorts = Set.copyOf(furtherPorts);
  }

  FetchRules withLimits(Duration whole, Duration connect) {
    return new FetchRules(
        whole, connect, maxBytes, maxRedirects, plainHttp, privateAddresses, furtherPorts, tls);
  }

  FetchRules withMaxBytes(int bytes) {
    return new FetchRules(
        wholeLimit,
        connectLimit,
        bytes,
        maxRedirects,
        plainHttp,
        privateAddresses,
        furtherPorts,
        tls);
  }

  FetchRules withMaxRedirects(int redirects) {
    return new FetchRules(
        wholeLimit,
        connectLimit,
        maxBytes,
        redirects,
        plainHttp,
        privateAddresses,
        furtherPorts,
        tls);
  }

  FetchRules withTargets(boolean http, boolean inside, Set<Integer> ports) {
    return new FetchRules(
        wholeLimit, connectLimit, maxBytes, maxRedirects, http, inside, ports, tls);
  }

  FetchRules withTls(SSLContext context) {
    return new FetchRules(
        wholeLimit,
        connectLimit,
        maxBytes,
        maxRedirects,
        plainHttp,
        privateAddresses,
        furtherPorts,
        context);
  }
}
