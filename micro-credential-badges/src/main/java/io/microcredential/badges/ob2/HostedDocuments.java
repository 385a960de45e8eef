package io.microcredential.badges.ob2;

import io.microcredential.badges.fetch.Fetched;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers what stands at an address, now.
 *
 * <p>This is the port through which a caller lets verification see the world. The library asks for
 * http and https addresses only, never twice in one verification, and never more than {@link
 * Ob2Verifier#MAX_DOCUMENTS} times.
 */
@FunctionalInterface
public interface HostedDocuments {

  /** What an address answers. */
  sealed interface Reply {}

  /**
   * There is a document.
   *
   * @param document the JSON object
   */
  record Found(JsonObject document) implements Reply {
    /** Checks that nothing is missing. */
    public Found {
      Objects.requireNonNull(document, "document");
    }
  }

  /**
   * The server says that there was one and is no more, by HTTP status 410.
   *
   * @param document what it sent with that, or null
   */
  record Gone(@Nullable JsonObject document) implements Reply {}

  /**
   * There is no answer now, or none that could be read.
   *
   * @param reason why, in a few words without personal data
   */
  record Unavailable(String reason) implements Reply {
    /** Checks that nothing is missing. */
    public Unavailable {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * Asks for a document.
   *
   * @param address an http or https address without fragment
   * @return the answer
   */
  Reply ask(URI address);

  /**
   * Knows no document, so that no badge can be verified.
   *
   * @return documents that are never there
   */
  static HostedDocuments none() {
    return address -> new Unavailable("no network");
  }

  /**
   * Knows exactly the given documents.
   *
   * @param documents address to document
   * @return these documents
   */
  static HostedDocuments of(Map<String, JsonObject> documents) {
    var known = Map.copyOf(documents);
    return address -> {
      JsonObject document = known.get(address.toString());
      return document == null ? new Unavailable("not among the documents") : new Found(document);
    };
  }

  /**
   * Asks a fetcher, each time anew, since a badge may be taken back at any moment. A document that
   * another host serves in the end, after a redirect, is none of this address's: {@code
   * fetch.other-host}.
   *
   * @param fetcher reaches the network
   * @return the documents of the world
   */
  static HostedDocuments from(Fetcher fetcher) {
    return address -> {
      Fetched fetched = fetcher.fetchNow(address);
      if (fetched instanceof Fetched.Unavailable unavailable) {
        return unavailable.code().equals("fetch.gone")
            ? new Gone(null)
            : new Unavailable(unavailable.code());
      }
      if (!fetched.document().map(document -> document.isServedBy(address)).orElse(false)) {
        return new Unavailable("fetch.other-host");
      }
      return fetched
          .document()
          .flatMap(document -> document.json().value())
          .<Reply>map(Found::new)
          .orElseGet(() -> new Unavailable("fetch.not-an-object"));
    };
  }
}
