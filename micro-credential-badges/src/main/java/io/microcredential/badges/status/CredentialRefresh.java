package io.microcredential.badges.status;

import io.microcredential.badges.fetch.Fetched;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the present version of a credential from the service that its issuer names.
 *
 * <p>To be asked once, after the credential's own proof was verified. What comes back is not
 * believed here: it has to be verified like any badge. Where nothing comes back that could take the
 * credential's place, verification goes on with the original.
 *
 * @see <a href="https://www.imsglobal.org/spec/vccr/v1p0/">1EdTech Verifiable Credential Refresh
 *     Service 1.0</a>
 */
public final class CredentialRefresh {

  private static final String TYPE = "1EdTechCredentialRefresh";
  private static final JsonPointer SERVICE = JsonPointer.root().child("refreshService");

  private final Fetcher fetcher;

  private CredentialRefresh(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /**
   * Returns a way to refresh.
   *
   * @param fetcher how to fetch
   * @return the way to refresh
   */
  public static CredentialRefresh of(Fetcher fetcher) {
    return new CredentialRefresh(Objects.requireNonNull(fetcher, "fetcher"));
  }

  /**
   * What came of an attempt to refresh.
   *
   * @param at where the service stands in the credential, the member itself if there is none
   * @param code {@code refresh.done}, or why the original stays: {@code refresh.none}, {@code
   *     refresh.kind}, {@code refresh.form}, {@code refresh.failed}, {@code
   *     refresh.other-credential}, {@code refresh.other-person}
   * @param message the same in one sentence
   * @param document the refreshed credential, not yet verified; nothing if the original stays
   */
  public record Refreshed(
      JsonPointer at, String code, String message, Fetched.@Nullable Document document) {

    /**
     * Returns what to verify instead of the original.
     *
     * @return the refreshed credential as JSON or compact JWT, or nothing if the original stays
     */
    public Optional<Fetched.Document> replacement() {
      return Optional.ofNullable(document);
    }
  }

  /**
   * Asks the first service of the known kind for the present version.
   *
   * @param credential the credential, its proof verified before
   * @return the present version, if it has the same id and issuer and its subject one name of the
   *     original's, be it the id or an identifier; else why the original stays
   */
  public Refreshed refresh(JsonObject credential) {
    JsonValue services = credential.members().get("refreshService");
    if (services == null) {
      return stays(SERVICE, "refresh.none", "The credential names no service to refresh it.");
    }
    boolean listed = services instanceof JsonArray;
    List<JsonValue> items = services instanceof JsonArray array ? array.items() : List.of(services);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof JsonObject service
          && PublishedList.texts(service.members().get("type")).contains(TYPE)) {
        return ask(credential, service, listed ? SERVICE.child(i) : SERVICE);
      }
    }
    return stays(SERVICE, "refresh.kind", "The service is of a kind that is not asked here.");
  }

  private Refreshed ask(JsonObject credential, JsonObject service, JsonPointer at) {
    Optional<URI> address = service.text("id").flatMap(EntryForm::absolute);
    if (address.isEmpty()) {
      return stays(at, "refresh.form", "The service must be named by an absolute address.");
    }
    Fetched fetched = fetcher.fetchNow(address.get());
    if (!(fetched instanceof Fetched.Document document)) {
      return stays(at, "refresh.failed", "The service did not answer; the original stays.");
    }
    Optional<JsonObject> version = read(document);
    if (version.isEmpty()) {
      return stays(at, "refresh.failed", "The service's answer is no credential.");
    }
    boolean same =
        credential.text("id").isPresent()
            && credential.text("id").equals(version.get().text("id"))
            && ListReader.issuer(credential).equals(ListReader.issuer(version.get()));
    if (same && !isOfOnePerson(credential, version.get())) {
      return stays(
          at, "refresh.other-person", "The service answered with a badge of somebody else.");
    }
    return same
        ? new Refreshed(at, "refresh.done", "The service has a present version.", document)
        : stays(at, "refresh.other-credential", "The service answered with another credential.");
  }

  private static boolean isOfOnePerson(JsonObject one, JsonObject other) {
    Set<JsonValue> names = names(one);
    Set<JsonValue> others = names(other);
    return names.isEmpty() ? others.isEmpty() : !Collections.disjoint(names, others);
  }

  private static Set<JsonValue> names(JsonObject credential) {
    var names = new HashSet<JsonValue>();
    if (credential.members().get("credentialSubject") instanceof JsonObject subject) {
      subject.member("id").ifPresent(names::add);
      JsonValue identifier = subject.members().get("identifier");
      if (identifier instanceof JsonArray several) {
        names.addAll(several.items());
      } else if (identifier != null) {
        names.add(identifier);
      }
    }
    return names;
  }

  private static Optional<JsonObject> read(Fetched.Document document) {
    String text = document.text().strip();
    return text.startsWith("{")
        ? document.json().value()
        : VcJwt.parse(text).map(VcJwt::credential).value();
  }

  private static Refreshed stays(JsonPointer at, String code, String message) {
    return new Refreshed(at, code, message, null);
  }
}
