package io.microcredential.badges.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Issue line "against the published OpenAPI description": the operations, scopes, parameters, media
 * types and statuses. {@link BackpackClientTest} compares every exchange over loopback with them.
 */
class PublishedOperationsTest {

  @Test
  void theHandlersHaveExactlyThePublishedOperations() {
    assertThat(Arrays.stream(ApiOperation.values()).map(ApiOperation::id))
        .containsExactlyInAnyOrderElementsOf(PublishedOperations.ids());
    for (ApiOperation operation : ApiOperation.values()) {
      PublishedOperations published =
          PublishedOperations.ALL.stream()
              .filter(o -> o.id().equals(operation.id()))
              .findFirst()
              .orElseThrow();
      assertThat(operation.method()).isEqualTo(published.method());
      assertThat(operation.path()).isEqualTo(published.path());
    }
  }

  @Test
  void theServiceDescriptionListsThemWithTheirScopes() {
    JsonObject paths = (JsonObject) Hosted.description(Hosted.BASE).toJson().members().get("paths");
    var listed = new TreeMap<String, String>();
    paths
        .members()
        .forEach(
            (path, methods) ->
                ((JsonObject) methods)
                    .members()
                    .forEach(
                        (method, operation) ->
                            listed.put(
                                method.toUpperCase(Locale.ROOT) + " " + path,
                                scope((JsonObject) operation))));
    assertThat(listed).isEqualTo(PublishedOperations.scopes());
  }

  private static String scope(JsonObject operation) {
    if (!(operation.members().get("security") instanceof JsonArray security)) {
      return "";
    }
    return security.items().stream()
        .flatMap(item -> ((JsonObject) item).members().values().stream())
        .flatMap(scopes -> ((JsonArray) scopes).items().stream())
        .map(scope -> ((JsonString) scope).value())
        .map(scope -> scope.substring(scope.lastIndexOf('/') + 1))
        .collect(Collectors.joining(" "));
  }

  @Test
  void theComparisonFindsWhatIsNotPublished() {
    assertThat(faults("GET", "/credentials?limit=2&since=2026-05-01T00:00:00Z", "", 200)).isEmpty();
    assertThat(faults("GET", "/credentials?limit=0", "", 200)).hasSize(1);
    assertThat(faults("GET", "/credentials?page=1", "", 200)).hasSize(1);
    assertThat(faults("POST", "/credentials", "image/png", 201)).hasSize(1);
    assertThat(faults("PUT", "/profile", "application/json", 204)).isNotEmpty();
    assertThat(faults("DELETE", "/profile", "", 200)).hasSize(1);
  }

  private static List<String> faults(String method, String target, String type, int status) {
    return PublishedOperations.faults(method, URI.create(target), type, status, "application/json");
  }
}
