package io.microcredential.badges.ob2;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.ob2.HostedDocuments.Found;
import io.microcredential.badges.ob2.HostedDocuments.Gone;
import io.microcredential.badges.ob2.HostedDocuments.Reply;
import io.microcredential.badges.ob2.HostedDocuments.Unavailable;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small web with one issuer, its keys, its list and one badge. */
final class Ob2World implements HostedDocuments {

  static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  static final Instant ISSUED = Instant.parse("2026-06-01T09:30:15Z");
  static final String EMAIL = "Robin.Marsh@example.org";

  static final URI ISSUER = URI.create("https://badges.district.example/issuer.json");
  static final URI KEY = URI.create("https://badges.district.example/key.json");
  static final URI LIST = URI.create("https://badges.district.example/revoked.json");
  static final URI BADGE = URI.create("https://badges.district.example/talk.json");
  static final URI ASSERTION = URI.create("https://badges.district.example/a/1.json");

  static final KeyPair RSA = pair("RSA", 2048);
  static final SigningKey SIGNING_KEY = SigningKey.from(RSA, KEY.toString(), new SecureRandom());

  private final Map<String, Reply> replies = new HashMap<>();
  private final List<URI> asked = new ArrayList<>();

  /** Returns the web with a hosted badge. */
  static Ob2World hosted() {
    var world = new Ob2World();
    world.serve(issuer().toJson());
    world.serve(badgeClass());
    world.serve(assertion().toJson());
    world.serve(CryptographicKey.of(KEY, ISSUER, SIGNING_KEY.publicKey()).toJson());
    world.serve(RevocationList.of(LIST, ISSUER).toJson());
    return world;
  }

  static Issuer issuer() {
    return Issuer.of(
            ISSUER,
            "Riverside District",
            URI.create("https://district.example/"),
            "badges@district.example")
        .withKeys(List.of(KEY))
        .withRevocationList(LIST);
  }

  static JsonObject badgeClass() {
    return JsonEdits.object(
        """
        {"@context": "https://w3id.org/openbadges/v2", "type": "BadgeClass",
         "id": "%s", "name": "Student talk", "description": "Plans lessons around talk.",
         "image": "https://badges.district.example/talk.png",
         "criteria": {"narrative": "Two lessons, observed."}, "issuer": "%s"}
        """
            .formatted(BADGE, ISSUER));
  }

  static Assertion assertion() {
    return assertion(ASSERTION.toString(), Verification.hosted());
  }

  static Assertion assertion(String id, Verification verification) {
    return Assertion.of(
        id,
        IdentityObject.email(EMAIL, "some-salt"),
        Link.to(BADGE.toString()),
        verification,
        ISSUED);
  }

  static SignedAssertion signed() {
    return SignedAssertion.sign(
        assertion("urn:uuid:6f1f9b9c-3f0a-4d5e-8f3b-2a1f0c9d8e7b", Verification.signed(KEY + "")),
        SIGNING_KEY);
  }

  static KeyPair pair(String algorithm, int size) {
    try {
      var generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(size);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Ob2World serve(JsonObject document) {
    return serve(document.text("id").orElseThrow(), new Found(document));
  }

  Ob2World serve(String address, JsonObject document) {
    return serve(address, new Found(document));
  }

  Ob2World serve(String address, Reply reply) {
    replies.put(address, reply);
    return this;
  }

  Ob2World gone(URI address) {
    return serve(address.toString(), new Gone(null));
  }

  Ob2World dead(URI address) {
    replies.remove(address.toString());
    return this;
  }

  List<URI> asked() {
    return asked;
  }

  @Override
  public Reply ask(URI address) {
    asked.add(address);
    return replies.getOrDefault(address.toString(), new Unavailable("404"));
  }

  Ob2Report verify(JsonObject badge) {
    return Ob2Verifier.asking(this).verify(badge, NOW);
  }

  Ob2Report verify(SignedAssertion badge) {
    return Ob2Verifier.asking(this).verifySigned(badge.text(), NOW);
  }
}
