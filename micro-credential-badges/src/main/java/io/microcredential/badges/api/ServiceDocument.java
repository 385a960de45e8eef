package io.microcredential.badges.api;

import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a service description as an OpenAPI 3.0 document. */
final class ServiceDocument {

  static final String SCHEME = "OAuth2ACG";

  private static final String SCHEMAS =
      "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_";
  private static final JsonObject NONE = new JsonObject(Map.of());
  private static final JsonObject TEXT = NONE.with("type", text("string"));

  private ServiceDocument() {}

  static JsonObject of(ServiceDescription service) {
    JsonObject paths = NONE;
    for (ApiOperation operation : ApiOperation.values()) {
      JsonObject path =
          paths.members().get(operation.path()) instanceof JsonObject known ? known : NONE;
      String method = operation.method().toLowerCase(Locale.ROOT);
      paths = paths.with(operation.path(), path.with(method, operation(operation)));
    }
    return NONE.with("openapi", text("3.0.1"))
        .with("info", info(service))
        .with("servers", list(NONE.with("url", text(service.base() + ApiOperation.ROOT))))
        .with("paths", paths)
        .with(
            "components",
            NONE.with("securitySchemes", NONE.with(SCHEME, scheme(service.server()))));
  }

  private static JsonObject info(ServiceDescription service) {
    JsonObject info = NONE.with("title", text(service.title())).with("version", text("3.0"));
    info = withAddress(info, "termsOfService", service.termsOfService());
    info = withAddress(info, "x-imssf-privacyPolicyUrl", service.privacyPolicy());
    return withAddress(info, "x-imssf-image", service.image());
  }

  private static JsonObject scheme(AuthorizationServer server) {
    var scopes = new LinkedHashMap<String, JsonValue>();
    server.scopes().stream()
        .sorted()
        .forEach(scope -> scopes.put(scope.uri(), text(scope.description())));
    JsonObject flow =
        withAddress(NONE, "authorizationUrl", server.authorization())
            .with("tokenUrl", text(server.token().toString()))
            .with("refreshUrl", text(server.refresh().toString()))
            .with("scopes", new JsonObject(scopes));
    JsonObject scheme =
        NONE.with("type", text("oauth2"))
            .with("description", text("OAuth 2.0 Authorization Code Grant with PKCE"))
            .with("x-imssf-registrationUrl", text(server.registration().toString()))
            .with("flows", NONE.with("authorizationCode", flow));
    return withAddress(scheme, "x-revocationUrl", server.revocation());
  }

  private static JsonObject operation(ApiOperation operation) {
    JsonObject json = NONE.with("operationId", text(operation.id()));
    JsonObject described =
        switch (operation) {
          case GET_CREDENTIALS ->
              json.with("parameters", pageParameters())
                  .with("responses", responses("200", inJson("getopenbadgecredentialsresponse")));
          case UPSERT_CREDENTIAL ->
              json.with("requestBody", body(credential()))
                  .with("responses", responses("200", credential()).with("201", created()));
          case GET_PROFILE -> json.with("responses", responses("200", inJson("profile")));
          case PUT_PROFILE ->
              json.with("requestBody", body(inJson("profile")))
                  .with("responses", responses("200", inJson("profile")));
          case GET_SERVICE_DESCRIPTION ->
              json.with("responses", responses("200", media(NONE.with("type", text("object")))));
        };
    Optional<JsonObject> secured =
        operation
            .scope()
            .map(scope -> NONE.with(SCHEME, list(text(scope.uri()))))
            .map(needed -> described.with("security", list(needed)));
    return secured.orElse(described);
  }

  private static JsonArray pageParameters() {
    JsonObject number = NONE.with("type", text("integer"));
    return list(
        parameter("limit", number.with("minimum", JsonValue.of(1))),
        parameter("offset", number.with("minimum", JsonValue.of(0))),
        parameter("since", TEXT.with("format", text("date-time"))));
  }

  private static JsonObject parameter(String name, JsonObject schema) {
    return NONE.with("name", text(name)).with("in", text("query")).with("schema", schema);
  }

  private static JsonObject body(JsonObject content) {
    return NONE.with("required", new JsonBoolean(true)).with("content", content);
  }

  private static JsonObject responses(String status, JsonObject content) {
    return NONE.with(status, response("Success.", content))
        .with("default", response("Not done, and why.", inJson("imsx_statusinfo")));
  }

  private static JsonObject created() {
    return response("The credential is new here.", credential());
  }

  private static JsonObject response(String description, JsonObject content) {
    return NONE.with("description", text(description)).with("content", content);
  }

  /** A credential travels as JSON, or as a compact JWS if it is signed as one. */
  private static JsonObject credential() {
    return inJson("achievementcredential").with("text/plain", NONE.with("schema", TEXT));
  }

  private static JsonObject inJson(String schema) {
    return media(NONE.with("$ref", text(SCHEMAS + schema + "_schema.json")));
  }

  private static JsonObject media(JsonObject schema) {
    return NONE.with(ApiResponse.JSON, NONE.with("schema", schema));
  }

  private static JsonObject withAddress(JsonObject json, String name, @Nullable URI address) {
    return address == null ? json : json.with(name, text(address.toString()));
  }

  private static JsonValue text(String text) {
    return JsonValue.of(text);
  }

  private static JsonArray list(JsonValue... items) {
    return new JsonArray(List.of(items));
  }
}
