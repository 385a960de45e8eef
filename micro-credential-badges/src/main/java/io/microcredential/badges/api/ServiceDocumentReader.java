package io.microcredential.badges.api;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.Severity;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the service description of a foreign host; all problems at once. */
final class ServiceDocumentReader {

  private static final JsonObject NONE = new JsonObject(Map.of());
  private static final JsonPointer SCHEME =
      JsonPointer.root().child("components").child("securitySchemes").child(ServiceDocument.SCHEME);
  private static final JsonPointer FLOW = SCHEME.child("flows").child("authorizationCode");

  private final JsonObject document;
  private final List<Problem> problems = new ArrayList<>();

  private ServiceDocumentReader(JsonObject document) {
    this.document = document;
  }

  static Outcome<ServiceDescription> read(JsonObject document, URI base) {
    return new ServiceDocumentReader(document).read(base);
  }

  private Outcome<ServiceDescription> read(URI base) {
    JsonPointer info = JsonPointer.root().child("info");
    URI terms = told(info.child("termsOfService"));
    URI privacy = told(info.child("x-imssf-privacyPolicyUrl"));
    Optional<URI> registration = needed(SCHEME.child("x-imssf-registrationUrl"));
    Optional<URI> authorization = needed(FLOW.child("authorizationUrl"));
    Optional<URI> token = needed(FLOW.child("tokenUrl"));
    Optional<URI> refresh =
        at(FLOW.child("refreshUrl")).isEmpty() ? token : needed(FLOW.child("refreshUrl"));
    URI revocation =
        at(SCHEME.child("x-revocationUrl")).isEmpty()
            ? null
            : needed(SCHEME.child("x-revocationUrl")).orElse(null);
    Problems found = Problems.of(problems);
    if (found.hasErrors()) {
      return Outcome.refusal(found);
    }
    var server =
        new AuthorizationServer(
            registration.orElseThrow(),
            authorization.orElseThrow(),
            token.orElseThrow(),
            refresh.orElseThrow(),
            revocation,
            scopes());
    String title = at(info.child("title")).orElse("");
    URI image = at(info.child("x-imssf-image")).flatMap(SecureAddress::parse).orElse(null);
    return Outcome.success(
        new ServiceDescription(base, title, terms, privacy, image, server), found);
  }

  /** An address without which nobody can sign in. */
  private Optional<URI> needed(JsonPointer place) {
    Optional<URI> address = address(place);
    if (address.isEmpty()) {
      problems.add(
          Problem.error(
                  "api.service.address",
                  place,
                  "The service description gives no https address here.")
              .fix("Ask the host to mend its service description."));
    }
    return address;
  }

  /** An address that people want to see and clients can do without. */
  private @Nullable URI told(JsonPointer place) {
    Optional<URI> address = address(place);
    if (address.isEmpty()) {
      problems.add(
          new Problem(
              "api.service.incomplete",
              place,
              Severity.WARNING,
              "The service description leaves out an address that it has to give.",
              "Ask the host to mend its service description."));
    }
    return address.orElse(null);
  }

  private Optional<URI> address(JsonPointer place) {
    return at(place)
        .flatMap(SecureAddress::parse)
        .filter(address -> SecureAddress.isSecure(address) || SecureAddress.isLoopback(address));
  }

  private Set<ApiScope> scopes() {
    Set<ApiScope> scopes = EnumSet.noneOf(ApiScope.class);
    if (value(FLOW.child("scopes")) instanceof JsonObject offered) {
      offered.members().keySet().forEach(name -> scopes.addAll(ApiScope.parse(name)));
    }
    return scopes;
  }

  private Optional<String> at(JsonPointer place) {
    return value(place) instanceof JsonValue.JsonString text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  private JsonValue value(JsonPointer place) {
    JsonValue value = document;
    for (String token : place.tokens()) {
      value = value instanceof JsonObject object ? object.member(token).orElse(NONE) : NONE;
    }
    return value;
  }
}
