package io.microcredential.badges.key;

import io.microcredential.badges.fetch.Fetched;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Controller documents as their addresses serve them, and not as another host does to which they
 * lead.
 *
 * @see <a href="https://w3c-ccg.github.io/did-method-web/#read-resolve">did:web Method
 *     Specification, 2.5.2 Read (Resolve)</a>
 */
record FetchedDocuments(Fetcher fetcher) implements ControllerDocuments {

  @Override
  public Optional<JsonObject> document(String uri) {
    return address(uri).flatMap(this::served).flatMap(document -> document.json().value());
  }

  private Optional<Fetched.Document> served(URI address) {
    return fetcher.fetch(address).document().filter(document -> document.isServedBy(address));
  }

  private static Optional<URI> address(String uri) {
    if (DidWeb.isDidWeb(uri)) {
      return DidWeb.parse(uri).map(DidWeb::documentAddress).value();
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

  /** Returns the name only. */
  @Override
  public String toString() {
    return "FetchedDocuments";
  }
}
