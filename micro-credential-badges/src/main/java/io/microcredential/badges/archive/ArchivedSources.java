package io.microcredential.badges.archive;

import io.microcredential.badges.fetch.Fetched;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What an archive has to say in one verification, and whether it was asked: then the result is as
 * good as the archive, and no better.
 */
final class ArchivedSources implements Fetcher {

  /** By taking a badge away for good its issuer revokes it, if it is of Open Badges 2.0. */
  private static final String GONE = "fetch.gone";

  private final CareerArchive archive;
  private final Fetcher network;
  private final boolean alsoForWhatChanges;
  private boolean asked;

  /**
   * Returns the sources of one verification.
   *
   * @param archive the archive
   * @param network asked before the archive; none where only the archive counts
   * @param alsoForWhatChanges whether the archive answers what may change at any moment, as it does
   *     for the time when it was made
   */
  ArchivedSources(CareerArchive archive, Fetcher network, boolean alsoForWhatChanges) {
    this.archive = archive;
    this.network = network;
    this.alsoForWhatChanges = alsoForWhatChanges;
  }

  boolean wereAsked() {
    return asked;
  }

  @Override
  public Fetched fetch(URI address) {
    Fetched live = network.fetch(address);
    return live.document().isPresent() ? live : archived(address, live);
  }

  @Override
  public Fetched fetchNow(URI address) {
    Fetched live = network.fetchNow(address);
    if (live.document().isPresent()) {
      return live;
    }
    return alsoForWhatChanges
        ? archived(address, live)
        : new Fetched.Unavailable(
            "archive.since", "The archive tells how it was when the archive was made, not now.");
  }

  private Fetched archived(URI address, Fetched live) {
    String key = Gathering.withoutFragment(address.toString());
    Fetched.Document found = archive.documents().get(key);
    if (found != null) {
      return used(found);
    }
    var gone = new ArchiveManifest.Missing(key, GONE);
    return archive.manifest().missing().contains(gone)
        ? used(new Fetched.Unavailable(GONE, "It was gone for good when the archive was made."))
        : live;
  }

  /** Finds the document of an issuer in the archive. */
  Optional<JsonObject> document(String uri) {
    Fetcher none = Fetcher.none();
    return of(archive.controllers(), uri)
        .or(
            () ->
                ControllerDocuments.fetching(address -> archived(address, none.fetch(address)))
                    .document(uri));
  }

  /** Finds the document of an issuer on the network, as it is now. */
  Optional<JsonObject> live(String uri) {
    return ControllerDocuments.fetching(network).document(uri);
  }

  Optional<JsonObject> context(String url) {
    return of(archive.contexts(), url);
  }

  private Optional<JsonObject> of(Map<String, JsonObject> documents, String name) {
    return Optional.ofNullable(documents.get(name)).map(this::used);
  }

  private <T> T used(T answer) {
    asked = true;
    return answer;
  }
}
