package io.microcredential.badges.api;

import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** A host of badges, its credentials and what people ask of it. */
final class Hosted {

  static final URI BASE = URI.create("https://badges.example/tenant");
  static final String ROOT = "/tenant/ims/ob/v3p0";
  static final Access EVERYTHING = new Access("marker-person", Set.of(ApiScope.values()));
  static final JsonObject PROFILE =
      JsonEdits.object(
          """
          {"@context": ["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
           "id": "https://badges.example/people/17", "type": "Profile",
           "name": "Robin Marsh", "email": "marker@example.org"}
          """);

  private Hosted() {}

  static ServiceDescription description(URI base) {
    return ServiceDescription.of(
        base,
        "Example Backpack",
        URI.create(base + "/terms"),
        URI.create(base + "/privacy"),
        AuthorizationServer.of(
                URI.create(base + "/register"),
                URI.create(base + "/authorize"),
                URI.create(base + "/token"))
            .withRevocation(URI.create(base + "/revoke")));
  }

  static CredentialGate gate() {
    return CredentialGate.verifiedBy(
        BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER)),
        InstantSource.fixed(SampleBadge.NOW));
  }

  static BadgeApi api(InMemoryBackpack store) {
    return BadgeApi.of(description(BASE), store, store, gate());
  }

  /** Returns a badge that differs from others in its number, valid from a day of May 2026. */
  static JsonObject unsigned(int number, int day) {
    return SampleBadge.small()
        .with("id", JsonValue.of("urn:uuid:5d1f0a52-6b5c-4c57-9d0e-%012d".formatted(number)))
        .with("validFrom", JsonValue.of("2026-05-%02dT00:00:00Z".formatted(day)));
  }

  static String json(int number, int day) {
    return Json.write(SampleBadge.sign(unsigned(number, day)));
  }

  static String token(int number, int day) {
    return VcJwt.sign(unsigned(number, day), SampleBadge.KEY).orElseThrow();
  }

  static ApiRequest request(String method, String path) {
    return ApiRequest.of(method, ROOT + path).withAccess(EVERYTHING);
  }

  static ApiRequest push(String credential) {
    return sending("POST", "/credentials", credential)
        .withHeader("Content-Type", credential.startsWith("{") ? "application/json" : "text/plain");
  }

  static ApiRequest sending(String method, String path, String body) {
    return request(method, path)
        .withHeader("content-type", "application/json; charset=utf-8")
        .withBody(body.getBytes(StandardCharsets.UTF_8));
  }

  static JsonObject body(ApiResponse response) {
    return JsonEdits.object(response.text());
  }

  static Instant day(int day) {
    return Instant.parse("2026-05-%02dT00:00:00Z".formatted(day));
  }
}
