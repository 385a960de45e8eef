package io.microcredential.badges.internal;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The contexts of one operation: those carried, then those the caller supplies.
 *
 * <p>Asks the caller at most once for an address, so that all steps of the operation see the same
 * document. Made for one operation and one thread.
 */
public final class ContextCatalog {

  private final Function<String, Optional<JsonObject>> supplied;
  private final Map<String, Outcome<Entry>> found = new HashMap<>();

  /**
   * Makes a catalog.
   *
   * @param supplied finds a context document that is not carried, by its address
   */
  public ContextCatalog(Function<String, Optional<JsonObject>> supplied) {
    this.supplied = supplied;
  }

  private record Entry(JsonObject document, ContextDefinition definition) {}

  /** Returns what a context says, or {@code jsonld.context-unknown} or what makes it unusable. */
  Outcome<ContextDefinition> definition(String url) {
    return entry(url).map(Entry::definition);
  }

  /** Returns the document of a context. */
  Optional<JsonObject> document(String url) {
    return entry(url).value().map(Entry::document);
  }

  private Outcome<Entry> entry(String url) {
    Outcome<Entry> known = found.get(url);
    if (known == null) {
      known = look(url);
      found.put(url, known);
    }
    return known;
  }

  private Outcome<Entry> look(String url) {
    Optional<ContextDefinition> carried = KnownContexts.find(url);
    if (carried.isPresent()) {
      return Outcome.success(new Entry(ContextJson.document(carried.get()), carried.get()));
    }
    return supplied
        .apply(url)
        .map(document -> ContextJson.read(document).map(says -> new Entry(document, says)))
        .orElseGet(
            () ->
                Outcome.refusal(
                    Problem.error(
                            "jsonld.context-unknown",
                            JsonPointer.root(),
                            "This context is not carried by the library and is never fetched.")
                        .fix("Use the standard contexts, or supply this one.")));
  }
}
