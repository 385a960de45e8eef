package io.microcredential.badges.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Tells to which addresses credentials and tokens may travel. */
final class SecureAddress {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private SecureAddress() {}

  /** Returns whether an address is absolute, names a host and nobody between here and there. */
  static boolean isSecure(URI address) {
    return isComplete(address) && "https".equalsIgnoreCase(address.getScheme());
  }

  /** Returns whether an address stays on this machine, without TLS. */
  static boolean isLoopback(URI address) {
    return isComplete(address)
        && "http".equalsIgnoreCase(address.getScheme())
        && LOOPBACK.contains(address.getHost());
  }

  /** A user name before the host is how one address is made to look like another. */
  private static boolean isComplete(URI address) {
    return address.getHost() != null
        && address.getPort() <= 65_535
        && address.getRawUserInfo() == null
        && address.getRawFragment() == null;
  }

  /** Returns whether two addresses have scheme, host and port in common. */
  static boolean haveSameOrigin(URI one, URI other) {
    return isComplete(one)
        && isComplete(other)
        && one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getHost().equalsIgnoreCase(other.getHost())
        && port(one) == port(other);
  }

  private static int port(URI address) {
    int usual = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    return address.getPort() < 0 ? usual : address.getPort();
  }

  /** Refuses an address of the caller's that is not secure. */
  static URI required(URI address, String what) {
    if (!isSecure(address) && !isLoopback(address)) {
      throw new IllegalArgumentException(
          what + " must be an absolute https address, or http on this machine");
    }
    return address;
  }

  static Optional<URI> parse(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }
}
