package io.microcredential.badges.attack;

import static io.microcredential.badges.VerificationResult.CANNOT_CHECK;
import static io.microcredential.badges.VerificationResult.EXPIRED;
import static io.microcredential.badges.VerificationResult.INVALID;
import static io.microcredential.badges.VerificationResult.REVOKED;
import static io.microcredential.badges.VerificationResult.STATUS_UNKNOWN;
import static io.microcredential.badges.VerificationStep.KEY;
import static io.microcredential.badges.VerificationStep.PROOF;
import static io.microcredential.badges.VerificationStep.STATUS;
import static io.microcredential.badges.VerificationStep.VALIDITY;
import static io.microcredential.badges.attack.Scene.NOW;
import static io.microcredential.badges.fixture.JsonEdits.object;

import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.VerificationStep;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.fetch.SafeFetcher;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.ob2.CryptographicKey;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Attacks on badges of Open Badges 2.0, hosted and signed. */
final class OlderAttacks {

  private static final String SITE = "https://badges.district.example/";
  private static final SigningKey KEY_OF_ISSUER = rsa(1);
  private static final SigningKey KEY_OF_THIEF = rsa(2);

  private OlderAttacks() {}

  static Stream<Attack> all() {
    return Stream.of(hosted(), signed()).flatMap(List::stream);
  }

  private static SigningKey rsa(int seed) {
    try {
      var random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(seed);
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048, random);
      return SigningKey.from(generator.generateKeyPair(), SITE + "key", random);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(SigningKey key) {
    return CryptographicKey.of(
            URI.create(SITE + "key"), URI.create(SITE + "issuer"), key.publicKey())
        .toJson()
        .text("publicKeyPem")
        .orElseThrow()
        .replace("\n", "\\n");
  }

  private static Map<String, JsonObject> web() {
    var web = new HashMap<String, JsonObject>();
    serve(
        web,
        """
        {"@context": "https://w3id.org/openbadges/v2", "type": "Issuer", "id": "%1$sissuer",
         "name": "Riverside District", "url": "https://district.example/",
         "email": "badges@district.example", "publicKey": "%1$skey",
         "revocationList": "%1$srevoked"}
        """);
    serve(
        web,
        """
        {"@context": "https://w3id.org/openbadges/v2", "type": "BadgeClass", "id": "%1$sclass",
         "name": "Student talk", "description": "Plans lessons around talk.",
         "image": "%1$stalk.png", "criteria": {"narrative": "Two lessons, observed."},
         "issuer": "%1$sissuer"}
        """);
    serve(
        web,
        """
        {"@context": "https://w3id.org/openbadges/v2", "type": "CryptographicKey",
         "id": "%1$skey", "owner": "%1$sissuer", "publicKeyPem": "KEY"}
        """
            .replace("KEY", pem(KEY_OF_ISSUER)));
    serve(
        web,
        """
        {"@context": "https://w3id.org/openbadges/v2", "type": "RevocationList",
         "id": "%1$srevoked", "issuer": "%1$sissuer", "revokedAssertions": []}
        """);
    serve(web, assertion(SITE + "a/1", "{\"type\": \"HostedBadge\"}"));
    return web;
  }

  private static String assertion(String id, String verification) {
    return """
    {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "%s",
     "recipient": {"type": "email", "hashed": false, "identity": "robin@example.org"},
     "badge": "%sclass", "verification": %s, "issuedOn": "2026-06-01T09:30:15Z"}
    """
        .formatted(id, SITE, verification);
  }

  private static void serve(Map<String, JsonObject> web, String json) {
    JsonObject document = object(json.replace("%1$s", SITE));
    web.put(document.text("id").orElseThrow(), document);
  }

  private static Fetcher fetcher(Map<String, JsonObject> web) {
    var bytes = new HashMap<String, byte[]>();
    web.forEach((at, json) -> bytes.put(at, Json.write(json).getBytes(StandardCharsets.UTF_8)));
    return Fetcher.of(bytes);
  }

  private static BadgeVerifier verifier(Map<String, JsonObject> web) {
    return BadgeVerifier.trusting(TrustPolicy.of(SITE + "issuer")).fetching(fetcher(web));
  }

  private static Attack row(
      String name,
      Map<String, JsonObject> web,
      String badge,
      VerificationResult result,
      VerificationStep step,
      String code) {
    return new Attack("2.0: " + name, () -> verifier(web).verify(badge, NOW), result, step, code);
  }

  /** What the badges are worth that nobody attacked. */
  static List<VerificationResult> good() {
    return goodBadges().stream().map(badge -> verifier(web()).verify(badge, NOW).result()).toList();
  }

  static List<String> goodBadges() {
    return List.of(Json.write(hostedBadge()), jws("RS256", SIGNED, KEY_OF_ISSUER));
  }

  static Fetcher goodWeb() {
    return fetcher(web());
  }

  private static JsonObject hostedBadge() {
    return object(assertion(SITE + "a/1", "{\"type\": \"HostedBadge\"}"));
  }

  private static Map<String, JsonObject> with(String document, String member, String json) {
    Map<String, JsonObject> web = web();
    web.computeIfPresent(SITE + document, (id, old) -> old.with(member, JsonEdits.value(json)));
    return web;
  }

  private static List<Attack> hosted() {
    JsonObject badge = hostedBadge();
    var elsewhere = web();
    String thief = "https://thief.example/a/1";
    serve(elsewhere, assertion(thief, "{\"type\": \"HostedBadge\"}"));
    return List.of(
        row(
            "a hosted badge changed on the way",
            web(),
            Json.write(badge.with("issuedOn", JsonValue.of("2020-01-01T00:00:00Z"))),
            INVALID,
            PROOF,
            "ob2.hosted-differs"),
        row(
            "a hosted badge that is nowhere",
            web(),
            assertion(SITE + "a/2", "{\"type\": \"HostedBadge\"}"),
            CANNOT_CHECK,
            PROOF,
            "ob2.hosted-unreachable"),
        row(
            "hosted by the thief for the victim",
            elsewhere,
            assertion(thief, "{\"type\": \"HostedBadge\"}"),
            INVALID,
            KEY,
            "ob2.outside-scope"),
        row(
            "hosted where the issuer says nothing may be",
            with("issuer", "verification", "{\"allowedOrigins\": \"https://other.example\"}"),
            Json.write(badge),
            INVALID,
            KEY,
            "ob2.outside-scope"),
        row(
            "a hosted badge that is revoked",
            with("a/1", "revoked", "true"),
            Json.write(badge),
            REVOKED,
            STATUS,
            "ob2.revoked"),
        row(
            "a hosted badge that is over",
            with("a/1", "expires", "\"2026-07-01T00:00:00Z\""),
            Json.write(with("a/1", "expires", "\"2026-07-01T00:00:00Z\"").get(SITE + "a/1")),
            EXPIRED,
            VALIDITY,
            "ob2.expired"),
        new Attack(
            "2.0: a hosted badge on this machine",
            () ->
                BadgeVerifier.trusting(anybody -> true)
                    .fetching(SafeFetcher.withDefaults(() -> NOW))
                    .verify(assertion("https://127.0.0.1/a/1", "{\"type\": \"HostedBadge\"}"), NOW),
            CANNOT_CHECK,
            PROOF,
            "ob2.hosted-unreachable"));
  }

  private static final String SIGNED =
      assertion(
          "urn:uuid:6f1f9b9c-3f0a-4d5e-8f3b-2a1f0c9d8e7b",
          "{\"type\": \"SignedBadge\", \"creator\": \"" + SITE + "key\"}");

  private static String jws(String algorithm, String payload, SigningKey key) {
    return Scene.token("{\"alg\": \"" + algorithm + "\"}", payload, key);
  }

  private static String unsigned(String algorithm, String signature) {
    return Scene.encoded("{\"alg\": \"" + algorithm + "\"}")
        + "."
        + Scene.encoded(SIGNED)
        + "."
        + signature;
  }

  private static List<Attack> signed() {
    String thiefsKey = SIGNED.replace(SITE + "key", "https://thief.example/key");
    var withThief = web();
    serve(
        withThief,
        """
        {"@context": "https://w3id.org/openbadges/v2", "type": "CryptographicKey",
         "id": "https://thief.example/key", "owner": "%1$sissuer", "publicKeyPem": "KEY"}
        """
            .replace("KEY", pem(KEY_OF_THIEF)));
    return List.of(
        row(
            "signed by the thief",
            web(),
            jws("RS256", SIGNED, KEY_OF_THIEF),
            INVALID,
            PROOF,
            "ob2.signature-wrong"),
        row(
            "signed by a key that the thief says is the victim's",
            withThief,
            jws("RS256", thiefsKey, KEY_OF_THIEF),
            INVALID,
            KEY,
            "ob2.key-not-listed"),
        row(
            "a key that has another owner",
            with("key", "owner", "\"https://thief.example/\""),
            jws("RS256", SIGNED, KEY_OF_ISSUER),
            INVALID,
            KEY,
            "ob2.key-owner"),
        row("signed by none", web(), unsigned("none", "AA"), INVALID, PROOF, "ob2.jws-algorithm"),
        row(
            "signed with a secret",
            web(),
            unsigned("HS256", "AA"),
            INVALID,
            PROOF,
            "ob2.jws-algorithm"),
        row(
            "signed, then revoked by the list",
            with(
                "revoked",
                "revokedAssertions",
                "[\"urn:uuid:6f1f9b9c-3f0a-4d5e-8f3b-2a1f0c9d8e7b\"]"),
            jws("RS256", SIGNED, KEY_OF_ISSUER),
            REVOKED,
            STATUS,
            "ob2.revoked-by-list"),
        row(
            "the list of another issuer",
            with("revoked", "issuer", "\"https://thief.example/\""),
            jws("RS256", SIGNED, KEY_OF_ISSUER),
            STATUS_UNKNOWN,
            STATUS,
            "ob2.list-of-another"));
  }
}
