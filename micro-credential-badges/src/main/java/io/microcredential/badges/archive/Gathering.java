package io.microcredential.badges.archive;

import io.microcredential.badges.fetch.Fetched;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.proof.ContextSource;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers everything that a verification asks for, so that the same verification finds it again
 * in the archive. Each address is asked once, for the document as it stands now.
 */
final class Gathering implements Fetcher {

  private final Fetcher fetcher;
  private final ControllerDocuments known;
  private final ContextSource supplied;
  private final Map<String, Fetched> fetched = new LinkedHashMap<>();
  private final Map<String, JsonObject> controllers = new LinkedHashMap<>();
  private final Map<String, JsonObject> contexts = new LinkedHashMap<>();

  Gathering(Fetcher fetcher, ControllerDocuments known, ContextSource supplied) {
    this.fetcher = fetcher;
    this.known = known;
    this.supplied = supplied;
  }

  @Override
  public Fetched fetch(URI address) {
    String key = withoutFragment(address.toString());
    Fetched before = fetched.get(key);
    if (before != null) {
      return before;
    }
    Fetched found = storable(fetcher.fetchNow(address));
    fetched.put(key, found);
    return found;
  }

  @Override
  public Fetched fetchNow(URI address) {
    return fetch(address);
  }

  private static Fetched storable(Fetched found) {
    Optional<Fetched.Document> document = found.document();
    if (document.filter(d -> d.size() > ArchiveLimits.MAX_WRITTEN_ENTRY).isPresent()) {
      return new Fetched.Unavailable(
          "archive.document-size", "The document is too large for an archive.");
    }
    return document.filter(d -> ZipReading.isZip(d.bytes())).isPresent()
        ? new Fetched.Unavailable("archive.document-zip", "The document is an archive itself.")
        : found;
  }

  static String withoutFragment(String address) {
    int hash = address.indexOf('#');
    return hash < 0 ? address : address.substring(0, hash);
  }

  Optional<JsonObject> document(String uri) {
    Optional<JsonObject> found = known.document(uri);
    found.ifPresent(document -> controllers.put(uri, document));
    return found;
  }

  Optional<JsonObject> context(String url) {
    Optional<JsonObject> found = supplied.context(url);
    found.ifPresent(document -> contexts.put(url, document));
    return found;
  }

  /** Finds a document among those that were fetched. */
  Optional<JsonObject> kept(String address) {
    return Optional.ofNullable(fetched.get(withoutFragment(address)))
        .flatMap(Fetched::document)
        .flatMap(document -> document.json().value());
  }

  /** What was asked for by address, whether it could be had or not. */
  Map<String, Fetched> fetched() {
    return fetched;
  }

  Map<String, JsonObject> controllers() {
    return controllers;
  }

  Map<String, JsonObject> contexts() {
    return contexts;
  }
}
