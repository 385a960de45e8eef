package io.microcredential.badges.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.core.Outcome;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Open Badges 3.0, sections 6.3 and B.4: the service description document. */
class ServiceDescriptionTest {

  private static final ServiceDescription FULL =
      Hosted.description(Hosted.BASE).withImage(URI.create("https://badges.example/logo.svg"));

  private static JsonObject at(JsonObject json, String... names) {
    JsonObject found = json;
    for (String name : names) {
      found = (JsonObject) found.member(name).orElseThrow();
    }
    return found;
  }

  @Test
  void readsBackWhatItWrites() {
    assertThat(ServiceDescription.read(FULL.toJson(), Hosted.BASE).orElseThrow()).isEqualTo(FULL);
  }

  @Test
  void hasEveryPropertyThatTheSpecificationAsksFor() {
    JsonObject document = FULL.toJson();

    assertThat(document.text("openapi")).hasValue("3.0.1");
    assertThat(at(document, "info").members().keySet())
        .contains(
            "termsOfService", "title", "version", "x-imssf-image", "x-imssf-privacyPolicyUrl");
    JsonObject scheme = at(document, "components", "securitySchemes", "OAuth2ACG");
    assertThat(scheme.text("type")).hasValue("oauth2");
    assertThat(scheme.text("x-imssf-registrationUrl"))
        .hasValue("https://badges.example/tenant/register");
    assertThat(at(scheme, "flows", "authorizationCode", "scopes").members().keySet())
        .containsExactly(
            "https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly",
            "https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.upsert",
            "https://purl.imsglobal.org/spec/ob/v3p0/scope/profile.readonly",
            "https://purl.imsglobal.org/spec/ob/v3p0/scope/profile.update");
  }

  @ParameterizedTest
  @CsvSource({
    "/credentials,get,getCredentials,credential.readonly",
    "/credentials,post,upsertCredential,credential.upsert",
    "/profile,get,getProfile,profile.readonly",
    "/profile,put,putProfile,profile.update",
    "/discovery,get,getServiceDescription,"
  })
  void describesEveryOperationWithItsScope(String path, String method, String id, String scope) {
    JsonObject operation = at(FULL.toJson(), "paths", path, method);

    assertThat(operation.text("operationId")).hasValue(id);
    assertThat(operation.member("security").map(Json::write).orElse(""))
        .isEqualTo(
            scope == null
                ? ""
                : "[{\"OAuth2ACG\":[\"https://purl.imsglobal.org/spec/ob/v3p0/scope/"
                    + scope
                    + "\"]}]");
    assertThat(at(operation, "responses").members()).containsKeys("200", "default");
  }

  @Test
  void everythingThatKeepsClientsFromSigningInIsToldAtOnce() {
    Outcome<ServiceDescription> read =
        ServiceDescription.read(JsonEdits.object("{\"openapi\": \"3.0.1\"}"), Hosted.BASE);

    assertThat(read.problems().codes())
        .containsExactly(
            "api.service.incomplete",
            "api.service.incomplete",
            "api.service.address",
            "api.service.address",
            "api.service.address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "provider.example.com/token",
        "http://provider.example.com/token",
        "https://user@provider.example.com/token",
        "ftp://provider.example.com/token",
        "https:///token",
        "https://provider.example.com/token#x",
        "not an address"
      })
  void tokensAreAskedForOnlyAtAnHttpsAddress(String address) {
    String text = Json.write(FULL.toJson()).replace("https://badges.example/tenant/token", address);

    assertThat(ServiceDescription.read(JsonEdits.object(text), Hosted.BASE).problems().codes())
        .contains("api.service.address");
  }

  @Test
  void missingTermsAreAWarningAndMissingRefreshIsTheTokenEndpoint() {
    String text =
        Json.write(FULL.toJson())
            .replace("termsOfService", "x-terms")
            .replace("refreshUrl", "x-refresh");

    Outcome<ServiceDescription> read = ServiceDescription.read(JsonEdits.object(text), Hosted.BASE);

    assertThat(read.problems().codes()).containsExactly("api.service.incomplete");
    assertThat(read.orElseThrow().termsOfService()).isNull();
    assertThat(read.orElseThrow().server().refresh()).isEqualTo(FULL.server().token());
  }
}
