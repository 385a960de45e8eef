package io.microcredential.badges.key;

import io.microcredential.badges.fetch.Fetched;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Controller documents as their addresses serve them.
 *
 * @see <a href="https://w3c-ccg.github.io/did-method-web/#read-resolve">did:web Method
 *     Specification, 2.5.2 Read (Resolve)</a>
 */
record FetchedDocuments(Fetcher fetcher) implements ControllerDocuments {

  private static final String DID_WEB = "did:web:";
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?:%3[Aa]([0-9]{1,5}))?");
  private static final Pattern SEGMENT = Pattern.compile("(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})+");

  @Override
  public Optional<JsonObject> document(String uri) {
    return address(uri)
        .map(fetcher::fetch)
        .flatMap(Fetched::document)
        .flatMap(document -> document.json().value());
  }

  private static Optional<URI> address(String uri) {
    if (uri.startsWith(DID_WEB)) {
      return didWeb(uri.substring(DID_WEB.length()));
    }
    try {
      URI address = new URI(uri);
      boolean web =
          "https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme());
      return web ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** Returns where the document of a did:web lies, nothing if the identifier is malformed. */
  private static Optional<URI> didWeb(String name) {
    List<String> parts = List.of(name.split(":", -1));
    var host = HOST.matcher(parts.get(0));
    List<String> path = parts.subList(1, parts.size());
    if (!host.matches() || !path.stream().allMatch(FetchedDocuments::isSegment)) {
      return Optional.empty();
    }
    String port = host.group(2) == null ? "" : ":" + host.group(2);
    String folder = path.isEmpty() ? ".well-known" : String.join("/", path);
    return Optional.of(URI.create("https://" + host.group(1) + port + "/" + folder + "/did.json"));
  }

  private static boolean isSegment(String text) {
    return SEGMENT.matcher(text).matches() && !text.equals(".") && !text.equals("..");
  }

  /** Returns the name only. */
  @Override
  public String toString() {
    return "FetchedDocuments";
  }
}
