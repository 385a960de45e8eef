package io.microcredential.badges.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What one request goes to, checked as far as the text of the address allows.
 *
 * <p>A host that ends in a number is an IPv4 address to some programs and not to others, in octal,
 * hexadecimal or with parts left out. Only the one form on which all agree is let through.
 *
 * @see <a href="https://url.spec.whatwg.org/#ends-in-a-number-checker">URL Standard, 3.5 Host
 *     parsing</a>
 */
record Target(URI address, boolean secure, String host, boolean literal, int port) {

  private static final int MAX_LENGTH = 4_096;
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile("(" + BYTE + "\\.){3}" + BYTE);

  static Target of(URI given, FetchRules rules) throws FetchFailure {
    URI address = URI.create(withoutFragment(given.toASCIIString()));
    if (address.toString().length() > MAX_LENGTH) {
      throw new FetchFailure("fetch.address-length", "The address is too long to be fetched.");
    }
    boolean secure = "https".equalsIgnoreCase(address.getScheme());
    if (!secure && !(rules.plainHttp() && "http".equalsIgnoreCase(address.getScheme()))) {
      throw new FetchFailure(
          "fetch.scheme", "Only " + schemes(rules) + " addresses are fetched here.");
    }
    String authority = address.getRawAuthority();
    if (authority != null && authority.indexOf('@') >= 0) {
      throw new FetchFailure("fetch.credentials", "The address carries a user name or password.");
    }
    String host = host(address);
    boolean ipv6 = host.indexOf(':') >= 0;
    int defaultPort = secure ? 443 : 80;
    int port = address.getPort() < 0 ? defaultPort : address.getPort();
    if (port != defaultPort && !rules.furtherPorts().contains(port)) {
      throw new FetchFailure("fetch.port", "The address names a port that is not allowed here.");
    }
    return new Target(address, secure, host, ipv6 || IPV4.matcher(host).matches(), port);
  }

  private static String withoutFragment(String address) {
    int hash = address.indexOf('#');
    return hash < 0 ? address : address.substring(0, hash);
  }

  private static String schemes(FetchRules rules) {
    return rules.plainHttp() ? "http and https" : "https";
  }

  private static String host(URI address) throws FetchFailure {
    String host = address.getHost();
    if (host == null || host.indexOf('%') >= 0) {
      throw malformedHost();
    }
    host = host.toLowerCase(Locale.ROOT);
    if (host.startsWith("[")) {
      return host.substring(1, host.length() - 1);
    }
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    String last = host.substring(host.lastIndexOf('.') + 1);
    if (host.isEmpty()
        || (NUMBER.matcher(last).matches() && !IPV4.matcher(host).matches())
        || host.length() > 253) {
      throw malformedHost();
    }
    return host;
  }

  static FetchFailure malformedHost() {
    return new FetchFailure(
        "fetch.host",
        "The host is neither a name in ASCII nor an IP address in its one canonical form.");
  }

  /** Returns the host as the request names it. */
  String hostHeader() {
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return port == (secure ? 443 : 80) ? name : name + ":" + port;
  }

  /** Returns path and query. */
  String requestTarget() {
    String path = address.getRawPath();
    String query = address.getRawQuery();
    return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
  }
}
