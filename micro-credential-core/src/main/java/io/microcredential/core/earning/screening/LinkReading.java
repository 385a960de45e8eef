package io.microcredential.core.earning.screening;

import java.net.IDN;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an address says about itself, without asking anybody. */
final class LinkReading {

  private static final Pattern PORT = Pattern.compile(":[0-9]{0,5}$");

  /** RFC 1035, section 2.3.4: longer names do not exist. */
  private static final int LONGEST_HOST = 253;

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,3}");

  /** Names that are never in the public DNS, RFC 6761, RFC 6762, RFC 8375 and ICANN's internal. */
  private static final List<String> LOCAL_ENDINGS =
      List.of(".localhost", ".local", ".internal", ".lan", ".home.arpa", ".test", ".invalid");

  /** File stores whose pages depend on who is signed in. */
  private static final List<String> FILE_STORES =
      List.of(
          "google.com",
          "sharepoint.com",
          "office.com",
          "live.com",
          "dropbox.com",
          "box.com",
          "icloud.com");

  /** Pages of those stores that show each reader something else. */
  private static final Set<String> OWN_PAGES =
      Set.of("my-drive", "shared-with-me", "inbox", "onedrive.aspx");

  private static final Set<String> SIGN_IN =
      Set.of("login", "signin", "sign-in", "sign_in", "servicelogin", "wp-admin");

  private LinkReading() {}

  /** Returns why others cannot follow an address, or null where only a try could tell. */
  static @Nullable LinkFault fault(URI link) {
    String scheme = link.getScheme();
    if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
      return LinkFault.NOT_ON_THE_WEB;
    }
    String authority = link.getRawAuthority();
    if (authority == null) {
      return LinkFault.NO_HOST;
    }
    if (authority.indexOf('@') >= 0) {
      return LinkFault.CREDENTIALS;
    }
    String host;
    try {
      host = host(authority);
    } catch (IllegalArgumentException e) {
      return LinkFault.MALFORMED;
    }
    if (host.isEmpty()) {
      return LinkFault.NO_HOST;
    }
    if (isLocal(host)) {
      return LinkFault.LOCAL;
    }
    return isOnlyForOwner(host, link) ? LinkFault.ONLY_FOR_OWNER : null;
  }

  /** Returns the host as the DNS writes it; {@link URI#getHost} knows no letters beyond ASCII. */
  private static String host(String authority) {
    String host = PORT.matcher(authority).replaceFirst("");
    if (host.length() > LONGEST_HOST || host.indexOf('%') >= 0) {
      throw new IllegalArgumentException("a host is short and not percent-encoded");
    }
    if (host.startsWith("[")) {
      return host;
    }
    String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    return ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
  }

  private static boolean isLocal(String host) {
    if (host.startsWith("[")) {
      return !HostNumbers.isPublicVersion6(host);
    }
    return HostNumbers.isVersion4(host)
        ? !HostNumbers.isPublicVersion4(host)
        : host.indexOf('.') < 0 || LOCAL_ENDINGS.stream().anyMatch(host::endsWith);
  }

  private static boolean isOnlyForOwner(String host, URI link) {
    List<String> path = segments(link);
    if (path.stream().anyMatch(SIGN_IN::contains)) {
      return true;
    }
    if (FILE_STORES.stream().noneMatch(store -> host.equals(store) || host.endsWith("." + store))) {
      return false;
    }
    String query = link.getRawQuery();
    return path.stream().anyMatch(OWN_PAGES::contains)
        || isAccountNumber(path)
        || (query != null && query.toLowerCase(Locale.ROOT).contains("authuser="));
  }

  /** Returns whether the path picks one of the reader's accounts, as in {@code /drive/u/1/}. */
  private static boolean isAccountNumber(List<String> path) {
    for (int i = 0; i + 1 < path.size(); i++) {
      if (path.get(i).equals("u") && DIGITS.matcher(path.get(i + 1)).matches()) {
        return true;
      }
    }
    return false;
  }

  private static List<String> segments(URI link) {
    String path = link.getRawPath();
    return path == null ? List.of() : List.of(path.toLowerCase(Locale.ROOT).split("/"));
  }
}
