package io.microcredential.badges.proof;

import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.Arrays;

/** Invented credentials and keys for tests. */
final class Credentials {

  static final Instant SIGNED = Instant.parse("2026-05-01T12:00:00Z");
  static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");

  private Credentials() {}

  /** Returns a key that exists only in tests. */
  static SigningKey testKey(int number) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) number);
    return SigningKey.ed25519DidKey(seed);
  }

  static String issuer(SigningKey key) {
    return DidKey.of(key.publicKey()).did();
  }

  /** Returns a small badge issued by the owner of the key. */
  static JsonObject small(SigningKey key) {
    return object(
        """
        {"@context": ["https://www.w3.org/ns/credentials/v2",
                      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
         "id": "urn:uuid:5d1f0a52-6b5c-4c57-9d0e-0a1b2c3d4e5f",
         "type": ["VerifiableCredential", "OpenBadgeCredential"],
         "issuer": {"id": "%s", "type": ["Profile"], "name": "Riverside District"},
         "validFrom": "2026-05-01T00:00:00Z",
         "credentialSubject": {
           "id": "did:example:teacher",
           "type": ["AchievementSubject"],
           "achievement": {
             "id": "urn:uuid:0b9d7f0e-1111-4222-8333-444455556666",
             "type": ["Achievement"],
             "achievementType": "MicroCredential",
             "name": "Student voice",
             "description": "Plans lessons around what students say.",
             "criteria": {"narrative": "Two lessons, observed."},
             "creditsAvailable": 1.5}}}
        """
            .formatted(issuer(key)));
  }

  /** Returns a badge with most of what Open Badges knows, an endorsement with its own proof too. */
  static JsonObject rich(SigningKey key) {
    JsonObject badge = small(key);
    var subject = (JsonObject) badge.members().get("credentialSubject");
    var achievement =
        merged(
            (JsonObject) subject.members().get("achievement"),
            """
            {"tag": ["listening", "dialogue"],
             "image": {"id": "https://img.example/b.png", "type": "Image", "caption": "A circle"},
             "alignment": [{"type": ["Alignment"], "targetName": "Engaging students",
               "targetUrl": "https://standards.example/1", "targetFramework": "Teaching"}],
             "resultDescription": [
               {"id": "urn:uuid:aaaa", "type": ["ResultDescription"], "name": "Depth",
                "resultType": "RubricCriterionLevel", "allowedValue": ["low", "high"],
                "requiredLevel": "urn:uuid:bbbb",
                "rubricCriterionLevel": [
                  {"id": "urn:uuid:bbbb", "type": ["RubricCriterionLevel"], "name": "Shown",
                   "level": "Demonstrated", "points": "2"}]}]}
            """);
    subject =
        merged(
            subject.with("achievement", achievement),
            """
            {"identifier": [{"type": "IdentityObject", "hashed": true, "salt": "s",
               "identityHash": "sha256$00", "identityType": "emailAddress"}],
             "creditsEarned": 1.5, "activityStartDate": "2026-02-01",
             "result": [{"type": ["Result"], "resultDescription": "urn:uuid:aaaa",
               "achievedLevel": "urn:uuid:bbbb", "value": "2"}]}
            """);
    return merged(
            badge.with("credentialSubject", subject),
            """
            {"name": {"@value": "Stimme der Lernenden", "@language": "de-AT"},
             "awardedDate": "2026-04-30T10:00:00Z",
             "evidence": [{"id": "https://portal.example/e/1", "type": ["Evidence"],
               "name": "A lesson", "genre": "Video", "audience": "Assessors"}],
             "validUntil": "2031-05-01T00:00:00Z"}
            """)
        .with("endorsement", new JsonValue.JsonArray(java.util.List.of(endorsement())));
  }

  private static JsonObject endorsement() {
    SigningKey key = testKey(9);
    var unsigned =
        object(
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2",
                          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id": "urn:uuid:eeee",
             "type": ["VerifiableCredential", "EndorsementCredential"],
             "issuer": {"id": "%s", "type": ["Profile"]},
             "validFrom": "2026-05-01T00:00:00Z",
             "name": "Endorsement",
             "credentialSubject": {
               "id": "urn:uuid:5d1f0a52-6b5c-4c57-9d0e-0a1b2c3d4e5f",
               "type": ["EndorsementSubject"],
               "endorsementComment": "Sound."}}
            """
                .formatted(issuer(key)));
    return DataIntegrity.withDefaults().sign(unsigned, key, SIGNED).orElseThrow();
  }

  static JsonObject object(String json) {
    return (JsonObject) Json.parse(json).orElseThrow();
  }

  private static JsonObject merged(JsonObject base, String json) {
    JsonObject result = base;
    for (var member : object(json).members().entrySet()) {
      result = result.with(member.getKey(), member.getValue());
    }
    return result;
  }
}
