package io.microcredential.badges.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.microcredential.badges.SharedData;
import io.microcredential.core.json.Json;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Issue line "against the published OpenAPI description": every payload of the handlers is what the
 * published schemas of that description allow.
 */
@Tag("shared")
class PublishedDescriptionTest {

  private final InMemoryBackpack store = InMemoryBackpack.empty();
  private final BadgeApi api = Hosted.api(store);

  private static List<String> errors(String schema, String json) {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09);
    String text = SharedData.text("schemas/published/json-ld/ob_v3p0_" + schema + "_schema.json");
    return registry.getSchema(text, InputFormat.JSON).validate(json, InputFormat.JSON).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  @Test
  void credentialsComeInTheResponseThatThePublishedSchemaDescribes() {
    assertThat(errors("getopenbadgecredentialsresponse", list())).isEmpty();
    api.answer(Hosted.push(Hosted.json(1, 1)));
    api.answer(Hosted.push(Hosted.token(2, 2)));

    assertThat(errors("getopenbadgecredentialsresponse", list())).isEmpty();
    assertThat(errors("getopenbadgecredentialsresponse", "{\"compactJwsStrings\": []}"))
        .isNotEmpty();
  }

  @Test
  void pushedCredentialsComeBackAsThePublishedSchemaDescribes() {
    String answer = api.answer(Hosted.push(Hosted.json(1, 1))).text();

    assertThat(errors("achievementcredential", answer)).isEmpty();
  }

  @Test
  void profilesAreAsThePublishedSchemaDescribes() {
    api.answer(Hosted.sending("PUT", "/profile", Json.write(Hosted.PROFILE)));

    assertThat(errors("profile", api.answer(Hosted.request("GET", "/profile")).text())).isEmpty();
  }

  @Test
  void everyRefusalIsAStatusInfoOfThePublishedSchema() {
    List<ApiResponse> refusals =
        List.of(
            api.answer(Hosted.request("GET", "/nothing")),
            api.answer(Hosted.request("PATCH", "/profile")),
            api.answer(ApiRequest.of("GET", Hosted.ROOT + "/profile")),
            api.answer(
                ApiRequest.of("GET", Hosted.ROOT + "/profile").withAccess(Access.of("p", ""))),
            api.answer(Hosted.request("GET", "/profile")),
            api.answer(Hosted.request("GET", "/credentials?limit=0&since=x")),
            api.answer(Hosted.push("{}")),
            api.answer(Hosted.push(Hosted.json(1, 1).replace("voice", "noise"))),
            api.answer(Hosted.push("{}").withHeader("Content-Type", "image/png")),
            api.answer(Hosted.push("{}").withBody(new byte[BadgeApi.MAX_BODY + 1])),
            ApiResponse.internalError());

    assertThat(refusals)
        .extracting(ApiResponse::status)
        .containsExactly(404, 405, 401, 403, 404, 400, 400, 400, 415, 413, 500);
    assertThat(refusals)
        .allSatisfy(refusal -> assertThat(errors("imsx_statusinfo", refusal.text())).isEmpty());
    assertThat(errors("imsx_statusinfo", "{\"imsx_codeMajor\": \"failed\"}")).isNotEmpty();
  }

  private String list() {
    return api.answer(Hosted.request("GET", "/credentials")).text();
  }
}
