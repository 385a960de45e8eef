package io.microcredential.badges.key;

import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the documents in which issuers list their keys.
 *
 * <p>This is the port through which a caller lets verification see the world: a cache, a file, or a
 * fetch of an {@code https} or did:web address by {@link #fetching}. The library never fetches on
 * its own. did:key needs no document and is never asked for.
 *
 * @see <a href="https://www.w3.org/TR/cid-1.0/">Controlled Identifiers 1.0</a>
 */
@FunctionalInterface
public interface ControllerDocuments {

  /**
   * Finds a document.
   *
   * @param uri the address of an issuer or of a key, as it stands in the badge, without fragment
   * @return the document, or nothing if there is none or it cannot be had now
   */
  Optional<JsonObject> document(String uri);

  /**
   * Knows no document, so that only did:key issuers can be verified.
   *
   * @return documents that are never there
   */
  static ControllerDocuments none() {
    return uri -> Optional.empty();
  }

  /**
   * Knows exactly the given documents.
   *
   * @param documents address to document
   * @return these documents
   */
  static ControllerDocuments of(Map<String, JsonObject> documents) {
    var known = Map.copyOf(documents);
    return uri -> Optional.ofNullable(known.get(uri));
  }

  /**
   * Fetches documents: that of a did:web from where its method says, that of a web address from
   * there, no others.
   *
   * @param fetcher how to fetch
   * @return documents as they are served; what cannot be had or is no JSON object is not there
   */
  static ControllerDocuments fetching(Fetcher fetcher) {
    return new FetchedDocuments(Objects.requireNonNull(fetcher, "fetcher"));
  }
}
