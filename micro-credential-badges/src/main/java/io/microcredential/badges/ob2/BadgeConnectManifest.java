package io.microcredential.badges.ob2;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a platform publishes about its Badge Connect API, which is all that Open Badges 2.1 adds to
 * 2.0.
 *
 * @param id the manifest's own address
 * @param apis one or more APIs
 * @see <a href="https://www.imsglobal.org/spec/ob/v2p1/#manifest">Open Badges 2.1, Manifest</a>
 */
public record BadgeConnectManifest(URI id, List<Api> apis) {

  /** Where the manifest stands on every host that has one. */
  public static final String WELL_KNOWN = "/.well-known/badgeconnect.json";

  private static final String SCOPES = "https://purl.imsglobal.org/spec/ob/v2p1/scope/";

  /** What a client may be allowed to do. */
  public enum Scope {
    /** Read the assertions of the person. */
    ASSERTION_READ("assertion.readonly"),
    /** Add assertions for the person. */
    ASSERTION_CREATE("assertion.create"),
    /** Read the profile of the person. */
    PROFILE_READ("profile.readonly"),
    /** Change the profile of the person. */
    PROFILE_UPDATE("profile.update");

    private final String term;

    Scope(String term) {
      this.term = term;
    }

    /**
     * Returns the address by which clients ask for the scope.
     *
     * @return the address
     */
    public String address() {
      return SCOPES + term;
    }
  }

  /**
   * The addresses of the OAuth 2.0 flow.
   *
   * @param registration where clients register
   * @param authorization where people allow
   * @param token where codes are exchanged for tokens
   * @param revocation where tokens are given back, or null
   */
  public record Authorization(
      URI registration, URI authorization, URI token, @Nullable URI revocation) {
    /** Checks that nothing is missing. */
    public Authorization {
      Objects.requireNonNull(registration, "registration");
      Objects.requireNonNull(authorization, "authorization");
      Objects.requireNonNull(token, "token");
    }
  }

  /**
   * What people should know of a platform.
   *
   * @param name what it is called
   * @param termsOfService where its terms stand
   * @param privacyPolicy where its privacy policy stands
   * @param image its picture, or null
   */
  public record Platform(String name, URI termsOfService, URI privacyPolicy, @Nullable URI image) {
    /** Checks that nothing is missing. */
    public Platform {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(termsOfService, "termsOfService");
      Objects.requireNonNull(privacyPolicy, "privacyPolicy");
    }
  }

  /**
   * One API.
   *
   * @param base the address before all paths, without a slash at its end
   * @param platform what people should know
   * @param authorization the addresses of the OAuth 2.0 flow
   * @param scopes the addresses of the scopes on offer, at least one
   */
  public record Api(URI base, Platform platform, Authorization authorization, List<String> scopes) {
    /** Checks base and scopes. */
    public Api {
      Objects.requireNonNull(platform, "platform");
      Objects.requireNonNull(authorization, "authorization");
      scopes = List.copyOf(scopes);
      if (scopes.isEmpty() || base.toString().endsWith("/")) {
        throw new IllegalArgumentException(
            "an API offers a scope at least, and its base has no slash at the end");
      }
    }
  }

  /** Copies the list and refuses a manifest of nothing. */
  public BadgeConnectManifest {
    Objects.requireNonNull(id, "id");
    apis = List.copyOf(apis);
    if (apis.isEmpty()) {
      throw new IllegalArgumentException("a manifest tells of one API at least");
    }
  }

  /**
   * Returns the manifest as it is published.
   *
   * @return the JSON object
   */
  public JsonObject toJson() {
    return new Members()
        .text("id", id.toString())
        .text("type", "Manifest")
        .list("badgeConnectAPI", apis.stream().map(BadgeConnectManifest::toJson).toList())
        .object();
  }

  private static JsonObject toJson(Api api) {
    Platform platform = api.platform();
    Authorization authorization = api.authorization();
    return new Members()
        .text("type", "BadgeConnectAPI")
        .text("name", platform.name())
        .text("image", text(platform.image()))
        .text("apiBase", api.base().toString())
        .text("version", "v2p1")
        .text("termsOfServiceUrl", platform.termsOfService().toString())
        .text("privacyPolicyUrl", platform.privacyPolicy().toString())
        .list("scopesOffered", api.scopes().stream().map(JsonValue::of).toList())
        .text("registrationUrl", authorization.registration().toString())
        .text("authorizationUrl", authorization.authorization().toString())
        .text("tokenUrl", authorization.token().toString())
        .text("tokenRevocationUrl", text(authorization.revocation()))
        .object();
  }

  private static @Nullable String text(@Nullable URI uri) {
    return uri == null ? null : uri.toString();
  }

  /**
   * Reads a manifest.
   *
   * @param json the document
   * @return the manifest, or everything that is missing or malformed, as {@code ob2.manifest}
   */
  public static Outcome<BadgeConnectManifest> from(JsonObject json) {
    var reading = new Reading();
    URI id = reading.uri(json, "id", JsonPointer.root());
    List<JsonValue> apis = Values.all(json, "badgeConnectAPI");
    var read = new ArrayList<Api>();
    JsonPointer list = JsonPointer.root().child("badgeConnectAPI");
    for (int i = 0; i < apis.size(); i++) {
      if (apis.get(i) instanceof JsonObject api) {
        reading.api(api, list.child(i), read);
      } else {
        reading.missing(list.child(i));
      }
    }
    if (!(json.members().get("badgeConnectAPI") instanceof JsonArray) || apis.isEmpty()) {
      reading.missing(list);
    }
    return reading.problems.isEmpty()
        ? Outcome.success(new BadgeConnectManifest(id, read))
        : Outcome.refusal(Problems.of(reading.problems));
  }

  private static final class Reading {
    private static final URI NOWHERE = URI.create("about:blank");
    private final List<Problem> problems = new ArrayList<>();

    void missing(JsonPointer at) {
      problems.add(
          Problem.error("ob2.manifest", at, "A manifest needs this, and needs it well-formed.")
              .fix("Add or correct it."));
    }

    URI uri(JsonObject object, String name, JsonPointer at) {
      URI uri = optional(object, name, at);
      if (uri == null && object.text(name).isEmpty()) {
        missing(at.child(name));
      }
      return uri == null ? NOWHERE : uri;
    }

    @Nullable URI optional(JsonObject object, String name, JsonPointer at) {
      String text = object.text(name).orElse(null);
      if (text == null) {
        return null;
      }
      try {
        var uri = new URI(text);
        if (uri.isAbsolute()) {
          return uri;
        }
      } catch (java.net.URISyntaxException malformed) {
        missing(at.child(name));
        return null;
      }
      missing(at.child(name));
      return null;
    }

    void api(JsonObject api, JsonPointer at, List<Api> read) {
      int before = problems.size();
      String name = api.text("name").orElse("");
      if (name.isBlank()) {
        missing(at.child("name"));
      }
      List<String> scopes = Values.texts(api, "scopesOffered");
      if (scopes.isEmpty()) {
        missing(at.child("scopesOffered"));
      }
      var platform =
          new Platform(
              name,
              uri(api, "termsOfServiceUrl", at),
              uri(api, "privacyPolicyUrl", at),
              optional(api, "image", at));
      var authorization =
          new Authorization(
              uri(api, "registrationUrl", at),
              uri(api, "authorizationUrl", at),
              uri(api, "tokenUrl", at),
              optional(api, "tokenRevocationUrl", at));
      URI base = uri(api, "apiBase", at);
      String text = base.toString();
      String bare = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
      if (problems.size() == before) {
        read.add(new Api(URI.create(bare), platform, authorization, scopes));
      }
    }
  }
}
