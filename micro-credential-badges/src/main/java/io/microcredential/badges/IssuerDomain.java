package io.microcredential.badges;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The domain that an issuer's id lies on. */
final class IssuerDomain {

  private static final String DID_WEB = "did:web:";

  private IssuerDomain() {}

  /** Returns the domain in lower case, or nothing if the id is neither did:web nor https. */
  static Optional<String> of(String issuerId) {
    if (issuerId.startsWith(DID_WEB)) {
      String host = issuerId.substring(DID_WEB.length()).split(":", 2)[0];
      return Optional.of(host.replaceFirst("(?i)%3a\\d{1,5}$", "").toLowerCase(Locale.ROOT));
    }
    try {
      URI uri = new URI(issuerId);
      return "https".equalsIgnoreCase(uri.getScheme()) && uri.getUserInfo() == null
          ? Optional.ofNullable(uri.getHost()).map(host -> host.toLowerCase(Locale.ROOT))
          : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
