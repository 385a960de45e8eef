package io.microcredential.badges.ob2;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Tells http and https addresses, which alone are ever asked for, from everything else. */
final class WebAddress {

  private WebAddress() {}

  /** Returns the address without its fragment, or nothing if it is none of the web. */
  static Optional<URI> of(String text) {
    try {
      var uri = new URI(text);
      String scheme = uri.getScheme();
      boolean web =
          scheme != null
              && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))
              && uri.getHost() != null
              && uri.getRawUserInfo() == null;
      if (!web) {
        return Optional.empty();
      }
      int fragment = text.indexOf('#');
      return Optional.of(fragment < 0 ? uri : new URI(text.substring(0, fragment)));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  static boolean isWeb(String text) {
    return of(text).isPresent();
  }

  /** Returns host, and port where it is not the scheme's own, in lower case. */
  static Optional<String> authority(String text) {
    return of(text)
        .map(
            uri -> {
              boolean usual =
                  uri.getPort() < 0
                      || uri.getPort() == (uri.getScheme().equalsIgnoreCase("https") ? 443 : 80);
              return uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + uri.getPort());
            });
  }
}
