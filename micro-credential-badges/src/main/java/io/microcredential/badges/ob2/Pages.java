package io.microcredential.badges.ob2;

import io.microcredential.badges.ob2.HostedDocuments.Found;
import io.microcredential.badges.ob2.HostedDocuments.Reply;
import io.microcredential.badges.ob2.HostedDocuments.Unavailable;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The web as one verification sees it: each address is asked for once, and only so many. */
final class Pages {

  private final HostedDocuments documents;
  private final Map<URI, Reply> known = new HashMap<>();

  Pages(HostedDocuments documents) {
    this.documents = documents;
  }

  /** Returns what stands at an address; for one with a fragment, the part that has it as id. */
  Reply at(String address) {
    Optional<URI> page = WebAddress.of(address);
    if (page.isEmpty()) {
      return new Unavailable("no address of the web");
    }
    Reply reply = known.get(page.get());
    if (reply == null) {
      if (known.size() >= Ob2Verifier.MAX_DOCUMENTS) {
        return new Unavailable("too many documents");
      }
      reply = documents.ask(page.get());
      known.put(page.get(), reply);
    }
    return reply instanceof Found found && address.indexOf('#') >= 0
        ? new Found(part(found.document(), address))
        : reply;
  }

  private static JsonObject part(JsonObject document, String id) {
    Predicate<JsonObject> named = object -> object.text("id").filter(id::equals).isPresent();
    if (named.test(document)) {
      return document;
    }
    for (String name : document.members().keySet()) {
      for (JsonValue value : Values.all(document, name)) {
        if (value instanceof JsonObject object && named.test(object)) {
          return object;
        }
      }
    }
    return document;
  }
}
